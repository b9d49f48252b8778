"""From single dates to spans: "A to B", and "A to the rest of B" (2024年7月1日至31日)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.text.date_symbols import number
from pipeline.timeline.grammar import numeric_days, points
from pipeline.timeline.grammar.chinese import GAP, MONTH, NUMERAL
from pipeline.timeline.grammar.english import DAY, NAME, day_number, month_number
from pipeline.timeline.grammar.order import DAY_OR_MONTH_FIRST, in_one_order
from pipeline.timeline.grammar.points import Days, Point

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

# After a connector no code can be meant, so the guards of a lone date do not apply.
CLOSING_DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?:(?P<sep>[-./])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})|(?P<cm>[01]\d)(?P<cd>[0-3]\d))"
    r"(?![0-9]|[-./]\d)"
)
CLOSING_DAY_FIRST = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![0-9]|[-./]\d)"
)
DAY_AND_MONTH = re.compile(r"(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?![0-9]|[-./:]\d)")
REST_OF_DAY = re.compile(
    rf"(?P<next>(?:次|翌|来)年{GAP})?(?:(?P<m>{MONTH}){GAP}月{GAP})?(?P<d>{NUMERAL})(?:{GAP}[日号]|(?<=\d)(?=[ ]{{0,2}}(?:$|[\n,;。、)])))"
    r"|(?P<nm>\d{1,2})(?P<sep>[-./])(?P<nd>\d{1,2})(?![0-9]|[-./:]\d)"
)
COMPACT_REST = re.compile(r"(?P<m>[01]\d)(?P<d>[0-3]\d)(?![0-9A-Za-z]|[-./_]\d)")
BARE_DAY = re.compile(r"(?P<d>\d{1,2})(?![0-9年月时点人次个:A-Za-z%]|[-./]\d)")
REST_IN_ENGLISH = re.compile(
    rf"(?:(?P<name>{NAME})[ ]{{1,2}}(?:the[ ])?(?P<d>{DAY})|(?P<d2>{DAY})(?:[ ]of)?[ ](?P<name2>{NAME})"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)(?![ ]?(?!(?:as|and|or|for|in|at|was|were|is|are|with|by|on|when|during)\b)[a-z]))(?!\.?,?[ ]?\d|[-:/])",
    re.IGNORECASE,
)
REST_IN_NAME = re.compile(rf"(?P<name>{NAME})(?![ ,./-]{{0,2}}[0-9'])", re.IGNORECASE)
REST_OF_MONTH = re.compile(rf"(?P<next>(?:次|翌|来)年{GAP})?(?P<m>{MONTH}){GAP}月份?(?!{GAP}[0-9]{{1,2}}{GAP}[日号])")
YEAR_END = re.compile(r"年(?:底|末|终)")
YEAR_ALONE = re.compile(r"(?P<y>(?:19|20)\d\d)(?=[ ]{0,2}(?:$|[^ 0-9A-Za-z/.-]|\.(?!\d)))")
REST_OF_YEAR = re.compile(r"(?P<y>(?:19|20)\d\d)(?![0-9A-Za-z年]|[-./:,]\d|[ ]?[%元万亿人次个])")
# 2020年到24年.
SHORT_REST_OF_YEAR = re.compile(
    r"(?P<y>\d\d|[七八九〇零一二][〇零一二三四五六七八九])年(?:底|末)?(?![ ]?[\d一二三四五六七八九十]{1,2}[ ]?月|[ ]?第?[一二三四1-4]季|[版代级龄])"
)
REST_OF_QUARTER = re.compile(
    r"(?P<y>(?:19|20)\d\d)?年?[ -]?第?(?P<q>[一二三四1-4])季度?|(?P<yy>(?:19|20)\d\d)?[ -]?[Qq](?P<qq>[1-4])(?![0-9])"
)


REST_OF_HALF = re.compile(r"(?P<y>(?:19|20)\d\d)?[ -]?[Hh](?P<h>[12])(?![0-9A-Za-z])")
# 09:14:00-07 tells the zone, not the 7th.
ZONE = re.compile(r":\d\d(?:\.\d{1,9})?-\d\d(?::?\d\d)?(?![-./\d]|[ ]?[年月日号])")
_ZONE_LENGTH = 6
_LATE, _EARLY = 9, 4


def _year_of_rest(said: str | None, first: Point, last_month: int) -> int:
    """The year of a closing month or day that names none: the next where it is said, or where the span runs over New Year."""
    over = first.first.month >= _LATE and last_month <= _EARLY
    return first.first.year + (said is not None or over)


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
    year, month = first.first.year, first.first.month
    days: Days | None = None
    rest: re.Match[str] | None = None
    if ZONE.search(text, first.stop, position + _ZONE_LENGTH):
        return first
    if first.precision == "day" and first.first == first.last and (rest := CLOSING_DATE.match(text, position)):
        days = points.day(int(rest["y"]), int(rest["m"] or rest["cm"]), int(rest["d"] or rest["cd"]))
    elif first.form in DAY_OR_MONTH_FIRST and (rest := CLOSING_DAY_FIRST.match(text, position)):
        closing = numeric_days.day_or_month_first(rest)
        return first if closing is None else _span(first, closing) or first
    elif first.form.endswith("_dmy") and (rest := DAY_AND_MONTH.match(text, position)):
        days = points.day(year, int(rest["b"]), int(rest["a"]))
    elif first.form.startswith("en_") and first.first == first.last and (rest := YEAR_ALONE.match(text, position)):
        days = points.year(int(rest["y"]))
    elif first.precision == "day" and first.first == first.last and (rest := REST_IN_ENGLISH.match(text, position)):
        if first.form.startswith("en_") or rest["name"] or rest["name2"]:
            name = rest["name"] or rest["name2"]
            days = points.day(
                year, month_number(name) if name else month, day_number(rest["d"] or rest["d2"] or rest["d3"])
            )
    elif first.form == "compact" and (rest := COMPACT_REST.match(text, position)):
        days = points.day(year, int(rest["m"]), int(rest["d"]))
    elif first.precision == "day" and first.first == first.last:
        rest = REST_OF_DAY.match(text, position)
        if rest is not None:
            last_month = number(rest["m"] or rest["nm"] or "") or month
            last_day = number(rest["d"] or rest["nd"] or "")
            days = points.day(_year_of_rest(rest["next"], first, last_month), last_month, last_day)
        elif first.form in {"sep", "en_ymd"} and (rest := BARE_DAY.match(text, position)):
            days = points.day(year, month, int(rest["d"]))
    elif first.form == "en_my" and (rest := REST_IN_NAME.match(text, position)):
        days = points.month(year, month_number(rest["name"]))
    elif first.precision == "month" and (rest := REST_OF_MONTH.match(text, position)):
        last_month = number(rest["m"]) or 0
        days = points.month(_year_of_rest(rest["next"], first, last_month), last_month)
    elif first.form == "cn_month" and (rest := YEAR_END.match(text, position)):
        days = points.month(year, 12)
    elif first.precision == "month" and (rest := REST_OF_YEAR.match(text, position)):
        days = points.year(int(rest["y"]))
    elif first.form in {"cn_year", "minguo"} and (rest := SHORT_REST_OF_YEAR.match(text, position)):
        days = points.year(first.first.year // 100 * 100 + (number(rest["y"]) or 0))
    elif first.precision == "half" and (rest := REST_OF_HALF.match(text, position)):
        days = points.half(int(rest["y"] or year), int(rest["h"]))
    elif first.precision == "quarter" and (rest := REST_OF_QUARTER.match(text, position)):
        days = points.quarter(int(rest["y"] or rest["yy"] or year), number(rest["q"] or rest["qq"]))
    span = points.joined((first.first, first.last, first.precision), days)
    if span is None or rest is None:
        return first
    return replace(first, first=span[0], last=span[1], precision=span[2], form=f"span:{first.form}", stop=rest.end())
