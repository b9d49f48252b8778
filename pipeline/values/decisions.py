"""What a reviewer has decided about a client's files, and what became of it in a scan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.values.analysis import Kind

DecisionAction = Literal["confirm", "reject", "reassign", "not_applicable"]
DecisionState = Literal["applied", "unused", "expired"]
BoundBy = Literal["", "content", "number", "title", "path"]


@dataclass(frozen=True, slots=True)
class FileMark:
    """By what a decision knows its file again: content first, then number and title, then title and path."""

    path: str = ""
    sha256: str = ""
    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `file` is None for `not_applicable`; `to` names the requirement of a `reassign`.

    `kind` corrects what kind of document the file is. `until` is the last day on which it counts.
    """

    action: DecisionAction
    requirement: str
    reviewer: str
    day: date
    reason: str
    file: FileMark | None = None
    to: str = ""
    kind: Kind | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionUse:
    """A decision with what became of it: `paths` are the files it was bound to, `bound_by` how."""

    decision: Decision
    state: DecisionState
    bound_by: BoundBy = ""
    paths: tuple[str, ...] = ()
