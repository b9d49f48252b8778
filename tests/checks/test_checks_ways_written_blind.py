"""Ways that were written down from the catalogue alone, before the code was read; and what must stay silent beside them."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, QUESTIONS, TICKETS, audit_plan, changes, checklist, ledger, ncr, roster, rows
from english_changes import lic
from english_house import CHANGE_BODY, CHANGES, ENGLISH, FIRM, book, document, text
from english_house import QUESTIONS as ASKED
from english_house import checklist as english_checklist
from small_house import INCIDENT_BODY, INCIDENTS, LISTED, PROBLEMS, document_list, findings, form, procedure, sheet

PROBLEM_COLUMNS = ("问题编号", "提出日期", "关联事件", "问题描述", "根本原因", "解决方案", "关闭日期", "状态")


def problems(incident: str) -> str:
    lines = [
        (f"PRB-{at:03}", f"2026-09-{at + 1:02}", incident, "重启后服务未启动", "自启配置缺失", f"RFC-2609-{at:02}", f"2026-09-{at + 12:02}", "已关闭")
        for at in range(5)
    ]  # fmt: skip
    return sheet("记录/问题台账2026.xlsx", "问题台账", PROBLEM_COLUMNS, lines, title="问题台账")


def seen(said: str) -> str:
    return checklist([(*each[:3], said, *each[4:]) for each in QUESTIONS])


def incidents(line: str) -> str:
    return procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n" + line)


LEVELS = "一级和二级时限：P1 响应 10 分钟、解决 2 小时；P2 响应 20 分钟、解决 4 小时。"


def agreement(line: str) -> str:
    return f"---\nto: 协议/服务级别协议（新港）.docx\ntitle: 服务级别协议\n---\n# 一、服务内容\n服务台服务、服务器运维服务、网络运维服务。\n\n# 二、服务级别\n{line}\n\n# 三、期限\n自2026年5月1日至2027年4月30日。甲方：新港物流有限公司（盖章） 2026年4月24日\n"


# fmt: off
CHINESE_WAYS: list[tuple[str, str, list[str]]] = [
    ("T02", "department", [changes("本节由【责任部门】负责解释。")]),
    ("T02", "to fill", [changes("变更经理由【待填写】任命。")]),
    ("T06", "inspector", [changes("质检员对首件进行检验，来料抽检不合格的批次不得入库；车间每班填写停线记录。")]),
    ("V03", "national", [changes("本程序符合 GB/T 24405.1-2009 的要求。")]),
    ("C10", "bookmark", [changes("流程见错误!书签未定义。")]),
    ("C10", "switch", [changes("口径见 错误!不能识别的开关参数。")]),
    ("C03", "near titles", [procedure(PROBLEMS, "BC-SM-P-02", "变更评审程序", "# 1 目的\n评审。").replace("变更评审", "配置管理")]),
    ("C13", "owner", [roster(), procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, cover="归口部门: 技术支持中心, 编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 实施日期: 2026年4月15日")]),
    ("C13", "audited", [audit_plan([("2026-09-14", "系统运行部", "8.1", "尹竹"), ("2026-09-14", "质量部", "7.5", "卫澜"), ("2026-09-14", "商务部", "8.3.4", "乔木")])]),
    ("R04", "verified", [ncr(验证日期="2026年12月16日")]),
    ("R05", "three of many", [ledger([*rows(rows(rows(TICKETS, 1, c2=""), 3, c2=""), 5, c2="")])]),
    ("R06", "asked on", [sheet("记录/服务请求台账.xlsx", "台账", ("请求编号", "请求日期", "请求内容", "处理人", "完成日期"), [(f"QQ-2609-{(45 if at == 3 else at + 1):03}", f"2026-09-{at + 1:02}", "开通账号", "石榴", f"2026-09-{at + 2:02}") for at in range(10)] + [("QQ-2610-001", "2026-10-08", "开通账号", "石榴", "2026-10-09")], title="服务请求台账")]),
    ("R08", "incidents", [problems("—")]),
    ("R11", "levels in a sentence", [incidents(LEVELS), agreement(LEVELS.replace("解决 4 小时", "解决 3 小时"))]),
    ("A01", "report", [roster(), ncr(审核员="石榴", 备注="无")]),
    ("A03", "looked", [seen("查阅相关文件和记录，能够满足要求")]),
    ("A03", "talked", [seen("现场查看并与相关人员交谈，执行情况良好")]),
    ("A07", "heed", [ncr(原因分析="对标准和制度学习不够，重视程度不足")]),
    ("R07", "done before it was approved", [form("记录/变更申请单 RFC-2609-01.docx", "变更申请单", [("变更编号", "RFC-2609-01", "申请日期", "2026年9月1日"), ("批准", "柏舟 2026年9月9日", "优先级", "高"), ("实施", "石榴 2026年9月8日 22:40", "结果", "成功")])]),
    ("R08", "a calendar", [sheet("记录/发布计划2026.xlsx", "发布计划", ("发布编号", "关联变更", "发布内容", "批准日期", "计划部署日期"), [(f"REL-2609-{at:02}", "", "门户版本", f"2026-09-{at + 1:02}", f"2026-09-{at + 3:02}") for at in range(1, 6)], title="发布台账")]),
    ("C11", "in a listed workbook", [document_list([*LISTED, ("5", "BC-SM-L-02", "服务目录", "V1.0", "2026-04-01")]), sheet("清单/BC-SM-L-02 服务目录 V1.0.xlsx", "服务目录", ("编号", "服务名称", "服务描述", "服务时间"), [("S1", "服务台服务", "受理", "7×24"), ("S2", "网络运维服务", "线路", "7×24")], title="服务目录  BC-SM-L-02  V1.0").replace("    header:", "    comments: {C3: 描述要与合同核对}\n    header:")]),
    ("L-06", "altogether", [form("资质/单位概况.docx", "单位概况", [("单位", "北辰远图"), ("规模", "共计 176 名员工")]), form("资质/认证申请书.docx", "认证申请书", [("申请组织", "北辰远图信息技术有限公司"), ("员工人数", "142")])]),
]
CHINESE_SILENT: list[tuple[str, str, list[str]]] = [
    ("T02", "a heading", [changes("【责任部门】质量部。")]),
    ("T02", "said on the phone", [changes("接听时先报“您好，工号某某”，再问现象。")]),
    ("A03", "a number", [seen("查阅相关记录 RFC-2609-02，满足要求")]),
    ("C10", "a message of a program", [changes("页面提示“错误！请重试”时刷新。")]),
    ("R08", "named", [problems("INC-2609-001")]),
    ("R11", "same levels", [incidents(LEVELS), agreement(LEVELS)]),
    ("A01", "report of another unit", [roster(), ncr(审核员="乔木", 备注="无")]),
    ("R13", "old certificate", [form("资质/组织机构代码证.docx", "组织机构代码证", [("代码", "30458712-X"), ("有效期", "自2014年5月26日至2018年5月25日")])]),
]
ENGLISH_WAYS: list[tuple[str, str, list[str]]] = [
    ("A03", "reviewed", [english_checklist([(*each[:3], "Documents and records reviewed - compliant", *each[4:]) for each in ASKED])]),
    ("R11", "by service", [
        text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services and targets\n| Service | Availability per month | Answer |\n|---|---|---|\n| Managed Hosting | 99.95 % | 15 minutes |\n| Managed Network | 99.5 % | 15 minutes |\n\nValid from 1 May 2026 until 30 April 2027."),
        book("Service management objectives 2026.xlsx", "Objectives", ("Objective", "How measured", "Target", "Owner"), [("Hosting is there when needed", "availability of Managed Hosting per month", "99.9 %", "Priya Nair"), ("Tickets are solved in time", "share of tickets in time", "95 %", "Oskar Lindqvist")], title="Service management objectives 2026"),
    ]),
    ("R11", "in a sentence", [
        text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services\nManaged Hosting and Managed Network.\n\n# 2 Levels\nUptime per month: Managed Hosting 99.95 %, Managed Network 99.5 %.\n\nValid from 1 May 2026 until 30 April 2027."),
        text("Reports/Service report September 2026.docx", "Service report September 2026", "Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Availability target | Actual |\n|---|---|---|\n| Managed Hosting | 99.9 % | 99.96 % |\n| Managed Network | 99.5 % | 99.9 % |"),
    ]),
    ("L-02", "applicant", [lic(), form("Legal/Application.docx", "Application for certification", [("Applicant", "Wexcombe Digital Ltd"), ("Scope", "the service management system for managed hosting, managed network and service desk"), ("Date", "2 November 2026"), ("Employees", "8")])]),
    ("L-06", "all of them", [text("Legal/Company profile.docx", "Company profile", f"{FIRM} covers all ninety-eight (98) members of staff.")]),
]
ENGLISH_WAYS.append(("T03", "synonyms", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\n\nThe episode administration measure and the administration level understanding are portrayed elsewhere; see modification administration.")]))  # fmt: skip
ENGLISH_SILENT: list[tuple[str, str, list[str]]] = [
    ("A03", "a name", [english_checklist([(*each[:3], "Records of CHG-031 reviewed - compliant", *each[4:]) for each in ASKED])]),
    ("R11", "while the plan runs", [text("Plans/Service continuity plan.docx", "Service continuity plan", "# 1 Steps\n| Service | Availability while the plan runs | Time to restore |\n|---|---|---|\n| Managed Hosting | 95 % | 4 hours |\n| Managed Network | 90 % | 4 hours |")]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CHINESE_WAYS, ids=[f"{c}-{w}" for c, w, _ in CHINESE_WAYS])
def test_defect_of_a_chinese_set_is_found(check: str, way: str, sources: list[str]) -> None:
    assert findings(check, *sources, house=CHINESE), f"{check} said nothing of {way}"


@pytest.mark.parametrize(("check", "way", "sources"), ENGLISH_WAYS, ids=[f"{c}-{w}" for c, w, _ in ENGLISH_WAYS])
def test_defect_of_an_english_set_is_found(check: str, way: str, sources: list[str]) -> None:
    assert findings(check, *sources, house=ENGLISH), f"{check} said nothing of {way}"


@pytest.mark.parametrize(("check", "way", "sources"), CHINESE_SILENT, ids=[f"{c}-{w}" for c, w, _ in CHINESE_SILENT])
def test_what_looks_alike_in_a_chinese_set_is_left_alone(check: str, way: str, sources: list[str]) -> None:
    assert not findings(check, *sources, house=CHINESE), way


@pytest.mark.parametrize(("check", "way", "sources"), ENGLISH_SILENT, ids=[f"{c}-{w}" for c, w, _ in ENGLISH_SILENT])
def test_what_looks_alike_in_an_english_set_is_left_alone(check: str, way: str, sources: list[str]) -> None:
    assert not findings(check, *sources, house=ENGLISH), way
