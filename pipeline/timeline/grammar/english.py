"""English dates in every order, with ordinals, abbreviations, spans, quarters and halves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Point, Reader, point
from pipeline.timeline.grammar.symbols import full_year

_NAMES = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_NUMBERS = {name[:3]: index + 1 for index, name in enumerate(_NAMES)}
NAME = rf"(?:{'|'.join(_NAMES)})(?![a-z])\.?"
YEAR = r"(?:19[4-9]\d|20\d\d)(?!\d)(?![-/]\d{3})"
SHORT_YEAR = r"'\d\d(?!\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:[ ]?(?:st|nd|rd|th)(?![a-z]))?"
TO = r"[ ]{0,2}(?:-{1,3}|~|to|until|till|through|thru|and|&)[ ]{0,2}(?:the[ ])?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\.?,?[ ])?"
_START = r"(?<![0-9A-Za-z])(?<![0-9][./:])"

_PATTERNS = {
    "en_dmy": rf"""{_START}(?:(?P<d1>{DAY})(?:[ ](?P<m1>{NAME}))?{TO}{WEEKDAY})?(?P<d2>{DAY})
        (?:[ ]day)?(?:[ ]of)?[ .,/-]{{0,2}}(?P<m2>{NAME})
        (?:[ ,/-]{{0,3}}(?P<y>{YEAR}|{SHORT_YEAR})|[ /-](?P<yy>\d\d)(?![\d:.]))""",
    "en_mdy": rf"""{_START}(?P<m1>{NAME})(?:[ ]the)?[ ,/-]{{0,2}}(?P<d1>{DAY})
        (?:{TO}{WEEKDAY}(?:(?P<m2>{NAME})(?:[ ]the)?[ ]{{0,2}})?(?P<d2>{DAY}))?
        (?:[ ]?[,/-]?[ ]{{0,2}}(?:in[ ]|of[ ])?)(?P<y>{YEAR}|{SHORT_YEAR})""",
    "en_my": rf"""{_START}(?<![0-9][ -])(?:(?P<m1>{NAME}){TO})?(?P<m2>{NAME})
        (?:(?:[ ]of(?:[ ]the[ ]year)?)?[ ,/-]{{0,2}}(?P<y>{YEAR}|{SHORT_YEAR})
        |-(?P<yy>[1-4]\d)(?![\d:.-]))""",
    "en_ymd": rf"""{_START}(?P<y>{YEAR})[ ,./-]{{1,2}}(?P<m2>{NAME})
        (?:[ ,./-]{{1,2}}(?P<d2>{DAY}))?+(?![ ,-]{{0,2}}(?:19|20)\d\d)""",
}  # fmt: skip
PATTERNS = {form: re.compile(text, re.VERBOSE | re.IGNORECASE) for form, text in _PATTERNS.items()}
_MAYBE_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d|FY[ ]?\d\d|[a-z][./ -]\d\d(?![\d:])", re.IGNORECASE)
HAS_NAME = re.compile(rf"(?:{'|'.join(_NAMES)})(?![a-z])", re.IGNORECASE)

_ORDINALS = {"1": 1, "first": 1, "2": 2, "second": 2, "3": 3, "third": 3, "4": 4, "fourth": 4, "last": 4}
_ORDINAL = r"(?:1st|2nd|3rd|4th|first|second|third|fourth|last)"
QUARTER = re.compile(
    rf"""(?<![0-9A-Za-z-])(?:
        (?P<a>[QH][1-4])(?:{TO}(?P<b>[QH][1-4]))?
      | (?P<ordinal>{_ORDINAL})(?:{TO}(?P<ordinal2>{_ORDINAL}))?[ -](?P<unit>quarters?|half)
    )(?:[ ]of)?(?:[ ]the[ ]year)?[ ,/-]{{0,2}}
      (?:(?P<fy>FY)[ ]?)?(?P<y>{YEAR}|(?<=FY)\d\d(?!\d)|{SHORT_YEAR})""",
    re.VERBOSE | re.IGNORECASE,
)
WEEK = re.compile(
    rf"(?<![0-9A-Za-z])(?:week|W|wk)[ ]?(?P<w>\d{{1,2}})(?:[ ]of|,)?[ /]{{1,2}}(?P<y>{YEAR})", re.IGNORECASE
)
BARE_YEAR = re.compile(
    r"\b(?:(?:calendar[ ]|financial[ ]|fiscal[ ])?year|during|in|since|throughout)[ ]"
    r"(?P<y>(?:19[4-9]\d|20\d\d))(?=[ ]?(?:$|[\n,.;)!?](?!\d)))",
    re.IGNORECASE,
)
MAYBE_PART = re.compile(r"[QHqh][1-4]|quarter|half|week|W\d|wk", re.IGNORECASE)


def readers(text: str) -> Iterator[tuple[re.Pattern[str], Reader]]:
    """Patterns worth trying on the folded `text`."""
    if not _MAYBE_YEAR.search(text):
        return
    if " 19" in text or " 20" in text:
        yield BARE_YEAR, _bare_year
    if MAYBE_PART.search(text):
        yield from ((QUARTER, _quarter), (WEEK, _week))
    if HAS_NAME.search(text):
        yield from (
            (PATTERNS["en_dmy"], _dmy), (PATTERNS["en_mdy"], _mdy),
            (PATTERNS["en_my"], _my), (PATTERNS["en_ymd"], _ymd),
        )  # fmt: skip


def _month(name: str) -> int:
    return _NUMBERS[name[:3].lower()]


def _day(text: str) -> int:
    return int(text[:2]) if text[:2].isdigit() else int(text[:1])


def _year(found: re.Match[str]) -> int:
    parts = found.groupdict()
    return full_year(int((parts.get("y") or parts.get("yy") or "").strip("' ")))


def _dmy(found: re.Match[str]) -> Point | None:
    year, month = _year(found), _month(found["m2"])
    days = points.day(year, month, _day(found["d2"]))
    if found["d1"]:
        first = points.day(year, _month(found["m1"]) if found["m1"] else month, _day(found["d1"]))
        return point(points.joined(first, days), "en_days", found)
    return point(days, "en_dmy", found)


def _mdy(found: re.Match[str]) -> Point | None:
    year, month = _year(found), _month(found["m1"])
    days = points.day(year, month, _day(found["d1"]))
    if found["d2"]:
        last = points.day(year, _month(found["m2"]) if found["m2"] else month, _day(found["d2"]))
        return point(points.joined(days, last), "en_days", found)
    return point(days, "en_mdy", found)


def _my(found: re.Match[str]) -> Point | None:
    if found["m2"] == "may":  # "this may 2024 times" is no month
        return None
    days = points.month(_year(found), _month(found["m2"]))
    if found["m1"]:
        return point(points.joined(points.month(_year(found), _month(found["m1"])), days), "en_months", found)
    return point(days, "en_my", found)


def _ymd(found: re.Match[str]) -> Point | None:
    year, month = _year(found), _month(found["m2"])
    if found["d2"]:
        return point(points.day(year, month, _day(found["d2"])), "en_ymd", found)
    return point(points.month(year, month), "en_my", found)


def _quarter(found: re.Match[str]) -> Point | None:
    year = _year(found)
    if found["a"]:
        unit, first = found["a"][0].upper(), int(found["a"][1])
        last = int(found["b"][1]) if found["b"] else first
    else:
        unit = found["unit"][0].upper()
        first = _ordinal(found["ordinal"], unit)
        last = _ordinal(found["ordinal2"], unit) if found["ordinal2"] else first
    part = points.quarter if unit == "Q" else points.half
    form = "en_quarter" if unit == "Q" else "en_half"
    days = part(year, first)
    return point(days if last == first else points.joined(days, part(year, last)), form, found)


def _ordinal(word: str, unit: str) -> int:
    lower = word.lower()
    if lower == "last":
        return 4 if unit == "Q" else 2
    return _ORDINALS[lower[0] if lower[0].isdigit() else lower]


def _week(found: re.Match[str]) -> Point | None:
    return point(points.week(_year(found), int(found["w"])), "week", found)


def _bare_year(found: re.Match[str]) -> Point | None:
    days = points.year(_year(found))
    if days is None:
        return None
    return Point(days[0], days[1], days[2], "en_year", found.start("y"), found.end("y"))
