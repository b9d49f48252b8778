"""More ways in which a defect shows in a Chinese set: tables, forms, lists and lines that earlier rules passed by."""

from __future__ import annotations

import pytest
from chinese_house import (
    CHINESE,
    COVER,
    SERVICES,
    TICKETS,
    catalogue,
    changes,
    ledger,
    licence,
    manual,
    ncr,
    rows,
    sla,
)
from small_house import (
    INCIDENT_BODY,
    INCIDENTS,
    LIST,
    LISTED,
    document_list,
    form,
    new_findings,
    procedure,
    sheet,
)

# fmt: off
RECS = [("1", "BC-SM-R-01-01", "事件记录表", "运维部"), ("2", "BC-SM-R-02-01", "变更申请单", "运维部"), ("3", "BC-SM-R-03-01", "问题记录表", "运维部"), ("4", "BC-SM-R-04-01", "培训记录表", "质量部")]


def crq(**kw):  # type: ignore[no-untyped-def]
    d = {"变更编号": "RFC-2609-02", "申请人": "石榴", "申请日期": "2026年9月2日", "变更内容": "升级数据库", "审批人": "卫澜", "审批日期": "2026年9月3日", "实施人": "石榴", "实施日期": "2026年9月5日", "验证结果": "正常", "备注": "无"}
    it = list((d | kw).items())
    return form("记录/变更申请单RFC-2609-02.docx", "变更申请单", [(*it[i], *it[i + 1]) for i in range(0, len(it) - 1, 2)])


CASES: list[tuple[str, str, list[str]]] = [
    ("T01","sheet title",[sheet("记录/资产清单.xlsx","资产",("资产编号","名称","责任部门"),[("A-1","服务器","运维部"),("A-2","交换机","运维部")],title="青岚软件技术有限公司资产清单")]),
    ("T02","年月",[changes("本程序自    年   月   日起实施。")]),
    ("T02","catalogue",[catalogue([*SERVICES,("S4","【服务名称】","【描述】","","")])]),
    ("T02","待定",[changes("变更经理：待定。")]),
    ("T02","红字",[changes("（说明：红色字体为示例，正式发布时请删除本段）")]),
    ("V01","版",[changes("依据ISO/IEC 20000-1标准（2011版）。")]),
    ("V02","manual table",[manual("| 标准条款 | 对应文件 |\n|---|---|\n| 6.1 服务级别管理 | BC-SM-P-01 |\n| 6.3 服务连续性和可用性管理 | BC-SM-P-02 |\n| 8.1 事件和服务请求管理 | BC-SM-P-01 |")]),
    ("V05","裁剪",[manual("根据公司实际，对8.4.1服务的预算与核算予以剪裁。")]),
    ("C01","date only name",[changes("",cover=COVER.replace("批准: 柏舟 2026年3月16日","批准: 柏舟"))]),
    ("C01","日期 empty",[changes("",cover=COVER.replace("批准: 柏舟 2026年3月16日","批准: '柏舟  日期：'"))]),
    ("C01","待签",[changes("",cover=COVER.replace("批准: 柏舟 2026年3月16日","批准: 待签批"))]),
    ("C01","sla",[sla("甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日","甲方（盖章）：                 乙方（盖章）：\n\n日期：                 日期：")]),
    ("C01","sla table",[sla("甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日","| 甲方（盖章）： | 乙方（盖章）： |\n|---|---|\n| 代表签字： | 代表签字： |\n| 日期： | 日期： |")]),
    ("C03","dup list",[document_list([*LISTED,("5","BC-SM-P-03","发布管理程序","V1.0","2026-04-01")])]),
    ("C04","no number",[sheet(LIST,"受控文件清单",("序号","文件名称","版本","发布日期"),[(r[0],r[2],r[3],r[4]) for r in LISTED]+[("5","容量管理程序","V1.0","2026-04-01")])]),
    ("C05","form",[document_list(LISTED,RECS),changes("填写BC-SM-R-02-09变更评审表。")]),
    ("R05","approve blank",[crq(审批人="",审批日期="")]),
    ("R05","one blank",[crq(审批人="")]),
    ("R05","two",[ledger(rows(rows(TICKETS,2,c2=""),5,c2=""))]),
    ("R09","reports",[f"---\nto: 记录/月度服务报告2026年{m}月.docx\ntitle: 月度服务报告\ncover: {{报告周期: 2026年{m}月1日至2026年{m}月28日, 编制日期: 2026年{m+1}月4日}}\n---\n# 1 服务级别达成\n| 指标 | 目标值 | 实际值 |\n|---|---|---|\n| 服务器可用率 | ≥99.9% | 100% |\n| 网络可用率 | ≥99.8% | 100% |\n| 一级事件4小时解决率 | ≥95% | 100% |\n# 2 趋势\n{w}\n" for m,w in ((6,"平稳。"),(7,"更换路由器。"),(8,"来访两次。"),(9,"调查发出。"))]),
    ("R11","levels",[procedure(INCIDENTS,"BC-SM-P-01","事件管理程序",INCIDENT_BODY+"\n\n| 事件级别 | 响应时间 | 解决时间 |\n|---|---|---|\n| 一级 | 15分钟 | 4小时 |\n| 二级 | 30分钟 | 8小时 |\n| 三级 | 2小时 | 24小时 |"),sla("# 三、工作量","| 级别 | 响应时限 | 恢复时限 |\n|---|---|---|\n| 一级 | 30分钟 | 2小时 |\n| 二级 | 30分钟 | 8小时 |\n\n# 三、工作量")]),
    ("R14","ledger",[ledger(rows(rows(rows(rows(TICKETS,4,c7="沈默"),1,c7="鲁岩"),2,c7="卫澜"),3,c7="谭溪"))]),
    ("R16","label",[document_list(LISTED,RECS),form("记录/变更申请单.docx","变更申请单",[("表单编号","BC-SM-R-02-07","申请日期","2026年9月2日"),("审批人","卫澜","审批日期","2026年9月3日")]),form("记录/培训记录.docx","培训记录",[("培训时间","2026年9月7日","讲师","乔木"),("内容","事件管理","结果","合格")],header="BC-SM-R-04-01"),form("记录/问题记录.docx","问题记录表",[("登记日期","2026年9月7日","处理人","石榴"),("原因","磁盘","结果","更换")],header="BC-SM-R-03-01")]),
    ("A07","cause blank",[ncr(原因分析="")]),
    ("A07","cause2",[ncr(原因分析="员工对程序文件学习不够")]),
    ("A07","cause3",[ncr(原因分析="培训不到位")]),
    ("L-01","少一位",[licence(统一社会信用代码="91350211M000100Y4")]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CASES, ids=[f"{check}-{way}" for check, way, _ in CASES])
def test_defect_is_found(check: str, way: str, sources: list[str]) -> None:
    found = new_findings(check, *sources, house=CHINESE)
    assert found, f"{check} said nothing of {way}"
    assert all(side.path for finding in found for side in finding.evidence)
