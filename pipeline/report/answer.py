"""The answer in one sentence and its proviso: can the organisation apply, and if not, from when?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.report.words import filled, word
from pipeline.values import Readiness, Surveillance, Words


@dataclass(frozen=True, slots=True)
class Answer:
    """The first lines of a report: whether the client can apply, on what condition, from which day."""

    headline: Words
    proviso: Words
    earliest: Words
    label: Words  # of `earliest`


def answer(readiness: Readiness, as_of: date) -> Answer:
    """The answer for an applicant, or for a certified client the one for its next surveillance audit."""
    if state := readiness.surveillance:
        return _of_certified(readiness, state, as_of)
    day = readiness.earliest_application
    earliest = word("answer", "none") if day is None else Words(day.isoformat(), day.isoformat())
    if day and day <= as_of and not readiness.can_apply:
        earliest = filled("answer", "earliest_today", date=day)
    return Answer(_headline(readiness, as_of), _proviso(readiness, as_of), earliest, word("answer", "earliest"))


def blocking_words(readiness: Readiness) -> tuple[Words, Words]:
    """The heading over what blocks, and the line where nothing does: the application's, or the next audit's."""
    which = "certified_" if readiness.surveillance else ""
    return word("answer", f"{which}blocking"), word("answer", f"{which}no_blocking")


def _of_certified(readiness: Readiness, state: Surveillance, as_of: date) -> Answer:
    """For a certified organisation: whether the next audit can come, and by when it does."""
    due, label = state.next_due or state.expires, "next_due" if state.next_due else "expires"
    conditions, blocking = len(readiness.conditions), len(readiness.blocking)
    headline = word("answer", "certified_ready" if readiness.can_apply else "certified_not_ready")
    if as_of > state.expires:
        headline = filled("answer", "certified_expired", date=state.expires)
    open_points = filled("answer", "certified_open", conditions=conditions, blocking=blocking)
    proviso = word("answer", "nothing_open") if readiness.can_apply else open_points
    return Answer(headline, proviso, Words(due.isoformat(), due.isoformat()), word("outlook", label))


def _headline(readiness: Readiness, as_of: date) -> Words:
    if not readiness.can_apply:
        return word("answer", "not_ready")
    day = readiness.earliest_application
    return filled("answer", "ready_later", date=day) if day and day > as_of else word("answer", "ready")


def _proviso(readiness: Readiness, as_of: date) -> Words:
    day = readiness.earliest_application
    conditions, blocking = len(readiness.conditions), len(readiness.blocking)
    if readiness.can_apply:
        return word("answer", "nothing_open")
    if day is None or not (conditions or blocking):
        key = "no_date" if day is None else "wait"
    else:
        open_points = "both" if conditions and blocking else "conditions" if conditions else "blocking"
        key = f"{'reached' if day <= as_of else 'provided'}_{open_points}"
    return filled("answer", key, date=day, conditions=conditions, blocking=blocking)
