"""Tables of HTML pages with their row and column spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.tables import written_date
from pipeline.values import Cell, Row

_SPACES = re.compile(r"\s+")
_LARGEST_SPAN = 1000
_NOT_SHOWN = ("script", "style", "template")
_BREAKING = ("br", "p", "div", "li", "tr", "td", "th")


def read_table(table: etree._Element, number: int) -> list[Row]:
    """Rows of cells "T1R2C3"; a spanning cell stands once. A nested table is text of its cell."""
    rows: list[Row] = []
    open_until: dict[int, int] = {}
    for row_number, row in enumerate(_own_rows(table), start=1):
        cells = []
        column = 1
        for element in row.iterchildren("td", "th"):
            while open_until.get(column, 0) >= row_number:
                column += 1
            height, width = _span(element, "rowspan"), _span(element, "colspan")
            text = _text(element)
            address = f"T{number}R{row_number}C{column}"
            cells.append(Cell(text, address, written_date(text), height, width))
            if height > 1:
                open_until.update(dict.fromkeys(range(column, column + width), row_number + height - 1))
            column += width
        rows.append(tuple(cells))
    return [row for row in rows if any(cell.text for cell in row)]


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _text(element: etree._Element) -> str:
    parts: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            if inner.tag not in _NOT_SHOWN:
                parts.append(inner.text or "")
            if inner.tag in _BREAKING:
                parts.append(" ")
        elif inner is not element:
            parts.append(inner.tail or "")
    return _SPACES.sub(" ", "".join(parts)).strip()


def _span(element: etree._Element, name: str) -> int:
    text = (element.get(name) or "").strip()
    return min(max(int(text), 1), _LARGEST_SPAN) if text.isdecimal() else 1
