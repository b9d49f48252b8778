"""What others have sent or published and serves nothing here, once all has been searched: a consultant's empty checklist, a
maker's brochure, the rules of a customer for those who work at his place.

By its path and title alone (kinds.yaml), in a set that is one organisation's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.mapping.kinds.words import kind_words
from pipeline.mapping.own_set import is_own_set
from pipeline.values import Analysis, Kind

_TABLES = (".xlsx", ".xls", ".xlsm", ".csv", ".et", ".ods")
_TEXTS: tuple[Kind, ...] = ("unrelated", "procedure", "policy")


def from_outside(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Papers that serve nothing and come from outside are external, and so are forms that were borrowed, whatever they
    would serve."""
    if not any(_is_from_outside(one) or _is_borrowed(one) for one in analyses) or not is_own_set(analyses):
        return tuple(analyses)
    return tuple(_told(one) for one in analyses)


def _told(one: Analysis) -> Analysis:
    if _is_borrowed(one):
        return replace(one, kind="external", assignments=(), hints=(), events=())
    return replace(one, kind="external") if _is_from_outside(one) else one


def _is_borrowed(one: Analysis) -> bool:
    return one.kind == "form" and _told_by("borrowed").search(f"{one.path}\n{one.title}") is not None


def _is_from_outside(one: Analysis) -> bool:
    if one.assignments or one.outcome not in ("read", "partial"):
        return False
    called = f"{one.path}\n{one.title}"
    if one.kind == "form":
        return one.path.lower().endswith(_TABLES) and _told_by("forms").search(called) is not None
    return one.kind in _TEXTS and _told_by("texts").search(called) is not None


@cache
def _told_by(which: str) -> re.Pattern[str]:
    return re.compile(kind_words()["from_outside"][which], re.I | re.M)
