"""Rows of a sheet without rules: which rows on a picture make one, and in which column each piece of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import inf
from statistics import median

from pipeline.ingest.lines import join_lines
from pipeline.ingest.ocr.pieces import Piece, Row

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 5
_FEWEST_ROWS_OF_WIDE = 3  # of four columns and more: seldom by chance
_NEAR = 4.0  # heights of a line, from the middle of one row to that of the next
_WRAPPED = 1.6
_IN_LINE = 0.6  # of the pieces of the shorter of two rows


def sheet_from(rows: Sequence[Row], start: int) -> int:
    """Where the sheet ends that begins with this row; `start` itself, where none does."""
    if len(rows[start]) < _FEWEST_COLUMNS or _is_talk(rows[start]):
        return start
    full = [rows[start]]
    end = start + 1
    for number, row in enumerate(rows[start + 1 :], start=start + 1):
        if _distance(rows[number - 1], row) > _NEAR:
            break
        if len(row) >= _FEWEST_COLUMNS - 1 and any(_in_line(row, above) for above in full[-2:]):
            full.append(row)
        elif not _wraps(row, rows[number - 1], full):
            break
        end = number + 1
    widest = sorted(map(len, full))[-2:]
    enough = _FEWEST_ROWS_OF_WIDE if widest[0] > _FEWEST_COLUMNS else _FEWEST_ROWS
    return end if len(full) >= enough and widest[0] >= _FEWEST_COLUMNS else start


def in_columns(rows: Sequence[Row]) -> list[list[str]]:
    """The texts of a sheet's rows by column, empty ones too; the rest of a wrapped row goes with its beginning."""
    columns = _columns(rows)
    placed: list[list[list[str]]] = []
    for number, row in enumerate(rows):
        cells: list[list[str]] = [[] for _ in columns]
        for piece, column in zip(row, _in_order(row, columns), strict=True):
            cells[column].append(piece.text)
        if placed and not cells[0] and _wraps(row, rows[number - 1], rows[:number]):
            for above, text in zip(placed[-1], cells, strict=True):
                above += text
        else:
            placed.append(cells)
    return [[join_lines(cell) for cell in cells] for cells in placed]


def _is_talk(row: Row) -> bool:
    """A line of labels with their values, as above a sheet, is no row of heads."""
    return sum("：" in piece.text or ": " in piece.text for piece in row) * 2 > len(row)


def _distance(above: Row, row: Row) -> float:
    height = max(min(piece.height for piece in row), 1.0)
    return (median(piece.middle_y for piece in row) - median(piece.middle_y for piece in above)) / height


def _in_line(row: Row, above: Row) -> bool:
    """Whether the pieces stand below those of another row, each below one of its own."""
    shorter, longer = sorted((row, above), key=len)
    met = 0
    left = 0
    for piece in shorter:
        for number in range(left, len(longer)):
            if piece.left < longer[number].right and longer[number].left < piece.right:
                met += 1
                left = number + 1
                break
    return met >= _IN_LINE * len(shorter) and len(shorter) * 2 > len(longer)


def _wraps(row: Row, above: Row, full: Sequence[Row]) -> bool:
    """Whether a row is the rest of cells above: close below them, each at the left edge of one, and none in the first column."""
    first = min(one[0].right for one in full)
    lefts = [piece.left for one in full for piece in one[1:]]
    return _distance(above, row) < _WRAPPED and all(
        piece.left > first and any(abs(piece.left - left) < 0.5 * piece.height for left in lefts) for piece in row
    )


def _columns(rows: Sequence[Row]) -> list[tuple[float, float, float]]:
    """Left edge, middle and right edge of each column, by the rows that have a piece in every one."""
    lengths = sorted((len(row) for row in rows), reverse=True)
    count = max(len(rows[0]), lengths[1])
    full = [row for row in rows if len(row) == count] or [max(rows, key=len)]
    return [
        (
            median(row[at].left for row in full),
            median(row[at].middle_x for row in full),
            median(row[at].right for row in full),
        )
        for at in range(len(full[0]))
    ]


def _in_order(row: Row, columns: Sequence[tuple[float, float, float]]) -> list[int]:
    """The column of each piece, from left to right, so that their edges or middles lie nearest in all."""
    if len(row) == len(columns):
        return list(range(len(row)))

    @cache
    def best(at: int, column: int) -> tuple[float, tuple[int, ...]]:
        if at == len(row):
            return 0.0, ()
        if column == len(columns):
            return inf, ()
        skipped = best(at, column + 1)
        cost, rest = best(at + 1, column + 1)
        taken = (cost + _off(row[at], columns[column]), (column, *rest))
        return min(skipped, taken)

    cost, found = best(0, 0)
    return list(found) if cost < inf else [min(at, len(columns) - 1) for at in range(len(row))]


def _off(piece: Piece, column: tuple[float, float, float]) -> float:
    left, middle, right = column
    return min(abs(piece.left - left), abs(piece.middle_x - middle), abs(piece.right - right))
