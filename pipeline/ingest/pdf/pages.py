"""What pdfium tells of one page, and whether its text can be taken for what the page shows."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.layout.line import Line, in_reading_order, in_rows
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.ocr.within import LONGEST_SHEET, SCANNED_SIDE, SHARE_OF_SHEET
from pipeline.ingest.pdf.aligned import Heads, aligned_tables
from pipeline.ingest.pdf.annotations import Annotations
from pipeline.ingest.pdf.characters import Characters
from pipeline.ingest.pdf.frame import PageFrame, page_frame
from pipeline.ingest.pdf.lines import Run, page_text
from pipeline.ingest.pdf.rules import Picture, Rules, page_drawing
from pipeline.ingest.pdf.tables import ruled_tables

_LITTLE_TEXT = 30
_TEXT_BESIDE_PICTURE = 150
_PICTURE_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """A page is `drawn` when it shows something other than text.

    `picture`: most of it is one, with little text beside. `overlaid`: most of it is one, and its text lies on it
    unseen, as programs lay it there that read scans. `sheets` are pictures beside the text that may hold a page, `heads`
    those of a table without rules that ends the page.
    """

    lines: list[Line]
    height: float
    drawn: bool
    picture: bool
    overlaid: bool
    tables: list[RuledTable]
    sheets: list[Picture] = field(default_factory=list)
    heads: Heads = ()

    @property
    def readable(self) -> bool:
        """A number stamped on a scan makes no text."""
        return bool(self.lines) and not (self.picture and self.length < _LITTLE_TEXT)

    @property
    def without_text(self) -> bool:
        return self.picture or (self.drawn and not self.lines)

    @property
    def length(self) -> int:
        return sum(len(line.text) for line in self.lines)


def read_own_text(
    document: pdfium.PdfDocument,
    index: int,
    notes: Annotations,
    before: Page | None = None,
    of_workbook: bool = False,
) -> Page | None:
    """None if the page itself is broken. `before` is the page before, whose last table may go on; `of_workbook`: a program
    for sheets has printed it."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return None
    try:
        notes.take(page, index + 1)
        frame = page_frame(page)
        text_page = page.get_textpage()
        try:
            characters = Characters(text_page, frame)
            lines, runs, unseen = page_text(text_page, characters, of_workbook)
            rules, pictures = page_drawing(page, frame) if lines else (Rules([], []), [])
            tables = ruled_tables(rules, runs, characters)
            above = before.heads if before else ()
            aligned = aligned_tables(runs, tables, characters, above, of_workbook)
            tables += aligned.tables
            lines = _around_tables(lines, runs, tables, of_workbook) if aligned.tables else lines
        finally:
            text_page.close()
        drawn = covered = False
        length = sum(len(line.text) for line in lines)
        if length < _LITTLE_TEXT:
            drawn = pdfium_c.FPDFPage_CountObjects(page.raw) > 0
        if unseen or length < _TEXT_BESIDE_PICTURE:
            covered = _largest_picture(page) > _PICTURE_SHARE * frame.width * frame.height
        picture = covered and length < _TEXT_BESIDE_PICTURE
        sheets = [] if picture or unseen else _sheets(pictures, lines, frame)
        overlaid = covered and unseen and not picture
        heads = aligned.heads or (above if of_workbook and not tables else ())  # between stands a page of one column
        return Page(lines, frame.height, drawn, picture, overlaid, tables, sheets, heads)
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()


def _around_tables(
    lines: list[Line], runs: Sequence[Run], tables: Sequence[RuledTable], of_workbook: bool
) -> list[Line]:
    """The lines in their order, those outside of tables put together anew: cells side by side had looked like columns."""
    loose = [run.line for run in runs if not any(table.holds(run.line) for table in tables)]
    held = [line for line in lines if any(table.holds(line) for table in tables)]
    waiting = deque(sorted(held, key=lambda line: line.top))
    ordered: list[Line] = []
    for line in in_rows(loose) if of_workbook else in_reading_order(loose):
        while waiting and waiting[0].top < line.top:
            ordered.append(waiting.popleft())
        ordered.append(line)
    return [*ordered, *waiting]


def _sheets(pictures: list[Picture], lines: list[Line], frame: PageFrame) -> list[Picture]:
    """Licences and signed pages that were put into a text; not what the text lies on, and no screens."""
    return [
        one
        for one in pictures
        if one.area >= SHARE_OF_SHEET * frame.width * frame.height
        and SCANNED_SIDE <= one.shorter <= one.longer <= LONGEST_SHEET * one.shorter
        and sum(len(line.text) for line in lines if _lies_on(line, one)) < _LITTLE_TEXT
    ]


def _lies_on(line: Line, picture: Picture) -> bool:
    middle = (line.left + line.right) / 2
    return picture.left <= middle <= picture.right and picture.top <= line.middle <= picture.bottom


def _largest_picture(page: pdfium.PdfPage) -> float:
    """Area in square points."""
    boxes = [item.get_bounds() for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    return max(((right - left) * (top - bottom) for left, bottom, right, top in boxes), default=0.0)
