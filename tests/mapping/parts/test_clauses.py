"""Chapters of manuals that follow the standard's numbers and titles."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.parts.clauses import by_clause


def named(heading: str) -> set[str]:
    return {hit.requirement for hit in by_clause(heading, mapper().catalogue)}


@pytest.mark.parametrize("heading", ["5.2 方针", "5.2 服务管理方针", "5.2 Policy"])
def test_number_and_title_together_name_the_clause(heading: str) -> None:
    assert "D-5.2" in named(heading)


def test_part_without_a_title_of_its_own_belongs_to_its_clause() -> None:
    assert "D-6.1" in named("6.1 应对风险和机遇的措施")


@pytest.mark.parametrize("heading", ["5.2 机房巡检", "5.2 Staff canteen", "12.7 考勤"])
def test_number_of_the_house_with_another_title_names_nothing(heading: str) -> None:
    assert named(heading) == set()


def test_whole_title_names_its_clause_under_any_number() -> None:
    assert named("3.4 事件管理") == named("8.6.1 事件管理") == named("事件管理") != set()


@pytest.mark.parametrize("heading", ["", "   ", "5.2", "第 1 页"])
def test_heading_without_words_names_nothing(heading: str) -> None:
    assert named(heading) == set()
