"""What the rows of a workbook's sheets say together: whether they are events at all, and which periods stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import takewhile

from pipeline.timeline.events.days import Days
from pipeline.timeline.events.parts import Part, header_labels, undated
from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.values import DatedPlace

_DAYS_OF_AN_OCCASION = 3
_PERSON = re.compile(r"姓名|名字|人员|参[会加训]人员?|与会人员?|(?:full )?name|attendees?|participants?")
_SIGNATURE = re.compile(r"签[名字到](?:栏|处)?|本人签[名字]|sign(?:ed|ature)?|initials|present")
_A_TIME = re.compile(
    r"(?<!\d)20\d\d(?!\d)|\d{1,2}月|[一二三四1-4]季度?|[上下]半年|\b(?:q[1-4]|h[12])\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_LONG_AFTER = timedelta(days=90)


def lie_ahead(rows: Sequence[Days], main: date | None, dates: Sequence[DatedPlace]) -> bool:
    """Whether all rows lie long after the day for which the file stands, which is none of their column: they say until
    when something holds."""
    if main is None or not rows or min(days[0] for days in rows) - main <= _LONG_AFTER:
        return False
    columns = {_column(days[3]) for days in rows}
    return any(one.value == main and one.place != "name" and _column(one.place) not in columns for one in dates)


def foresees(sheet: Part, rows: Sequence[Days], dates: Sequence[DatedPlace]) -> bool:
    """Whether the months of a sheet go on past the day in its title, on which it was made: all of its rows, or some of
    the columns that they head. What is to come is one record of that day, however long it is."""
    titles = {str(block.place) for block in takewhile(lambda block: not block.rows, sheet.blocks)}
    days = [one.value for one in dates if one.place in titles and one.precision == "day" and one.end is None]
    if not days or not rows or any(row[2] != "month" for row in rows):
        return False
    ahead = [row[0] > max(days) for row in rows]
    columns = len(rows) > 1 and len({cell[:2] if (cell := cell_of(row[3])) else None for row in rows}) == 1
    return all(ahead) or (columns and any(ahead))


def _column(place: str) -> tuple[str, str]:
    cell = cell_of(place)
    return (cell[0], cell[2]) if cell else ("", "")


def longer_periods(
    others: Iterable[tuple[tuple[str, ...], tuple[Days, ...], str]], monthly: Sequence[Days]
) -> tuple[Days, ...]:
    """The quarter (or half-year) of a sheet beside sheets of months, of which none lies in it: 三季度 beside 10月."""
    found = {days[:3]: days for _, own, _ in others for days in own if days[2] in ("quarter", "half")}
    return tuple(
        days for days in found.values() if all(end < days[0] or days[1] < start for start, end, _, _ in monthly)
    )


def names_those_present(part: Part) -> bool:
    """Whether a sheet is a list of those present by its columns: a person, and a signature."""
    labels = header_labels(part)
    return any(map(_PERSON.fullmatch, labels)) and any(map(_SIGNATURE.fullmatch, labels))


def series_of(sheet: Part) -> str:
    """What a sheet that is named after a time is called without it: "rating" of Rating Q2, "#" of Q2; "" of any other."""
    return (undated(sheet.name).strip() or "#") if _A_TIME.search(sheet.name) else ""


def sheet_of(days: Days) -> str:
    return days[3].rpartition("!")[0]


def are_many_days(rows: Sequence[Days]) -> bool:
    """Whether the rows lie on so many days that each is an occasion of its own."""
    return len({days[0] for days in rows}) > max(_DAYS_OF_AN_OCCASION, len(rows) // 2)
