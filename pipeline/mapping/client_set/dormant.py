"""In an organisation's own set: the folder of another management system in which nobody has written for years, whether it
is called after that system or most of its papers are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from datetime import date, timedelta

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.client_set.set_aside import served_beside, set_aside
from pipeline.other_systems import called_after_another, filed_under_another
from pipeline.values import Analysis, Assignment, Kind

_AT_REST = timedelta(days=3 * 365)  # a certificate runs for three years
_LEAST_DATED = 2
_KEPT: tuple[Kind, ...] = ("licence", "external", "noise", "unrelated")
_RECORD = re.compile(r"R-")


def without_dormant(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Papers of such a folder are unrelated: its records prove nothing of today, its documents where others stand for them."""
    inside = _at_rest(analyses)
    if not inside or not is_own_set(analyses):
        return tuple(analyses)
    served = served_beside(analyses, inside)
    return tuple(_judged(one, served) if one.path in inside else one for one in analyses)


def _at_rest(analyses: Sequence[Analysis]) -> frozenset[str]:
    """The paths in the folders called after another system whose newest paper is years older than the newest of all."""
    folders: dict[str, list[Analysis]] = defaultdict(list)
    side_by_side: dict[str, list[Analysis]] = defaultdict(list)
    for one in analyses:
        if folder := filed_under_another(one.path):
            folders[folder].append(one)
        else:
            side_by_side[one.path.rpartition("/")[0]].append(one)
    folders |= {folder: papers for folder, papers in side_by_side.items() if folder and _of_another(papers)}
    newest = max((one.main_date for one in analyses if one.main_date), default=date.min)
    at_rest = set()
    for members in folders.values():
        days = [one.main_date for one in members if one.main_date]
        if len(days) >= _LEAST_DATED and max(days) + _AT_REST < newest:
            at_rest |= {one.path for one in members}
    return frozenset(at_rest)


def _of_another(papers: Sequence[Analysis]) -> bool:
    """Whether most of the papers of a folder call themselves after another system."""
    called = sum(map(called_after_another, papers))
    return called >= _LEAST_DATED and 2 * called > len(papers)


def _judged(one: Analysis, served: Set[str]) -> Analysis:
    if one.kind in _KEPT or any(not _given_up(each, served) for each in one.assignments):
        return one
    return set_aside(one)


def _given_up(each: Assignment, served: Set[str]) -> bool:
    return each.requirement in served or bool(_RECORD.match(each.requirement))
