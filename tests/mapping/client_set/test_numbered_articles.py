"""Articles that are numbered on in one folder."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.mapping.client_set.numbered_articles import numbered_articles
from pipeline.values import Analysis, Assignment

DAY = date(2026, 10, 19)


def paper(path: str, *served: str, kind: str = "record") -> Analysis:
    made = tuple(Assignment(id, 0.6, "title", "") for id in served)
    return Analysis(path, path, "read", kind=kind, main_date=DAY, assignments=made)  # type: ignore[arg-type]


def served(one: Analysis) -> list[str]:
    return [each.requirement for each in one.assignments]


KNOWN = paper("6 Know-how/DP-0113 Gate stays shut.html", "R-7.6")


@pytest.mark.parametrize("name", ["DP-0121 Badge read twice.md", "DP0122 lamps.txt", "dp-0123_reader.md"])
def test_the_next_number_of_a_series_of_articles_is_one(name: str) -> None:
    found = numbered_articles([KNOWN, paper(f"6 Know-how/{name}", kind="unrelated")])[-1]
    assert (found.kind, served(found)) == ("record", ["R-7.6"])
    assert [(event.requirement, event.value) for event in found.events] == [("R-7.6", DAY)]


def test_a_chinese_series_counts_as_well() -> None:
    known = paper("知识库/知识-012 闸机不开.docx", "R-7.6")
    assert served(numbered_articles([known, paper("知识库/知识-013 重复刷卡.docx")])[-1]) == ["R-7.6"]


@pytest.mark.parametrize(
    "path",
    [
        "7 Other/DP-0121 Badge read twice.md",
        "6 Know-how/PO-0121 Badges.md",
        "6 Know-how/Badge read twice.md",
        "6 Know-how/DP-0121",
    ],
)
def test_another_folder_or_series_is_none(path: str) -> None:
    assert served(numbered_articles([KNOWN, paper(path, kind="unrelated")])[-1]) == []


def test_numbers_that_other_papers_bear_as_well_say_nothing() -> None:
    mixed = [
        KNOWN,
        paper("6 Know-how/DP-0114 Gates.docx", "D-8.6.1", kind="procedure"),
        paper("6 Know-how/DP-0121 Badge.md"),
    ]
    assert served(numbered_articles(mixed)[-1]) == []
