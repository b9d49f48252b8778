"""The kind that words of a name give away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import PROSE, kind, text

from pipeline.mapping.kinds.by_name import kind_by_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("管理评审计划", "plan"),
        ("计划评审记录", "record"),
        ("内部审核报告", "report"),
        ("服务目录", "record"),
        ("服务目录管理程序", "procedure"),
        ("配置项清单", "record"),
        ("受控文件清单", "list"),
        ("服务管理手册", "manual"),
        ("发布管理手册", "procedure"),
        ("Incident Management Process", "procedure"),
        ("Service Report July 2026", "report"),
        ("Management review minutes", "record"),
        ("Service management objectives", "policy"),
        ("Problem trend analysis", "report"),
        ("Quarterly service review", "record"),
        ("Talk and review with Odra Mills", "record"),
        ("Access review", "record"),
        ("Supplier reviews", "record"),
        ("Post-implementation review", "record"),
        ("Trend review", "report"),
        ("Balanced scorecard", "report"),
        ("Supplier scorecards", None),
        ("Post-incident review", "report"),
        ("Capacity review", "report"),
        ("List of documents", "list"),
        ("服务要求清单", "record"),
        ("关于发布服务管理体系文件的通知", "record"),
        ("2017年4月工作汇报", "report"),
        ("信息室工作汇报制度", "procedure"),
        ("标准条款对照", "list"),
        ("control-mapping-matrix", "list"),
        ("Index of mandatory documents", "list"),
        ("PM-004 postmortem", "report"),
        ("软件测试报告", "unrelated"),
        ("员工保密协议", "unrelated"),
        ("机房搬迁项目管理计划", "unrelated"),
        ("20000学习笔记", "external"),
        ("Supplier contracts", "agreement"),
        ("Business licence", "licence"),
        ("营业执照副本", "licence"),
        ("营业执照管理规定", "procedure"),
        ("资质证书保管办法", "procedure"),
        ("随便什么", None),
        ("External documents", "list"),
        ("Page index", "list"),
        ("team list", "list"),
        ("文件和记录一览", "list"),
        ("连续性演练记录和总结", "record"),
        ("管理评审计划和输入材料", "record"),
        ("平台用户操作手册", "unrelated"),
        ("文件和记录控制", "procedure"),
        ("Control of Documents and Records", "procedure"),
        ("Documents and Records", "procedure"),
        ("Supplier and Contract Governance", "procedure"),
        ("Ops stand-up", "record"),
        ("组织环境与相关方分析", "report"),
        ("业务影响分析", "record"),
        ("安全事件登记和分析", "record"),
        ("与信息科的配合备忘录", "agreement"),
        ("Memo: our system starts", "record"),
    ],
)
def test_rightmost_word_of_a_name_decides(name: str, expected: str | None) -> None:
    assert kind_by_name(name) == expected


def test_first_segment_says_what_it_is_the_next_what_it_is_about() -> None:
    assert kind_by_name("培训记录-方针宣贯") == "record"
    assert kind_by_name("评审记录：服务管理计划") == "record"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ITIL培训课件", "external"),
        ("Training slides on incident management process", "external"),
        ("运维服务建议书 事件管理流程", "unrelated"),
        ("Proposal for a service management plan", "unrelated"),
        ("GB/T 24405.1 信息技术 服务管理 第1部分：规范", "external"),
        ("ISO/IEC 20000-1 Requirements", "external"),
        ("中华人民共和国网络安全法", "external"),
        ("食堂开放通知", "unrelated"),
        ("某系统软件需求规格说明书", "unrelated"),
        ("Service desk training deck", "external"),
        ("Aug service deck", "report"),
        ("service slides march FINAL v3", "report"),
        ("SLA slides Q2", "report"),
        ("Training slides, July 2026", "external"),
        ("Slides of the security awareness course", "external"),
        ("Measuring and service reports", "procedure"),
        ("Lake station: acceptance and outcome", "report"),
        ("接入网关验收与转换结果", "report"),
        ("计算机软件著作权登记证书 排片接口", "licence"),
        ("实用新型专利证书", "licence"),
        ("专利台账", "record"),
    ],
)
def test_talk_is_talk_whatever_stands_in_it(name: str, expected: str) -> None:
    assert kind_by_name(name) == expected
    assert kind(text(PROSE), name) == expected


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_name_can_be_asked_about(name: str) -> None:
    assert kind_by_name(name) in {
        None, "policy", "plan", "procedure", "manual", "agreement", "record", "report", "form", "list",
        "licence", "external", "unrelated",
    }  # fmt: skip


def test_name_that_ends_with_its_kind_goes_before_one_that_has_such_a_word_within() -> None:
    week = text("本周完成登录页，下周联调。2026-07-03 甘棠")
    assert kind(week, "智能合同审核系统", "项目周报") == "report"


def test_where_both_names_end_with_a_kind_the_files_is_what_it_was_filed_as() -> None:
    told = text("Suppliers are assessed each year. The owner of the service asks for their reports. 2026-07-03")
    assert kind(told, "Supplier Security Policy", "supplier-security-agreement") == "agreement"
    assert kind(told, "Supplier Assessment Report", "supplier-policy") == "policy"
    # What a paper is on, and words of what was done, tell less than the title.
    assert kind(told, "Supplier Policy", "supplier-management") == "policy"
    assert kind(told, "Supplier Plan", "supplier-review") == "plan"


def test_what_was_approved_as_a_policy_a_plan_or_a_contract_is_one_under_the_name_of_rules() -> None:
    told = text("Suppliers are assessed each year. The owner of the service asks for their reports. 2026-07-03")
    assert kind(told, "Haldon Bank Contingency Plan Policy", "Contingency plan") == "policy"
    assert kind(told, "Business Continuity Plan", "business-continuity-policy") == "plan"
    assert kind(told, "软件采购合同", "软件合同计划") == "agreement"
    assert kind(told, "Supplier Security Policy and Procedures", "supplier-security-policy") == "policy"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ISO 27001 Overview", "external"),
        ("ISO 27001 controls checklist", "external"),
        ("ISO 27001 Risk Register", "record"),
        ("ISO 27001 Internal Audit Report", "report"),
        ("ISO 27001 Access Control Policy", "policy"),
        ("Code of Conduct", "policy"),
        ("Organizational Chart", "list"),
    ],
)
def test_papers_called_after_a_standard_are_not_the_standard(name: str, said: str) -> None:
    assert kind_by_name(name) == said


def test_words_of_an_address_are_words_of_a_name() -> None:
    assert kind_by_name("How-we-report-v2") == "procedure"
    assert kind_by_name("audit-checklist-filled") == "record"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Access Review (v2.1)", "record"),
        ("Audit Findings for Birch Cloud Services", "report"),
        ("ISO 27001 Incident Log", "record"),
        ("Plan For Service Management", "procedure"),
        ("ISO 27001 in plain English", "external"),
    ],
)
def test_for_whom_a_paper_is_and_which_issue_says_no_kind(name: str, expected: str) -> None:
    assert kind_by_name(name) == expected
