"""Deadlines that an organisation sets itself, and the time that a text allows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from analyses import a_file
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import line, table

from pipeline.timeline.readiness.plan import plan
from pipeline.timeline.rhythm.deadlines import deadlines, in_words, own_deadlines
from pipeline.timeline.rhythm.durations import find_allowed, last_day
from pipeline.values import Block, Kind, Milestones, OwnDeadline, TimeUnit

DIGITS = "〇一二三四五六七八九"
CHINESE: dict[str, TimeUnit] = {
    "个工作日": "working_day",
    "天": "day",
    "日": "day",
    "小时": "hour",
    "周": "week",
    "个月": "month",
    "分钟": "minute",
}
ENGLISH: dict[str, TimeUnit] = {
    "working day": "working_day", "business day": "working_day", "calendar day": "day", "day": "day", "hour": "hour", "week": "week", "month": "month",
}  # fmt: skip


def numeral(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十") + (DIGITS[ones] if ones else "")


@given(
    st.integers(1, 99),
    st.sampled_from(sorted(CHINESE)),
    st.booleans(),
    st.sampled_from(["{}内", "{}之内", "{}以内", "不超过{}", "最长{}"]),
)
@settings(max_examples=200, deadline=None)
def test_a_time_allowed_in_chinese_is_read_back(amount: int, unit: str, in_numerals: bool, form: str) -> None:
    written = "应在" * form.endswith("内") + form.format(f"{numeral(amount) if in_numerals else amount}{unit}") + "关闭"
    assert [(each.amount, each.unit) for each in find_allowed(written)] == [(amount, CHINESE[unit])], written


@given(
    st.integers(1, 99),
    st.sampled_from(sorted(ENGLISH)),
    st.sampled_from(["within {}", "no later than {}", "not more than {} after", "in {}"]),
)
@settings(max_examples=200, deadline=None)
def test_a_time_allowed_in_english_is_read_back(amount: int, unit: str, form: str) -> None:
    written = "It is closed " + form.format(f"{amount} {unit}{'s' * (amount > 1)}") + " and verified."
    assert [(each.amount, each.unit) for each in find_allowed(written)] == [(amount, ENGLISH[unit])], written


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [("within five working days", 5, "working_day"), ("within 5 (five) business days", 5, "working_day"), ("within a week", 1, "week"),
     ("within 48 h", 48, "hour"), ("within forty-five days", 45, "day"), ("７２小时内", 72, "hour"), ("廿日内", 20, "day")],
)  # fmt: skip
def test_words_and_wide_digits_count(text: str, amount: int, unit: str) -> None:
    assert [(each.amount, each.unit) for each in find_allowed(text)] == [(amount, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "3月内",
        "2026年7月3日内",
        "每周三",
        "5天",
        "at 5 days",
        "7x24小时",
        "in 2026",
        "within reach",
        "第3周内",
        "0天内",
    ],
)
def test_a_time_that_nothing_limits_is_no_deadline(text: str) -> None:
    assert list(find_allowed(text)) == []


@given(st.text(alphabet=st.sampled_from("0123456789零一二十百个工作日天小时周月内之within in days hours"), max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    for each in find_allowed(text):
        assert each.amount > 0
        assert 0 <= each.start < each.stop <= len(text)


def test_working_days_pass_over_weekends_and_holidays() -> None:
    assert last_day(date(2026, 11, 20), 5, "working_day") == date(2026, 11, 27)
    assert last_day(date(2026, 9, 30), 1, "working_day") == date(2026, 10, 8)
    assert last_day(date(2026, 11, 20), 24, "hour") == date(2026, 11, 21)
    assert last_day(date(2026, 1, 31), 1, "month") == date(2026, 2, 28)


def facts(*blocks: Block, kind: Kind = "procedure") -> list[tuple[str, str]]:
    return [(fact.value, fact.quote) for fact in deadlines(blocks, kind)]


def test_each_subject_is_told_by_its_clause_and_keeps_quote_and_place() -> None:
    block = line("开出不符合报告，责任部门三个工作日内分析原因、制定纠正措施，一般不符合二十个工作日内关闭。审核结束五个工作日内出具《内审报告》，作为管理评审输入。",
                 heading="5 内部审核")  # fmt: skip
    found = deadlines([block], "procedure")
    assert [fact.value for fact in found] == ["nonconformity_closed 20 working_day", "audit_reported 5 working_day"]
    assert found[1].quote == "审核结束五个工作日内出具《内审报告》，作为管理评审输入"
    assert "5 内部审核" in found[1].place


@pytest.mark.parametrize(
    ("text", "heading", "value"),
    [
        ("Minor nonconformities are closed within 20 working days.", "", "nonconformity_closed 20 working_day"),
        ("Audit nonconformities are due in 45 days.", "", "nonconformity_closed 45 day"),
        (
            "There is an audit report to the heads concerned, within ten working days.",
            "",
            "audit_reported 10 working_day",
        ),
        ("质管室五个工作日内出报告，总经理签发。", "第三章 管理评审", "review_reported 5 working_day"),
        ("最长四周内整改。", "不符合", "nonconformity_closed 4 week"),
    ],
)
def test_subjects_are_named_in_the_sentence_or_its_heading(text: str, heading: str, value: str) -> None:
    assert [fact for fact, _ in facts(line(text, heading=heading))] == [value]


def test_a_row_of_a_table_is_a_sentence() -> None:
    assert facts(table([["活动", "时限"], ["严重不符合整改", "15日内完成"]])) == [
        ("nonconformity_closed 15 day", "严重不符合整改 15日内完成")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "五个工作日内提交不符合的纠正措施计划。",
        "变更三个工作日内完成。",
        "Nonconformities are answered within 5 days with a plan.",
    ],
)
def test_steps_and_other_subjects_are_left_out(text: str) -> None:
    assert facts(line(text)) == []


def test_records_set_no_deadlines() -> None:
    assert facts(line("不符合项7天内关闭。"), kind="record") == []


def test_the_longest_that_current_procedures_allow_counts() -> None:
    first = deadlines([line("严重不符合10天内关闭。一般不符合二十个工作日内关闭。")], "procedure")
    old = deadlines([line("不符合90天内关闭。")], "procedure")
    found = own_deadlines([a_file("a.docx", facts=first), a_file("作废/b.docx", facts=old, obsolete=True)])
    assert (found["nonconformity_closed"].amount, found["nonconformity_closed"].path) == (20, "a.docx")
    assert (in_words(found["nonconformity_closed"]).zh, in_words(found["nonconformity_closed"]).en) == (
        "20 个工作日",
        "20 working days",
    )


def test_the_plan_leaves_the_time_that_the_procedure_allows_and_quotes_it() -> None:
    known = Milestones(date(2026, 3, 1), "", None, False, (), None, None)
    own = OwnDeadline(45, "working_day", "不符合项45个工作日内关闭", "制度/内审程序.docx", "5.4")
    usual, longer = (
        {step.id: step for step in plan(each, 6, date(2026, 12, 30), 3, date(2026, 6, 1)).steps}
        for each in (known, Milestones(date(2026, 3, 1), "", None, False, (), None, None, own))
    )
    assert usual["audit"].by - longer["audit"].by > timedelta(20)
    assert "内审程序.docx，5.4：限 45 个工作日，“不符合项45个工作日内关闭”" in longer["closure"].what.zh
    reported = Milestones(date(2026, 3, 1), "", None, False, (), None, None, None, own, own)
    words = {step.id: step.what.en for step in plan(reported, 6, date(2026, 12, 30), 3, date(2026, 6, 1)).steps}
    assert [id for id, what in words.items() if "allows 45 working days" in what] == ["audit", "review"]
    assert last_day(longer["audit"].by, 45, "working_day") <= longer["closure"].by


def test_a_deadline_is_quoted_where_it_stands_in_a_long_sentence() -> None:
    text = (
        "The report of the lead auditor goes to the Managing Director and to the heads of all departments that were "
        "audited, and the audit report is issued within five working days."
    )
    (fact,) = deadlines([line(text, heading="Internal audit report")], "procedure")
    assert "within five working days" in fact.quote
