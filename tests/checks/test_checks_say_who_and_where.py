"""What findings say of whom and of which file, what they advise for it, and the weaker signs that are put as questions."""

from __future__ import annotations

import re

from chinese_house import CHINESE, PEOPLE, changes, form, manual, prose, report, roster, sheet, sla
from small_house import COMPANY, LISTED, document_list, findings, procedure


def made(path: str, title: str, created: str, body: str) -> str:
    return f"---\nto: {path}\ntitle: {title}\nproperties: {{creator: 甘棠, created: {created}T09:10:00, modified: {created}T10:00:00}}\n---\n{body}\n"


def test_two_reports_of_one_title_are_told_apart_by_their_files() -> None:
    levels = "| 指标 | 目标值 | 实际 |\n|---|---|---|\n| 服务器可用率 | {} | 99.97% |\n| 网络可用率 | 99.8% | 99.9% |"
    (said,) = findings("R11", report(8, levels.format("99.9%")), report(9, levels.format("99.5%")), house=CHINESE)
    assert "月度服务报告2026年9月.docx ≥99.5%" in said.message.zh
    assert "月度服务报告2026年8月.docx ≥99.9%" in said.message.zh


def test_withdrawn_security_edition_is_not_mended_by_the_service_standard() -> None:
    (said,) = findings("V01", changes("信息安全按 ISO/IEC 27001:2013 管理。"), house=CHINESE)
    assert "27001:2022" in said.action.zh
    assert "20000" not in said.action.zh


def test_agreement_is_signed_by_both_sides_and_not_by_the_controller() -> None:
    blank = sla(
        "甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日",
        "甲方（签字）：____________  乙方（签字）：____________\n\n日期：    年   月   日",
    )
    (said,) = findings("C01", blank, house=CHINESE)
    assert "双方" in said.action.zh


def test_service_that_no_catalogue_has_is_added_or_taken_out() -> None:
    more = sla(
        "| 网络运维服务 | 网络可用率 | ≥99.8% |",
        "| 网络运维服务 | 网络可用率 | ≥99.8% |\n| 视频会议保障服务 | 会议成功率 | ≥99% |",
    )
    assert any("补入服务目录" in one.action.zh for one in findings("R10", more, house=CHINESE))


def test_who_approves_and_is_on_no_roster_is_said_to_approve() -> None:
    request = form(
        "记录/变更申请单 RFC-2609-01.docx",
        "变更申请单",
        [
            ("变更编号", "RFC-2609-01"),
            ("申请日期", "2026年9月1日"),
            ("变更内容", "扩容"),
            ("批准人", "{}"),
            ("实施日期", "2026年9月3日"),
        ],
    )
    others = [request.replace("RFC-2609-01", f"RFC-2609-0{at}").replace("{}", "卫澜") for at in range(2, 6)]
    (said,) = findings("R14", roster(), request.replace("{}", "芮立新"), *others, house=CHINESE)
    assert said.message.zh.startswith("批准记录的人员“芮立新”")
    assert said.severity == "medium"


def test_procedure_that_another_firm_made_for_itself_weighs_high() -> None:
    (said,) = findings(
        "T01", changes("中州泰岳网络科技有限公司为规范变更活动、降低变更风险，特制定本程序。"), house=CHINESE
    )
    assert said.severity == "high"


def test_plan_of_one_release_on_a_form_that_no_list_has() -> None:
    forms = document_list(
        LISTED,
        [
            ("1", "BC-SM-R-02-01", "变更台账", "运维部"),
            ("2", "BC-SM-R-02-02", "变更申请单", "运维部"),
            ("3", "BC-SM-R-05-01", "发布计划", "运维部"),
        ],
    )
    request = form(
        "记录/变更申请单 RFC-2609-01.docx",
        "变更申请单",
        [
            ("变更编号", "RFC-2609-01", "申请日期", "2026年9月1日"),
            ("批准", "卫澜 2026年9月2日", "实施", "石榴 2026年9月3日"),
        ],
        header="BC-SM-R-02-02",
    )
    requests = [request.replace("RFC-2609-01", f"RFC-2609-0{at}") for at in range(1, 6)]
    plan = "---\nto: 记录/发布计划 REL-2609-01.docx\ntitle: 发布计划\nheader: '{}'\n---\n发布编号：REL-2609-01\n\n发布内容：门户版本 3.2\n\n计划部署日期：2026年9月18日\n\n回退方案：恢复旧版本。\n"
    assert findings("R16", forms, *requests, plan.replace("{}", "BC-SM-R-09-07"), house=CHINESE)
    assert findings("R16", forms, *requests, plan.replace("{}", "BC-SM-R-05-01"), house=CHINESE) == []


