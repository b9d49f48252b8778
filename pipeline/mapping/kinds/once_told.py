"""The kind that custom gives a file once the set has told what it serves: a record of an outage, in words, is a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.mapping.kinds.usual import usual_of_text
from pipeline.values import Analysis

_TABLES = (".xlsx", ".xls", ".xlsm", ".csv", ".et", ".ods")


def kinds_once_told(files: Sequence[Analysis], before: Iterable[Analysis]) -> tuple[Analysis, ...]:
    """`files`, with the usual kinds of those texts that served something else in `before`."""
    known = {one.path: _served(one) for one in before}
    return tuple(
        replace(one, kind=usual_of_text(one.kind, _served(one)))
        if one.assignments
        and _served(one) != known.get(one.path)
        and one.kind in ("record", "report")
        and not one.path.lower().endswith(_TABLES)
        else one
        for one in files
    )


def _served(one: Analysis) -> frozenset[str]:
    return frozenset(each.requirement for each in one.assignments)
