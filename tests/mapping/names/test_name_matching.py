"""Which requirements a name speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import mapper, named

from pipeline.mapping.names.keys import name_key


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("事件管理程序", "D-8.6.1"),
        ("关于聘任服务管理体系内审员的通知", "R-9.2-7"),
        ("认证范围内服务项目及合同清单", "L16"),
        ("Services and contracts in scope", "L16"),
        ("服务申请办理说明", "D-8.6.2"),
        ("重大事件管理程序", "D-8.6.1-MI"),
        ("信息安全事件记录", "R-8.7.3-2"),
        ("Major Incident Management Process", "D-8.6.1-MI"),
        ("Security incident log", "R-8.7.3-2"),
        ("Cybersecurity incident report", "R-8.7.3-2"),
        ("RAID log", "D-6.1"),
        ("Incident log", "R-8.6.1-1"),
        ("TPRM policy", "D-8.3.4"),
        ("Contingency plan exercise", "R-8.7.2-2"),
        ("Change management audit", "R-9.2-6"),
        ("Configuration audit", "R-8.2.6-2"),
        ("Internal audit", "D-9.2"),
        ("ISMS internal audit procedure 1", "D-9.2"),
        ("Scope of the information security management system", "D-4.3"),
        ("資訊安全管理制度適用範圍", "D-4.3"),
        ("Information asset register", "R-8.2.5"),
        ("資訊資產清冊", "R-8.2.5"),
        ("BCM exercise & test log", "R-8.7.2-2"),
        ("Vendor due diligence checklist", "R-8.3.4-1"),
        ("供方业绩评定表", "R-8.3.4-2"),
        ("文件發行紀錄表", "R-7.5-1"),
        ("不符合事項處理單", "R-9.2-5"),
        ("预防措施控制程序", "D-10.1"),
        ("Preventive action procedure", "D-10.1"),
        ("网络安全总体方针和安全策略", "D-8.7.3.1"),
        ("Risk assessment methodology", "D-6.1"),
        ("版本发布说明", "R-8.5.3-2"),
        ("Risk assessment matrix", "D-6.1"),
        ("BCDR plan", "D-8.7.2-PL"),
        ("Vendor tracker", "R-8.3.4-1"),
        ("5 Whys analysis", "R-8.6.3-1"),
        ("Configuration management database", "R-8.2.6-1"),
        ("Policy register", "L08"),
    ],
)
def test_longest_alias_wins_over_the_one_inside_it(name: str, requirement: str) -> None:
    assert named(name) == {requirement}


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("信息安全事件管理程序", "D-8.6.1"),
        ("文件发布审批单", "R-8.5.3-1"),
        ("体系文件发布控制表", "D-8.5.3"),
        ("Document release register", "D-8.5.3"),
        ("Audit report: supplier management", "D-8.3.4"),
        ("Information security policy on outsourcing", "D-8.7.3.1"),
        ("Information security policy for supplier relationships", "D-8.7.3.1"),
        ("供应商信息安全策略", "D-8.7.3.1"),
        ("Cloud shared responsibility matrix", "L07"),
        ("Evidence request list", "R-8.6.2"),
        ("Risk table of information assets", "R-8.2.5"),
        ("版本发布说明", "L04"),
        ("Governance, Risk, and Compliance Assessment", "D-6.1"),
        ("变更管理专项审计报告", "D-8.5.1"),
        ("信息安全角色与责任", "D-8.7.3"),
    ],
)
def test_name_of_something_else_is_refused(name: str, never: str) -> None:
    assert never not in named(name, fuzzy=True)


def test_competence_is_not_capacity() -> None:
    assert named("容量管理程序") == named("能力管理程序") == {"D-8.4.3"}
    assert "D-8.4.3" not in named("人员能力管理程序")
    assert named("人员能力评价记录") == {"R-7.2-1"}
    assert named("Competence record") == {"R-7.2-1"}


@pytest.mark.parametrize(
    ("name", "both"),
    [
        ("问题和变更管理程序", {"D-8.6.3", "D-8.5.1"}),
        ("可用性与连续性管理程序", {"D-8.7.1", "D-8.7.2"}),
        ("事件和请求管理程序", {"D-8.6.1", "D-8.6.2"}),
        ("Service Level and Supplier Management", {"D-8.3.3", "D-8.3.4"}),
        ("Incident and Problem Management Process", {"D-8.6.1", "D-8.6.3"}),
    ],
)
def test_joined_subjects_are_both_found(name: str, both: set[str]) -> None:
    assert both <= named(name)


def test_alias_without_its_kind_still_says_the_subject() -> None:
    assert named("变更管理") == {"D-8.5.1"}
    assert named("变更管理工作细则及说明") == {"D-8.5.1"}


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("供方管理程序", "供应商管理程序"),
        ("服务水平管理程序", "服务级别管理程序"),
        ("變更管理程序", "变更管理程序"),
        ("資訊安全政策", "信息安全政策"),
        ("Service catalog", "Service catalogue"),
        ("Vendor Management", "Supplier management"),
        ("Incident Records", "Incident record"),
    ],
)
def test_what_houses_write_differently_is_one_name(name: str, same: str) -> None:
    assert named(name) == named(same) != set()


@pytest.mark.parametrize("name", ["subproblem logs", "problemlog", "servicecatalogues", "Slack usage", "olam report"])
def test_no_latin_word_is_cut_in_two(name: str) -> None:
    assert named(name) == set()


def test_coverage_is_the_share_that_the_alias_explains() -> None:
    (whole,) = mapper().names.hits("事件管理程序")
    (part,) = mapper().names.hits("关于变更管理的会议通知安排")
    assert whole.coverage == 1.0
    assert not whole.fuzzy
    assert 0 < part.coverage < 0.5


def test_misspelt_name_is_found_when_asked_for_and_told_apart() -> None:
    assert named("Incidnt Managment Procedure") == set()
    (hit,) = mapper().names.hits("Incidnt Managment Procedure", fuzzy=True)
    assert hit.requirement == "D-8.6.1"
    assert hit.fuzzy
    assert hit.coverage < 0.9


@pytest.mark.parametrize("name", ["管理程序", "件管理程序", "Management Procedure", "工作程序规范说明"])
def test_name_equally_near_to_two_processes_says_nothing(name: str) -> None:
    assert named(name, fuzzy=True) == set()


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_asked_about(name: str) -> None:
    hits = mapper().names.hits(name, fuzzy=True)
    assert all(0 < hit.coverage <= 1 for hit in hits)
    assert list(hits) == sorted(hits, key=lambda hit: (-hit.coverage, hit.requirement))


@settings(deadline=None)
@given(st.sampled_from(["事件管理程序", "Change Management Process", "供方评价表", "Incidents"]))
def test_key_of_a_key_is_itself(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize("name", ["事件、问题和变更管理程序", "事件、问题、变更管理程序"])
def test_subjects_in_a_row_are_all_found(name: str) -> None:
    assert {"D-8.6.1", "D-8.6.3", "D-8.5.1"} <= named(name)


def test_refusing_phrase_inside_a_longer_latin_word_refuses_nothing() -> None:
    assert "L11" in named("Standard confidentiality declaration")


def test_two_names_of_one_record_explain_the_heading_together() -> None:
    hits = mapper().names.hits("Annex A: business impact analysis and continuity risk assessment")
    assert next(hit.coverage for hit in hits if hit.requirement == "R-8.7.2-1") > 0.6


def test_plurals_have_their_other_spelling_too() -> None:
    assert name_key("Vendors and clients") == name_key("suppliers & customers")


@pytest.mark.parametrize("name", ["SLA template", "SLA（模板）", "Template - SLA", "SLA_sample"])
def test_template_of_a_document_is_named_after_it(name: str) -> None:
    (hit,) = mapper().names.hits(name)
    assert (hit.requirement, hit.coverage) == ("D-8.3.3-SLA", 1.0)


@pytest.mark.parametrize("name", ["ISMS Manual", "Learning Resources"])
def test_another_word_is_no_misspelling(name: str) -> None:
    assert named(name, fuzzy=True) == set()


def test_misspelt_word_is_still_told() -> None:
    assert named("Availabilty managment proces", fuzzy=True) == {"D-8.7.1"}


@pytest.mark.parametrize(
    "name", ["审核工作底稿：资产管理", "稽核工作紙：A8資產管理", "Internal audit checklist - asset management"]
)
def test_of_an_audits_working_paper_the_rest_is_what_was_audited(name: str) -> None:
    assert named(name) == {"R-9.2-3"}


def test_the_word_document_at_its_end_changes_nothing() -> None:
    assert named("Service Level Agreement (SLA) Document") == {"D-8.3.3-SLA"}
    assert named("变更管理程序文件") == {"D-8.5.1"}


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("内部质量管理体系审核报告", "R-9.2-6"),
        ("信息安全管理体系文件控制程序", "D-7.5"),
        ("质量和信息安全管理体系内部审核计划", "R-9.2-2"),
        ("SOP - Incident management", "D-8.6.1"),
    ],
)
def test_which_system_and_which_sort_of_paper_take_nothing_from_the_subject(name: str, requirement: str) -> None:
    best = mapper().names.hits(name)[0]
    assert (best.requirement, best.coverage) == (requirement, 1.0)


@pytest.mark.parametrize("name", ["变更管理培训", "Incident Management Training", "Change management course"])
def test_what_people_are_trained_in_is_not_what_the_paper_is(name: str) -> None:
    assert named(name, fuzzy=True) == set()


def test_training_itself_is_named_all_the_same() -> None:
    assert named("职工培训制度") == {"D-7.2"}
    assert "R-5.2" in named("方针宣贯")
