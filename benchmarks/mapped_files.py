"""Files with their truth, read once, and what mapping says of them: shared by the benchmarks of mapping."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.analyse import issue_of
from pipeline.entities.extract import Entities, extract
from pipeline.ingest.read import read
from pipeline.learn.truth import read_truth
from pipeline.mapping.assign import Mapped
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.clean import stem
from pipeline.mapping.served import kind_and_service
from pipeline.values import Content, Kind, Partial, Read

CLIENTS = ("qilu-cloud", "harbour-desk", "ready", "jinling-yun", "kestrel-ops")
_SAMPLES = Path(__file__).resolve().parents[1] / "sample_corpus"


@dataclass(frozen=True)
class Known:
    """A file that was read, with its title, number and issue, and its truth; `source` is its client or repository."""

    source: str
    path: str
    content: Content
    entities: Entities
    requirements: frozenset[str]
    allowed: frozenset[str]
    kind: str

    @property
    def title(self) -> str:
        return self.entities.title


def of_clients(mapper: Mapper, clients: Sequence[str] = CLIENTS) -> Iterator[Known]:
    """The readable files of the sample clients that are built (`python -m sample_corpus.build CLIENT`)."""
    for client in clients:
        truth = read_truth(_SAMPLES / "sources" / client / "truth.yaml")
        for path, document in sorted(truth.documents.items()):
            file = _SAMPLES / client / path
            if file.is_file() and (known := opened(path, file.read_bytes(), mapper)):
                yield Known(client, path, *known, document.requirements, frozenset(), document.kind)


def opened(path: str, data: bytes, mapper: Mapper) -> tuple[Content, Entities] | None:
    """Content and entities of a file, or None where it has no text."""
    outcome = read(data, path)
    if not isinstance(outcome, Read | Partial):
        return None
    return outcome.content, extract(outcome.content, stem(path), mapper.catalogue)


def mapped(one: Known, mapper: Mapper) -> tuple[Kind, Mapped]:
    """What `pipeline.analyse` makes of a file, from its content to its kind and assignments."""
    names = FileNames(stem(one.path), one.title)
    folder, issue = one.path.rpartition("/")[0], issue_of(one.entities.facts)
    return kind_and_service(one.content, names, folder, one.entities.number, issue, mapper)
