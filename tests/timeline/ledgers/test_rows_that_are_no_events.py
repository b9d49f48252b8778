"""Which rows and tables are ledgers of events, and which are none."""

from __future__ import annotations

import pytest
from days_of_papers import days_of_rows
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Block, Cell, Place


def test_blank_rows_with_dates_filled_in_beforehand_are_no_events() -> None:
    rows = [
        ["日期", "结果", "签名"],
        ["2026-07-01", "正常", "张三"],
        ["2026-07-02", "正常", "张三"],
        ["2026-07-03", "", ""],
    ]
    assert days_of_rows(table(rows)) == ["2026-07-01", "2026-07-02"]


@pytest.mark.parametrize("total", ["合计", "小计：", "Total", "总计"])
def test_total_rows_are_no_events(total: str) -> None:
    rows = [["日期", "数量"], ["2026-07-01", "3"], ["2026-07-02", "4"], [total, "2026-07-31"]]
    assert days_of_rows(table(rows)) == ["2026-07-01", "2026-07-02"]


@pytest.mark.parametrize(
    "rows",
    [
        [["申请人", "张三", "申请日期", "2026-07-03"], ["部门", "运维", "审批日期", "2026-07-04"]],
        [
            ["编制", "张三", "日期", "2024-03-01"],
            ["审核", "李四", "日期", "2024-03-02"],
            ["批准", "王五", "日期", "2024-03-03"],
        ],
        [["", "编制", "审核", "批准"], ["签名", "张三", "李四", "王五"], ["日期", "2024-3-1", "2024-3-2", "2024-3-3"]],
        [["序号", "名称"], ["1", "事件管理程序"], ["2", "问题管理程序"]],
        [["日期", "结果"], ["2026-07-01", "正常"]],
        [["日期", "结果"], ["", ""], ["", ""]],
        [["日期"]],
        [],
    ],
)
def test_forms_lists_and_blank_tables_are_no_ledgers(rows: list[list[str]]) -> None:
    assert ledger_rows(table(rows), "2026年") == ()


def test_minutes_below_a_time_header_are_no_serial_dates() -> None:
    block = table(
        [["服务", "约定服务时间(分)", "停机(分)"], ["云主机", "43200", "11"], ["桌面", "44640", "25"]], sheet="可用性"
    )
    assert ledger_rows(block, "2026年9月") == ()


def test_planned_and_expiry_dates_are_no_events() -> None:
    block = table([["目标", "计划完成时间"], ["可用性", "2027-02-01"], ["及时率", "2027-03-01"]])
    assert ledger_rows(block) == ()


def test_a_revision_history_and_a_document_list_are_no_events_but_a_distribution_is() -> None:
    history = [["版本", "日期", "修订内容"], ["V1.0", "2026-05-08", "新建"], ["V1.1", "2026-08-08", "修改"]]
    listed = [
        ["文件编号", "文件名称", "版本", "发布日期"],
        ["P-01", "甲", "V1.0", "2026-09-01"],
        ["P-02", "乙", "V1.0", "2026-09-01"],
    ]
    handed = [["文件编号", "版本", "接收人", "发放日期", "回收日期"], ["P-01", "V1.0", "张三", "2026-09-07", ""],
              ["P-02", "V1.0", "李四", "2026-09-08", "2026-10-22"]]  # fmt: skip
    assert ledger_rows(table(history)) == ledger_rows(table(listed)) == ()
    assert days_of_rows(table(handed)) == ["2026-09-07", "2026-09-08"]


def test_a_table_of_signatures_is_no_ledger() -> None:
    rows = [
        ["Role", "Name", "Date"],
        ["Prepared by", "A", "2026-04-17"],
        ["Reviewed by", "B", "2026-04-28"],
        ["Approved by", "C", "2026-05-08"],
    ]
    assert ledger_rows(table(rows)) == ()


def test_a_paragraph_is_no_ledger() -> None:
    assert ledger_rows(Block("发生时间 2026-07-03", Place())) == ()


CELLS = st.sampled_from(["", "日期", "发生时间", "2026-07-03", "7月3日", "1月", "合计", "正常", "45000", "Date", "3"])


@given(st.lists(st.lists(st.builds(Cell, CELLS, st.sampled_from(["", "A1", "B2", "T1R1C1", "XFD1"]), st.none(),
                                   st.integers(1, 1048576), st.integers(1, 16384)), max_size=4).map(tuple), max_size=6))  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_any_table_is_read_without_an_error(rows: list[tuple[Cell, ...]]) -> None:
    for row in ledger_rows(Block("", Place(), 0, tuple(rows)), "2026年"):
        assert row.date <= row.end


def test_what_is_handed_out_or_checked_row_by_row_is_a_ledger_of_documents() -> None:
    handed_out = [["Date", "Document", "Issue", "Copies to", "Old issue withdrawn"]]
    handed_out += [["2026-06-15", "K-100", "1.1", "all", "1.0"], ["2026-07-20", "K-301", "1.0", "desk", "none"]]
    assert days_of_rows(table(handed_out, sheet="Log")) == ["2026-06-15", "2026-07-20"]
    external = [["名称", "发布单位", "实施日期"], ["甲", "某某委", "2017-06-01"], ["乙", "某某局", "2021-09-01"]]
    assert days_of_rows(table(external, sheet="外来文件")) == []


