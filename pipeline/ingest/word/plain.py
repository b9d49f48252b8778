"""Tables and cells that hold nothing but plain paragraphs: most of them, read in one flat pass.

Whatever is not known to be harmless makes the reader give None; then `tables` reads the thing, and what it says of
a plain one is the same.
"""

from __future__ import annotations

from lxml import etree

from pipeline.ingest.word.names import PARAGRAPH, TABLE_CELL, TABLE_ROW, VAL, W, whole_number
from pipeline.ingest.word.shapes import Plain, PlainRows, Taken
from pipeline.ingest.word.shorthand import plain_of, rows_of

_MOST_COLUMNS = 1000

_HARMLESS = frozenset(
    W + name
    for name in (
        "tblPr", "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize",
        "tblW", "tblCellSpacing", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
        "tblDescription", "tblGrid", "gridCol", "tblPrEx", "trPr", "trHeight", "cantSplit", "tblHeader", "wBefore",
        "gridAfter", "wAfter", "tcPr", "tcW", "tcBorders", "tcMar", "noWrap", "vAlign", "hideMark", "tcFitText",
        "top", "left", "start", "bottom", "right", "end", "insideH", "insideV", "tl2br", "tr2bl", "jc", "shd",
        "cnfStyle", "textDirection", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart",
        "commentRangeEnd", "permStart", "permEnd",
    )
)  # fmt: skip
_CELL_PROPERTIES, _SPAN, _MERGED_DOWN = W + "tcPr", W + "gridSpan", W + "vMerge"

PlainCell = tuple[int, str | None, list[Plain]]


def read_plain_rows(element: etree._Element, taken: Taken) -> PlainRows | None:
    """The cells of a `w:tbl` by row, or of a lone `w:tc`; None where there is more than plain paragraphs."""
    if not taken.paragraphs:
        return None
    known = rows_of(element, taken)
    if known is not None:
        return known
    if element.tag == TABLE_CELL:
        lone = _cell(element, taken)
        return None if lone is None else [[lone]]
    rows: PlainRows = []
    for row in element:
        if row.tag == TABLE_ROW:
            cells: list[PlainCell] = []
            for child in row:
                if child.tag == TABLE_CELL:
                    cell = _cell(child, taken)
                    if cell is None:
                        return None
                    cells.append(cell)
                elif not _is_harmless(child):
                    return None
            rows.append(cells)
        elif not _is_harmless(row):
            return None
    return rows


def _cell(element: etree._Element, taken: Taken) -> PlainCell | None:
    columns, merge = 1, None
    paragraphs: list[Plain] = []
    for child in element:
        if child.tag == PARAGRAPH:
            plain = plain_of(child, taken)
            if plain is None:
                return None
            paragraphs.append(plain)
        elif child.tag == _CELL_PROPERTIES:
            for inner in child:
                if inner.tag == _SPAN:
                    columns = min(max(whole_number(inner.get(VAL), 1), 1), _MOST_COLUMNS)
                elif inner.tag == _MERGED_DOWN:
                    merge = "restart" if inner.get(VAL) == "restart" else "continue"
                elif not _is_harmless(inner):
                    return None
        elif not _is_harmless(child):
            return None
    return columns, merge, paragraphs


def _is_harmless(element: etree._Element) -> bool:
    return all(inner.tag in _HARMLESS for inner in element.iter())
