"""Blocks of pages on which a workbook was printed, with the places that they would have in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pipeline.ingest.tables import column_letters
from pipeline.values import Block, Row


def as_sheets(blocks: Iterable[Block], names: Mapping[int, str]) -> Iterator[Block]:
    """The blocks with sheet and cell, as far as pages show them: rows are counted from the first line of each sheet.

    `names` are the sheets' by the page on which they begin. What looks like a heading on a sheet is a row of it.
    """
    starts = sorted(names)
    sheet = row = 0
    for block in blocks:
        begun = [start for start in starts if start <= (block.place.page or 0)]
        if not begun or block.place.part != "body":
            yield block
            continue
        if begun[-1] != sheet:
            sheet, row = begun[-1], 0
        place = replace(block.place, sheet=names[sheet], heading="", cell=f"A{row + 1}")
        yield replace(block, place=place, level=0, rows=tuple(_from(row, cells) for cells in block.rows))
        row += len(block.rows) or 1


def _from(first: int, cells: Row) -> Row:
    """The cells of a table's row with their addresses on the sheet, of which it has so many rows above the table."""
    found = []
    for cell in cells:
        row, _, column = cell.address.rpartition("R")[2].partition("C")
        found.append(replace(cell, address=f"{column_letters(int(column) - 1)}{first + int(row)}"))
    return tuple(found)
