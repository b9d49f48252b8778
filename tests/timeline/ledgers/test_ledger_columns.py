"""Which column of a ledger says when."""

from __future__ import annotations

import pytest
from days_of_papers import months_of_rows
from written_blocks import table
from written_pages import page

from pipeline.timeline.ledgers.rows import ledger_rows


def test_a_copy_number_is_no_day() -> None:
    rows = [["文件名称", "分发号", "发放日期"], ["手册", "01", "2026-09-07"], ["程序", "02", "2026-10-08"]]
    assert months_of_rows(table(rows, sheet="发放登记"), "2026年9月") == ["09-09", "10-10"]


def test_the_column_that_the_sheet_is_named_after_says_when() -> None:
    rows = [["编号", "实施日期", "回顾日期"], ["1", "2026-08-30", "2026-09-02"], ["2", "2026-09-28", "2026-10-03"]]
    assert months_of_rows(table(rows, sheet="变更回顾")) == ["09-09", "10-10"]
    assert months_of_rows(table(rows, sheet="变更台账")) == ["08-08", "09-09"]


def test_a_quarter_that_every_row_repeats_is_not_when() -> None:
    rows = [["供应商", "期间", "日期"], ["甲", "2026年第三季度", "2026-10-13"], ["乙", "2026年第三季度", "2026-10-14"]]
    assert months_of_rows(table(rows, sheet="绩效")) == ["10-10", "10-10"]


@pytest.mark.parametrize(
    "rows",
    [
        [["季度", "预算", "实际"], ["一季度", "30", "28"], ["二季度", "30", "33"], ["合计", "60", "61"]],
        [["Quarter", "Budget", "Actual"], ["Q1", "100", "96"], ["Q2", "100", "104"], ["Total", "200", "200"]],
    ],
)
def test_figures_of_quarters_are_dated_by_them(rows: list[list[str]]) -> None:
    assert months_of_rows(table(rows, sheet="2026"), "2026年执行情况.xlsx") == ["01-03", "04-06"]


def test_below_a_wider_header_the_column_that_the_file_is_named_after_says_when() -> None:
    rows = """
        |Change|<<|Review|<<|
        |no.|implemented on|PIR held|by|
        |C-1|2026-09-05|2026-10-12|A. Reed|
        |C-2|2026-10-27|2026-11-04|A. Reed|"""
    assert months_of_rows(page(rows, sheet="log")[0], "PIR tracker.xlsx") == ["10-10", "11-11"]


def test_numbers_of_which_one_is_no_day_are_no_days() -> None:
    rows = [["Customer", "Asked", "On time"], ["A", "62", "4.3"], ["B", "22", "4.1"], ["C", "10", "4.4"]]
    assert months_of_rows(table(rows, sheet="September 2026")) == []


def test_amounts_that_do_not_follow_one_another_head_no_columns_of_days() -> None:
    rows = [["服务", "一厂", "二厂", "三厂"], ["甲", "8.1", "7.9", "5.2"], ["乙", "14.2", "15", "9.1"], ["丙", "5", "5.1", "4.4"]]  # fmt: skip
    assert months_of_rows(table(rows, sheet="2026年分摊")) == []


def test_the_other_columns_show_in_which_order_days_are_written() -> None:
    rows = [["No.", "Opened", "Closed"], ["1", "03/02/2026", "17/02/2026"], ["2", "04/03/2026", "05/03/2026"]]
    assert months_of_rows(table(rows, sheet="log")) == ["02-02", "03-03"]
    american = [["No.", "Opened", "Closed"], ["1", "03/02/2026", "03/17/2026"], ["2", "04/03/2026", "04/05/2026"]]
    assert months_of_rows(table(american, sheet="log")) == ["03-03", "04-04"]


def test_two_columns_headed_by_months_are_two_periods() -> None:
    rows = [["项目", "9月", "10月", "说明"], ["变更数量", "3", "6", "增加"], ["标准变更", "0", "2", ""]]
    assert months_of_rows(table(rows, sheet="统计"), "变更统计2026.xlsx") == ["09-09", "10-10"]


def test_the_dates_of_listed_standards_and_laws_are_no_events() -> None:
    standards = [
        ["标准号", "名称", "发布单位", "发布日期"],
        ["A", "甲", "乙", "2018-09-01"],
        ["B", "丙", "丁", "2019-08-01"],
    ]
    laws = [
        ["法律法规名称", "颁布机关", "实施日期"],
        ["甲法", "某机关", "2017-06-01"],
        ["乙法", "某机关", "2021-09-01"],
    ]
    assert months_of_rows(table(standards, sheet="外来文件")) == []
    assert months_of_rows(table(laws, sheet="法规")) == []


@pytest.mark.parametrize("label", ["Evaluated on", "Recorded", "Published", "Evaluated"])
def test_english_words_for_when(label: str) -> None:
    rows = [["Name", label, "Result"], ["A", "2026-06-23", "ok"], ["B", "2026-07-24", "ok"]]
    assert months_of_rows(table(rows, sheet="Sheet")) == ["06-06", "07-07"]


@pytest.mark.parametrize("label", ["报障时刻", "When", "Held", "创建于", "交接日"])
def test_a_column_of_days_is_found_whatever_it_is_called(label: str) -> None:
    rows = [["编号", label, "内容"], ["1", "2026-07-03", "甲"], ["2", "2026-08-04", "乙"]]
    assert months_of_rows(table(rows, sheet="Sheet1")) == ["07-07", "08-08"]


@pytest.mark.parametrize("label", ["购入日期", "入职日期", "有效期至", "Warranty", "Due"])
def test_what_was_long_ago_or_is_to_come_is_no_event(label: str) -> None:
    rows = [["编号", label, "内容"], ["1", "2026-07-03", "甲"], ["2", "2026-08-04", "乙"]]
    assert months_of_rows(table(rows, sheet="Sheet1")) == []


