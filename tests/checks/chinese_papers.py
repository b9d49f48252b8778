"""Papers of the small Chinese house that tests of several checks change."""

from __future__ import annotations

from small_house import COMPANY, HOUSE, document_list, form, procedure, prose, sheet

from pipeline.checks.legal.credit_codes import valid_code

ALL_CLAUSES = "4、5、6、7.1、7.2、7.3、7.4、7.5、7.6、8.1、8.2、8.3、8.4、8.5、8.6、8.7、9、10"


def audit_report_of(day: str) -> str:
    rows = [("审核日期", day, "审核组长", "甘棠"), ("审核目的", "判断符合性和有效性", "审核范围", "全部部门")]
    return form(
        "内审/内部审核报告.docx",
        "内部审核报告",
        rows,
        text=["审核依据：ISO/IEC 20000-1:2018。审核结论：体系基本符合，开具一般不符合一项。"],
    )


def plan_by_clauses(clauses: str) -> str:
    half = clauses.split("、")
    middle = len(half) // 2
    rows = [
        ("2026-09-14", "管理层", "、".join(half[:middle]), "甘棠"),
        ("2026-09-15", "运维部", "、".join(half[middle:]), "乔木"),
    ]
    return sheet(
        "内审/内部审核实施计划.xlsx",
        "内部审核实施计划",
        ("日期", "受审部门", "条款", "审核员"),
        rows,
        title="内部审核实施计划",
    )


RECORD_FORMS = (
    ("1", "BC-SM-R-01-01", "事件台账", "运维部"),
    ("4", "BC-SM-R-02-01", "变更台账", "运维部"),
    ("2", "BC-SM-R-07-01", "巡灯表", "运维部"),
    ("3", "BC-SM-R-07-02", "交接簿", "运维部"),
)
LIST_WITH_FORMS = document_list(records=RECORD_FORMS)
WITH_FORMS = {**HOUSE, "清单/BC-SM-L-01 受控文件清单.xlsx": LIST_WITH_FORMS}


def a_round(day: str, month: str, at: str = "08:26", degrees: str = "24.1", number: str = "BC-SM-R-07-01") -> str:
    rows = (("灯", "见到", "复看"), ("甲排", "18 盏亮", "√"), ("乙排", "6 盏亮", "√"), ("柜温", f"{degrees}℃", "√"))
    said = f"走灯：甘棠　复看：乔木　走完：{at}"
    return form(f"记录/巡灯{day}.docx", "巡灯表", rows, header=number, text=(f"日期：2026年{month}月3日", said))


EXPORT_HEADS = ("流水", "来源", "说的啥", "类", "几点报的", "几点弄好", "谁弄的", "怎么弄的", "关没关")


def exported(hollow: int = 0, twice: bool = False, day: int = 0, state: str = "") -> str:
    rows = [
        (f"D2609{(3 if twice and at == 4 else at):02}", "报修" if at % 2 else "申请", f"现象{at}", "网络" if at % 2 else "账号", f"2026-09-{at + day + 1:02} 09:10", f"2026-09-{at + day + 1:02} 11:10", "石榴" if at % 2 else "鲁岩", "重启", "已关")
        for at in range(1, 9)
    ]  # fmt: skip
    if hollow:
        rows[hollow] = (*rows[hollow][:3], "", rows[hollow][4], "", "", "", state)
    return sheet("记录/事件工单导出2026年9月.xlsx", "导出", EXPORT_HEADS, rows, title="事件工单导出")


def stacked(second: str, doer: str = "石榴") -> str:
    body = "# 变更申请单\n\n| 单号 | RFC-2609-01 | 申请日期 | 2026年9月8日 |\n|---|---|---|---|\n| 批准 | 卫澜 2026年9月10日 | 结果 | 成功 |\n| 实施 | 石榴、鲁岩 2026年9月12日 | 回顾日期 | 2026年9月14日 |\n\n"
    body += f"# 变更申请单\n\n| 单号 | RFC-2610-01 | 申请日期 | 2026年10月8日 |\n|---|---|---|---|\n| 批准 | 卫澜 2026年10月{second}日 | 结果 | 成功 |\n| 实施 | 鲁岩、{doer} 2026年10月14日 | 回顾日期 | 2026年10月19日 |"
    return f"---\nto: 记录/变更申请单（9-10月）.docx\n---\n{body}\n"


CHART = sheet(
    "手册/组织机构图.xlsx",
    "组织机构图",
    ("层级", "部门", "负责人", "人数"),
    [
        ("1", "运维部", "甘棠", "20"),
        ("2", "质量部", "乔木", "3"),
        ("3", "商务部", "桑梓", "4"),
        ("4", "财务部", "棣华", "3"),
    ],
    title="组织机构图",
)
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def with_check_digit(body: str) -> str:
    return next(body + last for last in ALPHABET if valid_code(body + last))


