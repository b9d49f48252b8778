"""Papers under names that say nothing, by who was there, what was settled and whom to call."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.occasions import occasions
from pipeline.values import Kind


def told(markup: str, kind: Kind = "unrelated", *tables: list[tuple[str, ...]]) -> list[str]:
    return [one.requirement for one in occasions(text(markup, *tables), kind)]


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


def test_a_plan_says_how_soon_each_is_back_what_may_be_lost_and_whom_to_call() -> None:
    aims = [("Service", "Back in", "May lose"), ("registration", "2 hours", "10 minutes")]
    calls = [("Who", "Telephone"), ("Petra", "6001")]
    begun = "# If the hall is gone\nPetra says when this is opened."
    assert told(begun, "record", aims, calls) == ["D-8.7.2-PL"]
    assert told(begun, "record", aims) == []
    assert told("# Aims", "record", aims, calls) == []
