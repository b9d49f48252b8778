"""Papers of another management system in an organisation's own set, and in a mixed collection."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drives import serving, strangers
from written import text

from pipeline.mapping.client_set.strangers import other_field, without_strangers
from pipeline.values import Analysis, Assignment, Content, Fact

GOODS = text("# 1 目的\n保证产品质量满足顾客要求。\n# 2 职责\n质检部负责检验，不合格品隔离存放。")
BOTH = text("# 1 目的\n本手册同时满足质量管理体系和信息技术服务管理体系（ISO/IEC 20000-1）的要求。")
SERVES = (Assignment("D-4.4", 0.9, "title", "质量手册"),)


def paper(title: str, content: Content, assignments: tuple[Assignment, ...] = SERVES) -> Analysis:
    facts = other_field(content, "manual", title, title)
    return Analysis(f"{title}.docx", title, "read", kind="manual", title=title, assignments=assignments, facts=facts)


def test_the_manual_of_another_system_serves_nothing_in_ones_own_set() -> None:
    judged = without_strangers([*serving(30), paper("质量手册", GOODS)])[-1]
    assert (judged.kind, judged.assignments) == ("unrelated", ())


def test_a_manual_of_both_systems_stays() -> None:
    for kept in (paper("质量手册", BOTH), paper("质量与服务管理手册", GOODS)):
        assert without_strangers([*serving(30), kept])[-1] == kept


def test_another_paper_of_another_system_stays_as_far_as_it_serves_something() -> None:
    policy = paper("ISMS信息安全方针", GOODS, (Assignment("D-8.7.3.1", 0.9, "title", "信息安全方针"),))
    assert without_strangers([*serving(30), policy])[-1] == policy
    assert without_strangers([*serving(30), replace(policy, assignments=())])[-1].kind == "unrelated"


def test_objectives_of_the_system_in_its_name_are_not_ours() -> None:
    goals = (Assignment("D-6.2", 0.8, "title", "Quality objectives (ISO 9001)"),)
    assert (
        without_strangers([*serving(30), paper("Quality objectives (ISO 9001)", GOODS, goals)])[-1].kind == "unrelated"
    )
    ours = paper("Objectives (ISO 9001 and ISO 20000)", GOODS, goals)
    assert without_strangers([*serving(30), ours])[-1] == ours


def test_in_a_mixed_collection_a_manual_is_a_manual() -> None:
    manual = paper("质量手册", GOODS)
    assert without_strangers([*strangers(9), manual])[-1] == manual


def test_a_template_as_it_was_bought_is_no_document_of_the_house() -> None:
    left = (Fact("placeholder.template", "[Organization Name]", "body", "[Organization Name] manages demand"),)
    bought = replace(paper("Demand Management", GOODS), path="Bought templates/Demand Management.docx", facts=left)
    judged = without_strangers([*serving(30), bought])[-1]
    assert (judged.kind, judged.assignments) == ("external", ())
    ours = replace(bought, path="Procedures/Demand Management.docx")  # one that the house began to fill in
    assert without_strangers([*serving(30), ours])[-1] == ours


def test_scope_of_another_system_is_not_ours_in_ones_own_set() -> None:
    scope = paper("ISMS Scope", GOODS, (Assignment("D-4.3", 0.9, "title", "ISMS Scope"),))
    assert without_strangers([*serving(30), scope])[-1].assignments == ()
    assert without_strangers([*strangers(9), scope])[-1] == scope


DRILL = (Assignment("R-8.7.2-2", 0.8, "title", "Traceability exercise"),)


@pytest.mark.parametrize(
    "path",
    ["09 Food safety/Traceability exercise.docx", "QA/HACCP/Traceability exercise.docx", "11食品安全管理体系/追溯演练.docx", "ISO 14001/spill drill.docx", "12 Devices ISO 13485 (north plant)/drill.docx", "08 职业健康ISO45001资料/演练.docx"],
)  # fmt: skip
def test_what_lies_in_the_folder_of_a_system_for_goods_or_workers_is_not_ours(path: str) -> None:
    drill = replace(paper("Traceability exercise", GOODS, DRILL), kind="record", path=path)
    judged = without_strangers([*serving(30), drill])[-1]
    assert (judged.kind, judged.assignments) == ("unrelated", ())
    assert without_strangers([*strangers(9), drill])[-1] == drill


@pytest.mark.parametrize(
    "path",
    ["Projects/Food safety portal/failover drill.docx", "11食品安全监管平台/切换演练.docx", "Food safety/ISO 20000 drill.docx", "Continuity/drill.docx", "Integrated ISO 14001 and ISO 9001/drill.docx"],
)  # fmt: skip
def test_a_customer_or_project_of_that_trade_is_no_system_of_the_house(path: str) -> None:
    drill = replace(paper("Failover drill", GOODS, DRILL), kind="record", path=path)
    assert without_strangers([*serving(30), drill])[-1] == drill


@pytest.mark.parametrize(
    "title",
    ["Food safety management review", "Internal audit report ISO 22000", "食品安全内审报告", "信息安全体系内审报告"],
)
def test_audits_and_reviews_of_food_safety_are_not_ours(title: str) -> None:
    audit = paper(title, GOODS, (Assignment("R-9.2-6", 0.9, "title", title),))
    assert without_strangers([*serving(30), audit])[-1].assignments == ()


def test_an_audit_that_bases_itself_on_another_standard_alone_is_not_ours() -> None:
    found = (Assignment("R-9.2-6", 0.6, "title", "内部审核报告"),)
    said = "审核依据 GB/T 19001-2016。受审部门：收储部、检验室。结论：质量管理体系运行有效。"

    def report(body: str) -> Analysis:
        return replace(paper("内部审核报告", text(body), found), kind="report")

    ours = replace(serving(1)[0], path="内审/报告.docx", assignments=found)
    assert without_strangers([*serving(30), ours, report(said)])[-1].kind == "unrelated"
    alone = without_strangers([*serving(30), report(said)])[-1]
    assert alone.assignments == found  # the house's only audit, which names the wrong standard
    untold = replace(report(said), assignments=(), possible=found)  # another search may tell what it is
    assert without_strangers([*serving(30), ours, untold])[-1] == untold
    secret = report("审核依据 ISO/IEC 27001:2022，抽查控制30项，轻微不符合1项。")
    assert without_strangers([*serving(30), ours, secret])[-1].kind == "unrelated"
    joint = report(said.replace("GB/T 19001-2016", "GB/T 19001-2016、ISO/IEC 20000-1:2018"))
    assert without_strangers([*serving(30), ours, joint])[-1] == joint
