"""Targets that tables give: beside what was reached, as bounds, as times without a sign."""

from __future__ import annotations

import pytest
from english_house import text
from laid_out_papers import grid
from small_house import built, sheet

from pipeline.entities.measures.metrics import metric_facts

TARGETS_BELOW = """to: 'Records/Scoreboard 2026.xlsx'
sheets:
  - name: 'Measured'
    title: 'Monthly results of measuring'
    header: [['Month', 'Changes without failure %', '<<', 'Why'], ['^^', 'target', 'actual', '^^']]
    rows:
      - ['Jul 2026', TARGET, 97, '']
      - ['Aug 2026', TARGET, 98, '']
      - ['Sep 2026', TARGET, 96, '']
"""


def test_a_target_beside_what_was_reached_is_read() -> None:
    (one,) = built(TARGETS_BELOW.replace("TARGET", "90"))
    assert [fact.value for fact in one.facts if fact.name == "metric.target"] == [
        "change success|more|90|%||Changes without failure"
    ]


def test_a_column_of_bounds_is_one_of_targets_whatever_its_head() -> None:
    columns = ("月份", "目标", "要", "实")
    rows = [("2026年9月", "变更成功率", "≥90%", "98%"), ("2026年9月", "一级事件4小时解决率", "≥95%", "97%")]
    kpi = sheet("记录/指标对账.xlsx", "对账", columns, rows, title="服务目标完成情况统计")
    targets = [fact.value for one in built(kpi) for fact in one.facts if fact.name == "metric.target"]
    assert [value.split("|")[2] for value in targets] == ["90", "95"]


def test_a_time_without_a_sign_is_a_limit_and_names_are_as_written() -> None:
    agreement = text(
        "Agreements/SLA Westgate.docx",
        "Service level agreement",
        "For Westgate.\n\n| Service | Measure | Target |\n|---|---|---|\n| Service Desk | Answer to a call | 5 min |",
    )
    (one,) = built(agreement)
    told = [fact.value.split("|") for fact in one.facts if fact.name == "metric.target"]
    assert [(each[1], each[2], each[5]) for each in told] == [("less", "5", "Answer to a call")]


@pytest.mark.parametrize("beside", ["Target", "Agreed", "SLA"])
def test_what_was_available_beside_a_target_is_no_target(beside: str) -> None:
    uptime = grid(("Service", "Available", beside), ("Mail", "99.86 %", "99.50 %"), ("Files", "99.57 %", "99.00 %"))
    assert "99.86" not in {fact.value.split("|")[2] for fact in metric_facts(uptime) if fact.name == "metric.target"}
    promised = grid(("Service", "Available", "Hours"), ("Mail", "99.8 %", "all"), ("Files", "99.5 %", "day"))
    assert "99.8" in {fact.value.split("|")[2] for fact in metric_facts(promised) if fact.name == "metric.target"}
