"""A manual without that name: its chapters speak of nearly every part of the standard."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.mapping.chapters import as_read, chapter_of_manual, weight
from pipeline.mapping.classifier import NONE
from pipeline.mapping.mapper import Mapper
from pipeline.values import Kind, Section

_COULD_BE_ONE: tuple[Kind, ...] = ("procedure", "policy", "unrelated")
_LEAST_WEIGHT = 20
_SPEAKS = -0.65  # the classifier's score from which a chapter speaks of a requirement
_MOST_PARTS_OF_A_PROCEDURE = 4


def a_manual_all_the_same(sections: Sequence[Section], kind: Kind, mapper: Mapper) -> bool:
    """Whether a document of this kind has chapters on five or more of clauses 4 to 10."""
    chapters = [one for one in sections if one.path and weight(one.text) >= _LEAST_WEIGHT]
    if kind not in _COULD_BE_ONE or len(chapters) <= _MOST_PARTS_OF_A_PROCEDURE or any(s.place.sheet for s in sections):
        return False
    part_of = _parts(mapper)
    spoken_of: set[str] = set()
    for chapter in chapters:
        scores = mapper.classifier.scores(as_read(chapter))
        if scores is not None:
            best = max(part_of, key=lambda column: float(scores[column]))
            if scores[best] >= _SPEAKS:
                spoken_of.add(part_of[best])
    return len(spoken_of) > _MOST_PARTS_OF_A_PROCEDURE


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
