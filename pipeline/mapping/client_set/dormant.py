"""In an organisation's own set: the folder of another management system in which nobody has written for years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.other_systems import filed_under_another
from pipeline.values import Analysis, Assignment, Fact, Kind

_AT_REST = timedelta(days=3 * 365)  # a certificate runs for three years
_LEAST_DATED = 2
_KEPT: tuple[Kind, ...] = ("licence", "external", "noise", "unrelated")
_RECORD = re.compile(r"R-")
_OF_QUALITY = re.compile(
    r"(?<!\d)9001(?!\d)|(?<![A-Za-z])QMS(?![A-Za-z])|质量(?:管理)?体系|quality (?:management )?system", re.I
)
_OURS = re.compile(r"20000|ITSM|(?<![A-Z])SMS(?![A-Z])|服务管理|service management", re.I)
_OF_EACH_SYSTEM = re.compile(r"R-(?:8\.3\.4-|7\.|9\.1|9\.2|9\.3|10\.)")  # each keeps its own records of these


def without_dormant(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Papers of such a folder are unrelated: its records prove nothing of today, its documents where others stand for them."""
    inside = _at_rest(analyses)
    beside = {one.path for one in analyses if _record_of_quality(one)} - inside
    if not (inside or beside) or not is_own_set(analyses):
        return tuple(analyses)
    served = {
        each.requirement
        for one in analyses
        if one.path not in inside | beside and not one.obsolete
        for each in one.assignments
    }
    return tuple(
        _judged(one, served)
        if one.path in inside or (one.path in beside and _all_stand_elsewhere(one, served))
        else one
        for one in analyses
    )


def _record_of_quality(one: Analysis) -> bool:
    """A record that every system has, in the folder of the one for goods: of suppliers, training, audits."""
    *folders, _ = one.path.split("/")
    in_its_folder = any(_OF_QUALITY.search(folder) for folder in folders) and not _OURS.search(
        f"{one.title} {one.path}"
    )
    return in_its_folder and one.kind in ("record", "report", "list") and not any(map(_tells_of_ours, one.facts))


def _tells_of_ours(fact: Fact) -> bool:
    return fact.name.startswith("edition") and bool(_OURS.search(fact.value))


def _all_stand_elsewhere(one: Analysis, served: set[str]) -> bool:
    return bool(one.assignments) and all(
        _OF_EACH_SYSTEM.match(each.requirement) and each.requirement in served for each in one.assignments
    )


def _at_rest(analyses: Sequence[Analysis]) -> frozenset[str]:
    """The paths in the folders called after another system whose newest paper is years older than the newest of all."""
    folders: dict[str, list[Analysis]] = defaultdict(list)
    for one in analyses:
        if folder := filed_under_another(one.path):
            folders[folder].append(one)
    newest = max((one.main_date for one in analyses if one.main_date), default=date.min)
    at_rest = set()
    for members in folders.values():
        days = [one.main_date for one in members if one.main_date]
        if len(days) >= _LEAST_DATED and max(days) + _AT_REST < newest:
            at_rest |= {one.path for one in members}
    return frozenset(at_rest)


def _judged(one: Analysis, served: set[str]) -> Analysis:
    if one.kind in _KEPT or any(not _given_up(each, served) for each in one.assignments):
        return one
    return replace(one, kind="unrelated", assignments=(), hints=(), possible=(), events=())


def _given_up(each: Assignment, served: set[str]) -> bool:
    return each.requirement in served or bool(_RECORD.match(each.requirement))
