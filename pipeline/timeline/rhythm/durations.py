"""How much time a text allows: 5个工作日内, 最长四周, within 5 working days, no later than two weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from pipeline.text.date_symbols import CHINESE_DIGITS, fold, number
from pipeline.text.number_words import ONES, TEENS
from pipeline.timeline.calendar_months import months_later
from pipeline.values import TimeUnit
from pipeline.working_days import working_days_after

_COUNT = rf"(?:\d{{1,3}}|[{CHINESE_DIGITS}十百廿卅]{{1,4}})"
_CHINESE_UNIT = r"(?P<u>工作日|工作天|自然日|日历日|小时|分钟|日|天|周|星期|月)"
CHINESE = re.compile(
    rf"(?:(?P<most>不(?:得)?(?:超过|晚于|迟于)|最长|最多|至多|最迟|限时?|在)[ ]?)?(?<![\d{CHINESE_DIGITS}十.年第])(?:(?<!月)|(?<=[次下]月))(?P<n>{_COUNT})[ ]?个?{_CHINESE_UNIT}"
    r"(?:[ ]?(?P<within>之?内|以内)|(?P<not_within>[初底末前后起份一二三四五六日]))?"
)
_VALUES = {word: value for value, word in enumerate((*ONES, *TEENS), 1)} | {
    "a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90,
    "twenty-one": 21, "twenty-four": 24, "twenty-eight": 28, "forty-eight": 48, "seventy-two": 72,
}  # fmt: skip
_NAMED = "|".join(sorted(_VALUES, key=len, reverse=True))
ENGLISH = re.compile(
    rf"\b(?:within|in|not[ ]later[ ]than|no[ ]later[ ]than|not[ ]more[ ]than|no[ ]more[ ]than|at[ ]most|up[ ]to)[ ](?:the[ ]next[ ])?(?P<n>\d{{1,3}}|{_NAMED})"
    r"(?:[ ]?\(\w{1,12}\))?[ -](?:(?P<kind>working|business|calendar|consecutive)[ ])?(?P<u>days?|hours?|h|hrs?|minutes?|weeks?|months?)(?![a-z])",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    rf"(?:每月|次月|下月|下个月)[ ]?(?P<zh>{_COUNT})[ ]?[日号][ ]?(?:之?前|以前)|\b(?:by|before)[ ]the[ ](?P<en>\d{{1,2}})(?:st|nd|rd|th)\b(?P<working>[ ](?:working|business)[ ]day)?(?![ ](?:of[ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_LAST_OF_MONTH = 28
_UNITS: dict[str, TimeUnit] = {
    "工作日": "working_day", "工作天": "working_day", "自然日": "day", "日历日": "day", "日": "day", "天": "day",
    "小时": "hour", "分钟": "minute", "周": "week", "星期": "week", "月": "month",
    "h": "hour", "hr": "hour", "hour": "hour", "minute": "minute", "day": "day", "week": "week", "month": "month",
}  # fmt: skip
UNITS: tuple[TimeUnit, ...] = get_args(TimeUnit)


@dataclass(frozen=True, slots=True)
class Allowed:
    """`amount` of `unit` are allowed, as written at start:stop."""

    amount: int
    unit: TimeUnit
    start: int
    stop: int


def find_allowed(text: str) -> Iterator[Allowed]:
    """The times that `text` allows, by place; an amount of time that no word makes a limit is left out."""
    plain = fold(text)
    found = [
        each for each in (*map(_chinese, CHINESE.finditer(plain)), *map(_english, ENGLISH.finditer(plain))) if each
    ]
    yield from sorted(found, key=lambda each: each.start)


def find_days_of_month(text: str) -> Iterator[Allowed]:
    """每月10日前, by the 12th: so many days after the end of the month that is told of."""
    for found in _DAY_OF_MONTH.finditer(fold(text)):
        amount = number(found["zh"] or found["en"])
        if amount and amount <= _LAST_OF_MONTH:
            yield Allowed(amount, "working_day" if found["working"] else "day", found.start(), found.end())


def last_day(start: date, amount: int, unit: TimeUnit) -> date:
    """The last day of that time after `start`; hours and minutes end on the day that they reach from its morning."""
    if unit == "working_day":
        return working_days_after(start, amount)
    if unit == "month":
        return months_later(start, amount)
    days = {"week": 7 * amount, "day": amount, "hour": amount // 24, "minute": amount // (24 * 60)}
    return start + timedelta(days[unit])


def _chinese(found: re.Match[str]) -> Allowed | None:
    amount = number(found["n"])
    limited = found["within"] or (found["most"] and found["most"] != "在")
    if not limited or found["not_within"] or not amount:
        return None
    if found["u"] == "月" and "个" not in found[0]:
        return None  # 3月内 is March
    return Allowed(amount, _UNITS[found["u"]], found.start(), found.end())


def _english(found: re.Match[str]) -> Allowed | None:
    written = found["n"].lower()
    amount = int(written) if written.isdigit() else _VALUES[written]
    unit = _UNITS[found["u"].lower().rstrip("s") or "h"]
    if unit == "day" and (found["kind"] or "").lower() in {"working", "business"}:
        unit = "working_day"
    return Allowed(amount, unit, found.start(), found.end()) if amount else None
