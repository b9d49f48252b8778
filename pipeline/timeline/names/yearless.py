"""Months, quarters and spans of days in a name whose year stands elsewhere in its path."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.timeline.fiscal.year import NamedYear
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days

# "Sept 21-23": days of a month, not the 21st of 2023.
DAYS_OF_A_MONTH = re.compile(
    r"(?<![A-Za-z0-9])(?P<en>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} ?(?P<d1>[12]\d|3[01]|0?[1-9])"
    r" ?(?:[-~]|to) ?(?P<d2>[12]\d|3[01]|0?[1-9])(?![0-9A-Za-z]|[-. ,]{1,2}\d)",
    re.IGNORECASE,
)
_LONGEST_STAY = 14  # days from the first to the last of such
_PARTS = re.compile(
    r"(?<![0-9])(?:(?P<m0>1[0-2]|0?[1-9])月?[-~至到])?(?P<m>1[0-2]|0?[1-9])月份?(?:(?P<d>[12]\d|3[01]|0?[1-9])[日号])?"
    r"|(?<![一二三四五六七八九])(?P<cn>十[一二]?|[一二三四五六七八九])月份?"
    r"|第?(?P<q>[一二三四1-4])季度?|(?<![0-9A-Za-z])[Qq](?P<qq>[1-4])(?![0-9A-Za-z])"
    r"|(?P<h>[上下])半年|(?<![0-9A-Za-z])H(?P<hh>[12])(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z])(?P<en>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?![A-Za-z])",
    re.IGNORECASE,
)
# 8.31-9.6 and 0908-0930, in a name that gives the year elsewhere.
_DAYS_APART = re.compile(
    r"(?<![0-9A-Za-z.-])(?:(?P<m1>1[0-2]|0?[1-9])\.(?P<d1>[12]\d|3[01]|0?[1-9])[-~至到](?P<m2>1[0-2]|0?[1-9])\.(?P<d2>[12]\d|3[01]|0?[1-9])"
    r"|(?P<m3>0[1-9]|1[0-2])(?P<d3>[0-2]\d|3[01])[-~至到](?P<m4>0[1-9]|1[0-2])(?P<d4>[0-2]\d|3[01]))(?![0-9A-Za-z]|[-.]\d)"
)
# 例会纪要0914.docx: four digits behind a name or before it, which are no number of a form (JL-0914, 0914.2).
_BARE_DAY = re.compile(r"(?<![0-9A-Za-z.\-_])(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![0-9A-Za-z]|[.\-_]\d)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_CHINESE_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def yearless_parts(stem: str, year: NamedYear) -> Iterator[tuple[int, int, Days]]:
    """Where in `stem` something of `year` is named, and which days it means."""
    several = [(found.start(), found.end(), days) for found, days in days_of_a_month(stem, year)]
    several += [(found.start(), found.end(), days) for found, days in _days_apart(stem, year)]
    yield from several
    for found in _PARTS.finditer(stem):
        if any(start < found.end() and found.start() < stop for start, stop, _ in several):
            continue
        days: Days | None
        if found["q"] or found["qq"]:
            written = found["q"] or found["qq"]
            days = year.quarter("一二三四".find(written) + 1 or int(written))
        elif found["h"] or found["hh"]:
            days = year.half("上下".index(found["h"]) + 1 if found["h"] else int(found["hh"]))
        elif found["d"]:
            days = year.day(int(found["m"]), int(found["d"]))
        else:
            days = year.of_month(_month_number(found))
            if found["m0"]:
                days = points.joined(year.of_month(int(found["m0"])), days)
        if days:
            yield found.start(), found.end(), days


def days_of_a_month(stem: str, year: NamedYear) -> Iterator[tuple[re.Match[str], Days]]:
    """Spans of days behind the name of a month, in `year`."""
    for found in DAYS_OF_A_MONTH.finditer(stem):
        month, first, last = ENGLISH_MONTHS.index(found["en"].lower()) + 1, int(found["d1"]), int(found["d2"])
        days = points.joined(year.day(month, first), year.day(month, last))
        if days and 0 < last - first <= _LONGEST_STAY:
            yield found, days


def _days_apart(stem: str, year: NamedYear) -> Iterator[tuple[re.Match[str], Days]]:
    """Spans from one day to another, both in `year`."""
    for found in _DAYS_APART.finditer(stem):
        first, last = (found["m1"], found["d1"]), (found["m2"], found["d2"])
        if found["m3"]:
            first, last = (found["m3"], found["d3"]), (found["m4"], found["d4"])
        days = points.joined(year.day(*map(int, first)), year.day(*map(int, last)))
        if days is not None and days[0] < days[1]:
            yield found, days


def _month_number(found: re.Match[str]) -> int:
    if found["m"]:
        return int(found["m"])
    if found["cn"]:
        return _CHINESE_MONTHS.index(found["cn"]) + 1
    return ENGLISH_MONTHS.index(found["en"].lower()) + 1


def bare_day(stem: str) -> tuple[int, int] | None:
    """Month and day that a Chinese name gives in four digits (巡检单1010); None for one that gives none, or several."""
    found = [(int(each["m"]), int(each["d"])) for each in _BARE_DAY.finditer(stem)]
    return found[0] if len(set(found)) == 1 and _CHINESE.search(stem) else None
