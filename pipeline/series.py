"""Records of one series (NC-01, NC-02; minutes of September and October) serve what any of them serves.

Only files side by side, or in folders that differ by their month, that are called alike but for a number, a day or a
month, or numbered in one series (KH-031 gate, KH-034 slots). That one of them serves a requirement is known; the others
of its series can only add to how often, and never decide whether. One that nothing else tells is of the others' kind.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import normal
from pipeline.timeline.main_date import main_date
from pipeline.values import FILE_PLACES, Analysis, Assignment, Event, Kind

_KINDS: frozenset[Kind] = frozenset(["record", "report", "unrelated"])
_TOLD: tuple[Kind, ...] = ("record", "report")
_COUNTED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|[一二三四五六七八九十\d]+(?:年度?|月份?|[日号期次周]|季度)?|[上下]半年"
    r"|(?:周|星期)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:q|h|v|no|nr|final|wk|week)\b|[^\w\u4e00-\u9fff]|_"
)
# How it was kept: 拉齐会0917.txt and 11月拉齐会纪要.eml are of one series.
_KEPT = re.compile(
    r" (?:eml|msg)$|(?:(?:群?聊天?|群)?(?:记录|纪要|导出)|群聊?)(?: (?:eml|msg))?$|\b(?:chat|minutes|notes|export)\b"
)
_NUMBERED = re.compile(r"([a-z]{2,6}|how to)[-_ ]{0,2}(\d[-\d]*)")
_BY_NUMBER = " 1"
_LEAST_SHARE = 0.5  # of those numbered in one series, whose subjects differ
_LEAST_NAME = 2
_ALIKE = 60.0
_MOST = 0.6  # confidence: that one of them serves it says it of the others less surely
_ONE_DAY = 1

_Key = tuple[str, str]


def with_series(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """The files with the record requirements of their series, and an event for each."""
    series: dict[_Key, list[Analysis]] = defaultdict(list)
    for one in files:
        if one.kind in _KINDS and not one.obsolete and one.outcome in ("read", "partial"):
            for key in _keys(one):
                series[key].append(one)
    more: dict[str, dict[str, tuple[Assignment, Kind]]] = defaultdict(dict)
    for (_, name), group in series.items():
        if len(name) >= _LEAST_NAME and len(group) > 1:
            several = _of_most(group) if name.endswith(_BY_NUMBER) else None
            for one in group:
                more[one.path] |= {
                    each.requirement: (each, kind)
                    for each, kind in _lacking(one, group, catalogue)
                    if several is None or (each.requirement in several and not one.assignments)
                }
    return tuple(_with(one, more.get(one.path, {})) for one in files)


def _of_most(group: Sequence[Analysis]) -> set[str]:
    """What most of a group serve that is numbered one by one; nothing where a number comes again (Tier 3, Tier 3)."""
    if len({found[2] for one in group if (found := _numbered(one))}) < len(group):
        return set()
    served = Counter(each.requirement for one in group for each in one.assignments if each.confidence >= THRESHOLD)
    return {id for id, count in served.items() if count >= _LEAST_SHARE * len(group)}


def _keys(one: Analysis) -> Iterator[_Key]:
    """Where a file lies, with what it is called but for its number and time, and the letters that it is numbered with."""
    folder = _COUNTED.sub("", normal(one.path.rpartition("/")[0]))
    yield folder, _name(one)
    if numbered := _numbered(one):
        yield folder, f"{numbered[1]}{_BY_NUMBER}"


def _name(one: Analysis) -> str:
    return _uncounted(normal(stem(one.path)))


def _uncounted(name: str) -> str:
    """A name without its number and time, and how it was kept."""
    return _COUNTED.sub("", _KEPT.sub("", _COUNTED.sub(" ", name).strip()))


def _numbered(one: Analysis) -> re.Match[str] | None:
    return _NUMBERED.match(normal(stem(one.path))) or _NUMBERED.match(normal(one.title))


def _lacking(one: Analysis, group: Iterable[Analysis], catalogue: Catalogue) -> Iterator[tuple[Assignment, Kind]]:
    """What another of the series serves as a whole, and this one does not; none for a file of several events."""
    own = {each.requirement for each in one.assignments}
    if _day(one) is None:
        return
    for other in group:
        if other is one or other.kind not in _TOLD or not _titled_alike(one, other):
            continue
        for each in other.assignments:
            events = [event for event in other.events if event.requirement == each.requirement]
            whole = not each.within or each.place in FILE_PLACES
            known = each.confidence >= THRESHOLD and whole and not each.stub
            record = catalogue.requirement(each.requirement).kind == "record"
            if known and record and len(events) == _ONE_DAY and each.requirement not in own:
                own.add(each.requirement)
                yield replace(each, confidence=min(each.confidence, _MOST), place="title", quote=one.title), other.kind


def _titled_alike(one: Analysis, other: Analysis) -> bool:
    """Whether two files bear the title of one form, or titles that are numbered in one series themselves."""
    titles = normal(one.title), normal(other.title)
    if fuzz.ratio(*titles) >= _ALIKE or _uncounted(titles[0]) == _uncounted(titles[1]):
        return True
    numbered = [_NUMBERED.match(title) for title in titles]
    return numbered[0] is not None and numbered[1] is not None and numbered[0][1] == numbered[1][1]


def _day(one: Analysis) -> Event | None:
    """The one event that a file stands for, whatever it serves; that of its main date where it serves no record."""
    days = {(event.value, event.end): event for event in one.events}
    if len(days) == _ONE_DAY:
        return next(iter(days.values()))
    day = None if days else _main(one)
    if day is None:
        return None
    place = next((each.place for each in one.dates if each.value == day), "name")
    return Event("", day, day, "day", place)


def _main(one: Analysis) -> date | None:
    """The main date of a file; of one that nothing tells, that of the record which it may be."""
    if one.main_date or one.kind in _TOLD:
        return one.main_date
    return main_date(one.dates, "record", one.path, one.title)


def _with(one: Analysis, more: Mapping[str, tuple[Assignment, Kind]]) -> Analysis:
    day = _day(one)
    if not more or day is None:
        return one
    found = [each for each, _ in more.values()]
    return replace(
        one,
        kind=one.kind if one.kind in _TOLD else next(kind for _, kind in more.values()),
        main_date=_main(one),
        assignments=tuple(sorted((*one.assignments, *found), key=lambda each: each.requirement)),
        events=(*one.events, *(replace(day, requirement=each.requirement) for each in found)),
    )
