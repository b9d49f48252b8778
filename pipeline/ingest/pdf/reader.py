"""One PDF into blocks: lines and ruled tables by pdfium, scans by OCR, structure by guess."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.layout.blocks import page_blocks
from pipeline.ingest.layout.outline import Entry
from pipeline.ingest.ocr.use import doubtful, hindrance, left_unread, most_pages, split_by_budget
from pipeline.ingest.pdf.annotations import NO_TEXT_DRAWN, Annotations, with_annotations
from pipeline.ingest.pdf.as_sheets import as_sheets
from pipeline.ingest.pdf.box_font import use_box_font
from pipeline.ingest.pdf.layers import without_misread
from pipeline.ingest.pdf.outline import is_of_workbook, outline_of, sheet_names
from pipeline.ingest.pdf.pages import Page, read_own_text
from pipeline.ingest.pdf.properties import document_properties
from pipeline.ingest.pdf.salvage import salvaged_pdf
from pipeline.ingest.pdf.scans import ReadScans, read_scans, with_text_layer
from pipeline.ingest.pdf.sheet_titles import titled_sheets
from pipeline.ingest.pdf.sheets import ReadSheets, read_sheets, with_sheets
from pipeline.ingest.ranges import ranges
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Content, Failed, Outcome, Partial, Read, Skipped

_ENDS, _END_WITHIN = (b"startxref", b"trailer", b"%%EOF"), 4096
_PADDING = b"\0\r\n\t "
CUT_SHORT = "cut short or damaged: pages that are left of it were read"


def read_pdf(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Read a PDF: its text layer, and by OCR the pages that have none.

    Failed for passwords and broken files; Skipped when no page gives text;
    Partial, with the page numbers in its reason, when some pages could not be read.
    """
    settings = settings or ReadSettings()
    use_box_font()
    opened = _opened(data)
    if isinstance(opened, Failed):
        rest = _read_rest(data, settings) if opened.reason.startswith("broken PDF") else None
        return rest or opened
    outcome = _read(opened, settings)
    tail = data.rstrip(_PADDING)[-_END_WITHIN:]
    if any(end in tail for end in _ENDS):
        return outcome
    found = [_cut_short(outcome), _read_rest(data, settings)]  # of some, an older state or the first page is opened
    return max((one for one in found if one), key=_letters, default=outcome)


def _opened(data: bytes) -> pdfium.PdfDocument | Failed:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium_c.FPDF_ERR_PASSWORD:
            return Failed("encrypted: needs a password")
        if code == pdfium_c.FPDF_ERR_SECURITY:
            return Failed("encrypted in a way that is not known: save it without protection")
        return Failed(f"broken PDF: {error}")


def _read_rest(data: bytes, settings: ReadSettings) -> Partial | None:
    """What is left of a PDF that broke off; None where nothing is."""
    rest = salvaged_pdf(data)
    opened = None if rest is None else _opened(rest)
    return None if opened is None or isinstance(opened, Failed) else _cut_short(_read(opened, settings))


def _cut_short(outcome: Outcome) -> Partial | None:
    match outcome:
        case Read(content):
            return Partial(content, CUT_SHORT)
        case Partial(content, reason):
            return Partial(content, f"{CUT_SHORT}; {reason}")
    return None


def _letters(part: Partial) -> int:
    return sum(len(block.text) for block in part.content.blocks)


def _read(document: pdfium.PdfDocument, settings: ReadSettings) -> Outcome:
    try:
        metadata = document.get_metadata_dict()
        outline = outline_of(document)
        notes = Annotations(document)
        pages: list[Page | None] = []
        for index in range(len(document)):
            before = pages[-1] if pages else None
            pages.append(read_own_text(document, index, notes, before, is_of_workbook(metadata)))
        why_not = hindrance(settings)
        if not why_not:
            pages = without_misread(document, pages)
        without_text = [number for number, page in enumerate(pages, 1) if page is None or page.without_text]
        wanted, left = split_by_budget([n for n in without_text if pages[n - 1]], settings)
        scans = ReadScans() if why_not else read_scans(document, wanted)
        sheets = read_sheets(document, pages, most_pages(settings) - len(wanted), why_not)
    finally:
        document.close()
    reasons = _reasons(pages, without_text, scans, left, why_not) + sheets.reasons
    if not any(page and page.readable for page in pages) and not any(text.has_text for text in scans.texts.values()):
        return with_annotations(_nothing(pages, scans, reasons), notes)
    content = _content(pages, scans, sheets, metadata, outline)
    return with_annotations(Partial(content, "; ".join(reasons)) if reasons else Read(content), notes)


def _reasons(
    pages: Sequence[Page | None], without_text: Sequence[int], scans: ReadScans, left: Sequence[int], why_not: str
) -> list[str]:
    """What is not as good as it should be, in words."""
    broken = [n for n in without_text if pages[n - 1] is None] + scans.broken
    unread = [n for n in without_text if pages[n - 1]]
    reasons = [f"broken pages: {ranges(sorted(broken))}"] if broken else []
    if why_not:
        reasons += [f"pages without text layer, need OCR ({why_not}): {ranges(unread)}"] if unread else []
    elif left:
        reasons.append(left_unread(left))
    if scans.doubtful:
        reasons.append(doubtful(scans.doubtful))
    return reasons


def _nothing(pages: Sequence[Page | None], scans: ReadScans, reasons: Sequence[str]) -> Outcome:
    """What a file without any text is."""
    if pages and all(page is None for page in pages):
        return Failed("broken PDF: no page can be loaded")
    if scans.texts and not any("unread" in reason for reason in reasons):
        return Skipped(NO_TEXT_DRAWN)
    if reasons:
        return Skipped("scan without text layer: " + "; ".join(reasons))
    return Skipped("empty: no page shows anything, or the file is damaged")


def _content(
    pages: Sequence[Page | None],
    scans: ReadScans,
    sheets: ReadSheets,
    metadata: Mapping[str, str],
    outline: Sequence[Entry],
) -> Content:
    lines = [page.lines if page else [] for page in pages]
    heights = [page.height if page else 1.0 for page in pages]
    tables = {number: page.tables for number, page in enumerate(pages, start=1) if page}
    by_ocr = set()
    for number, text in scans.texts.items():
        if text.has_text:
            by_ocr.add(number)
            lines[number - 1] = with_text_layer(lines[number - 1], text)
            heights[number - 1] = text.height
            tables[number] = text.tables
    blocks = list(with_sheets(list(page_blocks(lines, heights, tables, by_ocr, outline)), sheets.blocks))
    if names := sheet_names(outline, metadata) or titled_sheets(blocks):
        blocks = list(as_sheets(blocks, names))
    properties = document_properties(metadata)
    return Content(tuple(blocks), properties, pages=len(pages), ocr_pages=len(scans.texts) + sheets.count)
