"""Ledgers whose rows two requirements claim."""

from __future__ import annotations

from datetime import date

from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.parts.one_row import rows_of_one_kind
from pipeline.values import Analysis, Assignment, Event

FAULTS, COMPLAINTS, CHANGES, REVIEWS = "R-8.6.3-1", "R-8.3.2-4", "R-8.5.1-1", "R-8.5.1-3"
DAYS = (date(2026, 3, 4), date(2026, 4, 8), date(2026, 5, 20))


def ledger(path: str, serves: dict[str, float], days: tuple[date, ...] = DAYS) -> Analysis:
    """A ledger all of whose rows are taken for each of what it serves."""
    events = (Event(id, day, day, "day", f"B{row}") for id in serves for row, day in enumerate(days, 2))
    made = tuple(Assignment(id, sure, "title", "") for id, sure in serves.items())
    return Analysis(path, path, "read", kind="record", assignments=made, events=tuple(events))


def served(one: Analysis) -> list[str]:
    left = [each.requirement for each in one.assignments]
    assert {event.requirement for event in one.events} == set(left)
    return left


def test_rows_are_of_what_has_no_other_ledger() -> None:
    chronic = ledger("chronic.xlsx", {FAULTS: 0.6, COMPLAINTS: 0.8})
    letter = ledger("letter.eml", {COMPLAINTS: 0.7}, DAYS[:1])
    (settled, other) = rows_of_one_kind([chronic, letter])
    assert (served(settled), served(other)) == ([FAULTS], [COMPLAINTS])
    assert [hint.requirement for hint in settled.hints] == [COMPLAINTS]


def test_where_both_have_another_the_surer_keeps_the_rows() -> None:
    chronic = ledger("老毛病.xlsx", {FAULTS: 0.9, COMPLAINTS: 0.7})
    others = [ledger("诉求.xlsx", {COMPLAINTS: 0.9}, DAYS[:1]), ledger("旧账.xlsx", {FAULTS: 0.9}, DAYS[1:])]
    assert served(rows_of_one_kind([chronic, *others])[0]) == [FAULTS]


def test_where_neither_has_another_both_stay() -> None:
    assert served(rows_of_one_kind([ledger("chronic.xlsx", {FAULTS: 0.9, COMPLAINTS: 0.7})])[0]) == [FAULTS, COMPLAINTS]


def test_a_change_and_its_review_are_one_row() -> None:
    changes = ledger("moves.xlsx", {CHANGES: 0.9, REVIEWS: 0.7})
    assert served(rows_of_one_kind([changes, ledger("look.docx", {REVIEWS: 0.9}, DAYS[:1])])[0]) == [CHANGES, REVIEWS]


def test_a_claim_on_the_rows_of_a_register_gives_way_to_any_paper_of_its_own() -> None:
    register = ledger("moves.xlsx", {CHANGES: 0.9, REVIEWS: GIVES_WAY})
    assert served(rows_of_one_kind([register, ledger("look.docx", {REVIEWS: 0.51}, DAYS[:1])])[0]) == [CHANGES]
    assert served(rows_of_one_kind([register])[0]) == [CHANGES, REVIEWS]


def test_one_event_for_two_is_no_ledger() -> None:
    both = ledger("letter.eml", {FAULTS: 0.9, COMPLAINTS: 0.7}, DAYS[:1])
    assert served(rows_of_one_kind([both, ledger("book.xlsx", {COMPLAINTS: 0.9})])[0]) == [FAULTS, COMPLAINTS]


def test_forms_that_hold_both_leave_a_register_its_claim() -> None:
    register = ledger("moves.xlsx", {CHANGES: 0.9, REVIEWS: GIVES_WAY})
    form = ledger("form 7.docx", {CHANGES: 0.9, REVIEWS: 0.74}, DAYS[:1])
    assert served(rows_of_one_kind([register, form])[0]) == [CHANGES, REVIEWS]
