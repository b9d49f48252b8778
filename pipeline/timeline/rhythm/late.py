"""Papers that bear a later day than the organisation allows itself for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date

from pipeline.timeline.ledgers.in_columns import outside_columns
from pipeline.timeline.rhythm.durations import last_day
from pipeline.values import Analysis, DatedPlace, LatePaper, OwnDeadline, Role

_REPORT = "R-9.4"
_Runs = tuple[Set[str], Role, tuple[tuple[Role, ...], ...]]
# The records to which a limit applies, the day from which it runs, and the days on which they were finished, first the
# one that counts most. What is not named so says nothing of when it was.
_RUNS: Mapping[str, _Runs] = {
    "minutes_sent": (
        frozenset(["R-7.4", "R-8.3.2-2"]),
        "meeting",
        (("released",), ("approved", "signed", "drafted")),
    ),
    "incident_reported": (frozenset(["R-8.6.1-2"]), "occurred", (("released",), ("approved", "signed", "drafted"))),
    "incident_reviewed": (frozenset(["R-8.6.1-2"]), "occurred", (("reviewed", "meeting"),)),
    "change_reviewed": (frozenset(["R-8.5.1-1", "R-8.5.1-3"]), "occurred", (("reviewed",),)),
}

RECORD_SUBJECTS = frozenset(_RUNS)


def late_papers(analyses: Sequence[Analysis], own: Mapping[str, OwnDeadline]) -> tuple[LatePaper, ...]:
    """Minutes, reports and reviews of major incidents, and reviews of changes, each in a file of its own with both days
    in it, that were finished after the time that the organisation allows itself, with the last day allowed."""
    return tuple(
        found
        for one in sorted(analyses, key=lambda one: one.path)
        if not one.obsolete and one.kind in ("record", "report")
        for found in _late(one, own)
    )


def _late(one: Analysis, own: Mapping[str, OwnDeadline]) -> Iterator[LatePaper]:
    serves = {each.requirement for each in one.assignments if each.requirement.startswith("R-")}
    for subject, (records, begins, ends) in _RUNS.items():
        if subject not in own or not serves or not serves <= records:
            continue
        began = [each.value for each in _days(one.dates, (begins,))]
        done = next((days for roles in ends if (days := [each.value for each in _days(one.dates, roles)])), [])
        if not began or not done or (subject == "change_reviewed" and not _tells_when_made(began, serves)):
            continue
        last = last_day(max(began), own[subject].amount, own[subject].unit)
        if max(began) <= min(done) and min(done) > last:
            yield LatePaper(subject, one.path, last)


def _tells_when_made(began: Sequence[date], serves: Set[str]) -> bool:
    """Whether a change's paper bears the day on which it was made, and not only that on which it was asked for."""
    return len(set(began)) > 1 or serves == {"R-8.5.1-3"}


def _days(dates: Sequence[DatedPlace], roles: Sequence[Role]) -> list[DatedPlace]:
    """Days of these roles beside a label or in the text, not of a ledger's rows."""
    return [each for each in outside_columns(dates, set(roles)) if each.precision == "day" and each.place != "name"]


def late_reports(analyses: Sequence[Analysis], own: OwnDeadline | None) -> tuple[tuple[str, date], ...]:
    """Service reports on one month each that bear a day of their own after the time that the organisation allows itself
    for them, with the last day allowed. What bears no later day than its month's end says nothing of when it went out;
    what is agreed with one customer says nothing of the reports to others."""
    if own is None or any(one.path == own.path and one.kind == "agreement" for one in analyses):
        return ()
    found: list[tuple[str, date]] = []
    for one in sorted(analyses, key=lambda each: each.path):
        months = {
            (each.value, each.end) for each in one.events if each.requirement == _REPORT and each.precision == "month"
        }
        if one.obsolete or one.kind != "report" or one.main_date is None or len(months) != 1:
            continue
        last = last_day(months.pop()[1], own.amount, own.unit)
        if one.main_date > last:
            found.append((one.path, last))
    return tuple(found)
