"""An assessment in a few figures: what the terminal, the overview of clients and the next scan need of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pipeline.values import Assessment, Readiness, Words

_QUOTED = 3  # conditions and blocking findings that are kept as sentences


@dataclass(frozen=True, slots=True)
class Facts:
    """`conditions` and `blocking` are the first sentences of so many; `unread`: some files could not be read."""

    organisation: str
    as_of: date
    can_apply: bool
    earliest: date | None
    binding: str | None
    requirements: int
    verdicts: Mapping[str, int]
    severities: Mapping[str, int]
    outcomes: Mapping[str, int]
    condition_count: int
    conditions: tuple[Words, ...]
    blocking_count: int
    blocking: tuple[Words, ...]
    unread: bool
    readiness: Readiness


def facts_of(assessment: Assessment) -> Facts:
    """The few figures of an assessment that overview, status and notifications show."""
    from pipeline.report import view  # with the words of reports: an unchanged client needs neither

    ready = assessment.readiness
    blocking = [finding.message for _, finding in view.blocking(assessment) if finding]
    return Facts(
        organisation=assessment.organisation,
        as_of=assessment.as_of,
        can_apply=ready.can_apply,
        earliest=ready.earliest_application,
        binding=ready.binding,
        requirements=len(assessment.requirements),
        verdicts=Counter(one.verdict for one in assessment.requirements),
        severities=Counter(one.severity for one in assessment.findings),
        outcomes=Counter(one.outcome for one in assessment.documents),
        condition_count=len(ready.conditions),
        conditions=tuple(one.what for one in ready.conditions[:_QUOTED]),
        blocking_count=len(ready.blocking),
        blocking=tuple(blocking[:_QUOTED]),
        unread=any(
            one.outcome == "failed" or (one.outcome == "skipped" and one.kind != "noise")
            for one in assessment.documents
        ),
        readiness=ready,
    )
