"""What is said of the whole set: verdicts, timeline, findings, readiness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pipeline.values.analysis import Analysis
from pipeline.values.decisions import DecisionUse
from pipeline.values.outlook import LatePaper, OwnDeadline, Plan, Reading, Surveillance
from pipeline.values.words import Words

Verdict = Literal["satisfied", "weak", "stale", "missing", "unreadable", "not_applicable"]
Severity = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Evidence:
    path: str
    place: str
    quote: str
    confidence: float


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """`nearest` is what came nearest to evidence of something missing and was not taken for it."""

    requirement: str
    verdict: Verdict
    needs_review: bool
    confidence: float
    evidence: tuple[Evidence, ...]
    reason: Words
    nearest: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedEvent:
    date: date
    path: str
    place: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Months ("2026-08") with their number of events, and the gaps inside the run-in window.

    `cadence` is what counts: the organisation's own where its documents state one (then with quote,
    path and place), else the catalogue's.
    """

    requirement: str
    months: tuple[tuple[str, int], ...]
    gaps: tuple[str, ...]
    events: tuple[DatedEvent, ...]
    cadence: str = ""
    cadence_quote: str = ""
    cadence_path: str = ""
    cadence_place: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the places that contradict each other, or that a finding rests on."""

    path: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class Siblings:
    """What the same defect in several files is told as: `head`, with {n} for their number, and a `detail` of each."""

    key: str
    head: Words
    detail: Words


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says. `id` leaves out page and line numbers, so that it survives edits.

    `evidence` holds every place on all sides; `place` and `quote` are those of the first.
    """

    id: str
    check: str
    severity: Severity
    requirement: str | None
    paths: tuple[str, ...]
    place: str
    quote: str
    message: Words
    action: Words
    blocks: bool = False
    evidence: tuple[Side, ...] = ()
    siblings: Siblings | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A consultant's word that a check need not be heard of these files (patterns with * and ?; none: of all),
    why, by whom, and until when."""

    check: str
    paths: tuple[str, ...]
    reason: str
    by: str
    until: date


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that is not shown, and the silence that keeps it back."""

    finding: Finding
    silence: Silence


@dataclass(frozen=True, slots=True)
class TableRow:
    """`agrees` is None for a row that only tells."""

    cells: tuple[str, ...]
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class ReconciliationTable:
    """What several documents say of the same things, side by side."""

    id: str
    title: Words
    columns: tuple[Words, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Constraint:
    id: str
    date: date
    why: Words


@dataclass(frozen=True, slots=True)
class Condition:
    requirement: str
    what: Words


@dataclass(frozen=True, slots=True)
class Readiness:
    can_apply: bool
    earliest_application: date | None
    binding: str | None
    constraints: tuple[Constraint, ...]
    conditions: tuple[Condition, ...]
    blocking: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    plan: Plan | None = None
    surveillance: Surveillance | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Something that was held on a day, and the file that shows it.

    Where only a month is known, `day` is its last and `earliest` its first.
    """

    day: date
    path: str
    place: str
    earliest: date | None = None

    @property
    def begins(self) -> date:
        return self.earliest or self.day


@dataclass(frozen=True, slots=True)
class Milestones:
    """The days on which readiness rests. `open_nonconformities` are pairs of path and quote; `closing_time` is what
    the procedures allow for closing one, the other times what they allow for reporting the audit, the review and the
    services of a month; `late_reports` are the monthly reports that bear a later day than that, with the last one allowed.
    `trained` is when both staff and auditors had been told and trained, `audit_planned` when programme and plan were there."""

    release: date | None
    release_path: str
    audit: Held | None
    audit_report: bool
    open_nonconformities: tuple[tuple[str, str], ...]
    closed_on: Held | None
    review: Held | None
    closing_time: OwnDeadline | None = None
    audit_report_time: OwnDeadline | None = None
    review_report_time: OwnDeadline | None = None
    trained: Held | None = None
    audit_planned: Held | None = None
    service_report_time: OwnDeadline | None = None
    late_reports: tuple[tuple[str, date], ...] = ()
    record_times: Mapping[str, OwnDeadline] = field(default_factory=dict)
    """What the procedures allow for minutes, for reports and reviews of major incidents, for reviews of changes."""
    late_papers: tuple[LatePaper, ...] = ()
    complaint_time: OwnDeadline | None = None
    """What the procedures allow for closing a complaint."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole answer about one client, ready for the report writers."""

    as_of: date
    organisation: str
    sms_release: date | None
    documents: tuple[Analysis, ...]
    requirements: tuple[RequirementResult, ...]
    timeline: tuple[TimelineRow, ...]
    findings: tuple[Finding, ...]
    readiness: Readiness
    catalogue_id: str = ""
    catalogue_version: str = ""
    notes: tuple[Words, ...] = ()
    decisions: tuple[DecisionUse, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    expired_silences: tuple[Silence, ...] = ()
    reconciliation: tuple[ReconciliationTable, ...] = ()
