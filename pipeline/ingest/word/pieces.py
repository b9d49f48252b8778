"""What the walk over a part yields, before headings are settled."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.values import Part, Row


class Look(NamedTuple):
    """How a paragraph looks: all of its text bold or not, and its size in half-points."""

    bold: bool
    size: int


class Picture(NamedTuple):
    """A picture by its relationship id, and the area in which it is shown (square English metric units; 0: not told)."""

    identifier: str
    area: float = 0.0


class Piece(NamedTuple):
    """A paragraph or a table. `level` is the heading level that the file states (0: none).

    `look` is absent where a paragraph cannot be a heading by its look: outside the body,
    in a table of contents, with a bullet. `references` are the (kind, id) of notes anchored here.
    `picture`: no text yet, but a picture that may hold some; `ocr`: text read from one.
    """

    text: str
    part: Part
    page: int | None = None
    level: int = 0
    look: Look | None = None
    table: int = 0
    rows: tuple[Row, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    picture: Picture | None = None
    ocr: bool = False
