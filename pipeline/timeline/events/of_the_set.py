"""What only the set tells of a file's events: the month of a report that was known as one by its series or its list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.timeline.events.labels import undated
from pipeline.timeline.events.single import Written, single_events
from pipeline.timeline.paragraphs.told_of import with_months_told
from pipeline.timeline.roles.of_records import is_held, is_rated
from pipeline.values import Analysis, Event

_MONTHLY = "monthly"


def sheet_of(event: Event) -> str:
    return event.place.rpartition("!")[0]


def with_months_of_reports(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """`files`, in which what serves a requirement by its series, its list or its number alone counts in the period that it
    reports on, as it would if its own words had told what it is, and not on the day on which it was written."""
    return tuple(_settled(one, catalogue) if one.kind in ("record", "report") else one for one in files)


def with_sheets_of_their_own(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """`files`, in which the rows of a sheet that the set gave to one requirement are that one's alone: what was served by
    the workbook's name or title had them as long as nothing else asked for the sheet."""
    return tuple(_with_own_sheets(one, catalogue) for one in files)


def _with_own_sheets(one: Analysis, catalogue: Catalogue) -> Analysis:
    sheets = {sheet_of(event) for event in one.events if "!" in event.place}
    if len(sheets) < 2:
        return one
    placed: dict[str, set[str]] = defaultdict(set)  # a sheet of a month is one of several
    by_whole: set[str] = set()
    for each in one.assignments:
        if catalogue.requirement(each.requirement).kind == "record":
            name = each.place if each.place in sheets else each.place.rpartition("!")[0]
            if name not in sheets:
                by_whole.add(each.requirement)
            elif undated(name):
                placed[name].add(each.requirement)
    own = {requirement for requirements in placed.values() for requirement in requirements}
    kept = tuple(
        event
        for event in one.events
        if event.requirement not in by_whole - own
        or not placed[sheet_of(event)]
        or all(placed[sheet_of(each)] for each in one.events if each.requirement == event.requirement)
    )
    return one if len(kept) == len(one.events) else replace(one, events=kept)


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
    if is_held(event.requirement) or is_rated(event.requirement) or (one.kind != "report" and not monthly):
        yield event
        return
    told = single_events(Written(one.dates, one.kind, f"{one.path} {one.title}", one.main_date, monthly=monthly))
    # A forecast is of the day on which it was made.
    over = [days for days in told if days[0] != event.value and days[1] <= event.value]
    yield from (Event(event.requirement, *days) for days in over) if over else (event,)
