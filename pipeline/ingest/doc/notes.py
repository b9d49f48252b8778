"""Where notes and text boxes are anchored, and which characters of their own part are theirs."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.ingest.doc.fib import Fib

FOOTNOTE_ANCHORS, FOOTNOTES = 2, 3
COMMENT_ANCHORS, COMMENTS = 4, 5
HEADERS = 11
SHAPE_ANCHORS, BOXES = 40, 56
ENDNOTE_ANCHORS, ENDNOTES = 46, 47
_FOOTNOTE_SIZE, _COMMENT_SIZE, _SHAPE_SIZE, _BOX_SIZE = 2, 30, 26, 22
_BOX_SHAPE_AT = 14


@dataclass(frozen=True, slots=True)
class Anchors:
    """For each anchor in the main text, the (begin, end) of what hangs there, counted in its own part."""

    footnotes: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    comments: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    endnotes: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    boxes: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)


def read_anchors(fib: Fib, table: bytes) -> Anchors:
    return Anchors(
        _notes(fib, table, FOOTNOTE_ANCHORS, _FOOTNOTE_SIZE, FOOTNOTES, 0),
        _notes(fib, table, COMMENT_ANCHORS, _COMMENT_SIZE, COMMENTS, 0),
        _notes(fib, table, ENDNOTE_ANCHORS, _FOOTNOTE_SIZE, ENDNOTES, 0),
        _boxes(fib, table),
    )


def header_stories(fib: Fib, table: bytes) -> list[tuple[int, int]]:
    """The (begin, end) of every header and footer: six of separators, then six a section."""
    positions, _ = _positions(fib, table, HEADERS, 0)
    return list(pairwise(positions))


def _positions(fib: Fib, table: bytes, index: int, size: int) -> tuple[tuple[int, ...], list[bytes]]:
    """The positions of a list of places, and the `size` bytes that go with each but the last."""
    offset, length = fib.place(index)
    data = table[offset : offset + length]
    count = (len(data) - 4) // (4 + size)
    if count < 1:
        return (), []
    positions = struct.unpack_from(f"<{count + 1}i", data)
    first = (count + 1) * 4
    return positions, [data[first + n * size : first + (n + 1) * size] for n in range(count)]


def _notes(fib: Fib, table: bytes, anchors: int, size: int, texts: int, extra: int) -> dict[int, tuple[int, int]]:
    places, _ = _positions(fib, table, anchors, size)
    edges, _ = _positions(fib, table, texts, extra)
    return dict(zip(places[:-1], pairwise(edges), strict=False))


def _boxes(fib: Fib, table: bytes) -> dict[int, tuple[tuple[int, int], ...]]:
    """Boxes by anchor; a box whose shape is anchored nowhere stands at the beginning."""
    places, shapes = _positions(fib, table, SHAPE_ANCHORS, _SHAPE_SIZE)
    edges, boxes = _positions(fib, table, BOXES, _BOX_SIZE)
    anchor_of = {shape[:4]: place for place, shape in zip(places, shapes, strict=False)}
    found: dict[int, list[tuple[int, int]]] = {}
    for begin, end, box in zip(edges, edges[1:], boxes, strict=False):
        anchor = anchor_of.get(box[_BOX_SHAPE_AT : _BOX_SHAPE_AT + 4], 0)
        found.setdefault(anchor, []).append((begin, end))
    return {anchor: tuple(stories) for anchor, stories in found.items()}
