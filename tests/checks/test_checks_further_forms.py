"""Further forms in which a defect stands in a real set, and what must stay silent beside them."""

from __future__ import annotations

import pytest
from chinese_house import (
    CHINESE,
    MANUAL,
    SCOPED,
    changes,
    form,
    licence,
    procedure,
    prose,
    report,
    roster,
    sheet,
    sla,
)
from english_changes import sla as english_sla
from english_house import CHANGE_BODY, CHANGES, ENGLISH, FIRM, INCIDENT_BODY, INCIDENTS, document
from small_house import CHANGE_BODY as CHINESE_CHANGE_BODY
from small_house import CHANGES as CHINESE_CHANGES
from small_house import COMPANY, findings, new_findings

from pipeline.values import Finding

NUMBER = "BC-SM-P-02"


def history(*lines: str) -> str:
    return f"---\nto: {CHINESE_CHANGES}\ntitle: 变更管理程序\ncover: {{文件编号: {NUMBER}, 版本: V1.1, 编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 实施日期: 2026年4月15日}}\nheader: '{COMPANY} 变更管理程序 {NUMBER} V1.1'\nhistory:\n  title: 修订记录\n  columns: [版本, 日期, 修订内容, 修订人]\n  rows: [{', '.join(lines)}]\n---\n{CHINESE_CHANGE_BODY}\n"


def applicability(
    answer: str, title: str = "标准条款适用性声明（ISO/IEC 20000-1:2018）", place: str = "手册/适用性声明.xlsx"
) -> str:
    lines = [
        ("8.2.3", "参与方控制", "是", ""),
        ("8.3.4", "供应商管理", answer, "无供应商"),
        ("8.6.1", "事件管理", "是", ""),
    ]
    return sheet(place, "适用性", ("条款", "要求", "是否适用", "理由"), lines, title=title)


def shares(figures: list[tuple[str, ...]]) -> str:
    return sheet(
        "记录/指标统计2026.xlsx",
        "统计",
        ("月份", "事件解决率", "变更成功率", "可用率", "备份成功率"),
        figures,
        title="服务指标统计2026",
    )


def survey(customer: str, remark: str, *scores: str, day: int = 15) -> str:
    lines = [
        ("客户名称", customer, "调查日期", f"2026年9月{day}日"),
        ("响应速度", scores[0], "解决质量", scores[1]),
        ("服务态度", scores[2], "沟通", scores[3]),
        ("意见建议", remark, "签字", "已签"),
    ]
    return form(f"记录/满意度调查表-{customer}.docx", "客户满意度调查表", lines)


def contract(signed: str, term: str = "本合同自签订之日起生效，有效期一年。") -> str:
    return prose(
        "供应商/备件供应合同.docx",
        "备件供应合同",
        f"甲方：{COMPANY}\n\n乙方：厦门联合备件有限公司\n\n{term}\n\n签订日期：{signed}\n\n甲方（盖章） 乙方（盖章）",
    )


def ledger_of_changes(*approvers: str) -> str:
    lines = [
        (f"RFC-2609-{at:02}", f"2026-09-{at + 2:02}", f"第{at}项", "低", who, f"2026-09-{at + 4:02}", "成功")
        for at, who in enumerate(approvers, 1)
    ]
    return sheet(
        "记录/变更台账2026.xlsx",
        "变更台账",
        ("变更编号", "申请日期", "变更内容", "风险等级", "批准人", "实施日期", "结果"),
        lines,
        title="变更台账",
    )


def applied(name: str) -> str:
    return form(
        "资质/认证申请书.docx",
        "认证申请书",
        [("申请组织名称", name), ("体系覆盖人数", "9"), ("认证标准", "ISO/IEC 20000-1:2018")],
    )


SAME = "希望继续保持良好的服务水平，加强沟通。"
LEVELS_OF_PROCESS = procedure(
    "程序/BC-SM-P-01 事件管理程序 V1.0.docx",
    "BC-SM-P-01",
    "事件管理程序",
    "# 1 目的\n尽快恢复服务。\n# 2 时限\n| 优先级 | 响应时间 | 恢复时间 |\n|---|---|---|\n| 一级 | 30分钟 | 4小时 |\n| 二级 | 1小时 | 8小时 |\n# 3 过程\n服务台登记事件，按影响和紧急程度定优先级，分派工程师处理。",
)

