"""Kinds that a name tells: records, reports, lists and certificates."""

from __future__ import annotations

import pytest
from written import table, text

from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.kind import kind_of
from pipeline.mapping.kinds.layout import layout_of
from pipeline.values import Content

STEPS = (
    "# Check of the copies\n1. Open the console of hall one, then that of hall two.\n2. Filter the last day, what is not green.\n"
    "3. Read the log before you start a job again.\n4. Call the engineer on duty when two copies in a row are missing.\n"
    "5. Write the result into the sheet of the month with name and time.\n6. On the first Monday restore one file and open it."
)


def test_a_sheet_signed_by_those_present_is_a_record_whatever_it_was_about() -> None:
    assert kind_by_name("签到_新版程序文件培训") == "record"
    assert kind_by_name("签到管理办法") == "procedure"


def test_what_a_training_was_about_is_no_kind_of_its_record() -> None:
    assert kind_by_name("Training: the house's papers and policy") is None
    assert kind_by_name("培训：变更管理程序") is None
    assert kind_by_name("Training: plan for the year") == "plan"
    assert kind_by_name("Training policy") == "policy"


def test_the_number_of_an_instruction_before_a_name_outweighs_the_word_for_a_record() -> None:
    steps = text(STEPS)
    assert kind_of(steps, ("Check of the copies", "QK-WI-3 Copy check"), layout_of(steps), "", "record") == "procedure"
    assert kind_of(steps, ("Check of the copies", "QK-WK-3 Copy check"), layout_of(steps), "", "record") != "procedure"
    filled = Content((table([("Day", "Result"), ("3 May 2026", "green"), ("4 May 2026", "green")]),))
    assert kind_of(filled, ("Check of the copies", "QK-WI-3 Copy check"), layout_of(filled), "", "record") == "record"


def test_a_table_alone_of_contracts_lists_them() -> None:
    export = Content(
        (table([("contract", "client", "start", "end"), ("LS-01", "Longs Ltd", "1.7.2022", "30.6.2030")]),)
    )
    assert kind_of(export, ("owners_contracts",), layout_of(export), "", None) == "record"


def test_a_certificate_of_a_management_system_is_known_by_what_it_certifies() -> None:
    certificate = text(
        "# Northbridge Assurance Limited\nThis is to certify that the Information Security Management System of Linchao"
        " Ltd complies with the requirements of ISO/IEC 27001:2022.\nIssue date: 19 May 2024\nExpiry date: 18 May 2027"
    )
    assert kind_of(certificate, ("IMG_2043",), layout_of(certificate), "", None) == "licence"
    course = text(
        "# Certificate\nThis is to certify that Ann Lee has passed ISO/IEC 27001 Foundation. Valid until 2027."
    )
    assert kind_of(course, ("IMG_2044",), layout_of(course), "", None) == "unrelated"


def test_a_summary_for_those_who_decide_is_a_report() -> None:
    assert kind_by_name("Security Assessment - Executive Summary") == "report"
    assert kind_by_name("Security Assessment") == "record"


def test_an_auditors_working_paper_is_a_record_of_whatever_it_looked_at() -> None:
    assert kind_by_name("审核工作底稿:信息安全政策") == "record"
    assert kind_by_name("supplier security questionnaire") == "record"


def test_a_request_for_a_change_those_present_and_an_order_form_with_terms() -> None:
    assert kind_by_name("Document change request") == "record"
    assert kind_by_name("Internal audit, list of those present") == "record"
    assert kind_by_name("Order Form and Service Terms") == "agreement"
    assert kind_by_name("Purchase order form") == "record"


def test_working_papers_of_an_audit_are_records() -> None:
    assert kind_by_name("审核工作纸") == "record"
    assert kind_by_name("内审工作底稿") == "record"


def test_issued_record_that_is_mostly_open_is_a_form_and_no_rules() -> None:
    head = "# 事件调查记录\n版本：1.0 批准：总经理 生效日期：2026年1月1日\n"
    parts = "".join(
        f"# 第{n}阶段\n发现后一小时内由服务台填写，须写清经过，不得遗漏。{'处理人应说明理由。' * 8}\n"
        for n in "一二三四"
    )
    fields = [
        ("验证人员", "_____"),
        ("验证时间", "__年__月__日"),
        ("验证结果", "_____"),
        ("证据", "_____"),
        ("结论", "_____"),
    ]
    waiting = text(head + parts, fields)
    assert kind_of(waiting, ("事件调查记录",), layout_of(waiting), "", None) == "form"


