"""Objectives with what was reached of them are results."""

from __future__ import annotations

from written import served, workbook

TARGETS = [("Objective", "Target", "Formula", "Owner"), ("Incidents in time", "95 %", "solved / all", "Desk")]
REACHED = [
    ("Month", "Objective", "Target", "Result", "Reached"),
    ("2026-08", "Incidents in time", "95 %", "97 %", "yes"),
    ("2026-09", "Incidents in time", "95 %", "93 %", "no"),
]
达成 = [
    ("目标", "目标值", "实际值", "是否达标"),
    ("2026年8月按时率", "≥95%", "97%", "达标"),
    ("2026年9月按时率", "≥95%", "93%", "未达标"),
]


def test_results_by_month_are_no_statement_of_objectives() -> None:
    assert "R-9.1" in served(workbook(SMS=REACHED), "SMS objectives", as_kind="record")
    assert "D-6.2" not in served(workbook(SMS=REACHED), "SMS objectives", as_kind="record")
    assert "D-6.2" not in served(workbook(统计=达成), "服务管理目标", as_kind="record")


def test_objectives_with_targets_alone_stay_what_they_are() -> None:
    assert served(workbook(SMS=TARGETS), "SMS objectives", as_kind="record") == {"D-6.2"}


def test_months_as_columns_with_figures_beside_targets_are_results() -> None:
    rows = [("KR", "Key result", "Target", "Aug 2026", "Sep 2026"), ("KR1", "up", "99.95 %", "99.97 %", "99.91 %")]
    assert served(workbook(Attainment=rows), "Key results", as_kind="record") == {"R-9.1"}
    empty = [rows[0], (*rows[1][:3], "", "")]
    assert "D-6.2" in served(workbook(Attainment=empty), "Key results", as_kind="record")
