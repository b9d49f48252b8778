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


def test_requests_in_a_service_catalogue_are_those_that_can_be_made() -> None:
    services = [("Service", "Hours", "Level", "Owner"), ("Mail", "24x7", "99.5 %", "Ann"), ("Desk", "8-18", "-", "Ben")]
    offered = [
        ("Request", "Who may ask", "Done in"),
        ("account", "any head", "1 day"),
        ("printer", "anybody", "3 days"),
    ]
    catalogue = workbook(Services=services, Requests=offered)
    assert "R-8.6.2" not in served(catalogue, "Service catalogue", "Service catalogue 2027", as_kind="record")
    dated = [
        ("Asked on", "Request", "Done on"),
        *[(f"2027-05-0{day}", "account", f"2027-05-0{day}") for day in range(1, 6)],
    ]
    both = workbook(Services=services, Requests=dated)
    assert "R-8.6.2" in served(both, "Service catalogue", "Service catalogue 2027", as_kind="record")
