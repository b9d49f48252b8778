"""Defects that show between papers that were not laid beside each other, or in words that were not looked for; and what
is right in the same place."""

from __future__ import annotations

import pytest
from chinese_house import (
    AUDITED,
    CATALOGUE,
    CHINESE,
    COVER,
    PEOPLE,
    ROSTER,
    SERVICES,
    audit_plan,
    catalogue,
    changes,
    cover,
    licence,
    manual,
    ncr,
    roster,
)
from small_house import CHANGE_BODY, CHANGES, COMPANY, form, new_findings, prose, sheet


def found(check: str, *sources: str) -> list[str]:
    return [one.message.zh for one in new_findings(check, *sources, house=CHINESE)]


@pytest.mark.parametrize(
    "said",
    [
        "因公司不设内部供应商，标准8.3.4.2的要求未纳入本体系。",
        "公司不承接新服务设计，标准8.5.2条公司不涉及。",
        "经总经理批准，豁免标准8.7.2服务连续性管理条款。",
    ],
)
def test_other_words_for_an_exclusion(said: str) -> None:
    assert found("V05", manual(f"# 4 体系范围\n{said}"))


def test_an_exclusion_in_place_of_a_paper_in_the_table_of_clauses() -> None:
    head, title = ("条款", "标题", "对应文件"), "ISO/IEC 20000-1:2018 条款对照表"
    rows = [
        ("8.5.1", "变更管理", "BC-SM-P-02"),
        ("8.6.1", "事件管理", "BC-SM-P-01"),
        ("8.6.3", "问题管理", "BC-SM-P-03"),
    ]
    path = "手册/条款对照表.xlsx"
    assert found("V05", sheet(path, "对照", head, [("8.4.2", "需求管理", "删减"), *rows], title=title))
    assert not found("V05", sheet(path, "对照", head, [("8.4.2", "需求管理", "手册 4.2"), *rows], title=title))


def test_an_edition_whose_year_comes_first() -> None:
    assert found("V01", changes("本程序依据 2011 版 ISO20000 标准编写。"))


def test_an_edition_of_the_national_standard_that_is_newer_than_2018_is_no_old_one() -> None:
    top = "审核准则：ISO/IEC 20000-1:2018、GB/T 24405.1-{}。编制：乔木 2026年9月1日。"
    assert not found("A10", audit_plan(top=top.format("2024")))
    assert found("A10", audit_plan(top=top.format("2009")))


def test_a_certificate_that_somebody_holds_is_no_basis() -> None:
    path, title = "供应商/资质说明.docx", "供应商资质"
    assert not found("V01", prose(path, title, "同光通信有限公司持有 ISO/IEC 20000-1:2011 证书。"))
    assert found("V01", prose(path, title, "同光通信有限公司按 ISO/IEC 20000-1:2011 提供服务。"))


def test_clauses_of_2011_on_management_in_an_audit_plan() -> None:
    rows = [("2026-09-14", "总经理办公室", "4.1 管理职责、4.5 建立和改进SMS", "乔木"), *AUDITED[1:]]
    assert found("V02", audit_plan(rows))


@pytest.mark.parametrize(
    "said", ["一级变更应在（    ）小时内完成审批。", "变更窗口为每周？？22:00。", "紧急联系人：？？？"]
)
def test_brackets_and_question_marks_that_wait_for_a_word(said: str) -> None:
    assert found("T02", changes(said))


def test_brackets_to_tick_and_a_question_are_no_placeholders() -> None:
    assert not found("T02", changes("变更类型：一般（ ）重大（ ）。为什么要分级？见第4章。"))


def test_a_line_on_which_somebody_is_still_to_sign() -> None:
    assert found("C01", cover("批准: 柏舟 2026年3月16日", "批准: （待总经理签字）"))


def test_a_note_of_the_author_in_the_text() -> None:
    assert found("C11", changes("【编者注：这段从旧程序搬来，请运维部改】"))
    assert not found("C11", changes("【注意：变更窗口以日历为准】"))


@pytest.mark.parametrize("unit", ["综合管理部", "研发部"])
def test_units_in_tables_of_a_document_are_looked_for_on_the_roster(unit: str) -> None:
    column = f"| 活动 | 责任部门 |\n|---|---|\n| 受理 | 运维部 |\n| 归档 | {unit} |"
    assert found("C13", roster(), changes(column))
    matrix = f"| 条款 | 运维部 | 质量部 | {unit} |\n|---|---|---|---|\n| 8.6.1 | ● | ○ | ○ |\n| 9.2 | ○ | ● | ○ |"
    assert found("C13", roster(), manual(matrix))
    assert not found("C13", roster(), manual(matrix.replace(unit, "商务部")), changes(column.replace(unit, "质量部")))


