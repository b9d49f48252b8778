"""Days of digits and separators, compact days and ISO weeks; and what only looks like them: the rules that `numeric` applies."""

from __future__ import annotations

import re

from pipeline.text.date_symbols import full_year, number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import ROC_OFFSET
from pipeline.timeline.grammar.guards import (
    NO_CODE_BEFORE,
    NO_LETTER_AFTER,
    NO_NUMBER_BEFORE,
    NO_UNIT_AFTER,
    YEAR,
    before,
    counted,
    is_edition,
    labelled,
    numbered,
)
from pipeline.timeline.grammar.points import Days, Point, Rule, point

_CHINESE_YEAR = r"[一二][〇零一二三四五六七八九]{3}"
_CHINESE_NUMBER = r"[〇零一二三四五六七八九十廿卅]{1,3}"
_NO_MORE_PARTS = r"(?![ ]?(?P=sep)[ ]?\d(?!\d{3}[ ]?[-./年])(?!\d?[-./]\d\d?[-./]\d{4})(?!\d:\d\d)(?!(?<=[ ]-[ ]\d)\d-\d\d(?![-\d])))"

YMD = re.compile(
    rf"{NO_NUMBER_BEFORE}(?P<y>{YEAR})[ ]?(?P<sep>[-./_])[ ]?(?P<m>\d{{1,2}})[ ]?(?P=sep)[ ]?"
    rf"(?P<d>(?:\d\d|\d(?!\d))){NO_LETTER_AFTER}{_NO_MORE_PARTS}"
)
CHINESE_YMD = re.compile(rf"(?P<y>{_CHINESE_YEAR})[-./](?P<m>{_CHINESE_NUMBER})[-./](?P<d>{_CHINESE_NUMBER})")
# 1994.01-19 can only be a day; 2024.03-05 may be two months.
MIXED_YMD = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?:[./](?P<m>\d\d)-|-(?P<m2>\d\d)[./])(?P<d>1[3-9]|2\d|3[01]){NO_LETTER_AFTER}(?![-./]\d)"
)
SPACED_YMD = re.compile(
    rf"(?<![0-9A-Za-z$¥￥.,/-])(?<![0-9]:)(?<![0-9.,][ ])(?P<y>{YEAR})[ ](?P<m>0[1-9]|1[0-2])[ ](?P<d>0[1-9]|[12]\d|3[01])"
    rf"(?![0-9A-Za-z.,%]\d?)(?![ ]\d{{1,9}}(?![\d:]))"
)
# 2026:07:03 09:14:00, as cameras write it, and 03:07:2026 09:14.
COLON_YMD = re.compile(rf"(?<![0-9A-Za-z:])(?P<y>{YEAR}):(?P<m>[01]\d):(?P<d>[0-3]\d)(?=[ T][0-2]\d:[0-5]\d)")
COLON_YEAR_LAST = re.compile(
    rf"(?<![0-9A-Za-z:])(?P<a>\d{{1,2}})(?P<sep>:)(?P<b>\d{{1,2}}):(?P<y>{YEAR})(?=[ T]\d{{1,2}}:\d)"
)
DAY_OR_MONTH_FIRST = re.compile(
    rf"{NO_CODE_BEFORE}(?P<a>\d{{1,2}})[ ]?(?P<sep>[-./])[ ]?(?P<b>\d{{1,2}})[ ]?(?P=sep)[ ]?(?P<y>{YEAR})"
    rf"{NO_LETTER_AFTER}{_NO_MORE_PARTS}"
)
COMMA_YEAR = re.compile(
    rf"{NO_CODE_BEFORE}(?=\d\d/|\d/(?:1[3-9]|[23]\d))(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d),[ ]?(?P<y>{YEAR})(?![0-9A-Za-z]|[-./,]\d)"
)
SLASHED_SPAN = re.compile(
    rf"{NO_CODE_BEFORE}(?P<a>\d{{1,2}})(?P<sep>[/.])(?P<b>\d{{1,2}})\.?(?:[ ]?[-~至到][ ]?|[ ](?:to|until|till|through)[ ])(?P<a2>\d{{1,2}})(?P=sep)(?P<b2>\d{{1,2}})(?:(?P=sep)|(?<!\.\d)(?<!\.\d\d),?[ ])(?P<y>{YEAR})(?![0-9/]|\.\d)"
)
COMPACT = re.compile(
    rf"{NO_NUMBER_BEFORE}(?<!\.)(?P<y>{YEAR})(?P<m>[01]\d)(?P<d>[0-3]\d){NO_LETTER_AFTER}"
    rf"(?!\.[.\d])(?![-_/]\d(?!\d{{7}}(?!\d))(?!(?<=[-_][0-2])\d[0-5]\d[0-5]\d(?![0-9A-Za-z])))(?!\d(?!\d:[0-5]\d)){NO_UNIT_AFTER}"
)
# 20240305103012: a day and its time; midnight is left to serial numbers.
STAMP = re.compile(
    rf"(?<![0-9A-Za-z.-])(?P<y>{YEAR})(?P<m>[01]\d)(?P<d>[0-3]\d)(?:0[1-9]|1\d|2[0-3])[0-5]\d[0-5]\d(?![0-9A-Za-z-])"
)
ISO_WEEK = re.compile(r"(?<![0-9A-Za-z-])(?P<y>(?:19|20)\d\d)-?W(?P<w>\d\d)(?:-?(?P<d>[1-7]))?(?![0-9A-Za-z])")
SHORT_SLASH = re.compile(
    rf"{NO_CODE_BEFORE}(?<![/.])(?P<a>\d{{1,2}})(?P<sep>/)(?P<b>\d{{1,2}})/(?P<y>\d\d){NO_LETTER_AFTER}(?![/\d.%])"
)
# 31.5.'26, 5/31/'26 and '26/5/31: the apostrophe makes it a year.
QUOTED = re.compile(
    r"(?<![0-9A-Za-z'$./-])(?:(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?P=sep)'(?P<y>\d\d)"
    r"|'(?P<y2>\d\d)(?P<sep2>[-./])(?P<m>\d{1,2})(?P=sep2)(?P<d>\d{1,2}))(?![0-9A-Za-z']|[-./]\d)"
)
# 28-30/06/2026 and 28.-30.06.2026.
DAYS_OF_MONTH = re.compile(
    rf"{NO_CODE_BEFORE}(?P<a>\d{{1,2}})\.?[ ]?[-~至到][ ]?(?P<b>\d{{1,2}})(?P<sep>[/.])(?P<m>\d{{1,2}})(?P=sep)(?P<y>{YEAR})(?![0-9A-Za-z]|[-./]\d)"
)
# Read where a label such as 日期 stands before, in a column of dates, or where a time follows.
SHORT_YMD = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>\d{{1,3}})(?P<sep>[-./])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})"
    rf"{NO_LETTER_AFTER}{_NO_MORE_PARTS}"
)
_TIME_FOLLOWS = re.compile(r"(?:\d|\bat)[ ]$")  # 2024-03-05 10-30-12
_CLOCK_AFTER = re.compile(r",?[ ](?:at[ ])?\d{1,2}:(?:[0-5]\d(?![0-9])|\d:[0-5]?\d(?![0-9]))")
_CLOCK_BEFORE = re.compile(r"\d:[0-5]\d(?::[0-5]\d)?(?:[ ]?[ap]\.?m\.?)?,?[ ](?:on[ ])?$", re.IGNORECASE)
# What stands before 28-09-26 where it is a day, in English.
_LATIN_LABEL = re.compile(
    r"(?:\bdate[sd]?(?: of [a-z]{4,12})?|\b(?:issued|approved|signed|effective|expires|reviewed|updated|revised|released|prepared)(?: on)?)[ ]?:?[ ]{1,3}$",
    re.IGNORECASE,
)
_LEADS_TO_DAY = re.compile(r"\b(?:back|by|until|till|since|before|after|dated)[ ]$", re.IGNORECASE)


