"""A paper that nothing calls what it is, in a folder where all others are records of one thing, and that reads like them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.fit import expected_kind
from pipeline.values import Analysis, Assignment, Kind

_FILED = 0.62  # asks for a human look
_LEAST_OTHER = 0.62  # confidence of those beside it
# Of 32 texts of sixty-nine sample clients for which this held, each was what its folder said.
_READS_SO = 0.5
_SEVERAL = 2
_RECORDS: tuple[Kind, ...] = ("record", "report")
_OPEN: tuple[Kind, ...] = ("record", "report", "unrelated")
_SHEETS = (".xlsx", ".xls", ".xlsm", ".csv", ".et", ".ods")  # a workbook beside records may hold anything
_OUTCOMES = ("read", "partial")


def among_its_like(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """The papers; those that serve nothing are what they read like, where all records of their folder, or several of them,
    are that, too."""
    beside: dict[str, list[Analysis]] = defaultdict(list)
    for one in analyses:
        if one.kind in _RECORDS and one.assignments and not one.obsolete and one.outcome in _OUTCOMES:
            beside[_folder(one)].append(one)
    return tuple(
        _as_likely(one, beside[_folder(one)], catalogue) if _folder(one) and _left_open(one) else one
        for one in analyses
    )


def _left_open(one: Analysis) -> bool:
    told = one.assignments or one.obsolete or one.outcome not in _OUTCOMES or one.kind not in _OPEN
    return not told and bool(one.possible) and not one.path.lower().endswith(_SHEETS)


def _as_likely(one: Analysis, others: Sequence[Analysis], catalogue: Catalogue) -> Analysis:
    best = max(one.possible, key=lambda each: each.confidence)
    alike = sum(_serves(other, best.requirement) for other in others)
    requirement = catalogue.requirement(best.requirement)
    if (
        requirement.kind != "record"
        or best.confidence < _READS_SO
        or not (alike >= _SEVERAL or 0 < alike == len(others))
    ):
        return one
    made: tuple[Assignment, ...] = (replace(best, confidence=_FILED),)
    return replace(
        one,
        kind=expected_kind(requirement) if one.kind == "unrelated" else one.kind,
        assignments=made,
        hints=tuple(each for each in one.hints if each.requirement != best.requirement),
        possible=tuple(each for each in one.possible if each.requirement != best.requirement),
    )


def _serves(other: Analysis, requirement: str) -> bool:
    return any(each.requirement == requirement and each.confidence >= _LEAST_OTHER for each in other.assignments)


def _folder(one: Analysis) -> str:
    return one.path.rpartition("/")[0]
