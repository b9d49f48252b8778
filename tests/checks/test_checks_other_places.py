"""The defects in other places and forms than those they were first seen in, and what must stay silent beside them."""

from __future__ import annotations

import pytest
from chinese_house import (
    CHINESE,
    SERVICES,
    catalogue,
    changes,
    form,
    manual,
    ncr,
    procedure,
    prose,
    report,
    rows,
    sheet,
)
from english_changes import man, proc
from english_changes import report as english_report
from english_house import CHANGE_BODY, CHANGES, ENGLISH, PLAN, book, document, text
from small_house import INCIDENT_BODY, INCIDENTS, findings, new_findings

CATALOGUE_HEAD = ("编号", "服务名称", "服务描述", "服务时间", "负责部门")


def appraisal(supplier: str, day: str, remark: str, by: str = "方洲", score: str = "96") -> str:
    lines = [
        ("供应商名称", supplier, "评价日期", day),
        ("质量得分", score, "交付得分", "94"),
        ("综合评价", remark, "评价人", by),
    ]
    return form(f"供应商/供应商评价表-{supplier}.docx", "供应商评价表", lines)


def application(number: str, day: str, name: str = "", asks: str = "石榴", approves: str = "卫澜") -> str:
    lines = [
        ("变更编号", number, "申请日期", day),
        ("变更内容", "扩容磁盘", "申请人", asks),
        ("批准人", approves, "结果", "成功"),
    ]
    return form(f"记录/变更申请单{name}.docx", "变更申请单", lines)


def audit_report(said: str) -> str:
    body = f"审核日期：2026年9月14日至15日\n\n审核组长：乔木\n\n{said}\n\n结论：体系基本有效。"
    return prose("内审/内部审核报告.docx", "内部审核报告", body)


def appointment(said: str, below: str = "总经理：柏舟\n\n2026年4月1日") -> str:
    return prose("手册/任命书.docx", "任命书", f"{said}\n\n{below}")


REMARK = "该供应商能够按合同要求及时供货，产品质量稳定，售后服务响应及时，同意继续列入合格供应商名录"
CONTENTS = "目录\n\n1 目的 …………… 1\n\n2 过程 …………… 2\n\n3 记录 …………… 3\n\n{}# 1 目的\n让变更受控。\n# 2 过程\n申请、评估、批准、实施。\n# 3 记录\n《变更台账》。\n"

