"""Ruled tables: pdfium says cheaply which pages carry them, pdfplumber reads those pages."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.lines import join_lines
from pipeline.ingest.pdf.lines import Line
from pipeline.ingest.tables import written_date
from pipeline.values import Cell, Row

_THIN = 3.0
_LONG_ENOUGH = 12.0
_FEWEST_RULES = 3
_SAME_EDGE = 2.0


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table's box in points from the left and the top of the page, and its cells."""

    left: float
    top: float
    right: float
    bottom: float
    cells: tuple[tuple[int, int, int, int, str], ...]
    """Row, column (from 1), rows and columns spanned, text."""

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


def has_ruled_table(page: pdfium.PdfPage) -> bool:
    """Whether the page draws lines enough, both ways, for a table."""
    across = down = 0
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        width, height = right - left, top - bottom
        if height <= _THIN and width >= _LONG_ENOUGH:
            across += 1
        elif width <= _THIN and height >= _LONG_ENOUGH / 2:
            down += 1
        elif width >= _LONG_ENOUGH and height >= _LONG_ENOUGH / 2:
            segments = pdfium_c.FPDFPath_CountSegments(item.raw) if _is_stroked(item) else 0
            across += 2 if 0 < segments < 8 else segments // 4
            down += 2 if 0 < segments < 8 else segments // 4
        if across >= _FEWEST_RULES and down >= _FEWEST_RULES:
            return True
    return False


def _is_stroked(item: pdfium.PdfObject) -> bool:
    """A box that is only filled is shading."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    return bool(stroke.value)


def ruled_tables(data: bytes, pages: Iterable[int]) -> Iterator[tuple[int, list[RuledTable]]]:
    """Tables of these pages (from 1), page by page. May raise what pdfplumber raises."""
    wanted = sorted(pages)
    with pdfplumber.open(BytesIO(data), pages=wanted) as document:
        for page in document.pages:
            try:
                left, top = page.bbox[:2]
                yield (
                    page.page_number,
                    [_table(found, left, top) for found in page.find_tables() if _is_table(found)],
                )
            finally:
                page.close()


def _is_table(found: Any) -> bool:
    """A box around a text or a page is no table."""
    filled = [cell for row in found.rows for cell in row.cells if cell]
    return len(filled) >= 2


def _table(found: Any, page_left: float, page_top: float) -> RuledTable:
    lefts = _edges(cell[0] for cell in found.cells)
    tops = _edges(cell[1] for cell in found.cells)
    cells = []
    for row, texts in zip(found.rows, found.extract(), strict=True):
        for box, text in zip(row.cells, texts, strict=True):
            if box is not None:
                column, line = _index(lefts, box[0]), _index(tops, box[1])
                width = max(_index(lefts, box[2]) - column, 1)
                height = max(_index(tops, box[3]) - line, 1)
                joined = join_lines(part.strip() for part in (text or "").split("\n"))
                cells.append((line + 1, column + 1, height, width, joined))
    left, top, right, bottom = found.bbox
    return RuledTable(left - page_left, top - page_top, right - page_left, bottom - page_top, tuple(sorted(cells)))


def _edges(values: Iterable[float]) -> list[float]:
    """Distinct positions; what lies within two points is one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value > edges[-1] + _SAME_EDGE:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float) -> int:
    return bisect_left(edges, value - _SAME_EDGE)
