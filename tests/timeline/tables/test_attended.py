"""The days without a year at the heads of the columns of those who were there."""

from __future__ import annotations

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of


def days(first: str, last: str, below: str, path: str = "scan.pdf") -> list[tuple[str, str]]:
    rows = [
        ["Name", "Team", first, last],
        ["Edda Krol", "Depots", "signed", "signed"],
        ["Ole Bart", "Yard", "signed", "-"],
    ]
    dates = dates_of([line("Audit D-1, those present", level=1), table(rows), line(below)], path)
    return [(str(one.value), one.role) for one in dates if one.precision == "day"]


@pytest.mark.parametrize(
    ("first", "last", "below"),
    [
        ("Opening 21 Sept", "Closing 23 Sept", "Room 2, year 2026."),
        ("Opening meeting, Sep 21", "Closing meeting, Sep 23", "Year: 2026"),
        ("首次会议 9月21日", "末次会议（9月23日）", "年份：2026"),
    ],
)
def test_the_meetings_of_an_audit_are_dated_by_the_year_that_the_sheet_names_below(
    first: str, last: str, below: str
) -> None:
    assert days(first, last, below) == [("2026-09-21", "meeting"), ("2026-09-23", "meeting")]


def test_without_a_year_there_is_no_day() -> None:
    assert days("Opening 21 Sept", "Closing 23 Sept", "Room 2.") == []


def test_a_column_of_figures_is_no_meeting() -> None:
    assert days("Stock 21 Sept", "Stock 23 Sept", "Year 2026") == []
