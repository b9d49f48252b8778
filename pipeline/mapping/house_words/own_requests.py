"""Ledgers of service requests that only the house's word tells from those of incidents: where 派工规矩 is the procedure
for requests, 派工单导出 is no list of incidents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.fit import RULES
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import normal
from pipeline.values import Analysis, Event

_INCIDENTS, _REQUESTS = "R-8.6.1-1", "R-8.6.2"
_ON_INCIDENTS, _ON_REQUESTS = "D-8.6.1", "D-8.6.2"
_WORD = re.compile(r"[a-z]{4,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")


def own_requests(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The files, with ledgers of incidents that bear a word of the house's procedure for requests alone as requests."""
    rules = [one for one in in_force(files) if one.kind in RULES]
    on_requests = [one for one in rules if _serves(one, _ON_REQUESTS) and not _serves(one, _ON_INCIDENTS)]
    if not on_requests or not any(_serves(one, _ON_INCIDENTS) for one in rules):
        return tuple(files)
    borne = Counter(word for one in rules for word in _words(one))
    own = {word for one in on_requests for word in _words(one)}
    own = {word for word in own if borne[word] <= sum(word in _words(one) for one in on_requests)}
    return tuple(_as_requests(one) if _bears(one, own) else one for one in files)


def _serves(one: Analysis, id: str) -> bool:
    return any(each.requirement == id and each.confidence >= THRESHOLD for each in one.assignments)


def _words(one: Analysis) -> frozenset[str]:
    """Words of Latin letters and pairs of Chinese characters in title and name."""
    name = f"{normal(one.title)} {normal(stem(one.path))}"
    pairs = (a + b for run in _CHINESE.findall(name) for a, b in pairwise(run))
    return frozenset([*_WORD.findall(name), *pairs])


def _bears(one: Analysis, words: Iterable[str]) -> bool:
    return one.kind in ("record", "report") and _serves(one, _INCIDENTS) and bool(_words(one) & set(words))


def _as_requests(one: Analysis) -> Analysis:
    known = _serves(one, _REQUESTS)
    assignments = tuple(
        replace(each, requirement=_REQUESTS) if each.requirement == _INCIDENTS else each
        for each in one.assignments
        if each.requirement != _INCIDENTS or not known
    )
    events: dict[tuple[object, ...], Event] = {}
    for event in one.events:
        told = replace(event, requirement=_REQUESTS) if event.requirement == _INCIDENTS else event
        events.setdefault((told.requirement, told.value, told.end, told.place), told)
    return replace(
        one,
        assignments=tuple(sorted(assignments, key=lambda each: each.requirement)),
        events=tuple(events.values()),
        yearless=tuple(
            replace(event, requirement=_REQUESTS) if event.requirement == _INCIDENTS else event
            for event in one.yearless
        ),
    )
