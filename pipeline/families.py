"""Copies and editions of one document: which files belong together, which of them is the current one.

Files are compared only with those of the same bytes, the same number or the same title, never all with all.
Nothing is taken away that the current edition does not show itself, so that a wrong guess cannot make a
requirement *missing*. Monthly records of one form are nearly alike and are no editions of each other: a period in
the name keeps files apart, and records are put together only when they are copies.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache, reduce

from pipeline.likeness import likeness
from pipeline.mapping.names.clean import clean, stem
from pipeline.text.normal import normal
from pipeline.values import Analysis

_EDITIONS = frozenset(["policy", "plan", "procedure", "manual"])
_COPIES = frozenset(["record", "report", "list", "form", "licence"])
_REVISED = 0.5  # share of its shingles that an edition keeps at least when it is revised, or a ledger when it grows
_COPIED = 0.97
_PERIOD = re.compile(
    r"(?:19|20)\d{2}\s*(?:年度?|[-._/])?\s*(?:(?:1[0-2]|0?[1-9])(?!\d)\s*月?)?(?![-._/]?\d)"
    r"|第[一二三四五六七八九十\d]+[周期次批]|\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|(?<![A-Za-z\d])[QH][1-4](?!\d)"
    r"|(?<![A-Za-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?(?:20\d\d)?(?![a-z])",
    re.I,
)
_DAY = re.compile(
    r"(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|\s*[-._/年]\s*\d{1,2}\s*[-._/月]\s*\d{1,2}日?)(?!\d)"
)
_PART_OF_PERIOD = re.compile(r"(?:19|20)\d{2}|\d+|[a-z]+|[一二三四五六七八九十上下]")
_COPY_MARK = re.compile(r"副本|复件|备份|\bcopy\b|\bbackup\b", re.I)  # "(2)" also numbers records
_DRAFT_MARK = re.compile(r"草稿|初稿|草案|送审稿|讨论稿|征求意见|修改稿|\bdraft\b", re.I)
_VERSION = re.compile(r"(?:([A-Z])/?)?(\d+(?:\.\d+)*)?", re.I)

_Key = tuple[str, ...]


def with_families(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The files with `copy_of` (the one of the same bytes that counts) and `family` (path of the current edition)."""
    originals: dict[str, str] = {}
    for group in _groups((one.sha256, one) for one in files if _counts(one)):
        best = _current(group)
        originals |= {one.path: best.path for one in group if one is not best}
    singles = [one for one in files if _counts(one) and one.path not in originals]
    families: dict[str, str] = {}
    for key, belongs in ((_by_number, _alike), (_by_title, _alike), (_by_name_of_copy, _marked)):
        for group in _groups((key(one), one) for one in singles if one.path not in families and key(one)):
            _gather(group, belongs, families)
    for copy, original in originals.items():
        families[copy] = families.setdefault(original, original)
    return tuple(replace(one, copy_of=originals.get(one.path, ""), family=families.get(one.path, "")) for one in files)


