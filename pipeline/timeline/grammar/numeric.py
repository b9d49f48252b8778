"""Dates of digits and separators, compact dates and ISO weeks; and what only looks like them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import ROC_OFFSET
from pipeline.timeline.grammar.points import Days, Point, Reader, point
from pipeline.timeline.grammar.symbols import full_year, number

YEAR = r"(?:19[4-9]\d|20\d\d)"
_CHINESE_YEAR = r"[一二][〇零一二三四五六七八九]{3}"
_CHINESE_NUMBER = r"[〇零一二三四五六七八九十廿卅]{1,3}"
# A date is not a piece of a code, a version, an address or a decimal number.
_NO_CODE_BEFORE = r"(?<![0-9A-Za-z$¥￥])(?<![0-9A-Za-z][-_/])(?<![0-9][.:])(?<![第№vV][ .])(?<!第)"
_NO_LETTER_AFTER = r"(?![0-9])(?!(?!T\d)[A-Za-z])"
_NO_UNIT_AFTER = r"(?![ ]?(?:[元万亿号条款项页人次个台%％‰°]|k[gm]|[GMK]?B\b|ms\b|RMB|USD))"
_NO_MORE_PARTS = r"(?![ ]?(?P=sep)[ ]?\d(?!\d{3}[ ]?[-./年]))"

YMD = re.compile(
    rf"{_NO_CODE_BEFORE}(?:(?P<y>{YEAR})[ ]?(?P<sep>[-./])[ ]?(?P<m>\d{{1,2}})[ ]?(?P=sep)[ ]?"
    rf"(?P<d>\d{{1,2}}){_NO_LETTER_AFTER}{_NO_MORE_PARTS}"
    rf"|(?P<cy>{_CHINESE_YEAR})[-./](?P<cm>{_CHINESE_NUMBER})[-./](?P<cd>{_CHINESE_NUMBER}))"
)
YM = re.compile(
    rf"{_NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[-./])(?P<m>0[1-9]|1[0-2]){_NO_LETTER_AFTER}"
    rf"(?![-./:]\d)(?![ ](?P=sep)[ ]\d{{1,2}}(?!\d)){_NO_UNIT_AFTER}"
)
# 2024.3-2024.5: a lone 2024.3 would be a number, the span is not.
YM_SPAN = re.compile(
    rf"{_NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[./])(?P<m>\d{{1,2}})[ ]?[-~至到][ ]?"
    rf"(?:(?P<y2>{YEAR})(?P=sep)(?P<m2>\d{{1,2}})){_NO_LETTER_AFTER}(?![-./]\d)"
)
DAY_OR_MONTH_FIRST = re.compile(
    rf"{_NO_CODE_BEFORE}(?P<a>\d{{1,2}})[ ]?(?P<sep>[-./])[ ]?(?P<b>\d{{1,2}})[ ]?(?P=sep)[ ]?(?P<y>{YEAR})"
    rf"{_NO_LETTER_AFTER}{_NO_MORE_PARTS}"
)
COMPACT = re.compile(
    rf"{_NO_CODE_BEFORE}(?<!\.)(?P<y>{YEAR})(?P<m>[01]\d)(?P<d>[0-3]\d){_NO_LETTER_AFTER}"
    rf"(?!\.\d)(?![-_/]\d(?!\d{{7}}(?!\d))){_NO_UNIT_AFTER}"
)
ISO_WEEK = re.compile(r"(?<![0-9A-Za-z-])(?P<y>(?:19|20)\d\d)-?W(?P<w>\d\d)(?:-?(?P<d>[1-7]))?(?![0-9A-Za-z])")

# Read only where a label such as 日期 stands before, or in a column of dates.
SHORT_YMD = re.compile(
    rf"{_NO_CODE_BEFORE}(?P<y>\d{{2,3}})(?P<sep>[-./])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})"
    rf"{_NO_LETTER_AFTER}{_NO_MORE_PARTS}"
)
SHORT_SLASH = re.compile(
    rf"{_NO_CODE_BEFORE}(?P<a>\d{{1,2}})(?P<sep>/)(?P<b>\d{{1,2}})/(?P<y>\d\d){_NO_LETTER_AFTER}{_NO_MORE_PARTS}"
)
SHORT_YM = re.compile(
    rf"{_NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[-./]?)(?P<m>0[1-9]|1[0-2]|(?<!\d)[1-9]){_NO_LETTER_AFTER}"
    rf"(?![-./]\d){_NO_UNIT_AFTER}"
)
_LABEL = re.compile(
    r"(?:日期|时间|時間|年月|月份|期间|周期|期限|生日|[Dd]ates?|DATE|[Mm]onth|[Pp]eriod|[Oo]n)"
    r"(?:[ ]?[)/(][^\d:]{0,12})?"
    r"[ ]{0,3}(?:[:为是][ ]{0,3})?$"
)
_NUMBER_LABEL = re.compile(
    r"(?:编号|号码|[证书单文批]号|电话|传真|手机|热线|证号|账号|帐号|邮编|流水号|单号|序列号|金额|[Nn]o\.?|[Tt]el\.?|[Ff]ax|ID|SN)"
    r"[ ]{0,2}[:]?[ ]{0,2}$"
)
_MAYBE_FULL = re.compile(rf"{YEAR}|{_CHINESE_YEAR}[-./]")
_MAYBE_LABEL = re.compile(r"[期间間月日]|date|month|period|on", re.IGNORECASE)
LABEL_WIDTH = 24


def readers(text: str, dated: bool) -> Iterator[tuple[re.Pattern[str], Reader]]:
    """Patterns worth trying on the folded `text`; `dated` says that all of it stands under a label."""
    if _MAYBE_FULL.search(text):
        yield from (
            (YMD, _ymd), (YM_SPAN, _ym_span), (YM, _ym), (DAY_OR_MONTH_FIRST, _day_or_month_first),
            (COMPACT, _compact), (ISO_WEEK, _iso_week),
        )  # fmt: skip
    if dated or _MAYBE_LABEL.search(text):
        yield from _labelled_readers(dated)


def _labelled_readers(dated: bool) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    def short_ymd(found: re.Match[str]) -> Point | None:
        return _short_ymd(found) if dated or _labelled(found) else None

    def short_slash(found: re.Match[str]) -> Point | None:
        return _day_or_month_first(found) if dated or _labelled(found) else None

    def short_ym(found: re.Match[str]) -> Point | None:
        if not (dated or _labelled(found)):
            return None
        return point(points.month(int(found["y"]), int(found["m"])), "compact_month", found)

    return ((SHORT_YMD, short_ymd), (SHORT_SLASH, short_slash), (SHORT_YM, short_ym))


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - LABEL_WIDTH) : found.start()]


def _labelled(found: re.Match[str]) -> bool:
    return _LABEL.search(_before(found)) is not None


def _ymd(found: re.Match[str]) -> Point | None:
    if found["cy"]:
        days = points.day(number(found["cy"]), number(found["cm"]), number(found["cd"]))
    else:
        days = points.day(int(found["y"]), int(found["m"]), int(found["d"]))
    return point(days, "sep", found)


def _ym(found: re.Match[str]) -> Point | None:
    if _NUMBER_LABEL.search(_before(found)):
        return None
    return point(points.month(int(found["y"]), int(found["m"])), "sep_month", found)


def _ym_span(found: re.Match[str]) -> Point | None:
    first = points.month(int(found["y"]), int(found["m"]))
    return point(points.joined(first, points.month(int(found["y2"]), int(found["m2"]))), "sep_months", found)


def _day_or_month_first(found: re.Match[str]) -> Point | None:
    first, second, year = int(found["a"]), int(found["b"]), full_year(int(found["y"]))
    day_first: Days | None = points.day(year, second, first)
    month_first: Days | None = points.day(year, first, second)
    if found["sep"] == ".":
        return point(day_first, "dotted_dmy", found) if day_first else point(month_first, "dotted_mdy", found)
    if day_first and month_first and day_first != month_first:
        return point(month_first, "slash_ambiguous", found, other=day_first[0])
    if first == second:
        return point(day_first, "slash_equal", found)
    return point(day_first, "slash_dmy", found) if day_first else point(month_first, "slash_mdy", found)


def _compact(found: re.Match[str]) -> Point | None:
    if _NUMBER_LABEL.search(_before(found)):
        return None
    return point(points.day(int(found["y"]), int(found["m"]), int(found["d"])), "compact", found)


def _iso_week(found: re.Match[str]) -> Point | None:
    weekday = int(found["d"]) if found["d"] else None
    return point(points.week(int(found["y"]), int(found["w"]), weekday), "week", found)


def _short_ymd(found: re.Match[str]) -> Point | None:
    written = int(found["y"])
    year = written + ROC_OFFSET if written >= 100 or len(found["y"]) == 3 else full_year(written)
    days = points.day(year, int(found["m"]), int(found["d"]))
    return point(days, "minguo" if len(found["y"]) == 3 else "ymd2", found)
