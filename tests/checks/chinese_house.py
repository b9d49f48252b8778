"""The small Chinese house with people, audit, review, agreement, services, targets and tickets; and changes to its papers."""

from __future__ import annotations

from collections.abc import Sequence

from small_house import CHANGE_BODY, CHANGES, COMPANY, HOUSE, MANUAL, MANUAL_BODY, form, procedure, prose, sheet

ROSTER = "人员/员工花名册.xlsx"
PLAN = "内审/2026年内部审核计划.docx"
CHECK = "内审/内审检查表.xlsx"
MINUTES = "管评/管理评审报告.docx"
SLA = "协议/服务级别协议（同泽物流）.docx"
CATALOGUE = "服务目录.xlsx"
OBJECTIVES = "服务管理目标.xlsx"
LEDGER = "记录/事件台账2026.xlsx"
Rows = Sequence[Sequence[str]]
PEOPLE = [
    ("1", "柏舟", "总经理办公室", "总经理"),
    ("2", "乔木", "质量部", "质量经理"),
    ("3", "甘棠", "质量部", "体系专员"),
    ("4", "卫澜", "运维部", "运维经理"),
    ("5", "石榴", "运维部", "工程师"),
    ("6", "尹竹", "商务部", "商务经理"),
    ("7", "方洲", "商务部", "采购"),
    ("8", "鲁岩", "运维部", "服务台"),
    ("9", "谭溪", "行政部", "行政主管"),
]


def roster(rows=PEOPLE):
    return sheet(ROSTER, "花名册", ("序号", "姓名", "部门", "岗位"), rows, title="员工花名册")


AUDITED = [
    ("2026-09-14", "总经理办公室", "4、5、6、9.3", "乔木"),
    (
        "2026-09-14",
        "运维部",
        "8.1、8.2.1~8.2.6、8.4.3、8.5.1、8.5.2、8.5.3、8.6.1、8.6.2、8.6.3、8.7.1、8.7.2、8.7.3",
        "尹竹",
    ),
    ("2026-09-15", "商务部", "8.3.2、8.3.3、8.3.4、8.4.1、8.4.2", "乔木"),
    ("2026-09-15", "质量部", "7.1~7.6、9.1、9.2、9.4、10.1、10.2", "卫澜"),
]


def audit_plan(
    rows=AUDITED,
    header=("日期", "受审核部门", "条款", "审核员"),
    top="审核准则：ISO/IEC 20000-1:2018。编制：乔木 2026年9月1日。",
):
    t = "\n".join("| " + " | ".join(r) + " |" for r in (header, ("---",) * len(header), *rows))
    return prose(PLAN, "2026年内部审核计划", f"{top}\n\n{t}")


QUESTIONS = [
    ("4.1", "组织环境是否识别", "总经理办公室", "见内外部因素清单2026年3月3日", "符合", "乔木"),
    ("8.6.1", "事件是否分级", "运维部", "抽查INC-2609-001、INC-2609-004，均有优先级和时间", "符合", "尹竹"),
    ("8.5.1", "变更是否批准", "运维部", "抽查RFC-2609-02，2026年9月3日批准", "符合", "尹竹"),
    ("8.3.4", "供方是否评价", "商务部", "见2026年7月供方评价表三份", "符合", "乔木"),
    ("7.5", "文件是否受控", "质量部", "受控清单与四份文件核对", "符合", "卫澜"),
]


def checklist(rows=QUESTIONS, title="内审检查表（ISO/IEC 20000-1:2018）2026年9月14日"):
    return sheet(CHECK, "检查表", ("条款", "审核内容", "受审部门", "审核记录", "结论", "审核员"), rows, title=title)


MINUTES_BODY = """会议时间：2026年10月8日

主持人：柏舟（总经理）

参加人员：乔木、卫澜、尹竹

# 一、评审输入
以往管理评审措施均已完成。内外部因素变化：新增一家客户。不符合、纠正措施、监视测量和审核结果：内审不符合两项，已关闭。持续改进机会三项。客户反馈：满意度96分，无投诉。方针和目标适宜，目标均达成。服务绩效：服务级别达标。供应商等其他方绩效合格。资源和容量满足需求，预算按计划执行。风险评估结果：无新增高风险。可能影响体系的变更：更换监控工具。

# 二、评审结论
体系适宜、充分、有效。决定增加服务台人员一名，尹竹负责，2026年12月31日前完成。
"""


def minutes(a="", b=""):
    return prose(MINUTES, "管理评审报告", MINUTES_BODY.replace(a, b) if a else MINUTES_BODY)


SLA_BODY = """# 一、服务内容
北辰远图信息技术有限公司为同泽物流有限公司提供服务台服务、服务器运维服务、网络运维服务。

# 二、服务级别
| 服务名称 | 指标 | 目标值 |
|---|---|---|
| 服务台服务 | 一级事件4小时解决率 | ≥95% |
| 服务器运维服务 | 服务器可用率 | ≥99.9% |
| 网络运维服务 | 网络可用率 | ≥99.8% |

# 三、工作量限制和例外
每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。

# 四、报告和期限
每月提交服务报告，每季度评审。协议有效期自2026年5月1日至2027年4月30日。客户职责、升级和投诉见附件。

甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日
"""


