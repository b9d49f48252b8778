"""Claims on months that another file holds by itself: the chapter of a report on what a ledger counts by the month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.claims import is_claim, to_hints
from pipeline.mapping.in_force import in_force
from pipeline.values import Analysis

_Months = set[tuple[int, int]]


def without_claims_on_months_held(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    held: dict[str, dict[str, _Months]] = defaultdict(dict)
    for one in in_force(files):
        for each in one.assignments:
            if each.confidence >= THRESHOLD and not is_claim(each):
                held[each.requirement][one.path] = _months(one, each.requirement)

    def settled(one: Analysis) -> Analysis:
        gone = [
            each
            for each in one.assignments
            if is_claim(each)
            and (own := _months(one, each.requirement))
            and any(path != one.path and own <= months for path, months in held[each.requirement].items())
        ]
        return to_hints(one, gone) if gone else one

    return tuple(map(settled, files))


def _months(one: Analysis, requirement: str) -> _Months:
    return {(event.end.year, event.end.month) for event in one.events if event.requirement == requirement}
