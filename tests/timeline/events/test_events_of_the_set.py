"""Reports that only the set knows for such count in the month that they tell of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analyses import a_file, dated, on

from pipeline.catalogue import load_catalogue
from pipeline.timeline.events.of_the_set import with_months_of_reports, with_sheets_of_their_own
from pipeline.values import Analysis, Assignment, DatedPlace, Event, Kind

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


def on_sheets(requirement: str, **days: str) -> tuple[Event, ...]:
    return tuple(replace(on(requirement, day)[0], place=f"{sheet}!B2") for sheet, day in days.items())


def left(book: Analysis) -> dict[str, list[str]]:
    found = with_sheets_of_their_own([book], load_catalogue())[0].events
    return {id: [one.place for one in found if one.requirement == id] for id in {one.requirement for one in found}}


def test_a_sheet_that_the_set_gave_to_one_requirement_is_no_longer_the_whole_workbooks() -> None:
    problems = on_sheets("R-8.6.3-1", faults="2026-08-06", known="2026-08-10")
    known = on_sheets("R-8.6.3-2", known="2026-08-10")
    book = a_file("board.xlsx", events=(*problems, *known), serves=("R-8.6.3-1",), place="name")
    sheet = Assignment("R-8.6.3-2", 0.7, "known!A1", "")
    given = replace(book, assignments=(*book.assignments, sheet))
    assert left(given) == {"R-8.6.3-1": ["faults!B2"], "R-8.6.3-2": ["known!B2"]}


def test_one_ledger_that_serves_two_keeps_its_rows_for_both() -> None:
    asked = on_sheets("R-8.5.1-1", calendar="2026-08-06")
    looked = on_sheets("R-8.5.1-3", calendar="2026-08-06")
    book = a_file("changes.xlsx", events=(*asked, *looked), serves=("R-8.5.1-1",), place="name")
    given = replace(book, assignments=(*book.assignments, Assignment("R-8.5.1-3", 0.7, "calendar!A1", "")))
    assert left(given) == {"R-8.5.1-1": ["calendar!B2"], "R-8.5.1-3": ["calendar!B2"]}
