"""What rates suppliers for a quarter is a record of how they perform, and not of their choice."""

from __future__ import annotations

import pytest
from written import mapped, table, text

from pipeline.values import Content

分数 = [("供应商", "到场", "质量", "得分", "结论"), ("甲", "22", "23", "87", "好"), ("乙", "18", "22", "77", "催补丁")]
SCORES = [("Supplier", "On time", "Quality", "Total", "Result"), ("A", "22", "23", "87", "good"), ("B", "18", "22", "77", "slow")]  # fmt: skip
_GIVES_WAY = 0.56


def sure(name: str, table: list[tuple[str, ...]]) -> set[str]:
    found = mapped(text("", table), name, as_kind="record").assignments
    return {one.requirement for one in found if one.confidence > _GIVES_WAY and one.requirement.startswith("R-8.3.4")}


@pytest.mark.parametrize("name", ["三季度供应商评价", "2026年第三季度厂商评分", "供方季度考核表", "供应商10月评价表"])
def test_a_rating_for_a_quarter_or_a_month_is_of_their_performance(name: str) -> None:
    assert sure(name, 分数) == {"R-8.3.4-2"}


@pytest.mark.parametrize("name", ["Supplier evaluation Q3 2026", "Quarterly supplier rating"])
def test_an_english_rating_for_a_quarter_is_of_their_performance(name: str) -> None:
    assert sure(name, SCORES) == {"R-8.3.4-2"}


@pytest.mark.parametrize(
    "name", ["供应商评价表", "2026年供应商评价表", "供应商选择评价表（三季度新增）", "合格供应商名录2026年三季度"]
)
def test_a_rating_of_no_quarter_or_of_a_choice_stays_one_of_choice(name: str) -> None:
    assert "R-8.3.4-1" in sure(name, 分数)


def test_a_rating_and_a_quarterly_score_in_one_book_are_both() -> None:
    assert "R-8.3.4-1" in sure("供方评价和季度打分", 分数)
    assert "R-8.3.4-1" in sure("Supplier evaluation and Q3 scores", SCORES)


LISTED = [("Supplier", "Supplies", "Licence (20)", "Result"), ("A", "lines", "17", "approved"), ("B", "racks", "19", "approved")]  # fmt: skip
SCORED = [("Supplier", "Delivery (50)", "Quality (30)", "Score"), ("A", "48", "28", "76"), ("B", "31", "22", "53")]
合格 = [("供应商", "提供", "资质", "结论"), ("甲", "线路", "17", "合格"), ("乙", "机柜", "19", "合格")]
打分 = [("供应商", "到场", "质量", "得分"), ("甲", "48", "28", "76"), ("乙", "31", "22", "53")]


def book(first: str, listed: list[tuple[str, ...]], second: str, scored: list[tuple[str, ...]]) -> set[str]:
    blocks = Content((table(listed, first), table(scored, second)))
    found = mapped(blocks, "Suppliers and parties", as_kind="record").assignments
    return {one.requirement for one in found if one.requirement.startswith("R-8.3.4")}


@pytest.mark.parametrize(("first", "listed"), [("Approved suppliers", LISTED), ("合格供方名录", 合格)])
def test_the_scores_of_a_quarter_on_a_sheet_beside_the_list_are_of_performance(
    first: str, listed: list[tuple[str, ...]]
) -> None:
    scored = SCORED if listed is LISTED else 打分
    assert book(first, listed, "Q3 scores" if listed is LISTED else "三季度打分", scored) == {"R-8.3.4-1", "R-8.3.4-2"}
    assert "R-8.3.4-2" not in book(first, listed, "Contacts" if listed is LISTED else "联系人", scored)
    assert "R-8.3.4-2" not in book(first, listed, "Q3 scores", [("Customer", "Marks", "Votes"), ("C", "4", "9"), ("D", "5", "7")])  # fmt: skip


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("供应商评分表", [("供应商", "甲", "季度", "2026年7月至9月"), ("到场", "12次中11次", "得分", "88")]),
        ("供应商评分表", [("供应商", "甲", "考核季度", "三季度"), ("到场", "12次中11次", "得分", "88")]),
    ],
)
def test_a_form_that_names_its_quarter_rates_how_they_perform(title: str, rows: list[tuple[str, ...]]) -> None:
    assert sure(title, rows) == {"R-8.3.4-2"}


def test_a_form_of_a_year_or_without_a_time_stays_one_of_choice() -> None:
    assert "R-8.3.4-1" in sure("供应商评分表", [("供应商", "甲", "年度", "2026"), ("到场", "好", "得分", "88")])