def test_rows_that_say_that_nothing_happened_are_no_events() -> None:
    rows = [["供应商", "登记日期", "争议内容"], ["甲", "2026-11-13", "无争议"], ["乙", "2026-11-13", "延迟交付"]]
    rows += [["丙", "2026-11-14", "到货破损"], ["丁", "2026-11-14", "本月未发生"]]
    assert days_of_rows(table(rows)) == ["2026-11-13", "2026-11-14"]
    inspected = [["日期", "结果", "偏差"], ["2026-06-22", "正常", "无故障"], ["2026-06-29", "正常", "无"]]
    assert len(days_of_rows(table(inspected))) == 2


def test_a_row_that_speaks_of_time_is_no_second_header() -> None:
    rows = [
        ["编号", "受理时间", "现象", "处理"],
        ["1", "9.10", "报表空白", "修时间格式"],
        ["2", "9.14", "登录慢", "清会话表"],
        ["编号", "受理时间", "现象", "处理"],
        ["3", "9.17", "断数", "换卡"],
    ]
    found = ledger_rows(table(rows, sheet="9月"), "2026年事件台账.xlsx")
    assert [str(row.date) for row in found] == ["2026-09-10", "2026-09-14", "2026-09-17"]


def test_the_end_of_a_term_is_no_event() -> None:
    rows = [["Name", "Users", "Term"], ["North plant", "330", "to 2027-08-31"], ["South plant", "140", "to 2027-08-31"]]
    assert ledger_rows(table(rows, sheet="Customers")) == ()
    rows[0][2] = "When"
    assert ledger_rows(table(rows, sheet="Customers")) == ()


def test_documents_of_others_are_no_ledger_whatever_their_columns_are_called() -> None:
    rows = [
        ["序号", "名称", "号", "实施日期"],
        ["1", "甲", "GB/T 1", "2018-09-01"],
        ["2", "乙", "GB/T 2", "2025-03-01"],
    ]
    assert ledger_rows(table(rows, sheet="外来"), "外来文件与法规.xlsx") == ()
    issued = [[*row[:3], issuer, row[3]] for row, issuer in zip(rows, ("发布单位", "ISO", "国标委"), strict=True)]
    assert (
        ledger_rows(table(issued, sheet="外来"), "质量部记录.xlsx") == ()
    )  # whoever issued them, it was not the house


def test_one_row_of_a_sheet_is_an_event_but_not_that_of_a_directory() -> None:
    rows = [["Invocation", "Raised", "Cause", "Report date"], ["INV-1", "2025-02-03", "burst pipe", "2025-03-07"]]
    names = [["供方名称", "准入日期", "范围"], ["甲公司", "2025-09-15", "机房"]]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="2025"))] == ["2025-02-03"]
    assert ledger_rows(table(names, sheet="合格供方名录")) == ()
    assert ledger_rows(table(rows)) == ()


def test_a_row_without_anything_in_a_quarter_is_no_event() -> None:
    rows = [["Plan", "Invoked on", "Report date"], ["A", "2025-02-03", "2025-02-07"], ["B", "none in Q2", "2025-06-30"]]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="2025"))] == ["2025-02-03"]


def test_rows_that_run_from_one_day_to_another_for_months_are_no_events() -> None:
    terms = [["Customer", "From", "Until"], ["A", "2025-07-01", "2028-06-30"], ["B", "2024-09-01", "2027-08-31"]]
    hours = [["Work", "Start", "End"], ["A", "2026-07-01", "2026-07-02"], ["B", "2026-08-03", "2026-08-03"]]
    assert ledger_rows(table(terms, sheet="Customers")) == ()
    assert [str(row.date) for row in ledger_rows(table(hours, sheet="Outages"))] == ["2026-07-01", "2026-08-03"]


def test_a_table_that_stands_twice_side_by_side_is_read_twice() -> None:
    rows = [
        ["日期", "值班人", "日期", "值班人"],
        ["2026-07-03", "甲", "2026-07-18", "乙"],
        ["2026-07-09", "甲", "2026-08-02", "乙"],
    ]
    days = sorted(str(row.date) for row in ledger_rows(table(rows, sheet="值班")))
    assert days == ["2026-07-03", "2026-07-09", "2026-07-18", "2026-08-02"]


def test_the_example_of_how_to_fill_in_a_row_is_no_event() -> None:
    for example in ("示例", "例：", "e.g.", "Example"):
        rows = [
            ["No.", "Date", "What"],
            [example, "2026-01-01", "printer"],
            ["1", "2026-07-03", "a"],
            ["2", "2026-08-02", "b"],
        ]
        assert [str(row.date) for row in ledger_rows(table(rows, sheet="Log"))] == ["2026-07-03", "2026-08-02"]


def test_who_signs_below_a_ledger_is_no_row_of_it() -> None:
    rows = [["No.", "Reported", "What", "Prio"], ["1", "2026-07-03", "a", "P3"], ["2", "2026-08-02", "b", "P3"]]
    for last in (["", "2026-08-31", "Reviewed by A. Reed", ""], ["制表：甲", "2026-08-31", "", ""]):
        assert [str(row.date) for row in ledger_rows(table([*rows, last], sheet="Log"))] == ["2026-07-03", "2026-08-02"]
    decided = [
        ["No.", "Date", "Decision"],
        ["1", "2026-07-03", "Approved by the board"],
        ["2", "2026-08-02", "refused"],
    ]
    assert len(ledger_rows(table(decided, sheet="Log"))) == 2
