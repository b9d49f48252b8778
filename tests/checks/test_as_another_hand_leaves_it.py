"""Defects as another hand leaves them: the same thing in other words, places and papers, each beside what only looks like it."""

from __future__ import annotations

from chinese_house import CHINESE, changes, cover, manual, sheet
from chinese_papers import scope
from small_house import COMPANY
from ways import Pair, Way, each_is_left_alone, each_is_told_from_its_like


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


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("C08", "a catalogue issued on a Sunday", [register(released="2026-04-12")], [register()]),
    ("T02", "a target to be decided", [changes("变更成功率≥待定%。")], [changes("变更成功率目标待管理评审确定。")]),
    ("T02", "stars for the year", [changes("本程序自20**年起实施。")], [changes("本程序自2026年起实施。")]),
    ("T03", "a number that no standard has", [changes("依据 ISO/IEC 20001-1:2018 制定。")], [changes("依据 ISO/IEC 20000-1:2018 制定。")]),
    ("T03", "efforts for services", [changes("效劳级别协议由效劳台保管。\n\n顾主提出的效劳要求由效劳台登记，每季度考察顾主中意度。")], [changes("服务级别协议由服务台保管，效劳年限不限。")]),
    ("T06", "nonconforming products", [changes("发现不合格品应立即隔离，由质检员填写返工单。")], [changes("不合格品控制不适用，变更失败的按回退方案处理。")]),
    ("V02", "several old clauses in one line", [manual("过程与条款：6.5 能力管理；7.2 供方管理；8.1 事件和服务请求管理；8.2 问题管理；9.3 发布与部署管理。")], [manual("过程与条款：8.4.3 能力管理；8.3.4 供应商管理；8.6.1 事件管理；8.6.2 服务请求管理。")]),
    ("V05", "不予采用", [scope("本公司不开展新服务设计，8.5.2 条的内容不予采用。")], [scope("各过程均按标准采用，8.5.2 条的内容由运维部实施。")]),
    ("V05", "a cell that says N/A with why", [clauses("N/A（本公司不涉及）")], [clauses("连续性计划")]),
    ("T01", "a trading name in the footer", [footed("鹏晟信息 内部资料")], [footed("远图信息 内部资料")]),
    ("T01", "a unit of another house with a duty", [changes("变更公告由鹏晟信息客服中心当班组长发布。")], [changes("变更公告由远图信息客服中心当班组长发布。")]),
    ("T03", "a letter in the number of the standard", [changes("依据 ISO/IEC 2000O-1:2018 制定。")], [changes("依据 ISO/IEC 20000-1:2018 制定，OA 中可查。")]),
    ("T06", "boilers and vessels", [changes("锅炉和压力容器每年由特检机构检验一次。")], [changes("服务器和存储每年由原厂检查一次。")]),
    ("V02", "the audit of 2011", [changes("本程序按标准 4.5.4.2 内部审核的要求制定。")], [changes("本程序按标准 9.2 内部审核的要求制定，见 4.5.4 节。")]),
    ("V05", "不列入本次体系", [scope("8.4.1 预算与核算由集团财务负责，不列入本次体系。")], [scope("8.4.1 预算与核算由商务部负责，列入本次体系。")]),
    ("C08", "bare labels of release and effect", [cover("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布: 2026年4月12日, 执行: 2026年4月15日")], [cover("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布: 2026年4月1日, 执行: 2026年4月15日")]),
    ("T01", "another firm manages by this procedure", [changes("西南云启软件技术有限公司通过本程序管理外部供应商和内部供应商，使其提供的服务满足要求。")], [changes(f"{COMPANY}通过本程序管理外部供应商和内部供应商，使其提供的服务满足要求。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("T01", "the mark of secrecy alone", [footed("内部资料 严禁外传")]),
]
# fmt: on

test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
