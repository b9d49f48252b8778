"""Nonconformities: closed, and when, or still open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import line, table

from pipeline.timeline.readiness.closure import closures
from pipeline.values import Block


def states(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(fact.name.removeprefix("nonconformity."), fact.value) for fact in closures(blocks)]


def report(*rows: list[str]) -> Block:
    return table([["不符合事实", "变更没有测试记录", "严重程度", "一般"], *rows])


def test_a_verification_date_closes() -> None:
    assert states([report(["验证日期", "2026-11-17", "关闭", "是"])]) == [("closed", "2026-11-17")]


def test_not_closed_is_open_even_beside_a_date() -> None:
    assert states([report(["验证日期", "2026-11-17", "关闭", "否"])]) == [("open", "")]


def test_a_described_finding_with_a_blank_verification_is_open() -> None:
    assert states([report(["计划完成日期", "2026年11月30日", "验证人", ""], ["验证日期", "", "验证结果", ""])]) == [
        ("open", "")
    ]


def test_a_blank_after_verified_and_closed_is_open() -> None:
    assert states([report(["Done", ""], ["Verified and closed", ""])]) == [("open", "")]
    assert states([report(["Verified and closed", "25 November 2026, A. Name: seen"])]) == [("closed", "2026-11-25")]


def test_a_value_that_says_no_more_than_open_is_open_whatever_its_label() -> None:
    for label, value in (("Result", "Open"), ("Where it stands", "still open"), ("结果", "未关闭")):
        assert states([report([label, value])]) == [("open", "")]
    assert states([report(["Hours", "open to visitors"])]) == []


def test_a_blank_form_says_nothing() -> None:
    assert states([table([["不符合事实", ""], ["验证日期", ""]])]) == []


def test_a_planned_day_does_not_close() -> None:
    assert states([report(["计划关闭日期", "2026-11-30", "验证日期", ""])]) == [("open", "")]


@pytest.mark.parametrize(
    ("result", "state"),
    [
        ("Closed", "closed"),
        ("Open", "open"),
        ("Pending verification", "open"),
        ("Not closed", "open"),
        ("Effective", "closed"),
    ],
)
def test_english_reports(result: str, state: str) -> None:
    block = table(
        [
            ["Nonconformity", "No end dates were kept", "Grade", "Minor"],
            ["Closure status", result, "Verified by", "M. S."],
        ]
    )
    assert states([block]) == [(state, "")]


def test_each_of_several_reports_in_one_file_is_judged_for_itself() -> None:
    first = table([["不符合事实", "缺测试"], ["验证", "2026年10月15日，关闭"]], heading="不符合 01")
    second = table([["不符合事实", "漏评价"], ["验证", "整改中"]], heading="不符合 02")
    assert states([first, second]) == [("closed", "2026-10-15"), ("open", "")]


def test_each_row_of_a_ledger_is_judged_for_itself() -> None:
    block = table(
        [["编号", "不符合描述", "纠正措施", "验证日期", "状态"],
         ["1", "缺测试", "修订规范", "2026-10-15", "关闭"],
         ["2", "漏评价", "系统提醒", "", "整改中"],
         ["3", "缺签字", "补签", "", ""],
         ["", "", "", "", ""]],
        sheet="不符合台账",
    )  # fmt: skip
    assert states([block]) == [("closed", "2026-10-15"), ("open", ""), ("open", "")]


def test_a_column_for_each_nonconformity_is_judged_for_itself() -> None:
    rows = [
        ["", "NC-1", "NC-2"],
        ["What was seen", "no list", "no check"],
        ["Cause", "haste", "leave"],
        ["Who / due", "A, 2026-10-16", "B, 2026-11-30"],
        ["Verified", "2026-10-13, C: works", "open"],
        ["State", "closed", "open"],
    ]
    assert states([table(rows)]) == [("closed", "2026-10-13"), ("open", "2026-11-30")]  # and by when


def test_a_year_that_a_verification_mentions_is_no_day_of_closing() -> None:
    rows = [["不符合事实", "无记录"], ["验证", "2026年数据已列入，措施有效"], ["关闭", "2026.11.3"]]
    assert states([table(rows)]) == [("closed", "2026-11-03")]


def test_a_line_closes_too() -> None:
    assert states([line("验证结论：有效，予以关闭")]) == [("closed", "")]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5), min_size=1, max_size=6))
def test_no_table_breaks_it(rows: list[list[str]]) -> None:
    assert {name for name, _ in states([table(rows)])} <= {"open", "closed"}


@pytest.mark.parametrize(
    ("label", "what", "closing"),
    [
        ("What we saw", "The recovery drill of the spring was never written down", "Checked"),
        ("Fact", "Two switches stand in no register of the data room", "Closed"),
        ("Observation", "Nobody has looked at the risk list since it was made", "Signed off by"),
        ("情况", "机房巡检记录自八月起没有班长签字，抽查三份均如此", "复核"),
        ("现象描述", "三台服务器没有登记在配置库里，抽查时找不到负责人", "销项"),
    ],
)
def test_a_report_that_tells_what_was_found_is_open_while_its_closing_is_blank_whatever_the_labels(
    label: str, what: str, closing: str
) -> None:
    assert states([table([["No.", "7", "Clause", "8.2.6"], [label, what], [closing, ""]])]) == [("open", "")]
    assert states([table([["No.", "", "Clause", ""], [label, ""], [closing, ""]])]) == []
    done = table([["No.", "7", "Clause", "8.2.6"], [label, what], [closing, "2026-11-17"]])
    assert states([done]) == [("closed", "2026-11-17")]


def test_an_effect_that_nobody_has_confirmed_leaves_it_open() -> None:
    assert states([report(["Until", "2026/11/13", "Effect confirmed on / by", ""])]) == [("open", "")]
    assert states([report(["Until", "2026/11/13", "效果确认日期", ""])]) == [("open", "")]
    assert states([report(["Effect confirmed on / by", "2026/11/12 A. Name"])]) == [("closed", "2026-11-12")]


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("（空白）", "open"),
        ("负责人电话说正在补，验证人不同意关闭", "open"),
        ("两人意见不一，待定", "open"),
        ("资料不齐，暂不予销项", "open"),
        ("The auditor refused to close it by phone", "open"),
        ("We don't accept the evidence", "open"),
        ("to be decided", "open"),
        ("没有再发现同类情况，同意关闭", "closed"),
        ("结论未定时已补做，现场看过，有效", "closed"),
        ("not seen again, closed", "closed"),
    ],
)
def test_who_does_not_agree_to_close_it_leaves_it_open(told: str, state: str) -> None:
    assert [name for name, _ in states([report(["验证", told])])] == [state]
