"""Which rhythm counts for a record: the organisation's own, as most of its procedures say, else the catalogue's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pipeline.timeline.rhythm.cadence import CADENCE_FACT
from pipeline.values import Analysis, Fact, Kind

_SOURCES: tuple[frozenset[Kind], ...] = (
    frozenset(["procedure"]), frozenset(["manual", "plan"]), frozenset(["policy", "agreement"]),
)  # fmt: skip
_STRICTEST = ("daily", "weekly", "monthly", "quarterly", "semiannual", "annual")
EVERY_MONTH = frozenset(["daily", "weekly", "monthly"])
_QUARTER = 3


@dataclass(frozen=True, slots=True)
class OwnCadence:
    """What a document of the organisation says, with its words and their place."""

    cadence: str
    quote: str
    path: str
    place: str


def own_cadences(analyses: Sequence[Analysis]) -> Mapping[str, OwnCadence]:
    """By requirement. Procedures count before manuals and plans, these before policies and agreements; where
    documents of one sort differ, what most of them say, and of two said as often the stricter."""
    said: dict[str, list[tuple[int, Analysis, str, Fact]]] = defaultdict(list)
    for one in sorted(analyses, key=lambda each: each.path):
        rank = next((rank for rank, kinds in enumerate(_SOURCES) if one.kind in kinds), None)
        if rank is None or one.obsolete:
            continue
        for fact in one.facts:
            if fact.name == CADENCE_FACT:
                requirement, cadence = fact.value.split(" ")
                said[requirement].append((rank, one, cadence, fact))
    found: dict[str, OwnCadence] = {}
    for requirement, every in said.items():
        best = min(rank for rank, *_ in every)
        weighty = [each for each in every if each[0] == best]
        votes = Counter(cadence for _, _, cadence, _ in weighty)
        cadence = min(votes, key=lambda each: (-votes[each], _STRICTEST.index(each)))
        _, one, _, fact = next(each for each in weighty if each[2] == cadence)
        found[requirement] = OwnCadence(cadence, fact.quote, one.path, fact.place)
    return found


def gaps(cadence: str, expected: Sequence[str], covered: Collection[str]) -> tuple[str, ...]:
    """Of the months in which the system ran (`expected`, "2026-08", consecutive), those that lack a record.

    A quarterly record lacks one where a whole calendar quarter has none: then its last month is named.
    Rarer records have no gaps here: their age is judged.
    """
    if cadence in EVERY_MONTH:
        return tuple(month for month in expected if month not in covered)
    if cadence != "quarterly":
        return ()
    quarters: dict[tuple[str, int], list[str]] = defaultdict(list)
    for month in expected:
        quarters[month[:4], (int(month[5:]) - 1) // _QUARTER].append(month)
    return tuple(
        months[-1] for months in quarters.values() if len(months) == _QUARTER and not set(months) & set(covered)
    )
