"""What the rows of a workbook's sheets say together: whether they are events at all, and which periods stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from pipeline.text.normal import bare, normal
from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.events.days import Days
from pipeline.timeline.events.labels import undated
from pipeline.timeline.events.parts import Part, header_labels, lies_in
from pipeline.timeline.events.single import Written
from pipeline.timeline.ledgers.done_rows import only_done
from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.timeline.ledgers.sheet_months import is_filled
from pipeline.timeline.ledgers.ticket_types import only_of_type
from pipeline.timeline.main_date import main_date
from pipeline.timeline.partial_dates import governing
from pipeline.values import DatedPlace

_PERSON = re.compile(r"姓名|名字|人员|参[会加训]人员?|与会人员?|(?:full )?name|attendees?|participants?")
_SIGNATURE = re.compile(r"签[名字到](?:栏|处)?|本人签[名字]|sign(?:ed|ature)?|initials|present")
_SIGNED_ON = re.compile(
    r"(?:签[名字收]|确认|阅读|已?读|知悉)(?:日期?|时间|于)?|(?:signed|signature|read|understood|acknowledged|confirmed)(?: (?:and understood )?(?:on|date))?"
)
_EXPLAINED = re.compile(
    r"宣贯|宣讲|讲解|培训|启动会|全员会|\b(?:explained|briefing|briefed|kick-?off|town ?hall|all[- ]hands|walk-?through|introduced|presented|training|session)\b"
)
_FIRST_ROWS = re.compile(r"![A-Z]{1,2}[12]$")
_DAYS_OF_AN_OCCASION = 3
_FORMS_BELOW_A_TITLE = 2
_NUMBERS, _LETTER = re.compile(r"\d+"), re.compile(r"[^\W\d_]")
_A_TIME = re.compile(
    r"(?<!\d)20\d\d(?!\d)|\d{1,2}月|[一二三四1-4]季度?|[上下]半年|\b(?:q[1-4]|h[12])\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_LONG_AFTER = timedelta(days=90)
_MONTHS_OF_A_QUARTER = 3
_QUARTER = re.compile(r"\bq[1-4]\b|(?<!每)季度|\b(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter\b")


def lie_ahead(rows: Sequence[Days], main: date | None, dates: Sequence[DatedPlace]) -> bool:
    """Whether all rows lie long after the day for which the file stands, which is none of their column: they say until
    when something holds."""
    if main is None or not rows or min(days[0] for days in rows) - main <= _LONG_AFTER:
        return False
    columns = {_column(days[3]) for days in rows}
    sheets = {sheet_of(days) for days in rows}
    return any(
        one.value == main
        and one.place != "name"
        and not sheets.isdisjoint((one.place, one.place.rpartition("!")[0]))
        and _column(one.place) not in columns
        for one in dates
    )


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


def as_one_quarter(sheet: Part, rows: Sequence[Days]) -> tuple[Days, ...]:
    """The quarter in place of its three months, where they head the columns of a sheet that is called after a quarter
    (Q3; 三季度预算与实际): its figures were put together once, when the quarter was over."""
    months = {days[:2] for days in rows}
    first, last = min(months, default=None), max(months, default=None)
    columns = len({cell[:2] if (cell := cell_of(days[3])) else None for days in rows}) == 1
    if first is None or last is None or len(months) != _MONTHS_OF_A_QUARTER or not columns:
        return tuple(rows)
    if any(days[2] != "month" for days in rows) or months_later(first[0], 2) != last[0]:
        return tuple(rows)
    if not any(_QUARTER.search(normal(label)) for label in sheet.labels):
        return tuple(rows)
    return ((first[0], last[1], "quarter", max(rows)[3]),)


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


def day_explained(part: Part, dates: Sequence[DatedPlace]) -> Days | None:
    """The day over a list of persons, on which was explained to them what each then signed to have understood."""
    labels = header_labels(part)
    if not any(map(_PERSON.fullmatch, labels)) or not any(map(_SIGNED_ON.fullmatch, labels)):
        return None
    above = " ".join(cell.text for block in part.blocks for row in block.rows[:1] for cell in row)
    above = normal(" ".join((above, *(block.text for block in takewhile(lambda block: not block.rows, part.blocks)))))
    head = [one for one in dates if lies_in(one.place, part) and _FIRST_ROWS.search(one.place)]
    days = {one.value: one.place for one in head if one.precision == "day" and one.end is None}
    if len(days) != 1 or not _EXPLAINED.search(above):
        return None
    day, place = days.popitem()
    return day, day, "day", place


def series_of(sheet: Part) -> str:
    """What a sheet that is named after a time is called without it: "rating" of Rating Q2, "#" of Q2; "" of any other."""
    return (undated(sheet.name).strip() or "#") if _A_TIME.search(sheet.name) else ""


def sheet_of(days: Days) -> str:
    return days[3].rpartition("!")[0]


def are_many_days(rows: Sequence[Days]) -> bool:
    """Whether the rows lie on so many days that each is an occasion of its own."""
    return len({days[0] for days in rows}) > max(_DAYS_OF_AN_OCCASION, len(rows) // 2)


def with_year(name: str, dates: Sequence[DatedPlace], parts: Sequence[Part]) -> str:
    """`name`, which governs days without a year; with the year of the file's dates, or of its sheets' names (Jul, Aug,
    2026.09), where it names none itself."""
    if governing([name]).year is not None:
        return name
    years = {one.value.year for one in dates if one.place != "name" and one.role not in ("due", "expiry")}
    years = years or {year for part in parts if part.is_sheet and (year := governing([part.name]).year)}
    return f"{name} {years.pop()}年" if len(years) == 1 else name


def beside_others(whole: Written, own: Sequence[Part], shares: Mapping[str, tuple[Part, ...]]) -> Written:
    """`whole` without the days of those sheets that are other requirements' alone, where one's own are still blank."""
    if not own or any(map(is_filled, own)):
        return whole
    names = {part.name for part in own}
    others = [part for parts in shares.values() for part in parts if part.is_sheet and part.name not in names]
    dates = tuple(one for one in whole.dates if not any(lies_in(one.place, part) for part in others))
    if len(dates) == len(whole.dates) or any(whole.main in (one.value, one.end) for one in dates):
        return replace(whole, dates=dates)
    return replace(whole, dates=dates, main=main_date(dates, whole.kind, "", whole.name))


def rows_for(part: Part, ticket: str, *, made: bool) -> Part:
    """A part with those of its rows that a requirement asks for: of one type of `ticket`, and only what was `made`."""
    blocks = tuple(only_of_type(block, ticket) for block in part.blocks)
    return replace(part, blocks=tuple(map(only_done, blocks)) if made else blocks)


def are_one_form(parts: Sequence[Part]) -> bool:
    """Whether the chapters are one form, filled in several times: named alike but for a number or a month; the first may
    be the title over them all."""
    names = [undated(part.name) or _NUMBERS.sub("#", bare(part.name)) for part in parts if part.name]
    forms = names[1:] if len(names) > _FORMS_BELOW_A_TITLE and names[0] != names[1] else names
    return len(forms) > 1 and len(set(forms)) == 1 and _LETTER.search(forms[0]) is not None