def test_a_meeting_that_sums_up_is_no_report_of_it() -> None:
    assert kind_by_name("开学保障总结会0905") != "report"
    assert kind_by_name("开学保障总结会纪要") == "record"
    assert kind_by_name("开学保障工作总结") == "report"


def test_a_law_or_a_standard_told_in_brief_comes_from_outside() -> None:
    for name in (
        "ISO 20000-1 clause by clause",
        "Data law: a summary",
        "Privacy act in brief",
        "Summary of the data law",
    ):
        assert kind_by_name(name) == "external"
    for name in ("Clause by clause cross-reference table", "Register of laws", "Executive summary"):
        assert kind_by_name(name) != "external"


def test_a_certificate_to_a_standard_is_no_copy_of_it() -> None:
    assert kind_by_name("ISO 27001 certificate scan") == "licence"
    assert kind_by_name("ISO 27001 overview") == "external"


def test_a_deck_of_the_operations_or_of_a_quarter_is_a_report_and_one_to_learn_from_is_none() -> None:
    assert kind_by_name("Operations deck, second quarter 2026") == "report"
    assert kind_by_name("Ops deck Q2 2026") == "report"
    assert kind_by_name("Onboarding deck for new starters") == "external"
    assert kind_by_name("Suppliers and scorecards") != "report"  # a book of ratings
    assert kind_by_name("Scorecard September") == "report"
    assert kind_by_name("September deck") is None  # of a month, whatever it is on


def test_a_certificate_of_quality_is_a_licence_and_that_of_a_course_is_none() -> None:
    told = "# Certificate of registration\nThis is to certify that the {} of Orle Water Ltd. meets {} for design.\nIssued 20 May 2024. Valid until 19 May 2027."
    quality = text(told.format("quality management system", "ISO 9001:2015"))
    assert kind_of(quality, ("Certificate of registration",), layout_of(quality), "QMS", None) == "licence"
    product = text(told.format("pump", "EN 809"))
    assert kind_of(product, ("Certificate of registration",), layout_of(product), "QMS", None) != "licence"


def test_an_order_for_all_calls_of_a_year_is_an_agreement_and_one_purchase_none() -> None:
    assert [kind_by_name(name) for name in ("Framework order 2027", "Call-off orders Oleander", "维保框架订单")] == [
        "agreement"
    ] * 3
    for name in ("Purchase order 2027-03", "Framework order register", "采购订单 2027-03"):
        assert kind_by_name(name) != "agreement"


def test_a_certificate_of_what_a_firm_is_able_to_do_is_a_licence() -> None:
    for name in ("建筑智能化企业设计施工维护能力证书", "运行维护标准符合性证书", "弱电企业资质"):
        assert kind_by_name(name) == "licence"
    for name in ("ITSS 证书", "ISO 14001 cert scan", "TISAX label hall 2"):
        assert kind_by_name(name) == "licence"
    for name in ("ISO20000内审员证书", "证书到期告警", "cert of the web server"):
        assert kind_by_name(name) != "licence"
    assert kind_by_name("企业资质管理办法") == "procedure"
    assert kind_by_name("机房施工记录") == "unrelated"


def test_what_runs_day_by_day_is_a_record_but_not_money() -> None:
    assert kind_by_name("演播保障流水") == "record"
    assert kind_by_name("银行流水") is None


def test_a_work_card_is_an_instruction_and_a_call_to_dispatch_is_no_slip() -> None:
    assert kind_by_name("卡04 接听与派单作业卡") == "procedure"
    assert kind_by_name("换光模块操作卡") == "procedure"
    assert kind_by_name("接听与派单") is None
    assert kind_by_name("抢修派工单") == "record"
    assert kind_by_name("就诊卡发放登记表") == "record"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("用户隐私保护指引", "policy"),
        ("Privacy notice", "policy"),
        ("信息安全方针声明", "policy"),
        ("需求变更申请报告", "record"),
        ("立项申请报告", "unrelated"),
        ("设计评审意见", "record"),
        ("数据删除运行手册", "procedure"),
        ("用户手册", "unrelated"),
        ("On-call handbook", "procedure"),
        ("UML基础Ⅰ", "external"),
        ("基础设施管理制度", "procedure"),
        ("Business impact analysis (BIA)", "report"),
    ],
)
def test_papers_on_privacy_requests_remarks_and_running_say_their_kind(name: str, said: str) -> None:
    assert kind_by_name(name) == said