def test_a_department_of_the_customer_is_on_no_roster_of_the_house() -> None:
    assert not found("C13", roster(), changes("客户信息部确认变更窗口。"))
    assert found("C13", roster(), changes("客户服务部确认变更窗口。"))


_LISTED = "# 1 范围\n服务管理体系覆盖以下服务：\n\n1、服务台服务\n\n2、服务器运维服务\n\n3、网络运维服务\n\n4、{}"


def test_a_scope_that_lists_its_services_line_by_line() -> None:
    path, title = "手册/体系范围.docx", "服务管理体系范围"
    body = _LISTED.format("云备份服务")
    assert any("云备份" in message for message in found("R10", prose(path, title, body)))
    assert not found("R10", prose(path, title, body.replace("\n\n4、云备份服务", "")))


def test_a_service_that_the_catalogue_ended_and_an_agreement_still_promises() -> None:
    ended = [*SERVICES[:2], ("S3", "网络运维服务（已停止提供）", "线路和设备", "7×24", "运维部")]
    assert any("停止" in message for message in found("R10", catalogue(ended)))
    described = [*SERVICES[:2], ("S3", "网络运维服务", "线路和设备的停止和启用由客户决定", "7×24", "运维部")]
    assert not found("R10", catalogue(described))


def _improvements(due: str) -> str:
    rows = [(f"IMP-0{i}", f"2026-0{i}-03", f"改进{i}", "石榴", due if i == 4 else f"2026-0{i}-28", "进行中" if i == 4 else "已完成") for i in range(2, 9)]  # fmt: skip
    return sheet(
        "记录/改进台账.xlsx",
        "改进",
        ("编号", "提出日期", "改进内容", "责任人", "计划完成", "状态"),
        rows,
        title="改进台账",
    )


def test_an_improvement_is_late_by_its_own_day_and_not_by_its_age() -> None:
    assert found("R05", _improvements("2026-04-28"))
    assert not found("R05", _improvements("2027-04-28"))
    assert not found("R05", _improvements(""))


def test_a_security_incident_that_was_never_closed() -> None:
    head = ("编号", "发生时间", "描述", "级别", "处理人", "处理措施", "关闭时间", "状态")
    rows = [(f"AQ-0{i}", f"2026-0{i}-05", f"弱口令{i}", "一般", "石榴", "改密" if i != 6 else "", f"2026-0{i}-07" if i != 6 else "", "已关闭" if i != 6 else "处理中") for i in range(3, 10)]  # fmt: skip
    assert found("R05", sheet("记录/信息安全事件台账.xlsx", "事件", head, rows, title="信息安全事件台账"))


def test_who_signs_after_he_left() -> None:
    head = ("序号", "姓名", "部门", "岗位", "离职日期")

    def people(left: str) -> str:
        rows = [(*one, left if one[1] == "甘棠" else "") for one in PEOPLE]
        return sheet(ROSTER, "花名册", head, rows, title="员工花名册")

    assert any("离职" in message for message in found("R14", people("2026-01-31")))
    assert not found("R14", people("2026-10-31"))


def test_who_carried_something_out_after_he_left() -> None:
    head = ("序号", "姓名", "部门", "岗位", "离职日期")
    people = sheet(
        ROSTER, "花名册", head, [(*one, "2026-05-31" if one[1] == "石榴" else "") for one in PEOPLE], title="员工花名册"
    )
    rows = [("变更编号", "RFC-2609-09"), ("申请人", "鲁岩"), ("实施人", "石榴"), ("实施日期", "2026年9月12日"), ("批准人", "卫澜"), ("批准日期", "2026年9月11日")]  # fmt: skip
    assert any(
        "石榴" in message
        for message in found("R14", people, form("记录/变更申请单 RFC-2609-09.docx", "变更申请单", rows))
    )


def test_a_sentence_of_the_audit_report_on_who_audited_whom() -> None:
    said = "审核日期：2026年9月14日至15日。审核组长：乔木；组员：尹竹、卫澜。卫澜负责审核{}，尹竹负责审核质量部。发现不符合一项。"
    path, title = "内审/内部审核报告.docx", "内部审核报告"
    assert found("A01", roster(), prose(path, title, said.format("商务部和运维部")))
    assert not found("A01", roster(), prose(path, title, said.format("商务部和质量部")))


def test_a_cause_that_says_the_finding_again_in_nearly_the_same_signs() -> None:
    assert found("A07", ncr(原因分析="两张工单没有填写优先级"))


