"""Days as covers, ledgers and lines write them, for rooms that ask only whether one is there, or which.

What a date is, and every form that is less plain, is the timeline's affair (timeline/grammar).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache

from pipeline.text.date_symbols import number

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: month for month, name in enumerate(_NAMES, 1)}
# The name of a month, whole or short; not what only begins like one (Decision, Market).
MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_MONTH = rf"{MONTH_NAME}\b\.?"
_YEAR = r"(?:19|20)\d{2}"
_NUMERALS = r"[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月"

# 15/Sep/26 and 15-Sep-2026, as ticket tools write them.
_OF_A_TOOL = r"\d{1,2}[-/](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[-/](?:20)?\d{2}(?!\d)"

# One whole day with its year, without groups.
DAY = (
    rf"(?:{_YEAR}\s*[-/.年]\s*\d{{1,2}}\s*[-/.月]\s*\d{{1,2}}(?!\d)\s*[日号]?|{_NUMERALS}[一二三四五六七八九十廿卅]{{1,3}}[日号]"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)?[\s-]{_MONTH},?[\s-]{_YEAR}|(?<![\d/-]){_OF_A_TOOL}|\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}"
    rf"|(?<![\d/.])\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}(?![\d/.]))"
)
# A day or a month, with or without its year: 2026-08, 27 July, July 2026.
# What one can begin with is asked first, for which a text is run through much faster than for each form of it.
DAY_OR_MONTH = re.compile(
    rf"(?=[\d〇○零一二三四五六七八九JFMASOND])(?:{DAY}|{_YEAR}\s*[年./-]\s*\d{{1,2}}(?:\s*月)?|{_NUMERALS}|\b{_MONTH}\s+20\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?[- ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
)
# What papers are called after: minutes after a day, with or without its year, reports after a month, a quarter or a half.
OF_A_DAY = re.compile(
    rf"{DAY}|\b\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|\b{_MONTH}\s\d{{1,2}}(?!\d)|\d{{1,2}}月\d{{1,2}}[日号]?"
)
OF_A_PERIOD = re.compile(
    rf"{DAY_OR_MONTH.pattern}|\bQ[1-4]\b|\bH[12]\b|\b(?:first|second|third|fourth|last) (?:quarter|half)|[一二三四1-4]季度|[上下]半年"
    rf"|(?<![\d.])(?:1[0-2]|0?[1-9])月份?(?!\d)|\b{_MONTH}$"
)
_TIME = r"(?:,?[T\s]*(\d{1,2})\s*[:：时]\s*(\d{1,2}))?"
_YEAR_FIRST = re.compile(rf"({_YEAR})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{_TIME}")
_IN_NUMERALS = re.compile(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,3})[日号]"
)
# 18/08/2026 09:10: day first, as most of the world writes it, unless that cannot be.
_SLASHED = re.compile(rf"(?<![\d/])(\d{{1,2}})[/.](\d{{1,2}})[/.]({_YEAR})(?:,?[T\s]+(\d{{1,2}}):(\d{{2}}))?(?![\d/])")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)?[\s/-]+({'|'.join(_NAMES)})[a-z]*\.?,?[\s/-]+({_YEAR}|(?<=[/-])\d\d(?!\d))(?:,?\s+(\d{{1,2}}):(\d{{2}}))?",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"\b({'|'.join(_NAMES)})[a-z]*\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+({_YEAR})(?:,?\s+(\d{{1,2}}):(\d{{2}}))?", re.I
)

# Of a year each form has one of these, which most texts have not.
_MAY_HOLD_YEAR = re.compile(r"19\d\d|20\d\d|/\d\d|-\d\d|年")
_HALF_OF_DAY = re.compile(r"(?::\d{2})?\s?([AaPp])\.?[Mm]\b")  # 3:40 PM

Moment = tuple[date, time | None]


def month_number(written: str) -> int | None:
    """The month that a figure, a Chinese numeral or a name, whole or short, stands for: 7, 七, July."""
    month = _MONTHS.get(written[:3].lower()) or number(written)
    return month if month is not None and 1 <= month <= 12 else None


@lru_cache(maxsize=4096)  # a dozen readers ask for the days of the same cells
def moment_in(text: str) -> Moment | None:
    """The first whole day in a text, with its time of day if one is written beside it."""
    if not _MAY_HOLD_YEAR.search(text):
        return None
    if match := _YEAR_FIRST.search(text):
        year, month, day, *time_of_day = match.groups()
        return _moment(int(year), int(month), int(day), time_of_day, text[match.end() :])
    if match := _SLASHED.search(text):
        first, second, year, *time_of_day = match.groups()
        day, month = (second, first) if int(second) > 12 else (first, second)
        return _moment(int(year), int(month), int(day), time_of_day, text[match.end() :])
    if match := _DAY_FIRST.search(text):
        day, name, year, *time_of_day = match.groups()
        whole = int(year) + (2000 if len(year) == 2 else 0)
        return _moment(whole, _MONTHS[name.lower()], int(day), time_of_day, text[match.end() :])
    if match := _MONTH_FIRST.search(text):
        name, day, year, *time_of_day = match.groups()
        return _moment(int(year), _MONTHS[name.lower()], int(day), time_of_day, text[match.end() :])
    if match := _IN_NUMERALS.search(text):
        told = [number(each.replace("○", "〇")) for each in match.groups()]
        return _moment(told[0] or 0, told[1] or 0, told[2] or 0, (None, None), "")
    return None


def _moment(year: int, month: int, day: int, time_of_day: Sequence[str | None], after: str) -> Moment | None:
    hour, minute = (int(one or 0) for one in time_of_day)
    if half := _HALF_OF_DAY.match(after):
        hour = hour % 12 + (12 if half[1] in "pP" else 0)
    try:
        at = datetime(year, month, day, hour, minute)
    except ValueError:
        return None
    return at.date(), at.time() if time_of_day[0] else None
