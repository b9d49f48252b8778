"""Months with records and the gaps between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analyses import a_file, month, on
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue import load_catalogue
from pipeline.timeline.rhythm.coverage import (
    month_counted,
    months_covered,
    months_expected,
    months_of_operation,
    timeline,
)
from pipeline.values import Event

CATALOGUE = load_catalogue()
AS_OF = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("release", "as_of", "expected"),
    [
        (date(2026, 6, 15), AS_OF, ("2026-07", "2026-08", "2026-09", "2026-10")),
        (date(2026, 9, 7), AS_OF, ("2026-10",)),
        (date(2026, 9, 1), AS_OF, ("2026-09", "2026-10")),
        (date(2026, 9, 1), date(2026, 11, 5), ("2026-09",)),
        (date(2026, 12, 20), date(2027, 3, 1), ("2027-01",)),
        (date(2026, 11, 1), AS_OF, ()),
    ],
)
def test_full_months_since_the_release_are_expected_once_their_report_can_be_written(
    release: date, as_of: date, expected: tuple[str, ...]
) -> None:
    assert months_expected(release, as_of) == expected


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_expected_months_follow_each_other_and_are_at_most_a_year(release: date, as_of: date) -> None:
    found = months_expected(release, as_of)
    assert len(found) <= 12
    assert list(found) == sorted(set(found))
    assert all(f"{release:%Y-%m}" <= one < f"{as_of:%Y-%m}" for one in found)


def test_the_month_of_the_release_is_expected_where_the_house_counts_it() -> None:
    whole = ("2026-09", "2026-10")
    made = {"R-9.1": whole, "R-9.4": whole, "R-8.3.3": whole, "R-8.4.3": ("2026-10",)}
    files = [a_file(f"{one}.docx", "report", events=[month(one, m) for m in months]) for one, months in made.items()]
    rows = timeline(files, CATALOGUE, date(2026, 9, 7), AS_OF)
    assert {row.requirement: row.gaps for row in rows if row.gaps} == {"R-8.4.3": ("2026-09",)}
    rows = timeline(files[1:], CATALOGUE, date(2026, 9, 7), AS_OF)
    assert not any(row.gaps for row in rows)


def test_a_month_without_a_monthly_report_is_a_gap() -> None:
    files = [a_file(f"{m}.docx", "report", events=[month("R-9.4", f"2026-{m}")]) for m in ("07", "08", "10")]
    (row,) = timeline(files, CATALOGUE, date(2026, 6, 15), AS_OF)
    assert row.months == (("2026-07", 1), ("2026-08", 1), ("2026-10", 1))
    assert row.gaps == ("2026-09",)


def test_records_that_are_not_periodic_have_no_gaps() -> None:
    (row,) = timeline([a_file("a", events=on("R-9.3-3", "2026-10-29"))], CATALOGUE, date(2026, 6, 15), AS_OF)
    assert row.gaps == ()


def test_a_quarters_report_covers_each_of_its_months() -> None:
    quarter = Event("R-9.1", date(2026, 7, 1), date(2026, 9, 30), "quarter", "body")
    assert months_covered(quarter) == ("2026-07", "2026-08", "2026-09")
    (row,) = timeline([a_file("a", events=[quarter])], CATALOGUE, date(2026, 6, 15), AS_OF)
    assert row.months == (("2026-09", 1),)
    assert row.gaps == ("2026-10",)


def test_forms_withdrawn_files_copies_and_days_to_come_do_not_count() -> None:
    events = on("R-8.1", "2026-09-03")
    files = [
        a_file("a.xlsx", events=on("R-8.1", "2026-09-03", "2026-12-01"), sha256="same"),
        a_file("b.xlsx", events=on("R-8.1", "2026-09-03", "2026-12-01"), sha256="same"),
        a_file("form.xlsx", "form", events=events),
        a_file("old.xlsx", events=events, obsolete=True),
    ]
    (row,) = timeline(files, CATALOGUE, None, AS_OF)
    assert row.months == (("2026-09", 1),)
    assert [event.path for event in row.events] == ["a.xlsx"]


def test_a_copy_whose_name_sorts_first_does_not_take_the_place_of_its_original() -> None:
    original = a_file("Report.docx", "report", events=[month("R-9.4", "2026-10")], sha256="same")
    emptied = a_file("Report (2).docx", "report", events=[], sha256="same")
    (row,) = timeline([replace(emptied, copy_of="Report.docx"), original], CATALOGUE, None, AS_OF)
    assert [event.path for event in row.events] == ["Report.docx"]


def test_two_periods_written_at_one_place_both_count() -> None:
    (row,) = timeline(
        [a_file("a", events=[month("R-9.1", "2026-09"), month("R-9.1", "2026-10")])], CATALOGUE, None, AS_OF
    )
    assert row.months == (("2026-09", 1), ("2026-10", 1))


def test_months_of_operation_count_from_the_release_to_the_day_of_assessment() -> None:
    files = [a_file("a", events=on("R-8.1", "2026-05-30", "2026-06-20", "2026-08-01"))]
    rows = timeline(files, CATALOGUE, date(2026, 6, 15), AS_OF)
    assert months_of_operation(rows, date(2026, 6, 15), AS_OF) == ("2026-06", "2026-08")


def test_a_report_on_more_than_a_quarter_is_as_old_as_its_last_day() -> None:
    nine_months = Event("R-8.4.1", date(2026, 1, 1), date(2026, 9, 30), "year", "A1")
    (row,) = timeline([a_file("budget.xls", events=[nine_months])], load_catalogue(), None, date(2026, 11, 20))
    assert ([event.date for event in row.events], row.months) == ([date(2026, 9, 30)], (("2026-09", 1),))


def test_records_of_an_earlier_system_are_events_of_their_time_and_fill_no_gap() -> None:
    old = a_file("old/audit 2022.docx", "report", events=on("R-9.2-6", "2022-11-18"), obsolete=True)
    new = a_file("audit.docx", "report", events=on("R-9.2-6", "2026-10-22"))
    (row,) = timeline([old, new], CATALOGUE, date(2026, 6, 15), AS_OF)
    assert row.months == (("2022-11", 1), ("2026-10", 1))
    monthly = [a_file(f"{m}.docx", "report", events=[month("R-9.4", f"2026-{m}")]) for m in ("07", "08", "10")]
    withdrawn = a_file("old/09.docx", "report", events=[month("R-9.4", "2026-09")], obsolete=True)
    (row,) = timeline([*monthly, withdrawn], CATALOGUE, date(2026, 6, 15), AS_OF)
    assert row.gaps == ("2026-09",)
    (row,) = timeline([withdrawn], CATALOGUE, date(2026, 6, 15), AS_OF)
    assert (row.months, row.gaps) == ((("2026-09", 1),), ())


def test_an_earlier_edition_of_a_ledger_tells_its_days_once() -> None:
    book = on("R-8.6.1-1", "2026-09-01", "2026-09-02")
    old = a_file("old/tickets.xlsx", events=book[:1], obsolete=True)
    (row,) = timeline([old, a_file("tickets.xlsx", events=book)], CATALOGUE, date(2026, 6, 15), AS_OF)
    assert row.months == (("2026-09", 2),)


@pytest.mark.parametrize(
    ("first", "last", "month"),
    [
        ("2026-10-26", "2026-11-01", "2026-10"),  # a week with six of its days in October
        ("2026-09-28", "2026-10-04", "2026-10"),
        ("2026-10-27", "2026-11-02", "2026-11"),  # seven days that are no week of the calendar
        ("2026-09-26", "2026-10-25", "2026-10"),
    ],
)
def test_a_week_counts_in_the_month_that_has_most_of_its_days_other_periods_where_they_end(
    first: str, last: str, month: str
) -> None:
    assert month_counted(Event("R-8.1", date.fromisoformat(first), date.fromisoformat(last), "day", "A2")) == month
