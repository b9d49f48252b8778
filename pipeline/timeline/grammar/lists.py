"""Lists in which the month or the year stands once: 3月5日、16日和20日; 5, 9 and 17 March 2024; 2018, 2019 and 2020; 2026/3/5 and 3/9."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from pipeline.text.date_symbols import number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import GAP, MONTH, NUMERAL
from pipeline.timeline.grammar.english import MAYBE_NAME, NAME, YEAR, month_number
from pipeline.timeline.grammar.points import Days, Point

_MARK = r"[ ]?(?:[、,和及与]|以及)[ ]?"
_NEXT_DAY = re.compile(
    rf"{_MARK}(?P<item>(?:(?P<m>{MONTH}){GAP}月{GAP})?(?P<n>{NUMERAL})(?:{GAP}[日号]|(?=(?:[ ]?[、和及][ ]?[0-9]{{1,2}}){{1,12}}{GAP}[日号])))"
)
_NEXT_MONTH = re.compile(
    rf"{_MARK}(?P<item>(?P<n>{MONTH})(?:{GAP}月份?(?!{GAP}{NUMERAL}{GAP}[日号])|(?=(?:[ ]?[、和及][ ]?[0-9]{{1,2}}){{1,12}}{GAP}月(?!{GAP}{NUMERAL}{GAP}[日号]))))"
)
_NEXT_QUARTER = re.compile(rf"{_MARK}(?P<item>第?(?P<n>[一二三四1-4])季度?)")
_CHINESE_FORMS = {"cn_full", "cn_numeral", "cn_month", "cn_quarter", "cn_listed", "cn_days", "minguo"}
_MOST = 31
_NUMERIC = "sep"
_NEXT_NUMERIC = re.compile(
    r"(?:[ ]?[、,和及&][ ]?|[ ]and[ ])(?P<item>(?P<m>1[0-2]|0?[1-9])[ ]?/[ ]?(?P<n>[12]\d|3[01]|0?[1-9]))(?![\d/.-]|[ ]?[a-z%]{3})"
)

_COMMA = r"(?:[ ]?,[ ]{1,2}(?:and[ ](?:the[ ])?)?|[ ](?:and|&)[ ](?:the[ ])?)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:[ ]?(?:st|nd|rd|th)(?![a-z]))?"
_YEARS = r"(?:19[4-9]\d|20[0-4]\d)"
# The number of a version is no day: "Version: 1, 16 Apr 2024".
_NO_VERSION = "".join(
    rf"(?<!{word}{gap})" for word in ("version", "edition", "issue", "rev") for gap in ("[ ]", ":[ ]", ":[ ][ ]", ":")
)
_START = r"(?<![0-9A-Za-z.$])(?<![0-9][,./:-])(?<![0-9],[ ])"
DAYS_BEFORE_NAME = re.compile(
    rf"{_START}{_NO_VERSION}(?P<items>{_DAY}(?:{_COMMA}{_DAY}){{1,9}})(?:[ ]of)?[ ](?P<name>{NAME})[ ,]{{0,2}}(?P<y>{YEAR})",
    re.IGNORECASE,
)
DAYS_AFTER_NAME = re.compile(
    rf"{_START}(?P<name>{NAME})[ ](?P<items>{_DAY}(?:{_COMMA}{_DAY}){{1,9}}),?[ ](?P<y>{YEAR})", re.IGNORECASE
)
MONTHS_BEFORE_YEAR = re.compile(
    rf"{_START}(?P<items>{NAME}(?:{_COMMA}{NAME}){{1,9}})[ ,]{{1,2}}(?P<y>{YEAR})", re.IGNORECASE
)
# 24 Aug, 21 Sep and 19 Oct 2026; Aug 24, Sep 21 and Oct 19, 2026.
DAYS_WITH_NAMES = re.compile(
    rf"{_START}(?P<items>{_DAY}[ ]{NAME}(?:{_COMMA}{_DAY}[ ]{NAME}){{1,9}})[ ,]{{1,2}}(?P<y>{YEAR})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
NAMES_WITH_DAYS = re.compile(
    rf"{_START}(?P<items>{NAME}[ ]{_DAY}(?:{_COMMA}{NAME}[ ]{_DAY}){{1,9}}),?[ ](?P<y>{YEAR})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
YEARS = re.compile(
    rf"{_START}(?P<items>{_YEARS}(?:,[ ]{_YEARS}){{1,9}},?[ ](?:and|or|&)[ ]{_YEARS})(?![0-9A-Za-z]|[-./:,'][0-9A-Za-z])",
    re.IGNORECASE,
)
_LEADS_TO_YEARS = re.compile(
    r"(?:^|[^A-Za-z0-9 ][ ]?|\b(?:in|of|for|since|from|during|between|years?|the|and|to|through|by|after|before)[ ])$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween[ ](?:the[ ])?$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:tier|level|room|rack|phase|part|no|number|stage|step|version|release|table|annex|appendix|section|chapter|floor|hall|line|page|"
    r"gate|block|class|priority|severity|category|building|unit|zone|batch|ring|wave|sprint|week|item|point|clause|board|team|site|group)\.?[ ]$",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(r"\d{1,2}(?:[ ]?[a-z]{2})?(?=[ ]?,|[ ]|$)", re.IGNORECASE)
_ONE_NAME = re.compile(NAME, re.IGNORECASE)
_ONE_DAY_AND_NAME = re.compile(rf"(?P<d>{_DAY})[ ](?P<name>{NAME})|(?P<name2>{NAME})[ ](?P<d2>{_DAY})", re.IGNORECASE)
_ONE_YEAR = re.compile(r"\d{4}")
_MAYBE_YEARS = re.compile(r"\d{4},[ ](?:19|20)\d\d")
_MAYBE = re.compile(r"(?:\d|[a-z])(?:,|[ ]and|[ ]&)[ ](?:and[ ])?(?:the[ ])?[\da-z]", re.IGNORECASE)


def with_lists(text: str, found: Sequence[Point]) -> list[Point]:
    """`found` (sorted, apart) with the other members of their lists in the folded `text`."""
    every: list[Point] = []
    for index, point in enumerate(found):
        every.append(point)
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        if point.form in _CHINESE_FORMS:
            every += _following(text, point, limit)
        elif point.form == _NUMERIC and "/" in text[point.start : point.stop]:
            every[-1:] = _numeric(text, point, limit)
    if not _MAYBE.search(text):
        return every
    for start, stop, members in _english(text):
        every = [each for each in every if each.stop <= start or each.start >= stop]
        every += members
    return sorted(every, key=lambda each: each.start)


def _following(text: str, first: Point, limit: int) -> Iterator[Point]:
    """What comes after `first` in its Chinese list: days of its month, months or quarters of its year."""
    pattern = {"day": _NEXT_DAY, "month": _NEXT_MONTH, "quarter": _NEXT_QUARTER}.get(first.precision)
    if pattern is None:
        return
    last, stop = first.last, first.stop
    for _ in range(_MOST):
        item = pattern.match(text, stop)
        if item is None or item.end() > limit:
            return
        days: Days | None
        if first.precision == "day":
            month = (number(item["m"]) or 0) if item["m"] else last.month
            days = points.day(last.year, month, number(item["n"]))
        elif first.precision == "month":
            days = points.month(last.year, number(item["n"]))
        else:
            days = points.quarter(last.year, number(item["n"]))
        if days is None or days[0] <= last:
            return
        last, stop = days[1], item.end()
        yield Point(*days, "cn_listed", item.start("item"), stop)


def _numeric(text: str, first: Point, limit: int) -> list[Point]:
    """`first` with the days after it that leave out its year; a day and the next are a span, as in words."""
    found = [first]
    while (item := _NEXT_NUMERIC.match(text, found[-1].stop)) and item.end() <= limit:
        days = points.day(first.first.year, int(item["m"]), int(item["n"]))
        if days is None or not 0 < (days[0] - found[-1].last).days <= _MOST:
            break
        found.append(Point(*days, _NUMERIC, item.start("item"), item.end("item")))
    if len(found) == 2 and (found[1].first - first.last).days == 1:
        return [replace(first, last=found[1].last, form=f"span:{_NUMERIC}", stop=found[1].stop)]
    return found


def _english(text: str) -> Iterator[tuple[int, int, list[Point]]]:
    """Place and members of each English list. Two neighbours (5 and 6 March) are a span, not a list."""
    named = MAYBE_NAME.search(text) is not None
    for pattern in (DAYS_BEFORE_NAME, DAYS_AFTER_NAME) if named else ():
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - 12) : found.start()]
            if _BETWEEN.search(before) or _NUMBERED.search(before):
                continue  # between the 3rd and the 7th of May is a span; shown at tier 2, 14 October 2026
            yield from _members(
                found, _ONE_DAY, partial(_day, int(found["y"]), month_number(found["name"])), "en_listed"
            )
    for pattern in (DAYS_WITH_NAMES, NAMES_WITH_DAYS) if named else ():
        for found in pattern.finditer(text):
            if _BETWEEN.search(text[max(0, found.start() - 12) : found.start()]):
                continue
            yield from _members(found, _ONE_DAY_AND_NAME, partial(_day_and_name, int(found["y"])), "en_listed")
    for found in MONTHS_BEFORE_YEAR.finditer(text) if named else ():
        yield from _members(found, _ONE_NAME, partial(_month, int(found["y"])), "en_listed")
    for found in YEARS.finditer(text) if _MAYBE_YEARS.search(text) else ():
        if not _LEADS_TO_YEARS.search(text[max(0, found.start() - 16) : found.start()]):
            continue  # Windows Server 2016, 2019 and 2022
        yield from _members(found, _ONE_YEAR, _year, "en_year")


def _members(
    found: re.Match[str], member: re.Pattern[str], read: Callable[[str], Days | None], form: str
) -> Iterator[tuple[int, int, list[Point]]]:
    items = list(member.finditer(found.string, *found.span("items")))
    days = [each for one in items if (each := read(one[0])) is not None]
    if len(days) < len(items) or any(later[0] <= earlier[0] for earlier, later in pairwise(days)):
        return
    if len(days) == 2 and (days[1][0] - days[0][1]).days == 1:
        return
    places = [(one.start(), one.end()) for one in items]
    places[0] = (found.start(), places[0][1])
    places[-1] = (places[-1][0], found.end())
    yield found.start(), found.end(), [Point(*each, form, *place) for each, place in zip(days, places, strict=True)]


def _day(year: int, month: int, written: str) -> Days | None:
    return points.day(year, month, int(re.sub(r"\D", "", written)))


def _day_and_name(year: int, written: str) -> Days | None:
    found = _ONE_DAY_AND_NAME.fullmatch(written)
    return _day(year, month_number(found["name"] or found["name2"]), found["d"] or found["d2"]) if found else None


def _month(year: int, written: str) -> Days | None:
    return points.month(year, month_number(written))


def _year(written: str) -> Days | None:
    return points.year(int(written))