_CHINESE_TEXT = re.compile(r"[\u4e00-\u9fff]")
_LIKELY_YEARS, _THESE_YEARS = range(15, 36), range(20, 30)


def _ymd(found: re.Match[str]) -> Point | None:
    return point(points.day(number(found["y"]), number(found["m"]), number(found["d"])), "sep", found)


def _mixed(found: re.Match[str]) -> Point | None:
    return point(points.day(int(found["y"]), int(found["m"] or found["m2"]), int(found["d"])), "sep", found)


def day_or_month_first(found: re.Match[str]) -> Point | None:
    if found["sep"] == "." and is_edition(found):
        return None
    return _year_last_of(found, int(found["a"]), int(found["b"]), int(found["y"]))


def in_short_order(found: re.Match[str], first: int, second: int, last: int) -> Point | None:
    """24/03/05 by its year where the first part can be no month, unless only the last is a likely year (14/03/24)."""
    year_first = points.day(full_year(first), second, last) if first > 12 else None
    # Drill 23/9/26 08:30; machines put a 0 before the month.
    english = found["sep"] == "/" and last > 14 and in_english(found) and f"/{second}/" in found[0] and second < 10
    if year_first is None or (first < 15 <= last) or english:
        return _year_last_of(found, first, second, last)
    return point(year_first, "ymd2", found)


