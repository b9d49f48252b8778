"""Ledgers whose columns say in plain words what they keep."""

from __future__ import annotations

import pytest

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.plain_columns import by_plain_columns
from pipeline.values import Block, Cell, Content, Place


def kept(*rows: str, name: str = "本子", sheet: str = "Sheet1") -> set[str]:
    cells = tuple(
        tuple(Cell(text=said, address=f"{chr(65 + at)}{n}") for at, said in enumerate(row.split(" | ")))
        for n, row in enumerate(rows, 1)
    )
    block = Block("\n".join(rows), Place(sheet=sheet, cell="A1"), rows=cells)
    return {one.requirement for one in by_plain_columns(Content((block,)), FileNames(name, name), "record", ())}


@pytest.mark.parametrize(
    ("header", "requirement"),
    [
        ("条子号 | 哪天提的 | 谁提的 | 想要什么 | 谁办的 | 办完", "R-8.6.2"),
        ("No | Asked on | By | What they want | Who did it | Done on", "R-8.6.2"),
        ("受理日期 | 申请科室 | 事项 | 经办人 | 办结日期", "R-8.6.2"),
        ("号 | 立的日子 | 老犯什么 | 查出的根子 | 怎么除根 | 了结", "R-8.6.3-1"),
        ("Ref | Opened | What keeps happening | What is behind it | What ends it | Closed", "R-8.6.3-1"),
        ("号 | 哪天 | 谁不满 | 为啥不满 | 怎么答复 | 满意没有", "R-8.3.2-4"),
        ("No | Since | What happens | Meanwhile | Fixed for good in", "R-8.6.3-2"),
        ("东西 | 库里写的 | 现场看到 | 怎么办", "R-8.2.6-2"),
    ],
)
def test_columns_say_what_a_ledger_keeps(header: str, requirement: str) -> None:
    row = " | ".join(["x"] * (header.count("|") + 1))
    assert kept(header, row, row) == {requirement}
    assert kept("本子", header, row, row) == {requirement}  # below a line with its name


@pytest.mark.parametrize(
    "header",
    [
        "单号 | 申请日期 | 申请人 | 变更内容 | 批准人 | 完成",  # changes
        "单号 | 报告人 | 时间 | 现象 | 根本原因 | 解决办法 | 恢复",  # incidents
        "编号 | 开具日期 | 不符合 | 根本原因 | 解决措施 | 关闭",  # findings
        "资产 | 账上数量 | 实盘数量 | 差异",  # a count
        "No | Asked on | By | Course wanted | Done on | State",  # trainings
        "日期 | 值班人 | 情况 | 交接",
    ],
)
def test_what_is_something_else_is_told_by_none(header: str) -> None:
    row = " | ".join(["x"] * (header.count("|") + 1))
    assert kept(header, row, row) == set()
