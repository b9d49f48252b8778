"""What only the set tells of a file's day: its kind, where it had none alone, and the role that its requirement gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.of_records import with_role_of_its_day
from pipeline.values import Analysis, Kind


def with_days_of_their_kind(files: Sequence[Analysis], before: Iterable[Analysis]) -> tuple[Analysis, ...]:
    """`files`, with main dates for those that have none and were of another kind in `before`."""
    kinds = {one.path: one.kind for one in before}
    return tuple(
        _with_role(
            replace(one, main_date=main_date(one.dates, one.kind, one.path, one.title))
            if _of_another_kind(one, kinds.get(one.path, one.kind))
            else one
        )
        for one in files
    )


def _of_another_kind(one: Analysis, before: Kind) -> bool:
    """Whether the day of a file is open by its kind: a report's is the one on which it was finished, a record's that of what
    it tells, and an unrelated paper's was none of both."""
    if before == one.kind:
        return False
    told = before == "unrelated" and one.kind in ("record", "report")
    return told or one.main_date is None or (before, one.kind) == ("record", "report")


def _with_role(one: Analysis) -> Analysis:
    served = {each.requirement for each in one.assignments}
    return (
        replace(one, dates=with_role_of_its_day(one.dates, one.main_date, one.kind, served, one.path))
        if served
        else one
    )
