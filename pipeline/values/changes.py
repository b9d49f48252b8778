"""What two reports of one client differ in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.values.assessment import Severity, Verdict
from pipeline.values.words import Words

Cause = Literal["added", "changed", "moved", "removed"]
# Why a verdict can change though no file of its own did.
Otherwise = Literal["", "day", "program", "set"]
Direction = Literal["better", "worse", "other"]


@dataclass(frozen=True, slots=True)
class FileMoved:
    """The same bytes at another path."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FileChanges:
    """Paths, sorted. Members of an archive that moved as a whole are not listed on their own."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[FileMoved, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    @property
    def any(self) -> bool:
        return bool(self.added or self.changed or self.moved or self.removed)


@dataclass(frozen=True, slots=True)
class FileCause:
    """A file behind a change, and what happened to it; its path is the new one unless it is gone."""

    path: str
    what: Cause


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A requirement with another verdict than before.

    `before` or `after` is None where only one catalogue knows the requirement. `otherwise` says what
    changed it where no file about it did: the day, the program or its catalogue, or other files of the set.
    """

    requirement: str
    before: Verdict | None
    after: Verdict | None
    direction: Direction
    because: tuple[FileCause, ...]
    otherwise: Otherwise
    reason: Words


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that is in one of the two reports only, or one that says something else in each."""

    id: str
    check: str
    severity: Severity
    requirement: str | None
    paths: tuple[str, ...]
    message: Words
    blocks: bool


@dataclass(frozen=True, slots=True)
class MonthsChange:
    """Months ("2026-08") of a record that now have events, or no longer have; `gaps` likewise."""

    requirement: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    gaps_closed: tuple[str, ...]
    gaps_opened: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadinessChange:
    """The answer then and now. `days` is how much later (or, negative, earlier) the earliest date lies."""

    can_apply: tuple[bool, bool]
    earliest: tuple[date | None, date | None]
    binding: tuple[str | None, str | None]
    release: tuple[date | None, date | None]
    days: int | None
    conditions_met: tuple[Words, ...]
    conditions_new: tuple[Words, ...]

    @property
    def any(self) -> bool:
        pairs = (self.can_apply, self.earliest, self.binding, self.release)
        return any(old != new for old, new in pairs) or bool(self.conditions_met or self.conditions_new)


@dataclass(frozen=True, slots=True)
class Changes:
    """From one report (`before`, as of that day) to a later one. Everything is sorted.

    `changed_findings` pairs what a finding was with what it is.
    """

    before: date
    after: date
    program: bool
    readiness: ReadinessChange
    verdicts: tuple[VerdictChange, ...]
    new_findings: tuple[FindingChange, ...]
    resolved_findings: tuple[FindingChange, ...]
    months: tuple[MonthsChange, ...]
    files: FileChanges
    changed_findings: tuple[tuple[FindingChange, FindingChange], ...] = ()

    @property
    def fresh(self) -> tuple[FindingChange, ...]:
        """What the earlier report had not: what says something else now may be about another file or contradiction."""
        return (*self.new_findings, *(now for _, now in self.changed_findings))

    @property
    def any(self) -> bool:
        """Whether anything differs but the day and the program."""
        return bool(
            self.readiness.any
            or self.verdicts
            or self.new_findings
            or self.resolved_findings
            or self.changed_findings
            or self.months
            or self.files.any
        )
