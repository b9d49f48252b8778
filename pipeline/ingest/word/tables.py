"""A table as rows of cells: merged cells stand once, tables in cells are kept apart too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.ingest.word.names import (
    ALTERNATE_CONTENT,
    CHOICE,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    TABLE,
    TABLE_CELL,
    TABLE_ROW,
    VAL,
    W,
    whole_number,
)  # fmt: skip
from pipeline.values import Cell, Row

ReadParagraph = Callable[[etree._Element], str]
# Columns spanned, how the cell is merged or changed, and its text; see `_read_cell`.
ReadCell = tuple[int, str | None, str]
ReadPlainRows = Callable[[etree._Element], list[list[ReadCell]] | None]
_PROPERTIES = frozenset(
    W + name
    for name in ("tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr")
)  # fmt: skip
_ROW_PROPERTIES, _CELL_PROPERTIES, _CELL_WIDTH = W + "trPr", W + "tcPr", W + "tcW"
_SPAN, _VERTICAL, _HORIZONTAL = W + "gridSpan", W + "vMerge", W + "hMerge"
_CELL_DELETED, _CELL_INSERTED = W + "cellDel", W + "cellIns"
_MOST_COLUMNS = 1000
_DEEPEST_REPEATED = 4


@dataclass(slots=True)
class _OpenCell:
    """A cell while rows below may still lengthen it. Row and column count from 1."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class TableText:
    """A table as read: its cells by row, the tables in its cells, and its tracked rows and cells."""

    cells: list[list[_OpenCell]] = field(default_factory=list)
    nested: list[TableText] = field(default_factory=list)
    changes: int = 0

    @property
    def text(self) -> str:
        return "\n".join("\t".join(cell.text for cell in row) for row in self.cells if row)

    def rows(self, number: int) -> tuple[Row, ...]:
        """The rows, with addresses in table `number`. Rows of merged-away cells alone are left out."""
        return tuple(
            tuple(Cell(cell.text, f"T{number}R{cell.row}C{cell.column}", None, cell.rows, cell.columns) for cell in row)
            for row in self.cells
            if row
        )


def read_table(
    element: etree._Element, read_paragraph: ReadParagraph, read_plain_rows: ReadPlainRows, depth: int = 0
) -> TableText:
    """Read a `w:tbl` that stands in `depth` others. Deletions of rows and cells are taken as accepted.

    `read_plain_rows` is the quick way for tables and cells of plain text; it gives None for others.
    """
    table = TableText()
    owners: dict[int, _OpenCell] = {}
    plain = read_plain_rows(element)
    rows = (
        _rows(element, read_paragraph, read_plain_rows, table, depth) if plain is None else ((1, row) for row in plain)
    )
    for column, row in rows:
        cells: list[_OpenCell] = []
        for columns, merge, text in row:
            if merge == "dropped":
                continue
            owner = owners.get(column)
            if merge == "continue" and owner is not None:
                owner.rows += 1
            elif merge == "left" and cells:
                cells[-1].columns += columns
            else:
                opened = _OpenCell(text, len(table.cells) + 1, column, 1, columns)
                cells.append(opened)
                if merge is None:
                    owners.pop(column, None)
                else:
                    owners[column] = opened
            column += columns
        table.cells.append(cells)
    return table


def _rows(
    element: etree._Element, read_paragraph: ReadParagraph, read_plain_rows: ReadPlainRows,
    table: TableText, depth: int,
) -> Iterator[tuple[int, Iterator[ReadCell]]]:  # fmt: skip
    """The first column and the cells of every row that is left once the tracked changes are accepted."""
    for row in _children(element, TABLE_ROW, table):
        properties = next(row.iterchildren(_ROW_PROPERTIES), None)
        if properties is not None and _is_dropped_row(properties, table):
            continue
        cells = (
            _read_cell(cell, read_paragraph, read_plain_rows, table, depth)
            for cell in _children(row, TABLE_CELL, table)
        )
        yield 1 + _skipped_columns(properties), cells


