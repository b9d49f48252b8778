"""Pieces become blocks: heading levels are settled and every place gets its heading path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.ingest.word.headings import heading_levels
from pipeline.ingest.word.pieces import Piece
from pipeline.values import Block, Place


def body_blocks(pieces: Sequence[Piece]) -> tuple[list[Block], dict[tuple[str, str], str]]:
    """The blocks of the body, and the heading path at each note's (kind, id).

    A heading's own place names the headings above it, not the heading itself.
    """
    blocks: list[Block] = []
    anchors: dict[tuple[str, str], str] = {}
    above: list[tuple[int, str]] = []
    path = ""
    place = Place()
    for piece, level in zip(pieces, heading_levels(pieces), strict=True):
        if level:
            while above and above[-1][0] >= level:
                above.pop()
            path = " > ".join(title for _, title in above)
        # Most paragraphs stand where the one before them stands; their place is the same value.
        if (
            piece.table
            or (piece.page, path) != (place.page, place.heading)
            or place.cell
            or (piece.part, piece.ocr) != (place.part, place.ocr)
        ):
            place = _place(piece, path)
        blocks.append(Block(piece.text, place, level, piece.rows))
        if level:
            above.append((level, " ".join(piece.text.split())))
            path = " > ".join(title for _, title in above)
        for reference in piece.references:
            anchors.setdefault(reference, path)
    return blocks, anchors


def block(piece: Piece, heading: str = "", level: int = 0) -> Block:
    return Block(piece.text, _place(piece, heading), level, piece.rows)


def _place(piece: Piece, heading: str) -> Place:
    return Place(piece.part, piece.page, heading, "", f"T{piece.table}" if piece.table else "", piece.ocr)


def note_blocks(notes: Mapping[str, Sequence[Piece]], kind: str, anchors: Mapping[tuple[str, str], str]) -> list[Block]:
    """Blocks of comments or endnotes by id, under the headings where they are anchored."""
    return [
        block(piece, anchors.get((kind, identifier), "")) for identifier, pieces in notes.items() for piece in pieces
    ]
