"""What the client's own numbers say: its lists give each number a title, and a record hangs on its procedure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.fit import RULES, TALK, fits, siblings
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.names.known import NameIndex, name_index
from pipeline.values import NAME_PLACES, Analysis, Assignment, Event, Fact, Kind

_OUTCOMES = ("read", "partial")
_LISTED = 0.7
_LIST = "L08"
_LEAST_NUMBERED = 6  # documents of rules with a number
_MOST_NUMBERED = 0.6
_HANGS = 0.6
_LEAST_COVERAGE = 0.45
_LISTED_RECORD = "record.listed"
_BREAK = re.compile(r"[\s_—－/]+")
# "QL-P-08-R01" hangs on "QL-P-08", "CP0014-01" on "CP0014", "LQ/QP023-01" on "LQ/QP023".
_HANGER = re.compile(r"^(?P<parent>.{4,}?\d)[-.](?:[RFJB]|JL|BD|FM|REC|FORM)?-?\d{1,3}(?:-\d{4,8})?$")


def number_key(number: str) -> str:
    """A document's number for comparison: capitals, one kind of break."""
    return _BREAK.sub("-", number.upper()).strip("-")


def by_own_numbers(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Files that nothing else told, by the title that a list gives to their number or by the procedure they hang on."""
    if not any(map(_untold, analyses)):
        return tuple(analyses)
    index = name_index(catalogue)
    titles = _listed_titles(analyses)
    parents = _numbered_rules(analyses)
    return tuple(_told(one, titles, parents, index, catalogue) if _untold(one) else one for one in analyses)


def with_document_list(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Where nothing in force is the list of the organisation's documents: the paper that names most of them is.

    It is told by the numbers in it, whatever it and its columns are called. A table by clauses names them, too.
    """
    current = in_force(analyses)
    own = {number_key(one.number) for one in current if one.number and one.kind in RULES}
    if len(own) < _LEAST_NUMBERED or any(a.requirement == _LIST for one in current for a in one.assignments):
        return tuple(analyses)
    told = {one.path: _names_most(one, own) for one in current if one.kind in ("list", "record", "report", "unrelated")}
    best = max(filter(None, told.values()), key=lambda found: found[0], default=None)
    if best is None:
        return tuple(analyses)
    return tuple(_as_list(one, found[1]) if (found := told.get(one.path)) == best else one for one in analyses)


def _names_most(one: Analysis, own: Collection[str]) -> tuple[int, Fact] | None:
    """How many of these numbers one table of a file names, with the first; None unless they are most."""
    tables: dict[str, list[Fact]] = defaultdict(list)
    for fact in one.facts:
        if fact.name == "reference.number" and number_key(fact.value) in own:
            tables[fact.place.partition("!")[0]].append(fact)
    named = max(tables.values(), key=len, default=[])
    by_clauses = (
        any(fact.name == "crossreference.row" and fact.place == named[0].place for fact in one.facts) if named else True
    )
    enough = len(named) >= _MOST_NUMBERED * len(own) and not by_clauses
    return (len(named), named[0]) if enough else None


def _as_list(one: Analysis, first: Fact) -> Analysis:
    made = Assignment(_LIST, _LISTED, first.place, first.quote)
    others = tuple(each for each in one.hints if each.requirement != _LIST)
    return replace(
        one,
        kind=one.kind if one.assignments else "list",
        assignments=tuple(sorted((*one.assignments, made), key=lambda a: a.requirement)),
        hints=others,
    )


def _untold(one: Analysis) -> bool:
    return bool(one.number) and one.outcome in _OUTCOMES and not one.assignments and one.kind != "noise"


def _listed_titles(analyses: Iterable[Analysis]) -> dict[str, str]:
    """Number to title, where all lists agree."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in analyses:
        for entry in one.entries:
            found[number_key(entry.number)].add(entry.title)
        for fact in one.facts:
            if fact.name == _LISTED_RECORD:
                found[number_key(fact.value)].add(fact.quote)
    return {number: next(iter(titles)) for number, titles in found.items() if len(titles) == 1}


def _numbered_rules(analyses: Iterable[Analysis]) -> dict[str, tuple[str, ...]]:
    """Number of a procedure to the documents that it serves as a whole."""
    found: dict[str, tuple[str, ...]] = {}
    for one in analyses:
        whole = tuple(a.requirement for a in one.assignments if a.place in NAME_PLACES)
        if one.number and one.kind in RULES and whole and not one.obsolete:
            found[number_key(one.number)] = whole
    return found


def _told(
    one: Analysis,
    titles: dict[str, str],
    parents: dict[str, tuple[str, ...]],
    index: NameIndex,
    catalogue: Catalogue,
) -> Analysis:
    number = number_key(one.number)
    title = titles.get(number)
    if title:
        kind = _kind(one, kind_by_name(title))
        ids = [
            hit.requirement
            for hit in index.hits(title, fuzzy=True)
            if hit.coverage >= _LEAST_COVERAGE and fits(catalogue.requirement(hit.requirement), kind)
        ]
        if ids:
            return _serving(replace(one, kind=kind), ids, _LISTED, f"{one.number} {title}")
    match = _HANGER.match(number)
    if match and match["parent"] in parents and one.kind in ("record", "form", "report"):
        id = _only_record(parents[match["parent"]], one.kind, catalogue)
        if id:
            return _serving(one, [id], _HANGS, one.number)
    return one


def _serving(one: Analysis, ids: Sequence[str], confidence: float, quote: str) -> Analysis:
    """With these assignments, and its main date as the day on which its records happened that have none of their own."""
    known = {event.requirement for event in one.events}
    records = [id for id in sorted(ids) if id.startswith("R-") and id not in known]
    happened = (
        tuple(Event(id, one.main_date, one.main_date, "day", "number") for id in records)
        if one.main_date and one.kind in ("record", "report")
        else ()
    )
    made = tuple(Assignment(id, confidence, "number", quote) for id in sorted(ids))
    return replace(one, assignments=made, events=(*one.events, *happened))


def _kind(one: Analysis, told: Kind | None) -> Kind:
    """A blank form stays one; what only looked like talk is what its list calls it."""
    return told if told and one.kind in TALK else one.kind


def _only_record(ids: Iterable[str], kind: Kind, catalogue: Catalogue) -> str | None:
    """The record of these processes, where there is only one that it can be."""
    records = {
        other.id
        for id in ids
        for other in siblings(catalogue.requirement(id), kind, catalogue)
        if other.kind == "record"
    }
    return next(iter(records)) if len(records) == 1 else None
