"""Years and their parts where 年 is left out or stands once for two, fiscal years, 民國113/3/5."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.date_symbols import CHINESE_DIGITS, DIGITS, full_year, number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import BETWEEN, DIGIT, GAP, NOT_A_YEAR, QUARTER, ROC_OFFSET, YEAR4, part_of_year
from pipeline.timeline.grammar.guards import YEAR_STARTS, counted
from pipeline.timeline.grammar.points import Point, Rule, point
from pipeline.values.fiscal import FiscalYear

_FULL = r"(?:19|20)\d\d"
WITHOUT_NIAN = re.compile(
    rf"(?<![0-9A-Za-z.])(?<![0-9A-Za-z][-_/])(?P<year>{_FULL})[-/. ]?"
    rf"(?:(?<![.])(?:第?(?P<quarter>{QUARTER})季度?|[Qq](?P<qa>[1-4])(?![0-9A-Za-z])(?:{BETWEEN}[Qq](?P<qb>[1-4]))?"
    rf"|前(?P<first_quarters>[一二三1-3])[ ]?个?季度?|(?P<half>[上下前后])半年度?|[Hh](?P<h>[12])(?![0-9A-Za-z])|全年度?|第(?P<week>\d{{1,2}})周)"
    rf"|(?<!\d)(?P<month>1[0-2]|0?[1-9])[ ]?月份?(?:[ ]?(?P<day>\d{{1,2}})[ ]?[日号])?)"
)
SHORT_QUARTER = re.compile(
    r"(?<![0-9A-Za-z.-])(?:(?P<y>\d\d|(?:19|20)\d\d)[-/ ]?[Qq](?P<q>[1-4])"
    r"|(?P<qq>[1-4])[Qq][-/ ]?'?(?P<yy>(?:20)?\d\d)|(?P<h>[12])[Hh][-/ ]?'?(?P<hy>(?:20)?\d\d))(?![0-9A-Za-z.])"
)
YEARS = re.compile(
    rf"(?<![A-Za-z0-9.])(?<![A-Za-z0-9][-_/:])(?P<first>{YEAR4}){GAP}年?度?{BETWEEN}"
    rf"(?P<last>{YEAR4}){GAP}年(?![ ]?[{DIGITS}{CHINESE_DIGITS}十]{{1,3}}[ ]?月)(?![ ]?第?[一二三四1-4]季){NOT_A_YEAR}度?"
)
# 八九年到九五年: one of them alone may be eight or nine years.
SHORT_YEARS = re.compile(
    rf"(?<![{DIGITS}{CHINESE_DIGITS}十百千])(?P<first>[七八九〇零][〇零一二三四五六七八九])年{BETWEEN}(?P<last>[七八九〇零一二][〇零一二三四五六七八九])年(?![ ]?[{CHINESE_DIGITS}十]{{1,3}}[ ]?月){NOT_A_YEAR}"
)
FROM_YEAR = re.compile(
    rf"(?:[从自由在]|(?<![0-9A-Za-z.$¥:/_-]))(?P<first>{_FULL})[ ]?年?[至到][ ]?(?P<last>{_FULL})(?![0-9]|[-./年]\d|[ ]?[年万亿元个人次])"
)
OPENING_YEAR = re.compile(rf"(?<![0-9A-Za-z.])(?<![0-9A-Za-z][-_/])(?P<first>{_FULL})(?=[ ]?[至到][ ]?\d\d(?:\d\d)?年)")
LISTED_YEAR = re.compile(
    rf"(?<![0-9A-Za-z.])(?<![0-9A-Za-z][-_/])(?P<first>{_FULL})(?=(?:[ ]?[、和与及][ ]?{_FULL}){{1,9}}[ ]?年(?!版))"
)
CUED_YEAR = re.compile(
    rf"(?:年份|年度|财年)[ ]?(?:[:=]|为|是)[ ]{{0,2}}(?P<first>{_FULL})(?![0-9A-Za-z年]|[ ]?[-~./][ ]?\d)"
)
FISCAL = re.compile(
    r"(?<![A-Za-z0-9])(?:FY[ ]?'?(?P<a>(?:19|20)\d\d|\d\d)(?:[-/](?P<to>\d\d(?:\d\d)?))?(?![0-9])(?:[ -]?(?:[Qq](?P<q>[1-4])|[Hh](?P<h>[12]))(?![0-9]))?"
    r"|(?P<b>(?:19|20)\d\d)(?:[-/](?P<to2>\d\d))?[ ]?年?(?:财年|财政年度|会计年度|财务年度)(?:[ ]?(?:第?(?P<q2>[一二三四1-4])季度?|[Qq](?P<q3>[1-4])(?![0-9])|(?P<h2>[上下])半年))?)",
    re.IGNORECASE,
)
ROC_DIGITS = re.compile(
    r"民[ ]?国[ ]{0,2}(?P<y>\d{2,3})[ ]?(?P<sep>[-./])[ ]?(?P<m>\d{1,2})(?:[ ]?(?P=sep)[ ]?(?P<d>\d{1,2}))?(?![0-9]|[-./]\d)"
)
# 115.07.03 in a Chinese line: no version and no clause pads its parts with noughts.
ROC_PADDED = re.compile(
    r"(?<![0-9A-Za-z$./-])(?<![vV第][ .])(?P<y>1[0-3]\d)(?P<sep>[./])(?=0|\d\d[./]0)(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]|[12]\d|3[01])(?![0-9A-Za-z]|[./-]\d)"
)
ROC_YEAR = re.compile(r"(?<![0-9])(?P<y>1[0-4]\d)年度")
_CENTURY, _LATER_YEARS, _MONTHS = 100, range(1, 6), 12  # FY26-27, FY25-28
_MAYBE_PADDED = re.compile(r"1[0-3]\d([./])[01]\d\1[0-3]\d")
_CHINESE = re.compile("[一-鿿]")
_MAYBE_FISCAL = re.compile(r"[Ff财会](?:[Yy]|(?<=财)|计)")
_MAYBE_PART = re.compile(r"(?:19|20)\d\d[-/. ]?(?:[第一二三四1-4QqHh上下前后全]|\d{1,2}[ ]?月)")
_MAYBE_SHORT = re.compile(r"\d(?:[-/ ]?[Qq][1-4]|[QqHh][-/ ]?'?\d\d)")
_MAYBE_YEARS = re.compile(rf"[至到~-][ ]{{0,2}}{DIGIT}")
_MAYBE_LISTED = re.compile(r"\d\d[ ]?[、和与及][ ]?(?:19|20)\d\d")
_MAYBE_FROM = re.compile(r"\d\d[ ]?年?[至到][ ]?\d\d")


def find(text: str, fiscal: FiscalYear) -> Iterator[Point]:
    """Years and their parts in the folded `text`."""

    def fiscal_part(found: re.Match[str]) -> Point | None:
        written = number(found["to"] or found["to2"] or found["a"] or found["b"])
        named = None if written is None else full_year(written)
        ending = found["to"] or found["to2"]
        if found["to"] and _a_number(found, alone=found[0] == text.strip()):
            return None
        own = fiscal._replace(named="last") if ending else fiscal  # FY26-27 names both
        if quarter := found["q"] or found["q2"] or found["q3"]:
            return point(points.fiscal_quarter(named, number(quarter), own), "fiscal_quarter", found)
        if half := found["h"] or found["h2"]:
            which = int(half) if half.isdigit() else "上下".index(half) + 1
            return point(points.fiscal_half(named, which, own), "fiscal_half", found)
        return point(points.year(named, own), "fiscal_year", found)

    if _MAYBE_FISCAL.search(text):
        yield from points.everywhere(text, ((FISCAL, fiscal_part),))
    if _MAYBE_PART.search(text):
        yield from points.at_starts(text, YEAR_STARTS, _PARTS)
    if _MAYBE_SHORT.search(text):
        yield from points.everywhere(text, _SHORT)
    if _MAYBE_FROM.search(text):
        yield from points.everywhere(text, _FROM)
    if "年" in text and _MAYBE_LISTED.search(text):
        yield from points.everywhere(text, _LISTED)
    if "年" in text:
        yield from points.everywhere(text, _CUED)
    if "年" in text and _MAYBE_YEARS.search(text):
        yield from points.everywhere(text, _YEARS)
    if _MAYBE_PADDED.search(text) and _CHINESE.search(text):
        yield from points.everywhere(text, _PADDED)
    if "年度" in text:
        yield from points.everywhere(text, _ROC_YEARS)
    if "国" in text:
        yield from points.everywhere(text, _REPUBLIC)


def _a_number(found: re.Match[str], *, alone: bool) -> bool:
    """FY12-01 is a ticket of December, no year; so is FY07-08 in a cell of its own."""
    first, last = int(found["a"]), int(found["to"])
    return (last - first) % _CENTURY not in _LATER_YEARS or (alone and first <= _MONTHS)


def _years(found: re.Match[str]) -> Point | None:
    first, last = (full_year(number(found[end]) or 0) for end in ("first", "last"))
    days = points.joined(points.year(first), points.year(last))
    if days is None:
        return None
    return Point(*days, form="cn_years", start=found.start("first"), stop=found.end())


def _from_year(found: re.Match[str]) -> Point | None:
    return None if counted(found) else _years(found)


def _opening_year(found: re.Match[str]) -> Point | None:
    days = points.year(int(found["first"]))
    return None if days is None else Point(*days, form="cn_year", start=found.start("first"), stop=found.end("first"))


def _without_nian(found: re.Match[str]) -> Point | None:
    parts = found.groupdict()
    year = int(parts["year"])
    if parts["month"]:
        month = int(parts["month"])
        days = points.day(year, month, int(parts["day"])) if parts["day"] else points.month(year, month)
        return point(days, "cn_full" if parts["day"] else "cn_month", found)
    return point(*part_of_year(year, parts), found)


def _short_quarter(found: re.Match[str]) -> Point | None:
    year = full_year(int(found["y"] or found["yy"] or found["hy"]))
    if found["h"]:
        return point(points.half(year, int(found["h"])), "cn_half", found)
    return point(points.quarter(year, int(found["q"] or found["qq"])), "cn_quarter", found)


def _roc_digits(found: re.Match[str]) -> Point | None:
    year, month = int(found["y"]) + ROC_OFFSET, int(found["m"])
    return point(points.day(year, month, int(found["d"])) if found["d"] else points.month(year, month), "minguo", found)


def _roc_year(found: re.Match[str]) -> Point | None:
    return point(points.year(int(found["y"]) + ROC_OFFSET), "minguo", found)


_PARTS: tuple[Rule, ...] = ((WITHOUT_NIAN, _without_nian),)
_SHORT: tuple[Rule, ...] = ((SHORT_QUARTER, _short_quarter),)
_FROM: tuple[Rule, ...] = ((FROM_YEAR, _from_year), (OPENING_YEAR, _opening_year))
_LISTED: tuple[Rule, ...] = ((LISTED_YEAR, _opening_year),)
_CUED: tuple[Rule, ...] = ((CUED_YEAR, _opening_year),)
_YEARS: tuple[Rule, ...] = ((YEARS, _years), (SHORT_YEARS, _years))
_ROC_YEARS: tuple[Rule, ...] = ((ROC_YEAR, _roc_year),)
_PADDED: tuple[Rule, ...] = ((ROC_PADDED, _roc_digits),)
_REPUBLIC: tuple[Rule, ...] = ((ROC_DIGITS, _roc_digits),)
