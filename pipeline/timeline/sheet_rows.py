"""What the rows of a workbook's sheets say together: whether they are events at all, and which periods stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pipeline.timeline.events import Days
from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.values import DatedPlace

_DAYS_OF_AN_OCCASION = 3
_LONG_AFTER = timedelta(days=90)


def lie_ahead(rows: Sequence[Days], main: date | None, dates: Sequence[DatedPlace]) -> bool:
    """Whether all rows lie long after the day for which the file stands, which is none of their column: they say until
    when something holds."""
    if main is None or not rows or min(days[0] for days in rows) - main <= _LONG_AFTER:
        return False
    columns = {_column(days[3]) for days in rows}
    return any(one.value == main and one.place != "name" and _column(one.place) not in columns for one in dates)


def _column(place: str) -> tuple[str, str]:
    cell = cell_of(place)
    return (cell[0], cell[2]) if cell else ("", "")


def longer_periods(
    others: Iterable[tuple[tuple[str, ...], tuple[Days, ...]]], monthly: Sequence[Days]
) -> tuple[Days, ...]:
    """The quarter (or half-year) of a sheet beside sheets of months, of which none lies in it: 三季度 beside 10月."""
    found = {days[:3]: days for _, own in others for days in own if days[2] in ("quarter", "half")}
    return tuple(
        days for days in found.values() if all(end < days[0] or days[1] < start for start, end, _, _ in monthly)
    )


def sheet_of(days: Days) -> str:
    return days[3].rpartition("!")[0]


def are_many_days(rows: Sequence[Days]) -> bool:
    """Whether the rows lie on so many days that each is an occasion of its own."""
    return len({days[0] for days in rows}) > max(_DAYS_OF_AN_OCCASION, len(rows) // 2)
