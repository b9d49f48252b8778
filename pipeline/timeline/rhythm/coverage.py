"""Months with records, and the months that have none, for each record requirement."""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from pipeline.catalogue import Catalogue, Requirement
from pipeline.timeline.rhythm.nil_months import covered as nil_periods_of
from pipeline.timeline.rhythm.own_cadence import EVERY_MONTH, gaps, own_cadences
from pipeline.values import Analysis, DatedEvent, Event, TimelineRow

_GRACE = timedelta(days=10)  # a monthly report is written in the days after its month
_SIX_DAYS = timedelta(days=6)
_LONGEST_WINDOW = 12
_MONTHLY_NEEDED = 3


def month_of(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def months_expected(release: date, as_of: date) -> tuple[str, ...]:
    """The whole months of operation that a monthly record must cover, at most the last twelve.

    The first is the first full month: a release on any day but the first leaves its own month out.
    """
    year, month = release.year, release.month
    if release.day > 1:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    found: list[str] = []
    while True:
        last = date(year, month, calendar.monthrange(year, month)[1])
        if last + _GRACE >= as_of:
            return tuple(found[-_LONGEST_WINDOW:])
        found.append(f"{year:04d}-{month:02d}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def month_counted(event: Event) -> str:
    """The month in which an event counts: that of a period's end, of a week that which has most of its days."""
    week = event.end - event.value == _SIX_DAYS and event.value.weekday() == 0
    return month_of(event.value + _SIX_DAYS / 2 if week else event.end)


def _day_told(event: Event, as_of: date) -> date:
    """The first day of an event; of more than a quarter the last, so that nine months are not told as old as their first."""
    return event.end if event.precision in ("half", "year") and event.end <= as_of else event.value


def months_covered(event: Event) -> tuple[str, ...]:
    """The months that an event tells of: all those of a period of up to a quarter, else where it counts."""
    if event.precision not in ("month", "quarter"):
        return (month_counted(event),)
    return _months_between(event.value, event.end)


def is_periodic(requirement: Requirement) -> bool:
    """Records that every month of the run-in is expected to have."""
    return requirement.kind == "record" and (
        requirement.cadence == "monthly" or (requirement.min_in_3_months or 0) >= 3
    )


def _is_monthly(requirement: Requirement) -> bool:
    return requirement.kind == "record" and requirement.cadence == "monthly" and requirement.mandatory == "yes"


def _month_of_release(
    release: date, events: Mapping[str, Sequence[tuple[Event, str]]], catalogue: Catalogue
) -> tuple[str, ...]:
    """The month in which the system took effect, where it was not whole and yet most monthly records have it.

    Then the organisation counts it, and a record without it has a hole. A month that is expected anyway is not named.
    """
    first = month_of(release)
    made = [one for one in catalogue.requirements if _is_monthly(one) and events.get(one.id)]
    having = sum(any(first in months_covered(event) for event, _ in events[one.id]) for one in made)
    counted = release.day > 1 and having >= _MONTHLY_NEEDED and 4 * having >= 3 * len(made)
    return (first,) if counted else ()


def timeline(
    analyses: Sequence[Analysis], catalogue: Catalogue, release: date | None, as_of: date
) -> tuple[TimelineRow, ...]:
    """One row for each record requirement with at least one dated event, in the catalogue's order.

    Events of blank forms, of second copies and of days after `as_of` are no events. What a withdrawn file records (the
    audit of an earlier system) has come to pass too, but fills no gap. Gaps are months between the release and
    `as_of` without one, for the records that are expected each month: by the organisation's own
    documents where they say how often, else by the catalogue.
    """
    by_requirement: Mapping[str, list[tuple[Event, str]]] = _events(_with_records(analyses), as_of)
    of_the_past = _events_of_the_past(_with_records(analyses), by_requirement, as_of)
    nil = _nil_months(analyses)
    own = own_cadences(analyses)
    expected = months_expected(release, as_of) if release else ()
    begun = _month_of_release(release, by_requirement, catalogue) if release and expected else ()
    rows: list[TimelineRow] = []
    for requirement in catalogue.requirements:
        events = by_requirement.get(requirement.id, [])
        every = [*events, *of_the_past.get(requirement.id, [])]
        if not every:
            continue
        months = Counter(month_counted(event) for event, _ in events)
        covered = {month for event, _ in events for month in months_covered(event)}
        covered |= nil[requirement.id]
        said = own.get(requirement.id)
        cadence = _expected(requirement, said.cadence if said else "")
        months_due = (*begun, *expected) if _is_monthly(requirement) and cadence == "monthly" else expected
        rows.append(
            TimelineRow(
                requirement.id,
                tuple(sorted(Counter(month_counted(event) for event, _ in every).items())),
                gaps(cadence, _since_begun(requirement, months_due, months), covered) if events else (),
                tuple(sorted({DatedEvent(_day_told(e, as_of), path, e.place) for e, path in every}, key=_order)),
                said.cadence if said else requirement.cadence,
                *((said.quote, said.path, said.place) if said else ()),
            )
        )
    return tuple(rows)


def _expected(requirement: Requirement, own: str) -> str:
    """The rhythm by which gaps are told. What the catalogue looks for each month stays so, whatever happens
    rarely by the organisation's words: tickets come when they come."""
    if own and not (is_periodic(requirement) and requirement.cadence not in EVERY_MONTH):
        return own if own in EVERY_MONTH or requirement.cadence in EVERY_MONTH else ""
    return "monthly" if is_periodic(requirement) else ""


def _since_begun(requirement: Requirement, expected: tuple[str, ...], months: Mapping[str, int]) -> tuple[str, ...]:
    """The months that count. What the catalogue does not look for each month (the follow-up of a review that
    was held in October) has no gap before it began."""
    if is_periodic(requirement) or requirement.cadence in EVERY_MONTH:
        return expected
    return tuple(month for month in expected if month > min(months))


def _nil_months(analyses: Sequence[Analysis]) -> dict[str, set[str]]:
    """By requirement, the months of which a current file says that nothing happened."""
    found: dict[str, set[str]] = defaultdict(set)
    for analysis in analyses:
        if analysis.kind == "form" or analysis.obsolete:
            continue
        for requirement, first, last in nil_periods_of(analysis.facts):
            found[requirement] |= set(_months_between(first, last))
    return found


def _months_between(first: date, last: date) -> tuple[str, ...]:
    start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return tuple(f"{index // 12:04d}-{index % 12 + 1:02d}" for index in range(start, stop + 1))


def months_of_operation(rows: Iterable[TimelineRow], release: date, as_of: date) -> tuple[str, ...]:
    """The distinct months from the release to `as_of` in which anything was recorded."""
    first, last = month_of(release), month_of(as_of)
    found = {month_of(event.date) for row in rows for event in row.events if release <= event.date <= as_of} | {
        month for row in rows for month, _ in row.months if first < month < last
    }
    return tuple(sorted(found))


def _with_records(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The files that are no blank forms, in order of their paths, without second copies of the same bytes.

    The one that counts is that which the others are copies of (families.py has taken from them what it shows), whatever
    the copy is called: "Report (2).docx" sorts before "Report.docx".
    """
    first: dict[str, Analysis] = {}
    for analysis in sorted(analyses, key=lambda one: (one.obsolete, one.copy_of != "", one.path)):
        if analysis.kind != "form":
            first.setdefault(analysis.sha256, analysis)
    return tuple(first.values())


def _events(analyses: Sequence[Analysis], as_of: date, *, obsolete: bool = False) -> dict[str, list[tuple[Event, str]]]:
    found: dict[str, list[tuple[Event, str]]] = defaultdict(list)
    for analysis in analyses:
        for event in analysis.events if analysis.obsolete == obsolete else ():
            if event.value <= as_of:
                found[event.requirement].append((event, analysis.path))
    return found


def _events_of_the_past(
    analyses: Sequence[Analysis], current: Mapping[str, Sequence[tuple[Event, str]]], as_of: date
) -> dict[str, list[tuple[Event, str]]]:
    """Of withdrawn files, without what a file that is in force tells of the same days: that is an earlier edition of it."""
    told = {id: {event.value for event, _ in events} for id, events in current.items()}
    return {
        id: [(event, path) for event, path in events if event.value not in told.get(id, ())]
        for id, events in _events(analyses, as_of, obsolete=True).items()
    }


def _order(event: DatedEvent) -> tuple[date, str, str]:
    return event.date, event.path, event.place
