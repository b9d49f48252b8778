"""The kind of a paper by the letters of its number, as its house uses them: where OBS-STD-01 to 28 are procedures, so is
OBS-STD-10 SLA Program."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.client_set.in_force import in_force
from pipeline.values import Analysis, Kind

_LETTERS = re.compile(r"[A-Za-z\u4e00-\u9fff]+")
_LEAST = 5  # papers of rules in the series
_MOST_OF_THEM = 0.7
_OF_RULES = ("procedure", "")  # and what has no form of its own: communication, measurement
_OPEN: frozenset[Kind] = frozenset(["plan", "record", "report", "list"])


def kinds_by_series(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Papers that serve as nothing but procedures are what the others of their series are."""
    kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
    for one in in_force(analyses):
        if series := _series(one.number):
            kinds[series][one.kind] += 1
    rules = {
        series for series, counted in kinds.items() if _LEAST <= counted["procedure"] >= _MOST_OF_THEM * counted.total()
    }
    return tuple(
        replace(one, kind="procedure")
        if one.kind in _OPEN and _series(one.number) in rules and _serves_as_rules(one, catalogue)
        else one
        for one in analyses
    )


def _series(number: str) -> str:
    """The letters of a number, but only where there are two groups of them or more: QL alone is the house."""
    letters = _LETTERS.findall(number)
    return "-".join(letters).upper() if len(letters) > 1 else ""


def _serves_as_rules(one: Analysis, catalogue: Catalogue) -> bool:
    return bool(one.assignments) and all(
        each.requirement[:2] == "D-" and catalogue.requirement(each.requirement).form in _OF_RULES
        for each in one.assignments
    )
