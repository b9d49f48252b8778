"""Papers of meetings and reviews under names that say nothing, by who was there, what was settled and looked at."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.papers.nameless_minutes import meetings
from pipeline.values import Kind


def told(markup: str, kind: Kind = "unrelated", *tables: list[tuple[str, ...]]) -> list[str]:
    return [one.requirement for one in meetings(text(markup, *tables), kind)]


@pytest.mark.parametrize(
    ("markup", "requirement"),
    [
        ("# 九月碰头\n在的人：邰妍、冼舟\n1. 上月的数过了一遍。\n定下来的：备件箱 苗禾 9月12日", "R-7.4"),
        ("# Monday round\nThere: Petra, Joss, Mia\nFigures gone over.\nTo do: parts box - Mia", "R-7.4"),
        ("# 三季度\n市一院：蒲松山；我们：苗禾、冼舟\n数都过了。\n商定：备件再放一箱。", "R-8.3.2-2"),
        ("# Third quarter\nHospital: R. Pell; we: Mia, Joss\nFigures: 96.\nSettled: another box.", "R-8.3.2-2"),
        ("# 看了一遍\n在的人：闻人澈、邰妍\n看了：目标、自查。\n拍板：加人。服务管理体系还合适、管用。", "R-9.3-3"),
        ("# 讲承诺\n服务管理方针讲了一遍，每人都问了。\n签名：邰妍 苗禾", "R-5.2"),
    ],
)
def test_what_a_paper_has_tells_what_it_is(markup: str, requirement: str) -> None:
    assert told(markup) == [requirement]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("# 停车位\n祝余和物业老刘谈了。", "unrelated"),
        ("# 例会怎么开\n参加：各组长。\n决定写进纪要。", "procedure"),
        ("# Quarter\nSupplier: Todd; we: Mia\nSettled: spare parts.", "record"),
    ],
    ids=["nobody listed", "rules for meetings", "with a supplier"],
)
def test_other_papers_are_not(markup: str, kind: Kind) -> None:
    assert told(markup, kind) == []


_REVIEW = "The yearly review of the service system: is it suitable, sufficient and effective?"
_BROUGHT = """# What we bring

## What became of earlier decisions

Done.

## What changed around us

A law.

## How we did

93 %.

## Chances to do better

Three.
"""


@pytest.mark.parametrize(
    ("markup", "requirement"),
    [
        (f"# Call\n{_REVIEW}\nPlease send me your slides by Monday.", "R-9.3-1"),
        (f"# High table\n{_REVIEW} It is.\n## Decided\n1. a visit to each customer", "R-9.3-3"),
        ("# 年度评审\n体系是适宜的、充分的、有效的。\n## 决定\n增加一人。", "R-9.3-3"),
        (_BROUGHT, "R-9.3-2"),
        ("# 材料\n1 上次定的事　没有。\n2 能改进的　账号批量开。\n3 客户怎么说　89.8。\n4 要的资源　一人。", "R-9.3-2"),
    ],
)
def test_a_review_is_told_by_what_it_concludes_asks_for_or_looks_at(markup: str, requirement: str) -> None:
    assert told(markup) == [requirement]


@pytest.mark.parametrize(
    "markup", [_BROUGHT.replace("What became of earlier decisions", "The weather"), f"# Thought\n{_REVIEW}"]
)
def test_neither_a_report_nor_a_thought_is_a_review(markup: str) -> None:
    assert told(markup) == []


def test_rules_on_a_review_are_no_review_and_a_plan_decides_nothing() -> None:
    text = f"# High table\n{_REVIEW} Please prepare it.\n## Decided\nThe agenda."
    assert told(text, "procedure") == []
    assert told(text, "plan") == ["R-9.3-1"]