def licence_of(name: str = COMPANY, code: str = "", term: str = "2015年3月18日至长期") -> str:
    code = code or with_check_digit("91110108MA01ABCD0")
    body = f"统一社会信用代码：{code}\n\n| 名称 | {name} |\n|---|---|\n| 类型 | 有限责任公司 |\n| 法定代表人 | 柏舟 |\n| 营业期限 | {term} |\n| 登记机关 | 北辰市市场监督管理局 |"
    return prose("资质/营业执照（副本）.docx", "营业执照", body)


def statement_of(name: str, code: str = "") -> str:
    line = f"统一社会信用代码：{code}\n\n" if code else ""
    return prose(
        "资质/守法声明.docx", "守法声明", f"{name}郑重声明：近三年没有受到行政处罚。\n\n{line}{name}\n\n2026年11月2日"
    )


RECS = [
    ("1", "BC-SM-R-01-01", "事件记录表", "运维部"),
    ("2", "BC-SM-R-02-01", "变更申请单", "运维部"),
    ("3", "BC-SM-R-03-01", "问题记录表", "运维部"),
    ("4", "BC-SM-R-04-01", "培训记录表", "质量部"),
]
SCOPE = "手册/服务管理体系范围说明.docx"


def scope(body: str) -> str:
    return procedure(SCOPE, "BC-SM-M-02", "服务管理体系范围说明", body)


LAMPS = "程序/BC-SM-P-07 看灯程序 V1.0.docx"


def appraisal(supplier: str, day: str, remark: str, by: str = "方洲", score: str = "96") -> str:
    lines = [
        ("供应商名称", supplier, "评价日期", day),
        ("质量得分", score, "交付得分", "94"),
        ("综合评价", remark, "评价人", by),
    ]
    return form(f"供应商/供应商评价表-{supplier}.docx", "供应商评价表", lines)


def change_application(number: str, day: str, name: str = "", asks: str = "石榴", approves: str = "卫澜") -> str:
    lines = [
        ("变更编号", number, "申请日期", day),
        ("变更内容", "扩容磁盘", "申请人", asks),
        ("批准人", approves, "结果", "成功"),
    ]
    return form(f"记录/变更申请单{name}.docx", "变更申请单", lines)


def audit_report_saying(said: str) -> str:
    body = f"审核日期：2026年9月14日至15日\n\n审核组长：乔木\n\n{said}\n\n结论：体系基本有效。"
    return prose("内审/内部审核报告.docx", "内部审核报告", body)


def appointment(said: str, below: str = "总经理：柏舟\n\n2026年4月1日") -> str:
    return prose("手册/任命书.docx", "任命书", f"{said}\n\n{below}")


REMARK = "该供应商能够按合同要求及时供货，产品质量稳定，售后服务响应及时，同意继续列入合格供应商名录"
INCIDENT_COLUMNS = ("事件编号", "事件描述", "受理时间", "解决时间", "关闭时间", "状态")


FOUR_INCIDENTS = [
    ("INC-2609-001", "打印失败", "2026-09-01 09:10", "2026-09-01 10:00", "2026-09-01 11:00", "已关闭"),
    ("INC-2609-002", "网络慢", "2026-09-03 14:20", "2026-09-03 15:40", "2026-09-04 09:00", "已关闭"),
    ("INC-2609-003", "登录失败", "2026-09-08 08:30", "2026-09-08 08:50", "2026-09-08 09:30", "已关闭"),
    ("INC-2609-004", "磁盘告警", "2026-09-15 22:10", "2026-09-15 23:05", "2026-09-16 09:10", "已关闭"),
]  # fmt: skip
INCIDENT_LEDGER = "记录/事件台账2026.xlsx"


def incident_ledger(rows: list[tuple[str, ...]]) -> str:
    return sheet(INCIDENT_LEDGER, "9月", INCIDENT_COLUMNS, rows, title="事件台账")


NEWER = "程序/BC-SM-P-02 变更管理程序 V1.1.docx"


def issued_catalogue(
    released: str = "2026-04-01", approved: str = "柏舟 2026年3月16日", drafted: str = "2026年3月2日"
) -> str:
    """A catalogue with the head of a document: kept as a sheet, and issued all the same."""
    lines = [
        ("S1", "服务台服务", "受理报修", "7×24", "运维部"),
        ("S2", "服务器运维服务", "服务器和备份", "7×24", "运维部"),
    ]
    source = sheet(
        "清单/BC-SM-L-05 服务目录 V1.0.xlsx",
        "服务目录",
        ("编号", "服务名称", "服务描述", "服务时间", "负责部门"),
        lines,
        title="服务目录",
    )
    head = f"    notes:\n      - ['文件编号：BC-SM-L-05', '版本：V1.0', '发布日期：{released}', '实施日期：2026-04-15', '']\n"
    hands = f"      - ['编制：甘棠 {drafted}', '审核：乔木 2026年3月9日', '批准：{approved}', '', '']\n"
    return source.replace("    header:", f"{head}{hands}    header:", 1)
