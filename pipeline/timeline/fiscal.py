"""The month in which an organisation's fiscal year begins, as long as a file of it is looked at.

Dates are read in many places, and the setting is the same for all of them: it is in force for a stretch of work, so
that none of them can forget to hand it on. What remembers dates by their text remembers them by this month too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, wraps
from typing import TypeVar

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.values import Precision

_Result = TypeVar("_Result")
_first_month: ContextVar[int] = ContextVar("first_month", default=1)
first_month = _first_month.get


@contextmanager
def fiscal_years_from(month: int) -> Iterator[None]:
    """Until left, FY2026 is read as the year that begins in `month` and ends in 2026 (1: the calendar year)."""
    before = _first_month.set(month)
    try:
        yield
    finally:
        _first_month.reset(before)


def remembered_by_text(most: int) -> Callable[[Callable[..., _Result]], Callable[..., _Result]]:
    """An `lru_cache` for what gives dates: its answers hold for fiscal years that begin in the same month."""

    def decorate(function: Callable[..., _Result]) -> Callable[..., _Result]:
        @lru_cache(maxsize=most)
        def known(_month: int, *args: object) -> _Result:
            return function(*args)

        @wraps(function)
        def recall(*args: object) -> _Result:
            return known(first_month(), *args)

        return recall

    return decorate


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that governs months without one: it begins in `month` of `year`."""

    year: int
    month: int = 1

    def of(self, month: int) -> int:
        """The calendar year of one of its months."""
        return self.year if month >= self.month else self.year + 1

    def holds(self, day: date) -> bool:
        return self.month == 1 or day.year == self.of(day.month)

    def day(self, month: int, number: int) -> Days | None:
        return points.day(self.of(month), month, number)

    def of_month(self, month: int | None) -> Days | None:
        return points.month(self.of(month), month) if month else None

    def quarter(self, number: int) -> Days | None:
        return points.fiscal_quarter(self.name, number, self.month)

    def half(self, number: int) -> Days | None:
        return points.fiscal_half(self.name, number, self.month)

    @property
    def name(self) -> int:
        """A fiscal year is called after the year in which it ends."""
        return self.year if self.month == 1 else self.year + 1


def year_that_governs(first: date, last: date, precision: Precision) -> NamedYear:
    """The year in which months lie that are named below or beside these days: of a fiscal year, that year itself."""
    whole = precision == "year" and points.year(last.year, first.month) == (first, last, "year")
    return NamedYear(first.year, first.month if whole else 1)
