"""A table's cells by row and column, with merged cells everywhere they reach."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from pipeline.recall import remembered
from pipeline.timeline.tables.split_days import join_split_days
from pipeline.values import Block, Cell

_COLUMN = re.compile(r"[A-Z]+")
_MOST_LETTERS = 3
_TABLE_ADDRESS = re.compile(r"T\d+R(\d+)C(\d+)$")
_FARTHEST = 100  # columns; a sheet may have 16,384 of them, and a look back from each at all would never end
_NOT_MERGED = frozenset([(1, 1)])
_SPANS = attrgetter("rows", "columns")
_Start = tuple[int, list[tuple[int, Cell]]]  # a row's number, and its cells, each with the column where it begins


@dataclass(frozen=True, slots=True)
class GridRow:
    """`cells` by column, from 1. `own` are the columns where a cell starts in this very row."""

    number: int
    cells: Mapping[int, Cell]
    own: tuple[int, ...]

    @property
    def apart(self) -> list[Cell]:
        """Its cells in order, each once however many columns it reaches over."""
        cells = list(self.cells.values())
        return list(dict(zip(map(id, cells), cells, strict=True)).values())

    def left_of(self, column: int) -> Iterator[Cell]:
        """The cells to the left, nearest first, without those that reach into `column`. Farther ones say nothing of it."""
        here = self.cells.get(column)
        for before in range(column - 1, max(column - _FARTHEST, 1) - 1, -1):
            cell = self.cells.get(before)
            if cell is not None and cell is not here:
                yield cell


@remembered(most=64)
def grid(block: Block) -> tuple[GridRow, ...]:
    """The rows of a table block; columns come from the cells' addresses where they have them."""
    starts = [_starts(row, index) for index, row in enumerate(block.rows)]
    index_of = {number: index for index, (number, _) in enumerate(starts)}
    apart = len(index_of) == len(starts)  # no two rows under one number: a cell that is not merged reaches nowhere
    if apart and _NOT_MERGED.issuperset(map(_SPANS, chain.from_iterable(block.rows))):
        return _put_together(starts, [dict(cells) for _, cells in starts])
    columns = sorted({column for _, cells in starts for column, _ in cells})
    filled: list[dict[int, Cell]] = [{} for _ in starts]
    for index, (number, cells) in enumerate(starts):
        for column, cell in cells:
            filled[index][column] = cell
            if apart and cell.rows == 1 and cell.columns == 1:
                continue
            # Columns where no cell of the table starts hold nothing of their own.
            reach = columns[bisect_left(columns, column) : bisect_left(columns, column + cell.columns)]
            for below in range(min(cell.rows, len(starts))):
                covered = filled[index_of[number + below]] if number + below in index_of else {}
                for beside in reach:
                    covered.setdefault(beside, cell)
    return _put_together(starts, filled)


def _put_together(starts: Sequence[_Start], filled: Sequence[dict[int, Cell]]) -> tuple[GridRow, ...]:
    ordered = [_by_column(cells) for cells in filled]
    own = join_split_days(ordered, [[column for column, _ in cells] for _, cells in starts])
    return tuple(GridRow(number, ordered[index], own[index]) for index, (number, _) in enumerate(starts))


def _by_column(cells: dict[int, Cell]) -> dict[int, Cell]:
    columns = list(cells)
    ordered = sorted(columns)
    return cells if columns == ordered else {column: cells[column] for column in ordered}


def _starts(row: tuple[Cell, ...], index: int) -> _Start:
    number, column, digits, most = index + 1, 1, "", 0
    cells: list[tuple[int, Cell]] = []
    for cell in row:
        address = cell.address
        # The cells of a sheet's row share its number; only their letters are read again.
        if digits and len(address) <= most and address.endswith(digits) and (known := _column(address[: -len(digits)])):
            column = known
        elif at := _row_and_column(address):
            number, column = at
            digits = str(number)
            most = len(digits) + _MOST_LETTERS
        cells.append((column, cell))
        column += cell.columns
    return number, cells


def _row_and_column(address: str) -> tuple[int, int] | None:
    letters = address.rstrip("0123456789")
    if len(letters) <= _MOST_LETTERS and letters != address and (column := _column(letters)):
        return int(address[len(letters) :]), column
    if found := _TABLE_ADDRESS.match(address):
        return int(found[1]), int(found[2])
    return None


@lru_cache(maxsize=1 << 14)
def _column(letters: str) -> int:
    """The number of a sheet's column by its letters; 0 for what is none."""
    if not _COLUMN.fullmatch(letters):
        return 0
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
