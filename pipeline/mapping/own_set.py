"""Whether files are one organisation's own set, and what counts where they are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.assign import THRESHOLD
from pipeline.values import Analysis

# Share of files that serve something: more than eight in ten in clients' folders, less than half in mixed collections.
_LEAST_SERVING = 0.6
_HINTED = 0.45


def in_force(analyses: Sequence[Analysis]) -> list[Analysis]:
    """The files that can be evidence: read, current, and no blank forms."""
    return [one for one in analyses if one.outcome in ("read", "partial") and one.kind != "form" and not one.obsolete]


def is_own_set(analyses: Sequence[Analysis]) -> bool:
    """Whether most files that are in force serve something; in a collection of strangers' papers most serve nothing."""
    current = in_force(analyses)
    serving = sum(any(each.confidence >= THRESHOLD for each in one.assignments) for one in current)
    return serving >= _LEAST_SERVING * len(current)


def by_the_whole(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """In a mixed collection a document is what it is as a whole: what one chapter says becomes a hint.

    An organisation that combines documents does so knowingly; a stranger's plan or policy has a chapter on everything.
    """
    return tuple(analyses) if is_own_set(analyses) else tuple(map(_whole, analyses))


def _whole(one: Analysis) -> Analysis:
    parts = tuple(each for each in one.assignments if each.within)
    if not parts:
        return one
    gone = {each.requirement for each in parts}
    return replace(
        one,
        assignments=tuple(each for each in one.assignments if not each.within),
        hints=(*one.hints, *(replace(each, confidence=min(each.confidence, _HINTED)) for each in parts)),
        events=tuple(event for event in one.events if event.requirement not in gone),
    )
