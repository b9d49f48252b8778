"""Analyses built by hand, and the verdicts that come of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pipeline.catalogue import load_catalogue
from pipeline.values import Analysis, Assignment, DatedEvent, DatedPlace, Milestones, RequirementResult, TimelineRow
from pipeline.verdicts import verdicts

AS_OF = date(2026, 11, 20)
CATALOGUE = load_catalogue()


def file(requirement: str, path: str = "a.docx", sure: float = 0.95, **more: Any) -> Analysis:
    """A file that was read and serves one requirement."""
    absent, stub = more.pop("absent", ()), more.pop("stub", False)
    made = (Assignment(requirement, sure, "title", "…", absent, stub),)
    return replace(Analysis(path, path, "read", kind="procedure", assignments=made), **more)


NOTHING_HELD = Milestones(None, "", None, False, (), None, None)


def judged(
    requirement: str, *files: Analysis, rows: Sequence[TimelineRow] = (), known: Milestones = NOTHING_HELD
) -> RequirementResult:
    results = {one.requirement: one for one in verdicts(files, rows, CATALOGUE, AS_OF, known)}
    return results[requirement]


def row(requirement: str, *days: date, gaps: Sequence[str] = (), path: str = "a.xlsx") -> TimelineRow:
    return TimelineRow(requirement, (), tuple(gaps), tuple(DatedEvent(day, path, "") for day in days))


def until(day: date) -> tuple[DatedPlace, ...]:
    return (DatedPlace(day, None, "day", "expiry", "", ""),)
