"""What all walks over the parts of one Word file share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from pipeline.ingest.word.numbering import Numbering
from pipeline.ingest.word.pieces import Piece
from pipeline.ingest.word.styles import Styles
from pipeline.values import Part


def _no_chunk(identifier: str) -> list[Piece] | None:
    return None


@dataclass(slots=True)
class Document:
    """What all walks over one file share. `changed` is the first paragraph with a change. `chunk` gives the pieces of a document that is taken in whole."""

    styles: Styles
    numbering: Numbering
    footnotes: Mapping[str, etree._Element] = field(default_factory=dict)
    tables: Counter[Part] = field(default_factory=Counter)
    changes: int = 0
    changed: str = ""
    unread_parts: int = 0
    chunk: Callable[[str], list[Piece] | None] = _no_chunk
