"""Days as scanned pages give them: O for 0, l for 1, spaces among the digits (2O26-07-l3, 2026-0 7-03), in whole dates only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.date_symbols import number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Point, Rule, point

_DIGIT = "[0-9OolI]"
_YEAR = rf"(?:1[ ]?9|2[ ]?[0Oo])[ ]?{_DIGIT}[ ]?{_DIGIT}"
DAY = re.compile(
    rf"(?<![0-9A-Za-z$¥])(?<![0-9A-Za-z][-_/., ])(?P<y>{_YEAR})[ ]?(?P<sep>[-./])[ ]?(?P<m>[0OolI1][ ]?{_DIGIT})[ ]?(?P=sep)[ ]?"
    rf"(?P<d>[0-3OolI][ ]?{_DIGIT})(?![0-9A-Za-z]|[ ]?[-./][ ]?[0-9A-Za-z])"
)
_MAYBE = re.compile(
    r"\d(?:[ ]?[-./][ ]?(?:[OolI][ ]?[0-9OolI]|\d[ ]?[OolI]|\d[ ]\d)(?![A-Za-z])|[ ]\d{1,3}[-./]|(?<=2)(?<!\d\d)[Oo]\d\d[-./])"
)
_LEAST_DIGITS = 6


def find(text: str) -> Iterator[Point]:
    """Such days of the folded `text`; those that are clean are left to the other patterns."""
    if _MAYBE.search(text):
        yield from points.everywhere(text, _RULES)


def _blurred(found: re.Match[str]) -> Point | None:
    if sum(each.isdigit() for each in found[0]) < _LEAST_DIGITS:
        return None
    return point(points.day(number(found["y"]), number(found["m"]), number(found["d"])), "blurred", found)


_RULES: tuple[Rule, ...] = ((DAY, _blurred),)
