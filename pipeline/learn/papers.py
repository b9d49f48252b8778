"""Papers of sample clients as passages: real documents, many authors' words, each labelled by its client's truth.

Their texts teach the content classifier, and what their files are called the model of names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.ingest.read import read
from pipeline.learn.passages import Passage
from pipeline.learn.truth import Truth
from pipeline.mapping.candidates import FileNames, sample
from pipeline.mapping.classifier import NONE, SAMPLE_CHARACTERS
from pipeline.mapping.names.called import as_called
from pipeline.mapping.names.clean import stem
from pipeline.values import Partial, Read

OF_CLIENT = "client:"  # before the client's name: its papers are no voice that is held out to measure by
PROVE_NOTHING = ("external", "unrelated")


def papers(folder: Path, truth: Truth) -> tuple[Passage, ...]:
    """The beginning of each file in `folder` that was read and serves one requirement, or is about something else.

    Without its name and title: those have lists and a model of their own. Files within files are not looked into.
    """
    return tuple(_passages(folder, truth))


def _passages(folder: Path, truth: Truth) -> Iterator[Passage]:
    for path, document in sorted(truth.documents.items()):
        label = _label(document.requirements, document.kind)
        if label is None or document.outcome != "read" or not (folder / path).is_file():
            continue
        outcome = read((folder / path).read_bytes(), path, None)
        if isinstance(outcome, (Read, Partial)):
            text = sample(outcome.content, FileNames("", ""))[:SAMPLE_CHARACTERS]
            yield Passage(f"{OF_CLIENT}{folder.name}", label, text)


def file_names(truth: Truth) -> tuple[Passage, ...]:
    """The names of the same papers, in the form in which the model of names is asked, each once a requirement."""
    labelled = ((path, _label(one.requirements, one.kind)) for path, one in sorted(truth.documents.items()))
    named = {(label, as_called(stem(path))): None for path, label in labelled if label}
    return tuple(Passage(OF_CLIENT, label, name) for label, name in named if name)


def _label(requirements: frozenset[str], kind: str) -> str | None:
    """What a file is an example of: of several requirements nobody knows which part is which."""
    if len(requirements) == 1:
        return next(iter(requirements))
    return NONE if not requirements and kind in PROVE_NOTHING else None
