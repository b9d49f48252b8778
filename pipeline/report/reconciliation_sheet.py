"""What two papers say of the same, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.report.side_by_side import side_by_side
from pipeline.report.words import filled, in_language, word
from pipeline.report.workbook import Column, Value, Workbook
from pipeline.values import ReconciliationTable

_MARKS = {True: "✓", False: "✕", None: "·"}
_WIDE, _NARROW = 46.0, 20.0


def reconciliation_sheet(book: Workbook, compared: Sequence[ReconciliationTable]) -> None:
    """All tables below each other on one sheet: table, mark, and up to as many cells as the widest has."""
    tables = side_by_side(compared)
    if not tables:
        return
    width = max(len(table.columns) for table in tables)
    columns = [Column(word("reconciliation", "table"), 24), Column(word("reconciliation", "agrees"), 8, "centre")]
    columns += [
        Column(filled("reconciliation", "column", number=at + 1), _WIDE if at < 2 else _NARROW) for at in range(width)
    ]

    def rows() -> Iterator[list[Value]]:
        for table in tables:
            title = in_language(table.title, book.language)
            heads = [in_language(column, book.language) for column in table.columns]
            yield [title, None, *heads, *[None] * (width - len(heads))]
            for row in table.off + table.rest:
                cells = [in_language(cell, book.language) for cell in row.cells]
                yield [title, _MARKS[row.agrees], *cells, *[None] * (width - len(cells))]

    book.table(word("sheet", "reconciliation"), columns, rows(), freeze=2)
