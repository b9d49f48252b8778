"""What is known of one file once it has been mapped and dated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from pipeline.values.content import Block, Place

Kind = Literal[
    "policy", "plan", "procedure", "manual", "agreement", "record", "report", "form", "list",
    "licence", "external", "unrelated", "noise",
]  # fmt: skip
Precision = Literal["day", "month", "quarter", "half", "year"]
Role = Literal[
    "drafted", "reviewed", "approved", "released", "effective", "revised", "occurred",
    "period_start", "period_end", "due", "expiry", "meeting", "signed", "printed", "other",
]  # fmt: skip


@dataclass(frozen=True)
class Section:
    """A stretch of one file under one heading (or one sheet): the unit of mapping."""

    path: tuple[str, ...]
    blocks: tuple[Block, ...]
    place: Place

    @property
    def heading(self) -> str:
        return self.path[-1] if self.path else ""

    @cached_property
    def text(self) -> str:  # a dozen readers ask for it
        return "\n".join(block.text for block in self.blocks)


# Places of an assignment that are no part of the file: what the file as a whole is called, and all that it says.
NAME_PLACES = ("title", "name")
FILE_PLACES = (*NAME_PLACES, "body")


@dataclass(frozen=True, slots=True)
class Assignment:
    """This file (or this place in it) serves this requirement. `absent` names key contents not found.

    `within`: a chapter of a text that as a whole is something else, or that nothing names.
    """

    requirement: str
    confidence: float
    place: str
    quote: str
    absent: tuple[str, ...] = ()
    stub: bool = False
    within: bool = False


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
    """A date mention with its role and place. `end` is set where the text names a span.

    `labelled`: a label beside it, in a form's row, names it; it is no row of a ledger.
    """

    value: date
    end: date | None
    precision: Precision
    role: Role
    text: str
    place: str
    labelled: bool = field(default=False, compare=False)


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
class Analysis:
    """All that the set stage needs of one file; holds no full text.

    `version` is normalised for comparison ("1.1"), `version_as_written` is for people ("V1.1"). `signature` tells
    how alike two texts are (likeness.py). The set stage sets `copy_of`, the path of the file of the same bytes that
    counts, and `family`, the path of the current edition of this document; both empty where there is no other.
    `possible` is what the file may serve if nothing else does, its confidence a probability; the set stage settles it.
    `yearless` are the events, and `open_dates` the dates, of a file whose year neither it nor its path names, put into
    2000; so does it theirs.
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
    possible: tuple[Assignment, ...] = ()
    dates: tuple[DatedPlace, ...] = ()
    events: tuple[Event, ...] = ()
    yearless: tuple[Event, ...] = ()
    open_dates: tuple[DatedPlace, ...] = ()
    facts: tuple[Fact, ...] = ()
    entries: tuple[ListEntry, ...] = ()
    signature: tuple[int, ...] = ()
    copy_of: str = ""
    family: str = ""


Serving = tuple[Analysis, Assignment]
"""A paper, and one of the requirements that it serves."""
