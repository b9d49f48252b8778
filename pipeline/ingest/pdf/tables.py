"""Ruled tables of a page: cells between what is drawn on it, with the text that stands in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import join_lines
from pipeline.ingest.pdf.cells import Grid, filled
from pipeline.ingest.pdf.characters import Characters
from pipeline.ingest.pdf.grids import Box, ruled_grids
from pipeline.ingest.pdf.lines import Run
from pipeline.ingest.pdf.rules import Rules

_FEWEST_RULES = 3
_SAME_EDGE = 2.0


def ruled_tables(rules: Rules, runs: Sequence[Run], characters: Characters) -> list[RuledTable]:
    """The tables of a page, from the top down."""
    if len(rules.level) < _FEWEST_RULES or len(rules.upright) < _FEWEST_RULES:
        return []
    grids = [Grid(cells) for cells in ruled_grids(rules)]
    texts = filled(grids, runs, characters)
    return [_table(grid, lines) for grid, lines in zip(grids, texts, strict=True)]


def _table(grid: Grid, lines: dict[Box, list[str]]) -> RuledTable:
    lefts = distinct(cell.left for cell in grid.cells)
    tops = distinct(cell.top for cell in grid.cells)
    cells = []
    for box in grid.cells:
        column, row = index_of(lefts, box.left), index_of(tops, box.top)
        width = max(index_of(lefts, box.right) - column, 1)
        height = max(index_of(tops, box.bottom) - row, 1)
        cells.append((row + 1, column + 1, height, width, join_lines(lines.get(box, ()))))
    return RuledTable(*grid.box, tuple(sorted(cells)), levels=tuple(tops))


def distinct(values: Iterable[float]) -> list[float]:
    """Distinct positions; what lies within two points is one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value > edges[-1] + _SAME_EDGE:
            edges.append(value)
    return edges


def index_of(edges: list[float], value: float) -> int:
    return bisect_left(edges, value - _SAME_EDGE)
