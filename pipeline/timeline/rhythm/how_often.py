"""How often a text says that something is done: 每季度, twice a year, 每年不少于两次, at intervals of not more than 6 months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from pipeline.knowledge import knowledge
from pipeline.text.any_of import any_of
from pipeline.text.date_symbols import CHINESE_DIGITS, number
from pipeline.text.normal import normal
from pipeline.text.number_words import ONES, TEENS

_EVERY_MONTHS = {1: "monthly", 2: "quarterly", 3: "quarterly", 4: "semiannual", 6: "semiannual", 12: "annual"}
_EVERY_WEEKS = {1: "weekly", 2: "weekly", 4: "monthly"}
# Of what is done three times a year no quarter is sure to have one.
_TIMES_A_YEAR = {1: "annual", 2: "semiannual", 3: "semiannual", 4: "quarterly", 6: "quarterly", 12: "monthly"}
_TIMES_A_MONTH = {1: "monthly", 2: "weekly", 4: "weekly"}
_NUMERAL = rf"(?:\d{{1,2}}|[{CHINESE_DIGITS}十]{{1,2}})"
_LEAST = r"(?:应当?|须|要|至少|最少|不少于|不低于|不得少于|开展|进行|组织|召开|实施|做|评审|演练|测试|复核|核查|检查|评估|分别|\s){0,4}"
_ONCE_EVERY = re.compile(rf"每[ ]?(?P<n>{_NUMERAL})[ ]?个?(?P<u>月|周|星期)(?![初末底中])")
_TIMES = re.compile(
    rf"(?:每[ ]?(?:个|一)?|一|全|(?<!\d)1[ ]?)(?P<u>年度?|月)(?:度?内)?{_LEAST}(?P<n>{_NUMERAL})[ ]?次(?!会|[性修解通合]|以)"
)
_APART = re.compile(rf"间隔(?:时间)?(?:应|须)?(?:不超过|不得超过|不大于|最长)[ ]?(?P<n>{_NUMERAL})[ ]?个(?P<u>月)")
_NAMES = (*ONES, *TEENS)
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_NAMES)})"
_EVERY = re.compile(
    rf"\b(?:every|at intervals (?:of )?(?:not|no) (?:exceeding|more than|longer than|over)|not more than) (?P<n>{_COUNT}) (?P<u>month|week)s?(?: apart)?\b"
)
_A_YEAR = re.compile(
    rf"\b(?P<n>once|twice|{_COUNT} times) (?:a|an|per|in a|in each|in every|each|every|during each) (?:calendar |financial |fiscal )?(?P<u>year|month)\b"
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A cadence, as written at start:stop; `counted`: by a number of times or months, and not by a word alone."""

    cadence: str
    start: int
    stop: int
    counted: bool = False


def find_rhythms(text: str) -> list[Rhythm]:
    """The rhythms that `text` (in normal form) names, apart and by place; of two at one place the longer one."""
    pattern, values = _words()
    found = [Rhythm(values[one[0]], *one.span()) for one in pattern.finditer(text)]
    found += [*_counted(text)] if found or "间隔" in text or "每" in text or _may_be_counted(text) else []
    kept: list[Rhythm] = []
    for one in sorted(found, key=lambda each: (each.start, -each.stop)):
        if not kept or one.start >= kept[-1].stop:
            kept.append(one)
        elif one.stop - one.start > kept[-1].stop - kept[-1].start:
            kept[-1] = one
    return kept


def _may_be_counted(text: str) -> bool:
    return any(word in text for word in ("every ", "times ", "twice ", "次", "more than ", "intervals "))


def _counted(text: str) -> Iterator[Rhythm]:
    for pattern in (_ONCE_EVERY, _APART, _EVERY):
        for one in pattern.finditer(text):
            every = _EVERY_MONTHS if one["u"] in ("月", "month") else _EVERY_WEEKS
            if cadence := every.get(_number(one["n"])):
                yield Rhythm(cadence, *one.span(), counted=True)
    for pattern in (_TIMES, _A_YEAR):
        for one in pattern.finditer(text):
            times = _TIMES_A_MONTH if one["u"] in ("月", "month") else _TIMES_A_YEAR
            if cadence := times.get(_number(one["n"])):
                yield Rhythm(cadence, *one.span(), counted=True)


def _number(written: str) -> int:
    word = written.removesuffix(" times")
    if word in ("once", "twice"):
        return 1 if word == "once" else 2
    return _NAMES.index(word) + 1 if word in _NAMES else number(word) or 0


@cache
def _words() -> tuple[re.Pattern[str], Mapping[str, str]]:
    lists = cast(Mapping[str, list[str]], knowledge("pipeline.timeline.rhythm", "cadences.yaml"))
    values = {normal(word): cadence for cadence, words in lists.items() for word in words}
    return any_of(values), values
