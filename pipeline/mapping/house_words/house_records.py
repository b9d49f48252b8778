"""Records of a house in words of its own: what one paper leaves open is told by those that lie beside it.

Only for a set of one organisation. Reports month after month in one folder are its service reports where nothing else
is, and what most of them possibly are they all are; a nonconformity that was raised on a day of the internal audit is a
finding of it; a paper by the house's people that its own name calls a record or report is one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.house import marks
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.fit import fits
from pipeline.mapping.house_words.own_words import serving
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.names.clean import stem
from pipeline.mapping.search.left_over import served_by
from pipeline.values import Analysis, Assignment, Event, Fact, Kind

_TOLD = 0.62  # asks for a human look
_LIKELY = 0.8  # of a record that serves nothing else
_FAINT = 0.09
_SERIES = 3
_RESULTS: frozenset[Kind] = frozenset(["record", "report"])
_SERVICE_REPORT = "R-9.4"
_MONTHLY = re.compile(r"月报|月度|每月|\bmonthly\b", re.I)
_MONTH = re.compile(
    r"(?<!\d)(1[0-2]|0?[1-9])月|(十[一二]?|[一二三四五六七八九])月|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.I,
)
_RAISED, _FOUND_IN_AUDIT = "R-10.1", "R-9.2-5"
_AUDIT = frozenset(["R-9.2-2", "R-9.2-3", "R-9.2-4"])
_LONGEST_AUDIT = 14  # days
_CORRECTIVE = "corrective"  # .open and .closed: of a nonconformity that a file alone does not tell of an audit


def records_of_the_house(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """The files of one organisation's set, with what lies beside them taken into account."""
    files = _as_called(files)
    told = _in_series(files, catalogue)
    files = tuple(told.get(one.path, one) for one in files)
    files = tuple(_likely(one, catalogue) for one in files)
    return _found_in_audit(files)


