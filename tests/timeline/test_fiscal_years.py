"""Fiscal years in the month that was set: in texts, names and tables, and what the report says of them."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.timeline.dates import find_dates
from pipeline.timeline.dates_in_names import find_dates_in_name
from pipeline.timeline.fiscal import fiscal_years_from
from pipeline.timeline.fiscal_notes import fiscal_notes, fiscal_statements
from pipeline.timeline.partial_dates import completed, governing
from pipeline.values import Analysis, Block, DatedPlace, Fact, Place


def span(found) -> tuple[str, str]:
    return found[0].isoformat(), found[1].isoformat()


@pytest.mark.parametrize(
    ("text", "calendar", "from_april"),
    [
        ("FY2026", ("2026-01-01", "2026-12-31"), ("2025-04-01", "2026-03-31")),
        ("2026财年第一季度", ("2026-01-01", "2026-03-31"), ("2025-04-01", "2025-06-30")),
        ("2026财年上半年", ("2026-01-01", "2026-06-30"), ("2025-04-01", "2025-09-30")),
        ("2026年7月", ("2026-07-01", "2026-07-31"), ("2026-07-01", "2026-07-31")),
    ],
)
def test_the_month_in_force_decides_and_leaves_nothing_behind(text: str, calendar, from_april) -> None:
    for month, expected in ((1, calendar), (4, from_april), (1, calendar)):
        with fiscal_years_from(month):
            (found,) = find_dates(text)
        assert span((found.value, found.end)) == expected


@pytest.mark.parametrize(
    ("path", "from_april"),
    [
        ("FY2026/02月/月报.xlsx", ("2026-02-01", "2026-02-28")),
        ("FY2026/11 November/report.pdf", ("2025-11-01", "2025-11-30")),
        ("FY2026/Q4/SLA report.docx", ("2026-01-01", "2026-03-31")),
        ("reports 2026/Q4/SLA report.docx", ("2026-10-01", "2026-12-31")),
    ],
)
def test_months_below_a_folder_of_a_fiscal_year_lie_in_it(path: str, from_april: tuple[str, str]) -> None:
    with fiscal_years_from(4):
        (found,) = find_dates_in_name(path)
    assert span((found.value, found.end)) == from_april


@pytest.mark.parametrize(
    ("cell", "days"),
    [("2月", ("2026-02-01", "2026-02-28")), ("Nov", ("2025-11-01", "2025-11-30")), ("5 Mar", ("2026-03-05", "2026-03-05")),
     ("Q1", ("2025-04-01", "2025-06-30"))],
)  # fmt: skip
def test_cells_below_the_title_of_a_fiscal_year_lie_in_it(cell: str, days: tuple[str, str]) -> None:
    with fiscal_years_from(4):
        found = completed(cell, governing(["Capacity FY2026"]))
    assert found is not None
    assert span(found) == days


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("公司财年自每年4月1日起，至次年3月31日止。", "4"),
        ("每年7月1日至次年6月30日为一个会计年度。", "7"),
        ("The financial year runs from 1 July to 30 June.", "7"),
        ("Our fiscal year begins in April, as that of the group.", "4"),
        ("The budget for the financial year is approved in May.", None),
        ("财年预算由总经理批准，4月下发。", None),
    ],
)
def test_what_a_document_says_of_the_fiscal_year_is_quoted(text: str, month: str | None) -> None:
    found = fiscal_statements([Block(text, Place(page=2))])
    assert [fact.value for fact in found] == ([month] if month else [])


def _file(*dates: DatedPlace, facts: tuple[Fact, ...] = ()) -> Analysis:
    return Analysis("a/Budget FY27.docx", "0", "read", kind="plan", dates=dates, facts=facts)


FY27 = DatedPlace(date(2026, 7, 1), date(2027, 6, 30), "year", "period_start", "FY27", "name")
SAID = Fact("fiscal.start", "7", "p. 2", "The financial year runs from 1 July")


def test_the_report_says_which_month_was_used_and_what_the_house_says() -> None:
    (note,) = fiscal_notes([_file(FY27, facts=(SAID,))], 7)
    assert note.en == (
        'fiscal years begin in month 7 (as set): "FY27" (a/Budget FY27.docx) is 2026-07-01 to 2027-06-30; '
        'Budget FY27.docx (p. 2) says: "The financial year runs from 1 July"'
    )


def test_fiscal_years_that_nobody_set_are_said_to_be_read_as_calendar_years() -> None:
    (note,) = fiscal_notes([_file(FY27)], None)
    assert "fiscal_start was not set" in note.en
    assert list(fiscal_notes([_file()], None)) == []
