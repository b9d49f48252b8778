"""The day in a cell of a ledger or a cover."""

from __future__ import annotations

import re
from datetime import date, time

from pipeline.text.plain_days import Moment, moment_in
from pipeline.values import Cell

NO_YEAR = 1904  # a leap year for days that are written without theirs: 10月4日 09:10, 10-04 09:10
_SHORT = re.compile(
    r"(?:(\d{1,2})月(\d{1,2})[日号](?:\s*(\d{1,2})[:：](\d{2}))?|(\d{1,2})-(\d{1,2})\s+(\d{1,2})[:：](\d{2}))(?::\d{2})?"
)


def moment_of(cell: Cell) -> Moment | None:
    """The first day in a cell, with its time of day if one is written; else the cell's typed date."""
    return moment_in(cell.text) or ((cell.date, None) if cell.date else None)


def moment_within_a_year(cell: Cell) -> Moment | None:
    """`moment_of`, or the day of a cell that does not say its year, put into `NO_YEAR`; only good to be laid beside others."""
    if (moment := moment_of(cell)) or not (match := _SHORT.fullmatch(cell.text.strip())):
        return moment
    month, day, *clock = (each for each in match.groups() if each is not None)
    try:
        hour, minute = (int(each) for each in clock) if clock else (0, 0)
        return date(NO_YEAR, int(month), int(day)), time(hour, minute) if clock else None
    except ValueError:
        return None
