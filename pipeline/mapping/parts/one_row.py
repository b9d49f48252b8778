"""The rows of one ledger are records of one kind: a list of chronic faults is none of complaints, too.

Which is told by the rest of the set. Where both names of a ledger fit, that which has no other ledger keeps the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.claims import is_claim, to_hints
from pipeline.mapping.client_set.in_force import in_force
from pipeline.values import Analysis, Assignment

# What one row can be at once: a change and what was said of it, a finding and its action, a fault and its way round.
_AT_ONCE = tuple(
    map(
        frozenset,
        (
            ("R-7.2-1", "R-7.2-2", "R-7.2-3"),
            ("R-8.2.5", "R-8.2.6-1", "R-8.2.6-2"),
            ("R-8.3.3", "R-8.7.1-1", "R-9.4"),
            ("R-8.3.4-1", "R-8.3.4-2", "R-8.3.4-3"),
            ("R-8.5.1-1", "R-8.5.1-2", "R-8.5.1-3", "R-8.5.1-4"),
            ("R-8.5.3-1", "R-8.5.3-2"),
            ("R-8.6.1-1", "R-8.6.1-2", "R-8.6.2", "R-8.7.1-2"),
            ("R-8.6.3-1", "R-8.6.3-2"),
            ("R-9.2-5", "R-10.1"),
        ),
    )
)
_ROWS_NEEDED = 2
_CLEARLY = 0.05

_Rows = frozenset[tuple[object, ...]]


def rows_of_one_kind(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The files, with each ledger's rows as those of one requirement where two that cannot be one have them."""
    holders: dict[str, set[str]] = defaultdict(set)
    for one in in_force(files):
        rows = _rows(one)
        for each in one.assignments:
            if each.confidence >= THRESHOLD and not is_claim(each) and each.requirement in rows:
                holders[each.requirement].add(one.path)
    return tuple(_settled(one, holders) for one in files)


def _settled(one: Analysis, holders: Mapping[str, set[str]]) -> Analysis:
    gone = {loser for loser in _losers(one, holders) if loser}
    return to_hints(one, [each for each in one.assignments if each.requirement in gone]) if gone else one


def _losers(one: Analysis, holders: Mapping[str, set[str]]) -> Iterator[str]:
    rows = _rows(one)
    able = [each for each in one.assignments if len(rows.get(each.requirement, ())) >= _ROWS_NEEDED]
    for first, second in combinations(able, 2):
        ids = {first.requirement, second.requirement}
        shared = rows[first.requirement] & rows[second.requirement]
        largest = max(len(rows[first.requirement]), len(rows[second.requirement]))
        if 2 * len(shared) < largest:
            continue
        if not any(ids <= each for each in _AT_ONCE):
            yield _less(first, second, one, holders)
        for each, other in ((first, second), (second, first)):
            # A register that only says when its changes were looked back at; forms that ask for one and look back at it
            # are what it lists, and no papers on that alone.
            if is_claim(each) and holders[each.requirement] - holders[other.requirement] - {one.path}:
                yield each.requirement


def _less(first: Assignment, second: Assignment, one: Analysis, holders: Mapping[str, set[str]]) -> str:
    """Which of two has its rows elsewhere; where both have, which is less sure. Nothing where neither has."""
    elsewhere = [each for each in (first, second) if holders[each.requirement] - {one.path}]
    if len(elsewhere) == 1:
        return elsewhere[0].requirement
    apart = abs(first.confidence - second.confidence) >= _CLEARLY
    return min(elsewhere, key=lambda each: each.confidence).requirement if elsewhere and apart else ""


def _rows(one: Analysis) -> Mapping[str, _Rows]:
    found: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for event in one.events:
        found[event.requirement].add((event.value, event.end, event.place))
    return {id: frozenset(rows) for id, rows in found.items()}
