"""Blocks as the readers yield them, written briefly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.values import Block, Cell, Part, Place

Written = str | date | None


def table(
    rows: Sequence[Sequence[Written]],
    sheet: str = "",
    heading: str = "",
    merged: dict[tuple[int, int], tuple[int, int]] | None = None,
    part: Part = "body",
    first_row: int = 1,
) -> Block:
    """A table block; None is a cell covered by a merged one, `merged` gives rows and columns by place."""
    made = []
    for row_number, row in enumerate(rows, 1):
        cells = []
        for column, written in enumerate(row, 1):
            if written is None:
                continue
            height, width = (merged or {}).get((row_number, column), (1, 1))
            address = f"{chr(64 + column)}{first_row + row_number - 1}" if sheet else f"T1R{row_number}C{column}"
            day = written if isinstance(written, date) else None
            cells.append(Cell(str(written), address, day, height, width))
        made.append(tuple(cells))
    text = "\n".join("\t".join(cell.text for cell in row) for row in made)
    return Block(text, Place(part=part, sheet=sheet, heading=heading), 0, tuple(made))


def line(text: str, level: int = 0, part: Part = "body", heading: str = "") -> Block:
    return Block(text, Place(part=part, heading=heading), level)
