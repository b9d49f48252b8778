"""The text inside one paragraph, as the accepted view of it reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lxml import etree

from pipeline.ingest.drawing import diagram_texts
from pipeline.ingest.word.below import branches, first_telling, form_field
from pipeline.ingest.word.names import (
    ALTERNATE_CONTENT,
    DELETED,
    ID,
    INSERTED,
    MATH,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    PICTURES,
    RUN,
    RUN_PROPERTIES,
    SHAPE_TEXT,
    TABLE,
    TEXT,
    TEXT_BOX_CONTENT,
    VML,
    R,
    W,
)  # fmt: skip
from pipeline.ingest.word.pictures import picture_of
from pipeline.ingest.word.pieces import Picture
from pipeline.ingest.word.shapes import Taken
from pipeline.ingest.word.shorthand import plain_of, rows_of
from pipeline.ingest.word.symbols import as_signs, symbol, symbol_font

_NONE_TAKEN = Taken()


class Inline:
    """Collects a paragraph's text; remembers fields, pages and changes from one to the next."""

    __slots__ = (
        "_awaits_rendered_break", "_break_at", "_codes", "_fields", "_signs_in_runs",
        "boxes", "changes", "diagrams", "footnotes", "out", "page", "page_of_text", "pictures", "properties",
        "references", "taken", "word_art",
    )  # fmt: skip

    def __init__(self, signs_in_runs: bool = False, rendered_pages: bool = False, taken: Taken = _NONE_TAKEN) -> None:
        """`signs_in_runs`: look for symbol fonts; `rendered_pages`: the part marks its page breaks.

        `taken`: what was taken out of the part before it was parsed.
        """
        self._signs_in_runs = signs_in_runs
        self.taken = taken
        self._fields: list[bool] = []
        self._codes = 0
        self._break_at = 0
        self._awaits_rendered_break = False
        self.page = 1 if rendered_pages else None
        self.page_of_text = self.page
        self.changes = 0
        self.properties: etree._Element | None = None
        self.out: list[str] = []
        self.boxes: list[etree._Element] = []
        self.diagrams: list[str] = []
        self.word_art: list[str] = []
        self.pictures: list[Picture] = []
        self.footnotes: list[str] = []
        self.references: list[tuple[str, str]] = []

    def aside(self, taken: Taken = _NONE_TAKEN) -> Inline:
        """A fresh reader for a text box or a note: its fields and breaks are its own."""
        return Inline(self._signs_in_runs, False, taken)

    def read(self, paragraph: etree._Element) -> str:
        """The paragraph's text; leaves the page on which it starts and its `w:pPr` behind."""
        self.out = []
        self._break_at = 0
        self.page_of_text = self.page
        self.properties = None
        self.walk(paragraph)
        text = "".join(self.out)
        if self._awaits_rendered_break and "".join(self.out[self._break_at :]).strip():
            self._awaits_rendered_break = False
        if self._codes:
            # An instruction that never ends must not swallow the rest of the document.
            self._fields = [False] * len(self._fields)
            self._codes = 0
        return text

    def pass_plain(self, text: str) -> None:
        """Take note of a paragraph that was read elsewhere and held nothing but runs of text."""
        self.page_of_text = self.page
        if self._awaits_rendered_break and text.strip():
            self._awaits_rendered_break = False

    def walk(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child)
            elif tag == PARAGRAPH_PROPERTIES:
                self.properties = child
            else:
                handler = _HANDLERS.get(tag)
                if handler is None:
                    self.walk(child)
                else:
                    handler(self, child)

    def _run(self, run: etree._Element) -> None:
        font: Mapping[int, str] | None = None
        for child in run:
            tag = child.tag
            if tag == TEXT:
                if self._codes == 0 and child.text:
                    self.out.append(child.text if font is None else as_signs(child.text, font))
            elif tag == RUN_PROPERTIES:
                if self._signs_in_runs:
                    fonts = child.find(W + "rFonts")
                    font = None if fonts is None else symbol_font(fonts.get(W + "ascii"))
            else:
                handler = _HANDLERS.get(tag)
                if handler is None:
                    self.walk(child)
                else:
                    handler(self, child)

    def _emit(self, text: str) -> None:
        if self._codes == 0 and text:
            self.out.append(text)

    def text(self, element: etree._Element) -> None:
        self._emit(element.text or "")

    def inner_paragraph(self, element: etree._Element) -> None:
        """A paragraph within a paragraph, and not in a text box."""
        plain = plain_of(element, self.taken)
        if plain is None:
            self.walk(element)
        else:
            self._emit(plain[1])

    def inner_table(self, element: etree._Element) -> None:
        """A table within a paragraph, and not in a text box: nobody writes it so, but its text is text."""
        rows = rows_of(element, self.taken)
        if rows is None:
            self.walk(element)
        else:
            self._emit("".join(text for row in rows for _, _, plains in row for _, text, _ in plains))

    def skip(self, element: etree._Element) -> None:
        """Properties and marks that carry no text."""

    def tab(self, element: etree._Element) -> None:
        self._emit("\t")

    def line_break(self, element: etree._Element) -> None:
        self._emit("\n")
        if element.get(W + "type") == "page":
            self._turn_page()
            self._awaits_rendered_break = True
            self._break_at = len(self.out)

    def rendered_break(self, element: etree._Element) -> None:
        waiting = self._awaits_rendered_break and not "".join(self.out[self._break_at :]).strip()
        self._awaits_rendered_break = False
        if not waiting:
            self._turn_page()

    def _turn_page(self) -> None:
        if self.page is not None:
            self.page += 1
            if not "".join(self.out).strip():
                self.page_of_text = self.page

    def hyphen(self, element: etree._Element) -> None:
        self._emit("-")

    def sign(self, element: etree._Element) -> None:
        self._emit(symbol(element.get(W + "font", ""), element.get(W + "char", "")))

    def kept_change(self, element: etree._Element) -> None:
        self.changes += 1
        self.walk(element)

    def dropped_change(self, element: etree._Element) -> None:
        self.changes += 1

    def field_mark(self, element: etree._Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._emit(form_field(element))
            self._fields.append(True)
            self._codes += 1
        elif kind == "separate" and self._fields:
            self._codes -= self._fields[-1]
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._codes -= self._fields.pop()

    def ruby(self, element: etree._Element) -> None:
        for base in element.iterchildren(W + "rubyBase"):
            self.walk(base)

    def content_control(self, element: etree._Element) -> None:
        for content in element.iterchildren(W + "sdtContent"):
            self.walk(content)

    def math(self, element: etree._Element) -> None:
        for text in element.iter(MATH + "t"):
            self._emit(text.text or "")

    def footnote(self, element: etree._Element) -> None:
        self.footnotes.append(element.get(ID, ""))

    def reference(self, element: etree._Element) -> None:
        kind = "endnote" if element.tag == W + "endnoteReference" else "comment"
        self.references.append((kind, element.get(ID, "")))

    def drawing(self, element: etree._Element) -> None:
        """Text boxes, diagrams, charts, watermarks, pictures; a box's paragraphs are read after this paragraph."""
        for found in first_telling(element):
            if found.tag == TEXT_BOX_CONTENT:
                self.boxes.append(found)
            elif found.tag == VML + "textpath":
                self.word_art.append(found.get("string", ""))
            elif found.tag == SHAPE_TEXT:
                self.word_art += diagram_texts(found)
            elif found.tag in PICTURES:
                self.pictures += picture_of(found)
            else:
                self.diagrams.append(found.get(R + "dm", "") or found.get(R + "id", ""))

    def alternate(self, element: etree._Element) -> None:
        """The first branch that says anything: the others say the same in another way."""
        for branch in branches(element):
            before = self._gathered()
            self._run(branch)
            if self._gathered() != before:
                return

    def _gathered(self) -> int:
        drawn = len(self.boxes) + len(self.diagrams) + len(self.word_art) + len(self.pictures)
        return len(self.out) + drawn


_HANDLERS: Mapping[str, Callable[[Inline, etree._Element], None]] = MappingProxyType(
    {
        TEXT: Inline.text,
        PARAGRAPH: Inline.inner_paragraph,
        TABLE: Inline.inner_table,
        **{
            W + name: Inline.skip
            for name in (
                "rPr", "instrText", "delText", "delInstrText", "proofErr", "bookmarkStart", "bookmarkEnd",
                "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "softHyphen", "annotationRef",
                "footnoteRef", "endnoteRef", "smartTagPr", "customXmlPr", "sdtPr", "sdtEndPr",
            )
        },
        W + "tab": Inline.tab,
        W + "ptab": Inline.tab,
        W + "br": Inline.line_break,
        W + "cr": Inline.line_break,
        W + "lastRenderedPageBreak": Inline.rendered_break,
        W + "noBreakHyphen": Inline.hyphen,
        W + "sym": Inline.sign,
        INSERTED: Inline.kept_change,
        MOVED_TO: Inline.kept_change,
        DELETED: Inline.dropped_change,
        MOVED_FROM: Inline.dropped_change,
        W + "fldChar": Inline.field_mark,
        W + "ruby": Inline.ruby,
        W + "sdt": Inline.content_control,
        MATH + "oMath": Inline.math,
        MATH + "oMathPara": Inline.math,
        W + "footnoteReference": Inline.footnote,
        W + "endnoteReference": Inline.reference,
        W + "commentReference": Inline.reference,
        W + "drawing": Inline.drawing,
        W + "pict": Inline.drawing,
        W + "object": Inline.drawing,
        ALTERNATE_CONTENT: Inline.alternate,
    }
)  # fmt: skip
