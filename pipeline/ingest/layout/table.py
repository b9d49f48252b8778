"""A table that lies on a page."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.ingest.layout.line import Line
from pipeline.ingest.tables import written_date
from pipeline.values import Cell, Row


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table's box in points from the left and the top of the page, and its cells."""

    left: float
    top: float
    right: float
    bottom: float
    cells: tuple[tuple[int, int, int, int, str], ...]
    """Row, column (from 1), rows and columns spanned, text."""
    size: float = 0.0
    """Of its letters, in points; 0 where it is not known apart from that of the lines."""
    levels: tuple[float, ...] = ()
    """How far down the page each row stands, where that is known."""

    @property
    def has_text(self) -> bool:
        return any(text for *_, text in self.cells)

    def holds(self, line: Line) -> bool:
        """Whether the middle of a line lies in the table."""
        middle = (line.left + line.right) / 2
        return self.left <= middle <= self.right and self.top <= line.middle <= self.bottom

    def rows(self, number: int) -> tuple[Row, ...]:
        """Rows of cells with addresses like T1R2C3."""
        rows: dict[int, list[Cell]] = {}
        for row, column, height, width, text in self.cells:
            address = f"T{number}R{row}C{column}"
            rows.setdefault(row, []).append(Cell(text, address, written_date(text), height, width))
        return tuple(tuple(rows[row]) for row in sorted(rows))
