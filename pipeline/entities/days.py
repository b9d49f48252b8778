"""Plain days in cells, as ledgers and covers write them. Whatever is less plain is the timeline's affair."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from pipeline.values import Cell

_NUMERIC = re.compile(
    r"((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:：时]\s*(\d{1,2}))?"
)
# 18/08/2026 09:10: day first, as most of the world writes it, unless that cannot be.
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?:,?[T\s]+(\d{1,2}):(\d{2}))?(?![\d/])")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_ENGLISH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[\s-]+((?:19|20)\d{2})(?:,?\s+(\d{1,2}):(\d{2}))?",
    re.I,
)

Moment = tuple[date, time | None]


def moment_of(cell: Cell) -> Moment | None:
    """The first day in a cell, with its time of day if one is written; else the cell's typed date."""
    return moment_in(cell.text) or ((cell.date, None) if cell.date else None)


def moment_in(text: str) -> Moment | None:
    if match := _NUMERIC.search(text):
        year, month, day, hour, minute = match.groups()
        return _moment(int(year), int(month), int(day), hour, minute)
    if match := _SLASHED.search(text):
        first, second, year, hour, minute = match.groups()
        day, month = (second, first) if int(second) > 12 else (first, second)
        return _moment(int(year), int(month), int(day), hour, minute)
    if match := _ENGLISH.search(text):
        first, name, year, hour, minute = match.groups()
        return _moment(int(year), _MONTHS[name.lower()[:3]], int(first), hour, minute)
    return None


def _moment(year: int, month: int, day: int, hour: str | None, minute: str | None) -> Moment | None:
    try:
        at = datetime(year, month, day, int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    return at.date(), at.time() if hour else None
