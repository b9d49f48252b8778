"""Tables that are there and say too little: one of clauses without whole chapters, a checklist of an audit without evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.catalogue import Requirement
from pipeline.values import Analysis, Assignment, Words

_TABLE_OF_CLAUSES, _CHAPTERS = "L09", range(4, 11)
_TITLE_AND_PAPER = 2  # cells behind the clause
_CHAPTER = re.compile(r"(?<![\d.])(10|[4-9])(?![\d])")
_CHECKLIST, _THIN = "R-9.2-3", "audit.thin"
_NEARLY_ALL = 0.95  # of the rows; one without an answer is a note

Held = tuple[Analysis, Assignment]


def too_little_in_tables(requirement: Requirement, live: Sequence[Held]) -> Words | None:
    """Why such a table does not suffice, or None."""
    return _leaves_out_clauses(requirement, live) or _nothing_seen(requirement, live)


def _leaves_out_clauses(requirement: Requirement, live: Sequence[Held]) -> Words | None:
    """Why a table of clauses does not suffice that says nothing of whole chapters of the standard."""
    if requirement.id != _TABLE_OF_CLAUSES:
        return None
    rows = [fact.value for one, _ in live for fact in one.facts if fact.name == "crossreference.row"]
    named = {int(number) for clause in _filled(rows) for number in _CHAPTER.findall(clause)}
    absent = [number for number in _CHAPTERS if number not in named]
    if not named or not absent:
        return None
    numbers = ", ".join(map(str, absent))
    return Words(f"没有第 {numbers.replace(', ', '、')} 章的条款", f"nothing on the clauses of chapter {numbers}")


def _filled(rows: Sequence[str]) -> list[str]:
    """The clauses of those rows of a table that name more than the clause and its title, where the others do."""
    cells = [
        (clause, sum(bool(cell.strip()) for cell in told.split("|")))
        for clause, _, told in (r.partition("|") for r in rows)
    ]
    most = max((count for _, count in cells), default=0)
    return [clause for clause, count in cells if count > (1 if most > _TITLE_AND_PAPER else 0) or most == 0]


def _nothing_seen(requirement: Requirement, live: Sequence[Held]) -> Words | None:
    """Why checklists of an audit do not suffice of which no row tells what was seen: 符合, 有, ok, all the way down."""
    if requirement.id != _CHECKLIST:
        return None
    thin = {one.path: [fact.value for fact in one.facts if fact.name == _THIN] for one, _ in live}
    counts = [tuple(map(int, value.split("|"))) for values in thin.values() for value in values]
    rows, empty = (sum(count[at] for count in counts) for at in (0, 1))
    if not all(thin.values()) or empty < _NEARLY_ALL * rows:
        return None
    return Words("各行都没有写明看到的证据", "no row tells what was seen")
