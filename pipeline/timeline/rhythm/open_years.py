"""The year of files that name none: the one in which their days lie beside those of their neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.events.days import OPEN_YEAR
from pipeline.timeline.main_date import main_date
from pipeline.values import Analysis, DatedPlace, Event, Kind

_YEARS_BACK = 3
_MANY = 5  # files with days: a set that tells its year
_BESIDE = 62  # days between a ledger and its nearest neighbour: no more than a month between them is missing


def with_years(files: Sequence[Analysis], as_of: date) -> tuple[Analysis, ...]:
    """`files`, with their `yearless` events and `open_dates` in the year that the other files tell.

    They do where, of the last years, only one puts these days beside days of the same records, or else of files in the
    same folder, or else of most of the set. A file that lies as near to its neighbours in two years keeps to none.
    """
    if not any(one.yearless or one.open_dates for one in files):
        return tuple(files)
    known = [one for one in files if one.events and not one.yearless and not one.obsolete and one.kind != "form"]
    return tuple(_dated(one, known, as_of) if one.yearless or one.open_dates else one for one in files)


def _dated(one: Analysis, known: Sequence[Analysis], as_of: date) -> Analysis:
    served = {each.requirement for each in one.assignments}
    rows = [event for event in one.yearless if event.requirement in served]
    own = [(event.value, event.end) for event in rows] or [
        (each.value, each.end or each.value) for each in one.open_dates if each.role not in ("due", "expiry")
    ]
    if not own:
        return one
    folder = one.path.rpartition("/")[0]
    alike = [event.value for other in known for event in other.events if event.requirement in served]
    near = [event.value for other in known if other.path.rpartition("/")[0] == folder for event in other.events]
    all_of_them = [event.value for other in known for event in other.events] if len(known) >= _MANY else []
    year = _year(own, alike or near or all_of_them, as_of)
    if year is None:
        return one
    dates = (*one.dates, *(_date_in_year(each, year) for each in one.open_dates))
    told = [each.value for each in dates if each.place == "name" and each.precision == "day"]
    day = one.main_date or main_date(dates, one.kind, one.path, one.title) or next(iter(told), None)
    events = (*one.events, *(_in_year(event, year) for event in rows))
    return replace(one, dates=dates, main_date=day, events=events or _on(day, dates, one.kind, served))


def _on(day: date | None, dates: Sequence[DatedPlace], kind: Kind, served: Iterable[str]) -> tuple[Event, ...]:
    """The day for which a record stands that was none of anything before the set told what it is."""
    place = next((each.place for each in dates if each.value == day and each.precision == "day"), None)
    if day is None or place is None or kind not in ("record", "report"):
        return ()
    return tuple(Event(id, day, day, "day", place) for id in sorted(served) if id.startswith("R-"))


def _year(rows: Sequence[tuple[date, date]], neighbours: Iterable[date], as_of: date) -> int | None:
    days = sorted(set(neighbours))
    distances: Mapping[int, int] = {
        year: distance
        for year in range(as_of.year - _YEARS_BACK, as_of.year + 1)
        if (distance := _distance([(_shifted(a, year), _shifted(b, year)) for a, b in rows], days, as_of)) is not None
    }
    near = [year for year, distance in distances.items() if distance <= _BESIDE]
    return near[0] if len(near) == 1 else None


def _distance(rows: Sequence[tuple[date, date]], days: Sequence[date], as_of: date) -> int | None:
    """Days between the rows and the nearest of `days`; None where a row would lie after `as_of`."""
    first, last = min(value for value, _ in rows), max(end for _, end in rows)
    if last > as_of or not days:
        return None
    return min(max((first - day).days, (day - last).days, 0) for day in days)


def _shifted(day: date, year: int) -> date:
    return months_later(day, 12 * (year - OPEN_YEAR))


def _in_year(event: Event, year: int) -> Event:
    return replace(event, value=_shifted(event.value, year), end=_shifted(event.end, year))


def _date_in_year(each: DatedPlace, year: int) -> DatedPlace:
    return replace(each, value=_shifted(each.value, year), end=_shifted(each.end, year) if each.end else None)
