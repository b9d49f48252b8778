"""Tables that are there and say too little: one of clauses without whole chapters, a checklist of an audit without evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.catalogue import Requirement
from pipeline.values import Serving, Words

_TABLE_OF_CLAUSES, _CHAPTERS = "L09", range(4, 11)
_TITLE_AND_PAPER = 2  # cells behind the clause
_CHAPTER = re.compile(r"(?<![\d.])(10|[4-9])(?![\d])")
_CHECKLIST, _ASKED, _THIN = "R-9.2-3", "audit.asked", "audit.thin"
_NEARLY_ALL = 0.95  # of the rows; one without an answer is a note


def too_little_in_tables(requirement: Requirement, live: Sequence[Serving]) -> Words | None:
    """Why such a table does not suffice, or None."""
    return _leaves_out_clauses(requirement, live) or _nothing_seen(requirement, live)


def _leaves_out_clauses(requirement: Requirement, live: Sequence[Serving]) -> Words | None:
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


def _nothing_seen(requirement: Requirement, live: Sequence[Serving]) -> Words | None:
    """Why checklists of an audit do not suffice of which no row tells what was seen: 符合, 有, ok, all the way down."""
    if requirement.id != _CHECKLIST:
        return None
    facts = [fact for one, _ in live for fact in one.facts]
    asked = sum(int(fact.value) for fact in facts if fact.name == _ASKED)
    empty = sum(int(fact.value.split("|")[1]) for fact in facts if fact.name == _THIN)
    of_all = all(any(fact.name == _THIN for fact in one.facts) for one, _ in live)
    if not of_all or not asked or empty < _NEARLY_ALL * asked:
        return None
    return Words("各行都没有写明看到的证据", "no row tells what was seen")
