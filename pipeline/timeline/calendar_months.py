"""Counting in months."""

from __future__ import annotations

import calendar
from datetime import date


def months_later(day: date, months: int) -> date:
    """The same day `months` later (earlier where negative), or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_day(month: str) -> date:
    """The last day of "2026-08"."""
    year, number = map(int, month.split("-"))
    return date(year, number, calendar.monthrange(year, number)[1])
