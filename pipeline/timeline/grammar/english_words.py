"""Years in English words, where a month or a cue stands before: March the fifth, two thousand and eighteen; in nineteen ninety-nine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.number_words import ONES, TEENS, TENS
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.english import DAY, NAME, day_number, month_number
from pipeline.timeline.grammar.points import Days, Point, Rule, point

_VALUES = {word: value for value, word in enumerate((*ONES, *TEENS), 1)}
_VALUES |= {word: 10 * value for value, word in enumerate(TENS, 2)}
_ONE = "|".join(ONES)
_REST = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{_ONE})(?![a-z]))?|{'|'.join(reversed(TEENS))}|(?:oh?[ -])?(?:{_ONE}))"
_TWO_DIGITS = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{_ONE})(?![a-z]))?|{'|'.join(reversed(TEENS))}|oh?[ -](?:{_ONE}))"
WORDS = (
    rf"(?:two[ ]thousand(?:[ ](?:and[ ])?(?P<after>{_REST}))?|nineteen[ -](?:hundred[ ]and[ ])?(?P<old>{_TWO_DIGITS})"
    rf"|twenty[ -](?P<new>{_TWO_DIGITS}))(?![a-z])"
)
_OF = r"[ ,]{1,2}(?:(?:of|in)[ ])?(?:the[ ]year[ ])?"
_START = r"(?<![0-9A-Za-z])"
DAY_FIRST = re.compile(rf"{_START}(?P<d>{DAY})(?:[ ]of)?[ ](?P<m>{NAME}){_OF}{WORDS}", re.IGNORECASE)
NAME_FIRST = re.compile(rf"{_START}(?P<m>{NAME})(?:[ ](?:the[ ])?(?P<d>{DAY}))?{_OF}{WORDS}", re.IGNORECASE)
CUED = re.compile(
    rf"{_START}(?:in|since|during|before|after|until|till|from|by)[ ](?:the[ ]year[ ])?(?P<y>{WORDS})"
    r"(?=[ ]{0,2}(?:$|[^ 0-9A-Za-z-]|(?:and|or|was|were|is|are|i|we|he|she|they|it|the)\b))",
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(rf"{_START}(?:the[ ])?year[ ](?:of[ ])?(?P<y>{WORDS})", re.IGNORECASE)


def find(text: str) -> Iterator[Point]:
    """Dates of the folded `text` whose year is written in words."""
    lowered = text.lower()
    if "two thousand" in lowered or "nineteen" in lowered or "twenty" in lowered:
        yield from points.everywhere(text, _RULES)


def _year(found: re.Match[str]) -> int:
    if found["old"]:
        return 1900 + _value(found["old"])
    return 2000 + _value(found["new"] or found["after"] or "")


def _value(words: str) -> int:
    return sum(_VALUES.get(word, 0) for word in re.split(r"[ -]", words.lower()))


def _month_or_day(found: re.Match[str]) -> Point | None:
    month = month_number(found["m"])
    if found["d"]:
        return point(points.day(_year(found), month, day_number(found["d"])), "en_words", found)
    return point(points.month(_year(found), month), "en_words", found)


def _whole_year(found: re.Match[str]) -> Point | None:
    days: Days | None = points.year(_year(found))
    return None if days is None else Point(*days, "en_words", *found.span("y"))


_RULES: tuple[Rule, ...] = (
    (DAY_FIRST, _month_or_day), (NAME_FIRST, _month_or_day), (CUED, _whole_year), (_YEAR_CUE, _whole_year),
)  # fmt: skip
