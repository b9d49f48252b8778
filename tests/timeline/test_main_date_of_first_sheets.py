"""A workbook with a sheet for each month or quarter stands for the day of its first sheet."""

from __future__ import annotations

import pytest
from written_blocks import table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.first_sheet import day_of_first_sheet
from pipeline.timeline.main_date import main_date
from pipeline.values import Block

FIGURES = [["Measure", "Target", "Reached"], ["calls answered", "95", "97"], ["orders on time", "98", "99"]]


def sheet(name: str, *head: str) -> Block:
    return table([list(head), *FIGURES], sheet=name)


def day(*sheets: Block, path: str = "figures.xlsx") -> str:
    return str(main_date(dates_of(sheets, path), "record", path))


@pytest.mark.parametrize(
    "names",
    [
        ("7月", "8月", "9月"),
        ("2026Q1", "2026Q2", "2026Q3"),
        ("July", "August", "September"),
        ("2026-07", "2026-08", "2026-09"),
    ],
)
def test_it_is_that_of_the_first_sheet_whatever_came_after(names: tuple[str, ...]) -> None:
    days = ("2026-08-07", "2026-09-07", "2026-10-09")
    book = [
        sheet(name, "Prepared by A. Marsh", f"Prepared on {one}", "") for name, one in zip(names, days, strict=True)
    ]
    assert day(*book) == "2026-08-07"


def test_of_writing_and_approval_in_its_head_it_is_the_last() -> None:
    book = [sheet("9月", "编制：甘棠 2026年10月13日", "批准：石榴 2026年10月14日", ""),
            sheet("10月", "编制：甘棠 2026年11月12日", "批准：石榴 2026年11月13日", "")]  # fmt: skip
    assert day(*book, path="费用执行2026.xlsx") == "2026-10-14"


def test_sheets_on_several_things_are_no_series() -> None:
    book = [sheet("Risks", "Prepared on 2026-06-09", "", ""), sheet("Levels", "Prepared on 2026-07-20", "", "")]
    assert day_of_first_sheet(dates_of(book, "book.xlsx")) is None


def test_approvals_in_the_rows_of_a_ledger_are_no_head() -> None:
    rows = [["No.", "Opened", "Approved on", "Actual end"], ["C-1", "2026-07-03", "2026-07-05", "2026-07-07"],
            ["C-2", "2026-07-13", "2026-07-15", "2026-07-17"], ["C-3", "2026-07-23", "2026-07-25", "2026-07-27"]]  # fmt: skip
    assert day(table(rows, sheet="2026 Q3"), table(rows, sheet="2026 Q4"), path="changes.xlsx") == "None"


def test_a_book_of_figures_stands_for_the_day_on_which_its_first_sheet_was_approved() -> None:
    targets = table([["Targets of the services", "", "Approved: 2026-07-24"], *FIGURES], sheet="Targets")
    months = [
        ["Month", "Target", "Reached"],
        ["July 2026", "95", "97"],
        ["August 2026", "95", "96"],
        ["September 2026", "95", "98"],
    ]
    assert day(targets, table(months, sheet="Reached"), path="Targets and figures.xlsx") == "2026-07-24"


def test_a_ledger_whose_second_sheet_was_approved_on_a_day_has_none() -> None:
    rows = [
        ["No.", "Opened", "What"],
        ["C-1", "2026-07-03", "a"],
        ["C-2", "2026-07-13", "b"],
        ["C-3", "2026-08-23", "c"],
    ]
    plan = table([["Capacity plan", "", "Approved: 2026-09-16"], *FIGURES], sheet="Plan")
    assert day(table(rows, sheet="Changes"), plan, path="changes.xlsx") == "None"
