"""Sheets of a workbook that are one record each: the parts of one record, or the same form filled in time after time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from pipeline.timeline.events.days import Days

ONE_OCCASION = timedelta(days=21)
# What is told of in the rows of a checklist is no day of its sheet.
_WHEN = re.compile(r"\bq[1-4]\b|第?[一二三四1-4]季度?|\d{1,2}月份?|\b20\d\d\b|20\d\d年")
_IN_A_ROW = re.compile(r"![A-Z]{1,2}(?![1-3]$)\d+$")


Alone = tuple[tuple[str, ...], tuple[Days, ...], str]
"""The header of a sheet that is one record, its events, and what it is called but for the time ("" where it names none)."""


def of_one_form(found: Sequence[Alone]) -> tuple[Days, ...]:
    """The event of the first sheet; of all with the same header (scores of each quarter), or called as the first
    is but for the time (Rating Q2, Rating Q3), where they lie far apart."""
    if not found:
        return ()
    for header in dict.fromkeys(labels for labels, _, _ in found if labels):
        if series := _far_apart([own for labels, own, _ in found if labels == header]):
            return series
    first = found[0][2]
    series = _far_apart([own for _, own, called in found if called == first]) if first else ()
    return series or found[0][1]


def _far_apart(sheets: Sequence[tuple[Days, ...]]) -> tuple[Days, ...]:
    """The events of these sheets, told by when they end; none where they lie near each other."""
    kept = [own for own in sheets if not _IN_A_ROW.search(own[0][3])]
    if not kept:
        return ()
    precise = kept[0][0][2]  # a month that is only told of in one of them is no day of its own
    alike = {days[1]: days for own in reversed(kept) for days in own if days[2] == precise or _periods(days, precise)}
    return tuple(alike.values()) if max(alike) - min(alike) > ONE_OCCASION else ()


def _periods(days: Days, precise: str) -> bool:
    """A half-year beside a quarter: both are longer than a day."""
    return "day" not in (days[2], precise)
