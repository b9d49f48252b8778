"""The flow of the business drawn with arrows, and tables of who is in charge of what."""

from __future__ import annotations

import pytest
from written import Rows, mapper, table, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.flows import clause_tables, flows, function_tables, issues
from pipeline.mapping.search.ranking import by_search
from pipeline.values import Content, Kind


@pytest.mark.parametrize(
    "line",
    [
        "客户提需求→客户部出协议→平台中心开通→现场装修→按月出报告→回到客户",
        "Work runs so: a customer asks -> the desk records -> teams build -> change board -> report",
        "用户申告 ⇒ 受理建单 ⇒ 派单 ⇒ 处理 ⇒ 回访",
    ],
)
def test_a_chain_from_the_customer_on_is_the_flow_of_the_business(line: str) -> None:
    assert [one.requirement for one in flows(text(f"# 业务怎么走\n{line}"))] == ["L06"]


def test_a_flow_told_in_steps_of_one_sentence_counts() -> None:
    told = "How the business flows: a customer signs an order; the tenant is set up; users sign; support answers; we renew."
    assert [one.requirement for one in flows(text(told))] == ["L06"]
    assert [one.requirement for one in flows(text("主要业务流程：客户提需求；签协议；开通；运维；按月报告"))] == ["L06"]
    assert list(flows(text(told.replace("How the business flows: ", "")))) == []
    assert list(flows(text("How the business flows: customers sign; we renew."))) == []


@pytest.mark.parametrize(
    "line",
    ["客户 → 服务台 → 归档", "build -> unit test -> package -> sign -> upload -> tag"],
    ids=["too short", "of a tool"],
)
def test_other_chains_are_not(line: str) -> None:
    assert list(flows(text(line))) == []


def test_lines_below_one_another_draw_one_flow() -> None:
    lines = ["客户找客服 → 报障或需求", "报障：登记 → 定级", "反复的 → 问题"]
    assert [one.requirement for one in flows(text("\n".join(lines)))] == ["L06"]
    assert list(flows(text(f"{lines[0]}\n值班的人接着办。\n{lines[1]}"))) == []


@pytest.mark.parametrize(
    ("kind", "served", "told"),
    [
        ("manual", (), True),
        ("procedure", ("D-4.3",), True),
        ("procedure", ("D-6.1", "D-6.2.2"), True),
        ("procedure", ("D-6.1",), False),
        ("procedure", ("D-8.6.1",), False),
    ],
)
def test_the_flow_of_one_process_is_not_that_of_the_business(kind: Kind, served: tuple[str, ...], told: bool) -> None:
    chain = text("客户提需求→客户部出协议→平台中心开通→现场装修→按月出报告→回到客户")
    found = by_search(chain, FileNames("", ""), kind, served, mapper())
    assert ("L06" in {one.requirement for one in found if one.confidence >= 0.6}) == told


def matrix(mark: str, first: str = "条款") -> Rows:
    return [(first, "办公室", "运维部", "质量科"), *((f"8.{n}", mark, "", "△") for n in range(1, 6))]


def test_signs_of_who_is_in_charge_make_a_table_of_functions() -> None:
    def told(rows: Rows) -> list[str]:
        return [one.requirement for one in function_tables(Content((table(rows),)))]

    assert told(matrix("▲")) == ["L07"]
    assert told([("Process", "Desk", "Network", "Quality"), *((f"P{n}", "R", "A", "") for n in range(5))]) == ["L07"]
    assert told(matrix("见第四章的说明文字")) == []
    assert told(matrix("▲", "姓名")) == []
    assert told(matrix("▲")[:3]) == []


def test_what_comes_from_inside_and_outside_is_the_context() -> None:
    def told(rows: Rows) -> list[str]:
        return [one.requirement for one in issues(Content((table(rows),)))]

    sides = [("外部", "新规定", "改接口"), ("外部", "天热", "空调"), ("内部", "老人走", "补人")]
    assert told([("来自", "什么事", "对服务的影响"), *sides]) == ["D-4.1"]
    assert told(
        [("Where from", "What", "Effect"), ("outside", "a", "b"), ("inside", "c", "d"), ("inside", "e", "f")]
    ) == ["D-4.1"]
    assert told([("来源", "风险", "可能性"), *sides]) == []
    assert told([("来自", "什么事", "对服务的影响"), *sides[:2]]) == []


CLAUSES = [("Clause", "Document"), ("4, 5", "the manual"), ("6", "P-3"), ("7", "P-1, P-2"), ("8.2 to 8.4", "P-7"), ("8.5", "P-9"), ("9", "P-4"), ("10", "P-6")]  # fmt: skip
条款 = [("标准条款", "对应文件"), *CLAUSES[1:]]


@pytest.mark.parametrize("rows", [CLAUSES, 条款])
def test_a_table_of_all_clauses_and_papers_is_the_cross_reference_also_at_the_back_of_a_manual(rows: Rows) -> None:
    assert [one.requirement for one in clause_tables(Content((table(rows),)))] == ["L09"]
    found = by_search(Content((table(rows),)), FileNames("handbook", "Handbook"), "manual", ["D-4.4"], mapper())
    assert "L09" in {one.requirement for one in found}


@pytest.mark.parametrize(
    "rows", [CLAUSES[:5], [("Clause", "Finding"), *CLAUSES[1:]], [("Chapter", "Document"), *CLAUSES[1:]]]
)
def test_a_part_of_the_clauses_or_what_was_found_in_them_is_none(rows: Rows) -> None:
    assert list(clause_tables(Content((table(rows),)))) == []
