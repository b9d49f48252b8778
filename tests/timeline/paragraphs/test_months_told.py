"""The month or quarter that only a report's name gives, without its year."""

from __future__ import annotations

from datetime import date

from pipeline.timeline.paragraphs.told_of import with_months_told
from pipeline.values import Event

OCTOBER = Event("R-9.4", date(2026, 10, 1), date(2026, 10, 31), "month", "name")


def test_the_month_of_a_report_that_its_name_alone_tells_is_its_period() -> None:
    (told,) = with_months_told((), [OCTOBER], "report", "Your October")
    assert (told.value, told.end, told.role) == (date(2026, 10, 1), date(2026, 10, 31), "period_start")
    assert with_months_told((told,), [OCTOBER], "report", "Your October") == (told,)
    assert with_months_told((), [OCTOBER], "record", "Your October") == ()