def _children(parent: etree._Element, wanted: str, table: TableText) -> Iterator[etree._Element]:
    """Rows or cells, through the content controls and other wrappers around them."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag in (DELETED, MOVED_FROM):
            table.changes += 1
        elif tag == ALTERNATE_CONTENT:
            for branch in child.iterchildren(CHOICE):
                yield from _children(branch, wanted, table)
        elif tag not in _PROPERTIES and tag not in (PARAGRAPH, TABLE):
            yield from _children(child, wanted, table)


def _is_dropped_row(properties: etree._Element, table: TableText) -> bool:
    """Whether a row is gone once the tracked changes are accepted; counts its change."""
    tags = {child.tag for child in properties}
    dropped = DELETED in tags or MOVED_FROM in tags
    table.changes += dropped or INSERTED in tags or MOVED_TO in tags
    return dropped


def _skipped_columns(properties: etree._Element | None) -> int:
    before = None if properties is None else properties.find(W + "gridBefore")
    return 0 if before is None else min(max(whole_number(before.get(VAL)), 0), _MOST_COLUMNS)


def _read_cell(
    cell: etree._Element, read_paragraph: ReadParagraph, read_plain_rows: ReadPlainRows,
    table: TableText, depth: int,
) -> ReadCell:  # fmt: skip
    """Columns spanned, how the cell is merged or changed, and its text.

    "restart" begins a merge with cells below, "continue" belongs to the one above, "left" to the
    one before; "dropped" is gone once the tracked changes are accepted.
    """
    if plain := read_plain_rows(cell):
        return plain[0][0]
    columns, merge = 1, None
    lines: list[str] = []
    for child in cell:
        tag = child.tag
        if tag == PARAGRAPH:
            lines.append(read_paragraph(child))
        elif tag == _CELL_PROPERTIES:
            columns, merge = _cell_properties(child, table)
            if merge == "dropped":
                break
        else:
            _gather(child, tag, read_paragraph, read_plain_rows, table, lines, depth)
    return columns, merge, lines[0] if len(lines) == 1 else "\n".join(line for line in lines if line)


def _cell_properties(properties: etree._Element, table: TableText) -> tuple[int, str | None]:
    columns, merge = 1, None
    for child in properties:
        tag = child.tag
        if tag == _CELL_WIDTH:
            continue
        if tag == _SPAN:
            columns = min(max(whole_number(child.get(VAL), 1), 1), _MOST_COLUMNS)
        elif tag == _VERTICAL:
            merge = "restart" if child.get(VAL) == "restart" else "continue"
        elif tag == _HORIZONTAL and child.get(VAL) != "restart":
            merge = "left"
        elif tag == _CELL_DELETED:
            table.changes += 1
            return columns, "dropped"
        elif tag == _CELL_INSERTED:
            table.changes += 1
    return columns, merge


def _gather(
    element: etree._Element, tag: str, read_paragraph: ReadParagraph, read_plain_rows: ReadPlainRows,
    table: TableText, lines: list[str], depth: int,
) -> None:  # fmt: skip
    """Add the lines of one thing in a cell that is neither its properties nor a plain paragraph."""
    if tag == PARAGRAPH:
        lines.append(read_paragraph(element))
    elif tag == TABLE:
        nested = read_table(element, read_paragraph, read_plain_rows, depth + 1)
        table.nested.append(nested)
        # Deeper tables stand as blocks of their own only, lest their text be repeated at every depth.
        if depth < _DEEPEST_REPEATED:
            lines.append(nested.text)
    elif tag in (DELETED, MOVED_FROM):
        table.changes += 1
    elif tag == ALTERNATE_CONTENT:
        for branch in element:
            before = len(lines)
            _gather(branch, branch.tag, read_paragraph, read_plain_rows, table, lines, depth)
            if any(lines[before:]):
                break
    elif tag not in _PROPERTIES:
        table.changes += tag in (INSERTED, MOVED_TO)
        for child in element:
            _gather(child, child.tag, read_paragraph, read_plain_rows, table, lines, depth)
