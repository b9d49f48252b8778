"""What stands on a slide: the shapes of its tree, groups opened, tables as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.ingest.tables import written_date
from pipeline.ingest.word.names import ALTERNATE_CONTENT, DRAWING, whole_number
from pipeline.values import Cell, Row

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_CHARTS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart",
)
_PARAGRAPH, _TEXT, _BREAK, _TABLE = DRAWING + "p", DRAWING + "t", DRAWING + "br", DRAWING + "tbl"


@dataclass(frozen=True, slots=True)
class Shape:
    """`holder` is the kind of placeholder ("title", "body" …); a chart, diagram or picture is named by its relation.

    `area` of a picture in square English metric units.
    """

    holder: str = ""
    paragraphs: tuple[str, ...] = ()
    table: etree._Element | None = None
    chart: str = ""
    diagram: str = ""
    picture: str = ""
    area: float = 0.0


def shapes_of(root: etree._Element | None) -> Iterator[Shape]:
    """The shapes of a slide or of notes, in the order of the file."""
    tree = None if root is None else next(root.iter(_P + "spTree"), None)
    if tree is not None:
        yield from _shapes(tree)


def _shapes(group: etree._Element) -> Iterator[Shape]:
    for element in group:
        tag = element.tag
        if tag == _P + "grpSp":
            yield from _shapes(element)
        elif tag == ALTERNATE_CONTENT:
            for branch in element:
                found = list(_shapes(branch))
                if found:
                    yield from found
                    break
        elif tag == _P + "graphicFrame":
            yield from _frame(element)
        elif tag == _P + "pic":
            yield from pictures_of(element)
        elif tag in (_P + "sp", _P + "cxnSp"):
            holder = next(element.iter(_P + "ph"), None)
            kind = "" if holder is None else str(holder.get("type", "body"))
            paragraphs = tuple(text for text in map(paragraph_text, element.iter(_PARAGRAPH)) if text)
            if paragraphs:
                yield Shape(kind, paragraphs)


def pictures_of(element: etree._Element) -> Iterator[Shape]:
    """The picture of a `pic` element, and how large it is shown."""
    blip, extent = next(element.iter(DRAWING + "blip"), None), element.find("{*}spPr/{*}xfrm/{*}ext")
    name = "" if blip is None else str(blip.get(_R + "embed", ""))
    sides = [] if extent is None else [str(extent.get(side, "")) for side in ("cx", "cy")]
    if name:
        told = len(sides) == 2 and all(side.isascii() and side.isdigit() and len(side) <= 12 for side in sides)
        yield Shape(picture=name, area=float(sides[0]) * float(sides[1]) if told else 0.0)


def _frame(frame: etree._Element) -> Iterator[Shape]:
    for inner in frame.iter():
        if inner.tag == _TABLE:
            yield Shape(table=inner)
            return
        if inner.tag in _CHARTS:
            yield Shape(chart=str(inner.get(_R + "id", "")))
        elif inner.tag == _DIAGRAM:
            yield Shape(diagram=str(inner.get(_R + "dm", "")))


def paragraph_text(paragraph: etree._Element) -> str:
    parts = []
    for inner in paragraph.iter(_TEXT, _BREAK):
        parts.append("\n" if inner.tag == _BREAK else inner.text or "")
    return "".join(parts).replace("\x0b", "\n").strip()


def rows_of(table: etree._Element, number: int) -> tuple[Row, ...]:
    """Rows with addresses; a merged cell stands once, at its top left, with its spans."""
    rows: list[Row] = []
    for row_number, row in enumerate(table.iterchildren(DRAWING + "tr"), start=1):
        cells = []
        for column, cell in enumerate(row.iterchildren(DRAWING + "tc"), start=1):
            if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                continue
            text = "\n".join(filter(None, map(paragraph_text, cell.iter(_PARAGRAPH))))
            spans = (max(whole_number(cell.get(name), 1), 1) for name in ("rowSpan", "gridSpan"))
            cells.append(Cell(text, f"T{number}R{row_number}C{column}", written_date(text), *spans))
        if cells:
            rows.append(tuple(cells))
    return tuple(rows)
