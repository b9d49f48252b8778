"""Texts say by their parts what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import mapper
from written import text as written

from pipeline.ingest.read import read
from pipeline.mapping.by_parts import papers_by_parts
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.search.ranking import by_search
from pipeline.values import Kind, Read

_ARTICLE = "# Pictures stay on the device\n\nSymptom. The bar stays at 0.\n\nWhy. A certificate ran out.\n\nWhat to do. Renew it."
_STOP = """# Black Monday

The platform stood still for two customers.

| Time | What |
|---|---|
| 09:12 | first call |
| 09:40 | locks seen |
| 11:58 | up again |

## Why it was down

A report held locks.

## What we change

A server of its own.
"""
_PLAN = "# Wave 7\n\n## What goes in\n\nClaims 8.3\n\n## Before it may leave\n\nAll tests green\n\n## Way back\n\nSnapshot at 19:45"
_OUTCOME = "# Wave 7 - how it went\n\nTests: 212 of 212 green. Key users accepted in writing.\n\nNo way back needed."
_CARD = "# Card August\n\nFor: claims managers of all customers\n\n| Promise | Target | Reached |\n|---|---|---|\n| up | 99.5 | 99.6 |"


def parts(text: str, kind: Kind = "unrelated") -> list[str]:
    outcome = read(text.encode(), "paper.md", None)
    assert isinstance(outcome, Read)
    return [one.requirement for one in papers_by_parts(outcome.content, kind)]


@pytest.mark.parametrize(
    ("text", "requirement"),
    [
        (_ARTICLE, "R-7.6"),
        ("# 无法登录\n\n现象：白屏。\n\n原因：会话过期。\n\n处理办法：结束最老的会话。", "R-7.6"),
        (_STOP, "R-8.7.1-2"),
        (_PLAN, "R-8.5.3-1"),
        (_OUTCOME, "R-8.5.3-2"),
    ],
)
def test_parts_in_any_words_tell_the_paper(text: str, requirement: str) -> None:
    assert parts(text) == [requirement]


def test_a_table_of_what_was_promised_that_is_for_customers_reports_on_levels_and_services() -> None:
    assert parts(_CARD) == ["R-8.3.3", "R-9.4"]


def test_a_long_article_is_no_procedure() -> None:
    outcome = read(f"{_ARTICLE} {'End the oldest session. ' * 20}".encode(), "paper.md", None)
    assert isinstance(outcome, Read)
    possible = by_search(outcome.content, FileNames("KH-117", "KH-117"), "unrelated", (), mapper())
    assert "R-7.6" in {one.requirement for one in possible if one.confidence >= 0.6}


@pytest.mark.parametrize(
    "text",
    [
        _ARTICLE + "\n\nPriority: 2",
        _STOP.replace("stood still for", "was looked at by").replace("Why it was down", "Why"),
        _PLAN + "\n\n## Risk and impact\n\nSmall.",
        _CARD.replace("all customers", "the board"),
        "# Nothing to say",
    ],
    ids=["a ticket", "nothing stopped", "a change", "to ourselves", "nothing"],
)
def test_other_papers_say_nothing(text: str) -> None:
    assert parts(text) == []


def by_tables(markup: str, *tables: list[tuple[str, ...]]) -> list[str]:
    return [one.requirement for one in papers_by_parts(written(markup, *tables), "record")]


def test_a_plan_says_how_soon_each_is_back_what_may_be_lost_and_whom_to_call() -> None:
    aims = [("Service", "Back in", "May lose"), ("registration", "2 hours", "10 minutes")]
    calls = [("Who", "Telephone"), ("Petra", "6001")]
    begun = "# If the hall is gone\nPetra says when this is opened."
    assert by_tables(begun, aims, calls) == ["D-8.7.2-PL"]
    assert by_tables(begun, aims) == []
    assert by_tables("# Aims", aims, calls) == []


@pytest.mark.parametrize(
    "course",
    [
        "08:47 alarm; 08:52 declared; 08:58 on site; 09:12 switch found; 09:41 all up again.",
        "08:47告警；08:52判定；08:58到场；09:12定位；09:41恢复。",
    ],
)
def test_a_course_told_in_one_paragraph_is_a_clock_too(course: str) -> None:
    told = f"# 14 September\n\nThe cloud was down (中断) for eleven units.\n\n## Course\n\n{course}\n\n## Root\n\nFirmware.\n\n## 整改\n\nNew firmware."
    assert parts(told) == ["R-8.7.1-2"]
    assert parts(told.replace(course[:24], "")) == []


@given(st.text(max_size=200))
def test_any_text_can_be_asked(lines: str) -> None:
    assert set(papers_by_parts(written(f"# Paper\n{lines}"), "unrelated")) == set()
