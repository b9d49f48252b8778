"""Targets in tables whose heads nobody foresaw, cards of one service, services across; and services in cards and lists."""

from __future__ import annotations

import pytest
from laid_out_papers import facts, lines, table

from pipeline.entities.measures.figures import figure_of
from pipeline.entities.parties.enumerations import enumerations
from pipeline.values import Block, Content, Place


def targets(blocks: list[Block]) -> set[tuple[str, str]]:
    """(of what, figure) of each target of an agreement."""
    found = [f.value.split("|") for f in facts(blocks, "D-8.3.3-SLA", "agreement") if f.name == "metric.target"]
    return {(each[4], each[2]) for each in found}


@pytest.mark.parametrize(
    "heads", [("看什么", "做到多少"), ("名目", "定数"), ("What", "How much"), ("Promise", "Figure")]
)
def test_rows_of_a_measure_and_its_figure(heads: tuple[str, str]) -> None:
    rows = (("事件按时解决率", "95%"), ("客户满意度", "90分")) if not heads[0].isascii() else (("Incidents resolved in time", "95 %"), ("Customer satisfaction", "90 points"))  # fmt: skip
    assert {figure for _, figure in targets(table(heads, *rows))} == {"95", "90"}


@pytest.mark.parametrize("head", ["实际", "9月", "结果", "Last year", "Achieved"])
def test_what_was_reached_is_no_target(head: str) -> None:
    assert not targets(table(("指标", head), ("事件按时解决率", "95%"), ("变更成功率", "97%")))


def test_a_card_gives_one_service_its_figures() -> None:
    card = table(("服务名称", "网络运维"), ("服务时间", "7×24"), ("月度可用率", "99.8%"), ("响应时间", "15分钟"))
    assert targets(card) == {("网络运维", "99.8"), ("网络运维", "15")}


def test_services_across_have_a_figure_each() -> None:
    across = table(("Measure", "Desk", "Network", "Hosting"), ("Availability", "", "99.8 %", "99.9 %"))
    assert targets(across) == {("network", "99.8"), ("hosting", "99.9")}


def test_figures_of_an_emergency_are_no_promise() -> None:
    (block,) = table(("Recovery time", "4 hours"), ("Answer rate", "80 %"))
    assert not targets([Block(block.text, Place(heading="Continuity of the service"), rows=block.rows)])


@pytest.mark.parametrize(("head", "aimed"), [("Target a month", True), ("Reached in October", False)])
def test_high_percentages_below_a_target_are_of_the_names_before_them(head: str, aimed: bool) -> None:
    rows = (("TurbineWatch", "24 x 7", "99.6 %"), ("CrewHand", "05:00-23:00", "98.5 %"))
    found = facts(table(("Offer", "Need", head), *rows), "D-8.7.1-RT", "record")
    told = {(f.value.split("|")[4], f.value.split("|")[2]) for f in found if f.name == "metric.target"}
    assert (told == {("turbinewatch", "99.6"), ("crewhand", "98.5")}) is aimed


def services(blocks: list[Block], *names: str) -> list[str]:
    return [fact.value for fact in facts(blocks, "D-8.2.4", "list") if fact.name in names]


def test_a_card_names_one_service_and_its_labels_none() -> None:
    card = table(("Service", "Network Care"), ("Hours", "at all times"), ("Description", "lines and switches"))
    assert services(card, "service.listed") == ["Network Care"]


def test_what_was_agreed_stands_beside_its_target_and_the_results_of_each_site() -> None:
    heads = ("Agreed", "Target", "North", "South")
    rows = (("Calls taken in 20 s", "85 %", "84 %", "91 %"), ("Requests in time", "90 %", "92 %", "88 %"))
    assert {figure for _, figure in targets(table(heads, *rows))} == {"85", "90"}


def test_the_last_service_of_a_scope_is_not_named_with_its_system() -> None:
    scope = [Block("范围：向学校提供机房巡检服务、线路维护服务、备份托管服务的服务管理体系。", Place())]
    items = [fact.value for fact in enumerations(Content(tuple(scope)), of_the_scope=True)]
    assert items[-1] == "1|备份托管服务"


def test_a_list_below_a_heading_of_services_names_them() -> None:
    items = [
        Block(text, Place(heading="Services")) for text in ("- Service Desk: one contact", "- Network Care - lines")
    ]
    assert services(items, "service.enumerated") == ["Service Desk", "Network Care"]


@pytest.mark.parametrize(
    "lead", ["In scope are", "This system applies to the following services:", "The system covers"]
)
def test_the_scope_names_services_in_other_words(lead: str) -> None:
    scope = [Block(f"{lead} Service Desk, Network Care and Server Hosting.", Place(heading="1 Scope"))]
    assert set(services(scope, "service.scope")) == {"Service Desk", "Network Care", "Server Hosting"}
    assert not services(lines("The system covers people, places and Server Hosting."), "service.scope")


def test_a_line_above_the_heads_is_no_head() -> None:
    top = ("统计月份：2026年6月", "编制：甘棠", "", "")
    rows = (("指标名称", "目标值", "计算公式", "实际值"), ("事件按时解决率", "≥92%", "按时÷总数", "85.7%"), ("变更成功率", "≥96%", "成功÷总数", "97%"))  # fmt: skip
    found = [f.value.split("|")[2] for f in facts(table(top, *rows), "R-9.1", "record") if f.name == "metric.actual"]
    assert found == ["85.7", "97"]


def test_rows_that_are_counted_are_no_values() -> None:
    rows = (("No.", "Target", "How it is counted", "Value"), ("1", "First-call cure rate", "cured / all", "at least 70 %"), ("2", "Incidents cured in time", "in time / all", "at least 92 %"), ("3", "Portal availability", "up / all", "at least 99.5 %"))  # fmt: skip
    aims = [each.value.split("|")[2] for each in facts(table(*rows), "D-6.2", "policy") if each.name == "metric.target"]
    assert set(aims) == {"70", "92", "99.5"}


@pytest.mark.parametrize(("text", "figure"), [("P1两小时恢复", None), ("≥98%", "98"), ("可用率99.9%", "99.9")])
def test_the_figure_of_a_priority_is_none(text: str, figure: str | None) -> None:
    told = figure_of(text)
    assert (told[1] if told else None) == figure
