"""Text that lies unseen on a scan: another program read it there, perhaps in the wrong language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import pypdfium2 as pdfium

from pipeline.ingest.ocr.page import sample
from pipeline.ingest.pdf.pages import Page
from pipeline.ingest.pdf.scans import drawn_page

_PAGES_LOOKED_AT = 2
_PIECES = 5
_SURE = 0.85  # trust in a piece of text that is to judge the layer
_FEWEST_LETTERS = 4
_AGREEING = 0.4  # of a piece's letters that stand together in the layer; of what is right, nearly all do


def without_misread(document: pdfium.PdfDocument, pages: Sequence[Page | None]) -> list[Page | None]:
    """The pages, those with an unseen text that their pictures do not bear out as pages without text.

    One program has read all of them, so a few are looked at.
    """
    overlaid = [index for index, page in enumerate(pages) if page and page.overlaid]
    step = max(len(overlaid) // _PAGES_LOOKED_AT, 1)
    if all(_is_borne_out(document, index, pages[index]) for index in overlaid[::step][:_PAGES_LOOKED_AT]):
        return list(pages)
    return [replace(page, lines=[], tables=[], drawn=True) if page and page.overlaid else page for page in pages]


def _is_borne_out(document: pdfium.PdfDocument, index: int, page: Page | None) -> bool:
    """In doubt it is."""
    try:
        drawn = document[index]
    except pdfium.PdfiumError:
        return True
    try:
        picture, _ = drawn_page(drawn)
    finally:
        drawn.close()
    layer = _letters("".join(line.text for line in page.lines)) if page else ""
    read = [_letters(text) for text, trust in sample(picture, _PIECES) if trust >= _SURE]
    told = [text for text in read if len(text) >= _FEWEST_LETTERS]
    agreeing = sum(_stands_in(text, layer) for text in told)
    return 2 * agreeing >= len(told)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _stands_in(text: str, layer: str) -> bool:
    """Whether a good part of a text stands in the layer in one piece."""
    longest = SequenceMatcher(None, text, layer, autojunk=False).find_longest_match()
    return longest.size >= max(_AGREEING * len(text), _FEWEST_LETTERS)
