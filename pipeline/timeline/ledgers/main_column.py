"""Which of several columns of days is the one on which the rows of a ledger happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledgers.columns import BEGUN, LAST, VAGUE

ROWS_NEEDED = 2  # with a day, where there are so many


def main_column(dated: Mapping[int, Sequence[Days | None]], ranked: Sequence[tuple[int, int]], rows: int) -> int | None:
    """The best column in which at least a third of the rows (and two, if there are) have dates.

    A column with the same quarter or year in every row says what they are about, not when: another
    with days goes before it. Of two that are called something unknown, the one with days goes before that with months.
    """
    about: int | None = None
    unknown: list[int] = []
    for rank, column in ranked:
        found = [days for days in dated[column] if days and days[2] != "year"]  # an edition's year is no event
        if len(found) < min(ROWS_NEEDED, rows) or len(found) * 3 < rows:
            continue
        if len(set(found)) == 1 and found[0][2] not in ("day", "month"):
            about = column if about is None else about
            continue
        if rank == VAGUE and (nearer := _days_beside(column, dated, ranked)):
            return nearer
        if rank == VAGUE and len(found) < rows:
            return _full_before(column, dated, ranked) or column
        if rank == BEGUN:
            return _full_before(column, dated, ranked, always=True) or column
        if rank < LAST:
            return column
        if rank == LAST:
            unknown.append(column)
        elif not unknown:
            return column
    return _earliest(dated, unknown) if unknown else about


def _days_beside(
    main: int, dated: Mapping[int, Sequence[Days | None]], ranked: Sequence[tuple[int, int]]
) -> int | None:
    """Another column that is called no more than a day or time, and names the days of the months in `main` (月份 | 日期)."""
    months = dated[main]
    if not all(days is None or days[2] == "month" for days in months):
        return None
    for rank, column in ranked:
        days = [each is not None and each[2] == "day" for each in dated[column]]
        within = all(
            day is None or month is None or month[0] <= day[0] <= month[1]
            for day, month in zip(dated[column], months, strict=True)
        )
        if rank == VAGUE and column != main and 2 * sum(days) > len(days) and within:
            return column
    return None


def _full_before(
    main: int, dated: Mapping[int, Sequence[Days | None]], ranked: Sequence[tuple[int, int]], *, always: bool = False
) -> int | None:
    """A column to the left that is called something unknown, has a day in every row and mostly (or `always`) goes before
    `main`: the day on which something came in, where the other is when it was begun, was to be done or was."""
    for column in sorted(column for rank, column in ranked if rank == LAST and column < main):
        if not all(days and days[2] == "day" for days in dated[column]):
            continue
        both = [(days[0], last[0]) for days, last in zip(dated[column], dated[main], strict=True) if days and last]
        before = sum(first < last if always else first <= last for first, last in both)
        if before == len(both) > 0 if always else 2 * before > len(both):
            return column
    return None


def _earliest(dated: Mapping[int, Sequence[Days | None]], columns: Sequence[int]) -> int:
    """Of columns that are called something unknown, those with days before those with months; then that which goes
    before the others in most rows, since what befell a row comes before what was done about it."""
    by_day = [column for column in columns if any(days and days[2] == "day" for days in dated[column])]
    tried = by_day or list(columns)

    def later(column: int) -> int:
        rows = (tuple(dated[each][row] for each in tried) for row in range(len(dated[column])))
        known = [(dated[column][row], others) for row, others in enumerate(rows)]
        return sum(
            own is not None and any(other is not None and other[0] < own[0] for other in others)
            for own, others in known
        )

    return min(tried, key=later)
