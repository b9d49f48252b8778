"""Pieces of text into lines, and rows of labels and values, as on a licence, into tables without rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import median

from pipeline.ingest.lines import join_lines
from pipeline.ingest.pdf.tables import RuledTable

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_COLUMN_GAP = 1.2  # heights of a line
_LETTER_GAP = 5.0
_LONGEST_LABEL = 12
_WIDE_PIECE = 0.3  # of the page: prose in columns


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that was found in one place. Pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle_x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        return (self.top + self.bottom) / 2


Row = list[Piece]


def rows_of(pieces: list[Piece]) -> list[Row]:
    """Pieces that stand side by side, each row from left to right."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle_y):
        if rows and abs(piece.middle_y - rows[-1][0].middle_y) < 0.5 * min(piece.height, rows[-1][0].height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def lines_and_forms(pieces: list[Piece], width: float) -> tuple[list[Piece], list[RuledTable]]:
    """Lines in reading order, and tables where labels and values stand in columns. `width` is the page's."""
    rows = rows_of(pieces)
    columns = _prose_columns(rows, width)
    if columns:
        return [_as_line(row) for column in columns for row in rows_of(column)], []
    lines: list[Piece] = []
    forms: list[RuledTable] = []
    run: list[Row] = []

    def close() -> None:
        while run and len(run[-1]) == 1 and not _goes_on(run[-1], run):
            tail.insert(0, run.pop())
        if sum(len(row) > 1 for row in run) >= 2:
            forms.append(_form(run))
        else:
            lines.extend(_as_line(row) for row in run)
        lines.extend(_as_line(row) for row in tail)
        run.clear()
        tail.clear()

    tail: list[Row] = []
    for row in map(_spelt_out, rows):
        if (len(row) > 1 and _labelled(row)) or (run and len(row) == 1 and _goes_on(row, run)):
            if run and len(row) > 1 and not _lines_up(row, run):
                close()
            run.append(row)
        else:
            close()
            lines.append(_as_line(row))
    close()
    return lines, forms


def _prose_columns(rows: list[Row], width: float) -> list[list[Piece]]:
    """Two columns of running text, or nothing."""
    shared = [row for row in rows if len(row) == 2]
    if len(shared) < 5 or len(shared) * 2 < len(rows):
        return []
    if median(piece.right - piece.left for row in shared for piece in row) < _WIDE_PIECE * width:
        return []
    gutter = median((row[0].right + row[1].left) / 2 for row in shared)
    pieces = [piece for row in rows for piece in row]
    return [[p for p in pieces if p.middle_x < gutter], [p for p in pieces if p.middle_x >= gutter]]


def _spelt_out(row: Row) -> Row:
    """A label that is printed with wide gaps (类 型) is one piece."""
    joined: Row = []
    for piece in row:
        before = joined[-1] if joined else None
        if (
            before is not None
            and len(piece.text) == 1
            and _CHINESE.match(piece.text)
            and len(before.text) <= 4
            and _CHINESE.fullmatch(before.text[-1])
            and piece.left - before.right < _LETTER_GAP * piece.height
        ):
            joined[-1] = _merged(before, piece, before.text + piece.text)
        else:
            joined.append(piece)
    return joined


def _labelled(row: Row) -> bool:
    """A short label, a gap, and what may be its value. A sentence broken by a gap is none."""
    first, second = row[0], row[1]
    if len(first.text) > _LONGEST_LABEL or second.left - first.right < _COLUMN_GAP * min(first.height, second.height):
        return False
    return not any(mark in first.text for mark in "。；，")


def _lines_up(row: Row, run: list[Row]) -> bool:
    """Whether the values stand below those above."""
    above = [one for one in run if len(one) > 1][-1:]
    return not above or abs(row[1].left - above[0][1].left) < 2.5 * row[1].height


def _goes_on(row: Row, run: list[Row]) -> bool:
    """Whether a row of one piece is the rest of the value above it."""
    above = [one for one in run if len(one) > 1][-1:]
    if not above:
        return False
    values = above[0][1:]
    near = row[0].top - run[-1][0].bottom < 1.2 * row[0].height
    return near and any(abs(row[0].left - value.left) < 1.5 * row[0].height for value in values)


def _form(run: list[Row]) -> RuledTable:
    cells: list[tuple[int, int, int, int, str]] = []
    rows: list[Row] = []
    for row in run:
        if len(row) == 1:
            rows[-1] = [_with_rest(piece, row[0]) for piece in rows[-1]]
        else:
            rows.append(list(row))
    for number, row in enumerate(rows, start=1):
        cells += [(number, column, 1, 1, piece.text) for column, piece in enumerate(row, start=1)]
    pieces = [piece for row in run for piece in row]
    return RuledTable(
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
        tuple(cells),
    )


def _with_rest(piece: Piece, rest: Piece) -> Piece:
    if abs(piece.left - rest.left) >= 1.5 * rest.height:
        return piece
    return _merged(piece, rest, join_lines((piece.text, rest.text)))


def _as_line(row: Row) -> Piece:
    """Pieces of a row with two spaces between them, which set fields apart."""
    line = row[0]
    for piece in row[1:]:
        apart = piece.left - line.right > 0.6 * piece.height
        line = _merged(line, piece, line.text + ("  " if apart else " ") + piece.text)
    return line


def _merged(one: Piece, other: Piece, text: str) -> Piece:
    return replace(
        one,
        text=text,
        left=min(one.left, other.left),
        top=min(one.top, other.top),
        right=max(one.right, other.right),
        bottom=max(one.bottom, other.bottom),
    )
