"""Presentations of PowerPoint 95: those that hold a newer one beside it, and the words of the others."""

from __future__ import annotations

from pipeline.ingest.compound import Compound
from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.plain.decode import decode_text
from pipeline.ingest.plain.lines_as_rows import blocks_of_lines
from pipeline.values import Content, Partial

_BOTH, _WORDS = "PP97_DUALSTORAGE", "Text_Content"


def newer_within(compound: Compound) -> bytes | None:
    """The presentation of PowerPoint 97 in a file that was saved for both."""
    streams = compound.below(_BOTH)
    return compound_file(streams) if streams.get("PowerPoint Document") else None


def words_of_all_slides(compound: Compound) -> Partial | None:
    """PowerPoint 95 keeps them for searching, slide after slide."""
    decoded = decode_text(compound.read(_WORDS))
    blocks = blocks_of_lines(decoded.text.splitlines()) if decoded else ()
    properties, _ = compound.properties()
    reason = "reading of PowerPoint 95 files: words only, without their slides"
    return Partial(Content(blocks, properties), reason) if blocks else None
