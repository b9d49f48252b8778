"""Files with their truth, read once, and what mapping says of them: shared by the benchmarks of mapping."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.entities.extract import extract
from pipeline.ingest.read import read
from pipeline.learn.truth import read_truth
from pipeline.mapping.assign import Mapped, assign
from pipeline.mapping.candidates import FileNames, expected_by_names
from pipeline.mapping.clean import stem
from pipeline.mapping.kinds import kind_by_name, kind_of
from pipeline.mapping.layout import layout_of
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.sections import cut
from pipeline.mapping.settle import settled
from pipeline.values import Content, Kind, Partial, Read

CLIENTS = ("qilu-cloud", "harbour-desk", "ready", "jinling-yun", "kestrel-ops")
_SAMPLES = Path(__file__).resolve().parents[1] / "sample_corpus"


@dataclass(frozen=True)
class Known:
    """A file that was read, with its title and its truth; `source` is the client or repository that it comes from."""

    source: str
    path: str
    content: Content
    title: str
    requirements: frozenset[str]
    allowed: frozenset[str]
    kind: str


def of_clients(mapper: Mapper, clients: Sequence[str] = CLIENTS) -> Iterator[Known]:
    """The readable files of the sample clients that are built (`python -m sample_corpus.build CLIENT`)."""
    for client in clients:
        truth = read_truth(_SAMPLES / "sources" / client / "truth.yaml")
        for path, document in sorted(truth.documents.items()):
            file = _SAMPLES / client / path
            if file.is_file() and (known := opened(client, path, file.read_bytes(), mapper)):
                content, title = known
                yield Known(client, path, content, title, document.requirements, frozenset(), document.kind)


def opened(source: str, path: str, data: bytes, mapper: Mapper) -> tuple[Content, str] | None:
    """Content and title of a file, or None where it has no text."""
    outcome = read(data, path)
    if not isinstance(outcome, Read | Partial):
        return None
    return outcome.content, extract(outcome.content, stem(path), mapper.catalogue).title


def mapped(one: Known, mapper: Mapper) -> tuple[Kind, Mapped]:
    """What `pipeline.analyse` makes of a file, from its content to its kind and assignments."""
    name = stem(one.path)
    names = FileNames(name, one.title)
    sheets = any(block.place.sheet for block in one.content.blocks)
    ranked = (name, one.title) if sheets else (one.title, name)
    expected = expected_by_names(names, mapper)
    kind = kind_of(one.content, ranked, layout_of(one.content), one.path.rpartition("/")[0], expected)
    sections = cut(one.content)
    found = assign(one.content, sections, names, kind, mapper)
    if kind == "unrelated" and kind_by_name(one.title) is None and kind_by_name(name) is None:
        supposed = assign(one.content, sections, names, "procedure", mapper)
        if supposed.assignments:
            kind, found = "procedure", supposed
    return settled(one.content, names, kind, found)
