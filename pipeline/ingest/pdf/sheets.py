"""Pictures of licences and signed pages that stand beside text on a page of a PDF."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pypdfium2 as pdfium

from pipeline.ingest.ocr.engine import Image
from pipeline.ingest.ocr.page import read_page
from pipeline.ingest.ocr.within import blocks_of, is_page
from pipeline.ingest.pdf.pages import Page
from pipeline.ingest.pdf.rules import Picture
from pipeline.ingest.pdf.scans import drawn_page
from pipeline.ingest.ranges import ranges
from pipeline.ingest.tables import renumbered
from pipeline.values import Block

_MARGIN = 6  # points of paper around a picture, so that no line runs against the edge


@dataclass(slots=True)
class ReadSheets:
    """Blocks of all pictures that hold a page, the number of pictures looked at, and what is to be said of others."""

    blocks: list[Block] = field(default_factory=list)
    count: int = 0
    reasons: list[str] = field(default_factory=list)


def read_sheets(document: pdfium.PdfDocument, pages: Sequence[Page | None], most: int, why_not: str) -> ReadSheets:
    """Read at most so many, or say `why_not`. Pictures are numbered from 1 through the document."""
    found = ReadSheets()
    shown = [(number, one) for number, page in enumerate(pages, 1) for one in (page.sheets if page else ())]
    if why_not and shown:
        numbers = ranges(range(1, len(shown) + 1))
        found.reasons.append(f"pictures that may hold a page, need OCR ({why_not}): {numbers}")
    if why_not or not shown:
        return found
    doubtful = []
    for at, (number, picture) in enumerate(shown[:most], start=1):
        image = _cut_out(document, number, picture)
        found.count += 1
        text = read_page(image, 842 / max(image.shape[:2])) if image is not None else None
        if text and is_page(text):
            found.blocks += [_placed(block, number) for block in blocks_of(text)]
            doubtful += [at] if text.doubtful else []
    if len(shown) > most:
        left = ranges(range(most + 1, len(shown) + 1))
        found.reasons.append(f"pictures left unread, the number of pages for OCR is used up: {left}")
    if doubtful:
        found.reasons.append(f"read by OCR with low confidence: pictures {ranges(doubtful)}")
    return found


def _cut_out(document: pdfium.PdfDocument, number: int, picture: Picture) -> Image | None:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return None
    try:
        image, scale = drawn_page(page, max(picture.right - picture.left, picture.bottom - picture.top))
    finally:
        page.close()
    top, left = (max(int((side - _MARGIN) * scale), 0) for side in (picture.top, picture.left))
    bottom, right = (int((side + _MARGIN) * scale) for side in (picture.bottom, picture.right))
    cut = image[top:bottom, left:right]
    return np.ascontiguousarray(cut) if cut.size else None


def _placed(block: Block, number: int) -> Block:
    """A heading on a picture is none of the document."""
    return replace(block, level=0, place=replace(block.place, page=number, heading="", ocr=True))


def with_sheets(blocks: Sequence[Block], sheets: Sequence[Block]) -> Iterator[Block]:
    """What stands on a picture follows the text of its page. Its tables are counted after those of the pages."""
    tables = sum(bool(block.rows) for block in blocks)
    waiting = deque[Block]()
    for block in sheets:
        if block.rows:
            tables += 1
            place = replace(block.place, cell=f"T{tables}")
            block = replace(block, place=place, rows=renumbered(block.rows, tables))
        waiting.append(block)
    for block in blocks:
        if block.place.part != "header":
            page = float("inf") if block.place.part == "footer" else block.place.page or 0
            while waiting and page > (waiting[0].place.page or 0):
                yield waiting.popleft()
        yield block
    yield from waiting