def test_numbers_in_a_column_without_a_word_for_time_are_no_days() -> None:
    rows = [["名称", "数量", "说明"], ["甲", "12", "x"], ["乙", "13", "y"]]
    assert months_of_rows(table(rows, sheet="7月"), "2026年7月") == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("|序号|日期|内容|\n|2026年7月|||\n|1|3日|甲|\n|2|5日|乙|\n|2026年8月|||\n|1|5日|丙|", ["07-03", "07-05", "08-05"]),
        ("|检查项|2026-07-06|2026-07-13|2026-08-03|\n|温度|√|√|√|\n|湿度|√|√|√|", ["07-06", "07-13", "08-03"]),
        ("|2026年统计表|<<|\n|月份|可用率|\n|7|99.9%|\n|8|99.8%|", ["07-01", "08-01"]),
        ("|ID|Logged|Text|\n|1|03/07/2026|x|\n|2|28/07/2026|x|\n|3|15/08/2026|x|", ["07-03", "07-28", "08-15"]),
        ("|Log 2026|<<|<<|\n|No.|Date reported|Text|\n|1|3 Jul|x|\n|2|5 Aug|x|", ["07-03", "08-05"]),
        ("|编号|申请日期|实际实施时间|内容|\n|1|2026-07-09|2026-07-12|甲|\n|2|2026-07-30|2026-08-02|乙|", ["07-09", "07-30"]),
        ("|编号|发生时间|描述|\n|1|2026-07-03|甲|\n|编号|发生时间|描述|\n|1|2026-08-03|甲|", ["07-03", "08-03"]),
    ],
    ids=["group rows", "a column for each day", "months as numbers", "slashes", "day and month", "opened before done", "header again"],
)  # fmt: skip
def test_layouts_of_ledgers(text: str, days: list[str]) -> None:
    (block,) = page(text, sheet="台账")
    assert [f"{row.date:%m-%d}" for row in ledger_rows(block)] == days


def test_a_day_column_needs_no_word_for_date() -> None:
    rows = [
        ["問題單", "開立日", "原因", "結案日"],
        ["P1", "113/06/17", "a", "113/07/30"],
        ["P2", "113年8月26日", "b", "—"],
    ]
    assert months_of_rows(table(rows, sheet="Sheet1")) == ["06-06", "08-08"]


def test_months_and_quarters_of_the_republic_stand_in_columns_of_periods() -> None:
    months = [["月別", "服務", "可用率"], ["113/08", "主機代管", "99.98"], ["113年9月", "網站", "99.90"]]
    quarters = [["季別", "件數", "觀察"], ["113Q1", "28", "a"], ["113年第2季", "33", "b"]]
    assert months_of_rows(table(months, sheet="Sheet1")) == ["08-08", "09-09"]
    assert months_of_rows(table(quarters, sheet="Sheet1")) == ["01-03", "04-06"]


def test_days_without_a_year_lie_near_those_above_them() -> None:
    rows = [
        ["发布号", "部署时间", "结果"],
        ["R1", "2025-12-29", "成功"],
        ["R2", "12月30日22:15", "成功"],
        ["R3", "1.14凌晨", "成功"],
        ["R4", "3月6日下午", "成功"],
    ]
    found = [f"{row.date:%Y-%m-%d}" for row in ledger_rows(table(rows, sheet="Sheet1"))]
    assert found == ["2025-12-29", "2025-12-30", "2026-01-14", "2026-03-06"]


def test_the_column_that_the_file_is_named_after_says_when() -> None:
    rows = [
        ["Change", "Implemented", "PIR held", "Lessons"],
        ["C1", "30 Aug 2025", "10 Sep 2025", "none"],
        ["C2", "23 Sep 2025", "2 Oct 2025", "test first"],
    ]
    assert months_of_rows(table(rows, sheet="Sheet1"), "Changes/PIR tracker.xlsx") == ["09-09", "10-10"]
    assert months_of_rows(table(rows, sheet="Sheet1"), "PIR/Changes.xlsx") == ["08-08", "09-09"]


def test_of_unknown_columns_the_one_with_days_says_when() -> None:
    rows = [
        ["Action", "From MRM", "Agreed", "Owner"],
        ["a", "Dec 2024", "18/01/2025", "HR"],
        ["b", "Dec 2024", "19/01/2025", "IT"],
    ]
    assert months_of_rows(table(rows, sheet="Sheet1")) == ["01-01", "01-01"]


def test_the_hour_beside_a_day_takes_nothing_from_it() -> None:
    rows = [
        ["Change", "Approval given", "Verdict"],
        ["E1", "9/14/2025 2:20 AM", "go"],
        ["E2", "9/27/2025 11:48 PM", "go"],
    ]
    assert months_of_rows(table(rows, sheet="Sheet1")) == ["09-09", "09-09"]


def test_jul_25_in_a_column_of_months_is_a_year() -> None:
    rows = [["Month", "Tickets", "SLA"], ["Jul 25", "402", "97.2"], ["Aug 25", "377", "98.0"]]
    assert months_of_rows(table(rows, sheet="Sheet1"), "Ops monthly numbers.xlsx") == ["07-07", "08-08"]


@pytest.mark.parametrize("label", ["收到日期", "收到", "登记日期", "取得日期"])
def test_what_came_in_on_a_day_is_a_row_of_that_day_however_long_ago(label: str) -> None:
    rows = [["序号", "名称", "来源", label], ["1", "甲", "购买", "2018-03-12"], ["2", "乙", "客户", "2026-02-03"]]
    assert months_of_rows(table(rows, sheet="外来文件")) == ["03-03", "02-02"]