def sla(a="", b=""):
    return prose(SLA, "服务级别协议", SLA_BODY.replace(a, b) if a else SLA_BODY)


SERVICES = [
    ("S1", "服务台服务", "受理报修", "7×24", "运维部"),
    ("S2", "服务器运维服务", "服务器和备份", "7×24", "运维部"),
    ("S3", "网络运维服务", "线路和设备", "7×24", "运维部"),
]


def catalogue(rows=SERVICES):
    return sheet(
        CATALOGUE, "服务目录", ("编号", "服务名称", "服务描述", "服务时间", "负责部门"), rows, title="服务目录"
    )


TARGETS = [
    ("一级事件4小时解决率", "≥95%", "工单系统", "每月", "运维部"),
    ("变更成功率", "≥96%", "工单系统", "每月", "运维部"),
    ("客户满意度", "≥90分", "调查", "半年", "质量部"),
]


def objectives(rows=TARGETS):
    return sheet(
        OBJECTIVES, "目标", ("目标", "目标值", "数据来源", "测量频次", "责任部门"), rows, title="2026年服务管理目标"
    )


TICKETS = [
    (
        f"INC-2609-{i:03}",
        f"故障{i}",
        "二级" if i % 3 else "一级",
        f"2026-09-{i + 1:02} 09:10",
        f"2026-09-{i + 1:02} 11:{i:02}",
        f"2026-09-{i + 2:02} 09:00",
        "已关闭",
        "石榴",
    )
    for i in range(1, 11)
]
TICKET_COLUMNS = ("事件编号", "事件描述", "优先级", "受理时间", "解决时间", "关闭时间", "状态", "处理人")


def ledger(rows=TICKETS, header=TICKET_COLUMNS):
    return sheet(LEDGER, "9月", header, rows, title="事件台账")


SCOPED = MANUAL_BODY.replace(
    "的运维服务",
    "向客户提供服务台服务、服务器运维服务和网络运维服务的服务管理体系。公司现有员工9人，总经理柏舟为最高管理者",
)
CHINESE = {
    **HOUSE,
    MANUAL: procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED),
    ROSTER: roster(),
    PLAN: audit_plan(),
    CHECK: checklist(),
    MINUTES: minutes(),
    SLA: sla(),
    CATALOGUE: catalogue(),
    OBJECTIVES: objectives(),
    LEDGER: ledger(),
}


def changes(line, **kw):
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY + "\n" + line, **kw)


def manual(line):
    return procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED + "\n" + line)


def rows(base, at, **ch):
    out = [list(r) for r in base]
    for c, v in ch.items():
        out[at][int(c[1:])] = v
    return [tuple(r) for r in out]


COVER = "编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 发布日期: 2026年4月1日, 实施日期: 2026年4月15日"


def cover(a, b):
    return changes("", cover=COVER.replace(a, b))


def ncr(**kw):
    d = {
        "编号": "NC-01",
        "受审核部门": "运维部",
        "条款": "8.6.1",
        "不符合事实描述": "两张工单未填优先级",
        "原因分析": "六月升级后表单允许空值，升级测试用例没有覆盖必填校验",
        "纠正措施": "改为必填",
        "要求完成日期": "2026年9月30日",
        "验证人": "乔木",
        "验证日期": "2026年10月2日",
        "验证结论": "有效，关闭",
    }
    d.update(kw)
    it = list(d.items())
    return form("内审/不符合报告01.docx", "不符合项报告", [(*it[i], *it[i + 1]) for i in range(0, len(it) - 1, 2)])


def report(m, body="可用率99.95%。一级事件解决率97%。事件14起，请求22单。"):
    last = {5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31}[m]
    return f"---\nto: 记录/月度服务报告2026年{m}月.docx\ntitle: 月度服务报告\ncover: {{报告周期: 2026年{m}月1日至2026年{m}月{last}日, 编制日期: 2026年{m + 1}月4日}}\n---\n# 1 服务级别达成\n{body}\n# 2 趋势\n工作量平稳。\n"


def licence(**kw):
    d = {
        "名称": COMPANY,
        "统一社会信用代码": "91350211M000100Y43",
        "类型": "有限责任公司",
        "法定代表人": "柏舟",
        "经营范围": "信息技术咨询服务；信息系统运行维护服务；数据处理服务；计算机系统服务",
        "营业期限": "2018年3月1日至2038年2月28日",
    }
    d.update(kw)
    it = list(d.items())
    return form("资质/营业执照.docx", "营业执照", [(*it[i], *it[i + 1]) for i in range(0, len(it) - 1, 2)])


SHARED = "\n\n".join(
    f"第{w}组每周按计划检查本组的执行情况，发现偏差时记录并上报，由负责人确认后处理。" for w in "甲乙丙丁戊己庚辛"
)
LONG_MONTH = "本月按计划完成备件更换，旧设备退回出租方；两名值班人员完成电话系统培训，搬迁后更新了值班联系表，巡检未见异常情况，机房温湿度正常，客户反馈良好，下月安排防火墙策略梳理和备份恢复演练，并配合客户完成年度资产盘点。"
