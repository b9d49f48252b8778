"""Words that mean one thing in a service management system and another elsewhere (domain reference, 6.5)."""

from __future__ import annotations

import pytest
from written import mapped, mapper, served, text

from pipeline.mapping.field import of_another_field
from pipeline.mapping.fit import fits

COLLISIONS = [
    ("人力资源管理程序", "人员能力、意识和岗位任职资格每年考核，按培训计划培训并评价效果。", "D-7.2", "D-8.4.3"),
    ("能力管理程序", "监视容量和资源利用率，预测需求，编制能力计划，设定阈值并调优性能。", "D-8.4.3", "D-7.2"),
    ("信息安全事件管理程序", "信息安全事件按影响分类、上报、处置并评审。", "D-8.7.3", "D-8.6.1"),
    ("文件和记录管理程序", "文件的编制、审核、批准和发布，受控文件清单，作废文件回收。", "D-7.5", "D-8.5.3"),
    ("变更管理策略", "变更的类别、受控的配置项、重大影响变更的判定准则。", "D-8.5.1.1", "D-5.2"),
    ("信息安全方针", "信息安全方针由最高管理者批准，传达到员工和供应商，每年评审。", "D-8.7.3.1", "D-5.2"),
    ("服务管理方针", "服务管理方针为目标提供框架，满足适用要求，持续改进服务管理体系。", "D-5.2", "D-8.7.3.1"),
]


@pytest.mark.parametrize(("name", "paragraph", "right", "wrong"), COLLISIONS)
def test_word_of_two_meanings_is_told_by_its_neighbours(name: str, paragraph: str, right: str, wrong: str) -> None:
    ids = served(text(f"# 1 目的\n{paragraph}\n# 2 要求\n{paragraph}"), name)
    assert wrong not in ids
    assert right in ids or any(one.startswith(right) for one in ids)


@pytest.mark.parametrize(
    ("name", "paragraph"),
    [
        ("软件需求规格说明书", "本系统的功能需求、性能需求和接口需求如下。"),
        ("印刷机作业指导书", "开机前检查油墨、滚筒和水箱，调整压力后试印二十张。"),
        ("Patch Management Procedure", "Patches are tested and installed within fourteen days of their publication."),
    ],
)
def test_name_that_only_resembles_one_of_the_system_serves_nothing(name: str, paragraph: str) -> None:
    assert not served(text(f"# 1\n{paragraph}"), name)


SECURITY_SET = (
    "# 1 Purpose\nThis document belongs to the ISMS under ISO 27001 and protects information security.\n"
    "# 2 Disaster recovery\nInformation security continuity: recovery objectives, backup, roles, tests and the plan's review.\n"
)


def test_text_of_a_security_set_is_of_another_field_until_it_speaks_of_services() -> None:
    assert of_another_field(text(SECURITY_SET))
    assert not of_another_field(
        text(SECURITY_SET + "# 3 SMS\nService level and service desk under ISO 20000, IT services.")
    )


def test_document_of_another_field_gives_what_its_name_says_and_no_chapter_beside() -> None:
    result = mapped(text(SECURITY_SET), "Information Security Policy")
    assert {one.requirement for one in result.assignments} <= {"D-8.7.3.1", "D-8.7.3"}
    assert mapper().names.hits("Disaster recovery")


def test_fuzzy_name_may_change_the_order_and_spelling_of_words_but_not_a_word() -> None:
    hits = mapper().names.hits
    assert {one.requirement for one in hits("Management of Incidnt Procedure", fuzzy=True)} == {"D-8.6.1"}
    assert hits("Patch Management Procedure", fuzzy=True) == ()


def test_plan_is_no_record_of_what_it_plans() -> None:
    plan = "# 1 审核范围\n全部部门和条款，审核组长和内审员，日程。\n# 2 内部审核报告\n审核结束后五日内由审核组长编写，说明范围、准则、发现、不符合项和结论，发给各部门负责人。\n"
    assert "R-9.2-6" not in served(text(plan), "内部审核计划", as_kind="plan")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Press release", "R-8.5.3-2"),
        ("Capacity building plan", "D-8.4.3-PL"),
        ("Problem set 3", "R-8.6.3-1"),
        ("Pull request template", "R-8.6.2"),
        ("工商变更登记", "R-8.5.1-1"),
        ("新闻发布管理办法", "D-8.5.3"),
        ("员工满意度调查报告", "R-8.3.2-3"),
        ("课程目录", "D-8.2.4"),
        ("Cloud security policy", "D-8.7.3.1"),
        ("Data breach incident report", "R-8.6.1-1"),
    ],
)
def test_word_of_another_field_is_not_the_requirement(name: str, wrong: str) -> None:
    assert wrong not in {hit.requirement for hit in mapper().names.hits(name)}


ISMS = "# Incident report\nISMS form of ISO 27001. Information security comes first: say what was lost. ISO/IEC 27001 A.5.24.\n"


def test_incident_in_the_papers_of_an_information_security_system_is_one_of_security() -> None:
    found = served(
        text(ISMS, [("Incident ID", ""), ("Reported by", ""), ("Impact", "")]), "Incident report", as_kind="record"
    )
    assert "R-8.6.1-1" not in found
    assert "R-8.7.3-2" in found


def test_company_alone_is_no_profile_of_it() -> None:
    assert mapper().names.hits("Company") == ()


def test_reviews_of_other_things_are_no_management_review() -> None:
    hits = mapper().names.hits("Management Reviews of Procurement Actions")
    assert all(hit.coverage < 0.6 for hit in hits)


REVIEW = """
# Management review
Chair: the managing director. Attendees: all heads. Minuted by the quality manager.
## Review inputs
Status of previous actions, changes in issues, performance and audit results were presented.
## Decisions
The system is suitable and effective. Resources are approved.
"""


def test_record_that_is_called_by_its_process_alone_is_the_usual_record_of_it() -> None:
    named = {
        one.requirement
        for one in mapped(text(REVIEW), "Management review", as_kind="record").assignments
        if not one.within
    }
    assert named == {"R-9.3-3"}


def test_policy_is_no_list_that_the_application_asks_for() -> None:
    assert not fits(mapper().catalogue.requirement("L08"), "policy")
    assert fits(mapper().catalogue.requirement("L08"), "list")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("TiDB 6.2.0 Release Notes", "R-8.5.3-2"),
        ("Individual Development Plan", "R-7.2-2"),
        ("Node.js core team meeting", "R-7.4"),
    ],
)
def test_papers_of_products_and_projects_are_no_records_of_services(name: str, wrong: str) -> None:
    assert wrong not in {hit.requirement for hit in mapper().names.hits(name)}
