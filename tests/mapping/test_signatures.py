"""Tables say by the meaning of their columns what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import Rows, mapper, table, workbook

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.search.ranking import by_search
from pipeline.mapping.signatures import signed_tables
from pipeline.values import Content, Kind


def signed(*rows: tuple[str, ...]) -> list[str]:
    return [one.requirement for one in signed_tables(Content((table(list(rows), "x"),)))]


def filled(header: tuple[str, ...], count: int = 4) -> Rows:
    return [header, *(tuple(f"{label} {number}" for label in header) for number in range(count))]


@pytest.mark.parametrize(
    ("header", "requirement"),
    [
        (("Who", "What they want from us"), "D-4.2"),
        (("委托方", "行业", "客户经理", "用哪些服务", "合同到期"), "R-8.3.2-1"),
        (("Account", "Account manager", "Until"), "R-8.3.2-1"),
        (("变更号", "谁批", "结果", "复核"), "R-8.5.1-3"),
        (("改什么", "点头", "做 日期", "做 结果", "回头看"), "R-8.5.1-3"),
        (("件号", "哪来的", "根因", "绕行"), "R-8.6.3-1"),
        (("Day", "Service", "Minutes", "Why", "What we do"), "R-8.7.1-2"),
        (("Release", "What goes in", "Way back", "Approved"), "R-8.5.3-1"),
        (("Cut-in", "Tried: result", "Outcome"), "R-8.5.3-2"),
        (("相关方", "期望"), "D-4.2"),
        (("Strong", "Weak"), "D-4.1"),
        (("Process", "We call it good when", "Looked at"), "D-8.1"),
        (("岗位", "管什么"), "D-5.3"),
        (("Unit", "Head", "Staff", "What it answers for"), "L07"),
        (("环节", "进", "出", "承办"), "L06"),
        (("Step", "What happens", "Section", "Where described"), "L06"),
        (("部门", "职责", "人数"), "L07"),
        (("Name", "Team", "Opening 22 Sept 09:00", "Closing 23 Sept 16:00"), "R-9.2-4"),
        (("Ask", "Came in", "Client", "What", "Done"), "R-8.6.2"),
        (("申请人", "受理时间", "办什么", "办结时间"), "R-8.6.2"),
        (("Day", "What", "Who was there", "Helped?"), "R-7.2-3"),
        (("Tip", "Published", "Answer in short"), "R-7.6"),
        (("Change", "Risk / cost / effect on clients", "Said"), "R-8.5.1-2"),
        (("No.", "Idea", "Goal", "What came of it"), "R-10.2"),
        (("Who", "Which piece", "Inside or outside", "How we keep hold of it"), "D-8.2.3"),
        (("对象", "现在", "明年6月预计", "到多少动手"), "D-8.4.3-PL"),
        (("Which figures", "For whom", "What for", "How often"), "D-9.4"),
        (("要做到", "数", "怎么算", "多久看一次"), "D-6.2"),
        (("Service", "Minutes due", "Minutes gone", "Up"), "R-8.7.1-1"),
        (("号", "哪里不对", "怎么会这样", "怎么改"), "R-10.1"),
        (("Decided", "Who", "By", "So far"), "R-9.3-4"),
        (("Who", "Contract says", "Was", "Marks"), "R-8.3.4-2"),
        (("说什么", "向谁", "怎么说"), "D-7.4"),
        (("Supplier", "Price", "References", "Conclusion"), "R-8.3.4-1"),
        (("Supplier", "Agreed", "Q1-26", "Q2-26"), "R-8.3.4-2"),
        (("Item", "In the list", "Found"), "R-8.2.6-2"),
        (("问题", "为什么", "彻底解决"), "R-8.6.3-1"),
        (("Idea", "Benefit"), "R-10.2"),
        (("Idea", "Put in on", "What it makes better"), "R-10.2"),
        (("Found on", "What was wrong", "Why", "What we did", "Did it help?"), "R-10.1"),
        (("编号", "不符合事实", "原因", "纠正措施", "验证"), "R-10.1"),
        (("Service", "After 2 h", "After 1 day", "Longest bearable"), "R-8.7.2-1"),
        (("业务", "停4小时", "停1天", "最长可容忍"), "R-8.7.2-1"),
        (("Service", "Unit", "Used last year", "Expected next year"), "R-8.4.2"),
        (("Name", "Team", "Post", "With us since"), "L14"),
        (("姓名", "部门", "岗位", "入职"), "L14"),
        (("Document", "Copy", "Given to", "Day", "Old one back"), "R-7.5-1"),
        (("文件名称", "版次", "签收", "收回旧版"), "R-7.5-1"),
        (("Document", "Present issue", "Asked by", "Why"), "R-7.5-2"),
        (("Error", "What the caller sees", "Why", "Way round"), "R-8.6.3-2"),
        (("Name", "First", "Last"), "R-9.2-4"),
        (("Service", "Plan", "Spent", "Off by"), "R-8.4.1"),
        (("服务", "预算", "实际", "偏差"), "R-8.4.1"),
        (("Label", "What", "Where", "Keeper", "Came on"), "R-8.2.5"),
        (("Clause", "What we asked", "What we saw"), "R-9.2-3"),
        (("Day", "Team", "Auditor"), "R-9.2-2"),
        (("Threat", "Weak spot", "Likely"), "R-8.7.3-1"),
        (("Course", "For whom", "Given by", "When"), "R-7.2-2"),
        (("Customer", "Contact", "Services"), "R-8.3.2-1"),
        (("Customer", "Agreement", "Until"), "L16"),
        (("客户", "客户经理", "合同号", "到几时"), "L16"),
        (("编号", "毛病", "先这么绕", "影响谁"), "R-8.6.3-2"),
        (("编号", "缺陷", "绕行办法", "告知了谁"), "R-8.6.3-2"),
        (("No.", "Known error", "Stopgap", "Waits for"), "R-8.6.3-2"),
        (("What", "Likelihood", "Mail without", "Portal without"), "R-8.7.2-1"),
        (("Kind", "April to June", "July to September", "Reversed"), "R-8.5.1-4"),
        (("类型", "二季度", "三季度", "回退"), "R-8.5.1-4"),
        (("号", "来", "客户", "要什么", "完成"), "R-8.6.2"),
        (("号", "提的日子", "改什么", "谁", "结果"), "R-10.2"),
        (("Server", "Highest", "Threshold"), "R-8.4.3"),
        (("Move", "Risk", "Way back", "Decided"), "R-8.5.1-1"),
        (("Came in", "What broke: symptom", "Grade", "Closed"), "R-8.6.1-1"),
        (("Card", "Put up on", "Tickets that belong to it", "Why it happens", "Cure"), "R-8.6.3-1"),
        (("id", "created", "requester", "fulfilled"), "R-8.6.2"),
    ],
)
def test_columns_in_any_words_tell_the_table(header: tuple[str, ...], requirement: str) -> None:
    assert requirement in signed(*filled(header))


@pytest.mark.parametrize(
    "header", [("合理化建议", "决定", "负责人", "进展"), ("Suggestion", "Decided", "Owner", "Status")]
)
def test_what_became_of_ideas_is_not_what_became_of_the_review(header: tuple[str, ...]) -> None:
    assert "R-9.3-4" not in signed(*filled(header))


def test_labels_of_a_form_tell_it_too() -> None:
    form = [("Problem", "PRB-31"), ("Why", "counter is renewed at night"), ("Cure", "counter renewed at merge")]
    assert "R-8.6.3-1" in signed(*form)


@pytest.mark.parametrize(
    "rows",
    [
        filled(("Who", "When")),
        filled(("Stakeholder", "Expectation", "Risk", "Likelihood")),
        filled(("Key", "Title", "Version", "Published"), 3),
        filled(("Request no", "Received", "Back-out plan", "Closed")),
        filled(("Idea", "Effort", "Decision", "Owner", "State")),
        [("Who", "What they want from us")],
        [],
    ],
    ids=[
        "another column",
        "a register of risks",
        "too few documents",
        "requests for change",
        "ideas",
        "no line",
        "nothing",
    ],
)
def test_other_tables_say_nothing(rows: Rows) -> None:
    assert signed(*rows) == []


@pytest.mark.parametrize(
    ("kind", "served", "found"),
    [("record", (), True), ("record", ("R-8.2.6-2",), False), ("form", (), False), ("external", (), False)],
)
def test_signed_table_is_possible_evidence_of_what_is_not_served(
    kind: Kind, served: tuple[str, ...], found: bool
) -> None:
    book = workbook(Sheet1=filled(("Item", "In the list", "Found")))
    possible = by_search(book, FileNames("CI sample", "CI sample"), kind, served, mapper())
    assert ("R-8.2.6-2" in {one.requirement for one in possible if one.confidence >= 0.6}) is found


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5).map(tuple), max_size=6))
def test_any_table_can_be_asked(rows: list[tuple[str, ...]]) -> None:
    signed(*rows)
