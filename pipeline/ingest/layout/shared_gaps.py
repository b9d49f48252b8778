"""Narrow gaps that part the columns of a sheet: the rows around leave them free too.

A sheet without rules has its columns close together: 09:10 and the name in the next column look like one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import inf
from statistics import median

WIDE = 0.65  # of a text's height, which is some four thirds of a letter's: such a gap parts columns by itself
NARROW = 0.13  # of it: hardly more than between two letters
_LONG = 4.0  # times as wide as high: the letters of a shorter text may be set wide
_SHARED = 0.05  # of it: letters do not stand below each other to the pixel
_BETWEEN_WORDS, _BETWEEN_LETTERS = 0.6, 0.16
_ROWS_AROUND = 4  # above, and as many below
_NEAR = 4.0  # heights of a line
_FEWEST_FREE = 3
_MOSTLY = 0.75  # of the rows around: what is too long for its cell runs on over empty ones
_FIGURES = frozenset("0123456789-:./")
_DAY = re.compile(r"\d{4}([-/.])\d{1,2}\1(?:0[1-9]|[12]\d|3[01]|[1-9])$")
_FULL = re.compile(rf"{_DAY.pattern[:-1]}(?:[ T]?\d{{1,2}}:\d\d)?$")
_HOUR = re.compile(r"\d{1,2}:\d\d")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text that looks like one, from its first letter to its last, and where it is blank between."""

    left: float
    right: float
    middle: float
    height: float
    blanks: tuple[Span, ...]


_Row = Sequence[Stretch]


def column_gaps(rows: Sequence[_Row], at: int, number: int) -> list[Span]:
    """The blanks of one stretch of a row that part columns. Rows go from the top down, each from left to right."""
    row = rows[at]
    one = row[number]
    if not one.blanks:
        return []
    is_long = one.right - one.left >= _LONG * one.height
    before = row[number - 1].right if number else -inf
    until = [*(left for left, _ in one.blanks[1:]), one.right]
    return [
        blank
        for blank, right in zip(one.blanks, until, strict=True)
        if (is_long and _width(blank) > WIDE * one.height) or _parts_columns(blank, (before, right), rows, at)
    ]


def is_moment(before: str, after: str) -> bool:
    """Whether two texts are a day and its hour."""
    return _HOUR.match(after) is not None and _DAY.search(before) is not None


def belong_together(before: str, after: str, gap: float) -> bool:
    """Whether what was read on either side of a gap, given in heights of the line, is one word or number, or a moment.

    Figures stand at the right of their column, below heads at the left of it: heads do not tell where they end.
    """
    if before[-1] in _FIGURES and after[0] in _FIGURES:
        return gap < _BETWEEN_WORDS and (_FULL.search(before) is None or is_moment(before, after))
    return (
        gap < _BETWEEN_LETTERS
        and before[-1].isascii()
        and before[-1].isalpha()
        and after[0].isascii()
        and after[0].isalpha()
    )


def _parts_columns(blank: Span, sides: Span, rows: Sequence[_Row], at: int) -> bool:
    """Whether nearly all rows around leave a stretch of this gap free, and one has a text on either side of it.

    That one is most often the row of heads. Without it 3 and 台 of a column of amounts would be set apart. `sides`:
    where the stretch to the left ends, and the text to the right of the gap.
    """
    height = median(one.height for one in rows[at])
    around = [*_run(rows, at, -1, height), *_run(rows, at, 1, height)]
    near = sorted((row for row in around if len(row) > 1), key=lambda row: abs(row[0].middle - rows[at][0].middle))
    free = sum(_leaves_free(row, blank, height) for row in near[: 2 * _ROWS_AROUND])
    if free < _FEWEST_FREE or free < _MOSTLY * len(near[: 2 * _ROWS_AROUND]):
        return False
    left, middle, right = sides[0], sum(blank) / 2, sides[1]
    return any(
        left <= before[0] and before[1] <= middle <= after[0] < right
        for row in around
        for before, after in pairwise(_cells(row))
    )


def _run(rows: Sequence[_Row], at: int, step: int, height: float) -> Iterator[_Row]:
    """The rows above or below that follow each other closely."""
    last = rows[at]
    for row in rows[at + step :: step] if at + step >= 0 else ():
        if abs(row[0].middle - last[0].middle) > _NEAR * height:
            return
        yield row
        last = row


def _leaves_free(row: _Row, blank: Span, height: float) -> bool:
    """Before its first letter, between two, or behind its last."""
    edges = [-inf, *(edge for one in row for edge in (one.left, *chain(*one.blanks), one.right)), inf]
    free = zip(edges[::2], edges[1::2], strict=True)
    return any(min(blank[1], end) - max(blank[0], start) >= _SHARED * height for start, end in free)


def _cells(row: _Row) -> Iterator[Span]:
    """From where to where there is text without a wide gap."""
    for one in row:
        wide = chain(*(blank for blank in one.blanks if _width(blank) > WIDE * one.height))
        edges = [one.left, *wide, one.right]
        yield from zip(edges[::2], edges[1::2], strict=True)


def _width(span: Span) -> float:
    return span[1] - span[0]
