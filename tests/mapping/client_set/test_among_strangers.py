"""Papers of others, among which each is what it is called as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest
from drives import strangers

from pipeline.mapping.client_set.own_set import by_the_whole
from pipeline.mapping.kinds.strangers import is_a_chapter
from pipeline.values import Analysis, Assignment, DatedPlace, Event

PART = Assignment("D-8.3.2", 0.9, "3 Customers", "…", within=True)


WHOLE = Assignment("D-8.3.4", 0.9, "title", "Suppliers")


HELD = Event("D-8.3.2", date(2026, 9, 1), date(2026, 9, 1), "day", "3 Customers")


COMBINED = Analysis("a.docx", "a", "read", kind="procedure", assignments=(PART, WHOLE), events=(HELD,))


def rules(requirement: str, *titles: str) -> list[Analysis]:
    found = (Assignment(requirement, 0.9, "title", "…"),)
    return [Analysis(f"{title}.md", title, "read", kind="policy", title=title, assignments=found) for title in titles]


def test_sheet_of_a_workbook_that_is_called_otherwise_is_a_part_among_strangers_papers() -> None:
    book = replace(COMBINED, kind="record", assignments=(WHOLE, Assignment("R-8.2.5", 0.9, "Assets", "Assets")))
    assert by_the_whole([book, *strangers(9)])[0].assignments == (WHOLE,)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Warehouse project plan", "plan"),
        ("省考务系统项目管理计划", "plan"),
        ("Non-Disclosure Agreement (NDA)", "agreement"),
        ("员工保密协议", "agreement"),
        ("Files of the project plan and where they lie", "unrelated"),
        ("Canteen menu", "unrelated"),
    ],
)
def test_among_strangers_papers_what_is_no_houses_business_is_what_it_is_called(title: str, kind: str) -> None:
    paper = replace(COMBINED, kind="unrelated", title=title, assignments=())
    assert by_the_whole([paper])[0].kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("用户操作手册", "manual"),
        ("系统测试报告", "report"),
        ("软件测试报告（示例系统）", "report"),
        ("SE2018-G06-项目计划书3", "plan"),
        ("测试计划", "plan"),
        ("Project Initiation Document (PID)", "plan"),
        ("Statement of Work", "agreement"),
        ("工作计划", "plan"),
        ("差旅费报销管理制度", "procedure"),
        ("Employee travel policy", "policy"),
        ("部署说明", "unrelated"),
    ],
)
def test_among_strangers_a_paper_on_a_program_is_what_it_is_called(title: str, kind: str) -> None:
    paper = Analysis("a.docx", "a", "read", kind="unrelated", title=title)
    assert by_the_whole([paper])[0].kind == kind


@pytest.mark.parametrize(
    ("title", "requirement", "kept"),
    [
        ("Risk Register Phase 1 — Design", "D-6.1", False),
        ("变更中心 · 设计规格", "D-8.5.1", False),
        ("Tills at Harbour Gate - plan and design", "D-8.5.2-PL", True),
        ("Risk register", "D-6.1", True),
    ],
)
def test_among_strangers_the_design_of_a_program_is_not_what_it_is_called_after(
    title: str, requirement: str, kept: bool
) -> None:
    paper = replace(COMBINED, title=title, assignments=(Assignment(requirement, 0.85, "title", title),))
    assert bool(by_the_whole([paper])[0].assignments) is kept


@pytest.mark.parametrize(
    ("title", "path", "kind"),
    [
        ("Chapter 2: Risk Management", "ch2.md", "external"),
        ("Domain 7 — Risk Management", "notes.md", "external"),
        ("第三章 风险管理", "风险管理.md", "external"),
        ("Risk management", "Module 4 - risk.pptx", "external"),
        ("Chapter 5 Risk Management", "risk.md", "external"),
        ("What is risk management?", "risk.md", "external"),
        ("什么是风险管理", "风险管理.md", "external"),
        ("What is next: risk register", "register.md", "procedure"),
        ("Chapter house risk register", "register.md", "procedure"),
        ("Module risk register", "register.md", "procedure"),
    ],
)
def test_among_strangers_a_chapter_of_a_book_or_course_serves_nothing(title: str, path: str, kind: str) -> None:
    after = (Assignment("D-6.1", 0.85, "title", title),)
    paper = by_the_whole([replace(COMBINED, path=path, title=title, kind="procedure", assignments=after)])[0]
    assert (paper.kind, bool(paper.assignments)) == (kind, kind != "external")


@pytest.mark.parametrize(
    ("title", "path", "kind"),
    [
        ("收银终端联调验收报告", "验收报告.md", "report"),
        ("Northgate Till Stability Report", "stability-report.md", "report"),
        ("界面迁移计划", "docs/迁移计划.md", "plan"),
        ("收银终端联调", "验收报告.md", "unrelated"),  # the file alone
        ("验收报告", "notes.md", "unrelated"),  # the title alone
        ("Exam Report", "report.md", "unrelated"),  # the sort alone
        ("巡检记录", "巡检记录.md", "record"),
        ("alpha阶段", "alpha阶段计划书.md", "plan"),
    ],
)
def test_among_strangers_what_title_and_file_both_call_a_report_or_a_plan_is_one(
    title: str, path: str, kind: str
) -> None:
    paper = Analysis(path, "a", "read", kind="unrelated", title=title)
    assert by_the_whole([paper])[0].kind == kind


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Cybersecurity Risk Register", ["D-6.1"]),
        ("信息安全风险登记册", ["D-6.1"]),
        ("Security report", []),
    ],
)
def test_among_strangers_a_register_of_security_risks_is_the_only_one_of_risks(title: str, found: list[str]) -> None:
    paper = Analysis("a.xlsx", "a", "read", kind="record", title=title)
    assert [each.requirement for each in by_the_whole([paper])[0].assignments] == found


@pytest.mark.parametrize(("title", "left"), [("RACI", []), ("RACI matrix", []), ("Organization chart", ["L07"])])
def test_among_strangers_who_does_what_in_a_project_is_no_chart_of_functions(title: str, left: list[str]) -> None:
    named = (Assignment("L07", 0.9, "name", title),)
    first = by_the_whole([Analysis("a.xlsx", "a", "read", kind="record", title=title, assignments=named)])[0]
    assert [each.requirement for each in first.assignments] == left


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Statement of Applicability (SoA)", "list"), ("适用性声明", "list"), ("Risk Register", "record")],
)
def test_among_strangers_what_applies_or_who_has_a_stake_is_a_list(title: str, kind: str) -> None:
    assert by_the_whole([Analysis("a.xlsx", "a", "read", kind="record", title=title)])[0].kind == kind


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ({"R-8.6.1-2": 0.85, "R-8.7.1-2": 0.56}, ["R-8.6.1-2"]),
        ({"R-8.6.1-2": 0.62, "R-8.7.1-2": 0.56}, ["R-8.6.1-2", "R-8.7.1-2"]),
        ({"R-10.1": 0.99, "R-9.2-5": 0.7}, ["R-10.1"]),
        ({"D-6.1": 0.97, "R-8.7.3-1": 0.72}, ["D-6.1", "R-8.7.3-1"]),
    ],
)
def test_among_strangers_what_is_hardly_told_beside_something_sure_is_a_hint(
    told: dict[str, float], left: list[str]
) -> None:
    found = tuple(Assignment(id, sure, "title", "Outage") for id, sure in told.items())
    paper = by_the_whole([Analysis("a.docx", "a", "read", kind="report", title="Outage", assignments=found)])[0]
    assert [one.requirement for one in paper.assignments] == left
    assert len(paper.hints) == len(told) - len(left)


def test_among_strangers_no_text_is_knowledge_or_a_message_by_what_it_says_alone() -> None:
    found = (Assignment("R-7.6", 0.58, "body", "A request of users"),)
    paper = Analysis("a.docx", "a", "read", kind="record", title="Requests", assignments=found)
    assert not by_the_whole([paper])[0].assignments
    named = replace(paper, title="Knowledge base", assignments=(replace(found[0], place="title"),))
    assert by_the_whole([named])[0].assignments
    rules = (Assignment("D-8.3.3-SLA", 0.7, "body", "Liable for each day"),)
    assert not by_the_whole([replace(paper, kind="agreement", title="Who is liable", assignments=rules)])[0].assignments


def test_a_strangers_folder_called_after_a_month_does_not_date_what_lies_in_it() -> None:
    day = DatedPlace(date(2021, 9, 1), date(2021, 9, 30), "month", "other", "202109", "name")
    paper = Analysis(
        "Tickets-System-202109/Design report.docx", "a", "read", kind="report", main_date=day.end, dates=(day,)
    )
    assert by_the_whole([paper])[0].main_date is None
    called = replace(paper, path="Tickets/Design report 202109.docx")
    told = replace(paper, dates=(day, replace(day, text="September 2021", place="p.1")))
    assert [one.main_date for one in by_the_whole([called, told])] == [day.end, day.end]


@pytest.mark.parametrize(
    ("place", "confidence", "outcome", "left"),
    [("name", 0.58, "read", 0), ("title", 0.58, "read", 1), ("name", 0.94, "read", 1), ("name", 0.58, "failed", 1)],
)
def test_among_strangers_a_file_s_name_of_which_the_text_says_nothing_is_a_hint(
    place: str, confidence: float, outcome: Literal["read", "failed"], left: int
) -> None:
    named = (Assignment("D-8.6.1", confidence, place, "事件管理"),)
    first = by_the_whole([Analysis("事件管理.md", "a", outcome, kind="procedure", assignments=named)])[0]
    assert len(first.assignments) == left


@pytest.mark.parametrize(
    ("title", "kind", "serves", "found"),
    [
        ("Statement of Applicability", "unrelated", False, "list"),
        ("Support and priority matrix", "record", False, "list"),
        ("合规映射表", "record", False, "list"),
        ("Risk matrix", "record", True, "record"),
        ("访谈记录", "unrelated", False, "record"),
        ("Decision log", "unrelated", False, "record"),
        ("Changelog", "unrelated", False, "unrelated"),
        ("Goals and KPIs", "unrelated", False, "policy"),
        ("Goals of the spring party", "unrelated", False, "unrelated"),
        ("Known issues", "unrelated", False, "list"),
    ],
)
def test_among_strangers_lists_notes_and_goals_are_what_they_are_called(
    title: str, kind: Literal["record", "unrelated"], serves: bool, found: str
) -> None:
    named = (Assignment("D-6.1", 0.9, "title", title),) if serves else ()
    paper = Analysis("a.docx", "a", "read", kind=kind, title=title, assignments=named)
    assert by_the_whole([paper])[0].kind == found


@pytest.mark.parametrize(
    ("title", "requirement", "kind"),
    [
        ("Lessons Learned Document", "R-7.6", "record"),
        ("经验教训", "R-7.6", "record"),
        ("Lessons learned process", "D-7.6", "procedure"),
        ("Knowledge management", "D-7.6", "procedure"),
    ],
)
def test_among_strangers_lessons_learnt_are_a_record(title: str, requirement: str, kind: str) -> None:
    served = (Assignment("D-7.6", 0.95, "title", title),)
    paper = by_the_whole([Analysis("a.docx", "a", "read", kind="procedure", title=title, assignments=served)])[0]
    assert (paper.kind, [one.requirement for one in paper.assignments]) == (kind, [requirement])


def test_among_strangers_a_manual_for_users_is_none_of_the_system_whatever_its_file_is_called() -> None:
    served = (Assignment("D-4.4", 0.94, "name", "System Manual"),)
    paper = Analysis("System-Manual.md", "a", "read", kind="procedure", title="收银系统使用手册", assignments=served)
    assert not by_the_whole([paper])[0].assignments
    assert by_the_whole([replace(paper, title="System manual of the service")])[0].assignments


def test_a_question_that_a_page_answers_is_a_chapter_whatever_marks_stand_in_it() -> None:
    assert is_a_chapter(("what is ==continuity==?",))
    assert not is_a_chapter(("what we do when the line is down",))
