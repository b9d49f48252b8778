"""From single dates to spans: "A to B", and "A to the rest of B" (2024年7月1日至31日)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.timeline.grammar import numeric_days, points
from pipeline.timeline.grammar.order import DAY_OR_MONTH_FIRST, in_one_order
from pipeline.timeline.grammar.points import Point
from pipeline.timeline.grammar.rests import rest_of

_PART_OF_DAY = r"(?:上午|下午|早上|晚上|凌晨|中午|清晨|傍晚|[早晚])"
_WEEKDAY_AND_TIME = (
    r"(?:[ ]?\([^()\n]{1,6}\)|[ ]?(?:星期|周|礼拜)[一二三四五六日天])?"
    rf"(?:(?:T|,?[ ]{{0,2}})(?:at[ ])?{_PART_OF_DAY}?[ ]?"
    r"(?:\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d{1,6})?)?[时点Z]?|[时点](?:[半整]|\d{1,2}分?)?)|\d{1,2}(?=[ ]?[ap]\.?m)|[零〇一二三四五六七八九十]{1,3}[时点]半?)"
    rf"(?:[ ]?[ap]\.?m\.?)?|{_PART_OF_DAY})?"
)
_ENGLISH_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\.?,?[ ])?"
_PART = r"(?:(?:early|mid|late)[ -](?:in[ ])?|(?:end|beginning|middle)[ ]of[ ])?"  # late 2023 to early 2024
CONNECTOR = re.compile(
    rf"{_WEEKDAY_AND_TIME}(?:(?<=月)[初中底末]|(?<=月份)[初中底末])?[ ]{{0,2}}(?:起|开始)?(?:,(?=[ ](?:to|until|till|through)[ ]))?[ \n]{{0,2}}"
    r"(?:-{1,3}至-{1,3}|至|到|-{1,3}|~{1,2}|→|\.{2,3}|…|/(?=(?:19|20)\d\d-\d)|to\b|until\b|till\b|through\b|thru\b)[ \n]{0,2}(?:the[ ])?"
    rf"(?:(?:\d{{1,2}}(?::\d\d){{1,2}}|\d{{1,2}}(?=[ ]?[ap]\.?m))(?:[ ]?[ap]\.?m\.?)?(?:,|[ ]on)?[ ](?:the[ ])?)?{_ENGLISH_WEEKDAY}(?:the[ ])?{_PART}",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"(?:between[ ]|介于)$", re.IGNORECASE)
AND = re.compile(r"[ ]?(?:and[ ](?:the[ ])?|[和与])[ ]?", re.IGNORECASE)
BETWEEN_AFTER = re.compile(r"[ ]?(?:之?间|期间)")
CLOSING_DAY_FIRST = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![0-9]|[-./]\d)"
)
# 09:14:00-07 tells the zone, not the 7th.
ZONE = re.compile(r":\d\d(?:\.\d{1,9})?-\d\d(?::?\d\d)?(?![-./\d]|[ ]?[年月日号])")
_ZONE_LENGTH = 6


def join_spans(text: str, found: Sequence[Point]) -> list[Point]:
    """`found` (sorted, apart) with neighbours joined where the text between them says so."""
    joined: list[Point] = []
    index = 0
    while index < len(found):
        first = found[index]
        connector = CONNECTOR.match(text, first.stop) or _and_after_between(text, first)
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and _leads_to(text, first, following, connector):
            span = _span(first, following)
            if span is not None:
                joined.append(span)
                index += 2
                continue
        if connector is not None and (following is None or following.start > connector.end()):
            first = _with_rest(text, first, connector.end())
        joined.append(first)
        index += 1
    return joined


def _and_after_between(text: str, first: Point) -> re.Match[str] | None:
    return AND.match(text, first.stop) if BETWEEN.search(text[max(0, first.start - 8) : first.start]) else None


def _leads_to(text: str, first: Point, last: Point, connector: re.Match[str] | None) -> bool:
    if connector is not None and connector.end() == last.start:
        return True
    both = AND.match(text, first.stop)
    return both is not None and both.end() == last.start and BETWEEN_AFTER.match(text, last.stop) is not None


def _span(first: Point, last: Point) -> Point | None:
    if first.first != first.last and first.precision == "day" and first.form not in {"week", "cn_third"}:
        return None
    if last.precision != first.precision and first.first <= last.first and last.last <= first.last:
        return None  # Q3 2026 - 29 September 2026: the day on which a quarter was looked at
    if first.form in DAY_OR_MONTH_FIRST and last.form in DAY_OR_MONTH_FIRST:
        both = in_one_order(first, last)
        return None if both is None else Point(*both[0], form=both[1], start=first.start, stop=last.stop)
    days = points.joined((first.first, first.last, first.precision), (last.first, last.last, last.precision))
    if days is None:
        return None
    return Point(*days, form=f"span:{first.form}", start=first.start, stop=last.stop)


def _with_rest(text: str, first: Point, position: int) -> Point:
    """`first` up to the part of a date that closes its span at `position`, if one does."""
    if ZONE.search(text, first.stop, position + _ZONE_LENGTH):
        return first
    if first.form in DAY_OR_MONTH_FIRST and (closing := CLOSING_DAY_FIRST.match(text, position)):
        last = numeric_days.day_or_month_first(closing)
        return first if last is None else _span(first, last) or first
    rest = rest_of(text, first, position)
    days = points.joined((first.first, first.last, first.precision), rest[0]) if rest else None
    if rest is None or days is None:
        return first
    return replace(first, first=days[0], last=days[1], precision=days[2], form=f"span:{first.form}", stop=rest[1])
