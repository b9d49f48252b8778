"""What stands in the cells of ruled tables: the text of the page, cut where a rule runs between two characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.ingest.pdf.characters import Characters
from pipeline.ingest.pdf.grids import Box
from pipeline.ingest.pdf.lines import Run, plain_text

_WORD = re.compile(r"\S+")
_WRAPPED_HYPHEN = re.compile("[\x02\ufffe]")  # what pdfium makes of one at the end of a line
_SAME_LINE = 0.5  # of the lower piece's height: middles of pieces on one line
_WORD_GAP = 3.0  # points
CELLS_APART = 0.1  # of the font's size
_HEIGHT_OF_SIZE = 1.3  # a character's box to its font's size


class Piece(NamedTuple):
    """Text in one place, and whether a space stands before it, and whether the file itself holds that space (`tied`)."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    spaced: bool = False
    tied: bool = False


class Grid:
    """The cells of one table, to be found by place."""

    def __init__(self, cells: Sequence[Box]) -> None:
        self.cells = cells
        self.box = Box(
            min(cell.left for cell in cells),
            min(cell.top for cell in cells),
            max(cell.right for cell in cells),
            max(cell.bottom for cell in cells),
        )
        self._lefts = sorted({x for cell in cells for x in (cell.left, cell.right)})
        self._tops = sorted({y for cell in cells for y in (cell.top, cell.bottom)})
        self._owners: dict[tuple[int, int], Box] = {}
        for cell in sorted(cells, key=lambda one: (one.right - one.left) * (one.bottom - one.top), reverse=True):
            for row in range(self._row(cell.top), self._row(cell.bottom - 0.01) + 1):
                for column in range(self._column(cell.left), self._column(cell.right - 0.01) + 1):
                    self._owners[row, column] = cell

    def _row(self, y: float) -> int:
        return bisect_right(self._tops, y) - 1

    def _column(self, x: float) -> int:
        return bisect_right(self._lefts, x) - 1

    def at(self, x: float, y: float) -> Box | None:
        """The cell around a point."""
        cell = self._owners.get((self._row(y), self._column(x)))
        return cell if cell and cell.left <= x < cell.right and cell.top <= y < cell.bottom else None


def filled(grids: Sequence[Grid], runs: Iterable[Run], characters: Characters) -> list[dict[Box, list[str]]]:
    """For each table the lines of text in its cells."""
    found: list[dict[Box, list[Piece]]] = [defaultdict(list) for _ in grids]
    for run in runs:
        line = run.line
        for number, grid in enumerate(grids):
            box = grid.box
            if line.bottom > box.top and line.top < box.bottom and line.right > box.left and line.left < box.right:
                for cell, piece in _pieces(grid, run, characters):
                    found[number][cell].append(piece)
    return [{cell: list(_lines(pieces)) for cell, pieces in cells.items()} for cells in found]


def _pieces(grid: Grid, run: Run, characters: Characters) -> Iterator[tuple[Box, Piece]]:
    """The parts of a run that lie in cells: all of it, or its words, or its characters."""
    line = run.line
    whole = Piece(_plain(run.text), line.left, line.top, line.right, line.bottom)
    if cell := _one_cell(grid, whole, _HEIGHT_OF_SIZE * line.size):
        yield cell, whole
        return
    for word, start in _words(run):
        yield from _parts_of_word(grid, word, start, start > run.start, characters)


def _words(run: Run) -> Iterator[tuple[str, int]]:
    """The words of a run, and where in the page's text they begin."""
    wide = max(run.text) > "\uffff"
    for match in _WORD.finditer(run.text):
        before = run.text[: match.start()]
        yield match[0], run.start + (len(before.encode("utf-16-le", "surrogatepass")) // 2 if wide else len(before))


def words_of(run: Run, characters: Characters) -> Iterator[Piece]:
    """The words of a run with their places, cut where one cell of a sheet ends close to the next."""
    for word, start in _words(run):
        spaced = start > run.start
        tied = spaced and not characters.is_generated(start - 1)
        for part, at in _drawn_apart(word, start, characters):
            last = at + len(part.encode("utf-16-le", "surrogatepass")) // 2 - 1
            if text := _plain(part):
                around = _around(Box(*characters.box_at(at)), Box(*characters.box_at(last)))
                yield Piece(text, *around, spaced and at == start, tied and at == start)


def _drawn_apart(word: str, start: int, characters: Characters) -> Iterator[tuple[str, int]]:
    """The word, or its parts where the file draws them one by one and a little apart, and where each begins."""
    if characters.drawn_by(start) == characters.drawn_by(start + len(word) - 1) or max(word) > "\uffff":
        yield word, start
        return
    begin = 0
    for at in range(1, len(word)):
        if characters.drawn_by(start + at) != characters.drawn_by(start + at - 1):
            before, after = Box(*characters.box_at(start + at - 1)), Box(*characters.box_at(start + at))
            if after.left - before.right > CELLS_APART * characters.size(characters.index(start + at)):
                yield word[begin:at], start + begin
                begin = at
    yield word[begin:], start + begin


def _parts_of_word(
    grid: Grid, word: str, start: int, spaced: bool, characters: Characters
) -> Iterator[tuple[Box, Piece]]:
    length = len(word.encode("utf-16-le", "surrogatepass")) // 2
    first, last = Box(*characters.box_at(start)), Box(*characters.box_at(start + length - 1))
    piece = Piece(_plain(word), *_around(first, last), spaced)
    if cell := _one_cell(grid, piece, first.bottom - first.top):
        if piece.text:
            yield cell, piece
        return
    units = 0
    held: Piece | None = None
    of: Box | None = None
    for char in word:
        box = Box(*characters.box_at(start + units))
        cell = grid.at((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        if held and of and cell is of and not _below(held, box):
            held = Piece(held.text + char, *_around(Box(*held[1:5]), box), held.spaced)
        else:
            if held and of and (text := _plain(held.text)):
                yield of, held._replace(text=text)
            held, of = Piece(char, *box, spaced and not units), cell
        units += 1 + (char > "\uffff")
    if held and of and (text := _plain(held.text)):
        yield of, held._replace(text=text)


def _plain(text: str) -> str:
    return plain_text(_WRAPPED_HYPHEN.sub("-", text))


def _below(piece: Piece, box: Box) -> bool:
    """Whether a character of a word begins another line: pdfium goes on with a word that was wrapped."""
    return abs(box.top + box.bottom - piece.top - piece.bottom) > box.bottom - box.top


def _one_cell(grid: Grid, piece: Piece, height: float) -> Box | None:
    """The cell that holds a piece, if one does; a piece higher than its characters runs down or around."""
    half = min(piece.right - piece.left, height) / 2
    middle = (piece.top + piece.bottom) / 2
    if piece.bottom - piece.top > 1.5 * height:
        return None
    cell = grid.at(piece.left + half, middle)
    return cell if cell and grid.at(piece.right - half, middle) is cell else None


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _lines(pieces: list[Piece]) -> Iterator[str]:
    """Lines from the top down, each from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.top + one.bottom):
        if rows and _on_one_line(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda one: one.left)
        text = row[0].text
        for before, piece in pairwise(row):
            apart = piece.spaced or piece.left - before.right > _WORD_GAP
            text += (" " if apart else "") + piece.text
        yield text


def _on_one_line(one: Piece, other: Piece) -> bool:
    apart = abs(one.top + one.bottom - other.top - other.bottom) / 2
    return apart < _SAME_LINE * min(one.bottom - one.top, other.bottom - other.top)
