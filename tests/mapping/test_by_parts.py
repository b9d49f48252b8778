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
from pipeline.mapping.search import by_search
from pipeline.values import Kind, Read

_REVIEW = "The yearly review of the service system: is it suitable, sufficient and effective?"
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
        (f"# Call\n\n{_REVIEW}\n\nPlease send me your slides by Monday.", "R-9.3-1"),
        (f"# High table\n\n{_REVIEW} It is.\n\n## Decided\n\n1. a visit to each customer", "R-9.3-3"),
        ("# 年度评审\n\n体系是适宜的、充分的、有效的。\n\n## 决定\n\n增加一人。", "R-9.3-3"),
        (_BROUGHT, "R-9.3-2"),
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
        _BROUGHT.replace("What became of earlier decisions", "The weather"),
        _CARD.replace("all customers", "the board"),
        f"# Thought\n\n{_REVIEW}",
        "# Nothing to say",
    ],
    ids=["a ticket", "nothing stopped", "a change", "a report", "to ourselves", "neither call nor minutes", "nothing"],
)
def test_other_papers_say_nothing(text: str) -> None:
    assert parts(text) == []


def test_rules_on_a_review_are_no_review_and_a_plan_decides_nothing() -> None:
    text = f"# High table\n\n{_REVIEW} Please prepare it.\n\n## Decided\n\nThe agenda."
    assert parts(text, "procedure") == []
    assert parts(text, "plan") == ["R-9.3-1"]


@given(st.text(max_size=200))
def test_any_text_can_be_asked(lines: str) -> None:
    assert set(papers_by_parts(written(f"# Paper\n{lines}"), "unrelated")) == set()
