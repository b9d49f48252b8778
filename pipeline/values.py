"""The frozen values that travel between rooms.

One file becomes one `Analysis`; a set of analyses becomes one `Assessment`, which
the report writers turn into bytes. Nothing here reads a file, a clock or a setting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

# --- what a reader yields ---------------------------------------------------------------

Part = Literal["body", "header", "footer", "textbox", "footnote", "endnote", "comment", "property", "name"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of text stands, so that a person can find it again.

    `page` counts from 1. `heading` is the path of headings above the text, joined by " > ".
    `cell` is a spreadsheet address ("B7") or, in Word and PDF tables, "T2R3C1".
    """

    part: Part = "body"
    page: int | None = None
    heading: str = ""
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        words: list[str] = [] if self.part == "body" else [self.part]
        if self.page is not None:
            words.append(f"p.{self.page}")
        if self.heading:
            words.append(self.heading)
        if self.cell:
            words.append(self.cell)
        return " ".join(words) or self.part


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell. A merged cell stands once, at its top left, with its spans."""

    text: str
    address: str
    date: date | None = None
    rows: int = 1
    columns: int = 1


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1 to 9), a paragraph (level 0) or a table (rows, and `text` of them all)."""

    text: str
    place: Place
    level: int = 0
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself. Never business dates; evidence for contradictions only."""

    title: str = ""
    subject: str = ""
    creator: str = ""
    last_modified_by: str = ""
    company: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    custom: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read of one file, in reading order."""

    blocks: tuple[Block, ...]
    properties: Properties = Properties()
    pages: int | None = None
    ocr_pages: int = 0
    unaccepted_changes: int = 0
    comments: int = 0
    hidden_sheets: tuple[str, ...] = ()


# --- outcomes: a file that was seen is always one of these ------------------------------


@dataclass(frozen=True, slots=True)
class Read:
    content: Content


@dataclass(frozen=True, slots=True)
class Partial:
    content: Content
    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    reason: str


Outcome = Read | Partial | Skipped | Failed


# --- one file's analysis ----------------------------------------------------------------

Kind = Literal[
    "policy", "plan", "procedure", "manual", "agreement", "record", "report", "form", "list",
    "licence", "external", "unrelated", "noise",
]  # fmt: skip
Precision = Literal["day", "month", "quarter", "half", "year"]
Role = Literal[
    "drafted", "reviewed", "approved", "released", "effective", "revised", "occurred",
    "period_start", "period_end", "due", "expiry", "meeting", "signed", "printed", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of one file under one heading (or one sheet): the unit of mapping."""

    path: tuple[str, ...]
    blocks: tuple[Block, ...]
    place: Place

    @property
    def heading(self) -> str:
        return self.path[-1] if self.path else ""

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Assignment:
    """This file (or this place in it) serves this requirement. `absent` names key contents not found."""

    requirement: str
    confidence: float
    place: str
    quote: str
    absent: tuple[str, ...] = ()
    stub: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written. `value` is the first day it can mean, `end` the last; equal for a day."""

    value: date
    end: date
    precision: Precision
    text: str
    start: int = 0
    stop: int = 0
    form: str = ""


@dataclass(frozen=True, slots=True)
class DatedPlace:
    """A date mention with its role and place. `end` is set where the text names a span."""

    value: date
    end: date | None
    precision: Precision
    role: Role
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or a period that was reported on, with its requirement."""

    requirement: str
    value: date
    end: date
    precision: Precision
    place: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A small thing seen in a file that checks compare across the set.

    `name` is one of those in entities/names.py (version, organisation, placeholder, …).
    """

    name: str
    value: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One row of a controlled-document list or cross-reference table."""

    number: str
    title: str
    version: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the inventory. `path` is relative, with "/"; `size` in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the set stage needs of one file; holds no full text.

    `version` is normalised for comparison ("1.1"), `version_as_written` is for people ("V1.1").
    """

    path: str
    sha256: str
    outcome: Literal["read", "partial", "skipped", "failed"]
    reason: str | None = None
    kind: Kind = "unrelated"
    language: Literal["zh", "en", "mixed", "none"] = "none"
    title: str = ""
    number: str = ""
    version: str = ""
    version_as_written: str = ""
    pages: int | None = None
    ocr_pages: int = 0
    main_date: date | None = None
    obsolete: bool = False
    assignments: tuple[Assignment, ...] = ()
    hints: tuple[Assignment, ...] = ()
    dates: tuple[DatedPlace, ...] = ()
    events: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    entries: tuple[ListEntry, ...] = ()


# --- the set's assessment ---------------------------------------------------------------

Verdict = Literal["satisfied", "weak", "stale", "missing", "unreadable", "not_applicable"]
Severity = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence for the user, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Evidence:
    path: str
    place: str
    quote: str
    confidence: float


@dataclass(frozen=True, slots=True)
class RequirementResult:
    requirement: str
    verdict: Verdict
    needs_review: bool
    confidence: float
    evidence: tuple[Evidence, ...]
    reason: Words


@dataclass(frozen=True, slots=True)
class DatedEvent:
    date: date
    path: str
    place: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Months ("2026-08") with their number of events, and the gaps inside the run-in window."""

    requirement: str
    months: tuple[tuple[str, int], ...]
    gaps: tuple[str, ...]
    events: tuple[DatedEvent, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says. `id` leaves out page and line numbers, so that it survives edits."""

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


@dataclass(frozen=True, slots=True)
class Held:
    """Something that was held on a day, and the file that shows it."""

    day: date
    path: str
    place: str


@dataclass(frozen=True, slots=True)
class Milestones:
    """The days on which readiness rests. `open_nonconformities` are pairs of path and quote."""

    release: date | None
    release_path: str
    audit: Held | None
    audit_report: bool
    open_nonconformities: tuple[tuple[str, str], ...]
    closed_on: Held | None
    review: Held | None


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
    notes: tuple[Words, ...] = field(default=())
