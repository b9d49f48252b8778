"""Dates without a year or a month, completed from what governs them (sheet, title, heading)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.text.date_symbols import fold
from pipeline.timeline.dates import find_dates
from pipeline.timeline.fiscal.year import NamedYear, remembered_by_text, year_that_governs
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.values import Mention

_PART_OF_DAY = r"(?:上午|下午|凌晨|清晨|早上?|晚上?|夜间?|中午|傍晚)"
_TIME = rf"(?:[ T]*{_PART_OF_DAY})?(?:(?:[ T]+|(?<=[日号午晨上间晚早夜晚]))\d{{1,2}}[:时点].{{0,12}})?"
_MONTH_DAY = re.compile(rf"(?P<m>1[0-2]|0?[1-9])[ ]?[-/.月][ ]?(?P<d>[12]\d|3[01]|0?[1-9])[ ]?[日号]?{_TIME}$")
_DAY = re.compile(rf"(?P<d>[12]\d|3[01]|0?[1-9])[ ]?(?:[日号]|st|nd|rd|th)?{_TIME}$")
_DAYS = re.compile(r"(?P<d1>\d{1,2})[日号]?[ ]?[-~至到][ ]?(?P<d2>\d{1,2})[日号]$")
_SPAN = re.compile(
    r"(?P<m1>1[0-2]|0?[1-9])[./月](?P<d1>[12]\d|3[01]|0?[1-9])日?[ ]?[-~至到][ ]?(?P<m2>1[0-2]|0?[1-9])[./月](?P<d2>[12]\d|3[01]|0?[1-9])日?$"
)
# The day of the week, and the hour where a letter goes before it (3 Sep 14:05): neither says which day.
_BESIDE = re.compile(
    r"[(]?(?:星期|周)[一二三四五六日天][)]?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?"
    r"|(?<=[a-z.])[ ,]+\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[ap]m)?$",
    re.IGNORECASE,
)
_WITH_WORDS = re.compile(r"[季旬半]|[至到~-]|[一二三四五六七八九十]|[a-z]")
_MONTH_IN_TEXT = re.compile(r"(?<![0-9])(?P<m>1[0-2]|0?[1-9])[ ]?月(?![0-9])")
_CHINESE_MONTH = re.compile(r"(?<![一二三四五六七八九十])(?P<m>十[一二]?|[一二三四五六七八九])[ ]?月")
_CHINESE = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_MONTH = re.compile(
    r"(?<![a-z])(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])"
)
WEEK = re.compile(r"(?:(?:[ck]?w|wk|week)[ .]?|第[ ]?)(?P<w>[1-5]?\d)(?:[ ]?周)?")
# Characters that stand in no date; words of letters, of which a date has one that tells of time.
_OTHER_CHARACTER = re.compile(
    r"[\u4e00-\u9fff](?<![年月日号季度旬半上中下前后头首末最初底本全一二三四五六七八九十〇零两廿卅卄壹贰叁肆伍陆柒捌玖拾第个周星期礼拜天份之间起至到和及与的农历闰腊正冬阴旧夏民国公元时点分秒午晨晚早夜凌清傍里内以])"
)
_LETTERS = re.compile(r"[a-z]{2}")
_OF_TIME = re.compile(
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|week|wk|month|year|quarter|qtr|half|fy|cw"
    r"|[qhw][ ]?\d|\d[ ]?[qhw]|\d(?:st|nd|rd|th)|\d[ ]?[oli]|[oli][ ]?\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|mid|early|late|begin|start|end"
)
_MONTH_LABEL = 12
_LABEL = 24


@dataclass(frozen=True, slots=True)
class Governing:
    """The year and month that a partial date belongs to, as far as its context tells."""

    year: int | None = None
    month: int | None = None
    first_month: int = 1

    @property
    def named_year(self) -> NamedYear | None:
        return None if self.year is None else NamedYear(self.year, self.first_month)


def governing(texts: Iterable[str]) -> Governing:
    """The first year and the first month named in `texts`, nearest context first."""
    year: NamedYear | None = None
    month: int | None = None
    for text in texts:
        if year is not None and month is not None:
            break
        found = _dates_in(text)
        if year is None and found:
            year = year_that_governs(found[-1].value, found[-1].end, found[-1].precision)
        if month is None:
            months = [each for each in found if each.precision in {"month", "day"}]
            month = months[-1].value.month if months else month_named(text.rsplit("/", 1)[-1])
    return Governing(year.year, month, year.month) if year else Governing(month=month)


@remembered_by_text(1 << 10)
def _dates_in(text: str) -> tuple[Mention, ...]:  # every table of a file has the same context
    return find_dates(text) or find_dates_in_name(text)


@lru_cache(maxsize=1 << 13)
def month_named(text: str) -> int | None:
    """The month that a label, sheet or file name names: 7月, 七月, July."""
    plain = fold(text).lower()
    if found := _MONTH_IN_TEXT.search(plain):
        return int(found["m"])
    if found := _CHINESE_MONTH.search(plain):
        return _CHINESE.index(found["m"]) + 1
    if found := _ENGLISH_MONTH.search(plain):
        return _ENGLISH.index(found["m"]) + 1
    return None


def bare_day(text: str) -> str:
    """`text` without the day of the week, and without the hour that goes after a month's name."""
    return _BESIDE.sub(" ", fold(text)).strip()


def completed(text: str, context: Governing) -> Days | None:
    """The day or month that a whole cell (7月3日, 7/3, 3日, 7月, Jul) means in `context`."""
    plain = bare_day(text).lower()
    year = context.named_year
    if year is None or not plain:
        return None
    if (found := WEEK.fullmatch(plain)) and ("周" in plain or plain[0] in "wck"):
        return points.week(year.year, int(found["w"]))
    if context.month is not None and (found := _DAYS.match(plain)):
        return points.joined(
            year.day(context.month, int(found["d1"])),
            year.day(context.month, int(found["d2"])),
        )
    if found := _SPAN.match(plain):
        return points.joined(
            year.day(int(found["m1"]), int(found["d1"])),
            year.day(int(found["m2"]), int(found["d2"])),
        )
    if found := _MONTH_DAY.match(plain):
        return year.day(int(found["m"]), int(found["d"]))
    if context.month is not None and (found := _DAY.match(plain)):
        return year.day(context.month, int(found["d"]))
    if len(plain) <= _LABEL and _WITH_WORDS.search(plain) and _may_be_all_date(plain):
        days = _read_with_year(plain, year)
        if days is not None:
            return days
    if len(plain) <= _MONTH_LABEL:
        return year.of_month(month_named(plain))
    return None


def _may_be_all_date(plain: str) -> bool:
    """Whether nothing in a label is of other matters, as in the numbers and names that stand above most columns."""
    if _OTHER_CHARACTER.search(plain):
        return False
    return not _LETTERS.search(plain) or _OF_TIME.search(plain) is not None


def _read_with_year(plain: str, year: NamedYear) -> Days | None:
    """三月五日, 5 Mar, Q1, 上半年, 3月5日-7日: what the grammar reads with the year put to it, if it reads all."""
    plainly = (f"{year.year}年{plain}", f"{plain} {year.year}")
    fiscal = (
        f"FY{year.name} {plain}",
        f"{year.name}财年{plain}",
        *plainly,
        f"{year.name}年{plain}",
        f"{plain} {year.name}",
    )
    for written in plainly if year.month == 1 else fiscal:
        found = find_dates(written)
        if len(found) == 1 and found[0].text == written and found[0].precision != "year" and year.holds(found[0].value):
            return found[0].value, found[0].end, found[0].precision
    return None
