"""Dates whose parts stand in cells of their own."""

from __future__ import annotations

from calendar import monthrange

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.timeline.tables.dates import dates_of_table
from pipeline.timeline.tables.grid import grid
from pipeline.values import Block


def events(block: Block) -> list[str]:
    return [str(each.date) for each in ledger_rows(block)]


@pytest.mark.parametrize(
    ("labels", "first", "second"),
    [
        (("年", "月", "日"), ("2026", "7", "3"), ("2026", "08", "14")),
        (("年度", "月份", "日"), ("2026年", "7月", "3日"), ("2026年", "8月", "14日")),
        (("年", "月", "日"), ("115", "7", "3"), ("115", "8", "14")),
        (("年", "月", "日"), ("26", "7", "3"), ("", "8", "14")),
        (("Year", "Month", "Day"), ("2026", "7", "3"), ("2026", "8", "14")),
        (("DD", "MM", "YYYY"), ("03", "07", "2026"), ("14", "08", "2026")),
        (("Day", "Month", "Year"), ("3", "Jul", "2026"), ("14", "Aug", "2026")),
    ],
)
def test_three_columns_are_one_date(labels: tuple[str, ...], first: tuple[str, ...], second: tuple[str, ...]) -> None:
    block = table([["序号", *labels, "事件"], ["1", *first, "打印机"], ["2", *second, "网络"]], sheet="事件")
    assert events(block) == ["2026-07-03", "2026-08-14"]
    assert ledger_rows(block)[0].place == "事件!B2"
    assert ledger_rows(block)[0].cells[2] == "打印机"


def test_three_columns_below_a_merged_label_are_one_date() -> None:
    block = table(
        [["序号", "发生日期", None, None, "事件"], [None, "年", "月", "日", None],
         ["1", "2026", "7", "3", "打印机"], ["2", "2026", "8", "14", "网络"]],
        sheet="事件",
        merged={(1, 1): (2, 1), (1, 2): (1, 3), (1, 5): (2, 1)},
    )  # fmt: skip
    assert events(block) == ["2026-07-03", "2026-08-14"]


def test_a_year_above_month_and_day_governs_them_and_a_blank_month_is_that_above() -> None:
    block = table(
        [["2026年", None, "凭证", "摘要"], ["月", "日", None, None], ["7", "3", "1", "备件"], ["", "9", "2", "网线"], ["8", "14", "3", "硬盘"]],
        sheet="台账",
        merged={(1, 1): (1, 2), (1, 3): (2, 1), (1, 4): (2, 1)},
    )  # fmt: skip
    assert events(block) == ["2026-07-03", "2026-07-09", "2026-08-14"]


def test_a_year_merged_downwards_governs_its_rows() -> None:
    block = table(
        [["年", "月", "日", "事件"], ["2026", "7", "3", "打印机"], [None, "8", "14", "网络"]],
        sheet="事件",
        merged={(2, 1): (2, 1)},
    )
    assert events(block) == ["2026-07-03", "2026-08-14"]


@pytest.mark.parametrize(
    "cells", [("2026", "年", "7", "月", "3", "日"), ("2026年", "7月", "3日"), ("2026年", "7", "月", "3日")]
)
def test_a_date_over_several_cells_of_a_form_is_one_with_its_role(cells: tuple[str, ...]) -> None:
    block = table([["批准人", "王小明", "批准日期", *cells], ["备注", "", "", *[""] * len(cells)]])
    (found,) = dates_of_table(block, audit=False)
    assert (str(found.mention.value), found.mention.precision, found.role) == ("2026-07-03", "day", "approved")


@pytest.mark.parametrize(
    "rows",
    [
        [["年", "月", "日"], ["2026", "13", "3"], ["2026", "2", "30"]],
        [["月", "日", "时"], ["7", "3", "9"]],
        [["年", "月", "金额"], ["2026", "7", "300"]],
        [["", "年", "", "月", "", "日"], ["1", "2", "3", "4", "5", "6"]],
        [["3", "年", "7", "月", "3", "日"], ["a", "b", "c", "d", "e", "f"]],
    ],
)
def test_what_makes_no_date_stays_as_it_is(rows: list[list[str]]) -> None:
    assert [[cell.text for cell in row.cells.values()] for row in grid(table(rows))] == rows


@given(st.integers(2000, 2060), st.integers(1, 12), st.integers(1, 28), st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_day_over_six_cells_is_read_back(year: int, month: int, day: int, last: bool) -> None:
    day = monthrange(year, month)[1] if last else day
    row = grid(table([["日期", str(year), "年", f"{month:02}", "月", str(day), "日"]]))[0]
    assert row.own == (1, 2)
    assert row.cells[2].text == f"{year}年{month:02}月{day}日"
    assert row.cells[7] is row.cells[2]
