"""Decisions win over the model: what a reviewer has confirmed, rejected, reassigned or excused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from pipeline.text.normal import bare
from pipeline.values import (
    Analysis,
    Assignment,
    BoundBy,
    Decision,
    DecisionUse,
    Event,
    FileMark,
    RequirementResult,
    TimelineRow,
    Words,
)

_CERTAIN = 1.0
_PLACE = "decision"


def apply_decisions(
    analyses: Sequence[Analysis], decisions: Sequence[Decision], as_of: date
) -> tuple[tuple[Analysis, ...], tuple[DecisionUse, ...]]:
    """The analyses as the reviewer sees them, and what became of each decision, in the order given.

    A later decision about the same file and requirement wins over an earlier one.
    """
    current = {one.path: one for one in analyses}
    known = KnownFiles(analyses)
    uses: list[DecisionUse] = []
    for decision in decisions:
        if decision.until is not None and decision.until < as_of:
            uses.append(DecisionUse(decision, "expired"))
        elif decision.file is None:
            uses.append(DecisionUse(decision, "applied"))
        else:
            paths, bound_by = known.bound(decision.file)
            for path in paths:
                current[path] = _decided(current[path], decision)
            uses.append(DecisionUse(decision, "applied" if paths else "unused", bound_by, paths))
    return tuple(current[one.path] for one in analyses), tuple(uses)


class KnownFiles:
    """The files of a scan, to be found again by what a decision remembers of them."""

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        self._paths: set[str] = set()
        self._by_content: dict[str, list[str]] = defaultdict(list)
        self._by_title: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for one in sorted(analyses, key=lambda one: one.path):
            self._paths.add(one.path)
            self._by_content[one.sha256].append(one.path)
            self._by_title[bare(one.title)].append((bare(one.number), one.path))

    def bound(self, mark: FileMark) -> tuple[tuple[str, ...], BoundBy]:
        """The files that a mark means: the same content, else the same number and title, else title and path.

        A path alone binds only a mark that knows nothing else, as a person writes it: another document
        may have taken the place of the one that was judged.
        """
        if mark.sha256 and (paths := self._by_content.get(mark.sha256)):
            return tuple(paths), "content"
        titled = self._by_title.get(bare(mark.title), []) if mark.title else []
        if mark.number and (paths := [path for number, path in titled if number == bare(mark.number)]):
            return tuple(paths), "number"
        if any(path == mark.path for _, path in titled):
            return (mark.path,), "title"
        if mark.path in self._paths and not (mark.sha256 or mark.number or mark.title):
            return (mark.path,), "path"
        return (), ""


def excused(results: Sequence[RequirementResult], uses: Sequence[DecisionUse]) -> tuple[RequirementResult, ...]:
    """Requirements that a reviewer has declared not applicable, with the reason given."""
    reasons: dict[str, Decision] = {
        use.decision.requirement: use.decision
        for use in uses
        if use.state == "applied" and use.decision.action == "not_applicable"
    }
    return tuple(
        replace(
            result,
            verdict="not_applicable",
            needs_review=False,
            confidence=_CERTAIN,
            reason=Words(
                f"复核人 {decision.reviewer}（{decision.day}）判定不适用：{decision.reason}",
                f"not applicable by decision of {decision.reviewer} ({decision.day}): {decision.reason}",
            ),
        )
        if (decision := reasons.get(result.requirement))
        else result
        for result in results
    )


def applicable(rows: Sequence[TimelineRow], results: Sequence[RequirementResult]) -> tuple[TimelineRow, ...]:
    """The rows of requirements that apply: one that a reviewer has excused has no months to prove."""
    out = {
        result.requirement for result in results if result.verdict == "not_applicable" and result.confidence == _CERTAIN
    }
    return tuple(row for row in rows if row.requirement not in out)


def _decided(one: Analysis, decision: Decision) -> Analysis:
    if decision.kind:
        one = replace(one, kind=decision.kind)
    if decision.action == "confirm":
        return _confirmed(one, decision.requirement, _events(one, (decision.requirement,)))
    events = _events(one, (decision.requirement,))
    rest = replace(
        one,
        assignments=tuple(a for a in one.assignments if a.requirement != decision.requirement),
        hints=tuple(a for a in one.hints if a.requirement != decision.requirement),
        events=tuple(event for event in one.events if event.requirement != decision.requirement),
    )
    if decision.action == "reject":
        return rest
    moved = tuple(replace(event, requirement=decision.to) for event in events)
    return _confirmed(rest, decision.to, _events(rest, (decision.to,)) or moved)


def _confirmed(one: Analysis, requirement: str, events: tuple[Event, ...]) -> Analysis:
    """The file serves the requirement for certain. What its content lacks is still told."""
    known = [a for a in (*one.assignments, *one.hints) if a.requirement == requirement]
    sure = max(known, key=lambda a: a.confidence) if known else Assignment(requirement, _CERTAIN, _PLACE, one.title)
    if not events and one.main_date is not None and requirement.startswith("R-"):
        events = (Event(requirement, one.main_date, one.main_date, "day", _PLACE),)
    others = tuple(event for event in one.events if event.requirement != requirement)
    return replace(
        one,
        assignments=(
            *(a for a in one.assignments if a.requirement != requirement),
            replace(sure, confidence=_CERTAIN),
        ),
        hints=tuple(a for a in one.hints if a.requirement != requirement),
        events=(*others, *events),
    )


def _events(one: Analysis, requirements: Sequence[str]) -> tuple[Event, ...]:
    return tuple(event for event in one.events if event.requirement in requirements)


def by_path(uses: Iterable[DecisionUse]) -> dict[tuple[str, str], Decision]:
    """The decision that holds for each (path, requirement); requirements excused as a whole stand under ("", id)."""
    found: dict[tuple[str, str], Decision] = {}
    for use in uses:
        if use.state == "applied":
            for path in use.paths or ("",):
                found[(path, use.decision.requirement)] = use.decision
    return found
