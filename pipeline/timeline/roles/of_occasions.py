"""The days of an audit, of a review to come or of an incident in papers whose own words leave them open.

What the paper is evidence of says what its days are: the few days of an audit's plan, list of questions and report, the day
to which an invitation calls, the day with which the report of an incident begins.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.values import DatedPlace, Kind, Role

_PLAN_OF_AUDIT = "R-9.2-2"
_THOSE_PRESENT = "R-9.2-4"
_AUDIT = frozenset(["R-9.2-1", _PLAN_OF_AUDIT, "R-9.2-3", _THOSE_PRESENT, "R-9.2-6"])
_FINDING = "R-9.2-5"
_INVITATION = "R-9.3-1"
_INCIDENT = frozenset(["R-8.6.1-2", "R-8.7.1-2"])
_APPOINTED, _AUDITORS = "D-5.3", "R-9.2-7"
_FROM_THEN: frozenset[Role] = frozenset(["effective", "period_start", "other"])
_TAKEN_OVER = frozenset(["R-8.5.2", "R-8.5.3-2"])
_TELLING: frozenset[Kind] = frozenset(["record", "report"])
_OPEN: frozenset[Role] = frozenset(["other", "occurred"])
_WRITTEN: frozenset[Role] = frozenset(["drafted", "approved", "released", "signed"])
_WEEK = timedelta(days=7)


def with_days_of_occasion(
    dates: Sequence[DatedPlace], kind: Kind, requirements: Collection[str]
) -> tuple[DatedPlace, ...]:
    """`dates` of a paper that serves `requirements`, with the days of the occasion in their role."""
    if not _AUDIT.isdisjoint(requirements) and _FINDING not in requirements:
        plan = kind == "plan" and _PLAN_OF_AUDIT in requirements
        present = kind == "record" and _THOSE_PRESENT in requirements
        held = [one.value for one in dates if one.role == "meeting" and one.precision == "day"]
        dates = [replace(one, role="meeting") if _is_of_audit(one, plan, present, held) else one for one in dates]
    if _INVITATION in requirements and (day := _called_to(dates)):
        dates = [replace(one, role="meeting") if one.role in _OPEN and one.value == day else one for one in dates]
    if kind in _TELLING and not _INCIDENT.isdisjoint(requirements) and (first := _begins(dates)):
        dates = [replace(one, role="occurred") if one is first else one for one in dates]
    if kind in _TELLING and not _TAKEN_OVER.isdisjoint(requirements):  # live on 28 September is when it was done
        dates = [
            replace(one, role="occurred") if one.role == "effective" and not one.labelled else one for one in dates
        ]
    return tuple(dates)


def from_which_it_holds(dates: Sequence[DatedPlace], requirements: Collection[str]) -> DatedPlace | None:
    """The one day from which an appointment holds, not before it was signed: from 6 July, signed on the first."""
    if _APPOINTED not in requirements or _AUDITORS in requirements:
        return None
    days = [one for one in dates if one.precision == "day" and one.place != "name"]
    signed = max((one.value for one in days if one.role in _WRITTEN), default=None)
    later = [one for one in days if one.role in _FROM_THEN and one.end is None and signed and one.value >= signed]
    return later[0] if len({one.value for one in later}) == 1 else None


def _is_of_audit(one: DatedPlace, plan: bool, present: bool, held: Sequence[date]) -> bool:
    """A few days, in a plan the day of each of its rows, in what says who was there each day that it names, if that is near
    those on which it is said to have been `held`."""
    if one.role not in _OPEN or one.precision != "day" or one.place == "name":
        return False
    if one.end is not None:
        return timedelta(0) < one.end - one.value <= _WEEK
    if one.role == "other" or (present and not one.labelled):
        return present and all(abs(one.value - day) <= _WEEK for day in held)
    return plan and cell_of(one.place) is not None


def _called_to(dates: Sequence[DatedPlace]) -> date | None:
    """The day to come that an invitation names first, where it names none as that of a meeting."""
    days = [one for one in dates if one.precision == "day" and one.place != "name"]
    if any(one.role == "meeting" for one in days):
        return None
    sent = min((one.value for one in days if one.role in _WRITTEN), default=None)
    return next((one.value for one in days if one.role in _OPEN and (sent is None or one.value > sent)), None)


def _begins(dates: Sequence[DatedPlace]) -> DatedPlace | None:
    """The first day that the report of an incident names, if all others are later and none is said to be that on which it happened."""
    days = [one for one in dates if one.precision == "day" and one.place != "name"]
    if not days or days[0].role != "other" or any(one.role == "occurred" for one in days):
        return None
    return days[0] if all(one.value >= days[0].value for one in days) else None
