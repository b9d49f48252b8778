"""Dates in sentences whose verb stands away from them."""

from __future__ import annotations

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of

SENTENCES = {
    "effective": ["We have worked to these rules since 3 July 2026.", "2026年7月3日起全公司照此办理。"],
    "approved": ["A. Lee signed this off on 3 July 2026, after a week."],
    "drafted": ["A. Lee wrote this on 3 July 2026."],
    "reviewed": ["B. Lowe read it through on 3 July 2026."],
    "released": ["I hereby release them on 3 July 2026.", "Issue 1.1, 3 July 2026", "Version 1.0 of 3 July 2026"],
    "meeting": [
        "The management review was held on 3 July 2026.",
        "The internal audit took place on 3 July 2026.",
        "2026年7月3日，公司召开服务管理例会。",
    ],
    "occurred": [
        "The outage began on 3 July 2026 in the morning.",
        "We ran the exercise on 3 July 2026.",
        "2026年7月3日对机房进行了巡检。",
        "The audit training was held on 3 July 2026.",
    ],
    "due": ["To be done by 3 July 2026.", "A. Lee will finish this by 3 July 2026."],
    "other": [
        "Replaced by the rules on occurrences on 3 July 2026.",
        "Taken note of: B. Lowe, 3 July 2026",
        "The action was finished on 3 July 2026.",
        "The house has had 3 July 2026 in mind.",
    ],
}


@pytest.mark.parametrize(("text", "role"), [(text, role) for role, texts in SENTENCES.items() for text in texts])
def test_the_verb_of_a_sentence_says_what_its_date_is(text: str, role: str) -> None:
    others = [line("On how we work, at some length and without a day.") for _ in range(6)]
    found = dates_of([line("Paper", level=1), others[0], line(text), *others], "paper.docx")
    assert [each.role for each in found] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Put together by A. Lee, 26 June 2026, for 3 July 2026",
        "Collected by A. Lee, 26 June 2026, for the review of 3 July 2026",
    ],
)
def test_a_paper_that_was_written_for_a_day_names_that_of_its_occasion_second(text: str) -> None:
    found = dates_of([line("Papers for the management review", level=1), line(text)], "papers.docx")
    assert [each.role for each in found] == ["drafted", "meeting"]


def test_for_a_day_without_a_day_before_is_open() -> None:
    found = dates_of([line("Paper", level=1), line("The change is planned for 3 July 2026.")], "paper.docx")
    assert [each.role for each in found] != ["meeting"]
