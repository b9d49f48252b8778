"""Days counted within a month or a year: first Monday of July 2026, last day of 2026, 2026年7月第一个星期一, 2026年7月最后一天."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.text.date_symbols import number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import GAP, MONTH, YEAR4
from pipeline.timeline.grammar.english import NAME, SHORT_YEAR, YEAR, month_number, year_number
from pipeline.timeline.grammar.points import Days, Point, Rule, point

_NTHS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
         "5th": 5, "last": -1, "final": -1}  # fmt: skip
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ENGLISH = re.compile(
    rf"(?<![0-9A-Za-z])(?P<n>{'|'.join(_NTHS)})[ ](?:(?P<day>day)|(?P<w>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?)"
    rf"[ ](?:of|in)[ ](?:the[ ])?(?:(?:month[ ]of[ ])?(?P<m>{NAME}),?[ ](?:of[ ])?(?P<my>{YEAR}|{SHORT_YEAR})|(?:year[ ])?(?P<y>{YEAR}))",
    re.IGNORECASE,
)
CHINESE = re.compile(
    rf"(?<![A-Za-z0-9])(?P<y>{YEAR4}){GAP}年(?:{GAP}的?{GAP}(?P<m>{MONTH}){GAP}月份?)?{GAP}的?{GAP}"
    r"(?:(?:第(?P<n>[一二三四五1-5])|(?P<last>最后)一?)个?(?:星期|周|礼拜)(?P<w>[一二三四五六日天])|(?P<first_day>第一)天|(?P<last_day>最后一)[天日])"
)
_MAYBE_ENGLISH = re.compile(r"[dhltDHLT][ ][DdMTWFSmtwfs][A-Za-z]{2,8}[ ](?:of|in|OF|IN)[ ]")
_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d")


def find(text: str) -> Iterator[Point]:
    """Such days of the folded `text`."""
    if "年" in text and ("第" in text or "最后" in text):
        yield from points.everywhere(text, _CHINESE)
    if _MAYBE_ENGLISH.search(text):
        yield from points.near(text, _YEAR, _ENGLISH)


def _of_english(found: re.Match[str]) -> Point | None:
    nth = _NTHS[found["n"].lower()]
    year = year_number(found["my"] or found["y"])
    month = month_number(found["m"]) if found["m"] else None
    weekday = None if found["day"] else _WEEKDAYS.index(found["w"][:3].lower())
    return point(_day(year, month, nth, weekday), "counted_day", found)


def _of_chinese(found: re.Match[str]) -> Point | None:
    month = number(found["m"]) if found["m"] else None
    if found["w"]:
        nth, weekday = (number(found["n"]) or 0) if found["n"] else -1, "一二三四五六日天".index(found["w"])
        return point(_day(number(found["y"]), month, nth, min(weekday, 6)), "counted_day", found)
    return point(_day(number(found["y"]), month, 1 if found["first_day"] else -1, None), "counted_day", found)


def _day(year: int | None, month: int | None, nth: int, weekday: int | None) -> Days | None:
    """The nth day, or nth `weekday` (0 is Monday), of that month or, without one, of the year; -1 is the last."""
    whole = points.month(year, month) if month is not None else points.year(year)
    if whole is None or (weekday is None and nth not in (1, -1)):
        return None
    first, last = whole[0], whole[1]
    if nth == -1:
        value = last if weekday is None else last - timedelta((last.weekday() - weekday) % 7)
    else:
        value = first if weekday is None else first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return _within(value, first, last)


def _within(value: date, first: date, last: date) -> Days | None:
    return (value, value, "day") if first <= value <= last else None


_ENGLISH: tuple[Rule, ...] = ((ENGLISH, _of_english),)
_CHINESE: tuple[Rule, ...] = ((CHINESE, _of_chinese),)
