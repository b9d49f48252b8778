"""Rows of a sheet without rules: which rows of a page make one, and in which row and column of it each text stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple, Protocol

from pipeline.ingest.layout.running_text import is_contents, is_running_text
from pipeline.ingest.lines import join_lines

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 5
_FEWEST_ROWS_OF_WORKBOOK = 3  # a page of a workbook is a sheet
_FEWEST_ROWS_OF_WIDE = 3  # of four columns and more: seldom by chance
_NEAR = 4.0  # heights of a line, from the middle of one row to that of the next
_WRAPPED = 1.6
_IN_LINE = 0.6  # of the pieces of the shorter of two rows
_MOSTLY = 0.75  # of the rows, of the columns
_SLACK = 0.2  # heights of a line, by which a page may lean
_BESIDE_CELL = 0.5  # heights of a line, by which the rest of a cell may stand out of it
_MOST_COLUMNS = 100  # beyond which texts are taken one after the other
_LOOKED_AT = 4  # full rows above
_EVEN = 0.2  # of the distance of rows
_DAY = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?")
_STROKES = frozenset("1lI|丨!")
_HALF_A_LINE = 0.75  # of the distance of lines: the cells of one line stand between two lines of another


class Placed(Protocol):
    """A text with its place on a page."""

    @property
    def text(self) -> str: ...
    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


_Row = Sequence[Placed]


class Sheet(NamedTuple):
    """The first of a page's rows that make it and the one behind the last, its texts by row and column, its rows' heights."""

    start: int
    end: int
    texts: list[list[str]]
    levels: list[float]


def sheets(rows: Sequence[_Row], of_workbook: bool = False) -> Iterator[Sheet]:
    """The sheets of a page, whose rows are given from the top down, each from left to right.

    `of_workbook`: what looks like running text in columns is the long texts of cells.
    """
    start = 0
    while start < len(rows):
        end, full = _sheet_from(rows, start, _FEWEST_ROWS_OF_WORKBOOK if of_workbook else _FEWEST_ROWS)
        texts = _in_columns(rows[start:end], [number - start for number in full]) if full else []
        if texts and (of_workbook or not (is_running_text(texts) or is_contents(texts))):
            yield Sheet(start, end, texts, [_middle(rows[number]) for number in full])
        start = max(end, start + 1)


def _sheet_from(rows: Sequence[_Row], start: int, fewest: int) -> tuple[int, list[int]]:
    """Where the rows end that go with this one, and those of them that are more than the rest of another; none: no sheet."""
    if len(rows[start]) < _FEWEST_COLUMNS or [_is_talk(row) for row in rows[start : start + 2]] == [True, False]:
        return start, []
    full = [start]
    end = start + 1
    for number in range(start + 1, len(rows)):
        row = rows[number]
        if _distance(rows[number - 1], row) > _NEAR:
            break
        wraps = _wraps(rows, number, [rows[at] for at in (*full[:1], *full[-_LOOKED_AT:])])
        if wraps and _ends_with_a_day(rows, number):
            break
        if len(row) >= _FEWEST_COLUMNS - 1 and not wraps and any(_in_line(row, rows[at]) for at in full[-2:]):
            full.append(number)
        elif not wraps:
            break
        end = number + 1
    widest = sorted(len(rows[at]) for at in full)[-2:]
    enough = min(fewest, _FEWEST_ROWS_OF_WIDE) if widest[0] > _FEWEST_COLUMNS else fewest
    if len(full) < enough or widest[0] < _FEWEST_COLUMNS:
        return start, []
    return end, full if _are_parted([rows[at] for at in full]) else []


def _are_parted(full: Sequence[_Row]) -> bool:
    """Whether the gaps of the rows lie below each other. Those between words of running text that is set wide do not."""
    columns = _columns(full)
    gaps: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for row in full:
        for (one, here), (other, there) in pairwise(zip(row, _in_order(row, columns), strict=True)):
            slack = _SLACK * (one.bottom - one.top)
            gaps.setdefault((here, there), []).append((one.right - slack, other.left + slack))
    parted = [_most_in_common(found) / len(found) for (here, there), found in gaps.items() if there == here + 1]
    return sum(share >= _MOSTLY for share in parted) >= _MOSTLY * len(parted)


def _most_in_common(spans: Sequence[tuple[float, float]]) -> int:
    """In how many of the stretches one place lies that lies in the most."""
    ends = sorted((place, number) for span in spans if span[0] <= span[1] for number, place in enumerate(span))
    most = around = 0
    for _, is_end in ends:
        around += -1 if is_end else 1
        most = max(most, around)
    return most


def _is_talk(row: _Row) -> bool:
    """Whether these are labels with their values: above a sheet no row of heads, but one of many in a form."""
    return sum("：" in piece.text or ": " in piece.text for piece in row) * 2 > len(row)


def _middle(row: _Row) -> float:
    return median((piece.top + piece.bottom) / 2 for piece in row)


def _distance(above: _Row, row: _Row) -> float:
    """From middle to middle, in heights of a line."""
    return (_middle(row) - _middle(above)) / max(min(piece.bottom - piece.top for piece in row), 1.0)


def _in_line(row: _Row, above: _Row) -> bool:
    """Whether the pieces stand below those of another row, each below one of its own, or no further off than the next.

    Figures stand at the right of a column whose head stands at the left.
    """
    shorter, longer = sorted((row, above), key=len)
    if len(shorter) == len(longer) > _FEWEST_COLUMNS:
        nexts = zip(row, above, row[1:], above[1:], strict=False)
        return all(
            one.left < next_other.left and other.left < next_one.left for one, other, next_one, next_other in nexts
        )
    met = begin = 0
    for piece in shorter:
        for number in range(begin, len(longer)):
            if piece.left < longer[number].right and longer[number].left < piece.right:
                met += 1
                begin = number + 1
                break
    return met >= _IN_LINE * len(shorter) and len(shorter) * 2 > len(longer)


def _wraps(rows: Sequence[_Row], number: int, full: Sequence[_Row]) -> bool:
    """Whether a row is no more than the rest of cells: close to another, few pieces, each within a cell of others."""
    row = rows[number]
    most = max(map(len, full))
    few = len(row) * 2 <= most or (len(row) <= _IN_LINE * most and row[0].left > min(one[0].right for one in full))
    if not few or not all(any(_is_rest(piece, one) for one in full) for piece in row):
        return False
    beside = [*rows[number - 1 : number + 2]]
    return min(_distance(above, below) for above, below in pairwise(beside)) <= _WRAPPED


def _ends_with_a_day(rows: Sequence[_Row], number: int) -> bool:
    """Whether nothing but a day ends the page, as far below the one above as the rows are: none of the cell of that."""
    if number + 1 < len(rows) or number < 2 or len(rows[number]) > 1:
        return False
    (piece,), above = rows[number], rows[number - 1]
    step, usual = _distance(above, rows[number]), _distance(rows[number - 2], above)
    return (
        abs(step - usual) <= _EVEN * usual
        and _DAY.fullmatch(piece.text) is not None
        and any(_DAY.fullmatch(cell.text) and cell.left < piece.right and piece.left < cell.right for cell in above)
    )


def _is_rest(piece: Placed, row: _Row) -> bool:
    """Whether a text lies within a cell of a row, or begins where one does, be it the longer one; not so in the first column."""
    reach = _BESIDE_CELL * (piece.bottom - piece.top)
    return any(
        (cell.left - reach <= piece.left and piece.right <= cell.right + reach)
        or (number > 0 and abs(cell.left - piece.left) < reach)
        for number, cell in enumerate(row)
    )


def _in_columns(rows: Sequence[_Row], full: Sequence[int]) -> list[list[str]]:
    """The texts by row and column, empty ones too."""
    columns = _columns([rows[at] for at in full])
    lines: dict[int, list[list[str]]] = {at: [[] for _ in columns] for at in full}
    for owner, row in zip(_owners(rows, full), rows, strict=True):
        for piece, column in zip(row, _in_order(row, columns), strict=True):
            lines[owner][column].append(piece.text)
    return _without_strokes([[join_lines(cell) for cell in cells] for cells in lines.values()])


def _without_strokes(texts: list[list[str]]) -> list[list[str]]:
    """Less the columns that hold but a stroke beside the heads: what a scan shows of an edge."""
    columns = list(zip(*texts, strict=True))
    kept = [at for at, (head, *below) in enumerate(columns) if head not in _STROKES or any(below)]
    return [[row[at] for at in kept] for row in texts] if len(kept) < len(columns) else texts


def _owners(rows: Sequence[_Row], full: Sequence[int]) -> list[int]:
    """For each row the full one that it belongs to: cells of several lines begin with the others, end with them, or stand
    around them."""
    middles = [_middle(row) for row in rows]
    steps = [below - above for above, below in pairwise(middles)]
    around = bool(steps) and min(steps) < _HALF_A_LINE * median(steps)
    hanging, rising = full[-1] < len(rows) - 1, len(full) > 1 and full[1] > full[0] + 1
    owners = []
    for number, middle in enumerate(middles):
        at = bisect_right(full, number)
        above, below = full[max(at - 1, 0)], full[min(at, len(full) - 1)]
        if not around and hanging != rising:
            owners.append(above if hanging or above == number else below)
        else:
            owners.append(min((above, below), key=lambda one: (round(abs(middles[one] - middle), 1), one > number)))
    return owners


def _columns(full: Sequence[_Row]) -> list[tuple[float, float, float]]:
    """Left edge, middle and right edge of each column, by the rows that have a piece in every one."""
    lengths = sorted(map(len, full), reverse=True)
    count = max(len(full[0]), lengths[1])
    whole = [row for row in full if len(row) == count]
    return [
        (
            median(row[at].left for row in whole),
            median((row[at].left + row[at].right) / 2 for row in whole),
            median(row[at].right for row in whole),
        )
        for at in range(count)
    ]


def _in_order(row: _Row, columns: Sequence[tuple[float, float, float]]) -> list[int]:
    """The column of each piece, from left to right, so that their edges or middles lie nearest in all."""
    if len(row) == len(columns) or len(columns) > _MOST_COLUMNS:
        return [min(at, len(columns) - 1) for at in range(len(row))]

    @cache
    def best(at: int, column: int) -> tuple[float, tuple[int, ...]]:
        if at == len(row):
            return 0.0, ()
        if column == len(columns):
            return inf, ()
        cost, rest = best(at + 1, column + 1)
        return min(best(at, column + 1), (cost + _off(row[at], columns[column]), (column, *rest)))

    cost, found = best(0, 0)
    return list(found) if cost < inf else [min(at, len(columns) - 1) for at in range(len(row))]


def _off(piece: Placed, column: tuple[float, float, float]) -> float:
    left, middle, right = column
    return min(abs(piece.left - left), abs((piece.left + piece.right) / 2 - middle), abs(piece.right - right))
