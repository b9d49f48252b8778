"""The year of ledgers that name none: the one in which their rows lie beside those of their neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.events import OPEN_YEAR
from pipeline.values import Analysis, Event

_YEARS_BACK = 3
_BESIDE = 62  # days between a ledger and its nearest neighbour: no more than a month between them is missing


def with_years(files: Sequence[Analysis], as_of: date) -> tuple[Analysis, ...]:
    """`files`, with the rows of `yearless` ledgers among their events where the other files tell the year.

    They do where, of the last years, only one puts the rows beside days of the same records, or else of files in the
    same folder. A ledger that lies as near to its neighbours in two years keeps to none.
    """
    if not any(one.yearless for one in files):
        return tuple(files)
    known = [one for one in files if one.events and not one.yearless and not one.obsolete and one.kind != "form"]
    return tuple(_dated(one, known, as_of) if one.yearless else one for one in files)


def _dated(one: Analysis, known: Sequence[Analysis], as_of: date) -> Analysis:
    served = {each.requirement for each in one.assignments}
    rows = [event for event in one.yearless if event.requirement in served]
    if not rows:
        return one
    folder = one.path.rpartition("/")[0]
    alike = [event.value for other in known for event in other.events if event.requirement in served]
    near = [event.value for other in known if other.path.rpartition("/")[0] == folder for event in other.events]
    year = _year(rows, alike or near, as_of)
    if year is None:
        return one
    return replace(one, events=(*one.events, *(_in_year(event, year) for event in rows)))


def _year(rows: Sequence[Event], neighbours: Iterable[date], as_of: date) -> int | None:
    days = sorted(set(neighbours))
    distances: Mapping[int, int] = {
        year: distance
        for year in range(as_of.year - _YEARS_BACK, as_of.year + 1)
        if (distance := _distance([_in_year(event, year) for event in rows], days, as_of)) is not None
    }
    near = [year for year, distance in distances.items() if distance <= _BESIDE]
    return near[0] if len(near) == 1 else None


def _distance(rows: Sequence[Event], days: Sequence[date], as_of: date) -> int | None:
    """Days between the rows and the nearest of `days`; None where a row would lie after `as_of`."""
    first, last = min(event.value for event in rows), max(event.end for event in rows)
    if last > as_of or not days:
        return None
    return min(max((first - day).days, (day - last).days, 0) for day in days)


def _in_year(event: Event, year: int) -> Event:
    months = 12 * (year - OPEN_YEAR)
    return replace(event, value=months_later(event.value, months), end=months_later(event.end, months))
