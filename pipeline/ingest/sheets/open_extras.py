"""What an .ods holds besides its cells: comments, boxes, charts, printed margins, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.opendocument.package import DRAW, OFFICE, STYLE, TABLE, TEXT, OpenDocument, UnreadableOpenDocument
from pipeline.ingest.opendocument.walk import Walk
from pipeline.ingest.sheets.old import Extras
from pipeline.ingest.tables import column_letters
from pipeline.ingest.word.names import whole_number
from pipeline.values import Block, Part, Place

_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_REMARK = OFFICE + "annotation"
_TELLING = (b":annotation", b"<draw:")
_LINK = "{http://www.w3.org/1999/xlink}href"
_MARGINS: tuple[tuple[str, Part], ...] = (
    *((f"{STYLE}header{kind}", "header") for kind in ("", "-left", "-first")),
    *((f"{STYLE}footer{kind}", "footer") for kind in ("", "-left", "-first")),
)
_FIELDS = tuple(
    TEXT + name for name in ("sheet-name", "page-number", "page-count", "date", "time", "title", "file-name")
)
_OF_PAGES = re.compile(r"[A-Za-z\W]{0,8}|[第页共码次张\W]+")  # what is left of "Page 1 of 2", in any program's language


def read_open_extras(data: bytes, first: str) -> Extras:
    """What can be had; a damaged file gives less, and never an error. Margins stand with the sheet named `first`.

    A large sheet that nothing is drawn on, and nothing is remarked on, is not parsed for it.
    """
    extras = Extras()
    try:
        document = OpenDocument(data, _TELLING)
    except UnreadableOpenDocument:
        return extras
    extras.properties = document.properties()
    document.add_embedded(extras.files)
    for sheet in document.content.iterfind(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table"):
        name = str(sheet.get(TABLE + "name", ""))
        extras.after[name] = [*_boxes(document, sheet, name), *_remarks(sheet, name)]
    margins = list(_margins(document, first))
    extras.before[first] = [block for block in margins if block.place.part == "header"]
    extras.after.setdefault(first, []).extend(block for block in margins if block.place.part == "footer")
    return extras


def _boxes(document: OpenDocument, sheet: etree._Element, name: str) -> Iterator[Block]:
    """The words of what is drawn on a sheet, and of the charts on it."""
    place = Place("textbox", sheet=name)
    for paragraph in sheet.iter(TEXT + "p"):
        if words := "".join(map(str, paragraph.itertext())).strip() if _is_drawn(paragraph) else "":
            yield Block(words, place)
    for shown in sheet.iter(DRAW + "object"):
        root = document.part(str(shown.get(_LINK, "")).removeprefix("./").rstrip("/") + "/content.xml")
        body = None if root is None else root.find(OFFICE + "body")
        if body is not None:
            walk = Walk("textbox", Counter())
            walk.blocks(body)
            yield from (Block(piece.text, place) for piece in walk.pieces)


def _is_drawn(paragraph: etree._Element) -> bool:
    """Whether it stands in a shape, and not in a cell or in a remark."""
    for above in paragraph.iterancestors():
        if above.tag == _REMARK or above.tag in _CELLS:
            return False
        if str(above.tag).startswith(DRAW):
            return True
    return False


def _remarks(sheet: etree._Element, name: str) -> Iterator[Block]:
    row_number = 0
    for row in sheet.iter(TABLE + "table-row"):
        column = 0
        for cell in row.iterchildren(*_CELLS):
            for remark in cell.iterchildren(_REMARK):
                lines = ("".join(map(str, paragraph.itertext())).strip() for paragraph in remark.iter(TEXT + "p"))
                if words := "\n".join(filter(None, lines)):
                    address = f"{column_letters(column)}{row_number + 1}"
                    yield Block(words, Place("comment", sheet=name, cell=address))
            column += whole_number(cell.get(TABLE + "number-columns-repeated"), 1)
        row_number += whole_number(row.get(TABLE + "number-rows-repeated"), 1, most=10**7)


def _margins(document: OpenDocument, sheet: str) -> Iterator[Block]:
    """Each text once, without numbers of pages and what else fields show."""
    for tag, part in _MARGINS:
        seen: set[str] = set()
        for margin in () if document.styles is None else document.styles.iter(tag):
            if margin.get(STYLE + "display") == "false":
                continue
            for paragraph in margin.iter(TEXT + "p"):
                fields = list(paragraph.iter(*_FIELDS))
                shown = "".join(map(str, paragraph.itertext()))
                for field in fields:
                    shown = shown.replace("".join(map(str, field.itertext())), "", 1)
                words = " ".join(shown.split())
                if words and words not in seen and not (fields and _OF_PAGES.fullmatch(words)):
                    seen.add(words)
                    yield Block(words, Place(part, sheet=sheet))
