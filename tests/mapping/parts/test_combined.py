"""Documents that hold several: names that join them, chapters under their own headings, sheets of a workbook."""

from __future__ import annotations

import pytest
from written import mapped, mapper, served, text, workbook

SYSTEM = """
# 1 Internal audit
Once a year every clause and unit is audited against the standard. The programme weighs importance, changes and earlier audits.
Auditors are trained, appointed, and audit no work of their own; each audit has a plan, a checklist and a report to management.
# 2 Nonconformity and corrective action
A nonconformity is corrected and its consequences are dealt with; the cause is found, corrective action is taken and its effect is reviewed.
Nature, action and result are recorded. The head of the unit is responsible, and Quality verifies and closes each of them.
# 3 Management review
## 3.1 Preparing
The General Manager chairs the management review once a year. Inputs are due a week before: actions, changes, audits, performance, feedback.
## 3.2 Result
The minutes hold decisions on improvement and on changes of the system, each with a name and a date, and are followed up every month.
"""


def test_chapters_of_a_document_without_a_telling_name_serve_what_their_headings_say() -> None:
    assert {"D-9.2", "D-10.1", "D-9.3"} <= served(text(SYSTEM), "System procedures", as_kind="procedure")


def test_chapter_that_every_document_has_about_itself_does_not_make_it_one_on_that() -> None:
    own = "# 4 Continual improvement\nOpportunities for improvement are evaluated each year, prioritised, approved and their result is measured.\n"
    body = (
        "# 1 Start\nThe continuity plan is invoked by the General Manager; recovery objectives hold for each service.\n"
        * 4
    )
    assert "D-10.2" not in served(text(body + own), "Service continuity management", as_kind="procedure")


@pytest.mark.parametrize(
    ("title", "both"),
    [
        ("Internal audit 2026 - programme and plan", {"R-9.2-1", "R-9.2-2"}),
        ("Management review notice and inputs", {"R-9.3-1", "R-9.3-2"}),
        ("管理评审计划和输入材料", {"R-9.3-1", "R-9.3-2"}),
    ],
)
def test_name_that_joins_two_names_both(title: str, both: set[str]) -> None:
    assert both <= {hit.requirement for hit in mapper().names.hits(title)}


def test_paper_that_joins_a_plan_and_what_is_put_before_a_review_serves_both() -> None:
    content = text(
        "# 一、计划\n评审时间、主持人和参加人员，各部门准备输入材料。\n# 二、输入材料\n以往评审措施，审核结果，客户反馈，服务绩效，改进机会。"
    )
    assert {"R-9.3-1", "R-9.3-2"} <= served(content, "管理评审计划和输入材料", as_kind="plan")


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Monthly service report - Meyer Foods", "R-9.4"),
        ("Service review with Meyer Foods, third quarter", "R-8.3.2-2"),
        ("供应商管理作业程序书", "D-8.3.4"),
        ("Incident management work instruction", "D-8.6.1"),
        ("How we run internal audits", "D-9.2"),
    ],
)
def test_customer_quarter_and_kind_of_paper_take_nothing_from_a_name(title: str, named: str) -> None:
    assert max(hit.coverage for hit in mapper().names.hits(title) if hit.requirement == named) >= 0.75


def test_contents_are_looked_for_in_all_chapters_that_serve_a_requirement() -> None:
    rules = (
        "# 1 Documents and records\n## 1.1 Control of documents\nDocuments have a number and a version, are reviewed, approved, issued and withdrawn.\n"
        "Obsolete copies are marked. Documents of external origin are listed. The owner writes, the manager approves them.\n"
        "## 1.2 Control of records\nRecords are identified, stored, protected and kept for three years, then disposed of and deleted.\n"
    )
    (documents,) = [
        one for one in mapped(text(rules), "Rules", as_kind="procedure").assignments if one.requirement == "D-7.5"
    ]
    assert len(documents.absent) <= 2


def test_sheets_of_a_workbook_are_not_parts_of_what_the_first_is_called() -> None:
    ideas = [("Improvement register", ""), ("No", "Idea"), ("IM-1", "spare optics")]
    laws = [
        ("Ref", "Law or duty", "In force since", "What it asks of us", "Complied with"),
        ("LR1", "Cybersecurity Law 网络安全法", "2017-06-01", "protect networks and report incidents", "yes"),
        ("LR2", "Data Security Law 数据安全法", "2021-09-01", "classify data", "yes"),
        ("LR3", "Civil Code 民法典", "2021-01-01", "contracts", "yes"),
        ("LR4", "Labour Contract Law 劳动合同法", "2013-07-01", "contracts and overtime", "yes"),
    ]
    assert "L18" in served(workbook(Ideas=ideas, Laws=laws), "Improvement register", "registers", as_kind="record")


def test_second_subject_of_a_name_is_borne_out_by_a_chapter_with_a_short_heading() -> None:
    rules = (
        "# 1 岗位能力要求\n各岗位的教育、培训、技能和经验要求见岗位说明，每年评价一次能力并保留证据。\n"
        "# 2 培训\n按年度培训计划实施培训，评价效果，记录签到和考核，意识教育每年一次。\n"
        "# 3 沟通\n沟通内容、沟通时机、沟通对象和沟通方式如下；每周例会由经理主持并留下记录。\n"
    )
    assert {"D-7.2", "D-7.4"} <= served(text(rules), "人员能力与沟通管理办法", as_kind="procedure")
