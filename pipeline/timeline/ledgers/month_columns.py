"""Tables with a column for each month: a filled month is something that happened in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.timeline.dates import find_dates
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.partial_dates import Governing, month_named
from pipeline.timeline.tables import GridRow

NOTHING = re.compile(r"[\s\-/\\—–_无〇○□☐]*|n/?a|none|nil|tbd|待定|不适用|未发生", re.IGNORECASE)
_MONTHS_NEEDED = 3
_HEADER_ROWS = 12
_LABEL_LENGTH = 14
_COMPARED = 2
_BARE_MONTH = re.compile(
    r"(?:(?:20\d\d年)?(?:1[0-2]|0?[1-9])月份?|[一二三四五六七八九十]{1,2}月份?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)",
    re.IGNORECASE,
)

MonthColumn = tuple[int, Days, str]


def filled_months(rows: Sequence[GridRow], context: Governing) -> Iterator[tuple[Days, tuple[str, ...], str]]:
    """Each month that has a filled cell: its days, the texts below it, its header's address."""
    for index, row in enumerate(rows[:_HEADER_ROWS]):
        columns = _month_columns(rows, index, context)
        if len(columns) < _MONTHS_NEEDED and not _is_comparison(rows[index], columns):
            continue
        for column, days, address in columns:
            texts = [
                below.cells[column].text.strip()
                for below in rows[index + 1 :]
                if column in below.cells and below.cells[column] is not row.cells[column]
            ]
            filled = tuple(text for text in texts if not NOTHING.fullmatch(text))
            if filled:
                yield days, filled, address
        return


def _is_comparison(row: GridRow, columns: Sequence[MonthColumn]) -> bool:
    """Two columns headed by nothing but a month (项目 | 9月 | Oct 2026 | 说明), among labels without other dates."""
    return len(columns) == _COMPARED and all(
        _BARE_MONTH.fullmatch(text) or [each.text for each in find_dates(text)] == [text]
        for text in (row.cells[each].text.strip() for each, _, _ in columns)
    )


def _month_columns(rows: Sequence[GridRow], index: int, context: Governing) -> list[MonthColumn]:
    columns: list[MonthColumn] = []
    seen: set[tuple[int, int]] = set()
    for column in rows[index].own:
        cell = rows[index].cells[column]
        above = rows[index - 1].cells.get(column) if index else None
        days = _month(cell.text, above.text if above else "", context)
        if cell.date is not None and days is None and cell.date.day == 1:
            days = points.month(cell.date.year, cell.date.month)
        if days is None:
            continue
        key = (days[0].year, days[0].month)
        if key in seen:  # the same month twice is a column of dates laid flat, not a calendar
            return []
        seen.add(key)
        columns.append((column, days, cell.address))
    return columns


def _month(text: str, above: str, context: Governing) -> Days | None:
    label = text.strip()
    if not label or len(label) > _LABEL_LENGTH:
        return None
    found = find_dates(label, dated=True)
    if found:
        only = len(found) == 1 and found[0].precision == "month" and found[0].form != "excel_serial"
        return (found[0].value, found[0].end, "month") if only else None
    years = find_dates(above)
    year = years[0].value.year if years else context.year
    return points.month(year, month_named(label))
