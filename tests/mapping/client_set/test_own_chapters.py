"""Chapters of a manual beside papers of their own: who the house is, that its system holds, how it is organised."""

from __future__ import annotations

import pytest

from pipeline.mapping.client_set.own_chapters import chapters_of_their_own
from pipeline.values import Analysis, Assignment, Kind


def paper(kind: Kind, quote: str, *, obsolete: bool = False, sure: float = 0.9) -> Analysis:
    made = Assignment("L05", sure, "1 Who we are", quote), Assignment("D-4.3", 0.9, "2 Scope", "")
    return Analysis(f"{kind}.docx", kind, "read", kind=kind, assignments=made[: 2 if kind == "manual" else 1], obsolete=obsolete)  # fmt: skip


FIRST_LINES = "Otter Mill Systems runs the gates of three mills from an office in Leeds."
PROFILE = paper("record", "Otter Mill Systems Ltd. Profile")


def served(*files: Analysis) -> list[str]:
    return [each.requirement for each in chapters_of_their_own(files)[0].assignments]


def test_a_manual_introduces_the_house_and_the_profile_tells_of_it() -> None:
    assert served(paper("manual", FIRST_LINES), PROFILE) == ["D-4.3"]
    assert [each.requirement for each in chapters_of_their_own((paper("manual", FIRST_LINES), PROFILE))[0].hints] == ["L05"]  # fmt: skip


@pytest.mark.parametrize(
    "quote",
    [
        "Otter Mill Systems Ltd. was founded on 4 May 2015 in Leeds.",
        "Otter Mill Systems Ltd., registered capital 5 million, 41 people.",
        "河湾云科成立于2017年5月18日，住所在河湾市。",
        "河湾云科2017年成立，注册资本2000万元。",
    ],
)
def test_a_chapter_that_begins_as_a_profile_does_is_one_too(quote: str) -> None:
    assert served(paper("manual", quote), PROFILE) == ["L05", "D-4.3"]


def test_where_no_other_paper_tells_of_the_house_the_manual_does() -> None:
    assert served(paper("manual", FIRST_LINES)) == ["L05", "D-4.3"]
    assert served(paper("manual", FIRST_LINES), paper("record", "", obsolete=True)) == ["L05", "D-4.3"]
    assert served(paper("manual", FIRST_LINES), paper("record", "", sure=0.55)) == ["L05", "D-4.3"]


def chapter(requirement: str, place: str, *beside: str) -> bool:
    """Whether a chapter of the manual counts beside papers that serve these."""
    manual = Analysis("m.docx", "m", "read", kind="manual", assignments=(Assignment(requirement, 0.9, place, ""),))
    others = (Analysis(f"{id}.docx", id, "read", kind="list", assignments=(Assignment(id, 0.9, "title", ""),)) for id in beside)  # fmt: skip
    return bool(chapters_of_their_own((manual, *others))[0].assignments)


@pytest.mark.parametrize(
    ("requirement", "place"),
    [("L07", "5 Who does what"), ("L07", "5 Leadership > 5.3 Roles and duties"), ("L07", "5 职责"), ("L04", "1 About this manual"), ("L04", "服务管理手册")],
)  # fmt: skip
def test_duties_are_no_chart_and_an_introduction_no_order_beside_one(requirement: str, place: str) -> None:
    assert not chapter(requirement, place, requirement)
    assert chapter(requirement, place)
    assert chapter(requirement, place, "L05")


@pytest.mark.parametrize(
    ("requirement", "place"),
    [("L07", "附录一 职能分配表"), ("L07", "6 组织和职责"), ("L07", "3 Organisation and functions"), ("L04", "0.1 颁布令"), ("L04", "0 Release order"), ("L04", "Foreword by the director")],
)  # fmt: skip
def test_a_chart_or_an_order_counts_beside_another(requirement: str, place: str) -> None:
    assert chapter(requirement, place, requirement)
