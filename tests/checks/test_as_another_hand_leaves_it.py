"""Defects as another hand leaves them: the same thing in other words, places and papers, each beside what only looks like it."""

from __future__ import annotations

from chinese_house import CHINESE, changes, cover, manual, prose, sheet
from chinese_papers import scope
from english_changes import proc
from english_house import ENGLISH
from small_house import CHANGES, COMPANY, LISTED, document_list, procedure
from ways import Pair, Way, each_is_left_alone, each_is_told_from_its_like

NUMBER = "BC-SM-P-02"
TOC = "目 录\n\n第一章 目的　1\n\n第二章 过程　2\n\n第三章 记录　3\n\n{}# 第一章 目的\n让变更受控。\n# 第二章 过程\n申请、评估、批准、实施。\n# 第三章 记录\n《变更台账》。\n"


def register(released: str = "2026-04-01", approved: str = "柏舟 2026年3月16日", drafted: str = "2026年3月2日") -> str:
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
    head = f"    notes:\n      - ['文件编号：BC-SM-L-05', '版本：V1.0', '发布日期：{released}', '实施日期：2026-04-15', '']\n      - ['编制：甘棠 {drafted}', '审核：乔木 2026年3月9日', '批准：{approved}', '', '']\n"
    return source.replace("    header:", f"{head}    header:", 1)


def footed(words: str) -> str:
    return changes("").replace("\nhistory:", f"\nfooter: '{words} 第{{page}}页'\nhistory:", 1)


def order(signed: str) -> str:
    body = f"各部门：\n\n{COMPANY}服务管理体系文件已审核通过，现予发布，自2026年4月15日起实施。\n\n总经理：柏舟\n\n{signed}"
    return prose("手册/体系文件发布令.docx", "体系文件发布令", body)


def clauses(paper: str) -> str:
    rows = [
        ("8.5.1", "变更管理", "变更管理程序"),
        ("8.6.1", "事件管理", "事件管理程序"),
        ("8.7.2", "服务连续性管理", paper),
    ]
    return sheet(
        "手册/条款与文件对照表.xlsx",
        "对照",
        ("标准条款", "名称", "对应文件"),
        rows,
        title="ISO/IEC 20000-1:2018 条款与体系文件对照表",
    )


def rule_of(day: str, title: str) -> str:
    return prose(
        f"程序/{title}.docx",
        title,
        f"{day}起执行\n\n# 一、要求\n问题经理登记问题，查明原因，提出变更，关闭前验证效果，每月汇总一次。\n\n# 二、职责\n运维部负责。",
    )


def renamed(mark: str, more: str) -> str:
    return changes(more).replace("V1.0.docx", f"V1.0{mark}.docx", 1)


def met(said: str) -> str:
    return prose(
        "记录/运维月度例会纪要 2026-09.docx",
        "运维月度例会纪要",
        f"会议时间：2026年9月3日\n\n参会：卫澜、鲁岩、石榴\n\n{said}",
    )


def instruction(approved: str) -> str:
    cover = f"编制: 石榴 2026年3月2日, 审核: 卫澜 2026年3月9日, 批准: '{approved}'"
    return procedure(
        "现场/道闸点检指引.docx",
        "BC-SM-P-03",
        "道闸点检指引",
        "每班点检一次，抬杆不畅的断电复位，仍不行的贴停用条。",
        cover=cover,
    )