def test_profile_with_more_people_than_roster_and_application_is_asked_about() -> None:
    applied = form("资质/认证申请书.docx", "认证申请书", [("申请组织", COMPANY), ("体系覆盖人数", str(len(PEOPLE)))])
    profile = prose("资质/公司简介.docx", "公司简介", f"{COMPANY}成立于2018年，现有员工{{}}人。")
    no_count = procedure(
        "手册/BC-SM-M-01 服务管理手册 V1.0.docx",
        "BC-SM-M-01",
        "服务管理手册",
        "# 1 范围\n本手册依据 ISO/IEC 20000-1:2018 编制，适用于服务台服务、服务器运维服务和网络运维服务。",
    )
    (said,) = findings("L-06", roster(), applied, no_count, profile.replace("{}", "21"), house=CHINESE)
    assert said.severity == "low"
    assert findings("L-06", roster(), applied, no_count, profile.replace("{}", str(len(PEOPLE))), house=CHINESE) == []


def test_list_of_people_with_posts_counts_as_a_roster_whatever_it_is_called() -> None:
    people = [(name, unit, post) for _, name, unit, post in PEOPLE]
    chart = sheet("人员/机构和人员.xlsx", "人员", ("姓名", "部门", "岗位"), people, title="机构和人员")
    house = {path: source for path, source in CHINESE.items() if path != "人员/员工花名册.xlsx"}
    assert findings("L-06", chart, manual("公司现有员工9人，体系覆盖人数26人。"), house=house)


def test_single_file_made_long_after_its_day_is_asked_about() -> None:
    minutes = [
        made(
            f"记录/服务例会纪要2026年{m}月.docx",
            "服务例会纪要",
            f"2026-{m:02}-07",
            f"会议时间：2026年{m}月6日\n\n主持人：卫澜\n\n讨论第{m}项。",
        )
        for m in range(2, 10)
    ]
    late = made(
        "记录/服务例会纪要2026年1月.docx",
        "服务例会纪要",
        "2026-10-12",
        "会议时间：2026年1月6日\n\n主持人：卫澜\n\n讨论年度安排。",
    )
    (said,) = findings("T07", *minutes, late, house=CHINESE)
    assert (said.severity, len(said.evidence)) == ("low", 1)
    assert findings("T07", *minutes, house=CHINESE) == []
    copied = [re.sub(r"2026-\d\d-07T", "2026-10-20T", one) for one in minutes]
    assert not any("晚一个月" in one.message.zh for one in findings("T07", *copied, house=CHINESE))


def test_manual_that_repeats_the_standard_is_told_and_one_of_its_own_words_is_not() -> None:
    bidden = (
        "确定与其宗旨相关的外部和内部因素",
        "确定与服务管理体系有关的相关方及其要求",
        "确定服务管理体系的边界和适用性",
        "建立、实施、保持和持续改进服务管理体系",
        "确定需要应对的风险和机遇",
        "在相关职能和层次上建立服务管理目标",
        "创建、实施和保持服务管理计划",
        "确定并提供所需的人力、技术、信息和财务资源",
        "确定所需人员的能力并保留适当的成文信息",
        "确定与服务管理体系相关的内部和外部沟通",
    )
    for who, found in (("组织", True), ("运维部和质量部", False)):
        text = "\n\n".join(f"{who}应{what}，并按策划的时间间隔对其进行评审。" for what in bidden)
        said = findings("T04", manual(f"# 4 体系要求\n{text}"), house=CHINESE)
        assert bool(said) is found


def test_remark_to_a_colleague_in_the_text_is_left_in_and_an_explanation_is_not() -> None:
    (said,) = findings("C11", changes("（乔木：此段请甘棠再核实，领导定后删）"), house=CHINESE)
    assert "正文中的批注文字 1 处" in said.message.zh
    for text in ("（见本条第二款）", "变更经理应核实此表并签字。", "（适用于本段所述的标准变更）"):
        assert findings("C11", changes(text), house=CHINESE) == []


def test_number_of_the_file_itself_on_a_line_of_its_own_is_no_reference() -> None:
    own = prose(
        "程序/信息保管声明.docx",
        "信息保管声明",
        "BC-SM-P-15 · 第1版 · 2026年4月1日起施行\n\n各部门应按密级保管信息，运维部每季检查一次。\n\n本声明由质量部负责解释，见《服务管理手册》。",
    )
    assert findings("C05", own, house=CHINESE) == []
    assert findings("C05", changes("信息保管按 BC-SM-P-15 执行。"), house=CHINESE)


def test_title_that_spun_text_made_of_another_is_left_to_the_spun_text() -> None:
    spun = "运维部旳人员应当纪录变动旳全过程，变动旳结论应当告诉用户，旳确需要时旳处置由经理决定。见《文献控制程序》。"
    assert findings("T03", changes(spun), house=CHINESE)
    assert findings("C05", changes(spun), house=CHINESE) == []
    assert findings("C05", changes("见《文献控制程序》。"), house=CHINESE)


def test_page_of_signatures_weighs_less_than_an_agreement_without_limits() -> None:
    page = prose(
        "协议/服务级别协议（新港）签字页.docx",
        "服务级别协议",
        "双方已阅读并同意服务级别协议 V1.0（服务台服务和网络运维服务）。\n\n签订日期：2026年6月24日\n\n客户代表：何平    服务商代表：尹竹",
    )
    assert {one.severity for one in findings("R12", page, house=CHINESE)} <= {"medium"}
