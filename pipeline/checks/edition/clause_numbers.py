"""Clause numbers of older editions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.edition.cited import WITHDRAWN, in_places, taught
from pipeline.checks.registry import (
    AssessedSet,
    Contradiction,
    check,
    counted,
    named,
    seen_at,
)
from pipeline.values import Analysis, Fact, Siblings, Words

_OLD_CLAUSES = ("E04", "E05", "E06")
# Files with numbered chapters of their own: there a number and title must be said to be the standard's.
_WITH_CHAPTERS = ("procedure", "policy", "plan", "agreement", "manual")
_OF_THE_STANDARD = re.compile(r"\bthe standard\b|条款|条文|20000|24405|标准|clause|第\s*\d+\.\d+", re.I)
_OLD_NUMBERS = Words("{n} 份文件使用旧版条款号", "clause numbers of an older edition in {n} files")
_SHOWN = 3  # of the numbers of an older edition


@check("V02")
def old_clause_numbers(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Number and title of an older edition together; a document's own chapters only where many are."""
    tells = {tell.id: tell for tell in assessed.catalogue.edition_tells}
    for one in (*assessed.current, *taught(assessed)):
        seen = _old_numbers(one, assessed.threshold("V02", "chapters"))
        if seen:
            told = {f.place for f in one.facts if f.name in ("edition", "edition.heading") and f.value in WITHDRAWN}
            matches = (tells[fact.value].pattern.search(fact.quote) for fact in seen)
            cited = list(dict.fromkeys(f"“{match.group()}”" for match in matches if match))[:_SHOWN]
            zh, en = (f"：{'、'.join(cited)}", f": {', '.join(cited)}") if cited else ("", "")
            yield Contradiction(
                one.path,
                Words(f"{named([one.path])} 使用旧版条款号（{len(seen)} 处）{zh}",
                      f"{counted(len(seen), 'clause number')} of an older edition in {named([one.path])}{en}"),
                [seen_at(one, fact) for fact in seen],
                severity="medium" if one.kind == "unrelated" or {fact.place for fact in seen} <= told else None,  # V01 says the gravest of the same line
                siblings=Siblings("old", _OLD_NUMBERS, in_places(one, len(seen))),
            )  # fmt: skip


def _old_numbers(one: Analysis, chapters: float) -> list[Fact]:
    """Where a paper uses them; from this many chapters on, those of its own chapters too."""
    text = [f for f in one.facts if f.name in ("edition", "edition.clause") and f.value in _OLD_CLAUSES]
    if one.kind in _WITH_CHAPTERS and not any(a.requirement.startswith("R-9.2") for a in one.assignments):
        text = [f for f in text if f.name == "edition.clause" or _OF_THE_STANDARD.search(f.quote)]
    heads = [f for f in one.facts if f.name == "edition.heading" and f.value in _OLD_CLAUSES]
    return [*text, *heads] if len(heads) >= chapters else text
