"""A07: the audit's report counts other than there are reports of nonconformities."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, ncr
from small_house import new_findings, prose, sheet


def report(told: str) -> str:
    return prose("内审/内部审核报告.docx", "2026年内部审核报告", f"审核日期：2026年9月14日至15日\n\n# 审核发现\n{told}\n\n# 结论\n基本有效。\n\n编制：乔木 2026年9月18日")  # fmt: skip


def paper(number: int) -> str:
    facts = ("两张工单未填优先级", "备份日志缺签字", "一家供方未评价")[number - 1]
    return ncr(编号=f"NC-0{number}", 不符合事实描述=facts).replace("不符合报告01", f"不符合报告0{number}")


@pytest.mark.parametrize(("told", "other"), [("三项", True), ("2项", False), ("1项", True)])
def test_count_and_reports(told: str, other: bool) -> None:
    found = new_findings("A07", report(f"本次审核共发现不符合{told}。"), paper(1), paper(2), house=CHINESE)
    assert bool(found) is other


def test_ledger_beside_the_reports_may_hold_the_others() -> None:
    rows = [("NC-03", "商务部", "一家供方未评价", "计划只取前三家", "改计划", "2026-09-30", "乔木 2026-10-02", "关闭")]
    head = ("编号", "部门", "不符合事实", "原因", "措施", "期限", "验证", "状态")
    ledger = sheet("内审/不符合台账.xlsx", "台账", head, rows, title="不符合项台账")
    assert not new_findings("A07", report("本次审核共发现不符合3项。"), paper(1), paper(2), ledger, house=CHINESE)