ISSUED = sheet(
    "清单/文件发放登记.xlsx",
    "发放",
    ("文件编号", "文件名称", "版本", "接收部门", "发放日期"),
    [(number, title, "V1.0", unit, "2026-04-15") for _, number, title, *_ in LISTED for unit in ("运维部", "质量部")],
    title="文件发放登记表",
)


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("C01", "an approver still to sign", [cover("乔木 2026年3月9日", "（签字）")], [cover("乔木 2026年3月9日", "乔木（已签字）2026年3月9日")]),
    ("C01", "a catalogue without an approver", [register(approved="")], [register()]),
    ("C02", "the text says another version of itself", [changes("本程序现为第二版（V2.0），自发布之日起施行。")], [changes("本程序现行版本为V1.0，自发布之日起施行。")]),
    ("C05", "an annex that is nowhere", [changes("联系方式见附件二《应急联络通讯录》。")], [changes("联系方式见附件二《应急联络通讯录》。\n# 附件二 应急联络通讯录\n运维部值班电话见公告栏。")]),
    ("C06", "a catalogue drafted after it was approved", [register(drafted="2026年3月25日")], [register()]),
    ("C06", "an order signed after the day from which it holds", [order("2026年4月28日")], [order("2026年4月1日")]),
    ("C08", "a catalogue issued on a Sunday", [register(released="2026-04-12")], [register()]),
    ("C10", "contents with blanks before the pages", [procedure(CHANGES, NUMBER, "变更管理程序", TOC.format("第四章 应急变更　9\n\n"))], [procedure(CHANGES, NUMBER, "变更管理程序", TOC.format(""))]),
    ("C10", "a field shown by its code", [changes("流程见{ REF _Ref20260412 \\h }。")], [changes("流程见{流程图}的 REF 一栏。")]),
    ("C11", "a note to be settled with another", [changes("（注：时限还要和商务部对一下，先按三天写）")], [changes("（注：时限按工作日计算）")]),
    ("C11", "the opinion of a reviewer", [changes("【审核意见：时限偏长，建议改为两个工作日】")], [changes("审核意见由质量部汇总后反馈申请人。")]),
    ("C11", "what stood here and is meant to", [changes("此处原文为“七天”，现拟改为“五天”。")], [changes("变更内容原文为准，修改须经批准。")]),
    ("T02", "a target to be decided", [changes("变更成功率≥待定%。")], [changes("变更成功率目标待管理评审确定。")]),
    ("T02", "stars for the year", [changes("本程序自20**年起实施。")], [changes("本程序自2026年起实施。")]),
    ("T03", "a number that no standard has", [changes("依据 ISO/IEC 20001-1:2018 制定。")], [changes("依据 ISO/IEC 20000-1:2018 制定。")]),
    ("T03", "efforts for services", [changes("效劳级别协议由效劳台保管。\n\n顾主提出的效劳要求由效劳台登记，每季度考察顾主中意度。")], [changes("服务级别协议由服务台保管，效劳年限不限。")]),
    ("T06", "nonconforming products", [changes("发现不合格品应立即隔离，由质检员填写返工单。")], [changes("不合格品控制不适用，变更失败的按回退方案处理。")]),
    ("V02", "several old clauses in one line", [manual("过程与条款：6.5 能力管理；7.2 供方管理；8.1 事件和服务请求管理；8.2 问题管理；9.3 发布与部署管理。")], [manual("过程与条款：8.4.3 能力管理；8.3.4 供应商管理；8.6.1 事件管理；8.6.2 服务请求管理。")]),
    ("V05", "不予采用", [scope("本公司不开展新服务设计，8.5.2 条的内容不予采用。")], [scope("各过程均按标准采用，8.5.2 条的内容由运维部实施。")]),
    ("V05", "a cell that says N/A with why", [clauses("N/A（本公司不涉及）")], [clauses("连续性计划")]),
    ("T01", "a trading name in the footer", [footed("鹏晟信息 内部资料")], [footed("远图信息 内部资料")]),
    ("C04", "another title in the list, beside a register of issue", [document_list([*LISTED[:3], ("4", "BC-SM-P-03", "应急演练预案", "V1.0", "2026-04-01")]), ISSUED], [document_list(), ISSUED]),
    ("C05", "a record made by a paper that is nowhere", [met("夜班未按《夜间值守作业指导书》双人巡视，鲁岩负责纠正。")], [met("夜班未按《变更管理程序》办理，鲁岩负责纠正；客户另有《夜间值守作业指导书》。")]),
    ("T01", "a unit of another house with a duty", [changes("变更公告由鹏晟信息客服中心当班组长发布。")], [changes("变更公告由远图信息客服中心当班组长发布。")]),
    ("T03", "a letter in the number of the standard", [changes("依据 ISO/IEC 2000O-1:2018 制定。")], [changes("依据 ISO/IEC 20000-1:2018 制定，OA 中可查。")]),
    ("T06", "boilers and vessels", [changes("锅炉和压力容器每年由特检机构检验一次。")], [changes("服务器和存储每年由原厂检查一次。")]),
    ("V02", "the audit of 2011", [changes("本程序按标准 4.5.4.2 内部审核的要求制定。")], [changes("本程序按标准 9.2 内部审核的要求制定，见 4.5.4 节。")]),
    ("V05", "不列入本次体系", [scope("8.4.1 预算与核算由集团财务负责，不列入本次体系。")], [scope("8.4.1 预算与核算由商务部负责，列入本次体系。")]),
    ("C11", "a colleague asks in brackets", [changes("【乔：两个月一次太密，改成季度行不行】")], [changes("【注：两个月一次，按季度汇总】")]),
    ("C12", "a last version with another text", [renamed("（最终版）", "变更须经客户书面同意，费用另计，费用标准见合同附件。")], [renamed("（最终版）", "")]),
    ("C08", "bare labels of release and effect", [cover("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布: 2026年4月12日, 执行: 2026年4月15日")], [cover("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布: 2026年4月1日, 执行: 2026年4月15日")]),
    ("C12", "a rule of years ago under another title", [rule_of("2023年3月1日", "问题管理规定")], [rule_of("2026年4月1日", "知识管理规定")]),
    ("C01", "a rule that nothing is known of", [instruction("")], [instruction("柏舟 2026年3月16日")]),
    ("T01", "another firm manages by this procedure", [changes("西南云启软件技术有限公司通过本程序管理外部供应商和内部供应商，使其提供的服务满足要求。")], [changes(f"{COMPANY}通过本程序管理外部供应商和内部供应商，使其提供的服务满足要求。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("C11", "an explanation in brackets", [changes("（重大变更还需总经理确认）")]),
    ("C11", "a rule on opinions", [changes("（审批前核对影响范围）")]),
    ("C02", "another document's version", [changes("本程序所引用的手册为V1.0，模板版本为V3.2。")]),
    ("T01", "the mark of secrecy alone", [footed("内部资料 严禁外传")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("C02", "the text says another version of itself", [proc("This procedure is version 3.0.")], [proc("The template of this procedure is version 3.0 or later.")]),
    ("C10", "a field shown by its code", [proc("The flow is shown in { REF _Ref20260412 \\h }.")], [proc("Give the REF of the ticket {number}.")]),
]
# fmt: on

test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
