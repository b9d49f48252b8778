"""Chapters of a manual that follow the numbers and titles of the standard's clauses."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from pipeline.catalogue import Catalogue
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.known import NameHit

_NUMBERED = re.compile(r"^\s*(?P<no>\d{1,2}(?:\.\d{1,2}){1,3})\s*(?P<title>\S.*)$")
_MUCH_ALIKE = 62.0
_SURE = 0.85


@lru_cache(maxsize=512)
def _titles(zh: str, en: str) -> tuple[str, ...]:
    return tuple(filter(None, (name_key(zh.split("（")[0]), name_key(en.split("(")[0]))))


def _of_clause(own: str, no: str) -> bool:
    """The clause itself, or an untitled part of it (5.2.1 and 6.1.1 of 5.2 and 6.1)."""
    return own == no or (no.count(".") == 1 and own == f"{no}.1" and no[0] in "456")


def by_clause(heading: str, catalogue: Catalogue) -> tuple[NameHit, ...]:
    """Document requirements of the clause that a heading names: by number and title together, or by its whole title."""
    match = _NUMBERED.match(heading)
    number, title = (match["no"], match["title"]) if match else ("", heading)
    key = name_key(title)
    if not key:
        return ()
    found: list[NameHit] = []
    for clause in catalogue.clauses:
        titles = _titles(clause.title.zh, clause.title.en)
        same = key in titles
        near = clause.no == number and any(
            fuzz.token_set_ratio(key, one) >= _MUCH_ALIKE or one in key or key in one for one in titles
        )
        if same or near:
            found += [
                NameHit(one.id, title, _SURE)
                for one in catalogue.requirements
                if one.id.startswith("D-") and _of_clause(one.clauses[0].split(" ")[0], clause.no)
            ]
    return tuple(found)
