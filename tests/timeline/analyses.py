"""Analyses and events as the set stage gets them, written briefly."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from pipeline.values import Analysis, Assignment, DatedPlace, Event, Fact, Kind, Precision, Role


def assigned(*requirements: str, place: str = "title", quote: str = "") -> tuple[Assignment, ...]:
    return tuple(Assignment(one, 0.9, place, quote) for one in requirements)


def on(requirement: str, *days: str, precision: Precision = "day") -> tuple[Event, ...]:
    return tuple(
        Event(requirement, date.fromisoformat(one), date.fromisoformat(one), precision, f"A{n}")
        for n, one in enumerate(days)
    )


def month(requirement: str, written: str) -> Event:
    year, number = map(int, written.split("-"))
    last = calendar.monthrange(year, number)[1]
    return Event(requirement, date(year, number, 1), date(year, number, last), "month", "body")


def dated(role: Role, day: str, end: str | None = None, place: str = "body") -> DatedPlace:
    return DatedPlace(date.fromisoformat(day), date.fromisoformat(end) if end else None, "day", role, day, place)


def a_file(
    path: str,
    kind: Kind = "record",
    *,
    events: Sequence[Event] = (),
    dates: Sequence[DatedPlace] = (),
    serves: Sequence[str] = (),
    facts: Sequence[Fact] = (),
    obsolete: bool = False,
    sha256: str = "",
    place: str = "title",
) -> Analysis:
    return Analysis(
        path,
        sha256 or path,
        "read",
        kind=kind,
        obsolete=obsolete,
        assignments=assigned(*serves, place=place),
        dates=tuple(dates),
        events=tuple(events),
        facts=tuple(facts),
    )
