"""Which dates stand in a single cell, under or beside its label."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from pipeline.text.date_symbols import full_year
from pipeline.text.normal import normal
from pipeline.timeline.dates import CELL, find_dates, is_date_somewhere, may_hold_dates
from pipeline.timeline.fiscal.year import remembered_by_text
from pipeline.timeline.grammar import points
from pipeline.timeline.partial_dates import WEEK, bare_day, month_named
from pipeline.timeline.roles.labels import is_bare_date_label, is_date_label
from pipeline.values import Cell, Mention

_DAY_LENGTH = 24
_SERIAL_LABEL = re.compile(r"日期|\bdate", re.IGNORECASE)
_SHORT_YEAR_FIRST = re.compile(r"([23]\d)/(\d{1,2})/(\d\d)")
_CHINESE = re.compile("[一-鿿]")
_FOUR_DIGITS = re.compile(r"\s*\d{4}\s*")
_MAY_BE_YEAR = re.compile(r"^(?:[a-z]+ )?years?$|年(?:度|份)?$|版|edition|issue|since|built|期间|period", re.IGNORECASE)
DAY_TOLD = re.compile(r"\d{1,2}月\d{1,2}[日号]|\d{1,2}[./-]\d{1,2}[ ]\d{1,2}:\d\d")
_LONGEST_MONTH = 10
_MONTH_LABEL = re.compile(r"月份?|month", re.IGNORECASE)
DAY_AND_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,9}\.?|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?")
WEEK_LABEL = re.compile(
    r"(?:calendar )?(?:week|wk|cw|kw)(?: ?(?:no|number|#))?\.?|周(?:次|别)?|第几周"
)  # Weeks and 周数 are how many
_WEEK_NUMBER = re.compile(r"0?[1-9]|[1-4]\d|5[0-3]")
_DAY_FIRST = re.compile(r"(?:[12]\d|3[01]|0?[1-9])[ ]?[./-][ ]?(?:1[0-2]|0?[1-9])\.?(?:[ T]+\d{1,2}[:.]\d\d)?")
_QUARTER = re.compile(r"第?[一二三四1-4]季度?|[上下]半年|[qh][1-4]|[1-4][qh]", re.IGNORECASE)
_DAY_NUMBER = re.compile(r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?")
_PARTIAL = re.compile(
    r"(?:0?[1-9]|1[0-2])[-/.月](?:[12]\d|3[01]|0?[1-9])(?:日|号)?(?:[ ]\d{1,2}:\d\d.*|[ ]?[-~至到].{3,6})?$"
    r"|(?:[12]\d|3[01]|[1-9])[日号](?:[ ]?(?:上午|下午|凌晨|晚上?|早上?|夜间?)?(?:[ ]?\d{1,2}[:：时点].{0,8})?)?$"
)


def mentions_in(cell: Cell, label: str = "") -> tuple[Mention, ...]:
    """The dates of a cell under or beside `label`: those written in it, else the typed date of the sheet.

    Below a Chinese label 24/6/20 begins with its year.
    A bare number is a serial date only where the label says 日期 or Date, and not for minutes; and a bare
    2010 is a figure, and no year, below a label that speaks of another matter (Forecast).
    """
    found = (_written_in_cell if len(cell.text) <= CELL else _written_in)(cell.text, label)
    if found or cell.date is None or _is_figure(cell.text, label):
        return found
    return (Mention(cell.date, cell.date, "day", cell.text, 0, len(cell.text), "typed"),)


def _is_figure(text: str, label: str) -> bool:
    """Whether four digits below a label are no year."""
    return bool(label and _FOUR_DIGITS.fullmatch(text)) and not (
        is_date_label(label) or _MAY_BE_YEAR.search(label.strip())
    )


def _written_in(text: str, label: str) -> tuple[Mention, ...]:
    if _is_figure(text, label):
        return ()
    found = year_first(find_dates(text, dated=is_date_label(label)), label)
    return () if found and found[0].form == "excel_serial" and not _SERIAL_LABEL.search(label) else found


_written_in_cell = remembered_by_text(1 << 14)(_written_in)  # each cell is looked at from several sides


def may_be_dated(cell: Cell) -> bool:
    """Whether `mentions_in` finds a date in the cell under any label, told without asking what stands beside it."""
    if cell.date is not None or len(cell.text) > CELL:
        return cell.date is not None or may_hold_dates(cell.text)
    return is_date_somewhere(cell.text)


def year_first(found: tuple[Mention, ...], beside: str) -> tuple[Mention, ...]:
    """`found`, where `beside` is Chinese: there 26/9/24 is a day of 2026."""
    return tuple(map(_year_first, found)) if _CHINESE.search(beside) else found


def _year_first(mention: Mention) -> Mention:
    parts = _SHORT_YEAR_FIRST.fullmatch(mention.text.strip())
    days = points.day(full_year(int(parts[1])), int(parts[2]), int(parts[3])) if parts else None
    return mention if days is None else replace(mention, value=days[0], end=days[1], form="ymd2")


def is_day(cell: Cell) -> bool:
    """Whether a cell holds one day and nothing else of a date."""
    if len(cell.text) > _DAY_LENGTH:
        return False
    written = _day_written(cell.text)
    return cell.date is not None if written is None else written


@lru_cache(maxsize=1 << 14)
def _day_written(text: str) -> bool | None:
    """Whether one day, and nothing else of a date, is written in a text; None where nothing is."""
    found = _written_in(text, "")
    if found:
        return len(found) == 1 and found[0].precision == "day"
    return True if DAY_TOLD.match(text.strip()) else None  # 7月3日 9:10, in a sheet of 2026


def could_be_date(text: str, label: str) -> bool:
    """Whether a text below this label is a date, or a part of one."""
    stripped = bare_day(text)
    if (is_bare_date_label(label) or _MONTH_LABEL.fullmatch(label.strip())) and _DAY_NUMBER.fullmatch(stripped):
        return True
    if len(stripped) > 60:
        return False
    if _MONTH_LABEL.fullmatch(label.strip()) and len(stripped) <= _LONGEST_MONTH and month_named(stripped):
        return True
    if WEEK_LABEL.fullmatch(normal(label)) and _WEEK_NUMBER.fullmatch(stripped):
        return True
    if _DAY_FIRST.fullmatch(stripped) and is_date_label(label):
        return True
    if WEEK.fullmatch(stripped.lower()) or (_QUARTER.fullmatch(stripped) and is_date_label(label)):
        return True
    if DAY_AND_MONTH.fullmatch(stripped) and find_dates(f"{stripped} 2000"):
        return True
    return bool(find_dates(stripped, date(2000, 1, 1), dated=True)) or _PARTIAL.match(stripped) is not None
