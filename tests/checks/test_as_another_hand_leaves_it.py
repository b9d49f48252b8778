"""Defects as another hand leaves them: the same thing in other words, places and papers, each beside what only looks like it."""

from __future__ import annotations

from chinese_house import CHINESE, changes, cover, manual, sheet
from chinese_papers import scope
from ways import Pair, each_is_told_from_its_like


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
    ("V02", "several old clauses in one line", [manual("过程与条款：6.5 能力管理；7.2 供方管理；8.1 事件和服务请求管理；8.2 问题管理；9.3 发布与部署管理。")], [manual("过程与条款：8.4.3 能力管理；8.3.4 供应商管理；8.6.1 事件管理；8.6.2 服务请求管理。")]),
    ("V05", "不予采用", [scope("本公司不开展新服务设计，8.5.2 条的内容不予采用。")], [scope("各过程均按标准采用，8.5.2 条的内容由运维部实施。")]),
    ("V05", "a cell that says N/A with why", [clauses("N/A（本公司不涉及）")], [clauses("连续性计划")]),
    ("V02", "the audit of 2011", [changes("本程序按标准 4.5.4.2 内部审核的要求制定。")], [changes("本程序按标准 9.2 内部审核的要求制定，见 4.5.4 节。")]),
    ("V05", "不列入本次体系", [scope("8.4.1 预算与核算由集团财务负责，不列入本次体系。")], [scope("8.4.1 预算与核算由商务部负责，列入本次体系。")]),
    ("C08", "bare labels of release and effect", [cover("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布: 2026年4月12日, 执行: 2026年4月15日")], [cover("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布: 2026年4月1日, 执行: 2026年4月15日")]),
]
# fmt: on

test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
