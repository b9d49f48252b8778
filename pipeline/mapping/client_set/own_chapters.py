"""What a chapter of the manual tells that a paper of its own tells as well: who the house is, that the system is put into
force, how the house is organised. Beside that paper the chapter counts only where it begins or is called as such a paper is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.mapping.claims import to_hints
from pipeline.mapping.client_set.in_force import in_force
from pipeline.values import Analysis, Assignment

_SURELY = 0.65
_PROFILE, _ORDER, _CHART = "L05", "L04", "L07"
# A profile begins with the capital of the house, or with the day of its foundation.
_BEGINS_SO = re.compile(
    r"注册资[本金]|成立于\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\bregistered capital\b|\b(?:founded|established|set up|incorporated) on \d{1,2} \w+ (?:19|20)\d\d",
    re.I,
)
_CALLED_SO: Mapping[str, re.Pattern[str]] = {
    _ORDER: re.compile(
        r"令$|令[（(]|发布|颁布|印发|批准页|\border\b|\breleas|\bissu|\bforeword\b|\bpromulgat|\bin(?:to)? force\b|\bword\b|\bstatement\b",
        re.I,
    ),
    _CHART: re.compile(r"组织|机构|架构|职能|\borgani[sz]|\bchart\b|\bfunctions?\b|\bstructure\b|\bteams\b", re.I),
}
_RECORDS = ("record", "report", "list")


def chapters_of_their_own(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """`files`, in which a manual serves none of these by the way where a paper of its own does."""
    told = {
        each.requirement
        for one in in_force(files)
        if one.kind in _RECORDS
        for each in one.assignments
        if each.confidence >= _SURELY
    } & {_PROFILE, *_CALLED_SO}
    return tuple(_without(one, told) if told and one.kind == "manual" else one for one in files)


def _without(one: Analysis, told: set[str]) -> Analysis:
    by_the_way = [each for each in one.assignments if each.requirement in told and not _is_one_itself(each)]
    return to_hints(one, by_the_way) if by_the_way else one


def _is_one_itself(each: Assignment) -> bool:
    if each.requirement == _PROFILE:
        return _BEGINS_SO.search(each.quote) is not None
    return _CALLED_SO[each.requirement].search(each.place.rpartition(" > ")[2]) is not None
