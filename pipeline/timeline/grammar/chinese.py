"""Dates with 年, 月, 日, 季度, 半年: every numeral, OCR's spaces, 民国 years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days, Point, Reader, point
from pipeline.timeline.grammar.symbols import CHINESE_DIGITS, DIGITS, full_year, number

ROC_OFFSET = 1911

DIGIT = f"[{DIGITS}{CHINESE_DIGITS}Oo]"
YEAR4 = rf"{DIGIT}(?:[ ]?{DIGIT}){{3}}"
LONG_YEAR = rf"[一二两]千(?:[{CHINESE_DIGITS}百十]){{1,6}}"
_ROC_DIGIT = f"[{DIGITS}{CHINESE_DIGITS}百十]"
ROC = rf"民[ ]?国[ ]{{0,2}}(?P<roc>元|{_ROC_DIGIT}(?:[ ]?{_ROC_DIGIT}){{0,5}})"
NUMERAL = rf"[{DIGITS}{CHINESE_DIGITS}十拾廿卅Oo](?:[ ]?[{DIGITS}{CHINESE_DIGITS}十拾Oo]){{0,2}}"
MONTH = rf"(?:元|{NUMERAL})"
GAP = r"[ \n]{0,3}"
BETWEEN = r"[ ]{0,2}(?:至|到|-{1,3}|~{1,2})[ ]{0,2}"
LISTED = r"[ ]?(?P<%s>[、和及])[ ]?"
QUARTER = r"[一二三四1-4]"
# 2018年版 and 2024版 are editions; 年代, 年级, 年龄 are no years of the calendar.
NOT_A_YEAR = r"(?![版代级龄])(?![ _]{1,12}月)"

_YEAR = (
    rf"(?:(?:中[ ]?华[ ]?)?{ROC}|(?<![A-Za-z{DIGITS}{CHINESE_DIGITS}])"
    rf"(?P<year>{YEAR4}|{LONG_YEAR}|(?:1[ ]?)?[{DIGITS}][ ]?[{DIGITS}]))"
)
_AFTER_YEAR = rf"""
    (?:
      {GAP}(?:的)?{GAP}
      (?:
        (?P<m1>{MONTH}){GAP}(?:月份?)?(?:{BETWEEN}|{LISTED % "ml"})(?P<m2>{MONTH}){GAP}月份?(?![ ]?[{DIGITS}]{{1,2}}[ ]?[日号])
      | (?P<month>{MONTH}){GAP}月份?{GAP}
        (?:
          (?P<d1>{NUMERAL}){GAP}[日号]?(?:{BETWEEN}|{LISTED % "dl"})(?P<d2>{NUMERAL}){GAP}[日号]
        | (?P<day>{NUMERAL})(?:{GAP}[日号]|(?=[ ]{{0,3}}(?:$|[\n,，。;；)]))|(?=[ ]?\d\d:\d\d))
        | (?P<third>[上中下])旬
        )?
      | 第?{GAP}(?P<q1>{QUARTER})(?:季度?)?(?:{BETWEEN}|{LISTED % "ql"})第?(?P<q2>{QUARTER})季度?
      | 第?{GAP}(?P<quarter>{QUARTER}){GAP}(?:个)?{GAP}季度?
      | [Qq](?P<qa>[1-4])(?:{BETWEEN}[Qq](?P<qb>[1-4]))?
      | (?P<first_quarters>前[二三23两])(?:个)?季度
      | (?P<half>[上下])半年度?
      | [Hh](?P<h>[12])(?![0-9A-Za-z])
      | 第?{GAP}(?P<week>{NUMERAL}){GAP}周
      )
    )"""

AFTER_NIAN = re.compile(
    rf"{_YEAR}{GAP}年{NOT_A_YEAR}(?:全年|[ ]?度)?(?:{_AFTER_YEAR})?",
    re.VERBOSE,
)
WITHOUT_NIAN = re.compile(
    rf"(?<![0-9A-Za-z.])(?<![0-9A-Za-z][-_/])(?P<year>(?:19|20)\d\d)[-/ ]?"
    rf"(?:第?(?P<quarter>{QUARTER})季度?|[Qq](?P<qa>[1-4])(?![0-9A-Za-z])(?:{BETWEEN}[Qq](?P<qb>[1-4]))?"
    rf"|(?P<half>[上下])半年度?|[Hh](?P<h>[12])(?![0-9A-Za-z]))"
)
YEARS = re.compile(
    rf"(?<![A-Za-z0-9.])(?<![A-Za-z0-9][-_/:])(?P<first>{YEAR4}){GAP}年?度?{BETWEEN}"
    rf"(?P<last>{YEAR4}){GAP}年(?![ ]?[{DIGITS}{CHINESE_DIGITS}十]{{1,3}}[ ]?月){NOT_A_YEAR}度?"
)
FISCAL = re.compile(
    r"(?<![A-Za-z0-9])(?:FY[ ]?'?(?P<a>(?:19|20)\d\d|\d\d)(?:/(?P<to>\d\d))?(?![0-9])"
    r"|(?P<b>(?:19|20)\d\d)[ ]?年?(?:财年|财政年度|会计年度|财务年度))",
    re.IGNORECASE,
)
_REPUBLIC = re.compile(r"民[ ]?国")
_MAYBE_FISCAL = re.compile(r"FY|财|会计", re.IGNORECASE)
_MAYBE_PART = re.compile(r"(?:19|20)\d\d[-/ ]?[第一二三四1-4QqHh上下]")


def readers(text: str, fiscal_start: int) -> Iterator[tuple[re.Pattern[str], Reader]]:
    """Patterns worth trying on the folded `text`, with their readers."""
    roc = _REPUBLIC.search(text) is not None

    def after_nian(found: re.Match[str]) -> Point | None:
        return _after_nian(found, roc)

    def fiscal(found: re.Match[str]) -> Point | None:
        written = number(found["to"] or found["a"] or found["b"])
        named = None if written is None else full_year(written)
        return point(points.year(named, fiscal_start), "fiscal_year", found)

    if _MAYBE_FISCAL.search(text):
        yield FISCAL, fiscal
    if _MAYBE_PART.search(text):
        yield WITHOUT_NIAN, _without_nian
    if "年" in text:
        yield YEARS, _years
        yield AFTER_NIAN, after_nian


def _years(found: re.Match[str]) -> Point | None:
    days = points.joined(points.year(number(found["first"])), points.year(number(found["last"])))
    return point(days, "cn_years", found)


def _without_nian(found: re.Match[str]) -> Point | None:
    parts = found.groupdict()
    form = "cn_half" if parts["half"] or parts["h"] else "cn_quarter"
    return point(_part_of_year(int(parts["year"]), parts), form, found)


def _after_nian(found: re.Match[str], roc: bool) -> Point | None:
    parts = found.groupdict()
    year = _year_of(parts, roc)
    if year is None:
        return None
    if (listed := _listed_apart(parts)) is not None:
        return _first_listed(found, year, listed)
    form = "cn_year"
    if parts["m1"]:
        days = points.joined(points.month(year, number(parts["m1"])), points.month(year, number(parts["m2"])))
        form = "cn_months"
    elif parts["month"]:
        days, form = _in_month(year, number(parts["month"]), parts)
    elif parts["week"]:
        days, form = points.week(year, number(parts["week"])), "week"
    elif parts["half"] or parts["h"]:
        days, form = _part_of_year(year, parts), "cn_half"
    elif any(parts[name] for name in ("q1", "quarter", "qa", "first_quarters")):
        days, form = _part_of_year(year, parts), "cn_quarter"
    else:
        days = points.year(year)
    if form in {"cn_year", "week"} and len("".join((parts["year"] or "    ").split())) < 4:
        return None
    return point(days, "minguo" if parts["roc"] else form, found)


def _listed_apart(parts: dict[str, str | None]) -> str | None:
    """The group of the list mark in 3月5、16日, which names two dates; 3月5、6日 is a span."""
    for listed, first, last in (("ml", "m1", "m2"), ("dl", "d1", "d2"), ("ql", "q1", "q2")):
        if parts[listed]:
            apart = (number(parts[last] or "") or 0) - (number(parts[first] or "") or 0) != 1
            return listed if apart else None
    return None


def _first_listed(found: re.Match[str], year: int, listed: str) -> Point | None:
    if listed == "dl":
        days = points.day(year, number(found["month"]), number(found["d1"]))
    elif listed == "ml":
        days = points.month(year, number(found["m1"]))
    else:
        days = points.quarter(year, number(found["q1"]))
    stop = len(found.string[: found.start(listed)].rstrip())
    first = point(days, "cn_listed", found)
    return None if first is None else replace(first, stop=stop)


def _year_of(parts: dict[str, str | None], roc: bool) -> int | None:
    if parts["roc"]:
        written = number(parts["roc"])
        return None if written is None else written + ROC_OFFSET
    written = number(parts["year"] or "")
    if written is None or written >= 1000:
        return written
    return written + ROC_OFFSET if roc or written >= 100 else full_year(written)


def _in_month(year: int, month: int | None, parts: dict[str, str | None]) -> tuple[Days | None, str]:
    if parts["day"]:
        written = parts["day"]
        numeral = not written.replace(" ", "").isascii() or not (parts["year"] or "0").isascii()
        return points.day(year, month, number(written)), "cn_numeral" if numeral else "cn_full"
    if parts["d1"]:
        first = points.day(year, month, number(parts["d1"]))
        return points.joined(first, points.day(year, month, number(parts["d2"] or ""))), "cn_days"
    whole = points.month(year, month)
    if whole is None or not parts["third"]:
        return whole, "cn_month"
    opening, closing = whole[0], whole[1]
    if parts["third"] == "上":
        return (opening, opening + timedelta(9), "day"), "cn_third"
    if parts["third"] == "中":
        return (opening + timedelta(10), opening + timedelta(19), "day"), "cn_third"
    return (opening + timedelta(20), closing, "day"), "cn_third"


def _part_of_year(year: int, parts: dict[str, str | None]) -> Days | None:
    if parts.get("first_quarters"):
        count = number((parts["first_quarters"] or "")[1:])
        return points.joined(points.quarter(year, 1), points.quarter(year, count))
    if parts.get("half"):
        return points.half(year, "上下".index(parts["half"] or "") + 1)
    if parts.get("h"):
        return points.half(year, number(parts["h"] or ""))
    first = parts.get("q1") or parts.get("quarter") or parts.get("qa") or ""
    last = parts.get("q2") or parts.get("qb")
    days = points.quarter(year, number(first))
    return points.joined(days, points.quarter(year, number(last))) if last else days
