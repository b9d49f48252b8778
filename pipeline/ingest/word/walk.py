"""One pass over a part (body, header, note …): its paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from pipeline.ingest.word.document import Document
from pipeline.ingest.word.inline import Inline
from pipeline.ingest.word.look import look_of
from pipeline.ingest.word.names import (
    ALTERNATE_CONTENT,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    RUN_PROPERTIES,
    SECTION_PROPERTIES,
    TABLE,
    VAL,
    R,
    W,
    whole_number,
)  # fmt: skip
from pipeline.ingest.word.pieces import Look, Piece
from pipeline.ingest.word.plain import read_plain_rows
from pipeline.ingest.word.shapes import Plain, Taken, look_of_plain
from pipeline.ingest.word.shorthand import plain_of
from pipeline.ingest.word.styles import Style, numbering_of
from pipeline.ingest.word.tables import ReadCell, TableText, read_table
from pipeline.values import Part

_PROPERTIES = frozenset(W + name for name in ("sdtPr", "sdtEndPr", "customXmlPr", "tblPr", "tblGrid"))
_LONGEST_HEADING = 150
_NONE_TAKEN = Taken()
_STYLE, _LIST, _OUTLINE = W + "pStyle", W + "numPr", W + "outlineLvl"


def _no_diagram(identifier: str) -> tuple[str, ...]:
    return ()


class Walk:
    """Gathers the pieces of one part. `sections` are the (kind, id) of headers and footers met."""

    def __init__(
        self,
        document: Document,
        inline: Inline,
        part: Part = "body",
        diagram: Callable[[str], tuple[str, ...]] = _no_diagram,
    ) -> None:
        self.pieces: list[Piece] = []
        self.sections: list[tuple[str, str]] = []
        self._document = document
        self._inline = inline
        self._part: Part = part
        self._diagram = diagram
        self._joined = ""
        self._label = ""
        self._bulleted = False
        self._level = 0
        self._style = Style()

    def blocks(self, parent: etree._Element) -> None:
        """Add the pieces of a block container, content controls and kept insertions included."""
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                self._paragraph(child)
            elif tag == TABLE:
                self._table(child)
            elif tag == SECTION_PROPERTIES:
                self._section(child)
            elif tag == W + "altChunk" or tag == W + "subDoc":
                pieces = self._document.chunk(child.get(R + "id", ""))
                self._document.unread_parts += pieces is None
                self.pieces += pieces or ()
            elif tag in (DELETED, MOVED_FROM):
                self._document.changes += 1
            elif tag in (INSERTED, MOVED_TO):
                self._document.changes += 1
                self.blocks(child)
            elif tag == ALTERNATE_CONTENT:
                self._alternate(child)
            elif tag not in _PROPERTIES:
                self.blocks(child)

    def close(self) -> None:
        """Add text that a deleted paragraph mark would join to a paragraph that does not follow."""
        if self._joined.strip():
            self.pieces.append(Piece(self._joined.strip(), self._part, self._inline.page_of_text))
        self._joined = ""
        self._attachments(self._inline.page)

    def _alternate(self, element: etree._Element) -> None:
        for branch in element:
            before = len(self.pieces)
            self.blocks(branch)
            if len(self.pieces) > before:
                return

    def _paragraph(self, paragraph: etree._Element) -> None:
        inline, styles = self._inline, self._document.styles
        plain = plain_of(paragraph, inline.taken)
        text = self._text_of(paragraph) if plain is None else self._text_of_plain(plain)
        if text is None:
            return
        page = inline.page_of_text
        shown = (self._label + text).strip() if text.strip() else ""
        if shown:
            in_body = self._part == "body"
            level = self._level if in_body and len(shown) <= _LONGEST_HEADING else 0
            look: Look | None = None
            if in_body and not (level or self._bulleted or self._style.contents):
                if plain is None:
                    look = look_of(paragraph, self._style, styles, shown)
                else:
                    look = look_of_plain(plain, self._style, styles, shown)
            self.pieces.append(Piece(shown, self._part, page, level, look, 0, (), self._references()))
        self._attachments(page)

    def cell_paragraph(self, paragraph: etree._Element) -> str:
        """A paragraph inside a table cell; its number is shown even where it has no text."""
        plain = plain_of(paragraph, self._inline.taken)
        text = self._text_of(paragraph) if plain is None else self._text_of_plain(plain)
        if text is None:
            text, self._joined, self._label = self._joined, "", ""
        return (self._label + text).strip()

    def plain_rows(self, element: etree._Element) -> list[list[ReadCell]] | None:
        """Columns, merging and text of the cells of a plain table or of one plain cell; None for others."""
        rows = read_plain_rows(element, self._inline.taken)
        if rows is None:
            return None
        read = [[(columns, merge, self._plain_lines(plains)) for columns, merge, plains in row] for row in rows]
        self._inline.pass_plain("".join(text for row in rows for _, _, plains in row for _, text, _ in plains))
        return read

    def _plain_lines(self, plains: Sequence[Plain]) -> str:
        lines = []
        for shape, text, _ in plains:
            if shape.numbered is not None or self._document.styles.of(shape.style).numbering is not None:
                self._settle(shape.style, None, shape.numbered)
                text = self._label + text
            lines.append(text.strip())
        return lines[0] if len(lines) == 1 else "\n".join(filter(None, lines))

    def _text_of_plain(self, plain: Plain) -> str:
        """As `_text_of`."""
        shape, text, _ = plain
        self._inline.pass_plain(text)
        if self._joined:
            text, self._joined = self._joined + text, ""
        self._settle(shape.style, shape.outline, shape.numbered)
        return text

    def _text_of(self, paragraph: etree._Element) -> str | None:
        """The text, with what earlier deleted paragraph marks join to it; None if joined to the next.

        Sets the label, the heading level and the style of the paragraph on the way.
        """
        inline = self._inline
        changes = inline.changes
        text = inline.read(paragraph)
        properties = inline.properties
        style_id = outline = numbered = mark = None
        for child in () if properties is None else properties:
            tag = child.tag
            if tag == _STYLE:
                style_id = child.get(VAL)
            elif tag == _LIST:
                numbered = numbering_of(child)
            elif tag == _OUTLINE:
                outline = whole_number(child.get(VAL), 9)
            elif tag == RUN_PROPERTIES:
                mark = child
            elif tag == SECTION_PROPERTIES:
                self._section(child)
        ends, tracked = (True, False) if mark is None else _paragraph_mark(mark)
        inline.changes += tracked and inline.changes == changes
        if inline.changes > changes and not self._document.changed:
            self._document.changed = text
        if self._joined:
            text, self._joined = self._joined + text, ""
        if not ends:
            self._joined = text
            return None
        self._settle(style_id, outline, numbered)
        return text

    def _settle(
        self, style_id: str | None, outline: int | None, numbered: tuple[str | None, int | None] | None
    ) -> None:
        """Set the style, the heading level and the label of the paragraph just read."""
        self._style = style = self._document.styles.of(style_id)
        self._level = style.level if outline is None else (outline + 1 if 0 <= outline <= 8 else 0)
        self._label, self._bulleted = "", False
        if numbered is not None or style.numbering is not None:
            self._count(style, numbered)

    def _count(self, style: Style, numbered: tuple[str | None, int | None] | None) -> None:
        identifier, level = numbered or (None, None)
        numbering = self._document.numbering
        if identifier is None and style.numbering is not None:
            identifier = style.numbering
            if level is None:
                level = style.numbering_level
            if level is None:
                level = numbering.level_of_style(identifier, style.numbered_by)
        if identifier is not None and identifier != "0":
            self._label = numbering.next_label(identifier, level or 0)
            self._bulleted = not self._label

    def _table(self, element: etree._Element) -> None:
        self.close()
        page = self._inline.page
        for table in self._numbered(read_table(element, self.cell_paragraph, self.plain_rows)):
            self.pieces.append(table if page is None else table._replace(page=page))
        self._attachments(page)

    def _numbered(self, table: TableText) -> list[Piece]:
        """A table and, after it, the tables in its cells, each with its own number."""
        self._document.tables[self._part] += 1
        self._inline.changes += table.changes
        number = self._document.tables[self._part]
        text = table.text
        pieces = []
        if text.strip():
            pieces.append(Piece(text, self._part, None, 0, None, number, table.rows(number), self._references()))
        for nested in table.nested:
            pieces += self._numbered(nested)
        return pieces

    def _references(self) -> tuple[tuple[str, str], ...]:
        if not self._inline.references:
            return ()
        taken = tuple(self._inline.references)
        self._inline.references.clear()
        return taken

    def _attachments(self, page: int | None) -> None:
        """Text boxes, diagrams, pictures, word art and footnotes anchored in what was just read."""
        inline = self._inline
        if not (inline.boxes or inline.diagrams or inline.word_art or inline.footnotes or inline.pictures):
            return
        part: Part = "textbox" if self._part == "body" else self._part
        boxes, inline.boxes = inline.boxes, []
        texts = [*inline.word_art, *(line for name in inline.diagrams for line in self._diagram(name))]
        # A note that refers to itself must not be followed for ever.
        noted = [] if self._part == "footnote" else inline.footnotes
        notes = [self._document.footnotes.get(identifier) for identifier in noted]
        self.pieces += [Piece("", self._part, page, picture=picture) for picture in inline.pictures]
        inline.word_art, inline.diagrams, inline.footnotes, inline.pictures = [], [], [], []
        for box in boxes:
            self._aside(box, part, page, inline.taken)
        self.pieces += [Piece(text.strip(), part, page) for text in texts if text.strip()]
        for note in notes:
            if note is not None:
                self._aside(note, "footnote", page)

    def _aside(self, content: etree._Element, part: Part, page: int | None, taken: Taken = _NONE_TAKEN) -> None:
        """A text box of the same part, or a note of another."""
        inline = self._inline.aside(taken)
        walk = Walk(self._document, inline, part, self._diagram)
        walk.blocks(content)
        walk.close()
        self._inline.changes += inline.changes
        self.pieces += walk.pieces if page is None else [piece._replace(page=page) for piece in walk.pieces]

    def _section(self, properties: etree._Element) -> None:
        for child in properties:
            if child.tag in (W + "headerReference", W + "footerReference"):
                kind = "header" if child.tag == W + "headerReference" else "footer"
                self.sections.append((kind, child.get(R + "id", "")))


def _paragraph_mark(mark: etree._Element) -> tuple[bool, bool]:
    """Whether the paragraph still ends here in the accepted view, and whether its end is a change."""
    tags = {child.tag for child in mark}
    gone = DELETED in tags or MOVED_FROM in tags
    return not gone, gone or INSERTED in tags or MOVED_TO in tags
