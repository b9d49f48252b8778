"""What the fields of a form and the columns of a table are called."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.values import Block

_LONGEST = 24
_WIDE, _LINES_NEEDED = 6, 2


def form_labels(blocks: Iterable[Block]) -> frozenset[str]:
    """Texts of header rows, and of the first and third column of forms, in bare form."""
    return frozenset[str]().union(*(_of_table(block) for block in blocks if block.rows))


@remembered(most=64)
def _of_table(block: Block) -> frozenset[str]:
    first, *others = block.rows
    others = [] if is_register(block) else others
    texts = {cell.text for cell in first}.union(*({cell.text for cell in row[::2]} for row in others))
    return frozenset(bare(text) for text in texts if 0 < len(text) <= _LONGEST)


def is_register(block: Block) -> bool:
    """Whether a table is wide, and its lines begin with a number or a day each: its cells are no labels."""
    first, *others = block.rows
    numbered = sum(any(map(str.isdigit, row[0].text)) for row in others if row)
    return len(first) >= _WIDE and len(others) >= _LINES_NEEDED and 3 * numbered >= 2 * len(others)


def headers(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The first rows of tables, in bare form."""
    return tuple(bare(cell.text) for block in blocks if block.rows for cell in block.rows[0])
