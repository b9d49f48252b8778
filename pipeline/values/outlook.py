"""What lies ahead: readings of the three months, the way to a target date, the years of a certificate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.values.words import Words

StepState = Literal["done", "due", "late", "open"]
TimeUnit = Literal["minute", "hour", "day", "working_day", "week", "month"]


@dataclass(frozen=True, slots=True)
class OwnDeadline:
    """How much time an organisation allows in its own procedures, with its words and their place."""

    amount: int
    unit: TimeUnit
    quote: str
    path: str
    place: str


@dataclass(frozen=True, slots=True)
class LatePaper:
    """A paper that bears a later day than `last`, the last one that the organisation allows itself for its `subject`."""

    subject: str
    path: str
    last: date


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the user asks for: a day on which the on-site audit shall begin; the day a certificate was issued."""

    target: date | None = None
    certified: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of "three months of operation": the earliest day of application under it."""

    id: str
    date: date
    why: Words


@dataclass(frozen=True, slots=True)
class Step:
    """Something that must have happened `by` a day, with the rule behind it.

    done: it happened in time, on `done_on`. late: it happened too late, or its day has passed. due: still
    to come, and there is time. open: nothing is known of the day on which it happened.
    """

    id: str
    rule: str
    by: date
    state: StepState
    done_on: date | None
    what: Words


@dataclass(frozen=True, slots=True)
class Plan:
    """The way to an on-site audit on `target`. `possible` says whether no step is too late; `first_possible` is
    the first day that the earliest application leaves for it (None where there is no earliest application)."""

    target: date
    possible: bool
    steps: tuple[Step, ...]
    first_possible: date | None = None


@dataclass(frozen=True, slots=True)
class Surveillance:
    """The state of a certificate: what is looked at in its next audit, and by when.

    `window` is the year whose records count. `next_due` is the last day of the next surveillance audit;
    None where only the recertification is left.
    """

    certified: date
    expires: date
    window: tuple[date, date]
    next_due: date | None
    recertification: tuple[date, date]
    steps: tuple[Step, ...]
