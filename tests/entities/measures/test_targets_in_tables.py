"""Targets that tables give: beside what was reached, as bounds, as times without a sign."""

from __future__ import annotations

from english_house import text
from small_house import built, sheet

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
