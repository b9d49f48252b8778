"""Kinds that a name gives away though another word of it says another."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.by_number import numbered_as_rules
from pipeline.mapping.kinds.kind import kind_of
from pipeline.mapping.kinds.layout import layout_of


def test_what_leads_from_one_step_to_another_is_a_procedure() -> None:
    assert kind_by_name("大故障从发现到通报") == "procedure"
    assert kind_by_name("从9月到11月的通报") == "report"


def test_a_table_of_the_standard_beside_own_papers_is_no_copy_of_it() -> None:
    assert kind_by_name("ISO/IEC 20000-1:2018要求与本公司制度对应表") == "list"
    assert kind_by_name("ISO/IEC 20000-1:2018 服务管理体系要求") == "external"


def test_a_workflow_of_a_process_is_a_procedure() -> None:
    assert kind_by_name("incident response workflow") == "procedure"
    assert kind_by_name("change approval workflow") == "procedure"


def test_slides_of_a_review_are_no_material_from_outside() -> None:
    assert kind_by_name("ITIL foundation slides") == "external"
    assert kind_by_name("Management review October slides v4") != "external"
    assert kind_by_name("Monthly report slides") == "report"


def test_assurance_on_others_and_clubs_of_readers_are_external() -> None:
    assert kind_by_name("SOC 2 bridge letter (Group)") == "external"
    assert kind_by_name("SRE reading club - error budgets in 20 minutes") == "external"


def test_rules_on_testing_are_rules() -> None:
    assert kind_by_name("Software Testing and QA Policy") == "policy"
    assert kind_by_name("软件测试管理规范") == "procedure"
    assert kind_by_name("软件测试总结") == "unrelated"


def test_excerpt_of_a_law_is_no_document_of_the_house() -> None:
    assert kind_by_name("中华人民共和国网络安全法（摘录）") == "external"
    assert kind_by_name("网络安全法摘录") == "external"
    assert kind_by_name("法律法规清单") == "list"


def test_statement_of_applicability_is_of_information_security() -> None:
    for name in ("信息安全适用性声明SoA", "ISO 27001 Statement of Applicability", "ISO27001 SoA draft"):
        assert kind_by_name(name) == "unrelated"
    assert kind_by_name("标准条款适用性声明（ISO/IEC 20000-1:2018）") == "record"


def test_papers_of_an_office_and_of_a_party_branch_are_of_another_trade() -> None:
    for name in ("办公用品年度采购合同", "固定资产折旧表2026", "支部学习记录10月", "坐席排班11月", "夜班餐补名单"):
        assert kind_by_name(name) == "unrelated"
    assert kind_by_name("值班排班管理办法") == "procedure"


def test_how_something_is_asked_for_is_a_procedure() -> None:
    assert kind_by_name("服务申请办理说明") == "procedure"
    assert kind_by_name("信息安全事件情况说明") == "record"


def test_terms_of_a_service_and_agreements_on_something_bind_two_sides() -> None:
    for name in ("云主机托管服务条款", "Hosting - Terms of Service", "Agreement on the ticket tool between IT and us"):
        assert kind_by_name(name) == "agreement"
    assert kind_by_name("Contract for cleaning register") == "record"


def test_papers_of_payment_and_of_subsidies_are_of_no_use() -> None:
    for name in ("维保服务阶段验收付款单", "研发费用归集说明", "Payment request 12"):
        assert kind_by_name(name) == "unrelated"


def test_programs_that_run_on_machines_are_no_plans() -> None:
    assert kind_by_name("NC-300 programs") is None
    assert kind_by_name("Internal audit program FY27") == "plan"


def test_what_somebody_says_of_the_standard_is_no_paper_of_the_house() -> None:
    told = (
        "ISO20000标准条文摘抄",
        "标准逐条说人话",
        "ISO 20000 for beginners (Hartwell)",
        "ISO/IEC 20000-1:2018 in my own words",
        "20000-1 clause titles (own notes)",
        "READ ME - what the auditors like to see",
    )
    assert {kind_by_name(name) for name in told} == {"external"}
    assert kind_by_name("What the auditors may not see") != "external"
    assert kind_by_name("业务目录与服务承诺管理标准") == "procedure"


def test_a_text_called_after_nothing_is_a_rule_where_rules_lie() -> None:
    card = text(
        "# Swapping a blade\nTell the watch. Pull the blade only when the lamp is blue. Ring when it is back in."
    )
    name = ("Swapping a blade",)
    assert kind_of(card, name, layout_of(card), "03 Work instructions", None) == "procedure"
    assert kind_of(card, name, layout_of(card), "运行部/施工卡片", None) == "procedure"
    assert kind_of(card, name, layout_of(card), "07 Misc", None) == "unrelated"
    assert kind_of(card, ("Swapping a blade - minutes",), layout_of(card), "03 Work instructions", None) == "record"


def test_an_offer_is_told_by_its_first_word() -> None:
    assert kind_by_name("Offer: monitoring for the harbour") == "unrelated"
    assert kind_by_name("Offer evaluation 2026") != "unrelated"


def test_a_number_or_a_first_word_says_that_a_file_instructs() -> None:
    assert numbered_as_rules("AB-WI-03", "restart")
    assert numbered_as_rules("", "SOP tape change")
    assert not numbered_as_rules("AB-R-03", "restart of the web server")


def test_what_stands_in_brackets_by_the_way_tells_no_kind() -> None:
    assert kind_by_name("Lending Policy (Table-First Layout v2)") == "policy"
    assert kind_by_name("Lending Policy (approval record)") == "record"


def test_an_operating_procedure_says_so_first_whatever_it_is_on() -> None:
    assert kind_by_name("SOP Management Review") == "procedure"
    assert kind_by_name("SOP training record") == "record"


def test_a_file_name_that_only_begins_the_title_does_not_outweigh_it() -> None:
    rules = text("# 1 Statement\nThe company keeps going.\n# 2 Duties\nManagers shall test it.")
    assert kind_of(rules, ("Continuity Plan Policy", "continuity-plan"), layout_of(rules), "", None) == "policy"
    steps = text("# 1 优先级\n先做接口。\n# 2 安排\n九月完成。")
    assert kind_of(steps, ("开发计划（从原型到生产）", "开发计划"), layout_of(steps), "", None) == "plan"


def test_a_guide_to_rounds_or_claims_is_a_procedure_and_one_for_guests_none() -> None:
    assert kind_by_name("闸口巡检指引") == "procedure"
    assert kind_by_name("新人入职指引") != "procedure"
    assert kind_by_name("冷站巡检指南") == "procedure"
    assert kind_by_name("新人指南") is None


@pytest.mark.parametrize("name", ["报修小程序", "软著-缴费小程序", "派单应用程序", "守护程序"])
def test_programs_for_telephones_and_machines_are_no_procedures(name: str) -> None:
    assert kind_by_name(name) != "procedure"
    assert kind_by_name("小程序变更程序") == "procedure"


def test_what_a_team_agreed_on_for_its_releases_is_a_rule() -> None:
    assert kind_by_name("发版约定") == "procedure"
    assert kind_by_name("服务级别约定") == "agreement"


def test_what_patients_complain_of_is_the_affair_of_those_who_treat_them() -> None:
    assert [kind_by_name(name) for name in ("Patient complaints Q3", "患者投诉登记", "Capability review form")] == [
        "unrelated"
    ] * 3
    for name in ("Customer complaints Q3", "客户投诉登记", "Capacity review"):
        assert kind_by_name(name) != "unrelated"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Lecture 7 - Risk Management", "external"),
        ("第三讲 变更管理", "external"),
        ("Lecture room booking procedure", "procedure"),
    ],
)
def test_a_numbered_lecture_is_no_procedure_for_its_subject(name: str, said: str) -> None:
    assert kind_by_name(name) == said


def test_a_textbook_and_what_prepares_for_an_exam_are_external() -> None:
    assert kind_by_name("textbook") == "external"
    assert kind_by_name("Foundation exam preparation") == "external"
    assert kind_by_name("资安职能训练-事件处理") == "external"
    assert kind_by_name("培训记录") == "record"


def test_a_procedure_for_a_policy_is_a_procedure() -> None:
    assert kind_by_name("Procedure for Backup Policy") == "procedure"
    assert kind_by_name("Backup Policy and Procedure Policy") == "policy"


def test_a_subject_with_a_framework_and_the_papers_of_a_tender_are_nobodys_own() -> None:
    assert kind_by_name("Risk management with COBIT 2019") == "external"
    assert kind_by_name("Risk management procedure") == "procedure"
    assert kind_by_name("食堂保洁项目竞争性谈判文件") == "unrelated"
