"""PDF files with a text layer, ruled tables, and a header and footer on every page.

Of the properties, a PDF has no place for the company and the last author.
"""

from __future__ import annotations

import hashlib
import io
from typing import Any

from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Table as RuledTable

from sample_corpus.values import (
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Properties,
    Prose,
    Spans,
    Table,
    cover_table,
    label_line,
    plain_text,
)
from sample_corpus.writers.pdf_lines import Lines, font_for, register_fonts
from sample_corpus.writers.plain import front_and_blocks, printed_edge, refuse_word_marks, table_rows
from sample_corpus.writers.scan import scanned

_MARGIN = 72.0
_HEADING_SIZES = (16, 14, 13, 12, 11)
_EDGE_SIZE = 9


def write_pdf(prose: Prose) -> bytes:
    """Raises ValueError for marks that only Word carries and for signs without a glyph."""
    register_fonts()
    refuse_word_marks(prose)
    pages = _render(prose, 1)[1]
    drawn = _render(prose, pages)[0]
    return scanned(drawn) if prose.scan else drawn


def _render(prose: Prose, pages: int) -> tuple[bytes, int]:
    """The file, and the number of its pages (which the footer of the next rendering may name)."""
    buffer = io.BytesIO()

    def on_page(canvas: Any, template: Any) -> None:
        for text, height in ((prose.header, A4[1] - 45), (prose.footer, 40)):
            line = printed_edge(text, template.page, pages)
            canvas.setFont(font_for(line, False), _EDGE_SIZE)
            canvas.drawCentredString(A4[0] / 2, height, line)

    template = BaseDocTemplate(
        buffer,
        pagesize=A4,
        encrypt=pdfencrypt.StandardEncryption(prose.encrypt, strength=128) if prose.encrypt else None,
    )
    frame = Frame(_MARGIN, _MARGIN, A4[0] - 2 * _MARGIN, A4[1] - 2 * _MARGIN, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=on_page))
    template.build(_story(prose), canvasmaker=_canvas_maker(prose.properties))
    return buffer.getvalue(), template.page


class _Information(PDFInfo):  # type: ignore[misc]
    """The file's properties with the times of the source, where reportlab would ask the clock."""

    properties = Properties()

    def format(self, document: Any) -> Any:
        own = self.properties
        moments = (own.created, own.modified)
        created, modified = (PDFString(f"D:{each:%Y%m%d%H%M%S}Z") for each in moments)
        texts = {"Title": own.title, "Subject": own.subject, "Author": own.creator}
        entries = {name: PDFString(text) for name, text in texts.items() if text}
        return PDFDictionary({**entries, "CreationDate": created, "ModDate": modified}).format(document)


def _canvas_maker(properties: Properties) -> Any:
    def make(*arguments: Any, **options: Any) -> Canvas:
        canvas = Canvas(*arguments, **{**options, "invariant": 1})
        information = _Information()
        information.properties = properties
        canvas._doc.info = information
        # the file's identity starts from the environment's SOURCE_DATE_EPOCH if there is one
        canvas._doc.signature = hashlib.md5(usedforsecurity=False)
        return canvas

    return make


def _story(prose: Prose) -> list[Any]:
    notes: list[str] = []
    story: list[Any] = []
    if prose.title:
        story.append(Lines(prose.title, 22, bold=True, centred=True, before=40 if prose.cover else 0, after=20))
    if prose.cover and prose.cover_in == "table":
        story.append(_table(cover_table(prose), notes))
    else:
        story += [Lines(label_line(*entry), 12, centred=True) for entry in prose.cover]
    front = front_and_blocks(prose)
    body_starts = len(front) - len(prose.blocks)
    for number, block in enumerate(front):
        if prose.cover and number == body_starts and not isinstance(block, PageBreak):
            story.append(NewPage())
        story.append(_block(block, notes))
    story += [Lines(f"[{number}] {note}", 8.5, after=2) for number, note in enumerate(notes, 1)]
    return story or [Lines("")]


def _block(block: Block, notes: list[str]) -> Any:
    match block:
        case Heading():
            size = _HEADING_SIZES[block.level - 1]
            text = _text(block.spans, notes)
            return Lines(text, size, bold=True, before=10, after=6, keep_with_next=True)
        case Table():
            return _table(block, notes)
        case PageBreak():
            return NewPage()
        case Paragraph():
            text = _text(block.spans, notes)
            if block.look == "bullet":
                return Lines(f"• {text}" if font_for(text, False) == "Helvetica" else f"· {text}", indent=12)
            bold = bool(block.spans) and all(span.kind == "bold" for span in block.spans)
            return Lines(text, bold=bold, indent=24 if block.look == "textbox" else 0, after=6)


def _text(spans: Spans, notes: list[str]) -> str:
    pieces = []
    for span in spans:
        if span.kind == "footnote":
            notes.append(span.text)
            pieces.append(f"[{len(notes)}]")
        else:
            pieces.append(plain_text((span,)))
    return "".join(pieces)


def _table(table: Table, notes: list[str]) -> Any:
    texts = {(area.row, area.column): _text(area.value, notes) for area in table.areas}
    rows = table_rows(table, texts)
    full = A4[0] - 2 * _MARGIN
    needs = [4.0 + max(_need(row[column]) for row in rows) for column in range(table.columns)]
    widths = [full * need / sum(needs) for need in needs]
    cells = [[Lines(text, 9, after=0) if text else "" for text in row] for row in rows]
    look: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, "black"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    for area in table.areas:
        if area.rows * area.columns > 1:
            end = (area.column + area.columns - 1, area.row + area.rows - 1)
            look.append(("SPAN", (area.column, area.row), end))
    return RuledTable(cells, colWidths=widths, style=look, spaceBefore=4, spaceAfter=8)


def _need(text: str) -> float:
    """How wide a column would like to be for a text, in Chinese signs, within reason."""
    longest = max(text.split("\n"), key=len)
    return min(30.0, sum(1.0 if ord(sign) > 0x2E7F else 0.55 for sign in longest))
