"""One PDF into blocks: lines by pdfium, ruled tables by pdfplumber, structure by guess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.lines import HeadingPath
from pipeline.ingest.pdf.annotations import Annotations, with_annotations
from pipeline.ingest.pdf.box_font import use_box_font
from pipeline.ingest.pdf.edges import RunningText, split_running_text
from pipeline.ingest.pdf.headings import heading_level
from pipeline.ingest.pdf.lines import Line, page_frame, page_lines
from pipeline.ingest.pdf.paragraphs import Paragraph, TextArea, paragraphs, text_area
from pipeline.ingest.pdf.properties import document_properties
from pipeline.ingest.pdf.tables import RuledTable, has_ruled_table, ruled_tables
from pipeline.ingest.tables import table_block
from pipeline.values import Block, Content, Failed, Outcome, Partial, Place, Properties, Read, Skipped

_LITTLE_TEXT = 30
_PICTURE_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Page:
    """What pdfium tells of a page. A page is `drawn` when it shows something other than text."""

    lines: list[Line]
    height: float
    drawn: bool
    picture: bool
    ruled: bool


def read_pdf(data: bytes) -> Outcome:
    """Read the text layer of a PDF.

    Failed for passwords and broken files; Skipped when no page has usable text;
    Partial, with the page numbers in its reason, when some pages have none.
    """
    use_box_font()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            return Failed("encrypted: needs a password")
        return Failed(f"broken PDF: {error}")
    try:
        properties = document_properties(document.get_metadata_dict())
        notes = Annotations(document)
        pages = [_read_page(document, index, notes) for index in range(len(document))]
    finally:
        document.close()
    return with_annotations(_outcome(data, pages, properties), notes)


def _read_page(document: pdfium.PdfDocument, index: int, notes: Annotations) -> _Page | None:
    """None if the page itself is broken."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return None
    try:
        notes.take(page, index + 1)
        frame = page_frame(page)
        lines = page_lines(page, frame)
        picture = drawn = False
        if sum(len(line.text) for line in lines) < _LITTLE_TEXT:
            drawn = pdfium_c.FPDFPage_CountObjects(page.raw) > 0
            picture = _largest_picture(page) > _PICTURE_SHARE * frame.width * frame.height
        return _Page(lines, frame.height, drawn, picture, bool(lines) and has_ruled_table(page))
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()


def _largest_picture(page: pdfium.PdfPage) -> float:
    """Area in square points."""
    boxes = [item.get_bounds() for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    return max(((right - left) * (top - bottom) for left, bottom, right, top in boxes), default=0.0)


def _outcome(data: bytes, pages: list[_Page | None], properties: Properties) -> Outcome:
    without_text = [
        number
        for number, page in enumerate(pages, start=1)
        if page is None or (page.drawn and not page.lines) or page.picture
    ]
    if not any(page and page.lines for page in pages):
        if not without_text:
            return Skipped("empty: no page shows anything, or the file is damaged")
        if all(page is None for page in pages):
            return Failed("broken PDF: no page can be loaded")
        return Skipped("scan without text layer: needs OCR")
    if len(without_text) == len(pages):
        return Skipped("scan without text layer: needs OCR")
    tables, table_problem = _tables(data, [n for n, page in enumerate(pages, 1) if page and page.ruled])
    blocks = _blocks(
        [page.lines if page else [] for page in pages],
        [page.height if page else 1.0 for page in pages],
        tables,
    )
    content = Content(tuple(blocks), properties, pages=len(pages))
    reasons = [f"pages without text layer, need OCR: {_ranges(without_text)}"] if without_text else []
    reasons += [table_problem] if table_problem else []
    return Partial(content, "; ".join(reasons)) if reasons else Read(content)


def _tables(data: bytes, pages: Sequence[int]) -> tuple[dict[int, list[RuledTable]], str]:
    """Tables by page, and what went wrong; the text of a table that failed stays as lines."""
    found: dict[int, list[RuledTable]] = {}
    if not pages:
        return found, ""
    try:
        for number, tables in ruled_tables(data, pages):
            found[number] = tables
    except Exception as error:  # pdfminer raises whatever a broken file makes it stumble over
        left = [page for page in pages if page not in found]
        return found, f"tables read as plain lines on pages {_ranges(left)} ({type(error).__name__})"
    return found, ""


def _blocks(pages: list[list[Line]], heights: list[float], tables: dict[int, list[RuledTable]]) -> Iterator[Block]:
    ruled = [tables.get(number, []) for number in range(1, len(pages) + 1)]
    bodies, running = split_running_text(pages, heights, ruled)
    area = text_area(bodies)
    path = HeadingPath()
    count = 0
    yield from _running(running, "header")
    for number, (before, lines, found) in enumerate(zip(pages, bodies, ruled, strict=True), start=1):
        shown = [table for table in found if table.has_text and not _is_running(table, before, lines)]
        for part in _in_order(lines, shown, area):
            if isinstance(part, RuledTable):
                count += 1
                place = Place(page=number, heading=str(path), cell=f"T{count}")
                yield table_block(part.rows(count), place)
                continue
            level = heading_level(part, area)
            if level:
                yield Block(part.text, Place(page=number, heading=path.above(level)), level)
                path.enter(level, part.text)
            else:
                yield Block(part.text, Place(page=number, heading=str(path)))
    yield from _running(running, "footer")


def _is_running(table: RuledTable, before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether all that a table holds was taken out as header or footer."""
    return any(table.holds(line) for line in before) and not any(table.holds(line) for line in after)


def _running(running: list[RunningText], edge: str) -> Iterator[Block]:
    for text in running:
        if text.edge == edge:
            yield Block(text.text, Place(part=text.edge, page=text.page))


def _in_order(lines: list[Line], tables: list[RuledTable], area: TextArea) -> Iterator[Paragraph | RuledTable]:
    """Paragraphs and tables down the page; lines that a table holds are dropped."""
    waiting = sorted(tables, key=lambda table: table.top)
    run: list[Line] = []
    for line in lines:
        while waiting and (waiting[0].holds(line) or waiting[0].top < line.top):
            yield from paragraphs(run, area)
            run = []
            yield waiting.pop(0)
        if not any(table.holds(line) for table in tables):
            run.append(line)
    yield from paragraphs(run, area)
    yield from waiting


def _ranges(numbers: Sequence[int]) -> str:
    """1, 2, 3 and 7 as "1-3, 7"."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{p[0]}-{p[-1]}" if len(p) > 1 else str(p[0]) for p in parts)
