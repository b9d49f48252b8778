"""Fiscal years in the month that was set: in texts, names and tables, and what the report says of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.timeline.dates import find_dates
from pipeline.timeline.fiscal.notes import fiscal_notes
from pipeline.timeline.fiscal.statements import FISCAL_STARTS, fiscal_facts, stated_fiscal_year
from pipeline.timeline.fiscal.year import in_fiscal_years
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.partial_dates import completed, governing
from pipeline.values import Analysis, Block, DatedPlace, Fact, Place
from pipeline.values.fiscal import FiscalYear


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
        with in_fiscal_years(FiscalYear(month)):
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
    with in_fiscal_years(FiscalYear(4)):
        (found,) = find_dates_in_name(path)
    assert span((found.value, found.end)) == from_april


@pytest.mark.parametrize(
    ("cell", "days"),
    [("2月", ("2026-02-01", "2026-02-28")), ("Nov", ("2025-11-01", "2025-11-30")), ("5 Mar", ("2026-03-05", "2026-03-05")),
     ("Q1", ("2025-04-01", "2025-06-30"))],
)  # fmt: skip
def test_cells_below_the_title_of_a_fiscal_year_lie_in_it(cell: str, days: tuple[str, str]) -> None:
    with in_fiscal_years(FiscalYear(4)):
        found = completed(cell, governing(["Capacity FY2026"]))
    assert found is not None
    assert span(found) == days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("FY26", ("2026-04-01", "2027-03-31"), ("2025-04-01", "2026-03-31")),
        ("FY26 Q2", ("2026-07-01", "2026-09-30"), ("2025-07-01", "2025-09-30")),
        ("FY26-27", ("2026-04-01", "2027-03-31"), ("2026-04-01", "2027-03-31")),
        ("fiscal year 2026/27", ("2026-04-01", "2027-03-31"), ("2026-04-01", "2027-03-31")),
        ("2026财年第四季度", ("2027-01-01", "2027-03-31"), ("2026-01-01", "2026-03-31")),
    ],
)
def test_a_fiscal_year_is_called_after_its_first_or_its_last_day(text: str, first, last) -> None:
    for years, expected in ((FiscalYear(4, "first"), first), (FiscalYear(4), last)):
        (found,) = find_dates(text, fiscal=years)
        assert span((found.value, found.end)) == expected


@pytest.mark.parametrize("text", ["FY12-01", "报修单 FY12-07 已关", "FY07-08"])
def test_a_tickets_number_is_no_fiscal_year(text: str) -> None:
    assert not [found for found in find_dates(text) if found.form == "fiscal_year"]


def test_months_and_quarters_lie_in_the_year_that_is_called_after_its_first_day() -> None:
    with in_fiscal_years(FiscalYear(4, "first")):
        (february,) = find_dates_in_name("FY2026/02月/月报.xlsx")
        quarter = completed("Q1", governing(["Capacity FY2026"]))
    assert february.value == date(2027, 2, 1)
    assert quarter is not None
    assert span(quarter) == ("2026-04-01", "2026-06-30")


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("公司财年自每年4月1日起，至次年3月31日止。", "4"),
        ("每年7月1日至次年6月30日为一个会计年度。", "7"),
        ("The financial year runs from 1 July to 30 June.", "7"),
        ("Our fiscal year begins in April, as that of the group.", "4"),
        ("The budget for the financial year is approved in May.", None),
        ("财年预算由总经理批准，4月下发。", None),
        ("FY26 is the year from 1 April 2026 to 31 March 2027; its second quarter is July to September.", "4 first"),
        ("Service management objectives FY27 (July 2026 to June 2027)", "7 last"),
        ("2026财年指2025年4月1日至2026年3月31日。", "4 last"),
        ("FY26: January to December 2026", "1 last"),
        ("The lease named in the budget FY26 runs from 1 May 2026 to 31 October 2026.", None),
        ("The budget FY26 was agreed for the hall that is let from 1 May 2026 to 30 April 2027.", None),
    ],
)
def test_what_a_document_says_of_the_fiscal_year_is_quoted(text: str, month: str | None) -> None:
    found = fiscal_facts((Block(text, Place(page=2)),), "a.docx")
    assert [fact.value for fact in found if fact.name == FISCAL_STARTS] == ([month] if month else [])


def _file(*dates: DatedPlace, facts: tuple[Fact, ...] = ()) -> Analysis:
    return Analysis("a/Budget FY27.docx", "0", "read", kind="plan", dates=dates, facts=facts)


FY27 = DatedPlace(date(2026, 7, 1), date(2027, 6, 30), "year", "period_start", "FY27", "name")
SAID = Fact("fiscal.start", "7", "p. 2", "The financial year runs from 1 July")


def test_the_report_says_which_month_was_used_and_what_the_house_says() -> None:
    (note,) = fiscal_notes([_file(FY27, facts=(SAID,))], FiscalYear(7))
    assert note.en == (
        'fiscal years begin in month 7 (as set): "FY27" (a/Budget FY27.docx) is 2026-07-01 to 2027-06-30; '
        'Budget FY27.docx (p. 2) says: "The financial year runs from 1 July"'
    )


def test_fiscal_years_that_nobody_set_are_said_to_be_read_as_calendar_years() -> None:
    (note,) = fiscal_notes([_file(FY27)], None)
    assert "fiscal_start was not set" in note.en
    assert list(fiscal_notes([_file()], None)) == []


def test_what_most_documents_explain_is_the_fiscal_year_of_the_house() -> None:
    first, last = Fact(FISCAL_STARTS, "4 first", "p. 1", ""), Fact(FISCAL_STARTS, "4 last", "p. 1", "")
    assert stated_fiscal_year([_file(facts=(first,)), _file(facts=(first,)), _file(facts=(last,))]) == FiscalYear(
        4, "first"
    )
    assert stated_fiscal_year([_file(facts=(first,)), _file(facts=(last,))]) is None, "which of them is right is asked"
    assert stated_fiscal_year([_file(facts=(SAID,))]) is None, (
        "a month alone does not tell after which year it is called"
    )
    assert stated_fiscal_year([replace(_file(facts=(first,)), kind="external")]) is None


def test_the_report_says_that_a_document_was_followed() -> None:
    said = Fact(FISCAL_STARTS, "7 last", "p. 2", "FY27 is July 2026 to June 2027")
    (note,) = fiscal_notes([_file(FY27, facts=(said,))], None)
    assert "fiscal years begin in month 7 (as a document says; fiscal_start sets it otherwise)" in note.en
