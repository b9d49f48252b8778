"""Rows of ledgers as events."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Block, Cell, Place


def dates(block: Block, context: str = "") -> list[str]:
    return [str(each.date) for each in ledger_rows(block, context)]


@pytest.mark.parametrize(
    "labels",
    [("发生时间", "关闭时间"), ("受理日期", "完成日期"), ("报告时间", "解决时间"), ("登记时间", "计划完成时间"), ("申请日期", "审批日期"),
     ("Opened", "Closed"), ("Created", "Resolved"), ("Reported on", "Resolved on"), ("Requested", "Due date"), ("Date", "Close date"),
     ("日期", "验证日期"), ("開始時間", "結束時間"), ("开始时间", "结束时间"), ("变更实施时间", "计划时间")],
)  # fmt: skip
def test_the_events_column_goes_before_the_closing_one_wherever_it_stands(labels: tuple[str, str]) -> None:
    event, later = labels
    left = table(
        [["No", event, "Text", later], ["1", "2026-07-03", "a", "2026-08-04"], ["2", "2026-07-05", "b", "2026-08-06"]]
    )
    right = table(
        [["No", later, "Text", event], ["1", "2026-08-04", "a", "2026-07-03"], ["2", "2026-08-06", "b", "2026-07-05"]]
    )
    assert dates(left) == dates(right) == ["2026-07-03", "2026-07-05"]


def test_a_header_merged_over_two_rows_below_a_title() -> None:
    block = table(
        [["事件台账", None, None, None], ["序号", "基本信息", None, "关闭时间"], [None, "事件", "发生时间", None],
         ["1", "打印机", "2026-07-03 09:00", "2026-07-04"], ["2", "网络", "2026-07-05 10:00", ""], ["3", "", "", ""], ["合计", "2", "", ""]],
        sheet="事件",
        merged={(1, 1): (1, 4), (2, 1): (2, 1), (2, 2): (1, 2), (2, 4): (2, 1)},
    )  # fmt: skip
    rows = ledger_rows(block)
    assert [(str(row.date), row.place) for row in rows] == [("2026-07-03", "事件!C4"), ("2026-07-05", "事件!C5")]
    assert rows[0].cells == ("1", "打印机", "2026-07-03 09:00", "2026-07-04")


def test_typed_dates_of_a_sheet_count() -> None:
    block = table(
        [["No", "Opened", "Summary"], ["1", date(2026, 7, 3), "x"], ["2", date(2026, 7, 9), "y"]], sheet="Sheet1"
    )
    assert dates(block) == ["2026-07-03", "2026-07-09"]


def test_serials_in_a_date_column_count() -> None:
    assert dates(table([["日期", "结果"], ["46206", "正常"], ["46207", "正常"]], sheet="S")) == [
        "2026-07-03",
        "2026-07-04",
    ]


@pytest.mark.parametrize(
    "written",
    [
        ("7月3日", "7月5日"),
        ("7/3", "7/5"),
        ("07-03", "07-05"),
        ("3日", "5日"),
        ("3", "5"),
        ("7.3", "7.5"),
        ("7月3日 09:00", "7月5日 10:00"),
    ],
)
def test_partial_dates_are_completed_from_the_sheet_and_the_title(written: tuple[str, str]) -> None:
    block = table([["日期", "巡检结果"], [written[0], "正常"], [written[1], "正常"]], sheet="7月")
    assert dates(block, "2026年巡检记录.xlsx") == ["2026-07-03", "2026-07-05"]


def test_partial_dates_without_a_year_anywhere_are_no_events() -> None:
    assert dates(table([["日期", "巡检结果"], ["7月3日", "正常"], ["7月5日", "正常"]], sheet="巡检")) == []


def test_blank_rows_with_dates_filled_in_beforehand_are_no_events() -> None:
    rows = [
        ["日期", "结果", "签名"],
        ["2026-07-01", "正常", "张三"],
        ["2026-07-02", "正常", "张三"],
        ["2026-07-03", "", ""],
    ]
    assert dates(table(rows)) == ["2026-07-01", "2026-07-02"]


@pytest.mark.parametrize("total", ["合计", "小计：", "Total", "总计"])
def test_total_rows_are_no_events(total: str) -> None:
    rows = [["日期", "数量"], ["2026-07-01", "3"], ["2026-07-02", "4"], [total, "2026-07-31"]]
    assert dates(table(rows)) == ["2026-07-01", "2026-07-02"]


def test_a_column_of_months_gives_months() -> None:
    block = table([["月份", "事件数"], ["2026年7月", "12"], ["2026年8月", "13"], ["2026年9月", ""]])
    assert [(str(row.date), str(row.end), row.precision) for row in ledger_rows(block)] == [
        ("2026-07-01", "2026-07-31", "month"), ("2026-08-01", "2026-08-31", "month"),
    ]  # fmt: skip


@pytest.mark.parametrize("header", [["1月", "2月", "3月", "4月"], ["一月", "二月", "三月", "四月"], ["Jan", "Feb", "Mar", "Apr"],
                                    ["2026-01", "2026-02", "2026-03", "2026-04"], ["2026年1月", "2026年2月", "2026年3月", "2026年4月"]])  # fmt: skip
def test_a_column_for_each_month_gives_the_filled_months(header: list[str]) -> None:
    block = table(
        [["指标", *header], ["可用性", "99.9%", "99.8%", "", "-"], ["及时率", "98%", "97%", "", ""]], sheet="KPI"
    )
    rows = ledger_rows(block, "2026年KPI统计.xlsx")
    assert [(str(row.date), row.precision) for row in rows] == [("2026-01-01", "month"), ("2026-02-01", "month")]
    assert rows[0].cells == ("99.9%", "98%")


def test_a_merged_month_row_governs_the_rows_below_it() -> None:
    block = table(
        [
            ["日期", "内容", "人员"],
            ["2026年7月", None, None],
            ["3日", "巡检", "张三"],
            ["2026年8月", None, None],
            ["4日", "巡检", "张三"],
        ],
        merged={(2, 1): (1, 3), (4, 1): (1, 3)},
    )
    assert dates(block, "2026") == ["2026-07-03", "2026-08-04"]


def test_a_merged_date_holds_for_all_its_rows() -> None:
    block = table([["日期", "内容"], ["2026-07-03", "a"], [None, "b"], ["2026-07-05", "c"]], merged={(2, 1): (2, 1)})
    assert dates(block) == ["2026-07-03", "2026-07-03", "2026-07-05"]


def test_a_row_without_its_own_date_takes_another_but_never_the_due_one() -> None:
    block = table([["发生时间", "登记时间", "要求完成时间", "内容"], ["2026-07-01", "2026-07-01", "2026-08-01", "a"],
                   ["2026-07-02", "2026-07-02", "2026-08-01", "b"], ["", "2026-07-04", "2026-08-01", "c"], ["", "", "2026-08-01", "d"]])  # fmt: skip
    assert dates(block) == ["2026-07-01", "2026-07-02", "2026-07-04"]


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
    assert dates(table(handed)) == ["2026-09-07", "2026-09-08"]


def test_a_table_of_signatures_is_no_ledger() -> None:
    rows = [
        ["Role", "Name", "Date"],
        ["Prepared by", "A", "2026-04-17"],
        ["Reviewed by", "B", "2026-04-28"],
        ["Approved by", "C", "2026-05-08"],
    ]
    assert ledger_rows(table(rows)) == ()


def test_free_fields_above_the_header_are_no_header() -> None:
    block = table(
        [
            ["审核：张三", "地点：机房", ""],
            ["巡检日期", "结果", "人员"],
            ["2026-09-07", "正常", "甲"],
            ["2026-09-08", "正常", "乙"],
        ]
    )
    assert [row.place for row in ledger_rows(block)] == ["T1R3C1", "T1R4C1"]


def test_a_paragraph_is_no_ledger() -> None:
    assert ledger_rows(Block("发生时间 2026-07-03", Place())) == ()


CELLS = st.sampled_from(["", "日期", "发生时间", "2026-07-03", "7月3日", "1月", "合计", "正常", "45000", "Date", "3"])


@given(st.lists(st.lists(st.builds(Cell, CELLS, st.sampled_from(["", "A1", "B2", "T1R1C1", "XFD1"]), st.none(),
                                   st.integers(1, 1048576), st.integers(1, 16384)), max_size=4).map(tuple), max_size=6))  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_any_table_is_read_without_an_error(rows: list[tuple[Cell, ...]]) -> None:
    for row in ledger_rows(Block("", Place(), 0, tuple(rows)), "2026年"):
        assert row.date <= row.end


@pytest.mark.parametrize("label", ["Asked", "When", "Seen", "Noticed by phone"])
def test_a_column_of_days_that_no_list_knows_goes_before_that_of_the_approval(label: str) -> None:
    rows = [["Ref", label, "Approved", "Done", "Result"], ["1", "22/06/26", "26/06/26", "31/07/26", "ok"]]
    rows += [["2", "07/07/26", "14/07/26", "18/07/26", "ok"], ["3", "09/07/26", "", "", "sent back"]]
    assert dates(table(rows)) == ["2026-06-22", "2026-07-07", "2026-07-09"]


def test_numbers_under_a_label_of_no_date_are_no_days_of_the_titles_month() -> None:
    rows = [["Name", "Level found", "Assessed on"], ["A", "3", "2026-06-23"], ["B", "2", "2026-07-02"]]
    assert dates(table(rows, sheet="Skills 2026-11")) == ["2026-06-23", "2026-07-02"]


def test_what_is_handed_out_or_checked_row_by_row_is_a_ledger_of_documents() -> None:
    handed_out = [["Date", "Document", "Issue", "Copies to", "Old issue withdrawn"]]
    handed_out += [["2026-06-15", "K-100", "1.1", "all", "1.0"], ["2026-07-20", "K-301", "1.0", "desk", "none"]]
    assert dates(table(handed_out, sheet="Log")) == ["2026-06-15", "2026-07-20"]
    external = [["名称", "发布单位", "实施日期"], ["甲", "某某委", "2017-06-01"], ["乙", "某某局", "2021-09-01"]]
    assert dates(table(external, sheet="外来文件")) == []


def test_rows_that_say_that_nothing_happened_are_no_events() -> None:
    rows = [["供应商", "登记日期", "争议内容"], ["甲", "2026-11-13", "无争议"], ["乙", "2026-11-13", "延迟交付"]]
    rows += [["丙", "2026-11-14", "到货破损"], ["丁", "2026-11-14", "本月未发生"]]
    assert dates(table(rows)) == ["2026-11-13", "2026-11-14"]
    inspected = [["日期", "结果", "偏差"], ["2026-06-22", "正常", "无故障"], ["2026-06-29", "正常", "无"]]
    assert len(dates(table(inspected))) == 2


@pytest.mark.parametrize(
    ("rows", "context", "days"),
    [
        ([["日期", "事项"], ["2026-07-03", "a"], ["", "b"], ["2026-07-05", "c"]], "", ["2026-07-03", "2026-07-03", "2026-07-05"]),
        ([["Week", "Backups"], ["W28", "40"], ["W29", "39"]], "Backups 2026", ["2026-07-06", "2026-07-13"]),
        ([["Week", "Backups"], ["CW28", "40"], ["KW 29", "39"]], "Backups 2026", ["2026-07-06", "2026-07-13"]),
        ([["时间", "现象"], ["3日 08:00", "断网"], ["9日下午", "蓝屏"]], "2026年8月报障", ["2026-08-03", "2026-08-09"]),
        ([["周次", "备份"], ["第28周", "40"], ["第29周", "39"]], "2026年备份记录", ["2026-07-06", "2026-07-13"]),
        ([["Month", "Availability"], ["Jul", "99.9"], ["Aug", "99.8"]], "Availability 2026", ["2026-07-01", "2026-08-01"]),
        ([["月", "可用率"], ["7", "99.9"], ["8", "99.8"]], "可用率2026", ["2026-07-01", "2026-08-01"]),
        ([["编号", "报障", "修复", "故障"], ["1", "7月3日 9:10", "10:00", "x"], ["2", "7月9日 9:10", "10:00", "y"]], "2026年", ["2026-07-03", "2026-07-09"]),
        ([["No.", "Opened", "What"], ["1", "3 Jul 14:05", "a"], ["2", "Thu 9 Jul 9:00", "b"]], "2026", ["2026-07-03", "2026-07-09"]),
        ([["编号", "日期", "事项"], ["1", "周五 7月3日", "a"], ["2", "7月9日（周四）", "b"]], "2026年", ["2026-07-03", "2026-07-09"]),
        ([["编号", "时间", "事项"], ["1", "7.3-7.4", "a"], ["2", "7.9", "b"]], "2026年", ["2026-07-03", "2026-07-09"]),
        ([["Number", "Created"], ["1", "2026-07-03T09:10:00Z"], ["2", "2026-07-05T09:10:00+08:00"]], "", ["2026-07-03", "2026-07-05"]),
    ],
)  # fmt: skip
def test_days_are_read_however_a_column_writes_them(rows: list[list[str]], context: str, days: list[str]) -> None:
    assert dates(table(rows), context) == days


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


def test_a_day_merged_over_rows_is_that_of_each_row_with_a_number_of_its_own() -> None:
    rows = [["序号", "日期", "内容"], ["1", "2026-07-03", "a"], ["2", None, "b"], ["3", "2026-08-02", "c"]]
    own = ledger_rows(table(rows, sheet="台账", merged={(2, 2): (2, 1)}))
    assert [(str(row.date), row.place) for row in own] == [
        ("2026-07-03", "台账!B2"), ("2026-07-03", "台账!A3"), ("2026-08-02", "台账!B4"),
    ]  # fmt: skip
    rows = [["序号", "日期", "内容"], ["1", "2026-07-03", "a"], [None, None, "more of a"], ["2", "2026-08-02", "c"]]
    more = ledger_rows(table(rows, sheet="台账", merged={(2, 1): (2, 1), (2, 2): (2, 1)}))
    assert [str(row.date) for row in more] == ["2026-07-03", "2026-08-02"]


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


def test_rows_without_any_date_count_by_their_numbers() -> None:
    rows = [["工单编号", "内容"], ["INC20260703001", "a"], ["INC20260709001", "b"], ["INC20260802001", "c"]]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="工单"))] == [
        "2026-07-03",
        "2026-07-09",
        "2026-08-02",
    ]
    assert ledger_rows(table([*rows, ["合计", "截至 2026-08-31"]], sheet="工单")) == ()
    assert ledger_rows(table(rows)) == ()


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


def test_times_of_exports_take_nothing_from_short_years() -> None:
    rows = [
        ["Key", "Created", "Resolved"],
        ["A-1", "03/Jul/26 10:12 AM", "04/Jul/26 9:00 AM"],
        ["A-2", "02/Aug/26 10:12 AM", ""],
    ]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="Log"))] == ["2026-07-03", "2026-08-02"]
