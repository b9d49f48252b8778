"""A text as lines in normal form."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.text.normal import normal
from pipeline.values import Block


def line_by_line(blocks: Iterable[Block]) -> str:
    """Each line of a paragraph, and each row of a table with strokes between its cells, on a line of its own."""
    return "\n".join(normal(line) for block in blocks for line in _lines(block))


def _lines(block: Block) -> list[str]:
    rows = (" | ".join(cell.text for cell in row) for row in block.rows)
    return [line for row in rows for line in row.splitlines()] if block.rows else block.text.splitlines()
