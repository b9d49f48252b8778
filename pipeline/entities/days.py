"""The day in a cell of a ledger or a cover."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from pipeline.text.plain_days import Moment, moment_in
from pipeline.values import Cell

NO_YEAR = 1904  # a leap year for days that are written without theirs: 10月4日 09:10, 10-04 09:10
_SHORT = re.compile(
    r"(?:(\d{1,2})月(\d{1,2})[日号](?:\s*(\d{1,2})[:：](\d{2}))?|(\d{1,2})-(\d{1,2})\s+(\d{1,2})[:：](\d{2}))(?::\d{2})?(?:\s+[\u4e00-\u9fff]{2,6})?"
)
SLASHED = re.compile(
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>20\d\d)(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?)?(?:\s*[AaPp][Mm])?$"
)
_MONTHS_A_YEAR = 12
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(rf"(\d{{1,2}})[- ]({'|'.join(_MONTHS)})[a-z]*\.?,?(?:\s+(\d{{1,2}})[:.](\d{{2}}))?", re.I)


def month_first(texts: Iterable[str]) -> bool:
    """Do days like 09/13/2026 stand among these, and none like 13/09/2026?"""
    pairs = [(int(m["first"]), int(m["second"])) for text in texts if (m := SLASHED.match(text.strip()))]
    return any(second > _MONTHS_A_YEAR for _, second in pairs) and all(first <= _MONTHS_A_YEAR for first, _ in pairs)


def read_month_first(cell: Cell) -> Cell:
    """The cell with its day as a date, where it is written with the month before the day."""
    match = SLASHED.match(cell.text.strip())
    try:
        return (
            replace(cell, date=date(int(match["year"]), int(match["first"]), int(match["second"]))) if match else cell
        )
    except ValueError:
        return cell


def moment_of(cell: Cell) -> Moment | None:
    """The first day in a cell, with its time of day if one is written; else the cell's typed date."""
    if cell.date and (match := SLASHED.match(cell.text.strip())):  # 09/12/2026: which comes first, its column tells
        hour, minute = match["hour"], match["minute"]
        return cell.date, time(int(hour) % 24, int(minute)) if hour else None
    return moment_in(cell.text) or ((cell.date, None) if cell.date else None)


def moment_within_a_year(cell: Cell) -> Moment | None:
    """`moment_of`, or the day of a cell that does not say its year, put into `NO_YEAR`; only good to be laid beside others."""
    return moment_of(cell) or without_year(cell.text)


def without_year(text: str) -> Moment | None:
    """The day, in `NO_YEAR`, of a text that is no more than day and month, with time of day or with somebody's name behind it."""
    said = text.strip()
    if match := _SHORT.fullmatch(said):
        month, day, *clock = (each for each in match.groups() if each is not None)
    elif match := _ENGLISH.fullmatch(said):
        day, name, *rest = match.groups()
        month, clock = str(_MONTHS.index(name.lower()) + 1), [each for each in rest if each is not None]
    else:
        return None
    try:
        hour, minute = (int(each) for each in clock) if clock else (0, 0)
        return date(NO_YEAR, int(month), int(day)), time(hour, minute) if clock else None
    except ValueError:
        return None
