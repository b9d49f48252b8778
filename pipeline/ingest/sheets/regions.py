"""Splitting the rows of one sheet into titles, tables and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.ingest.sheets.display import NumberFormat, Value, shown
from pipeline.ingest.tables import column_letters, table_block
from pipeline.values import Block, Cell, Place, Row

FilledRow = tuple[int, list[tuple[int, Value]]]
"""Row number from 0, and (column number from 0, value) of the cells that hold something."""

Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last (row, column) of a merged range, both inclusive, from 0."""

RowMaker = Callable[[FilledRow, range], Row]

_LONGEST_HEADING = 40
_WIDEST_PADDED_TABLE = 256
_LARGEST_COVERED_AREA = 100_000
_SHORTEST_NOTE = 5


@dataclass(frozen=True, slots=True)
class Layout:
    """What besides the values decides how a sheet looks."""

    merges: tuple[Merge, ...] = ()
    formats: Mapping[tuple[int, int], NumberFormat] | None = None


def sheet_blocks(rows: Iterable[FilledRow], sheet: str, layout: Layout) -> Iterator[Block]:
    """The blocks of a sheet in order: single-cell rows around a table are paragraphs of their own."""
    covered = _covered(layout.merges)
    make_row = _row_maker(layout, covered)
    if covered:
        rows = ((r, [pair for pair in cells if (r, pair[0]) not in covered]) for r, cells in rows)
    for region in _regions((row for row in rows if row[1]), _held_to_the_row_above(layout.merges)):
        yield from _region_blocks(region, sheet, make_row)


def _regions(rows: Iterable[FilledRow], held: set[int]) -> Iterator[list[FilledRow]]:
    """Rows between which there is no gap that a new table follows; a merged cell reaches over none such."""
    chunks = _chunks(rows)
    region: list[FilledRow] = []
    for chunk in chunks:
        bridged = region and held.issuperset(range(region[-1][0] + 1, chunk[0][0] + 1))
        if region and not bridged and _starts_table(chunk, region):
            yield region
            region = []
        region.extend(chunk)
    if region:
        yield region


def _chunks(rows: Iterable[FilledRow]) -> Iterator[list[FilledRow]]:
    chunk: list[FilledRow] = []
    for row in rows:
        if chunk and row[0] > chunk[-1][0] + 1:
            yield chunk
            chunk = []
        chunk.append(row)
    if chunk:
        yield chunk


def _starts_table(chunk: list[FilledRow], region: list[FilledRow]) -> bool:
    """Whether rows after a gap are a table of their own rather than more of the one above."""
    heading = next((cells for _, cells in chunk if len(cells) > 1), None)
    if heading is None or not _looks_like_heading(heading):
        return False
    above = [cells for _, cells in region if len(cells) > 1]
    if not above or len(chunk[0][1]) == 1:
        return True
    first = above[0]
    same_columns = [column for column, _ in first] == [column for column, _ in heading]
    same_texts = [value for _, value in first] == [value for _, value in heading]
    holds_figures = any(not isinstance(value, str) for cells in above[1:] for _, value in cells)
    return same_texts or holds_figures or not same_columns


def _looks_like_heading(cells: list[tuple[int, Value]]) -> bool:
    return all(isinstance(value, str) and len(value) <= _LONGEST_HEADING for _, value in cells)


def _region_blocks(region: list[FilledRow], sheet: str, make_row: RowMaker) -> Iterator[Block]:
    first, last = _table_bounds(region)
    for row in region[:first]:
        yield _paragraph(make_row(row, range(0))[0], sheet)
    if first < last:
        table = region[first:last]
        columns = _padded_columns(table)
        rows = [make_row(row, columns) for row in table]
        yield table_block(rows, Place(sheet=sheet, cell=rows[0][0].address))
    for row in region[last:]:
        yield _paragraph(make_row(row, range(0))[0], sheet)


def _table_bounds(region: list[FilledRow]) -> tuple[int, int]:
    """First and last-but-one index of the rows that are a table; all single cells: an empty table."""
    wide = [index for index, (_, cells) in enumerate(region) if len(cells) > 1]
    if not wide:
        return len(region), len(region)
    last = len(region)
    while last - 1 > wide[-1] and _is_note(region[last - 1][1][0][1]):
        last -= 1
    return wide[0], last


def _padded_columns(table: list[FilledRow]) -> range:
    """Columns of which every row gets a cell, empty or not, so that blank forms show as such."""
    left = min(cells[0][0] for _, cells in table)
    right = max(cells[-1][0] for _, cells in table)
    return range(left, right + 1) if right - left < _WIDEST_PADDED_TABLE else range(0)


def _is_note(value: Value) -> bool:
    """A sentence below a table, against a row number or a single entry in a form still to fill."""
    return isinstance(value, str) and len(value) >= _SHORTEST_NOTE


def _paragraph(cell: Cell, sheet: str) -> Block:
    return Block(text=cell.text, place=Place(sheet=sheet, cell=cell.address))


def _covered(merges: tuple[Merge, ...]) -> set[tuple[int, int]]:
    """Cells hidden below a merged cell; ranges over whole columns or rows are let be."""
    covered: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in merges:
        if (bottom - top + 1) * (right - left + 1) <= _LARGEST_COVERED_AREA:
            covered.update((r, c) for r in range(top, bottom + 1) for c in range(left, right + 1))
            covered.discard((top, left))
    return covered


def _held_to_the_row_above(merges: tuple[Merge, ...]) -> set[int]:
    """Rows that a merged cell holds together with the one above."""
    held: set[int] = set()
    for (top, left), (bottom, right) in merges:
        if (bottom - top + 1) * (right - left + 1) <= _LARGEST_COVERED_AREA:
            held.update(range(top + 1, bottom + 1))
    return held


def _row_maker(layout: Layout, covered: set[tuple[int, int]]) -> RowMaker:
    spans = {start: (end[0] - start[0] + 1, end[1] - start[1] + 1) for start, end in layout.merges}
    formats = layout.formats or {}
    letters: dict[int, str] = {}

    def make(row: FilledRow, columns: range) -> Row:
        number, filled = row
        if len(filled) < len(columns):
            filled = _padded(number, filled, columns, covered)
        cells = []
        for column, value in filled:
            letter = letters.get(column) or letters.setdefault(column, column_letters(column))
            address = f"{letter}{number + 1}"
            text, day = shown(value, formats.get((number, column))) if formats else shown(value)
            if spans and (number, column) in spans:
                cells.append(Cell(text, address, day, *spans[number, column]))
            else:
                cells.append(Cell(text, address, day))
        return tuple(cells)

    return make


def _padded(
    number: int, filled: list[tuple[int, Value]], columns: range, covered: set[tuple[int, int]]
) -> list[tuple[int, Value]]:
    values = dict(filled)
    return [(column, values.get(column, "")) for column in columns if (number, column) not in covered]
