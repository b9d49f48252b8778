"""The different texts of a table's cells: a sheet says the same few again and again, so each is asked about once.

What no text of a table is need not be looked for in its rows.
"""

from __future__ import annotations

from pipeline.recall import remembered
from pipeline.values import Block


@remembered(most=64)
def texts_in(table: Block) -> tuple[str, ...]:
    """Each text that stands in a cell of the table, once, in the order in which they first stand there."""
    return tuple(dict.fromkeys([cell.text for row in table.rows for cell in row]))
