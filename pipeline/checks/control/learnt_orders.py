"""Orders of days that the house keeps itself: two labels that stand in one order in nearly all papers of a kind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from pipeline.checks.registry import AssessedSet
from pipeline.values import Analysis, Fact

_LEAST = 5  # papers that have both labels
_EVERY = 3  # of so many days at least, that one is before the other
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_URGENT = re.compile(r"紧急|应急|emergency|urgent|expedited", re.I)
Broken = tuple[
    Analysis, Fact, Fact, int
]  # paper, what should come first, what stands before it, papers that keep the order


def against_the_house(assessed: AssessedSet, controlled: bool) -> Iterator[Broken]:
    """The one paper (or one in ten) in which a day stands before another that comes first in all the others of its kind."""
    told: set[str] = set()
    for members in _kinds(assessed, controlled):
        papers = Counter(label for _, days in members for label in days)
        for first, then in permutations(sorted(label for label in papers if papers[label] >= _LEAST), 2):
            both = [(one, days[first], days[then]) for one, days in members if first in days and then in days]
            if len(both) < _LEAST:
                continue
            right = sum(_day(a) < _day(b) for _, a, b in both)
            wrong = [(one, a, b) for one, a, b in both if _day(b) < _day(a)]
            if right >= _EVERY and wrong and len(wrong) <= max(1, len(both) // 10):
                for one, a, b in wrong:
                    if one.path not in told:
                        told.add(one.path)
                        yield one, a, b, len(both) - len(wrong)


def _kinds(assessed: AssessedSet, controlled: bool) -> Iterator[Sequence[tuple[Analysis, dict[str, Fact]]]]:
    """Papers with days beside labels: the documents of the house together, records by what they call themselves."""
    kinds: dict[str, list[tuple[Analysis, dict[str, Fact]]]] = defaultdict(list)
    for one in assessed.analyses:
        if (
            one.obsolete
            or (one.kind in ("record", "report")) == controlled
            or one.kind in ("external", "noise", "form")
        ):
            continue
        days = {fact.value.partition("|")[0]: fact for fact in one.facts if fact.name == "day.beside"}
        if len(days) > 1 and not (
            not controlled and _URGENT.search(" ".join(f.quote for f in one.facts if f.name.startswith("day.")))
        ):
            kinds["" if controlled else re.sub(r"[\\W\\d_]+", "", one.title.lower())].append((one, days))
    return iter(kinds.values())


def _day(fact: Fact) -> str:
    return fact.value.rpartition("|")[2]
