"""Tables and forms that say by the meaning of their columns and labels what they are, whatever their words and title.

They count where nothing else serves their requirement (left_over.py): a table of who wants what is the list of the
interested parties of a house that has no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.knowledge import knowledge
from pipeline.mapping.papers.form_labels import form_labels
from pipeline.text.many import Many
from pipeline.text.normal import normal
from pipeline.values import Block, Content

_HEADER_ROWS = 2
_LEAST_ROWS = 2  # a header and one line
_LONGEST_LABEL = 48


@dataclass(frozen=True, slots=True)
class Signed:
    """A table, and the requirement that its columns speak of. `around` is where its contents are looked for, if wider."""

    requirement: str
    block: Block
    around: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signatures:
    concepts: Many
    tables: Mapping[str, tuple[frozenset[str], ...]]
    without: Mapping[str, frozenset[str]]
    rows: Mapping[str, int]


@cache
def _known() -> _Signatures:
    """signatures.yaml, read once."""
    known = knowledge("pipeline.mapping", "signatures.yaml")
    return _Signatures(
        Many({name: re.compile(pattern) for name, pattern in known["concepts"].items()}),
        {id: tuple(map(frozenset, ways)) for id, ways in known["tables"].items()},
        {id: frozenset(concepts) for id, concepts in known["without"].items()},
        known["rows"],
    )


def signed_tables(content: Content) -> Iterator[Signed]:
    """Each table of a file with each requirement that its columns, or the labels of a form, speak of."""
    known = _known()
    for block in content.blocks:
        if len(block.rows) < _LEAST_ROWS:
            continue
        columns = [_meant(cell.text for cell in row) for row in block.rows[:_HEADER_ROWS]]
        labels = _meant(form_labels((block,)))
        said = frozenset[str]().union(*(one for meant in (*columns, labels) for one in meant))
        for id, ways in known.tables.items():
            if len(block.rows) <= known.rows.get(id, 1) or said & known.without.get(id, frozenset()):
                continue
            if any(_told(way, meant) for way in ways if way <= said for meant in (*columns, labels)):
                yield Signed(id, block)


def _meant(labels: Iterable[str]) -> tuple[frozenset[str], ...]:
    """What each of these labels means: mostly nothing, sometimes several things."""
    return tuple(found for label in dict.fromkeys(labels) if (found := concepts_of(label)))


@lru_cache(maxsize=1 << 14)  # each cell of a table may be a label, and several readers ask what it means
def concepts_of(label: str) -> frozenset[str]:
    """What a label means: mostly nothing, sometimes several things."""
    if not 0 < len(label) <= _LONGEST_LABEL:
        return frozenset()
    return frozenset(_known().concepts.found_in(" ".join(normal(label).split())))


def _told(way: frozenset[str], said: tuple[frozenset[str], ...]) -> bool:
    """Whether each concept has a label of its own."""
    if not way:
        return True
    rarest = min(way, key=lambda one: sum(one in each for each in said))
    return any(rarest in each and _told(way - {rarest}, (*said[:at], *said[at + 1 :])) for at, each in enumerate(said))
