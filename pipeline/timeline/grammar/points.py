"""What a pattern yields: a stretch of days, checked against the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.text.date_symbols import FIRST_YEAR, LAST_YEAR
from pipeline.values import Precision
from pipeline.values.fiscal import CALENDAR, FiscalYear


@dataclass(frozen=True, slots=True)
class Point:
    """The days from `first` to `last` (inclusive), written at start:stop of the text."""

    first: date
    last: date
    precision: Precision
    form: str
    start: int
    stop: int
    other: date | None = None
    """The second reading of an ambiguous day, such as 03/05/2024."""


Days = tuple[date, date, Precision]
Reader = Callable[[re.Match[str]], Point | None]
Rule = tuple[re.Pattern[str], Reader]

# More than any pattern reaches from its year or name, so that the end of a stretch is never taken for the end of the text.
_AHEAD, _BEYOND = 64, 72
_COARSER: tuple[Precision, ...] = ("day", "month", "quarter", "half", "year")


def day(year: int | None, month: int | None, number: int | None) -> Days | None:
    """That day, or None where the calendar has none or the year is out of range."""
    if year is None or month is None or number is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        value = date(year, month, number)
    except ValueError:
        return None
    return value, value, "day"


def month(year: int | None, number: int | None) -> Days | None:
    if year is None or number is None or not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= number <= 12:
        return None
    return date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month"


def quarter(year: int | None, number: int | None) -> Days | None:
    if year is None or number is None or not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= number <= 4:
        return None
    return date(year, 3 * number - 2, 1), _month_end(year, 3 * number), "quarter"


def half(year: int | None, number: int | None) -> Days | None:
    if year is None or number is None or not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= number <= 2:
        return None
    return date(year, 6 * number - 5, 1), _month_end(year, 6 * number), "half"


def year(number: int | None, fiscal: FiscalYear = CALENDAR) -> Days | None:
    """That year, or the fiscal year of that name."""
    if number is None or not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    begins = fiscal.begins_in(number)
    return date(begins, fiscal.month, 1), date(begins + 1, fiscal.month, 1) - timedelta(1), "year"


def fiscal_quarter(named: int | None, number: int | None, fiscal: FiscalYear = CALENDAR) -> Days | None:
    """That quarter of the fiscal year `named`."""
    whole = year(named, fiscal)
    if whole is None or number is None or not 1 <= number <= 4:
        return None
    months = whole[0].month - 1 + 3 * (number - 1)
    first = date(whole[0].year + months // 12, months % 12 + 1, 1)
    return first, _month_end(first.year + (first.month + 1) // 12, (first.month + 1) % 12 + 1), "quarter"


def fiscal_half(named: int | None, number: int, fiscal: FiscalYear = CALENDAR) -> Days | None:
    """That half of the fiscal year `named`."""
    both = joined(fiscal_quarter(named, 2 * number - 1, fiscal), fiscal_quarter(named, 2 * number, fiscal))
    return None if both is None else (both[0], both[1], "half")


def week(year_number: int | None, number: int | None, weekday: int | None = None) -> Days | None:
    """An ISO week, Monday to Sunday, or the one day of it."""
    if year_number is None or number is None or not FIRST_YEAR <= year_number <= LAST_YEAR:
        return None
    try:
        first = date.fromisocalendar(year_number, number, weekday or 1)
    except ValueError:
        return None
    return first, first if weekday else first + timedelta(6), "day"


def weeks_in(year_number: int) -> int:
    """How many ISO weeks a year has: 28 December lies in the last."""
    return date(year_number, 12, 28).isocalendar().week


def joined(first: Days | None, last: Days | None) -> Days | None:
    """From the one to the other, as precise as the vaguer of them; None where it runs backwards."""
    if first is None or last is None or last[1] < first[0] or last[0] < first[0]:
        return None
    return first[0], last[1], max(first[2], last[2], key=_COARSER.index)


def point(days: Days | None, form: str, found: re.Match[str], other: date | None = None) -> Point | None:
    if days is None:
        return None
    return Point(days[0], days[1], days[2], form, found.start(), found.end(), other)


def everywhere(text: str, rules: Iterable[Rule]) -> Iterator[Point]:
    """What `rules` read anywhere in `text`."""
    for pattern, reader in rules:
        for found in pattern.finditer(text):
            if (read := reader(found)) is not None:
                yield read


def at_starts(text: str, starts: re.Pattern[str], rules: Iterable[Rule]) -> Iterator[Point]:
    """What `rules` read where `starts` stands: much faster than to try each rule at each character."""
    for begun in starts.finditer(text):
        for pattern, reader in rules:
            found = pattern.match(text, begun.start())
            if found is not None and (read := reader(found)) is not None:
                yield read


def near(text: str, starts: re.Pattern[str], rules: Sequence[Rule]) -> Iterator[Point]:
    """What `rules` read around `starts`, which whatever they read holds: the text between is not run through."""
    begin = end = 0
    for anchor in starts.finditer(text):
        if anchor.start() - _AHEAD > end:
            yield from _within(text, rules, begin, end)
            begin = anchor.start() - _AHEAD
        end = anchor.end() + _BEYOND
    yield from _within(text, rules, max(begin, 0), end)


def _within(text: str, rules: Sequence[Rule], begin: int, end: int) -> Iterator[Point]:
    if end:
        for pattern, reader in rules:
            for found in pattern.finditer(text, begin, end):
                if (read := reader(found)) is not None:
                    yield read


def _month_end(year_number: int, number: int) -> date:
    return date(year_number, number, monthrange(year_number, number)[1])
