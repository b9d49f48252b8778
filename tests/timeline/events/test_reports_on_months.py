"""A record that everybody has each month is of the month in its name, whatever day it bears."""

from __future__ import annotations

from datetime import date

import pytest
from analyses import assigned
from event_months import months, on_sheet
from written_blocks import table

from pipeline.timeline.events.single import Written, single_events
from pipeline.values import DatedPlace


def month_of(name: str, sent: date, *, monthly: bool = True) -> str:
    dates = (DatedPlace(sent, None, "day", "occurred", str(sent), "p.1", labelled=True),)
    found = single_events(Written(dates, "record", name, sent, monthly=monthly))
    return ", ".join(f"{one[0]}..{one[1]}" for one in found)


@pytest.mark.parametrize(
    ("name", "sent", "month"),
    [
        ("clients/Client Letter October.pptx Client Letter", date(2026, 11, 12), "2026-10-01..2026-10-31"),
        ("tiers/December in figures.pptx", date(2027, 1, 8), "2026-12-01..2026-12-31"),
        ("客户/十月的成绩.docx", date(2026, 11, 5), "2026-10-01..2026-10-31"),
    ],
)
def test_the_month_in_the_name_is_what_it_tells_of(name: str, sent: date, month: str) -> None:
    assert month_of(name, sent) == month


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("clients/Letter 12-Nov-2026.pptx", date(2026, 11, 12)),  # the day on which it was written
        ("clients/Letter of March.pptx", date(2026, 11, 12)),  # too long ago
        ("clients/Letter.pptx", date(2026, 11, 12)),
    ],
)
def test_else_it_is_of_its_own_day(name: str, sent: date) -> None:
    assert month_of(name, sent) == f"{sent}..{sent}"


def test_other_records_are_of_their_own_day() -> None:
    assert month_of("clients/Meeting October.pptx", date(2026, 11, 12), monthly=False) == "2026-11-12..2026-11-12"


def pack(month: tuple[date, date], *, labelled: bool = False) -> str:
    written = DatedPlace(date(2026, 10, 23), None, "day", "drafted", "23 October 2026", "p.1", labelled=True)
    told = DatedPlace(month[0], month[1], "month", "period_start", "", "p.2", labelled=labelled)
    found = single_events(Written((written, told), "report", "Review pack.pptx", written.value))
    return ", ".join(f"{one[0]}..{one[1]}" for one in found)


def test_a_month_long_before_of_which_a_paper_tells_is_not_what_it_reports_on() -> None:
    january = (date(2026, 1, 1), date(2026, 1, 31))
    assert pack(january) == "2026-10-23..2026-10-23"
    assert pack(january, labelled=True) == "2026-01-01..2026-01-31"
    assert pack((date(2026, 9, 1), date(2026, 9, 30))) == "2026-09-01..2026-09-30"


@pytest.mark.parametrize(
    ("sheet", "title"),
    [("Q3", "Budget and actual, third quarter 2026"), ("预算", "三季度预算与实际（2026年7-9月）"), ("Q3", "Looked through on 2026-10-12")],
)  # fmt: skip
def test_months_that_head_the_columns_of_a_quarters_sheet_are_one_record(sheet: str, title: str) -> None:
    rows = [
        ["Service", "2026-07", "2026-08", "2026-09", "Quarter"],
        ["A", "3", "4", "5", "12"],
        ["B", "1", "2", "1", "4"],
    ]
    book = [on_sheet(sheet, title), table(rows, sheet=sheet, first_row=2)]
    assert months(book, assigned("R-8.4.1", place="name"), path="cost.xlsx") == {"R-8.4.1": {"2026-09": 1}}


def test_months_that_head_the_columns_of_a_sheet_of_the_year_count_each() -> None:
    rows = [["Service", "2026-07", "2026-08", "2026-09"], ["A", "3", "4", "5"], ["B", "1", "2", "1"]]
    book = [on_sheet("2026", "Use by month"), table(rows, sheet="2026", first_row=2)]
    found = months(book, assigned("R-8.4.1", place="name"), path="use.xlsx")
    assert found == {"R-8.4.1": {"2026-07": 1, "2026-08": 1, "2026-09": 1}}
