"""Texts of others: standards and posts."""

from __future__ import annotations

import pytest
from written import kind, text

POST = (
    "date: 2024-03-01\ntitle: Service Level Agreement\ntags: sre\n{front}\n# Why it matters\nA promise to the customer."
)


@pytest.mark.parametrize("front", ["type: note", "layout: post", "post: true"])
def test_a_post_on_a_subject_is_not_the_document(front: str) -> None:
    assert kind(text(POST.format(front=front)), "Service Level Agreement") == "external"


def test_front_matter_without_a_word_of_posts_says_nothing() -> None:
    assert kind(text(POST.format(front="status: approved")), "Service Level Agreement") == "agreement"


@pytest.mark.parametrize("mark", ["© ISO 2018", "Reference number ISO 19011:2018(E)", "ICS 35.080 L 77"])
def test_the_marks_of_a_publisher_make_a_standard(mark: str) -> None:
    standard = text(f"# Guidelines for auditing management systems\nThird edition\n{mark}\n# Scope\nAll audits.")
    assert kind(standard, "Guidelines for auditing management systems") == "external"


def test_guides_to_frameworks_and_orders_of_ministries_are_of_others() -> None:
    told = text("# Contents\nWhat it says.")
    assert kind(told, "NIST Cybersecurity Framework 2.0 Guide") == "external"
    assert kind(told, "中华人民共和国财政部令第87号") == "external"


def test_a_meeting_with_its_day_and_who_was_there_is_minutes() -> None:
    held = text("# 2024-05-14 Meeting\n## Attendance\n* A. Name\n* B. Name\n## Agenda\nBudget.")
    assert kind(held, "2024-05-14") == "record"


BOOKS = (
    "Service Strategy",
    "2. Service Design",
    "3. Service Transition",
    "Service Operation",
    "5. Continual Service Improvement",
)


@pytest.mark.parametrize(("chapters", "found"), [(BOOKS, "external"), (BOOKS[:2], "report")])
def test_a_summary_of_the_books_of_itil_is_of_others(chapters: tuple[str, ...], found: str) -> None:
    notes = text("# Introduction\nWhat it enables.\n" + "".join(f"# {one}\nValue is made here.\n" for one in chapters))
    assert kind(notes, "Summary") == found