def _year_last_of(found: re.Match[str], first: int, second: int, year: int) -> Point | None:
    year = full_year(year)
    day_first: Days | None = points.day(year, second, first)
    month_first: Days | None = points.day(year, first, second)
    if found["sep"] == ".":
        return point(day_first, "dotted_dmy", found) if day_first else point(month_first, "dotted_mdy", found)
    if day_first and month_first and day_first != month_first:
        return point(month_first, "slash_ambiguous", found, other=day_first[0])
    if first == second:
        return point(day_first, "slash_equal", found)
    return point(day_first, "slash_dmy", found) if day_first else point(month_first, "slash_mdy", found)


def _quoted(found: re.Match[str]) -> Point | None:
    if found["y"]:
        return day_or_month_first(found)
    year, first, second = full_year(int(found["y2"])), int(found["m"]), int(found["d"])
    return point(points.day(year, first, second) or points.day(year, second, first), "ymd2", found)


def _days_of_month(found: re.Match[str]) -> Point | None:
    year, month = int(found["y"]), int(found["m"])
    days = points.joined(points.day(year, month, int(found["a"])), points.day(year, month, int(found["b"])))
    return point(days, "slash_days", found)


def _year_last(found: re.Match[str]) -> bool:
    """Whether a/b/yy cannot be a year, month and day: 12/25/24, 3/5/24, 10/31/74, but not 24/03/05."""
    return not 12 < int(found["a"]) < 30 or int(found["y"]) > 31


def _is_english(found: re.Match[str]) -> bool:
    """Whether a/b/yy follows a word of a text without Chinese, where no one begins with the year: status 15/06/26."""
    return int(found["y"]) > 14 and in_english(found)


def in_english(found: re.Match[str]) -> bool:
    """Whether a word goes before, in a text without Chinese."""
    return found.string.isascii() and before(found)[-2:-1].isalpha()


def _slashed_span(found: re.Match[str]) -> Point | None:
    year = int(found["y"])
    first, second = int(found["a"]), int(found["b"])
    last, last_second = int(found["a2"]), int(found["b2"])
    month_first = points.joined(points.day(year, first, second), points.day(year, last, last_second))
    day_first = points.joined(points.day(year, second, first), points.day(year, last_second, last))
    return point((day_first or month_first) if found["sep"] == "." else (month_first or day_first), "slash_days", found)


def _compact(found: re.Match[str]) -> Point | None:
    if numbered(found):
        return None
    return point(points.day(int(found["y"]), int(found["m"]), int(found["d"])), "compact", found)


def _iso_week(found: re.Match[str]) -> Point | None:
    weekday = int(found["d"]) if found["d"] else None
    return point(points.week(int(found["y"]), int(found["w"]), weekday), "week", found)


def _american(found: re.Match[str]) -> Point | None:
    """9-18-15: of three numbers only a month, a day above 12 and two digits of a year look like this."""
    month, day = int(found["y"]), int(found["m"])
    if found["sep"] != "-" or month > 12 or day <= 12 or len(found["d"]) != 2 or counted(found):
        return None
    if _TIME_FOLLOWS.search(before(found)):
        return None
    return point(points.day(full_year(int(found["d"])), month, day), "short_mdy", found)


def _month_and_day(found: re.Match[str]) -> Point | None:
    """3-7-27 under a label or after a word that leads to a day: month and day in an order that is not known."""
    month, day = int(found["y"]), int(found["m"])
    if found["sep"] != "-" or len(found["d"]) != 2:
        return None
    year = full_year(int(found["d"]))
    other = points.day(year, day, month)
    return point(points.day(year, month, day), "slash_ambiguous", found, other=other[0] if other else None)


