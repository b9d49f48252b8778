"""What counts depends on whether the files are one organisation's own set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest
from drives import serving, strangers

from pipeline.mapping.client_set.own_set import by_the_whole, is_own_set
from pipeline.values import Analysis, Assignment, DatedPlace, Event, Fact

PART = Assignment("D-8.3.2", 0.9, "3 Customers", "…", within=True)
WHOLE = Assignment("D-8.3.4", 0.9, "title", "Suppliers")
HELD = Event("D-8.3.2", date(2026, 9, 1), date(2026, 9, 1), "day", "3 Customers")
COMBINED = Analysis("a.docx", "a", "read", kind="procedure", assignments=(PART, WHOLE), events=(HELD,))


def test_files_of_which_most_serve_something_of_their_own_are_a_set() -> None:
    assert is_own_set((COMBINED, *serving(30)))


def test_among_papers_that_mostly_serve_nothing_a_document_is_what_it_is_as_a_whole() -> None:
    files = (COMBINED, *serving(30), *strangers(40))
    assert not is_own_set(files)
    first, *rest = by_the_whole(files)
    assert (first.assignments, first.events, tuple(rest)) == ((WHOLE,), (), files[1:])
    assert [(one.requirement, one.confidence < 0.5) for one in first.hints] == [("D-8.3.2", True)]


def test_set_that_serves_most_requirements_is_ones_own_however_much_else_lies_on_the_drive() -> None:
    assert is_own_set([COMBINED, *serving(80), *strangers(400)])


def test_papers_that_one_house_signs_are_a_set_though_most_are_called_by_words_of_its_own() -> None:
    signed = (Fact("signoff.approved", "Maren Oyelaran", "p.1", "…"),)
    files = [COMBINED, *serving(25), *strangers(60)]
    assert not is_own_set(files)
    assert is_own_set([replace(one, facts=signed) for one in files])
    assert not is_own_set([replace(one, facts=signed) for one in strangers(60)])


def test_of_papers_that_nothing_links_nearly_all_have_to_serve_something() -> None:
    files = [COMBINED, *serving(30), *strangers(15)]
    assert not is_own_set(files)
    signed = (Fact("signoff.approved", "Maren Oyelaran", "p.1", "…"),)
    assert is_own_set([replace(one, facts=signed) if at < 12 else one for at, one in enumerate(files)])


def test_few_papers_prove_no_set() -> None:
    assert not is_own_set([COMBINED])
    assert by_the_whole([COMBINED])[0].assignments == (WHOLE,)


def test_chapters_of_what_is_called_a_manual_count_even_where_it_lies_alone() -> None:
    manual = replace(COMBINED, kind="manual", title="Service Management Manual")
    assert by_the_whole([manual]) == (manual,)
    by_its_chapters = replace(manual, path="papers/handout.docx", title="Ways of working")
    assert by_the_whole([by_its_chapters])[0].assignments == (WHOLE,)


def test_same_requirement_again_and_again_makes_no_set() -> None:
    assert not is_own_set([replace(one, assignments=(WHOLE,)) for one in serving(60)])


def test_blank_forms_and_withdrawn_files_say_nothing_of_the_set() -> None:
    blank = [replace(one, kind="form") for one in strangers(40)]
    withdrawn = [replace(one, obsolete=True) for one in strangers(40)]
    assert is_own_set([COMBINED, *serving(30), *blank, *withdrawn])


def rules(requirement: str, *titles: str) -> list[Analysis]:
    found = (Assignment(requirement, 0.9, "title", "…"),)
    return [Analysis(f"{title}.md", title, "read", kind="policy", title=title, assignments=found) for title in titles]


def of_houses(subjects: int) -> list[Analysis]:
    """Three policies of different names on each of so many subjects."""
    return [
        one
        for at in range(subjects)
        for one in rules(f"D-{at}", f"Policy {at} of Northgate", f"{at}: how we work", f"Standard on {at}")
    ]


def test_several_procedures_for_each_of_several_processes_are_of_several_houses() -> None:
    assert not is_own_set([*of_houses(6), *serving(80)])
    assert not is_own_set([*of_houses(6), *serving(30)])


def test_a_house_may_have_several_documents_on_a_few_subjects_and_copies_of_all() -> None:
    assert is_own_set([*of_houses(3), *serving(80)])
    copies = [one for at in range(20) for one in rules(f"D-{at}", *[f"Procedure {at} V{n}.0" for n in (1, 2, 3)])]
    assert is_own_set([*copies, *serving(30)])


def test_sheet_of_a_workbook_that_is_called_otherwise_is_a_part_among_strangers_papers() -> None:
    book = replace(COMBINED, kind="record", assignments=(WHOLE, Assignment("R-8.2.5", 0.9, "Assets", "Assets")))
    assert by_the_whole([book, *strangers(9)])[0].assignments == (WHOLE,)


def test_a_house_that_calls_hardly_anything_as_others_do_is_told_by_the_names_that_its_papers_know() -> None:
    known = (Fact("words.proper", "Felix|Window|Almanac", "body", ""),)
    files = [COMBINED, *serving(8), *strangers(30)]
    assert not is_own_set(files)
    assert is_own_set([replace(one, facts=known) for one in files])


def test_a_house_that_names_its_papers_as_others_do_and_serves_few_requirements_is_no_service_providers() -> None:
    known = (Fact("words.proper", "Felix|Window|Almanac", "body", ""),)

    def house(outright: int) -> list[Analysis]:
        sure = [replace(WHOLE, requirement=f"X-{n}", confidence=0.97 if n < outright else 0.7) for n in range(12)]
        papers = [
            Analysis(f"{n}.docx", str(n), "read", kind="procedure", assignments=(one,)) for n, one in enumerate(sure)
        ]
        return [replace(one, facts=known) for one in (*papers, *strangers(12))]

    assert not is_own_set(house(12))
    assert is_own_set(house(3))
    assert is_own_set([*house(12), *(replace(one, facts=known, path=f"p{one.path}") for one in serving(40))])


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


def test_a_sheet_that_is_called_like_its_file_is_what_the_file_is() -> None:
    sheet = Assignment("D-6.1", 0.9, "Risk Register", "Risk id, risk, owner")
    book = Analysis("papers/Risk_Register_Meadow.xlsx", "r", "read", kind="record", assignments=(sheet,))
    assert by_the_whole([book])[0].assignments == (sheet,)
    zh = replace(book, path="甘棠公司风险登记表.xlsx", assignments=(replace(sheet, place="风险登记表"),))
    assert by_the_whole([zh])[0].assignments == zh.assignments


def test_a_sheet_of_a_workbook_that_is_called_otherwise_is_a_part_of_it() -> None:
    sheet = Assignment("D-6.1", 0.9, "Risk Register", "Risk id, risk, owner")
    book = Analysis("papers/Project_Plan.xlsx", "r", "read", kind="plan", assignments=(sheet,))
    assert by_the_whole([book])[0].assignments == ()


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