def _nonconformities(due: str) -> str:
    head = ("编号", "部门", "不符合事实", "原因", "措施", "责任人", "完成期限", "状态")
    rows = [("NC-01", "运维部", "未填优先级", "表单允许空值", "改必填", "石榴", "2026-09-30", "已关闭"),
            ("NC-02", "商务部", "未评价供方", "评价计划没有排到新供方", "补评", "尹竹", due, "整改中")]  # fmt: skip
    return sheet("内审/不符合项汇总.xlsx", "汇总", head, rows, title="内审不符合项汇总表")


def test_what_is_open_and_not_due_yet_is_in_its_time() -> None:
    assert found("A07", _nonconformities("2026-10-15"))
    assert not found("A07", _nonconformities("2026-12-15"))


def test_items_of_a_licence_are_not_cut_where_goods_are_listed() -> None:
    sold = "计算机、软件及辅助设备销售；办公用品销售；会议及展览服务；企业管理咨询"
    assert found("L-03", licence(经营范围=sold))
    assert not found("L-03", licence(经营范围=sold + "；计算机、软件的技术服务"))


def _lease(path: str, term: str) -> str:
    return prose(path, "线路租用合同", f"甲方：{COMPANY}\n\n乙方：同光通信有限公司\n\n合同期限：{term}")


def test_a_contract_that_another_one_took_up_again_or_that_goes_on() -> None:
    old = _lease("供应商/线路合同2025.docx", "2025年9月1日至2026年8月31日。")
    assert found("R13", old)
    assert not found("R13", old, _lease("供应商/线路合同2026.docx", "2026年9月1日至2027年8月31日。"))
    assert not found(
        "R13", _lease("供应商/线路合同2025.docx", "2025年9月1日至2026年8月31日，期满双方无异议则本合同顺延一年。")
    )


@pytest.mark.parametrize(
    "title",
    ["信息安全等级保护管理办法", "互联网信息服务管理办法", "电信业务经营许可管理办法", "ITIL 4 管理实践指南"],
)
def test_rules_of_the_state_and_books_of_the_trade_are_no_papers_of_the_house(title: str) -> None:
    assert not found("C05", changes(f"遵守《{title}》。"))


def test_rules_of_an_office_a_maker_or_a_customer_stand_behind_their_names() -> None:
    assert not found(
        "C05",
        changes(
            "按国家互联网信息办公室《安全事件报告管理办法》、厂商《数据库安装手册》和同泽物流《机房出入管理规定》执行。"
        ),
    )
    assert found("C05", changes("按《数据库安装手册》执行。"))
    assert found("C05", changes("投诉按《客户投诉处理规定》处理。"))


def test_firms_that_audit_insure_or_own_the_house_are_not_left_over() -> None:
    assert not found("T01", manual("公司财务由厦门天健会计师事务所有限公司审计。北辰控股集团有限公司为本公司股东。"))
    assert found("T01", changes("江北恒达软件有限公司各部门应遵守本程序。"))


def with_history(*rows: tuple[str, str]) -> str:
    """A procedure of version 1.0 with these versions and days in its history."""
    told = ", ".join(f"[{version}, {day}, 修订, 甘棠, 柏舟]" for version, day in rows)
    return f"""---
to: {CHANGES}
title: 变更管理程序
cover: {{文件编号: BC-SM-P-02, 版本: V1.0, {COVER}}}
header: '{COMPANY} 变更管理程序 BC-SM-P-02 V1.0'
history:
  title: 修订记录
  columns: [版本, 日期, 修订内容, 修订人, 批准人]
  rows: [{told}]
---
{CHANGE_BODY}
"""


def test_a_document_in_effect_before_its_version_was_made() -> None:
    assert found("C06", with_history(("V1.0", "2026-06-16")))
    assert not found("C06", with_history(("V1.0", "2026-04-16")))


def test_a_version_that_was_reviewed_again_is_no_younger() -> None:
    assert not found("C06", with_history(("V1.0", "2026-03-16"), ("V1.0", "2026-09-20")))
    assert found("C06", with_history(("V1.0", "2026-09-20")))


def test_availability_of_what_the_service_is_called_after() -> None:
    head = ("编号", "服务名称", "服务描述", "可用率目标", "负责部门")

    def promised(figure: str) -> str:
        rows = [("S1", "服务台服务", "受理", "—", "运维部"), ("S2", "服务器运维服务", "服务器", figure, "运维部"), ("S3", "网络运维服务", "线路", "99.8%", "运维部")]  # fmt: skip
        return sheet(CATALOGUE, "服务目录", head, rows, title="服务目录")

    assert found("R11", promised("99.5%"))
    assert not found("R11", promised("99.9%"))