def _ends_with_year(found: re.Match[str]) -> bool:
    """Whether 12-1-15 in an English text has its year last: first, it would be of 2012 or before; or 28-09-26 behind a label."""
    if found["sep"] == "." and int(found["y"]) <= 12 and int(found["d"]) in _LIKELY_YEARS:
        return found.string.isascii()
    if int(found["y"]) <= 12:
        return (
            int(found["d"]) > 12 and found.string.isascii() and re.search(r"[A-Za-z]:?[ ]$", before(found)) is not None
        )
    return found["sep"] != "." and int(found["d"]) > 14 and _LATIN_LABEL.search(before(found)) is not None


def _month_first_or_day(found: re.Match[str]) -> Point | None:
    if len(found["d"]) != 2:
        return None
    first, second, year = int(found["y"]), int(found["m"]), full_year(int(found["d"]))
    month_first, day_first = points.day(year, first, second), points.day(year, second, first)
    if found["sep"] == "." and day_first is not None:
        return point(day_first, "dotted_dmy", found)
    if month_first is None or day_first is None or month_first == day_first:
        return point(month_first or day_first, "short_mdy" if month_first else "short_dmy", found)
    return point(month_first, "slash_ambiguous", found, other=day_first[0])


def _short_ymd(found: re.Match[str]) -> Point | None:
    if len(found["y"]) == 1:
        return _american(found) or _month_and_day(found)
    written = int(found["y"])
    year = written + ROC_OFFSET if written >= 100 or len(found["y"]) == 3 else full_year(written)
    days = points.day(year, int(found["m"]), int(found["d"]))
    if _ends_with_year(found):
        return _month_first_or_day(found)
    if days is None and len(found["y"]) == 2:  # 30-12-16, 12-30-16
        last = full_year(int(found["d"]))
        days = points.day(last, int(found["m"]), written) or points.day(last, written, int(found["m"]))
        return point(days, "short_dmy", found)
    return point(days, "minguo" if len(found["y"]) == 3 else "ymd2", found)


def _timed(found: re.Match[str]) -> bool:
    """Whether a time of day stands beside: 03-07-26 09:14; 9:14 pm 03-07-26."""
    beside = _CLOCK_AFTER.match(found.string, found.end()) or _CLOCK_BEFORE.search(before(found))
    return beside is not None and not counted(found)


def short_slash(found: re.Match[str], dated: bool) -> Point | None:
    if not dated and _timed(found) and not labelled(found):
        return in_short_order(found, int(found["a"]), int(found["b"]), int(found["y"]))
    certain = dated or labelled(found) or ((_year_last(found) or _is_english(found)) and not counted(found))
    return (_year_first_in_chinese(found) or day_or_month_first(found)) if certain else None


def _year_first_in_chinese(found: re.Match[str]) -> Point | None:
    """日期：26/10/14, where nobody begins with the day."""
    first, second, last = int(found["a"]), int(found["b"]), int(found["y"])
    if first not in _THESE_YEARS or not _CHINESE_TEXT.search(found.string):
        return None
    return point(points.day(full_year(first), second, last), "ymd2", found)


def short_ymd(found: re.Match[str], dated: bool) -> Point | None:
    if dated or labelled(found) or (found["sep"] != "." and _LATIN_LABEL.search(before(found))):
        return _short_ymd(found)
    if len(found["d"]) == 2 and len(found["y"]) < 3 and _timed(found):
        first, second, last = int(found["y"]), int(found["m"]), int(found["d"])
        if found["sep"] != ".":
            return in_short_order(found, first, second, last)
        if len(found["y"]) == 2 and max(first, second) > 12:  # 16.11.26 09:14, but not the build 1.12.26 09:14
            order = _year_last_of if found.string.isascii() else in_short_order
            return order(found, first, second, last)
    return _american(found) or (_month_and_day(found) if _LEADS_TO_DAY.search(before(found)) else None)


YEAR_FIRST: tuple[Rule, ...] = (
    (YMD, _ymd), (COLON_YMD, _ymd), (MIXED_YMD, _mixed), (SPACED_YMD, _ymd), (COMPACT, _compact), (STAMP, _compact), (ISO_WEEK, _iso_week),
)  # fmt: skip
YEAR_LAST: tuple[Rule, ...] = (
    (DAY_OR_MONTH_FIRST, day_or_month_first),
    (COMMA_YEAR, day_or_month_first),
    (SLASHED_SPAN, _slashed_span),
    (DAYS_OF_MONTH, _days_of_month),
    (COLON_YEAR_LAST, day_or_month_first),
)
QUOTED_YEAR: tuple[Rule, ...] = ((QUOTED, _quoted),)
CHINESE: tuple[Rule, ...] = ((CHINESE_YMD, _ymd),)