# fmt: off
FOUND: list[tuple[str, str, list[str]]] = [
    ("T01", "printed header", [sheet("记录/备件领用登记表.xlsx", "登记", ("日期", "备件", "领用人"), [("2026-09-02", "硬盘", "石榴")], title="备件领用登记表") + "    header_text: 深圳捷恒通讯股份有限公司 备件领用登记表\n"]),
    ("T06", "another trade's day", [changes("项目主管每天检查绿化养护和电梯维保，秩序维护员登记装修垃圾清运。")]),
    ("T07", "catalogue of years ago", [sheet("服务目录.xlsx", "服务目录", CATALOGUE_HEAD, SERVICES, title="服务目录").replace("sheets:", "properties: {creator: 老周, company: 捷恒通讯股份有限公司, created: 2017-03-02T09:00:00, modified: 2026-03-30T10:00:00}\nsheets:")]),
    ("C01", "appointment unsigned", [appointment("任命乔木、尹竹为公司服务管理体系内审员。", "总经理（签字）：____________\n\n日期：    年    月    日")]),
    ("C03", "one form for two", [sheet("记录/变更申请登记.xlsx", "登记", ("日期", "内容"), [("2026-09-02", "扩容")], title="变更申请登记") + "    header_text: 表单编号：BC-SM-R-02-01\n", sheet("记录/供应商投诉登记.xlsx", "登记", ("日期", "内容"), [("2026-09-02", "到货晚")], title="供应商投诉登记") + "    header_text: 表单编号：BC-SM-R-02-01\n"]),
    ("C08", "release order", [prose("手册/发布令.docx", "发布令", "《服务管理手册》V1.0 现予批准发布，自2026年4月11日起实施。\n\n总经理：柏舟")]),
    ("C10", "contents of other chapters", [procedure("程序/BC-SM-P-02 变更管理程序 V1.0.docx", "BC-SM-P-02", "变更管理程序", CONTENTS.format("4 应急变更 …………… 9\n\n"))]),
    ("C13", "owner in a catalogue", [catalogue(rows(SERVICES, 0, c4="客户服务中心"))]),
    ("C14", "names in use", [changes("本程序适用于远图科技各部门。"), procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n适用于北辰信息全体员工。")]),
    ("C14", "letters of the name", [manual("北辰远图信息技术有限公司（以下简称“远图信息”）遵守本手册。"), changes("北远公司每年修订本程序。")]),
    ("C15", "a paper of no bytes", ["raw:\n  - {to: 记录/管理评审签到表.pdf, bytes: empty}\n"]),
    ("R02", "suppliers judged alike", [appraisal(name, f"2026年7月{day}日", REMARK) for name, day in (("联合备件", 6), ("海峡线路", 8), ("中环电力", 9))]),
    ("R03", "verified on a Sunday", [ncr(验证日期="2026年10月4日")]),
    ("R05", "a judgement without its end", [appraisal("联合备件", "2026年7月8日", "", "")]),
    ("R06", "two papers of one number", [application("RFC-2609-05", "2026年9月8日", "（扩容）"), application("RFC-2609-05", "2026年9月15日", "（换线）")]),
    ("R10", "list of contracts", [sheet("协议/客户合同台账.xlsx", "合同", ("合同编号", "客户", "服务内容", "开始日期", "结束日期"), [("HT-01", "同泽物流有限公司", "服务台服务、网络运维服务", "2026-05-01", "2027-04-30"), ("HT-02", "新港医院", "机房搬迁服务、数据库运维服务", "2026-06-01", "2027-05-31")], title="客户合同台账")]),
    ("R11", "target beside the figure", [report(9, "变更成功率97%，目标90%。服务器可用率99.95%，目标99.9%。")]),
    ("R14", "asks and approves", [application("RFC-2609-02", "2026年9月2日", asks="石榴", approves="石榴")]),
    ("R14", "appointed and on no list", [appointment("兹任命闻人杰为事件经理，任命石榴为变更经理。")]),
    ("A01", "groups of a report", [audit_report("审核分工：第一组乔木、尹竹，审核运维部；第二组甘棠，审核质量部。")]),
    ("A02", "the report says it", [audit_report("因时间安排，本次审核未覆盖商务部和行政部，8.3、8.4条款未审核。")]),
    ("A07", "closed without a cause", [ncr(原因分析="", 纠正措施="")]),
    ("L-05", "kept among others", [form("资质/税务登记证.docx", "税务登记证", [("纳税人名称", "北辰远图信息技术有限公司"), ("发证日期", "2014年5月6日")])]),
]
ENGLISH_FOUND: list[tuple[str, str, list[str]]] = [
    ("T01", "whose page it is", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY).replace("footer: 'Page {page} of {pages}'", "footer: '(c) 2019 Brackley Cloud Partners. All rights reserved.'")]),
    ("C06", "in one sentence", [man("This manual was approved by the Managing Director on 20 April 2026 and has been in force since 1 April 2026.")]),
    ("C11", "note to a colleague", [proc("[MF: still to check with Priya whether Thursday is right]")]),
    ("R11", "target beside the figure", [english_report(9, "Changes without failure 97 %, target 90 %.")]),
    ("A01", "two units in a sentence", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nMoira Flint took Management and Quality, Priya Nair took Service Desk.\n\nConclusion: two nonconformities.")]),
    ("A01", "initials under By", [text(PLAN, "Internal audit plan 2026", "Criteria: ISO/IEC 20000-1:2018. Lead auditor Moira Flint (MF), auditor Priya Nair (PN).\n\n| Day | Who is looked at | Clauses | By |\n|---|---|---|---|\n| 14 Sept | Service Desk | 8.6.1, 8.6.2 | MF |\n| 14 Sept | Operations | 8.1, 8.5.1 | PN |\n| 15 Sept | Finance | 8.3.4, 8.4.1 | MF |\n| 15 Sept | Management | 4, 5, 6 | PN |")]),
    ("A02", "not covered", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nFor want of time clauses 8.3 and 8.4 were not covered.\n\nConclusion: the system works.")]),
    ("A03", "one unit of the checklist", [book("Audit/Internal audit checklist 2026.xlsx", "Checklist", ("Clause", "Department", "Asked", "Seen", "Judgement", "Inspector"), [("4.1", "Management", "issues known", "register of 3 March 2026", "good", "Moira Flint"), ("7.5", "Quality", "issues controlled", "four documents of the register", "good", "Ruth Calloway"), ("8.6.1", "Service Desk", "tickets classified", "INC-1004", "good", "Priya Nair"), ("8.6.2", "Service Desk", "requests", "SR-104", "good", "Priya Nair"), ("8.5.1", "Operations", "changes assessed", "yes", "conforms", "Oskar Lindqvist"), ("8.5.3", "Operations", "releases", "yes", "conforms", "Oskar Lindqvist"), ("8.7.1", "Operations", "availability", "yes", "conforms", "Oskar Lindqvist")], title="Internal audit checklist, 14 September 2026")]),
]
SILENT: list[tuple[str, str, list[str]]] = [
    ("C14", "another company", [manual("北辰远图信息技术有限公司（以下简称“远图信息”）遵守本手册。"), changes("总公司每年下达计划。华远公司提供备件。")]),
    ("C01", "signed below", [appointment("任命乔木、尹竹为公司服务管理体系内审员。")]),
    ("C10", "contents as they are", [procedure("程序/BC-SM-P-02 变更管理程序 V1.0.docx", "BC-SM-P-02", "变更管理程序", CONTENTS.format(""))]),
    ("C13", "owners of the chart", [catalogue()]),
    ("R02", "other scores", [appraisal(name, f"2026年7月{day}日", REMARK, score=score) for name, day, score in (("联合备件", 6, "96"), ("海峡线路", 8, "91"), ("中环电力", 9, "88"))]),
    ("R03", "a make-up working day", [form("人员/培训签到表.docx", "培训签到表", [("培训主题", "宣贯", "日期", "2026-09-20"), ("签到", "石榴、鲁岩、方洲", "讲师", "乔木")])]),
    ("R05", "judged to the end", [appraisal("联合备件", "2026年7月8日", REMARK)]),
    ("R06", "two numbers", [application("RFC-2609-05", "2026年9月8日", "（扩容）"), application("RFC-2609-06", "2026年9月15日", "（换线）")]),
    ("R14", "another approves", [application("RFC-2609-02", "2026年9月2日")]),
    ("R14", "appointed from the roster", [appointment("兹任命乔木为事件经理，任命石榴为变更经理。")]),
    ("A02", "nothing left out", [audit_report("没有未覆盖的部门和条款。")]),
    ("T06", "word of an office", [changes("行政部安排保洁和绿植。")]),
]
# fmt: on


def new(check: str, sources: list[str], house: dict[str, str]) -> set[str]:
    return {one.id for one in new_findings(check, *sources, house=house)}


@pytest.mark.parametrize(("check", "name", "sources"), FOUND, ids=[f"{check} {name}" for check, name, _ in FOUND])
def test_a_defect_is_found_in_a_chinese_set(check: str, name: str, sources: list[str]) -> None:
    assert new(check, sources, CHINESE)


@pytest.mark.parametrize(
    ("check", "name", "sources"), ENGLISH_FOUND, ids=[f"{check} {name}" for check, name, _ in ENGLISH_FOUND]
)
def test_a_defect_is_found_in_an_english_set(check: str, name: str, sources: list[str]) -> None:
    assert new(check, sources, dict(ENGLISH))


@pytest.mark.parametrize(("check", "name", "sources"), SILENT, ids=[f"{check} {name}" for check, name, _ in SILENT])
def test_what_is_in_order_beside_it_is_left_alone(check: str, name: str, sources: list[str]) -> None:
    assert not new(check, sources, CHINESE)


def test_a_finding_seen_in_a_copy_too_names_the_original_first() -> None:
    body = CHANGE_BODY
    original = document(CHANGES, "FMS-202", "Change Management", body, header="Ferncliff   FMS-202   Issue 3")
    copied = original.replace(f"to: {CHANGES}", "to: from a laptop/FMS-202 Change Management (2).docx")
    (finding,) = [one for one in findings("C02", original, copied, house=ENGLISH) if CHANGES in one.paths]
    assert {"from a laptop/FMS-202 Change Management (2).docx", CHANGES} <= set(finding.paths)
