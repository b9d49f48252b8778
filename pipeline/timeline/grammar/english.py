"""English days and months in every order, with ordinals, abbreviations and spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.text.date_symbols import full_year
from pipeline.text.number_words import ONES, TEENS
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.guards import YEAR_STARTS
from pipeline.timeline.grammar.points import Point, Rule, point

_NAMES = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {name[:3]: index + 1 for index, name in enumerate(_NAMES)}
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
          "seventeenth", "eighteenth", "nineteenth", "twentieth")  # fmt: skip
_DAYS = {word: index for index, word in enumerate((*_UNITS, *_TEENS), 1)}
_DAYS |= {f"twenty{word}": index + 20 for index, word in enumerate(ONES, 1)} | {"thirtyone": 31}
_COUNTED = (*ONES, *TEENS, "twenty")
_DAYS |= {word: index for index, word in enumerate(_COUNTED, 1)} | {"thirty": 30}
_DAYS |= {f"twenty{word}": index + 20 for index, word in enumerate(_UNITS, 1)} | {"thirtieth": 30, "thirtyfirst": 31}

NAME = rf"(?:{'|'.join(_NAMES)})(?![a-z])\.?"
YEAR = r"(?:19\d\d|20\d\d)(?!\d)(?![-/]\d{3})"
SHORT_YEAR = r"'\d\d(?!\d)"
_WORD = rf"(?:(?:twenty[ -]?)?(?:{'|'.join(_UNITS)})|twenty[ -](?:{'|'.join(ONES)})|thirty[ -]one|{'|'.join(_TEENS)}|thirtieth|thirty[ -]?first)(?![a-z])"
_DIGITS = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
DAY = rf"(?:{_DIGITS}(?:[ ]?(?:st|nd|rd|th)(?![a-z]))?|{_WORD})"
_COUNTED_DAY = rf"(?:{'|'.join((*_COUNTED, 'thirty'))})(?![a-z-])"  # June five 2016
TO = r"[ ]{0,2}(?:-{1,3}|~|/|to|until|till|through|thru|and|&)[ ]{0,2}(?:the[ ])?"
_NAMED_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?"
WEEKDAY = rf"(?:{_NAMED_DAY}\.?,?[ ])?"
_START = r"(?<![0-9A-Za-z])(?<![0-9][./:])"
_OF_YEAR = r"(?:(?:of|in)[ ])?(?:(?:the[ ])?year[ ](?:of[ ])?)?"
# Thu Sep 25 10:36:28 UTC 2003; Mon Aug 10 15:44:11 UTC+0000 2015; Sat Aug 28 02:29:34 GMT Standard Time 2000.
_ZONE = r"[ ](?:(?!am|pm)[a-z]{2,5}(?:[-+]\d\d:?\d\d)?|(?:[a-z]{2,12}[ ])?[a-z]{2,12}[ ](?:standard|daylight)[ ]time|[-+]\d\d:?\d\d)"
_CLOCK = rf"(?:,?[ ]\d{{1,2}}:\d{{1,2}}(?::\d{{1,2}})?(?:[ ]?[ap]\.?m\.?|{_ZONE})?(?=[ ]))?"

_PATTERNS = {
    "en_dmy": rf"""{_START}(?:(?P<d1>{DAY})(?:(?:[ ]of)?[ ]?(?P<m1>{NAME}))?(?P<to>{TO}){WEEKDAY})?(?P<d2>{DAY})
        (?:[ ]day)?(?:[ ]of)?(?:[ ]{{1,3}}|[.,/-][ ]?|[ ],[ ]?|[ ](?P<apart>[/-])[ ](?={NAME}[ ](?P=apart)[ ]{YEAR}))?(?P<m2>{NAME})
        (?:[ .,/-]{{0,4}}{_OF_YEAR}(?P<y>{YEAR}|{SHORT_YEAR})|[ ./-](?P<yy>\d\d)(?![\dhx_]|(?:st|nd|rd|th)(?![a-z])|(?<!-\d\d)[:.]|[:.]\d|{NAME}|(?<=[ ]\d\d)[ ]\d{{1,2}}:\d\d(?!:)|[ ]?(?:[ap]\.?m|o['’ ]?clock|a\.?d|c\.?e)))""",
    "en_military": rf"""{_START}(?P<d2>[0-3]\d)(?P<m2>{'|'.join(_SHORT)})(?P<yy>\d\d)(?![0-9A-Za-z])""",
    "en_myd": rf"""{_START}(?P<m2>{NAME})(?P<sep>[-/.])(?P<y>{YEAR})(?P=sep)(?P<d2>{_DIGITS})(?![0-9A-Za-z])""",
    "en_dym": rf"""{_START}(?P<d2>{_DIGITS})(?P<sep>[-/.])(?P<y>{YEAR})(?P=sep)(?P<m2>{NAME})(?![0-9])""",
    "en_mdy": rf"""{_START}(?P<m1>{NAME})(?P<put_in>\])?(?:[ ]the)?(?:[ ,/-]{{0,4}}|[ ]{{5,8}})(?P<d1>{DAY}|{_COUNTED_DAY})
        (?:(?P<to>{TO}){WEEKDAY}(?:(?P<m2>{NAME})(?:[ ]the)?[ ]{{0,2}})?(?P<d2>{DAY}))?{_CLOCK}(?:,?[ ]\(?{_NAMED_DAY}\)?)?
        (?:[ ]{{0,2}}[,./-]?[ ]{{0,8}}{_OF_YEAR}(?P<y>{YEAR}|{SHORT_YEAR})|(?<=\d)[-/](?P<yy>\d\d)(?![\dx_:.-]))""",
    "en_mixed": rf"""{_START}(?:(?P<m1>{NAME})(?:[ ]the)?[ ](?P<d1>{DAY}){TO}{WEEKDAY}(?P<d2>{DAY})(?:[ ]of)?[ ](?P<m2>{NAME})
        |(?P<d3>{DAY})(?:[ ]of)?[ ](?P<m3>{NAME}){TO}{WEEKDAY}(?P<m4>{NAME})(?:[ ]the)?[ ](?P<d4>{DAY}))
        (?:[ ,]{{1,2}}{_OF_YEAR})(?P<y>{YEAR}|{SHORT_YEAR})""",
    "en_my": rf"""{_START}(?<!(?<![\d.])[0-9][ -])(?<!(?<![\d.])[0-9][0-9][ -])(?:(?P<m1>{NAME})(?P<to>{TO})(?:(?:early|mid|late)[ -])?)?(?P<m2>{NAME})
        (?:(?:[ ][,/-][ ]|[ ,./-]{{0,2}}){_OF_YEAR}(?P<y>{YEAR}|{SHORT_YEAR})
        |-(?P<yy>[1-4]\d)(?![\dx_:.-]))""",
    "en_ymd": rf"""{_START}(?P<y>{YEAR})(?:,?[ ]in[ ]|(?P<apart>[ ]{{1,2}}|[ ,./-]{{1,2}}|[ ],[ ]))(?:(?:the[ ])?(?P<d0>{DAY})[ /-](?:of[ ])?)?(?P<m2>{NAME})
        (?:(?:(?<=\.)|[ ,./-]{{1,2}}(?:the[ ])?)(?P<d2>{DAY})(?!:))?+(?![ ,-]{{0,2}}(?:19|20)\d\d(?![ ./-]{NAME}))""",
}  # fmt: skip
PATTERNS = {form: re.compile(text, re.VERBOSE | re.IGNORECASE) for form, text in _PATTERNS.items()}
_MAYBE_YEAR = re.compile(
    r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d|(?<='\d)\d|(?:(?<=[A-Za-z\d][./ -]\d)|(?<=[./ -][ ]\d))\d(?!\d|:\d)|[A-Za-z]{3}\d\d)"
)
# Without IGNORECASE and from one class of letters on: several times as fast.
MAYBE_NAME = re.compile(
    r"[JjFfMmAaSsOoNnDd](?:(?<![A-Za-z].)|(?<=\d[snrt][tdh].))(?:(?<=[Jj])(?:an|AN|u[nl]|U[NL])|(?<=[Ff])(?:eb|EB)|(?<=[Mm])(?:a[ry]|A[RY])"
    r"|(?<=[Aa])(?:pr|PR|ug|UG)|(?<=[Ss])(?:ep|EP)|(?<=[Oo])(?:ct|CT)|(?<=[Nn])(?:ov|OV)|(?<=[Dd])(?:ec|EC))"
)
_LEADS_TO_MAY = re.compile(r"(?:\b(?:in|of|by|since|from|to|until|till|during|before|after)|[-(,])[ ]?$", re.IGNORECASE)
_BETWEEN = re.compile(r"between[ ](?:the[ ])?$", re.IGNORECASE)
_CLOCK_FOLLOWS = re.compile(r"[ ]\d{1,2}:")
_AFTER_YEAR = re.compile(r"(?:19|20)\d\d,?[ ]$")
_DAYS_ONLY = re.compile(r"[a-z.][ ]\d{1,2}-\d\d$", re.IGNORECASE)
_LAST_DAY = 31
_BEFORE = 16


def find(text: str) -> Iterator[Point]:
    """Days and months of the folded `text`."""
    if _MAYBE_YEAR.search(text) and MAYBE_NAME.search(text):
        yield from points.near(text, MAYBE_NAME, _DAY_FIRST)
        yield from points.at_starts(text, MAYBE_NAME, _NAME_FIRST)
        yield from points.at_starts(text, YEAR_STARTS, _YEAR_FIRST)


def month_number(name: str) -> int:
    return _NUMBERS[name[:3].lower()]


def day_number(text: str) -> int:
    if text[0].isdigit():
        return int(text[:2]) if text[:2].isdigit() else int(text[:1])
    return _DAYS[text.lower().replace(" ", "").replace("-", "")]


def year_number(written: str) -> int:
    """2026 or '26."""
    return full_year(int(written.strip("' ")))


def _year(found: re.Match[str]) -> int:
    parts = found.groupdict()
    return year_number(parts.get("y") or parts.get("yy") or "")


def _dmy(found: re.Match[str]) -> Point | None:
    year, month = _year(found), month_number(found["m2"])
    days = points.day(year, month, day_number(found["d2"]))
    if not found["d1"]:
        return point(days, "en_dmy", found)
    first_month = month_number(found["m1"]) if found["m1"] else month
    if _two_days(found):  # 5 and 7 March: the first has no year of its own
        last = point(days, "en_dmy", found)
        return None if last is None else replace(last, start=found.start("d2"))
    return point(_span(year, first_month, day_number(found["d1"]), month, day_number(found["d2"])), "en_days", found)


def _whole(found: re.Match[str]) -> Point | None:
    """Sep/2020/23 and 23-2020-Sep."""
    return point(points.day(_year(found), month_number(found["m2"]), int(found["d2"])), "en_dmy", found)


def _military(found: re.Match[str]) -> Point | None:
    return point(points.day(_year(found), month_number(found["m2"]), int(found["d2"])), "en_dmy", found)


def _mdy(found: re.Match[str]) -> Point | None:
    if found["put_in"] and found.string[max(0, found.start() - 1) : found.start()] != "[":  # [Sept] 04, 2014
        return None
    year, month = _year(found), month_number(found["m1"])
    if not found["d2"]:
        if found["yy"] and _DAYS_ONLY.search(found[0]) and day_number(found["d1"]) < int(found["yy"]) <= _LAST_DAY:
            return None  # Oct 20-24 are five days
        days = point(points.day(year, month, day_number(found["d1"])), "en_mdy", found)
        return replace(days, start=days.start - 1) if days and found["put_in"] else days
    last_month = month_number(found["m2"]) if found["m2"] else month
    if _two_days(found):
        return None
    return point(_span(year, month, day_number(found["d1"]), last_month, day_number(found["d2"])), "en_days", found)


def _mixed(found: re.Match[str]) -> Point | None:
    """July 3rd to 2nd of August 2015."""
    m1, d1, m2, d2 = (found[a] or found[b] for a, b in (("m1", "m3"), ("d1", "d3"), ("m2", "m4"), ("d2", "d4")))
    days = _span(_year(found), month_number(m1), day_number(d1), month_number(m2), day_number(d2))
    return point(days, "en_days", found)


def _span(year: int, month: int, day: int, last_month: int, last_day: int) -> points.Days | None:
    """Days of one year, or over New Year where the month falls (December 28 - January 3, 2024)."""
    first = points.day(year - (month > last_month), month, day)
    return points.joined(first, points.day(year, last_month, last_day))


def _two_days(found: re.Match[str]) -> bool:
    if found["to"].strip().lower() not in {"and", "&"} or abs(day_number(found["d1"]) - day_number(found["d2"])) == 1:
        return False
    return _BETWEEN.search(found.string[max(0, found.start() - _BEFORE) : found.start()]) is None


def _my(found: re.Match[str]) -> Point | None:
    year, month = _year(found), month_number(found["m2"])
    before = found.string[max(0, found.start() - _BEFORE) : found.start()]
    alone = found["y"] is not None and len(found.string.strip()) == len(found[0])
    if found["m2"] == "may" and not (found["m1"] or alone or _LEADS_TO_MAY.search(before)):
        return None  # "this may 2024 times" is no month
    days = points.month(year, month)
    if found["m1"]:
        first_month = month_number(found["m1"])
        apart = first_month > month and found["to"].strip().lower() in {"and", "&"}
        if apart or _AFTER_YEAR.search(before):  # 2015 June and May 2018
            return None if days is None else Point(*days, "en_my", found.start("m2"), found.end())
        first = points.month(year - (first_month > month), first_month)
        return point(points.joined(first, days), "en_months", found)
    return point(days, "en_my", found)


def _ymd(found: re.Match[str]) -> Point | None:
    year, month = _year(found), month_number(found["m2"])
    if found.start() and (found["apart"] or "").isspace() and _CLOCK_FOLLOWS.match(found.string, found.end()):
        return None  # staff 2048 Oct 13 18:01: the size of a file
    if day := found["d0"] or found["d2"]:
        return point(points.day(year, month, day_number(day)), "en_ymd", found)
    return point(points.month(year, month), "en_my", found)


_DAY_FIRST: tuple[Rule, ...] = (
    (PATTERNS["en_dmy"], _dmy),
    (PATTERNS["en_military"], _military),
    (PATTERNS["en_dym"], _whole),
    (PATTERNS["en_mixed"], _mixed),
)
_NAME_FIRST: tuple[Rule, ...] = ((PATTERNS["en_mdy"], _mdy), (PATTERNS["en_myd"], _whole), (PATTERNS["en_my"], _my))
_YEAR_FIRST: tuple[Rule, ...] = ((PATTERNS["en_ymd"], _ymd),)
