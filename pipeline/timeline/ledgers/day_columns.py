"""Tables with a column for each day (检查项 | 7/6 | 7/13 | 7/20): a filled column is something done on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.timeline.dates import find_dates
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledgers.month_columns import NOTHING
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.tables.grid import GridRow

_DECIMAL = re.compile(r"\d{1,2}\.\d{1,2}")
_DAYS_NEEDED = 3
_HEADER_ROWS = 6
_LABEL_LENGTH = 20
_ROWS_NEEDED = 2
_MOST_OTHERS = 2


def filled_days(rows: Sequence[GridRow], context: Governing) -> Iterator[tuple[Days, tuple[str, ...], str]]:
    """Each day that has a filled cell: the day, the texts below it, its header's address."""
    for index, row in enumerate(rows[:_HEADER_ROWS]):
        columns = _day_columns(row, context)
        below = rows[index + 1 :]
        if len(columns) < _DAYS_NEEDED or len(below) < _ROWS_NEEDED or _holds_other_days(below, columns):
            continue
        for column, days, address in columns:
            texts = [
                each.cells[column].text.strip()
                for each in below
                if column in each.cells and each.cells[column] is not row.cells[column]
            ]
            if filled := tuple(text for text in texts if not NOTHING.fullmatch(text)):
                yield days, filled, address
        return


def _day_columns(row: GridRow, context: Governing) -> list[tuple[int, Days, str]]:
    """Columns headed by a day each, all but the first or two of the row, no day twice."""
    found: list[tuple[int, Days, str]] = []
    others = 0
    for column in row.own:
        cell = row.cells[column]
        text = cell.text.strip()
        written = text if len(text) <= _LABEL_LENGTH else ""
        named = find_dates(written)
        days: Days | None = (named[0].value, named[0].end, named[0].precision) if len(named) == 1 else None
        if days is None and written and cell.date is not None:
            days = (cell.date, cell.date, "day")
        if days is None and written and not written.isdigit():
            days = completed(written, context)
        if days is not None and days[2] == "day":
            found.append((column, days, cell.address))
        else:
            others += 1
            if others > _MOST_OTHERS:
                return []
    if _are_figures(found, row):
        return []
    return found if len({days for _, days, _ in found}) == len(found) else []


def _are_figures(found: Sequence[tuple[int, Days, str]], row: GridRow) -> bool:
    """Whether 8.1 | 7.9 | 5.2 are amounts: days that head columns follow one another."""
    dotted = all(_DECIMAL.fullmatch(row.cells[column].text.strip()) for column, _, _ in found)
    days = [days[0] for _, days, _ in found]
    return dotted and days != sorted(days)


def _holds_other_days(rows: Sequence[GridRow], columns: Sequence[tuple[int, Days, str]]) -> bool:
    """Whether days stand below as well: then the row is one of a ledger, not its header."""
    return any(find_dates(row.cells[column].text) for row in rows for column, _, _ in columns if column in row.cells)
