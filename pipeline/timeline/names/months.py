"""Folders and sheets that are called after a month, held against the days of what lies in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.partial_dates import month_named
from pipeline.values import DatedPlace, Event, Fact, Kind, Role

ELSEWHERE_FACT = "month.elsewhere"
_OF_THE_FILE: frozenset[Role] = frozenset(
    ["occurred", "meeting", "period_start", "period_end", "drafted", "reviewed", "approved", "released", "signed"]
)
_WRITTEN_UP = timedelta(days=10)  # what happened at a month's end is often filed with the next month
_ONLY_MONTH = re.compile(
    r"(?:20\d\d)?[-年._ ]?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月份?|[a-z]{3,9}[ -]?(?:20\d\d)?"
)


def elsewhere(path: str, kind: Kind, dates: Sequence[DatedPlace], events: Sequence[Event]) -> tuple[Fact, ...]:
    """Facts month.elsewhere, value "NAMED FOUND" (2026-08 2026-07), with the place of the first day that lies elsewhere.

    A file in a folder called after a month, none of whose days lies in that month or soon after it; and rows on a
    sheet called after a month whose days lie outside it.
    """
    if kind not in ("record", "report") or not events:
        return ()
    return (*_of_folder(path, dates, events), *_of_sheets(events))


def _of_folder(path: str, dates: Sequence[DatedPlace], events: Sequence[Event]) -> Iterator[Fact]:
    folder = path.rpartition("/")[0].rpartition("/")[2]
    named = [one for one in find_dates_in_name(folder) if one.precision == "month"]
    if len(named) != 1:
        return
    first, last = named[0].value, named[0].end + _WRITTEN_UP
    days = [
        day for one in dates if one.role in _OF_THE_FILE and one.place != "name" for day in (one.value, one.end) if day
    ]
    days += [day for event in events for day in (event.value, event.end)]
    if not any(first <= day <= last for day in days):
        yield _fact(f"{first:%Y-%m}", events[0], folder)


def _of_sheets(events: Sequence[Event]) -> Iterator[Fact]:
    told: set[str] = set()
    for event in events:
        sheet = event.place.rpartition("!")[0]
        month = month_named(sheet) if sheet and _ONLY_MONTH.fullmatch(sheet.strip().lower()) else None
        if month is None or sheet in told or event.precision != "day" or event.value != event.end:
            continue
        if month not in {(event.value + step).month for step in (-_WRITTEN_UP, timedelta(0), _WRITTEN_UP)}:
            told.add(sheet)
            yield _fact(f"{_year(event.value, month):04d}-{month:02d}", event, sheet)


def _year(day: date, month: int) -> int:
    """The year of the month called `month` that is nearest to `day`."""
    return min((day.year - 1, day.year, day.year + 1), key=lambda year: abs((year - day.year) * 12 + month - day.month))


def _fact(named: str, event: Event, quote: str) -> Fact:
    return Fact(ELSEWHERE_FACT, f"{named} {event.value:%Y-%m}", event.place, quote)