# fmt: off
CHINESE_FORMS: list[tuple[str, str, list[str], list[str]]] = [  # check, form, defect, the same without it
    ("V05", "a column that says no", [applicability("否")], [applicability("是")]),
    ("C06", "history backwards", [history("[V1.0, 2026-05-16, 发布, 甘棠]", "[V1.1, 2026-03-16, 改时限, 甘棠]")], [history("[V1.1, 2026-05-16, 改时限, 甘棠]", "[V1.0, 2026-03-16, 发布, 甘棠]")]),
    ("R09", "a row for each month", [shares([(f"2026年{m}月", "100%", "100%", "100%", "100%") for m in range(6, 11)])], [shares([(f"2026年{m}月", f"9{m % 8}%", f"9{m % 7}%", f"99.{m}%", f"9{m % 5}%") for m in range(6, 11)])]),
    ("R02", "three customers of one day", [survey("同泽物流", SAME, "96", "95", "98", "94"), survey("新港医院", SAME, "96", "95", "98", "94"), survey("江北学院", SAME, "96", "95", "98", "94")],
     [survey("同泽物流", SAME, "96", "95", "98", "94"), survey("新港医院", SAME, "91", "95", "93", "94"), survey("江北学院", "报修电话有时难以接通，希望增加线路。", "96", "95", "98", "94")]),
    ("C01", "a policy that nobody signed", [prose("手册/服务管理方针.docx", "服务管理方针", "方针：快速响应，稳定可靠。\n\n总经理签字：\n\n日期：")], [prose("手册/服务管理方针.docx", "服务管理方针", "方针：快速响应，稳定可靠。\n\n总经理：柏舟\n\n日期：2026年4月1日")]),
    ("R13", "from the day of signing", [contract("2025年6月20日")], [contract("2026年6月20日")]),
    ("R13", "no term", [contract("2025年6月20日")], [contract("2025年6月20日", "质保期自签订之日起一年。")]),
    ("R05", "changes that nobody approved", [ledger_of_changes("卫澜", "卫澜", "", "卫澜", "", "卫澜", "卫澜")], [ledger_of_changes(*["卫澜"] * 7)]),
    ("R10", "numbered in a sentence", [sla("提供服务台服务、服务器运维服务、网络运维服务。", "提供以下服务：1. 服务台服务；2. 服务器运维服务；3. 网络运维服务；4. 桌面终端维护服务。")], [sla("提供服务台服务、服务器运维服务、网络运维服务。", "提供以下服务：1. 服务台服务；2. 服务器运维服务；3. 网络运维服务。")]),
    ("R11", "a report's column of the agreement", [report(9, "| 指标 | SLA要求 | 本月 |\n|---|---|---|\n| 服务器可用率 | 99.5% | 99.97% |\n| 网络可用率 | 99.8% | 99.9% |")], [report(9, "| 指标 | SLA要求 | 本月 |\n|---|---|---|\n| 服务器可用率 | 99.9% | 99.97% |\n| 网络可用率 | 99.8% | 99.9% |")]),
    ("R11", "times of one level", [LEVELS_OF_PROCESS, sla("每月受理不超过200单", "一级事件响应时间15分钟，恢复时间2小时。每月受理不超过200单")], [LEVELS_OF_PROCESS, sla("每月受理不超过200单", "一级事件响应时间30分钟，恢复时间4小时。每月受理不超过200单")]),
    ("T06", "a hospital's words", [changes("护士长每日核对医嘱执行情况，药剂科按批号管理药品。")], [changes("重大变更应避开客户的业务高峰。")]),
    ("A07", "in a house's own words", [form("内审/违反项报告WF-02.docx", "违反项报告", [("编号", "WF-02", "受检部门", "运维部"), ("事实", "两张工单未填优先级，不能证明按级处理", "原因", "表单允许空值"), ("补正", "改为必填", "关闭", "")])],
     [form("内审/违反项报告WF-02.docx", "违反项报告", [("编号", "WF-02", "受检部门", "运维部"), ("事实", "两张工单未填优先级，不能证明按级处理", "原因", "表单允许空值"), ("补正", "改为必填", "关闭", "已关闭 2026年10月2日")])]),
]
ENGLISH_FORMS: list[tuple[str, str, list[str], list[str]]] = [
    ("R07", "first response", [form("Records/Major incident INC-1050.docx", "Major incident report", [("Incident", "INC-1050"), ("Reported", "12 September 2026 14:20"), ("First response", "12 September 2026 14:05"), ("Restored", "12 September 2026 15:40")])],
     [form("Records/Major incident INC-1050.docx", "Major incident report", [("Incident", "INC-1050"), ("Reported", "12 September 2026 14:20"), ("First response", "12 September 2026 14:25"), ("Restored", "12 September 2026 15:40")])]),
    ("R10", "lettered in a sentence", [english_sla("This agreement sets the levels of Managed Hosting, Managed Network and Service Desk for Northgate Foods Ltd.", "This agreement covers: (a) Managed Hosting; (b) Managed Network; (c) Service Desk; (d) CCTV Maintenance.")],
     [english_sla("This agreement sets the levels of Managed Hosting, Managed Network and Service Desk for Northgate Foods Ltd.", "This agreement covers: (a) Managed Hosting; (b) Managed Network; (c) Service Desk.")]),
    ("R13", "a certificate", [form("Legal/ISO 27001 certificate.docx", "Certificate of registration", [("Organisation", FIRM), ("Standard", "ISO/IEC 27001:2022"), ("Expiry date", "1 September 2026")])],
     [form("Legal/ISO 27001 certificate.docx", "Certificate of registration", [("Organisation", FIRM), ("Standard", "ISO/IEC 27001:2022"), ("Expiry date", "1 September 2028")])]),
    ("T02", "a line in a sentence", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\nThe maintenance window is: to be completed.")], [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\nActions of the review are to be completed within a month.")]),
    ("R11", "an objective that begins with its level", [document("Manual/FMS-100 Service Management Manual.docx", "FMS-100", "Service Management Manual", "# 1 Scope\nThis manual is written to ISO/IEC 20000-1:2018.\n\n# 2 Objectives\nP1 incidents resolved within 4 h: 98 %. Changes without failure: at least 96 %.")],
     [document("Manual/FMS-100 Service Management Manual.docx", "FMS-100", "Service Management Manual", "# 1 Scope\nThis manual is written to ISO/IEC 20000-1:2018.\n\n# 2 Objectives\nP1 incidents resolved within 4 h: 95 %. Changes without failure: at least 96 %.")]),
    ("C01", "names without any day", [document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY, cover={"Effective from": ""})], [document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY)]),
]
# fmt: on


