"""Tables that stand beside one another on a sheet, each with days of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.timeline.ledgers.columns import LAST
from pipeline.timeline.roles.labels import is_date_label
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.headers import Header

_COLUMNS_NEEDED = 2


def tables_beside(
    header: Header, data: Sequence[GridRow], main: int, ranked: Sequence[tuple[int, int]]
) -> list[tuple[list[int], list[GridRow]]]:
    """For each table its rows, and the columns that may say when they happened, best first: that of `main` before the others.

    A row whose own column is blank may still say when, but never by its due or closing date.
    """
    near = [main, *(column for rank, column in ranked if column != main and rank < LAST)]
    apart = [
        (columns, table)
        for table in _apart(header, data)
        if (
            columns := [each for each in near if each in table and (each == main or is_date_label(header.labels[each]))]
        )
    ]
    if len(apart) > 1 and any(main in columns for columns, _ in apart):
        return [(columns, _within(data, table)) for columns, table in apart]
    return [(near, list(data)), *(([each], list(data)) for each in _repeated(header, main))]


def _within(rows: Sequence[GridRow], table: range) -> list[GridRow]:
    """The rows that have something in the columns of a table, without what stands elsewhere."""
    parts = (
        replace(
            row,
            cells={column: cell for column, cell in row.cells.items() if column in table},
            own=tuple(column for column in row.own if column in table),
        )
        for row in rows
    )
    return [row for row in parts if any(cell.text.strip() or cell.date for cell in row.cells.values())]


def _repeated(header: Header, main: int) -> list[int]:
    """The other columns of the same name, where the table stands two or three times side by side (日期 | 值班人 | 日期 | 值班人)."""
    columns = [column for column, label in header.labels.items() if label]
    labels = [header.labels[column] for column in columns]
    for times in (2, 3):
        width = len(labels) // times
        if width > 1 and labels == labels[:width] * times:
            return [column for column in columns if header.labels[column] == header.labels[main] and column != main]
    return []


def _apart(header: Header, data: Sequence[GridRow]) -> list[range]:
    """The stretches of labelled columns between columns that are blank from the header down."""
    filled = {column for column, label in header.labels.items() if label}
    for row in data:
        filled |= {column for column, cell in row.cells.items() if cell.text.strip() or cell.date is not None}
    first, last = min(filled, default=1), max(filled, default=0)
    gaps = [first - 1, *(column for column in range(first, last) if column not in filled), last + 1]
    tables = [range(before + 1, after) for before, after in pairwise(gaps) if after - before > 1]
    labelled = [sum(bool(header.labels.get(column)) for column in table) for table in tables]
    return tables if len(tables) > 1 and min(labelled) >= _COLUMNS_NEEDED else []
