"""Pieces of text into lines, and rows of labels and values, as on a licence, into tables without rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.ingest.layout.sheets import sheets
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import join_lines
from pipeline.ingest.ocr.columns import prose_columns
from pipeline.ingest.ocr.pieces import Piece, Row, rows_of

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_COLUMN_GAP = 1.2  # heights of a line
_LONGEST_LABELS_GAP = 0.4
_LETTER_GAP = 5.0
_LONGEST_LABEL = 12
_FEWEST_COLUMNS = 3  # of a sheet
_BELOW = 2.5  # heights of a line


def lines_and_forms(pieces: list[Piece], width: float) -> tuple[list[Piece], list[RuledTable]]:
    """Lines in reading order, and tables where texts stand in columns. `width` is the page's."""
    if columns := prose_columns(pieces, width):
        return [_as_line(row) for column in columns for row in rows_of(column)], []
    rows = rows_of(pieces)
    lines: list[Piece] = []
    tables: list[RuledTable] = []
    behind = 0
    for sheet in sheets(rows):
        _lines_and_forms(rows[behind : sheet.start], lines, tables)
        table = _table(rows[sheet.start : sheet.end], sheet.texts)
        tables.append(replace(table, levels=tuple(sheet.levels)))
        behind = sheet.end
    _lines_and_forms(rows[behind:], lines, tables)
    return lines, tables


def _lines_and_forms(rows: Sequence[Row], lines: list[Piece], forms: list[RuledTable]) -> None:
    """Adds the rows to the lines, and to the forms where labels and values stand side by side."""
    run: list[Row] = []
    tail: list[Row] = []

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

    for row in map(_spelt_out, rows):
        lined_up = bool(run) and len(row) > 1 and _lines_up(row, run)
        if (len(row) > 1 and _labelled(row, lined_up)) or (run and len(row) == 1 and _goes_on(row, run)):
            if run and len(row) > 1 and not lined_up:
                close()
            run.append(row)
        else:
            close()
            lines.append(_as_line(row))
    close()


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


def _labelled(row: Row, lined_up: bool) -> bool:
    """A short label, a gap, and what may be its value. A sentence broken by a gap is none.

    The longest label of a form comes near to its value, which then stands below those above (`lined_up`), as the first
    two columns of a sheet may.
    """
    first, second = row[0], row[1]
    near = lined_up or len(row) > _FEWEST_COLUMNS
    gap = (_LONGEST_LABELS_GAP if near else _COLUMN_GAP) * min(first.height, second.height)
    longest = 2 * _LONGEST_LABEL if lined_up and first.text.isascii() else _LONGEST_LABEL
    if len(first.text) > longest or second.left - first.right < gap:
        return False
    return not any(mark in first.text for mark in "。；，")


def _lines_up(row: Row, run: list[Row]) -> bool:
    """Whether the values stand below those above; of a sheet, the first of them may be empty here or there."""
    above = [one for one in run if len(one) > 1][-3:]
    if not above or abs(row[1].left - above[-1][1].left) < _BELOW * row[1].height:
        return True
    wide = min(len(row), *map(len, above)) >= _FEWEST_COLUMNS
    return wide and any(abs(row[1].left - piece.left) < _BELOW * row[1].height for one in above for piece in one[1:])


def _goes_on(row: Row, run: list[Row]) -> bool:
    """Whether a row of one piece is the rest of the value above it."""
    above = [one for one in run if len(one) > 1][-1:]
    if not above:
        return False
    values = above[0][1:]
    near = row[0].top - run[-1][0].bottom < 1.2 * row[0].height
    return near and any(abs(row[0].left - value.left) < 1.5 * row[0].height for value in values)


def _form(run: list[Row]) -> RuledTable:
    rows: list[Row] = []
    for row in run:
        if len(row) == 1:
            rows[-1] = [_with_rest(piece, row[0]) for piece in rows[-1]]
        else:
            rows.append(list(row))
    levels = tuple(median(piece.middle_y for piece in row) for row in run if len(row) > 1)
    return replace(_table(run, [[piece.text for piece in row] for row in rows]), levels=levels)


def _table(rows: Sequence[Row], texts: Sequence[Sequence[str]]) -> RuledTable:
    pieces = [piece for row in rows for piece in row]
    return RuledTable(
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
        tuple(
            (number, column, 1, 1, text)
            for number, row in enumerate(texts, start=1)
            for column, text in enumerate(row, start=1)
        ),
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
