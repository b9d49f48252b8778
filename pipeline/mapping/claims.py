"""Claims that give way: a report's chapter counts as a record of its subject where nothing better is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.content.key_content import keywords_found
from pipeline.mapping.content.quoting import opening_quote
from pipeline.mapping.fit import RULES, TALK, fits
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.parts.chapters import weight
from pipeline.text.normal import bare
from pipeline.values import NAME_PLACES, Analysis, Assignment, Kind, Section

GIVES_WAY = 0.56
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv")
_IN_ONE_FORM = {"R-8.5.1-3": "R-8.5.1-1"}
_SURER = 0.65
_LEAST_CHAPTERS = 3
_LEAST_CHARACTERS = 15
_SURE = 0.95
_ALONE = 0.8
_NOBODY = 1000
_OWN = 0.9  # a document that is called what the requirement asks for
_POINTS_ELSEWHERE = 2  # contents that a chapter lacks
_TELLS_MORE = 3  # contents by which a chapter is fuller than a document of its own
_LEAST_KEYWORDS = 2
# What a page tells of that reports, reviews or announces something: records that are somewhere else, if they are at all.
_TOLD_OF: Mapping[str, frozenset[str]] = {
    "R-5.2": frozenset(["R-7.4"]),
    "R-7.4": frozenset(["R-8.3.2-4"]),
    "R-8.6.3-3": frozenset(["R-8.5.1-3", "R-8.6.3-1"]),
    "R-9.3-1": frozenset(["R-5.2", "R-7.4"]),
    "R-9.3-2": frozenset(["R-5.2", "R-8.3.2-4"]),
    "R-9.3-3": frozenset(["R-5.2", "R-7.4", "R-9.2-4"]),
    "R-9.4": frozenset(["R-8.6.1-2", "R-8.6.3-3", "R-8.7.1-1"]),
}
# Audits and reviews speak of every process and prove none.
_TALK_OF_ALL = ("R-9.2", "R-9.3", "D-9.2", "D-9.3")


def only_told_of(made: Sequence[Assignment]) -> tuple[Assignment, ...]:
    """The assignments of a page, with the records of which a report on problems, a service report or minutes only tell
    as claims that give way."""
    told = frozenset[str]().union(*(_TOLD_OF.get(one.requirement, ()) for one in made if one.confidence > GIVES_WAY))
    return tuple(
        replace(one, confidence=GIVES_WAY) if one.requirement in told and one.confidence > GIVES_WAY else one
        for one in made
    )


def tell_and_give_way(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """`analyses`, without the records of which their pages only tell where others hold them; a workbook may hold both."""
    return give_way(
        [
            one if _is_workbook(one) or not told else replace(one, assignments=told)
            for one in analyses
            for told in [only_told_of(one.assignments)]
        ]
    )


def _is_workbook(one: Analysis) -> bool:
    return one.path.lower().endswith(_WORKBOOKS)


def by_claims(sections: tuple[Section, ...], kind: Kind, known: list[Candidate], mapper: Mapper) -> list[Candidate]:
    """Chapters of a report that the classifier is sure about, each as a claim that gives way."""
    served = {one.requirement for one in known if one.confidence >= 0.5}
    if kind != "report" or not served or any(id.startswith(_TALK_OF_ALL) for id in served):
        return []
    chapters = [one for one in sections if one.path and not one.place.sheet]
    if len(chapters) < _LEAST_CHAPTERS:
        return []
    found: list[Candidate] = []
    for chapter in chapters:
        text = f"{chapter.heading}\n{chapter.text}"
        if weight(chapter.text) < _LEAST_CHARACTERS:
            continue
        for id, probability in mapper.classifier.ranked(text, most=1):
            requirement = mapper.catalogue.requirement(id)
            evident = probability >= _SURE and keywords_found(requirement, bare(text)) >= _LEAST_KEYWORDS
            if id not in served and evident and requirement.kind != "legal" and fits(requirement, kind):
                place, words = str(chapter.place), opening_quote(chapter.blocks)
                found.append(Candidate(id, GIVES_WAY, place, words, chapter.blocks, chapter=True))
    return found


def give_way(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Claims move to the hints wherever a current file serves their requirement more surely.

    So do chapters of rules on what has a document of its own: there they say where it stands. One that tells what
    the document lacks (somebody else's, bought or copied) stays.
    """
    surer = {
        assignment.requirement
        for one in in_force(analyses)
        for assignment in one.assignments
        if assignment.confidence >= _SURER and not _listed_elsewhere(assignment, one)
    }
    own: dict[str, int] = {}  # requirement to the contents that its own document lacks
    alone: dict[str, int] = {}  # likewise, of rules on nothing else
    for one in analyses:
        if one.outcome in ("read", "partial") and one.kind not in ("form", *TALK) and not one.obsolete:
            told = [each for each in one.assignments if each.requirement.startswith("D")]
            for each in told:
                id, lacks = each.requirement, len(each.absent)
                if each.place in NAME_PLACES and each.confidence >= _OWN:
                    own[id] = min(own.get(id, lacks), lacks)
                elif one.kind in RULES and len(told) == 1 and each.confidence >= _ALONE:
                    alone[id] = min(alone.get(id, lacks), lacks)
    return tuple(_without(one, surer, own, alone) for one in analyses)


def _listed_elsewhere(assignment: Assignment, one: Analysis) -> bool:
    """Whether this is a form that asks for a change and looks back at it: the register that lists it says so as well."""
    beside = _IN_ONE_FORM.get(assignment.requirement)
    return any(each.requirement == beside for each in one.assignments)


def _without(one: Analysis, surer: set[str], own: Mapping[str, int], alone: Mapping[str, int]) -> Analysis:
    weak = tuple(
        a
        for a in one.assignments
        if (is_claim(a) and a.requirement in surer)
        or (_chapter(a, one.kind) and own.get(a.requirement, _NOBODY) < len(a.absent) + _TELLS_MORE)
        or (_of_its_process(a, one) and alone.get(a.requirement, _NOBODY) < len(a.absent) + _TELLS_MORE)
    )
    return to_hints(one, weak) if weak else one


def _of_its_process(assignment: Assignment, one: Analysis) -> bool:
    """A chapter of a process on a part of it: on major incidents in the rules for incidents."""
    whole = {each.requirement for each in one.assignments} - {assignment.requirement}
    return _chapter(assignment, one.kind) and any(map(assignment.requirement.startswith, whole))


def to_hints(one: Analysis, weak: Sequence[Assignment]) -> Analysis:
    """With these assignments as hints, and without their events."""
    gone = {a.requirement for a in weak}
    return replace(
        one,
        assignments=tuple(a for a in one.assignments if a not in weak),
        hints=(*one.hints, *weak),
        events=tuple(event for event in one.events if event.requirement not in gone),
    )


def _chapter(assignment: Assignment, kind: Kind) -> bool:
    if assignment.place in (*NAME_PLACES, "body"):
        return False
    # A manual may tell the policy or the objectives in full, beside the paper on which they hang on the wall.
    told = kind == "manual" and (assignment.requirement == "D-6.2" or len(assignment.absent) < _POINTS_ELSEWHERE)
    return kind in RULES and not told


def is_claim(assignment: Assignment) -> bool:
    return assignment.confidence == GIVES_WAY
