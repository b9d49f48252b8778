"""Dates left to be filled in: 年 月 日, ____年__月__日, 2024年3月  日, ____/__/__, Date: ____, YYYY-MM-DD, 20XX年X月X日.

Each is a mention of its own, an unsigned field; what is filled in of it already (the year, the month) is no date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from pipeline.text.date_symbols import fold

_MAYBE = re.compile(r"[年_＿Yy.．…](?:(?<=[年_＿])|(?<=[Yy])[Yy]{3}|(?<=[.．])[.．]{5}|(?<=…)…)")
_BLANK = "[ _.…]"
_FIELD = rf"(?:{_BLANK}{{1,20}}|{_BLANK}{{0,6}}(?P<%s>[0-9]{{1,2}}){_BLANK}{{0,6}})"
_CHINESE = re.compile(rf"年(?:{_FIELD % 'm'})月(?P<day>{_BLANK}{{0,20}})日")
_ENDING = re.compile(rf"年(?P<m>{_BLANK}{{1,20}})月(?![^\s_]?日)")
_YEAR_BEFORE = re.compile(r"(?:(?:19|20)[0-9]{0,2})?[ _]{0,20}$")
_SLASHES = re.compile(
    r"(?<![\w/])(?:20)?_{1,12}[ ]?(?P<sep>[-/.])[ ]?_{1,12}[ ]?(?P=sep)[ ]?(?:_{1,12}|(?P<last>20\d\d))(?![\w/])"
    r"|(?<![\w/])(?P<first>20\d\d)[ ]?(?P<sep2>[-/.])[ ]?_{1,12}[ ]?(?P=sep2)[ ]?_{1,12}(?![\w/])"
)
# A line to write on where a date is asked for; the day of November 2026 that nobody wrote.
_LINE = re.compile(
    r"(?:日期|(?<![A-Za-z])dated?)[ ]{0,3}[:：]?[ ]{0,6}(?P<line>(?:[_＿]{3,40}|[.]{6,40}|…{2,20})(?:[ ]?,?[ ]?(?:20)?[_＿]{2,6})?)(?![_＿/.…-])",
    re.IGNORECASE,
)
_MONTH_NAMES = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY_TO_FILL = re.compile(
    rf"(?<!\w)(?P<d>_{{1,12}})[ ]{{0,2}}(?:(?:st|nd|rd|th)[ ])?(?:(?:day[ ]of[ ])?{_MONTH_NAMES}|day[ ]of[ ]_{{2,20}}),?[ ]{{0,2}}(?:20\d\d|(?:20)?_{{2,6}})(?![\w/])",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"(?<![\w%{'\"-])(?:[Yy]{4}[ ]?[-/.年][ ]?[Mm]{2}[ ]?[-/.月][ ]?[Dd]{2}日?|(?:[Dd]{2}[ ]?[-/.][ ]?[Mm]{2}|[Mm]{2}[ ]?[-/.][ ]?[Dd]{2})[ ]?[-/.][ ]?[Yy]{4})"
    r"(?![\w%}'\"-]|[ T][Hh]{2}|年)"
)
_CROSSES = re.compile(
    r"(?:(?:20|19)\d{0,2})?[Xx×□*]{0,4}(?<=[0-9Xx×□*])[ ]?年[ ]?(?P<m>[Xx×□*]{1,2}|[0-9]{1,2})[ ]?月(?:[ ]?(?P<d>[Xx×□*]{1,2}|[0-9]{1,2})[ ]?日)?"
)
_A_CROSS = re.compile(r"[Xx×□*]")
_TALKS_OF_FORMAT = re.compile(
    r"(?:格式|形式|样式|写法|如|format(?:ted)?|pattern|style|form|as|like|e\.g\.?)[^\n]{0,6}$", re.IGNORECASE
)


_FILL = frozenset("_＿—-/.…年月日")


class BlankDate(NamedTuple):
    """A date that nobody filled in, at start:stop of a text."""

    start: int
    stop: int


def find_blank_dates(text: str) -> tuple[BlankDate, ...]:
    """Where `text` has a date that nobody filled in, wholly or in part, by blanks, lines, crosses or letters.

    年月日 without any gap is a unit, not a field, and does not count.
    """
    if not may_hold_blank_dates(text):
        return ()
    folded = fold(text)
    found = [BlankDate(match.start(), match.end()) for match in _SLASHES.finditer(folded)]
    for match in _CHINESE.finditer(folded):
        if match["m"] and match["day"].strip(" ") == "" and not match["day"]:
            continue
        found.append(BlankDate(_start_of_year(folded, match.start()), match.end()))
    found += _placeholders(folded)
    found += [BlankDate(match.start(), match.end()) for match in _DAY_TO_FILL.finditer(folded)]
    taken = _Taken(found)
    found += [
        BlankDate(*match.span("line"))
        for match in _LINE.finditer(folded)
        if not taken.within(match.start("line"), match.end())
    ]
    taken = _Taken(found)
    found += [
        BlankDate(_start_of_year(folded, match.start()), match.end())
        for match in _ENDING.finditer(folded)
        if not taken.within(match.start(), match.start() + 1)
    ]
    return tuple(sorted(found))


class _Taken:
    """The spans that are found already, to be asked in no more time than looking up a word takes."""

    def __init__(self, spans: Iterable[BlankDate]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._stops = list(accumulate((span.stop for span in ordered), max))

    def within(self, start: int, stop: int) -> bool:
        """Whether one of them holds a character of start:stop."""
        before = bisect_left(self._starts, stop)
        return before > 0 and self._stops[before - 1] > start


def may_hold_blank_dates(text: str) -> bool:
    """Whether there is anything of such a date in `text`: most have nothing, and this is told at once."""
    return _MAYBE.search(text) is not None


def left_blank(text: str) -> bool:
    """Whether `text` is nothing but lines to write on and dates to fill in, or empty."""
    rest = text
    for span in reversed(find_blank_dates(text)):
        rest = rest[: span.start] + rest[span.stop :]
    return all(character in _FILL or character.isspace() for character in rest)


def _placeholders(folded: str) -> Iterator[BlankDate]:
    """YYYY-MM-DD and 20XX年X月X日, unless the text says how dates are written."""
    for match in (*_LETTERS.finditer(folded), *_CROSSES.finditer(folded)):
        crossed = match.re is _LETTERS or _A_CROSS.search(match[0]) is not None
        if crossed and not _TALKS_OF_FORMAT.search(folded[max(0, match.start() - 16) : match.start()]):
            yield BlankDate(match.start(), match.end())


def _start_of_year(folded: str, nian: int) -> int:
    window = folded[max(0, nian - 24) : nian]
    before = _YEAR_BEFORE.search(window)
    return nian - (len(window) - before.start()) if before else nian
