"""Paragraphs that say how deep in tables they stand, as Word's binary form and RTF store them, into pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.ingest.tables import written_date
from pipeline.ingest.word.pieces import Look, Piece
from pipeline.values import Cell, Part, Row

_SAME_EDGE = 30  # twips: rows drawn by hand do not meet exactly
_DEEPEST_TABLE = 8
_DEEPEST_REPEATED = 4
_MOST_COLUMNS = 1000


class RowShape(NamedTuple):
    """The edges of a row's cells from left to right, in twips, and how each cell is merged.

    "restart" begins a merge with cells below, "continue" belongs to the one above, "left" to the one before.
    """

    edges: tuple[int, ...] = ()
    merges: tuple[str | None, ...] = ()


@dataclass(slots=True)
class _Table:
    rows: list[tuple[list[str], RowShape]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    nested: list[_Table] = field(default_factory=list)

    def end_cell(self) -> None:
        self.cells.append("\n".join(line for line in self.lines if line))
        self.lines.clear()

    def end_row(self, shape: RowShape) -> None:
        if self.lines:
            self.end_cell()
        if self.cells:
            self.rows.append((self.cells, shape))
        self.cells = []

    @property
    def text(self) -> str:
        return "\n".join("\t".join(cells) for cells, _ in self.rows)


class Flow:
    """Gathers the pieces of one part of a document. `tables` counts the tables of each part."""

    def __init__(self, part: Part, tables: Counter[Part]) -> None:
        self.pieces: list[Piece] = []
        self._part: Part = part
        self._tables = tables
        self._open: list[_Table] = []
        self._waiting: list[Piece] = []
        self._references: list[tuple[str, str]] = []

    def paragraph(
        self,
        text: str,
        depth: int = 0,
        level: int = 0,
        look: Look | None = None,
        references: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Add a paragraph that stands in so many tables."""
        depth = self._descend(depth)
        if depth:
            self._open[-1].lines.append(text)
            self._references += references
        elif text:
            self.pieces.append(Piece(text, self._part, None, level, look, 0, (), references))

    def end_cell(self, depth: int) -> None:
        if self._descend(max(depth, 1)):
            self._open[-1].end_cell()

    def end_row(self, depth: int, shape: RowShape) -> None:
        if self._descend(max(depth, 1)):
            self._open[-1].end_row(shape)

    def aside(self, pieces: Iterable[Piece]) -> None:
        """Add what is anchored here (text boxes, footnotes): after the table, if in one."""
        (self._waiting if self._open else self.pieces).extend(pieces)

    def close(self) -> list[Piece]:
        """All pieces; an open table ends here."""
        self._descend(0)
        return self.pieces

    def _descend(self, depth: int) -> int:
        depth = min(depth, _DEEPEST_TABLE)
        while len(self._open) > depth:
            table = self._open.pop()
            table.end_row(RowShape())
            if self._open:
                if len(self._open) < _DEEPEST_REPEATED:
                    self._open[-1].lines.append(table.text)
                self._open[-1].nested.append(table)
            else:
                self._add(table)
                self.pieces += self._waiting
                self._waiting.clear()
        while len(self._open) < depth:
            self._open.append(_Table())
        return depth

    def _add(self, table: _Table) -> None:
        rows = table_rows(table.rows, self._tables[self._part] + 1)
        text = "\n".join("\t".join(cell.text for cell in row) for row in rows)
        if text.strip():
            self._tables[self._part] += 1
            references, self._references = tuple(self._references), []
            number = self._tables[self._part]
            self.pieces.append(Piece(text, self._part, None, 0, None, number, rows, references))
        for nested in table.nested:
            self._add(nested)


def table_rows(rows: Sequence[tuple[Sequence[str], RowShape]], number: int) -> tuple[Row, ...]:
    """Rows of cells with addresses in table `number`; a merged cell stands once, with its spans."""
    columns = _column_edges(shape for _, shape in rows)
    owners: dict[int, int] = {}
    cells: list[Cell] = []
    found: list[list[int]] = []
    for row_number, (texts, shape) in enumerate(rows, start=1):
        row: list[int] = []
        for index, text in enumerate(texts):
            column, width = _columns_of(index, shape, columns)
            merge = shape.merges[index] if index < len(shape.merges) else None
            if merge == "left" and row:
                cells[row[-1]] = _joined(cells[row[-1]], text, 0, width)
            elif merge == "continue" and column in owners:
                cells[owners[column]] = _joined(cells[owners[column]], text, 1, 0)
            else:
                owners.pop(column, None)
                if merge == "restart":
                    owners[column] = len(cells)
                row.append(len(cells))
                address = f"T{number}R{row_number}C{column + 1}"
                cells.append(Cell(text, address, written_date(text), 1, width))
        if row:
            found.append(row)
    return tuple(tuple(cells[index] for index in row) for row in found)


def _joined(cell: Cell, text: str, rows: int, columns: int) -> Cell:
    """A cell with one more merged into it; what the merged-away cell hides is text all the same."""
    words = "\n".join(part for part in (cell.text, text) if part)
    return Cell(words, cell.address, cell.date, cell.rows + rows, cell.columns + columns)


def _column_edges(shapes: Iterable[RowShape]) -> list[int]:
    edges = sorted({edge for shape in shapes for edge in shape.edges})
    distinct: list[int] = []
    for edge in edges:
        if not distinct or edge - distinct[-1] > _SAME_EDGE:
            distinct.append(edge)
    return distinct if len(distinct) <= _MOST_COLUMNS else []


def _columns_of(index: int, shape: RowShape, columns: list[int]) -> tuple[int, int]:
    """First column (from 0) and columns spanned of a row's cell."""
    if index + 1 >= len(shape.edges) or not columns:
        return index, 1
    left, right = (bisect_left(columns, edge - _SAME_EDGE) for edge in shape.edges[index : index + 2])
    return left, max(right - left, 1)
