"""Which clauses and units an audit looks at, and who audits them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laid_out_papers import grid

from pipeline.entities.audits.audits import audit_rows, people
from pipeline.entities.audits.scope import audited_clauses, clauses_in


@pytest.mark.parametrize(
    ("written", "clauses"),
    [("4.1、4.2", {"4.1", "4.2"}), ("7.1~7.3", {"7.1", "7.2", "7.3"}), ("8.2.4 to 8.2.6", {"8.2.4", "8.2.5", "8.2.6"}),
     ("10", {"10"}), ("8.5.1.3", {"8.5.1.3"}), ("—", set()), ("11.2", set())],
)  # fmt: skip
def test_clauses_of_a_cell(written: str, clauses: set[str]) -> None:
    assert clauses_in(written) == clauses


@given(st.text(max_size=60))
def test_any_cell_gives_clauses_or_none(written: str) -> None:
    assert all(clause.split(".")[0] in {"4", "5", "6", "7", "8", "9", "10"} for clause in clauses_in(written))


def test_plan_gives_the_clauses_of_its_column_only() -> None:
    plan = grid(
        ("日期", "时间", "部门", "条款"),
        ("2026-11-09", "9.00", "运维部", "8.1、8.6"),
        ("2026-11-10", "10.30", "财务部", "8.4.1"),
    )
    (fact,) = audited_clauses(plan)
    assert fact.value == "8.1 8.4.1 8.6"


@pytest.mark.parametrize("head", ["条款/过程", "过程/条款", "审核条款", "涉及条款"])
def test_a_column_of_clauses_may_be_called_after_processes_too(head: str) -> None:
    rows = (("9:30", "运维部", "4、5、7.1—7.2", "甘棠"), ("14:00", "财务部", "8.4.1", "石榴"))
    (fact,) = audited_clauses(grid(("时间", "受审部门", head, "审核员"), *rows))
    assert fact.value == "4 5 7.1 7.2 8.4.1"


def test_people_of_a_roster() -> None:
    roster = grid(("姓名", "部门", "岗位"), ("甘棠", "质量部", "主管"))
    assert [f.value for f in people(roster)] == ["甘棠|质量部"]


def test_units_of_a_plan_with_their_auditors() -> None:
    plan = grid(("日期", "受审部门", "条款", "审核员"), ("2026-09-14", "运维部", "8.6", "甘棠、乔木"))
    assert [f.value for f in audit_rows(plan)] == ["运维部|甘棠、乔木"]