def said(check: str, papers: list[str], house: dict[str, str]) -> set[str]:
    return {one.message.zh for one in new_findings(check, *papers, house=house)}


@pytest.mark.parametrize(
    ("check", "name", "defect", "clean"), CHINESE_FORMS, ids=lambda one: one if isinstance(one, str) else ""
)
def test_chinese_form_is_found_and_its_like_is_not(check: str, name: str, defect: list[str], clean: list[str]) -> None:
    assert said(check, defect, CHINESE)
    assert not said(check, clean, CHINESE)


@pytest.mark.parametrize(
    ("check", "name", "defect", "clean"), ENGLISH_FORMS, ids=lambda one: one if isinstance(one, str) else ""
)
def test_english_form_is_found_and_its_like_is_not(check: str, name: str, defect: list[str], clean: list[str]) -> None:
    assert said(check, defect, ENGLISH)
    assert not said(check, clean, ENGLISH)


def test_controls_of_another_standard_may_be_left_out() -> None:
    controls = applicability(
        "否",
        "信息安全控制措施适用性声明（ISO/IEC 27001:2022，与 ISO/IEC 20000-1 体系共用）",
        "信息安全/适用性声明SoA.xlsx",
    )
    assert findings("V05", controls, house=CHINESE) == []


def severities(found: list[Finding]) -> set[str]:
    return {one.severity for one in found}


def test_draft_agreement_weighs_less_than_one_in_force() -> None:
    unsigned = prose(
        "协议/服务级别协议（新港医院）{}.docx",
        "服务级别协议",
        "# 一、服务内容\n服务台服务、网络运维服务。\n\n# 二、服务级别\n| 服务 | 指标 | 目标值 |\n|---|---|---|\n| 网络运维服务 | 网络可用率 | ≥99.8% |\n\n"
        "# 三、双方职责\n甲方指定联系人，乙方派驻两人。\n\n# 四、报告与评审\n乙方每月提交服务报告，双方每季度评审。\n\n"
        "甲方（签字）：____________  乙方（签字）：____________\n\n日期：    年   月   日",
    )
    for check in ("C01", "R12"):
        assert severities(findings(check, unsigned.replace("{}", ""), house=CHINESE)) == {"high"}
        assert severities(findings(check, unsigned.replace("{}", "（待签）"), house=CHINESE)) == {"medium"}


