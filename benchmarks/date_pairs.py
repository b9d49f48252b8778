"""Pairs of a text and a day, cut out of test files of any language, as cases of `date_suites`.

A pattern gives text, year, month and day. What suites do differently is settled before looking at any reader:
- a text that names a month or a year without a day stands for all of it (suites give a day of their choice);
- a text with a zone or with "midnight" counts only where it names the suite's day;
- a numeric day both of whose parts may be a month counts only where the suite reads it month first;
- a text that may be a span (a quarter, "to", an hour of a day) is left out where a suite gives but one day of it.
Truth of spoken texts is the side in digits.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import date_suites
from date_suites import Case, Gold, gold_of, last_day, read_text

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
TEXT = r"(?P<q>[\"'])(?P<text>(?:(?!(?P=q))[^\\\n]|\\.)*)(?P=q)"
_NAMED = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_WHOLE_MONTH = re.compile(
    rf"\W*(?:in |the |of )*(?:{_NAMED},?[ /-]*(?:of )?'?\d{{2,4}}|\d{{4}},?[ /-]*{_NAMED}|\d{{4}}[-/.]\d\d?|\d\d?[-/.]\d{{4}}"
    r"|\d{2,4} ?年 ?\d{1,2} ?月份?|[^年\d]{2,6}年[^日号號]{1,3}月份?)\W*",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(r"\W*(?:in |the |year |of )*(?:\d{4} ?年?|[^年\d]{2,6}年)\W*", re.IGNORECASE)
_ZONE = re.compile(r"\d[ ]?[+-]\d\d?:?\d?\d?(?!\d)|[A-Z]{2,5}\b|\dZ|midnight|24:00")
_EITHER = re.compile(r"(?<!\d)(\d\d?)([-/])(\d\d?)\2(\d\d(?:\d\d)?)(?!\d)")
_MAYBE_SPAN = re.compile(
    r"quarter|\bq[1-4]\b|\b(?:to|through|until|till)\b|(?:hour|minute|second) of|(?:st|nd|rd|th)[ ]?-|季", re.IGNORECASE
)


def case_of(suite: str, language: str, text: str, first: date, last: date | None = None) -> Case:
    stop = len(text)
    named = first.day in map(int, re.findall(r"\d+", text)) or not _ZONE.search(text)
    if last is None and (not named or _MAYBE_SPAN.search(text) or _day_first(text, first)):
        return Case(suite, language, text, (Gold(0, stop),))
    if last is None and _WHOLE_MONTH.fullmatch(text):
        first, last = first.replace(day=1), last_day(first.replace(day=1), "Month")
    elif last is None and _WHOLE_YEAR.fullmatch(text):
        first, last = date(first.year, 1, 1), date(first.year, 12, 31)
    return Case(suite, language, text, (gold_of(0, stop, first, {last or first}, text),))


def _day_first(text: str, first: date) -> bool:
    either = _EITHER.search(text)
    if either is None or int(either[1]) > 12 or int(either[3]) > 12 or either[1] == either[3]:
        return False
    return first.month != int(either[1])


def pairs(
    pattern: str, *paths: str, suite: str, language: str, from_zero: bool = False
) -> Callable[[Path], Iterator[Case]]:
    """Cases cut out by `pattern` with the groups text, y, m and d; `from_zero` counts months from 0."""
    compiled = re.compile(pattern.replace("TEXT", TEXT), re.DOTALL)

    def read(repository: Path) -> Iterator[Case]:
        for path in paths:
            for found in compiled.finditer(read_text(repository, path)):
                text = literal(found["text"])
                day = date_of(found["y"], found["m"], found["d"], from_zero)
                if day is None or (language == "en" and not text.isascii()):
                    continue
                if suite == "go-dateparser" and not date_suites.ENGLISH.fullmatch(text):
                    yield Case(suite, language, text, (Gold(0, len(text)),))  # other languages
                else:
                    yield case_of(suite, language, text, day)

    return read


def literal(written: str) -> str:
    try:
        return str(ast.literal_eval(f'"{written}"'))
    except (SyntaxError, ValueError):
        return written.replace("\\", "")


def date_of(y: str, m: str | None, d: str | None, from_zero: bool = False) -> date | None:
    month = _MONTHS.index(m.lower()) + 1 if m and m.isalpha() else int(m or 1) + from_zero
    try:
        return date(int(y), month, int(d or 1))
    except ValueError:
        return None


ISO = r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
NUMBERS = r"(?P<y>\d{4}), ?(?P<m>\d\d?)(?:, ?(?P<d>\d\d?))?"

_SPOKEN_DAY = re.compile(r"(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(\d{1,2})[日号號]?|月份?)?|(\d{4})年?")
_SPOKEN_ENGLISH = re.compile(
    rf"(?:(?P<m>{_NAMED}) (?P<d>\d\d?)|(?P<d2>\d\d?) (?P<m2>{_NAMED})|(?P<m3>{_NAMED})),? (?P<y>\d{{4}})|(?P<y2>(?:19|20)\d\d)"
)


def spoken(suite: str, language: str, mark: str, *paths: str) -> Callable[[Path], Iterator[Case]]:
    """Lines `input MARK output` of text (inverse) normalisation."""

    def read(repository: Path) -> Iterator[Case]:
        for path in paths:
            for line in read_text(repository, path).splitlines():
                text, found, output = line.partition(mark)
                text = text.strip()
                if not found or not text:
                    continue
                day = _said(text, language) or _said(output.strip(), language)
                yield (
                    case_of(suite, language, text, *day) if day else Case(suite, language, text, (Gold(0, len(text)),))
                )

    return read


def _said(written: str, language: str) -> tuple[date, date] | None:
    if language == "zh":
        numbers = _SPOKEN_DAY.fullmatch(written)
        parts = (numbers[1] or numbers[4], numbers[2], numbers[3]) if numbers else None
    else:
        found = _SPOKEN_ENGLISH.fullmatch(written.lower())
        name = (found["m"] or found["m2"] or found["m3"]) if found else None
        month = next((str(index) for index, each in enumerate(_MONTHS, 1) if name and each.startswith(name[:3])), None)
        parts = (found["y"] or found["y2"], month, found["d"] or found["d2"]) if found else None
    if parts is None or (first := date_of(*parts)) is None:
        return None
    if parts[2]:
        return first, first
    return first, last_day(first, "Month") if parts[1] else date(first.year, 12, 31)
