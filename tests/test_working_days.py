"""Working days in China, holidays and shifted weekends included, as far as they are published."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.working_days import LAST_YEAR, day_off, holidays_known, kind_of_day, working_days_after


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 10, 1), "off"),  # National Day
        (date(2026, 9, 20), "working"),  # a Sunday worked for a holiday
        (date(2026, 9, 26), "off"),  # a Saturday
        (date(2026, 9, 21), "working"),
        (date(2003, 10, 4), "unknown"),  # a Saturday of a year whose holidays are not known
        (date(2003, 10, 1), "unknown"),
    ],
)
def test_each_day_is_what_is_known_of_it(day: date, kind: str) -> None:
    assert kind_of_day(day) == kind


def test_a_holiday_has_its_name_in_both_languages() -> None:
    off = day_off(date(2026, 10, 1))
    assert off is not None
    assert (off.reason.zh, off.reason.en, off.sure) == ("国庆节", "National Day", True)


def test_outside_the_known_years_a_weekend_is_told_as_unsure() -> None:
    assert not holidays_known(LAST_YEAR + 1)
    off = day_off(date(2003, 10, 4))
    assert off is not None
    assert not off.sure


def test_working_days_pass_over_a_holiday() -> None:
    assert working_days_after(date(2026, 9, 30), 5) == date(2026, 10, 13)  # 8 to 10 (worked), 12 and 13 October
    with pytest.raises(ValueError, match="before"):
        working_days_after(date(2026, 9, 30), -1)
