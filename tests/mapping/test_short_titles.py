"""Names of few words that speak of two things."""

from __future__ import annotations

import pytest
from written import served, workbook

ROWS = [
    ("服务", "客户要求", "关键程度", "依赖", "优先级"),
    ("S01", "学期节点可用；信息不出本地", "关键", "依赖S05出口", "1"),
    ("S02", "上课期间故障当堂替换", "重要", "依赖S04派单", "2"),
    ("S03", "门户零篡改", "关键", "依赖云谷", "1"),
]


@pytest.mark.parametrize(
    ("file", "expected"), [("服务需求表", {"D-8.2.2"}), ("服务需求预测与使用情况", {"D-8.2.2", "R-8.4.2"})]
)
def test_a_paper_on_requirements_tells_of_demand_only_where_it_is_called_after_how_much(
    file: str, expected: set[str]
) -> None:
    assert served(workbook(需求=ROWS), "2026年服务要求（需求）汇总", file, as_kind="record") == expected
