"""Reports that only the set knows for such count in the month that they tell of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analyses import a_file, dated, on

from pipeline.catalogue import load_catalogue
from pipeline.timeline.events.of_the_set import with_months_of_reports
from pipeline.values import Analysis, DatedPlace, Event, Kind

SEPTEMBER = DatedPlace(date(2026, 9, 1), date(2026, 9, 30), "month", "period_start", "2026年9月", "title", True)


def settled(path: str, requirement: str, day: str, *dates: DatedPlace, kind: Kind = "report") -> list[Event]:
    one: Analysis = a_file(path, kind, events=on(requirement, day), dates=dates, serves=(requirement,))
    one = replace(one, main_date=date.fromisoformat(day))
    return list(with_months_of_reports([one], load_catalogue())[0].events)


def test_a_report_of_a_series_counts_in_the_period_that_it_names() -> None:
    found = settled("月报/9月.docx", "R-9.4", "2026-10-12", SEPTEMBER, dated("drafted", "2026-10-12"))
    assert [(one.value, one.end) for one in found] == [(date(2026, 9, 1), date(2026, 9, 30))]


def test_the_month_in_a_mails_name_is_the_one_before_it_was_sent() -> None:
    found = settled("Reports/Kingfisher Sept.eml", "R-8.3.3", "2026-10-12", dated("released", "2026-10-12"))
    assert [(one.value, one.end) for one in found] == [(date(2026, 9, 1), date(2026, 9, 30))]


def test_a_forecast_and_what_is_held_keep_their_day() -> None:
    made = dated("drafted", "2026-08-20")
    assert settled("forecast.docx", "R-8.4.2", "2026-08-20", SEPTEMBER, made) == list(on("R-8.4.2", "2026-08-20"))
    held = dated("drafted", "2026-10-12")
    assert settled("review September.docx", "R-8.3.2-2", "2026-10-12", SEPTEMBER, held) == list(
        on("R-8.3.2-2", "2026-10-12")
    )


def test_several_events_of_a_ledger_stay_as_they_are() -> None:
    one = a_file("台账.xlsx", "report", events=on("R-9.1", "2026-09-04", "2026-10-12"), dates=(SEPTEMBER,))
    one = replace(one, main_date=date(2026, 10, 12))
    assert with_months_of_reports([one], load_catalogue()) == (one,)
