"""Dates left to be filled in: 年 月 日, ____年__月__日, 2024年3月  日, ____/__/__."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.timeline.grammar.symbols import fold

_BLANK = "[ _.…]"
_FIELD = rf"(?:{_BLANK}{{1,20}}|{_BLANK}{{0,6}}(?P<%s>[0-9]{{1,2}}){_BLANK}{{0,6}})"
_CHINESE = re.compile(rf"年(?:{_FIELD % 'm'})月(?P<day>{_BLANK}{{0,20}})日")
_ENDING = re.compile(rf"年(?P<m>{_BLANK}{{1,20}})月(?![^\s_]?日)")
_YEAR_BEFORE = re.compile(r"(?:(?:19|20)[0-9]{0,2})?[ _]{0,20}$")
_SLASHES = re.compile(r"(?<![\w/])(?:20)?_{1,12}[ ]?[-/.][ ]?_{1,12}[ ]?[-/.][ ]?_{1,12}(?![\w/])")
_LINES = re.compile(r"\n")


class Span(NamedTuple):
    """A stretch of a text, `stop` not included."""

    start: int
    stop: int


def find_blank_dates(text: str) -> tuple[Span, ...]:
    """Where `text` has a date that nobody filled in, wholly or but for its year or month.

    年月日 without any gap is a unit, not a field, and does not count.
    """
    if "年" not in text and "_" not in text and "＿" not in text:
        return ()
    folded = fold(text)
    found = [Span(match.start(), match.end()) for match in _SLASHES.finditer(folded)]
    for match in _CHINESE.finditer(folded):
        if match["m"] and match["day"].strip(" ") == "" and not match["day"]:
            continue
        found.append(Span(_start_of_year(folded, match.start()), match.end()))
    found += [
        Span(_start_of_year(folded, match.start()), match.end())
        for match in _ENDING.finditer(folded)
        if not any(span.start <= match.start() < span.stop for span in found)
    ]
    return tuple(sorted(found))


def _start_of_year(folded: str, nian: int) -> int:
    window = folded[max(0, nian - 24) : nian]
    before = _YEAR_BEFORE.search(window)
    return nian - (len(window) - before.start()) if before else nian
