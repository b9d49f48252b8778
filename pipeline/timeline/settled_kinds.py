"""The main date of files whose kind only the set tells, where they had none by what the file alone seemed to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.timeline.main_date import main_date
from pipeline.values import Analysis


def with_days_of_their_kind(files: Sequence[Analysis], before: Iterable[Analysis]) -> tuple[Analysis, ...]:
    """`files`, with main dates for those that have none and were of another kind in `before`."""
    kinds = {one.path: one.kind for one in before}
    return tuple(
        replace(one, main_date=main_date(one.dates, one.kind, one.path, one.title))
        if one.main_date is None and kinds.get(one.path, one.kind) != one.kind
        else one
        for one in files
    )