def _as_called(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """A record or report by its name that has hardly a word of the field, but marks of the house, is of its trade."""
    carried: Counter[tuple[str, str]] = Counter()
    for one in in_force(files):
        carried.update(set(marks(one)))
    return tuple(
        replace(one, kind=called)
        if one.kind == "unrelated"
        and not one.assignments
        and (called := kind_by_name(one.title) or kind_by_name(stem(one.path))) in _RESULTS
        and kind_by_name(stem(one.path)) in (None, *_RESULTS)
        and any(carried[mark] > 1 for mark in marks(one))
        else one
        for one in files
    )


def _untold(one: Analysis) -> bool:
    return not one.obsolete and one.outcome in ("read", "partial") and not one.assignments


def _in_series(files: Sequence[Analysis], catalogue: Catalogue) -> dict[str, Analysis]:
    """The monthly reports of a folder, where nothing in another one is a service report."""
    folders: dict[str, list[Analysis]] = defaultdict(list)
    for one in files:
        if _reports_on_a_month(one):
            folders[one.path.rpartition("/")[0]].append(one)
    known = {one.path.rpartition("/")[0] for one in in_force(files) if _SERVICE_REPORT in served_by([one])}
    series = [group for folder, group in folders.items() if known <= {folder} and _monthly(group)]
    return {one.path: _with(one, ids, catalogue) for group in series for ids in [_common(group)] for one in group}


def _reports_on_a_month(one: Analysis) -> bool:
    others = {each.requirement for each in one.assignments if each.confidence >= _TOLD}
    return (
        not one.obsolete and not others and (one.kind == "report" or (one.kind == "unrelated" and bool(_months(one))))
    )


def _months(one: Analysis) -> set[str]:
    return {found[0].lower() for found in _MONTH.finditer(f"{stem(one.path)} {one.title}")}


def _monthly(group: Sequence[Analysis]) -> bool:
    called = sum(bool(_MONTHLY.search(f"{one.path} {one.title}")) for one in group)
    return called >= _SERIES and len(set().union(*map(_months, group))) >= _SERIES


def _common(group: Sequence[Analysis]) -> list[str]:
    """What service reports that most of a group possibly are something else besides are as well."""
    seen = Counter(
        each.requirement
        for one in group
        for each in one.possible
        if each.confidence >= _FAINT and each.requirement[:2] == "R-"
    )
    return [
        _SERVICE_REPORT,
        *(id for id, count in sorted(seen.items()) if id != _SERVICE_REPORT and 2 * count > len(group)),
    ]


def _with(one: Analysis, ids: Iterable[str], catalogue: Catalogue) -> Analysis:
    as_report = replace(one, kind="report")
    kept = tuple(each for each in one.assignments if each.requirement not in ids)
    made, events = [*kept], [*one.events]
    for id in ids:
        if not fits(catalogue.requirement(id), "report"):
            continue
        told = serving(replace(as_report, assignments=()), id, one.title or stem(one.path), catalogue)
        made += told.assignments
        events += [event for event in told.events if event.requirement == id and event not in events]
    return replace(
        as_report,
        assignments=tuple(sorted(made, key=lambda each: each.requirement)),
        possible=tuple(each for each in one.possible if each.requirement not in ids),
        events=tuple(events),
    )


def _likely(one: Analysis, catalogue: Catalogue) -> Analysis:
    """A record that serves nothing is what it likeliest is, though others are it, too."""
    if not _untold(one) or one.kind not in (*_RESULTS, "unrelated"):
        return one
    kind: Kind = "record" if one.kind == "unrelated" else one.kind
    able = [
        each
        for each in one.possible
        if each.requirement[:2] == "R-" and fits(catalogue.requirement(each.requirement), kind)
    ]
    best = max(able, key=lambda each: each.confidence, default=None)
    if best is None or best.confidence < _LIKELY:
        return one
    return serving(one, best.requirement, one.title or stem(one.path), catalogue)


def _found_in_audit(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Nonconformities raised on a day of the internal audit, where no file is known to be one of its findings."""
    current = in_force(files)
    if _FOUND_IN_AUDIT in served_by(current):
        return tuple(files)
    audits = [
        (event.value, event.end)
        for one in current
        for event in one.events
        if event.requirement in _AUDIT & served_by([one])  # and not what it merely may be
    ]
    audits = [(first, last) for first, last in audits if (last - first).days <= _LONGEST_AUDIT]
    return tuple(_finding(one, audits) for one in files)


def _finding(one: Analysis, audits: Sequence[tuple[date, date]]) -> Analysis:
    if one.kind != "record" or not any(
        each.requirement == _RAISED and each.confidence >= THRESHOLD for each in one.assignments
    ):
        return one
    raised = next(_days_within(one, audits), None)
    if raised is None:
        return one
    made = Assignment(_FOUND_IN_AUDIT, _TOLD, raised.place, one.title)
    return replace(
        one,
        assignments=tuple(sorted((*one.assignments, made), key=lambda each: each.requirement)),
        events=(*(each for each in one.events if each.requirement != _FOUND_IN_AUDIT), raised),
        facts=tuple(_of_the_audit(fact) for fact in one.facts),
    )


def with_findings_told(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """`files`, with what each nonconformity says of its closing told of the audit, where the set takes it for one of its findings."""
    return tuple(
        replace(one, facts=tuple(map(_of_the_audit, one.facts)))
        if any(each.requirement == _FOUND_IN_AUDIT for each in one.assignments)
        else one
        for one in files
    )


def _of_the_audit(fact: Fact) -> Fact:
    kind, _, state = fact.name.partition(".")
    return replace(fact, name=f"nonconformity.{state}") if kind == _CORRECTIVE else fact


def _days_within(one: Analysis, audits: Sequence[tuple[date, date]]) -> Iterator[Event]:
    for each in one.dates:
        if any(first <= each.value <= last for first, last in audits):
            yield Event(_FOUND_IN_AUDIT, each.value, each.value, "day", each.place)
