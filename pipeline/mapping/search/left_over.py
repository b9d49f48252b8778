"""What the second search brings in: texts that likely serve what nothing in the whole set was found for, or nothing of
its month."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue, Requirement
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.neighbours import Neighbours
from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.fit import expected_kind
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.names.clean import stem
from pipeline.mapping.search.model import LIKELY, load_search_model
from pipeline.values import NAME_PLACES, Analysis, Assignment, Event, Kind

# From which probability on a likely text is evidence; from LIKELY on it is a hint. Rules are written on much that they do
# not settle; a record is what it is.
SURE = 0.5
_SURE_RECORD = 0.45
_TO_BE_REVIEWED = 0.64  # the most confidence that asks for a human look
_HINTED = 0.45
_MAJOR, _OUTAGE = "R-8.6.1-2", "R-8.7.1-2"
_OPEN: frozenset[Kind] = frozenset(["record", "unrelated"])
_SURE_ALONE = 0.5  # of a file that nothing else tells, where others serve the requirement, too
_TELLING: tuple[Kind, ...] = ("record", "report")
_OF_AN_OUTAGE = 0.56
_NEVER = 2.0
_OF_ITSELF = re.compile(
    r"[\d.、一二三四五六七八九十()（） ]*(?:目的(?:[和与]范围)?|适用范围|引用文件|规范性引用文件|术语(?:[和与]定义)?|相关文件|相关记录|记录表单"
    r"|purpose(?: and scope)?|references|terms(?: and definitions)?|definitions|related (?:documents|records))\s*$",
    re.IGNORECASE,
)

# Who sees to it that a document is followed is told in each: it is no other process.
_WHO_SEES_TO_IT = re.compile(
    r"[\d.、一二三四五六七八九十()（） ]*(?:职责(?:[与和]?(?:权限|分工))?|roles?(?: and responsibilit(?:y|ies))?|responsibilit(?:y|ies)(?: and authorit(?:y|ies))?)\s*$",
    re.IGNORECASE,
)


def served_by(analyses: Sequence[Analysis]) -> set[str]:
    """Ids of the requirements that the first search has found evidence for."""
    return {each.requirement for one in analyses for each in one.assignments if each.confidence >= THRESHOLD}


def sure_from(requirement: Requirement) -> float:
    """The probability from which a text that the second search found counts as evidence."""
    return _SURE_RECORD if requirement.kind == "record" else SURE


def searched(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Possible evidence becomes evidence, or a hint, for the requirements that no current file serves.

    Of texts on a document that a house writes once, the likeliest is meant; records lie in many files.
    What has been found more surely elsewhere stays as it is. What is not likely enough stays possible, without events:
    who reads that a requirement is missing wants to know what came nearest.
    Where most files serve nothing, they are no organisation's own set, and what is likely in one stays a hint.
    """
    served = served_by(in_force(analyses))
    own = is_own_set(analyses)
    sure = {one.id: sure_from(one) if own else _NEVER for one in catalogue.requirements}
    lone = _records_of_their_own(analyses, served, catalogue) if own else {}
    analyses = _with_neighbours(analyses, served, catalogue)
    likeliest: dict[str, float] = {}
    for one in in_force(analyses):
        for each in _likely(one):
            likeliest[each.requirement] = max(likeliest.get(each.requirement, 0.0), each.confidence)
    found = tuple(_with(one, likeliest, sure, catalogue) if one.possible else one for one in analyses)
    found = tuple(_told_alone(one, lone[one.path]) if one.path in lone else one for one in found)
    return _with_outages(found, served) if own else found


def _records_of_their_own(
    analyses: Sequence[Analysis], served: Collection[str], catalogue: Catalogue
) -> Mapping[str, tuple[Assignment, tuple[Event, ...]]]:
    """By path, what a file that nothing tells is likeliest a record of, with its events, where others serve that, too, but
    none of them lies in the months of these."""
    alone = [
        one
        for one in in_force(analyses)
        if one.possible and not one.assignments and one.kind in _OPEN and not _called_unrelated(one)
    ]
    held = {
        (event.requirement, _month(event))
        for one in in_force(analyses)
        for each in one.assignments
        if each.confidence >= THRESHOLD
        for event in one.events
        if event.requirement == each.requirement
    }
    found: dict[str, tuple[Assignment, tuple[Event, ...]]] = {}
    for one, weighed in zip(alone, _with_neighbours(alone, (), catalogue, analyses), strict=True):
        best = max(weighed.possible, key=lambda each: each.confidence, default=None)
        if best is None or best.requirement not in served or best.confidence < _SURE_ALONE:
            continue
        events = tuple(event for event in one.events if event.requirement == best.requirement)
        if events and not any((event.requirement, _month(event)) in held for event in events):
            found[one.path] = best, events
    return found


def _called_unrelated(one: Analysis) -> bool:
    """Whether a file is called after what is of no service: a branch meeting of the party, a fire drill, a leaving do."""
    return "unrelated" in (kind_by_name(one.title), kind_by_name(stem(one.path)))


def _month(event: Event) -> tuple[int, int]:
    return event.end.year, event.end.month