def judged(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The files as evidence: what the current edition shows does not count again from a copy or an older one."""
    known = {one.path: one for one in files}
    return tuple(_without(one, known[one.family]) if one.family not in ("", one.path) else one for one in files)


def _without(one: Analysis, current: Analysis) -> Analysis:
    served = {held.requirement for held in current.assignments if not held.stub}
    events = {(event.requirement, event.value, event.end) for event in current.events}
    return replace(
        one,
        assignments=tuple(held for held in one.assignments if held.requirement not in served),
        events=tuple(held for held in one.events if (held.requirement, held.value, held.end) not in events),
    )


def _counts(one: Analysis) -> bool:
    return one.outcome in ("read", "partial") and bool(one.sha256) and one.kind != "noise"


def _groups(keyed: Iterable[tuple[str | _Key, Analysis]]) -> list[list[Analysis]]:
    found: dict[str | _Key, list[Analysis]] = defaultdict(list)
    for key, one in keyed:
        found[key].append(one)
    return [group for group in found.values() if len(group) > 1]


def _by_number(one: Analysis) -> _Key:
    """Number and period of a controlled document; a record carries the number of its form."""
    if one.kind not in _EDITIONS or not one.number:
        return ()
    return (normal(one.number), *_periods(one))


def _by_title(one: Analysis) -> _Key:
    if one.kind not in _EDITIONS | _COPIES:
        return ()
    named = normal(clean(one.title if one.kind in _EDITIONS else stem(one.path)))
    if len(named) < 3:
        return ()
    day = "" if one.kind in _EDITIONS else str(one.main_date)  # records of different days are different records
    return (named, "edition" if one.kind in _EDITIONS else one.kind, day, *_periods(one))


def _by_name_of_copy(one: Analysis) -> _Key:
    """Ledgers that grew since they were copied have another day, and the same name."""
    return _by_title(replace(one, main_date=None)) if one.kind in _COPIES else ()


def _periods(one: Analysis) -> tuple[str, ...]:
    """Months, quarters and years in title and name. A full day there says when, not of what period."""
    return _periods_named(f"{one.title} {stem(one.path)}")


@lru_cache(maxsize=4096)
def _periods_named(called: str) -> tuple[str, ...]:
    text = _DAY.sub(" ", called)
    found = (_PART_OF_PERIOD.findall(normal(one)) for one in _PERIOD.findall(text))
    return tuple(sorted({"-".join(part.lstrip("0") for part in parts) for parts in found}))


def _gather(group: list[Analysis], belongs: Callable[[Analysis, Analysis], bool], families: dict[str, str]) -> None:
    """The current one, with those that are like it; the others stay what they are."""
    current = _current(group)
    alike = [one for one in group if one is not current and belongs(one, current)]
    if alike:
        families |= {one.path: current.path for one in (current, *alike)}


def _alike(one: Analysis, current: Analysis) -> bool:
    return likeness(one.signature, current.signature) >= (_REVISED if one.kind in _EDITIONS else _COPIED)


def _marked(one: Analysis, current: Analysis) -> bool:
    """Does a file call itself a copy, and the current one not?"""
    marked = bool(_COPY_MARK.search(one.path)) and not _COPY_MARK.search(current.path)
    return marked and likeness(one.signature, current.signature) >= _REVISED


def _current(group: Sequence[Analysis]) -> Analysis:
    return reduce(_better, sorted(group, key=lambda one: (len(one.path), one.path)))


def _better(one: Analysis, other: Analysis) -> Analysis:
    """Which of two editions is in force: not withdrawn, no draft, no copy, the higher version, the later day."""
    standing = _in_force(one), _in_force(other)
    if standing[0] != standing[1]:
        return one if standing[0] > standing[1] else other
    ours, theirs = _version(one), _version(other)
    if ours and theirs and ours != theirs and bool(ours[0]) == bool(theirs[0]):
        return one if ours > theirs else other
    days = one.main_date, other.main_date
    if days[0] and days[1] and days[0] != days[1]:
        return one if days[0] > days[1] else other
    shown = [(len(each.assignments), len(each.events)) for each in (one, other)]
    return other if shown[1] > shown[0] else one


def _in_force(one: Analysis) -> tuple[int, ...]:
    return (
        not one.obsolete,
        one.kind != "form",
        one.outcome == "read",
        not _DRAFT_MARK.search(one.path),
        not _COPY_MARK.search(one.path),
    )


def _version(one: Analysis) -> tuple[int, ...] | None:
    """ "1.10" as (0, 1, 10), "B/2" as (2, 2); None without a version, or for one of another form."""
    match = _VERSION.fullmatch(one.version.strip().removeprefix("V").removeprefix("v")) if one.version else None
    if match is None or not one.version:
        return None
    letter = ord(match[1].upper()) - 64 if match[1] else 0
    return (letter, *(int(part) for part in (match[2] or "0").split(".")))
