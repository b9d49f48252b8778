"""The fiscal year of an organisation, as long as a file of it is looked at.

Dates are read in many places, and the setting is the same for all of them: it is in force for a stretch of work, so
that none of them can forget to hand it on. What remembers dates by their text remembers them by this setting too.
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
from pipeline.values.fiscal import CALENDAR, FiscalYear

_Result = TypeVar("_Result")
_in_force: ContextVar[FiscalYear] = ContextVar("fiscal_year", default=CALENDAR)
fiscal_year = _in_force.get


@contextmanager
def in_fiscal_years(years: FiscalYear) -> Iterator[None]:
    """Until left, FY2026 is read as the fiscal year of this name."""
    before = _in_force.set(years)
    try:
        yield
    finally:
        _in_force.reset(before)


def remembered_by_text(most: int) -> Callable[[Callable[..., _Result]], Callable[..., _Result]]:
    """An `lru_cache` for what gives dates: its answers hold for the same fiscal years."""

    def decorate(function: Callable[..., _Result]) -> Callable[..., _Result]:
        @lru_cache(maxsize=most)
        def known(_years: FiscalYear, *args: object) -> _Result:
            return function(*args)

        @wraps(function)
        def recall(*args: object) -> _Result:
            return known(fiscal_year(), *args)

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
        return points.fiscal_quarter(self.year, number, FiscalYear(self.month, "first"))

    def half(self, number: int) -> Days | None:
        return points.fiscal_half(self.year, number, FiscalYear(self.month, "first"))

    @property
    def name(self) -> int:
        """What the organisation calls it."""
        return fiscal_year()._replace(month=self.month).name_of(self.year)


def year_that_governs(first: date, last: date, precision: Precision) -> NamedYear:
    """The year in which months lie that are named below or beside these days: of a fiscal year, that year itself."""
    whole = precision == "year" and points.year(first.year, FiscalYear(first.month, "first")) == (first, last, "year")
    return NamedYear(first.year, first.month if whole else 1)
