"""A manual without that name: its chapters speak of nearly every part of the standard."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames
from pipeline.mapping.classifier import NONE
from pipeline.mapping.fit import clause_of
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.known import NameHit
from pipeline.mapping.parts.chapters import as_read, chapter_of_manual, weight
from pipeline.recall import remembered
from pipeline.text.normal import normal, quote
from pipeline.values import Kind, Section

_COULD_BE_ONE: tuple[Kind, ...] = ("procedure", "policy", "unrelated")
_LEAST_WEIGHT = 20
_SPEAKS = -0.65  # the classifier's score from which a chapter speaks of a requirement
_MOST_PARTS_OF_A_PROCEDURE = 4
_SERVED = 0.5
_LEAST_CHAPTERS = 6
_LEAST_PARTS = 4  # of clauses 4 to 10
_SURE = 0.7
_CALLED_SO = 0.5  # the share of a title that names a requirement
_CHAPTER_CALLED_SO = 0.8
_CALLED_A_MANUAL = re.compile(r"\b(?:manual|handbook)\W*$|(?:手册|总册|总则|大纲)\W*(?:\([^()]*\))?$")
_OF_ONE_SUBJECT = re.compile(
    r"\b(?:procedure|process|policy|workflow|sop)\W*$|(?:程序|流程|政策|方针|办法|规定|细则)(?:文件)?\W*$"
)  # a manual is none of these, whatever words a house has for it
_PROCESSES = ("6", "7", "8", "9", "10")


def the_manual(sections: Sequence[Section], kind: Kind, known: Sequence[Candidate], mapper: Mapper) -> list[Candidate]:
    """The manual of the system, where a manual of another name has chapters that serve many parts of the standard."""
    if kind != "manual" or any(one.requirement == "D-4.4" and one.confidence >= _SERVED for one in known):
        return []
    served = [one for one in known if one.chapter and one.confidence >= _SERVED and one.requirement.startswith("D-")]
    clauses = {mapper.catalogue.requirement(one.requirement).clauses[0] for one in served}
    if len(clauses) < _LEAST_CHAPTERS or len({one.split(".")[0] for one in clauses}) < _LEAST_PARTS:
        return []
    blocks = tuple(block for section in sections for block in section.blocks)
    first = next((section for section in sections if section.path), sections[0])
    return [Candidate("D-4.4", _SURE, "body", quote(first.heading), blocks)]


def a_manual_all_the_same(sections: Sequence[Section], names: FileNames, kind: Kind, mapper: Mapper) -> bool:
    """Whether a document of this kind has chapters on five or more of clauses 4 to 10, and is not called after a process.

    The rules of one process have chapters on who is responsible, on training and on what is to be improved.
    """
    if kind not in _COULD_BE_ONE or len(sections) <= _MOST_PARTS_OF_A_PROCEDURE or any(s.place.sheet for s in sections):
        return False
    chapters = [one for one in sections if one.path and weight(one.text) >= _LEAST_WEIGHT]
    if len(chapters) <= _MOST_PARTS_OF_A_PROCEDURE:
        return False
    if any(map(_OF_ONE_SUBJECT.search, map(normal, filter(None, (names.title, names.file))))):
        return False
    if any(_of_a_process(hit, mapper) for hit in mapper.names.hits(names.title or names.file)):
        return False
    part_of = _parts(mapper)
    columns = list(part_of)
    spoken_of = {part for chapter in chapters for part in _named_parts(chapter.heading, mapper)}
    for chapter in chapters:
        scores = mapper.classifier.scores(as_read(chapter))
        if scores is not None:
            best = columns[int(scores[columns].argmax())]
            if scores[best] >= _SPEAKS:
                spoken_of.add(part_of[best])
    called = any(map(_CALLED_A_MANUAL.search, map(normal, (names.title, names.file))))
    return len(spoken_of) > _MOST_PARTS_OF_A_PROCEDURE - called


def _named_parts(heading: str, mapper: Mapper) -> set[str]:
    """The parts of the standard ("8") of what a chapter is called after."""
    named = [one.process for one in mapper.names.short.named(heading)]
    named += [hit.requirement for hit in mapper.names.hits(heading) if hit.coverage >= _CHAPTER_CALLED_SO]
    requirements = (mapper.catalogue.requirement(id) for id in named if id.startswith("D-"))
    return {one.clauses[0].split(".")[0] for one in requirements if chapter_of_manual(one)}


def _of_a_process(hit: NameHit, mapper: Mapper) -> bool:
    clause = clause_of(mapper.catalogue.requirement(hit.requirement))
    return hit.coverage >= _CALLED_SO and clause.partition(".")[0] in _PROCESSES


@remembered(most=2)
def _parts(mapper: Mapper) -> dict[int, str]:
    """The classifier's columns of what a manual's chapters can serve, each with its part of the standard ("8")."""
    known = {
        column: mapper.catalogue.requirement(id)
        for column, id in enumerate(mapper.classifier.classes)
        if id != NONE and id.startswith("D-")
    }
    return {
        column: one.clauses[0].split(".")[0] for column, one in known.items() if one.clauses and chapter_of_manual(one)
    }
