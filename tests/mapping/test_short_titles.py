"""Names of few words that speak of two things."""

from __future__ import annotations

import pytest
from written import served, text, workbook

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


HAPPENED = [
    ("No.", "Date", "What happened", "What was done", "State"),
    *[(f"E-{day}", f"2027-05-0{day}", "badge lost", "blocked", "closed") for day in range(1, 5)],
]
LOOKED_AT = [("Date", "Control", "Result"), *[(f"2027-05-0{day}", "accounts", "in order") for day in range(1, 5)]]


@pytest.mark.parametrize(
    ("sheet", "file"),
    [
        ("Incidents", "Security incidents and checks 2027"),
        ("事件", "信息安全事件登记2027"),
        ("事件", "网络安全事件与检查"),
    ],
)
def test_a_sheet_of_incidents_holds_those_that_the_file_is_called_after(sheet: str, file: str) -> None:
    book = workbook(**{sheet: HAPPENED, "Checks": LOOKED_AT})
    found = served(book, "", file, as_kind="record")
    assert "R-8.7.3-2" in found
    assert "R-8.6.1-1" not in found


@pytest.mark.parametrize("file", ["Incidents 2027", "Desk incidents 2027"])
def test_a_sheet_of_incidents_is_of_the_desk_where_the_file_names_no_other(file: str) -> None:
    assert "R-8.6.1-1" in served(workbook(Incidents=HAPPENED, Requests=HAPPENED), "", file, as_kind="record")


CAUSES = [
    ("No.", "Opened", "What", "Owner", "Cause", "Way round", "Closed"),
    *[(f"F-{day}", f"2027-05-0{day}", "queue runs full", "Edda Krol", "samples kept", "emptied by hand", "") for day in range(1, 5)],
]  # fmt: skip


@pytest.mark.parametrize(
    ("sheet", "file"),
    [("Faults", "Recurring faults 2027"), ("Incidents", "Repeat incidents"), ("故障", "重复故障台账"), ("故障", "疑难故障清单2027")],
)  # fmt: skip
def test_faults_that_come_back_are_problems_on_their_sheet_too(sheet: str, file: str) -> None:
    found = served(workbook(**{sheet: CAUSES}), "", file, as_kind="record")
    assert "R-8.6.3-1" in found
    assert "R-8.6.1-1" not in found


def test_of_two_things_that_the_file_joins_the_sheet_is_one() -> None:
    book = workbook(Faults=CAUSES, Incidents=HAPPENED)
    assert {"R-8.6.1-1", "R-8.6.3-1"} <= served(book, "", "Recurring faults and incidents", as_kind="record")


def test_measures_beside_objectives_are_what_is_counted_unless_columns_say_what_is_done() -> None:
    counted = workbook(
        Goals=[
            ("No.", "Objective", "Formula", "Target", "Period", "Owner", "Data source"),
            ("1", "Gates opened in time", "in time / all", ">= 97 %", "monthly", "Edda Krol", "gate log"),
            ("2", "Badges made in a day", "in a day / all", ">= 90 %", "monthly", "Ole Bart", "desk tool"),
        ]
    )
    named = "FMS-OBJ-01 Objectives and measures 2027"
    assert "D-6.2.2" not in served(counted, "", named, as_kind="plan")
    assert "D-6.2" in served(counted, "", named, as_kind="plan")
    assert "D-6.2.2" in served(counted, "", "Objectives and action plan 2027", as_kind="plan")


@pytest.mark.parametrize(("name", "kept"), [("值班表9月", False), ("九月值班安排", False), ("on-call rota September", False), ("值班日志9月", True), ("shift log September", True)])  # fmt: skip
def test_who_is_to_be_on_duty_is_no_log_of_the_duty(name: str, kept: bool) -> None:
    rows = [
        ("日期", "值班人", "巡检项目", "结果"),
        ("2026-09-01", "甘棠", "灯", "正常"),
        ("2026-09-02", "石榴", "灯", "正常"),
    ]
    content = workbook(九月=rows) if kept else workbook(九月=[("周", "门店"), ("一", "甘棠"), ("二", "石榴")])
    assert ("R-8.1" in served(content, name, as_kind="record")) is kept


@pytest.mark.parametrize(
    "title",
    ["不符合、纠正措施和改进规定", "纠正与改善办法", "Nonconformity, corrective action and improvement procedure", "Improvement and corrective actions procedure"],
)  # fmt: skip
def test_rules_called_after_what_was_wrong_and_what_can_be_better_are_on_both(title: str) -> None:
    content = text(
        "1. 谁发现谁登记，责任人查原因、限期改正。" if not title.isascii() else "1. Whoever finds it writes it down."
    )
    assert {"D-10.1", "D-10.2"} <= served(content, title, title, as_kind="procedure")


def test_rules_called_after_one_of_them_are_on_that() -> None:
    content = text("1. Whoever finds it writes it down, and the owner mends it.")
    assert "D-10.2" not in served(content, "Corrective action procedure", "Corrective action", as_kind="procedure")


def test_risks_to_availability_are_not_those_of_the_system() -> None:
    content = text("Portal 99.9 %: one line, likelihood 3, impact 4.")
    found = served(content, "Availability requirements and risk assessment", "availability", as_kind="record")
    assert "D-6.1" not in found
