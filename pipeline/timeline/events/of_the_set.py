"""What only the set tells of a file's events: the month of a report that was known as one by its series or its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.timeline.events.single import Written, single_events
from pipeline.timeline.paragraphs.told_of import with_months_told
from pipeline.timeline.roles.of_records import is_held
from pipeline.values import Analysis, Event

_MONTHLY = "monthly"


def with_months_of_reports(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """`files`, in which what serves a requirement by its series, its list or its number alone counts in the period that it
    reports on, as it would if its own words had told what it is, and not on the day on which it was written."""
    return tuple(_settled(one, catalogue) if one.kind in ("record", "report") else one for one in files)


def _settled(one: Analysis, catalogue: Catalogue) -> Analysis:
    events = tuple(each for event in one.events for each in _told(one, event, catalogue))
    if events == one.events:
        return one
    return replace(one, events=events, dates=with_months_told(one.dates, events, one.kind, one.title))


def _told(one: Analysis, event: Event, catalogue: Catalogue) -> Iterator[Event]:
    """The event, or the period in its place where it is all there is of its requirement, and the day of the whole file."""
    alone = sum(each.requirement == event.requirement for each in one.events) == 1
    if not alone or (event.value, event.end, event.precision) != (one.main_date, one.main_date, "day"):
        yield event
        return
    monthly = catalogue.requirement(event.requirement).cadence == _MONTHLY
    if is_held(event.requirement) or (one.kind != "report" and not monthly):
        yield event
        return
    told = single_events(Written(one.dates, one.kind, f"{one.path} {one.title}", one.main_date, monthly=monthly))
    # A forecast is of the day on which it was made.
    over = [days for days in told if days[0] != event.value and days[1] <= event.value]
    yield from (Event(event.requirement, *days) for days in over) if over else (event,)