def test_licence_may_give_its_name_in_two_scripts() -> None:
    both = licence(名称=f"{COMPANY}（Beichen Yuantu Information Technology Co., Ltd.）")
    assert findings("L-02", both, applied(COMPANY), house=CHINESE) == []
    assert findings("L-02", both, applied("北辰远图信息科技有限公司"), house=CHINESE)


def test_sister_company_that_is_a_customer_is_not_our_name() -> None:
    sister = "北辰远图物业服务有限公司"
    lease = prose(
        "资质/房屋租赁合同.docx",
        "房屋租赁合同",
        f"出租方：{sister}\n\n承租方：{COMPANY}\n\n租赁期限：2026年1月1日至2028年12月31日。",
    )
    customers = sheet(
        "客户/客户和用户名册.xlsx",
        "客户",
        ("序号", "客户名称", "联系人", "用户", "服务"),
        [("1", sister, "白露", "各项目处", "服务台服务"), ("2", "同泽物流有限公司", "何平", "仓库", "网络运维服务")],
        title="客户和用户清单",
    )
    assert findings("L-02", licence(), lease, customers, house=CHINESE) == []
    assert findings("L-02", licence(), applied(sister.replace("物业服务", "信息科技")), customers, house=CHINESE)


def test_what_is_handled_for_all_services_is_none_itself() -> None:
    faults = sla(
        "| 服务台服务 | 一级事件4小时解决率 | ≥95% |",
        "| 服务台服务 | 一级事件4小时解决率 | ≥95% |\n| 障碍 | 抢通时间 | 60分钟 |",
    )
    assert findings("R10", faults, house=CHINESE) == []


def test_trades_of_customers_in_a_scope_are_no_services() -> None:
    scope = SCOPED.replace("向客户提供", "向金融、教育、电商等客户提供")
    assert findings("R10", procedure(MANUAL, "BC-SM-M-01", "服务管理手册", scope), house=CHINESE) == []


def test_head_of_the_house_by_surname_and_title_is_on_the_roster() -> None:
    plan = form(
        "记录/一页计划.docx",
        "变更评审会纪要",
        [("会议时间", "2026年9月3日", "主持人", "卫澜"), ("参加人员", "石榴、{}、鲁岩、尹竹", "记录人", "石榴")],
    )
    assert findings("R14", roster(), plan.replace("{}", "柏总"), house=CHINESE) == []
    assert findings("R14", roster(), plan.replace("{}", "宗晖"), house=CHINESE)


def test_days_below_a_head_that_says_done_are_no_figures() -> None:
    calls = [
        (
            f"DD{m:02}-00{at}",
            f"2026-{m:02}-{at + 1:02} 08:04",
            "远程重启",
            "远程代操作服务",
            f"2026-{m:02}-{at + 1:02} 08:17",
        )
        for m in (8, 9, 10)
        for at in range(1, 5)
    ]
    book_of_calls = sheet(
        "记录/调单台账2026.xlsx", "调单", ("单号", "受理", "内容", "服务", "完成"), calls, title="调单台账2026"
    )
    assert findings("R09", book_of_calls, house=CHINESE) == []


def test_rejected_change_needs_no_approver() -> None:
    lines = [
        (
            f"RFC-2609-{at:02}",
            f"2026-09-{at + 2:02}",
            f"第{at}项",
            "" if at in (3, 5) else "卫澜",
            "驳回" if at in (3, 5) else "成功",
        )
        for at in range(1, 8)
    ]
    register = sheet(
        "记录/变更台账2026.xlsx",
        "变更台账",
        ("变更编号", "申请日期", "变更内容", "批准人", "结果"),
        lines,
        title="变更台账",
    )
    assert findings("R05", register, house=CHINESE) == []


def test_houses_as_they_are_have_nothing_of_this() -> None:
    for check in ("V05", "C06", "R02", "R07", "R09", "R13", "A07", "T06"):
        assert findings(check, house=CHINESE) == []
        assert findings(check, house=ENGLISH) == []
