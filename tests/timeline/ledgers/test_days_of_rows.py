"""The days of the rows of a ledger, however they are written or merged."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from days_of_papers import days_of_rows
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows


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
    assert days_of_rows(left) == days_of_rows(right) == ["2026-07-03", "2026-07-05"]


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
    assert days_of_rows(block) == ["2026-07-03", "2026-07-09"]


def test_serials_in_a_date_column_count() -> None:
    assert days_of_rows(table([["日期", "结果"], ["46206", "正常"], ["46207", "正常"]], sheet="S")) == [
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
    assert days_of_rows(block, "2026年巡检记录.xlsx") == ["2026-07-03", "2026-07-05"]


def test_partial_dates_without_a_year_anywhere_are_no_events() -> None:
    assert days_of_rows(table([["日期", "巡检结果"], ["7月3日", "正常"], ["7月5日", "正常"]], sheet="巡检")) == []


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
    assert days_of_rows(block, "2026") == ["2026-07-03", "2026-08-04"]


def test_a_merged_date_holds_for_all_its_rows() -> None:
    block = table([["日期", "内容"], ["2026-07-03", "a"], [None, "b"], ["2026-07-05", "c"]], merged={(2, 1): (2, 1)})
    assert days_of_rows(block) == ["2026-07-03", "2026-07-03", "2026-07-05"]


def test_a_row_without_its_own_date_takes_another_but_never_the_due_one() -> None:
    block = table([["发生时间", "登记时间", "要求完成时间", "内容"], ["2026-07-01", "2026-07-01", "2026-08-01", "a"],
                   ["2026-07-02", "2026-07-02", "2026-08-01", "b"], ["", "2026-07-04", "2026-08-01", "c"], ["", "", "2026-08-01", "d"]])  # fmt: skip
    assert days_of_rows(block) == ["2026-07-01", "2026-07-02", "2026-07-04"]


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


@pytest.mark.parametrize("label", ["Asked", "When", "Seen", "Noticed by phone"])
def test_a_column_of_days_that_no_list_knows_goes_before_that_of_the_approval(label: str) -> None:
    rows = [["Ref", label, "Approved", "Done", "Result"], ["1", "22/06/26", "26/06/26", "31/07/26", "ok"]]
    rows += [["2", "07/07/26", "14/07/26", "18/07/26", "ok"], ["3", "09/07/26", "", "", "sent back"]]
    assert days_of_rows(table(rows)) == ["2026-06-22", "2026-07-07", "2026-07-09"]


def test_numbers_under_a_label_of_no_date_are_no_days_of_the_titles_month() -> None:
    rows = [["Name", "Level found", "Assessed on"], ["A", "3", "2026-06-23"], ["B", "2", "2026-07-02"]]
    assert days_of_rows(table(rows, sheet="Skills 2026-11")) == ["2026-06-23", "2026-07-02"]


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
    assert days_of_rows(table(rows), context) == days


def test_a_day_merged_over_rows_is_that_of_each_row_with_a_number_of_its_own() -> None:
    rows = [["序号", "日期", "内容"], ["1", "2026-07-03", "a"], ["2", None, "b"], ["3", "2026-08-02", "c"]]
    own = ledger_rows(table(rows, sheet="台账", merged={(2, 2): (2, 1)}))
    assert [(str(row.date), row.place) for row in own] == [
        ("2026-07-03", "台账!B2"), ("2026-07-03", "台账!A3"), ("2026-08-02", "台账!B4"),
    ]  # fmt: skip
    rows = [["序号", "日期", "内容"], ["1", "2026-07-03", "a"], [None, None, "more of a"], ["2", "2026-08-02", "c"]]
    more = ledger_rows(table(rows, sheet="台账", merged={(2, 1): (2, 1), (2, 2): (2, 1)}))
    assert [str(row.date) for row in more] == ["2026-07-03", "2026-08-02"]


def test_rows_without_any_date_count_by_their_numbers() -> None:
    rows = [["工单编号", "内容"], ["INC20260703001", "a"], ["INC20260709001", "b"], ["INC20260802001", "c"]]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="工单"))] == [
        "2026-07-03",
        "2026-07-09",
        "2026-08-02",
    ]
    assert ledger_rows(table([*rows, ["合计", "截至 2026-08-31"]], sheet="工单")) == ()
    assert ledger_rows(table(rows)) == ()


def test_times_of_exports_take_nothing_from_short_years() -> None:
    rows = [
        ["Key", "Created", "Resolved"],
        ["A-1", "03/Jul/26 10:12 AM", "04/Jul/26 9:00 AM"],
        ["A-2", "02/Aug/26 10:12 AM", ""],
    ]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="Log"))] == ["2026-07-03", "2026-08-02"]


def test_numbers_in_a_column_called_day_are_days_of_the_month_in_the_title() -> None:
    rows = [["日", "当班", "要事"], ["3", "甲", "无"], ["14", "乙", "叫号"], ["31", "丙", "正常"]]
    found = ledger_rows(table(rows, sheet="8月"), "值班日志2026年8月.xls")
    assert [str(each.date) for each in found] == ["2026-08-03", "2026-08-14", "2026-08-31"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("8月（7.26—8.25）", "9月（8.26—9.25）"), ("2026年8月（7月26日至8月25日）", "2026年9月（8月26日至9月25日）")],
)
def test_a_month_counts_by_its_name_whatever_days_it_is_said_to_have(first: str, second: str) -> None:
    rows = [["月份", "客户", "实际值"], [first, "甲", "96%"], [first, "乙", "98%"], [second, "甲", "94%"]]
    found = ledger_rows(table(rows, sheet="达成"), "达成表2026.xlsx")
    assert Counter(f"{each.end:%Y-%m}" for each in found) == {"2026-08": 2, "2026-09": 1}
