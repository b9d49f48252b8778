"""Dates with 年, 月, 日, 季度, 半年: every numeral, OCR's spaces, 民国 years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from pipeline.text.date_symbols import CHINESE_DIGITS, DIGITS, full_year, number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days, Point, point

ROC_OFFSET = 1911
_FULL_YEAR = 1000
_LATE, _EARLY = 9, 4

DIGIT = f"[{DIGITS}{CHINESE_DIGITS}Oo]"
YEAR4 = rf"{DIGIT}(?:[ ]?{DIGIT}){{3}}"
LONG_YEAR = (
    rf"[一二两]千(?:[{CHINESE_DIGITS}百十]{{1,6}}|(?=年[{CHINESE_DIGITS}十]{{1,2}}月))"  # 两千年八月, but 两千年的历史
)
_ROC_DIGIT = f"[{DIGITS}{CHINESE_DIGITS}百十]"
ROC = rf"民[ ]?国[ ]{{0,2}}(?P<roc>元|{_ROC_DIGIT}(?:[ ]?{_ROC_DIGIT}){{0,5}})"
NUMERAL = rf"[{DIGITS}{CHINESE_DIGITS}十拾廿卅OolI](?:[ ]?[{DIGITS}{CHINESE_DIGITS}十拾OolI]){{0,2}}"
MONTH = rf"(?:元|{NUMERAL})"
GAP = r"[ \n]{0,3}"
BETWEEN = r"[ ]{0,2}(?:至|到|-{1,3}|~{1,2})[ ]{0,2}"
LISTED = r"[ ]?(?P<%s>[、和及])[ ]?"
QUARTER = r"[一二三四1-4]"
COUNT = r"[一二两三四五六七八九十\d]{1,2}"
# 2018年版 and 2024版 are editions; 年代, 年级, 年龄 are no years of the calendar, 年春季 is no whole one.
NOT_A_YEAR = r"(?![版代级龄])(?![ _]{1,12}月)(?![ ]?(?:[春夏秋冬](?!节)|[上中下]旬))"
LUNAR = r"(?:农历|阴历|旧历|夏历)"

_YEAR = (
    rf"(?:(?:中[ ]?华[ ]?)?{ROC}|(?<![A-Za-z{DIGITS}{CHINESE_DIGITS}十百千])(?<!第)(?<!平成)(?<!令和)(?<!昭和)"
    rf"(?P<year>{YEAR4}|{LONG_YEAR}|[〇零一二三四五六七八九]{{2}}|一[〇零一二三四][〇零一二三四五六七八九](?=年[{CHINESE_DIGITS}十])|(?:1[ ]?)?[{DIGITS}][ ]?[{DIGITS}]))"
)
# 3月5 without 日 is a day where the text ends, a time, a weekday, the other end of a span or a word follows that no number has.
_GOES_ON_AFTER_DAY = r"[ ]?(?:的|前|后|之[前后]|以[前后来]|回来|召开|举行|进行|开始|完成|发布|签|[上下]午|早上|晚上)"
_DAY_ENDS = rf"(?:{GAP}[日号]|(?=[ ]{{0,3}}(?:$|[\n,，。;；)至到]|\([周星]))|(?=[ ]?\d\d:\d\d)|(?=[ ]{{0,2}}[-~][ ]{{0,2}}\d{{4}}年)|(?={_GOES_ON_AFTER_DAY}))"
# 3、5、7月 and 3月5、16、20日: the first of a list.
_MORE = rf"(?:[ ]?、[ ]?{NUMERAL}){{1,12}}(?:[ ]?[和及][ ]?{NUMERAL})?{GAP}"
_AFTER_YEAR = rf"""
    (?:
      {GAP}(?:的|[,，](?={GAP}{MONTH}{GAP}月))?{GAP}
      (?:
        (?P<lunar>{LUNAR}|[正腊冬闰][一二三四五六七八九十]?月|(?:{MONTH})月初[一二三四五六七八九十])
      | (?P<twin>(?:二三|三四|四五|五六|六七|七八|八九))月份?(?![ ]?[{DIGITS}一二三四五六七八九十])
      | (?P<m1>{MONTH}){GAP}(?:月份?)?(?:{BETWEEN}|[ ]?(?P<ml>[、和及,])[ ]?)(?P<m2>{MONTH}){GAP}月份?(?![ ]?[{DIGITS}]{{1,2}}[ ]?[日号])
      | (?P<m0>{MONTH})(?={_MORE}月)
      | (?P<month>{MONTH}){GAP}月份?{GAP}
        (?:
          (?P<d1>{NUMERAL}){GAP}[日号]?(?:{BETWEEN}|{LISTED % "dl"})(?P<d2>{NUMERAL}){GAP}[日号]
        | (?P<day0>{NUMERAL})(?={_MORE}[日号])
        | (?:的[ ]?)?(?P<day>{NUMERAL}){_DAY_ENDS}
        | (?:的[ ]?)?(?P<half_month>[上下前后])半(?:个[ ]?)?月
        | (?P<third>[上中下])(?:旬?[、和])?(?P<third2>[中下])?旬(?:{BETWEEN}(?:(?P<third_month>{MONTH}){GAP}月)?(?P<third3>[上中下])旬)?
        )?
      | 第?{GAP}(?P<q1>{QUARTER})(?:季度?)?(?:{BETWEEN}|{LISTED % "ql"}|(?=[二三四]季))第?(?P<q2>{QUARTER})季度?
      | 第?{GAP}(?P<quarter>{QUARTER}|首){GAP}(?:个)?{GAP}季度?
      | (?P<slashed>\d{{1,2}}(?:/|(?<=\d\d)-(?=\d\d)|\.(?=\d{{1,2}}(?:日|[ ]{{0,2}}(?:$|[\n,，。;；)）、])))))(?P<slashed_day>\d{{1,2}})日?(?![\d月年/-]|[ ]?[%万亿元个])
      | [Ww](?P<w>\d{{1,2}})(?:{BETWEEN}[Ww]?(?P<w2>\d{{1,2}}))?(?![0-9A-Za-z])
      | [Qq](?P<qa>[1-4])(?:{BETWEEN}[Qq](?P<qb>[1-4]))?
      | [前头](?P<first_quarters>[一二三两1-3])[ ]?(?:个)?季度?
      | 最?后(?P<last_quarters>[二三两23])[ ]?个?季度
      | 最?(?:后一个?|末)(?P<last_quarter>季)度?
      | (?P<half>[上下前后])半年度?(?:{LISTED % "hl"}下半年)?
      | 上(?P<halves>[、和及])下半年
      | [Hh](?P<h>[12])(?![0-9A-Za-z])
      | 第?{GAP}(?:(?P<week0>{NUMERAL})周?{BETWEEN}第?)?(?P<week>{NUMERAL}){GAP}(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天\d])
      | (?:[前头][ ]?(?P<first_weeks>{COUNT})|最后[ ]?(?P<last_weeks>{COUNT}))[ ]?(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天])
      | (?:[前头首][ ]?(?P<first_months>{COUNT})|(?P<first_month>首)|第[ ]?(?P<nth_month>{COUNT})(?=[ ]?个)
        |最?后[ ]?(?P<last_months>{COUNT}))[ ]?(?:个)?月份?
      )
    )"""

AFTER_NIAN = re.compile(
    rf"(?=[民中农阴旧夏一两{DIGITS}{CHINESE_DIGITS}Oo])(?P<before>{LUNAR}[ ]?)?{_YEAR}{GAP}年{NOT_A_YEAR}(?:全年|[ ]?度)?(?:{_AFTER_YEAR})?",
    re.VERBOSE,
)
_GOES_ON = re.compile(rf"[ ]?[、和及][ ]?第?{NUMERAL}{GAP}[日号月季]")
_REPUBLIC = re.compile(r"民[ ]?国")


def find(text: str) -> Iterator[Point]:
    """Dates with 年 in the folded `text`."""
    if "年" not in text:
        return
    roc = _REPUBLIC.search(text) is not None

    def after_nian(found: re.Match[str]) -> Point | None:
        return _after_nian(found, roc)

    yield from points.everywhere(text, ((AFTER_NIAN, after_nian),))


def _after_nian(found: re.Match[str], roc: bool) -> Point | None:
    parts = found.groupdict()
    if parts["before"] or parts["lunar"]:  # a lunar date is not guessed at
        return None
    year = _year_of(parts, roc)
    if year is None:
        return None
    if (listed := _listed_apart(found)) is not None:
        return _first_listed(found, year, listed)
    if parts["m0"]:
        return point(points.month(year, number(parts["m0"])), "cn_listed", found)
    if parts["day0"]:
        return point(points.day(year, number(parts["month"]), number(parts["day0"])), "cn_listed", found)
    if parts["slashed"]:
        days = points.day(year, int(parts["slashed"][:-1]), int(parts["slashed_day"]))
        return point(days or points.year(year), "cn_full" if days else "cn_year", found) if days else None
    if parts["m1"]:
        days = _months(year, number(parts["m1"]) or 0, number(parts["m2"] or "") or 0)
        form = "cn_months"
    elif parts["month"]:
        days, form = _in_month(year, number(parts["month"]), parts)
    else:
        days, form = part_of_year(year, parts)
    if form == "cn_year" and not _whole_year(parts, roc):
        return None
    of_republic = parts["roc"] or (roc and (number(parts["year"] or "") or 0) < _FULL_YEAR)
    return point(days, "minguo" if of_republic else form, found)


def _months(year: int, first: int, last: int) -> Days | None:
    """From the one month to the other; over New Year where the first is late and the last is early (12月至1月)."""
    return points.joined(points.month(year, first), points.month(year + (first >= _LATE and last <= _EARLY), last))


def _whole_year(parts: dict[str, str | None], roc: bool) -> bool:
    """Whether a year alone is one and no duration: 2024年, 民国113年, 08年, but not 15年 or 113年."""
    written = "".join((parts["year"] or "").split())
    if parts["roc"] is not None or len(written) >= 4 or written[0] in "0零〇" or (roc and len(written) == 3):
        return True
    first, second = number(written[0]), number(written[1:])
    return not written.isascii() and first is not None and second != first + 1  # 九八年, but not 七八年


def _listed_apart(found: re.Match[str]) -> str | None:
    """The group of the list mark in 3月5、16日, which names two dates; 3月5、6日 alone is a span."""
    for listed, first, last in (("ml", "m1", "m2"), ("dl", "d1", "d2"), ("ql", "q1", "q2")):
        if found[listed]:
            apart = (number(found[last] or "") or 0) - (number(found[first] or "") or 0) != 1
            return listed if apart or _GOES_ON.match(found.string, found.end()) else None
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
        return written + ROC_OFFSET if written else None
    written = number(parts["year"] or "")
    if written is None or written >= _FULL_YEAR:
        return written
    if roc and written == 0:
        return None
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
    if whole is not None and (half := parts.get("half_month")):
        middle = whole[0] + timedelta(14)
        early = half in "上前"
        return (whole[0] if early else middle + timedelta(1), middle if early else whole[1], "day"), "cn_third"
    if whole is None or not parts["third"]:
        return whole, "cn_month"
    starts = {"上": whole[0], "中": whole[0] + timedelta(10), "下": whole[0] + timedelta(20)}
    ends = {"上": whole[0] + timedelta(9), "中": whole[0] + timedelta(19), "下": whole[1]}
    last = parts["third3"] or parts["third2"] or parts["third"]
    if parts["third_month"]:
        closing, _ = _in_month(
            year,
            number(parts["third_month"]),
            {"day": None, "d1": None, "third": last, "third2": None, "third3": None, "third_month": None},
        )
        return points.joined((starts[parts["third"]], ends["上"], "day"), closing), "cn_third"
    return (starts[parts["third"]], ends[last], "day"), "cn_third"


def part_of_year(year: int, parts: dict[str, str | None]) -> tuple[Days | None, str]:
    """The quarter, half, weeks or months of `year` that the groups of a match name; else the year."""

    def part(name: str) -> int | None:
        written = parts.get(name)
        return None if written is None else number(written.replace("首", "一"))

    if parts.get("week"):
        closing = points.week(year, part("week"))
        return points.joined(points.week(year, part("week0")), closing) if parts.get("week0") else closing, "week"
    if parts.get("w"):
        first_week = points.week(year, part("w"))
        return points.joined(first_week, points.week(year, part("w2"))) if parts.get("w2") else first_week, "week"
    if count := part("last_weeks"):
        last = points.weeks_in(year)
        return points.joined(points.week(year, last + 1 - count), points.week(year, last)), "week"
    if parts.get("first_weeks"):
        return points.joined(points.week(year, 1), points.week(year, part("first_weeks"))), "week"
    if parts.get("halves") or parts.get("hl"):
        return points.year(year), "cn_half"
    if parts.get("half") or parts.get("h"):
        return points.half(
            year, "上前下后".index(parts["half"] or "") // 2 + 1 if parts.get("half") else part("h")
        ), "cn_half"
    if parts.get("last_quarter"):
        return points.quarter(year, 4), "cn_quarter"
    if count := part("last_quarters"):
        return points.joined(points.quarter(year, 5 - count), points.quarter(year, 4)), "cn_quarter"
    if twin := parts.get("twin"):
        return points.joined(points.month(year, number(twin[0])), points.month(year, number(twin[1]))), "cn_months"
    if parts.get("first_quarters"):
        return points.joined(points.quarter(year, 1), points.quarter(year, part("first_quarters"))), "cn_quarter"
    if first := part("q1") or part("quarter") or part("qa"):
        last = part("q2") or part("qb") or first
        days = points.quarter(year, first)
        return points.joined(days, points.quarter(year, last)) if last != first else days, "cn_quarter"
    if first := part("nth_month") or part("first_month"):
        return points.month(year, first), "cn_month"
    if count := part("first_months"):
        return points.joined(points.month(year, 1), points.month(year, count)), "cn_months"
    if count := part("last_months"):
        return points.joined(points.month(year, 13 - count), points.month(year, 12)), "cn_months"
    return points.year(year), "cn_year"