def _told_alone(one: Analysis, told: tuple[Assignment, tuple[Event, ...]]) -> Analysis:
    made, events = told
    if one.assignments:
        return one
    kind: Kind = "record" if one.kind == "unrelated" else one.kind
    found = (*one.events, *(event for event in events if event not in one.events))
    return replace(one, kind=kind, assignments=(_at_most(made, _TO_BE_REVIEWED),), events=found)


def _with_outages(analyses: Sequence[Analysis], served: Collection[str]) -> tuple[Analysis, ...]:
    """Reports on major incidents look into an outage, too, where nothing else does: to be seen by a person."""
    if _OUTAGE in served or any(each.requirement == _OUTAGE for one in in_force(analyses) for each in one.assignments):
        return tuple(analyses)

    def beside(one: Analysis) -> Analysis:
        major = next((each for each in one.assignments if each.requirement == _MAJOR), None)
        if one.obsolete or one.kind not in _TELLING or major is None:
            return one
        days = (event for event in one.events if event.requirement == _MAJOR)
        return replace(
            one,
            assignments=_in_order((*one.assignments, Assignment(_OUTAGE, _OF_AN_OUTAGE, major.place, major.quote))),
            events=(*one.events, *(replace(event, requirement=_OUTAGE) for event in days)),
        )

    return tuple(map(beside, analyses))


def _with_neighbours(
    analyses: Sequence[Analysis], served: Collection[str], catalogue: Catalogue, others: Sequence[Analysis] = ()
) -> tuple[Analysis, ...]:
    """With what the client's other papers (or these `others`) say of each possible evidence for what is not served."""
    model, neighbours = load_search_model(), Neighbours(others or analyses, catalogue)

    def weighed(one: Analysis) -> tuple[Assignment, ...]:
        wanted = (
            each
            for each in one.possible
            if each.requirement not in served and not _of_itself(each, catalogue.requirement(each.requirement))
        )
        return tuple(
            replace(each, confidence=round(model.with_signs(each.confidence, signs), 2))
            for each in wanted
            if (signs := neighbours.signs(one, each.place, catalogue.requirement(each.requirement)))
        )

    return tuple(_only(one, weighed(one)) if one.possible else one for one in analyses)


def _of_itself(each: Assignment, requirement: Requirement) -> bool:
    """Whether a text is the chapter of a document that says what that is for, and serves nothing else; or who is to see to
    it, and would be another process."""
    heading = each.place.rpartition(" > ")[2]
    process = requirement.kind == "document" and requirement.form == "procedure"
    return bool(_OF_ITSELF.match(heading) or (process and _WHO_SEES_TO_IT.match(heading)))


def _only(one: Analysis, possible: tuple[Assignment, ...]) -> Analysis:
    kept_ones = (*possible, *one.assignments)
    gone = {each.requirement for each in one.possible} - {each.requirement for each in kept_ones}
    kept = tuple(event for event in one.events if event.requirement not in gone)
    return replace(one, possible=possible, events=kept)


def _likely(one: Analysis) -> list[Assignment]:
    return [] if one.obsolete else [each for each in one.possible if each.confidence >= LIKELY]


def _with(one: Analysis, likeliest: Mapping[str, float], least: Mapping[str, float], catalogue: Catalogue) -> Analysis:
    wanted = [each for each in _likely(one) if each.requirement in likeliest]
    sure = [
        _as_named(each, one)
        for each in wanted
        if each.confidence >= least[each.requirement]
        and (catalogue.requirement(each.requirement).kind == "record" or each.confidence == likeliest[each.requirement])
    ]
    hints = [each for each in wanted if each.confidence == likeliest[each.requirement] < least[each.requirement]]
    found = {each.requirement for each in sure}
    dropped = {each.requirement for each in one.possible} - found - {each.requirement for each in one.assignments}
    return replace(
        one,
        kind=_kind(one, sure, catalogue),
        assignments=_in_order([*one.assignments, *(_at_most(each, _TO_BE_REVIEWED) for each in sure)]),
        hints=(*(each for each in one.hints if each.requirement not in found), *(replace(each, confidence=_HINTED) for each in hints)),
        possible=tuple(each for each in one.possible if each not in wanted),
        events=tuple(event for event in one.events if event.requirement not in dropped),
    )  # fmt: skip


def _as_named(each: Assignment, one: Analysis) -> Assignment:
    """Evidence as the file as a whole gives it, where its name speaks of it, too: the contents stand in all chapters."""
    hint = next((hint for hint in one.hints if hint.requirement == each.requirement), None)
    if hint is None or hint.place not in NAME_PLACES or len(hint.absent) > len(each.absent):
        return each
    return replace(hint, confidence=each.confidence)


def _kind(one: Analysis, sure: Sequence[Assignment], catalogue: Catalogue) -> Kind:
    if one.kind != "unrelated" or not sure:
        return one.kind
    best = max(sure, key=lambda each: each.confidence)
    return expected_kind(catalogue.requirement(best.requirement))


def _at_most(one: Assignment, confidence: float) -> Assignment:
    return replace(one, confidence=min(one.confidence, confidence))


def _in_order(assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    return tuple(sorted(assignments, key=lambda one: one.requirement))
