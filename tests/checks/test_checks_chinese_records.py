"""How each defect of records, audits and legal papers looks in a Chinese set: ledger, form, minutes, plan."""

from __future__ import annotations

import pytest
from chinese_house import (
    AUDITED,
    CHINESE,
    LONG_MONTH,
    MINUTES,
    MINUTES_BODY,
    QUESTIONS,
    SCOPED,
    SERVICES,
    TICKETS,
    audit_plan,
    catalogue,
    checklist,
    cover,
    ledger,
    licence,
    manual,
    minutes,
    ncr,
    report,
    rows,
    sla,
)
from small_house import COMPANY, MANUAL, findings, form, procedure, prose, sheet

# fmt: off
CASES: list[tuple[str, str, list[str]]] = [
    ("R01","gap",[report(5),report(6),report(7),report(8),report(10)]),
    ("R02","copy",[report(7,LONG_MONTH),report(8,LONG_MONTH)]),
    ("R03","sat",[minutes("2026年10月8日","2026年10月17日")]),
    ("R04","future",[form("记录/变更评审会议纪要.docx","变更评审会议纪要",[("会议时间","2026年12月1日","地点","302"),("主持人","柏舟","记录","甘棠")],text=["会议批准 RFC-2611-03 实施。"])]),
    ("R04","train",[form("记录/培训记录.docx","培训记录",[("培训日期","2026年12月9日","主题","事件管理"),("讲师","乔木","参加人","石榴、鲁岩"),("考核结果","均合格","记录","甘棠")])]),
    ("R05","blank",[ledger([(*r[:2], "" if i < 6 else r[2], *r[3:]) for i,r in enumerate(TICKETS)])]),
    ("R05","owner",[ledger([(*r[:7], "" if i < 6 else r[7]) for i,r in enumerate(TICKETS)])]),
    ("R05","open",[ledger([*TICKETS,("INC-2609-011","打印机","三级","2026-06-10 09:10","","","处理中","石榴")])]),
    ("R06","twice",[ledger(rows(TICKETS,4,c0="INC-2609-003"))]),
    ("R06","order",[ledger(rows(TICKETS,1,c0="INC-2609-020"))]),
    ("R06","period",[ledger(rows(TICKETS,4,c0="INC-2605-005"))]),
    ("R07","closed",[ledger(rows(TICKETS,4,c5="2026-09-01 09:00"))]),
    ("R07","restored",[ledger(rows(TICKETS,4,c4="2026-09-04 11:00"))]),
    ("R07","form",[form("记录/重大事件报告.docx","重大事件报告",[("事件编号","INC-2609-003","发生时间","2026-09-04 09:00"),("恢复时间","2026-09-03 11:00","关闭时间","2026-09-05 10:00"),("原因","磁盘损坏","负责人","卫澜")])]),
    ("R08","no",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭","") for i in range(1,7)],title="问题台账")]),
    ("R08","lost",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭",f"INC-2609-{i if i!=3 else 55:03}") for i in range(1,7)],title="问题台账")]),
    ("R10","sla",[sla("| 网络运维服务 |","| 打印外包服务 |")]),
    ("R10","scope",[procedure(MANUAL,"BC-SM-M-01","服务管理手册",SCOPED.replace("服务器运维服务和网络运维服务","服务器运维服务、呼叫中心外包服务和网络运维服务"))]),
    ("R10","lack",[catalogue([*SERVICES,("S4","桌面支持服务","终端","5×8","运维部")])]),
    ("R11","sla",[sla("解决率 | ≥95%","解决率 | ≥97%")]),
    ("R11","manual",[manual("一级事件4小时解决率不低于90%。")]),
    ("R11","goal",[procedure("计划/BC-SM-P-30 服务管理计划.docx","BC-SM-P-30","服务管理计划","# 1 目标\n| 指标 | 目标值 |\n|---|---|\n| 变更成功率 | ≥92% |\n| 客户满意度 | ≥90分 |\n# 2 资源\n计划列出目标、资源、方法、风险、职责。")]),
    ("R12","both",[sla("# 三、工作量限制和例外\n每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。\n\n","")]),
    ("R12","exc",[sla("# 三、工作量限制和例外\n每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。","# 三、工作量\n每月受理不超过200单。")]),
    ("R13","sla",[sla("自2026年5月1日至2027年4月30日","自2025年5月1日至2026年4月30日")]),
    ("R13","norenew",[prose("合同/专线合同.docx","专线服务合同",f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n合同期限：自2025年10月1日起至2026年9月30日止，期满不自动续期。")]),
    ("R13","year",[prose("合同/专线合同.docx","专线服务合同",f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n本合同有效期一年，自2025年8月1日起生效。\n\n签订日期：2025年7月28日")]),
    ("R14","unknown",[cover("柏舟 2026年3月16日","骆驼 2026年3月16日")]),
    ("R14","three",[cover("乔木 2026年3月9日, 批准: 柏舟","甘棠 2026年3月9日, 批准: 甘棠")]),
    ("R14","auditor",[checklist([*QUESTIONS[:4],(*QUESTIONS[4][:5],"骆驼")])]),
    ("A01","plan",[audit_plan(rows(AUDITED,1,c3="卫澜"))]),
    ("A01","check",[checklist(rows(QUESTIONS,1,c5="卫澜"))]),
    ("A01","two",[audit_plan(rows(AUDITED,1,c3="尹竹、石榴"))]),
    ("A01","head",[audit_plan(rows(AUDITED,1,c3="卫澜"),header=("时间","受审核方","审核条款","审核组成员"))]),
    ("A02","clause",[audit_plan(rows(AUDITED,2,c2="8.3.2、8.3.3、8.4.1、8.4.2")),checklist(QUESTIONS[:3]+QUESTIONS[4:])]),
    ("A02","dept",[audit_plan(AUDITED[:3]),checklist(QUESTIONS[:4])]),
    ("A03","ok",[checklist([(*r[:3], "符合", *r[4:]) for r in QUESTIONS])]),
    ("A03","yes",[checklist([(*r[:3], "是", *r[4:]) for r in QUESTIONS])]),
    ("A03","blank",[checklist([(*r[:3], "", *r[4:]) for r in QUESTIONS])]),
    ("A04","before",[minutes("2026年10月8日","2026年9月4日")]),
    ("A05","inputs",[minutes("供应商等其他方绩效合格。资源和容量满足需求，预算按计划执行。风险评估结果：无新增高风险。","")]),
    ("A05","few",[minutes(MINUTES_BODY.split("# 二")[0].split("# 一、评审输入\n")[1],"会议听取了内审结果和客户满意度情况，讨论了改进建议。\n\n")]),
    ("A06","deputy",[minutes("主持人：柏舟（总经理）","主持人：乔木")]),
    ("A06","by",[minutes("主持人：柏舟（总经理）","会议由质量经理乔木主持。")]),
    ("A06","form",[form(MINUTES,"管理评审会议记录",[("会议时间","2026年10月8日","主持人","乔木"),("参加人员","卫澜、尹竹","地点","二楼")],text=[MINUTES_BODY.split("# 一、评审输入\n")[1].split("# 二")[0].strip()])]),
    ("A07","open",[ncr(验证结论="未关闭")]),
    ("A07","blank",[ncr(验证日期="", 验证结论="")]),
    ("A07","cause",[ncr(原因分析="工作人员疏忽")]),
    ("A07","cause2",[ncr(原因分析="对标准理解不到位，责任心不强")]),
    ("A08","old",[minutes("2026年10月8日","2025年10月8日")]),
    ("A10","plan",[audit_plan(top="审核准则：ISO/IEC 20000-1:2011。编制：乔木 2026年9月1日。")]),
    ("A10","check",[checklist(title="内审检查表（ISO/IEC 20000-1:2011）2026年9月14日")]),
    ("L-01","code",[licence(统一社会信用代码="91350211M000100Y44")]),
    ("L-02","name",[licence(名称="北辰远图信息科技有限公司")]),
    ("L-03","scope",[licence(经营范围="家具销售；餐饮服务；保洁服务")]),
    ("L-04","exp",[licence(营业期限="2016年3月1日至2026年2月28日")]),
    ("L-05","old",[form("资质/组织机构代码证.docx","组织机构代码证",[("代码","12345678-9","机构名称",COMPANY),("有效期","2016年1月1日至2020年1月1日","颁发单位","质监局")])]),
    ("L-06","two",[manual("体系覆盖人数12人。"),procedure("计划/BC-SM-P-30 服务管理计划.docx","BC-SM-P-30","服务管理计划","# 1 资源\n体系覆盖人数19人。计划列出目标、资源、方法、风险、职责。")]),
    ("L-06","roster",[procedure(MANUAL,"BC-SM-M-01","服务管理手册",SCOPED.replace("员工9人","员工34人"))]),
    ("L-06","apply",[form("申请/认证申请书.docx","认证申请书",[("组织名称",COMPANY,"员工总数","35人"),("体系覆盖人数","28","认证范围","信息系统运维服务")])]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CASES, ids=[f"{check}-{way}" for check, way, _ in CASES])
def test_defect_is_found(check: str, way: str, sources: list[str]) -> None:
    found = findings(check, *sources, house=CHINESE)
    assert found, f"{check} said nothing of {way}"
    assert all(side.path for finding in found for side in finding.evidence)
