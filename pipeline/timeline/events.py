"""The days of an event before it belongs to a requirement."""

from __future__ import annotations

import calendar
from datetime import date

from pipeline.values import Precision

Days = tuple[date, date, Precision, str]
"""First and last day, how precise, and the place where it is written."""


def last_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def span_precision(start: date, end: date) -> Precision:
    """How wide a span is: the narrowest of day, month, quarter, half and year that holds it."""
    if start == end:
        return "day"
    if (start.year, start.month) == (end.year, end.month):
        return "month"
    days = (end - start).days
    return "quarter" if days < 95 else "half" if days < 190 else "year"
