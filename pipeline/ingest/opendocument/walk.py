"""One pass over the text of an OpenDocument file: its paragraphs and tables in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.ingest.opendocument.package import DRAW, OFFICE, PRESENTATION, STYLE, TABLE, TEXT
from pipeline.ingest.tables import written_date
from pipeline.ingest.word.names import whole_number
from pipeline.ingest.word.pieces import Look, Piece
from pipeline.values import Cell, Part, Row

_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_SILENT = frozenset((
    TEXT + "tracked-changes", TEXT + "sequence-decls", OFFICE + "forms", TEXT + "note-citation", TEXT + "bookmark",
    TEXT + "ruby-text", OFFICE + "binary-data", TEXT + "table-of-content-source", TABLE + "covered-table-cell",
    OFFICE + "event-listeners", TEXT + "variable-decls", PRESENTATION + "notes",
))  # fmt: skip
_NOTES: dict[str, Part] = {"footnote": "footnote", "endnote": "endnote"}
_MOST_REPEATED = 200
_DEEPEST = 60
_MOST_STYLES_ABOVE = 20
_PLAIN_LOOK = Look(False, 24)


@dataclass(slots=True)
class Looks:
    """What the styles say of a paragraph: how it looks, and whether it is the title."""

    by_name: dict[str, Look] = field(default_factory=dict)
    titles: frozenset[str] = frozenset(("Title",))

    def of(self, name: str) -> Look:
        return self.by_name.get(name, _PLAIN_LOOK)


class Walk:
    """Gathers the pieces of one part. `changes` are deletions and insertions that were not accepted."""

    def __init__(self, part: Part, tables: Counter[Part], looks: Looks | None = None) -> None:
        self.pieces: list[Piece] = []
        self.comments: list[Piece] = []
        self._part: Part = part
        self._tables = tables
        self._looks = looks or Looks()
        self._aside: list[Piece] = []

    def blocks(self, parent: Iterable[etree._Element], depth: int = 0) -> None:
        """Add the pieces of a block container."""
        for child in parent:
            tag = child.tag
            if tag in _PARAGRAPHS:
                self._paragraph(child)
            elif tag == TABLE + "table":
                self._table(child)
            elif tag not in _SILENT and depth < _DEEPEST:
                if tag == OFFICE + "annotation":
                    self._remark(child)
                else:
                    self.blocks(child, depth + 1)
            self._settle()

    def _settle(self) -> None:
        self.pieces += self._aside
        self._aside = []

    def _paragraph(self, paragraph: etree._Element) -> None:
        text = self._text(paragraph).strip()
        if text:
            level = 0
            if paragraph.tag == TEXT + "h" and self._part == "body":
                level = min(max(whole_number(paragraph.get(TEXT + "outline-level"), 1), 1), 9)
            style = str(paragraph.get(TEXT + "style-name", ""))
            if self._part == "body" and style in self._looks.titles:
                level = 1
            look = None if level or self._part != "body" else self._looks.of(style)
            self.pieces.append(Piece(text, self._part, None, level, look))

    def _text(self, element: etree._Element, depth: int = 0) -> str:
        """What is read of a paragraph; boxes and notes in it are put aside, to follow it."""
        parts = [element.text or ""]
        for child in element:
            tag = child.tag
            if tag == TEXT + "s":
                parts.append(" " * min(whole_number(child.get(TEXT + "c"), 1), 100))
            elif tag == TEXT + "tab":
                parts.append("\t")
            elif tag == TEXT + "line-break":
                parts.append("\n")
            elif tag == TEXT + "note":
                kind = _NOTES.get(str(child.get(TEXT + "note-class", "")), "footnote")
                self._beside(child, kind)
            elif tag == OFFICE + "annotation":
                self._remark(child)
            elif tag in (DRAW + "frame", DRAW + "custom-shape", DRAW + "rect", DRAW + "g", DRAW + "ellipse"):
                self._beside(child, "textbox" if self._part == "body" else self._part)
            elif tag not in _SILENT and depth < _DEEPEST:
                parts.append(self._text(child, depth + 1))
            parts.append(child.tail or "")
        return "".join(parts).replace("\u00ad", "")

    def _beside(self, container: etree._Element, part: Part) -> None:
        walk = Walk(part, self._tables)
        walk.blocks(container)
        self._aside += walk.pieces
        self.comments += walk.comments

    def _remark(self, annotation: etree._Element) -> None:
        walk = Walk("comment", self._tables)
        walk.blocks(annotation)
        self.comments += walk.pieces

    def _table(self, table: etree._Element) -> None:
        rows, nested = self._rows(table, self._tables[self._part] + 1)
        text = "\n".join("\t".join(cell.text for cell in row) for row in rows)
        if text.strip():
            self._tables[self._part] += 1
            self.pieces.append(Piece(text, self._part, None, 0, None, self._tables[self._part], rows))
        for inner in nested:
            self._table(inner)

    def _rows(self, table: etree._Element, number: int) -> tuple[tuple[Row, ...], list[etree._Element]]:
        """Rows with addresses, and the tables that stand in cells."""
        rows: list[Row] = []
        nested: list[etree._Element] = []
        at = 0
        for row in _rows_of(table):
            repeated = min(max(whole_number(row.get(TABLE + "number-rows-repeated"), 1), 1), _MOST_REPEATED)
            cells: list[Cell] = []
            column = 1
            for cell in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
                times = min(max(whole_number(cell.get(TABLE + "number-columns-repeated"), 1), 1), _MOST_REPEATED)
                if cell.tag == TABLE + "table-cell":
                    text = self._cell(cell, nested)
                    spans = (_span(cell, "rows"), _span(cell, "columns"))
                    for index in range(times):
                        address = f"T{number}R{at + 1}C{column + index}"
                        cells.append(Cell(text, address, written_date(text), *spans))
                column += times
            at += 1
            if cells and (repeated == 1 or any(cell.text for cell in cells)):
                rows.append(tuple(cells))
            at += repeated - 1
        return tuple(rows), nested

    def _cell(self, cell: etree._Element, nested: list[etree._Element]) -> str:
        lines: list[str] = []
        for child in cell.iter(*_PARAGRAPHS, TABLE + "table"):
            if child.tag == TABLE + "table":
                if next(child.iterancestors(TABLE + "table-cell"), None) is cell:
                    nested.append(child)
            elif next(child.iterancestors(TABLE + "table-cell"), None) is cell and not _in_aside(child, cell):
                lines.append(self._text(child).strip())
        return "\n".join(filter(None, lines))


def _in_aside(paragraph: etree._Element, cell: etree._Element) -> bool:
    """Whether a paragraph of a cell stands in a box, a note or another paragraph, which give it themselves."""
    for above in paragraph.iterancestors():
        if above is cell:
            return False
        if above.tag in _PARAGRAPHS or above.tag == OFFICE + "annotation":
            return True
    return False


def _rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            yield from _rows_of(child)


def _span(cell: etree._Element, name: str) -> int:
    return min(max(whole_number(cell.get(f"{TABLE}number-{name}-spanned"), 1), 1), 1000)


def read_looks(*roots: etree._Element | None) -> Looks:
    """Bold and size of paragraph styles, with what they have from the style that they are made from; titles by name."""
    styles = {
        str(style.get(STYLE + "name", "")): style
        for root in roots
        if root is not None
        for style in root.iter(STYLE + "style")
        if style.get(STYLE + "family", "paragraph") == "paragraph"
    }
    lines = {name: list(_made_from(name, styles)) for name in styles}
    looks = {name: _look(styles[one] for one in reversed(line) if one in styles) for name, line in lines.items()}
    return Looks(looks, frozenset(name for name, line in lines.items() if "Title" in line) | {"Title"})


def _made_from(name: str, styles: dict[str, etree._Element]) -> Iterator[str]:
    """A style's name, and those of the styles above it; the last may be one that the program brings along."""
    for _ in range(_MOST_STYLES_ABOVE):
        yield name
        if name not in styles:
            return
        name = str(styles[name].get(STYLE + "parent-style-name", ""))


def _look(styles: Iterable[etree._Element]) -> Look:
    """From the highest style down to the one itself."""
    bold, size = _PLAIN_LOOK
    for style in styles:
        properties = style.find(STYLE + "text-properties")
        for key, value in () if properties is None else properties.attrib.items():
            if str(key).endswith("}font-weight"):
                bold = str(value) in ("bold", "700", "800", "900")
            elif str(key).endswith("}font-size") and str(value).endswith("pt"):
                size = round(_number(str(value)[:-2]) * 2) or size
    return Look(bold, size)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
