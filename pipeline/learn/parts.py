"""Chapters and sheets of sample clients' papers as passages: examples of how a requirement is met in a part of a paper.

A truth says which requirements a manual or a workbook serves, and not where. A model that has seen no client tells its
parts apart: each is an example of that one of the paper's requirements which it reads like most, or of none of them.
The parts of a paper that serves one requirement are about that: who is responsible for incidents is no organisation chart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.ingest.read import read
from pipeline.learn.papers import OF_CLIENT, PROVE_NOTHING
from pipeline.learn.passages import Passage
from pipeline.learn.truth import Truth
from pipeline.mapping.classifier import NONE, SAMPLE_CHARACTERS, Classifier
from pipeline.mapping.parts.chapters import as_read, weight
from pipeline.mapping.parts.sections import cut
from pipeline.values import Partial, Read

_LEAST_WEIGHT = 20  # as the second search asks for
# Scores of the classifier: from which on a part is like a requirement, by how much more than like the paper's next one,
# and below which it is like none of them. What lies between teaches nothing.
_LIKE = -0.9
_LEAD = 0.15
_UNLIKE = -0.95


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter or sheet of a paper that serves `requirements`; of several, nobody has said which of them it serves."""

    client: str
    requirements: frozenset[str]
    text: str


def parts(folder: Path, truth: Truth) -> tuple[Part, ...]:
    """The parts of each file in `folder` that was read and serves something, or is about something else.

    Of files of one part, none. Files within files are not looked into.
    """
    return tuple(_parts(folder, truth))


def _parts(folder: Path, truth: Truth) -> Iterator[Part]:
    for path, document in sorted(truth.documents.items()):
        teaches = bool(document.requirements) or document.kind in PROVE_NOTHING
        if not teaches or document.outcome != "read" or not (folder / path).is_file():
            continue
        outcome = read((folder / path).read_bytes(), path, None)
        sections = cut(outcome.content) if isinstance(outcome, (Read, Partial)) else ()
        for section in sections if len(sections) > 1 else ():
            if weight(section.text) >= _LEAST_WEIGHT:
                yield Part(f"{OF_CLIENT}{folder.name}", document.requirements, as_read(section)[:SAMPLE_CHARACTERS])


def told_apart(parts: Iterable[Part], model: Classifier) -> tuple[Passage, ...]:
    """Those parts of which `model` can say what they are examples of."""
    labelled = ((part, _label(part, model)) for part in parts)
    return tuple(Passage(part.client, label, part.text) for part, label in labelled if label)


def _label(part: Part, model: Classifier) -> str | None:
    if len(part.requirements) < 2:
        return next(iter(part.requirements), NONE)
    scores = model.scores(part.text)
    known = sorted(part.requirements & set(model.classes))
    if scores is None or not known:
        return None
    by_score = sorted(((float(scores[model.classes.index(id)]), id) for id in known), reverse=True)
    best, label = by_score[0]
    if best < _UNLIKE:
        return NONE
    alone = len(by_score) == 1 or best - by_score[1][0] >= _LEAD
    return label if best >= _LIKE and alone else None
