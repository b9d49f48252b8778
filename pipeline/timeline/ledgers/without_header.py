"""Ledgers on sheets without a header that says when: rows below lines that name a month, rows dated by their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.timeline.dates import find_dates
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledgers.lines import distinct, group_heading, is_empty, is_total
from pipeline.timeline.ledgers.ticket_dates import find_ticket_dates
from pipeline.timeline.partial_dates import Governing
from pipeline.timeline.tables.grid import GridRow

_NUMBERS_NEEDED = 3
_LINES_ABOVE = 2

Row = tuple[Days, tuple[str, ...], str]
"""Its days, its texts, and the address of its first cell."""


def rows_below_months(rows: Sequence[GridRow], around: Governing) -> list[Row]:
    """The rows of figures below lines that name a month each (2026年9月 | 2026年11月), each with its header again."""
    found: list[Row] = []
    headers: set[tuple[str, ...]] = set()
    month: Governing | None = None
    waiting = False
    for row in rows:
        group = group_heading(row, Governing(around.year, None))
        if group is not None and group.month is not None:
            month, waiting = group, True
            continue
        if month is None:
            continue
        texts = tuple(cell.text.strip() for cell in distinct(row))
        if waiting and sum(map(bool, texts)) > 1:
            headers.add(texts)
            waiting = False
        elif month.year and month.month and sum(map(bool, texts)) > 1 and not is_total(row):
            days = points.month(month.year, month.month)
            if days is not None and not is_empty(row, set()):
                found.append((days, texts, next(iter(row.cells.values())).address))
    begins: set[date] = {days[0] for days, _, _ in found}
    return found if len(headers) == 1 and len(begins) > 1 else []


def rows_by_numbers(rows: Sequence[GridRow]) -> list[Row]:
    """The rows of a sheet without any date, by their numbers (INC20260703001), where all but the header have one."""
    first = [(row, cell) for row in rows if (cell := next(iter(row.cells.values()), None)) is not None]
    numbered = [(row, cell, found[0]) for row, cell in first if len(found := find_ticket_dates(cell.text)) == 1]
    others = [row for row in rows if any(cell.text.strip() for cell in row.cells.values())]
    if len(numbered) < _NUMBERS_NEEDED or len(others) - len(numbered) > _LINES_ABOVE:
        return []
    if any(cell.date or find_dates(cell.text) for row in rows for cell in distinct(row)):
        return []
    return [
        ((opened.value, opened.end, opened.precision), tuple(each.text for each in distinct(row)), cell.address)
        for row, cell, opened in numbered
    ]
