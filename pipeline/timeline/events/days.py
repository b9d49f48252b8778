"""The days of an event before it belongs to a requirement."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence, Set
from datetime import date

from pipeline.values import Precision

Days = tuple[date, date, Precision, str]
"""First and last day, how precise, and the place where it is written."""

OPEN_YEAR = 2000
"""The year of days whose year nothing names, until the set tells it; a leap year."""


def last_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def without_sums(tables: Iterable[Sequence[Days]]) -> tuple[Days, ...]:
    """The rows of `tables`, without those that only count by month what another of them has by the day."""
    known = [table for table in tables if table]
    by_day = {(days[1].year, days[1].month) for table in known for days in table if days[2] == "day"}
    return tuple(days for table in known if not _counts(table, by_day) for days in table)


def _counts(table: Sequence[Days], by_day: Set[tuple[int, int]]) -> bool:
    return all(days[2] == "month" and (days[1].year, days[1].month) in by_day for days in table)


def span_precision(start: date, end: date) -> Precision:
    """How wide a span is: the narrowest of day, month, quarter, half and year that holds it."""
    if start == end:
        return "day"
    if (start.year, start.month) == (end.year, end.month):
        return "month"
    days = (end - start).days
    return "quarter" if days < 95 else "half" if days < 190 else "year"
