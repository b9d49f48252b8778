"""What the fields of a form and the columns of a table are called."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.text.normal import bare
from pipeline.values import Block

_LONGEST = 24


def form_labels(blocks: Iterable[Block]) -> frozenset[str]:
    """Texts of header rows, and of the first and third column of forms, in bare form."""
    found: set[str] = set()
    for block in blocks:
        for number, row in enumerate(block.rows):
            for place, cell in enumerate(row):
                if (number == 0 or place % 2 == 0) and 0 < len(cell.text) <= _LONGEST:
                    found.add(bare(cell.text))
    return frozenset(found)


def headers(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The first rows of tables, in bare form."""
    return tuple(bare(cell.text) for block in blocks if block.rows for cell in block.rows[0])
