"""Records of one series (NC-01, NC-02; minutes of September and October) serve what any of them serves.

Only files side by side, of one kind, that are called alike but for a number, a day or a month. That one of them serves
a requirement is known; the others of its series can only add to how often, and never decide whether.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import normal
from pipeline.values import Analysis, Assignment, Event, Kind

_KINDS: frozenset[Kind] = frozenset(["record", "report"])
_COUNTED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|[一二三四五六七八九十\d]+(?:年度?|月份?|[日号期次周]|季度)?|[上下]半年"
    r"|\b(?:q|h|v|no|nr|final|wk|week)\b|[^\w\u4e00-\u9fff]|_"
)
_LEAST_NAME = 2
_ALIKE = 60.0
_MOST = 0.6  # confidence: that one of them serves it says it of the others less surely
_ONE_DAY = 1


def with_series(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """The files with the record requirements of their series, and an event for each."""
    series: dict[tuple[str, Kind, str], list[Analysis]] = defaultdict(list)
    for one in files:
        if one.kind in _KINDS and not one.obsolete and one.outcome in ("read", "partial"):
            series[(one.path.rpartition("/")[0], one.kind, _name(one))].append(one)
    more: dict[str, tuple[Assignment, ...]] = {}
    for (_, _, name), group in series.items():
        if len(name) >= _LEAST_NAME and len(group) > 1:
            more |= {one.path: tuple(_lacking(one, group, catalogue)) for one in group}
    return tuple(_with(one, more) for one in files)


def _name(one: Analysis) -> str:
    return _COUNTED.sub("", normal(stem(one.path)))


def _lacking(one: Analysis, group: Sequence[Analysis], catalogue: Catalogue) -> Iterator[Assignment]:
    """What another of the series serves as a whole, and this one does not; none for a file of several events."""
    own = {each.requirement for each in one.assignments}
    if _day(one) is None:
        return
    for other in group:
        if other is one or fuzz.ratio(normal(one.title), normal(other.title)) < _ALIKE:
            continue
        for each in other.assignments:
            events = [event for event in other.events if event.requirement == each.requirement]
            known = each.confidence >= THRESHOLD and not each.within and not each.stub
            record = catalogue.requirement(each.requirement).kind == "record"
            if known and record and len(events) == _ONE_DAY and each.requirement not in own:
                own.add(each.requirement)
                yield replace(each, confidence=min(each.confidence, _MOST), place="title", quote=one.title)


def _day(one: Analysis) -> Event | None:
    """The one event that a file stands for, whatever it serves; that of its main date where it serves no record."""
    days = {(event.value, event.end): event for event in one.events}
    if len(days) == _ONE_DAY:
        return next(iter(days.values()))
    if days or one.main_date is None:
        return None
    place = next((each.place for each in one.dates if each.value == one.main_date), "name")
    return Event("", one.main_date, one.main_date, "day", place)


def _with(one: Analysis, more: Mapping[str, tuple[Assignment, ...]]) -> Analysis:
    found, day = more.get(one.path, ()), _day(one)
    if not found or day is None:
        return one
    return replace(
        one,
        assignments=tuple(sorted((*one.assignments, *found), key=lambda each: each.requirement)),
        events=(*one.events, *(replace(day, requirement=each.requirement) for each in found)),
    )
