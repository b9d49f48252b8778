"""What counts depends on whether the files are one organisation's own set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.mapping.own_set import by_the_whole, is_own_set
from pipeline.values import Analysis, Assignment, Event

PART = Assignment("D-8.3.2", 0.9, "3 Customers", "…", within=True)
WHOLE = Assignment("D-8.3.4", 0.9, "title", "Suppliers")
HELD = Event("D-8.3.2", date(2026, 9, 1), date(2026, 9, 1), "day", "3 Customers")
COMBINED = Analysis("a.docx", "a", "read", kind="procedure", assignments=(PART, WHOLE), events=(HELD,))
OTHERS = tuple(Analysis(f"{n}.docx", str(n), "read", kind="unrelated") for n in range(4))


def test_chapter_counts_in_a_set_of_ones_own() -> None:
    assert is_own_set([COMBINED])
    assert by_the_whole([COMBINED]) == (COMBINED,)


def test_among_papers_that_mostly_serve_nothing_a_document_is_what_it_is_as_a_whole() -> None:
    files = (COMBINED, *OTHERS)
    assert not is_own_set(files)
    first, *rest = by_the_whole(files)
    assert (first.assignments, first.events, tuple(rest)) == ((WHOLE,), (), OTHERS)
    assert [(one.requirement, one.confidence < 0.5) for one in first.hints] == [("D-8.3.2", True)]


def test_blank_forms_and_withdrawn_files_say_nothing_of_the_set() -> None:
    no_evidence = [replace(one, kind="form") for one in OTHERS[:2]] + [
        replace(one, obsolete=True) for one in OTHERS[2:]
    ]
    assert is_own_set([COMBINED, *no_evidence])
