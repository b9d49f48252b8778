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
_LOOKED_AT = 12  # rows above and below, of which some are the rest of cells
_NEAR = 4.0  # heights of a line
_HEADS = 6  # rows of a run among which are its heads
_FEWEST_FREE = 3
_FEWEST_ALIGNED = 2
_MOSTLY = 0.75  # of the rows around: what is too long for its cell runs on over empty ones
_ALIGNED = 0.15  # of a text's height, by which starts of one column differ
_EVEN = 1.25  # times as wide as the gaps between words
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


def column_gaps(rows: Sequence[_Row]) -> list[list[list[Span]]]:
    """Of each stretch of each row the blanks that part columns. Rows go from the top down, each from left to right."""
    found: list[list[list[Span]]] = []
    for run in _runs(rows):
        parted = [list(pairwise(_cells(row))) for row in run]
        for at, row in enumerate(run):
            near = parted[max(at - _LOOKED_AT, _HEADS) : at + _LOOKED_AT + 1]
            beside = [pair for pairs in (*parted[:_HEADS], *near) for pair in pairs]
            found.append([_gaps_of(run, at, number, beside) for number in range(len(row))])
        lines = next((at for at, row in enumerate(run) if len(row) > 1), 0)
        for at in range(len(found) - len(run), len(found) - len(run) + lines):
            found[at] = [
                [] if _is_line(one, gaps, found[at + 1 : at + 1 + _HEADS]) else gaps
                for one, gaps in zip(rows[at], found[at], strict=True)
            ]
    return found


def _is_line(one: Stretch, gaps: Sequence[Span], below: Sequence[Sequence[Sequence[Span]]]) -> bool:
    """Whether a text above a sheet is its title, whose words happen to stand around gaps: fewer parts, evenly spaced."""
    if any(_width(gap) > WIDE * one.height for gap in gaps):
        return False
    columns = max((sum(1 + len(cuts) for cuts in row) for row in below), default=0)
    words = [_width(blank) for blank in one.blanks if blank not in gaps]
    even = bool(words) and bool(gaps) and max(map(_width, gaps)) <= _EVEN * max(words)
    return 1 + len(gaps) < columns or even


def _gaps_of(run: Sequence[_Row], at: int, number: int, parted: Sequence[tuple[Span, Span]]) -> list[Span]:
    row = run[at]
    one = row[number]
    if not one.blanks:
        return []
    is_long = one.right - one.left >= _LONG * one.height
    begin = row[number - 1].right if number else -inf
    until = [*(left for left, _ in one.blanks[1:]), one.right]
    return [
        blank
        for blank, end in zip(one.blanks, until, strict=True)
        if (is_long and _width(blank) > WIDE * one.height)
        or (
            (heads := _around(blank, begin, end, parted))
            and (_is_shared(blank, run, at) or _is_aligned(blank, heads, run, at))
        )
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


def _runs(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    """Rows that follow each other closely."""
    begin = 0
    for at in range(1, len(rows) + 1):
        if at < len(rows):
            height = median(one.height for one in rows[at])
            if rows[at][0].middle - rows[at - 1][0].middle <= _NEAR * height:
                continue
        yield rows[begin:at]
        begin = at


def _around(blank: Span, begin: float, end: float, parted: Sequence[tuple[Span, Span]]) -> list[float]:
    """Where texts begin behind the gap in rows, most often that of heads, that have one on either side of it: without
    such a row 3 and 台 of a column of amounts would be set apart. `begin`: where the stretch to the left ends; `end`: the
    text to the right of the gap."""
    middle = sum(blank) / 2
    return [after[0] for before, after in parted if begin <= before[0] and before[1] <= middle <= after[0] < end]


def _is_shared(blank: Span, run: Sequence[_Row], at: int) -> bool:
    """Whether nearly all rows around leave a stretch of the gap free."""
    height = median(one.height for one in run[at])
    reach = range(max(at - _LOOKED_AT, 0), min(at + _LOOKED_AT + 1, len(run)))
    several = [number for number in reach if len(run[number]) > 1 and number != at]
    near = sorted(several, key=lambda number: abs(number - at))[: 2 * _ROWS_AROUND]
    free = sum(_leaves_free(run[number], blank, height) for number in near)
    return free >= _FEWEST_FREE and free >= _MOSTLY * len(near)


def _is_aligned(blank: Span, heads: Sequence[float], run: Sequence[_Row], at: int) -> bool:
    """Whether what follows the gap begins where such a text does, and texts of most rows around do too: next to a day that
    fills its column the gaps are narrower than letters differ."""
    height = median(one.height for one in run[at])
    if not any(abs(blank[1] - left) <= _ALIGNED * height for left in heads):
        return False
    near = [row for number, row in enumerate(run) if 0 < abs(number - at) <= _ROWS_AROUND and len(row) > 1]
    starts = [[edge for one in row for edge in (one.left, *(end for _, end in one.blanks))] for row in near]
    begun = sum(any(abs(blank[1] - edge) <= 2 * _ALIGNED * height for edge in row) for row in starts)
    return begun >= _FEWEST_ALIGNED and begun >= _MOSTLY * len(near)


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
