"""The table of months × records. At most twelve months stand alone; others are summed at either end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.values import DatedEvent, TimelineRow

MONTHS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class MonthCell:
    """Events of one record in one month; `gap` where there should have been one."""

    count: int
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One file behind a row, with the number of its events, their span and the first one's place."""

    path: str
    count: int
    first: date
    last: date
    place: str


@dataclass(frozen=True, slots=True)
class Said:
    """Where the organisation itself says how often it makes the record."""

    quote: str
    path: str
    place: str


@dataclass(frozen=True, slots=True)
class MonthRow:
    """`earlier` and `later` sum the records outside the months shown."""

    requirement: str
    cells: tuple[MonthCell, ...]
    earlier: int
    later: int
    total: int
    gaps: int
    sources: tuple[Source, ...]
    cadence: str = ""
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class MonthTable:
    """`months` ("2026-08") are consecutive; a flag is set where any row has records outside them."""

    months: tuple[str, ...]
    rows: tuple[MonthRow, ...]
    has_earlier: bool
    has_later: bool


def month_table(timeline: Sequence[TimelineRow], as_of: date) -> MonthTable:
    """Rows in the order given."""
    months = _window(timeline, as_of)
    rows = tuple(_row(row, months) for row in timeline)
    return MonthTable(months, rows, any(row.earlier for row in rows), any(row.later for row in rows))


def _window(timeline: Sequence[TimelineRow], as_of: date) -> tuple[str, ...]:
    """Ends with the later of the month of `as_of` and the last gap, begins with the first month that
    holds anything, at most twelve back; but every gap is shown."""
    gaps = [_index(gap) for row in timeline for gap in row.gaps]
    counted = [_index(month) for row in timeline for month, count in row.months if count]
    if not gaps and not counted:
        return ()
    end = max([as_of.year * 12 + as_of.month - 1, *gaps])
    recent = (index for index in counted if end - MONTHS_SHOWN < index <= end)
    return tuple(_month(index) for index in range(min([end, *recent, *gaps]), end + 1))


def _row(row: TimelineRow, months: Sequence[str]) -> MonthRow:
    counts: Counter[str] = Counter()
    for month, count in row.months:
        counts[month] += count
    first, last = (months[0], months[-1]) if months else ("", "")
    return MonthRow(
        requirement=row.requirement,
        cells=tuple(MonthCell(counts[month], month in row.gaps) for month in months),
        earlier=sum(count for month, count in counts.items() if month < first),
        later=sum(count for month, count in counts.items() if month > last),
        total=counts.total(),
        gaps=len(row.gaps),
        sources=_sources(row.events),
        cadence=row.cadence,
        said=Said(row.cadence_quote, row.cadence_path, row.cadence_place) if row.cadence_path else None,
    )


def _sources(events: Sequence[DatedEvent]) -> tuple[Source, ...]:
    by_path: dict[str, list[DatedEvent]] = {}
    for event in sorted(events, key=lambda one: (one.path, one.date, one.place)):
        by_path.setdefault(event.path, []).append(event)
    return tuple(
        Source(path, len(found), found[0].date, found[-1].date, found[0].place) for path, found in by_path.items()
    )


def _index(month: str) -> int:
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def _month(index: int) -> str:
    return f"{index // 12:04d}-{index % 12 + 1:02d}"
