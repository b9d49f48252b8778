"""Workbooks with a sheet for each month: figures without row dates count in their sheet's month."""

from __future__ import annotations

from pipeline.timeline.dates import find_dates
from pipeline.timeline.events import Days, span_precision
from pipeline.timeline.grammar import points
from pipeline.timeline.month_columns import NOTHING
from pipeline.timeline.partial_dates import governing, month_named
from pipeline.timeline.parts import Part
from pipeline.values import Row

_FILLED_NEEDED = 0.5
_COLUMNS_NEEDED = 2


def month_of_sheet(sheet: Part, context: str) -> Days | None:
    """The month (or part of one) that a sheet's name or title names, where the sheet is filled in.

    `context` is the file's title or path, for the year that the name leaves out.
    """
    days = next((found for label in reversed(sheet.labels) if (found := _named(label))), None)
    if days is None and (number := month_named(sheet.name)):
        year = governing([*reversed(sheet.labels), context]).year
        days = points.month(year, number)
    if days is None or not is_filled(sheet):
        return None
    return days[0], days[1], "month", sheet.name


def _named(label: str) -> points.Days | None:
    """The one period within a month that a title names."""
    found = [one for one in find_dates(label) if one.value != one.end]
    if len(found) != 1 or (found[0].value.year, found[0].value.month) != (found[0].end.year, found[0].end.month):
        return None
    return found[0].value, found[0].end, span_precision(found[0].value, found[0].end)


def is_filled(sheet: Part) -> bool:
    """Whether the rows below a header hold more than what was there before anyone filled them in."""
    rows = [row for block in sheet.blocks for row in block.rows]
    header = next((n for n, row in enumerate(rows) if len(_filled(row)) >= max(_COLUMNS_NEEDED, len(row) - 1)), None)
    if header is None:
        return False
    below = [row for row in rows[header + 1 :] if row]
    cells = sum(len(row) for row in below)
    return bool(below) and sum(len(_filled(row)) for row in below) > _FILLED_NEEDED * cells


def _filled(row: Row) -> list[str]:
    return [cell.text for cell in row if not NOTHING.fullmatch(cell.text.strip())]
