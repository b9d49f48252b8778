"""The day of a workbook with a sheet for each month or quarter: that in the head of its first sheet, whatever came after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipeline.timeline.events.labels import undated
from pipeline.timeline.ledgers.in_columns import outside_columns
from pipeline.values import DatedPlace, Role

_HEAD = re.compile(r"(?P<sheet>.+)![A-Z]{1,2}[1-3]$")
_QUARTER = re.compile(r"([qh][1-4])(?!\d)", re.IGNORECASE)  # 2026Q1
_WRITTEN: frozenset[Role] = frozenset(["drafted", "reviewed", "approved", "released", "signed"])
_SHEETS_NEEDED = 2


def day_of_first_sheet(dates: Sequence[DatedPlace]) -> date | None:
    """The last day on which the first of the sheets that are called after times (7月, 9月; Q1, Q2) was written or approved;
    None where fewer than two of them say when they were, or the workbook begins with another sheet."""
    written: dict[str, list[date]] = {}
    for one in outside_columns(dates, _WRITTEN):
        head = _HEAD.match(one.place)
        if head and one.precision == "day" and one.end is None:
            written.setdefault(head["sheet"], []).append(one.value)
    series = [sheet for sheet in written if _is_time(sheet)]
    first = next((one.place.rpartition("!")[0] for one in dates if "!" in one.place), "")
    if len(series) < _SHEETS_NEEDED or series[0] != first:
        return None
    return max(written[first])


def day_of_head_of_first_sheet(dates: Sequence[DatedPlace]) -> date | None:
    """The last day on which the head of the first sheet says that it was written or approved, beside a label or in its title;
    who signs a ledger, whose rows have days of their own, gives it none."""
    first = next((one.place.rpartition("!")[0] for one in dates if "!" in one.place), "")
    if any(
        one.place.startswith(f"{first}!") and one.role == "occurred" and not _HEAD.match(one.place) for one in dates
    ):
        return None
    heads = [
        one.value
        for one in outside_columns(dates, _WRITTEN)
        if (head := _HEAD.match(one.place))
        and head["sheet"] == first
        and one.precision == "day"
        and one.end is None
        and (one.labelled or one.place.endswith("!A1"))
    ]
    return max(heads, default=None)


def _is_time(sheet: str) -> bool:
    return any(map(str.isalnum, sheet)) and not undated(_QUARTER.sub(r" \1 ", sheet)).strip()
