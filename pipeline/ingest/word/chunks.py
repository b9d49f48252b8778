"""Documents that a Word file takes in whole (`w:altChunk`): pages, rich text, other Word files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from pipeline.ingest.filetypes import FileType
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.tables import renumbered
from pipeline.ingest.word.pieces import Piece
from pipeline.values import Block, Outcome, Part, Partial, Read

_DEEPEST = 3


def chunk_pieces(
    data: bytes, name: str, tables: Counter[Part], settings: ReadSettings, depth: int
) -> list[Piece] | None:
    """The pieces of a document within `depth` others; None where it cannot be read."""
    if depth >= _DEEPEST:
        return None
    outcome = _read(data, name, settings, depth + 1)
    if not isinstance(outcome, Read | Partial):
        return None
    return [_piece(block, tables) for block in outcome.content.blocks]


def _read(data: bytes, name: str, settings: ReadSettings, depth: int) -> Outcome | None:
    # These rooms import this one, and few files need them.
    from pipeline.ingest.doc import read_doc
    from pipeline.ingest.plain.decode import decode_text
    from pipeline.ingest.plain.html import read_html, read_mhtml
    from pipeline.ingest.plain.text import read_text
    from pipeline.ingest.rtf import read_rtf
    from pipeline.ingest.sniff import sniff
    from pipeline.ingest.word.reader import read_word

    kind = sniff(data, name)
    readers: dict[FileType, Callable[[bytes], Outcome]] = {
        FileType.HTML: read_html,
        FileType.MHTML: read_mhtml,
        FileType.RTF: read_rtf,
        FileType.OLD_WORD: read_doc,
        FileType.WORD: lambda inner: read_word(inner, settings, depth),
    }
    if kind in readers:
        return readers[kind](data)
    decoded = decode_text(data) if kind is FileType.TEXT else None
    return read_text(decoded) if decoded else None


def _piece(block: Block, tables: Counter[Part]) -> Piece:
    """A block as a piece; a table gets its number among those of the document around it."""
    part = block.place.part
    if not block.rows:
        return Piece(block.text, part, None, block.level, ocr=block.place.ocr)
    tables[part] += 1
    number = tables[part]
    return Piece(block.text, part, None, 0, None, number, renumbered(block.rows, number), ocr=block.place.ocr)
