"""The lines of a PDF page with their place and look."""

from __future__ import annotations

import ctypes
import re
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.layout.line import Line, in_reading_order
from pipeline.ingest.pdf.frame import PageFrame
from pipeline.ingest.pdf.garbled import SYMBOL_BULLETS, is_garbled

_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|heavy|black|simhei|heiti|-hei", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff]")


class Run(NamedTuple):
    """A line as pdfium gives it, and the number of its first character in the page's text."""

    line: Line
    start: int
    text: str


class PageText(NamedTuple):
    """Lines in reading order, and in the order of the file; `unseen`: a layer that is not displayed."""

    lines: list[Line]
    runs: list[Run]
    unseen: bool


def page_text(text_page: pdfium.PdfTextPage, frame: PageFrame) -> PageText:
    """The lines of a page; none if its text is garbled beyond use."""
    text = text_page.get_text_range()
    if is_garbled(text):
        return PageText([], [], False)
    runs = _measured(text_page, text, frame)
    return PageText(in_reading_order([run.line for run in runs]), runs, _is_unseen(text_page))


def _is_unseen(text_page: pdfium.PdfTextPage) -> bool:
    """By two characters, neither of them the first or last: scanners print their name in sight."""
    count = pdfium_c.FPDFText_CountChars(text_page.raw)
    items = (pdfium_c.FPDFText_GetTextObject(text_page.raw, count * third // 3) for third in (1, 2))
    return count > 0 and all(
        item and pdfium_c.FPDFTextObj_GetTextRenderMode(item) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
        for item in items
    )


def _measured(text_page: pdfium.PdfTextPage, text: str, frame: PageFrame) -> list[Run]:
    runs = []
    beyond_bmp = max(text, default="") > "\uffff"
    offset = 0
    for raw in re.split("(\r\n|\r|\n)", text):
        stripped = raw.strip()
        if stripped:
            start = offset + len(raw) - len(raw.lstrip())
            line = _measure(text_page.raw, stripped, start, frame)
            if line is not None:
                runs.append(Run(line, start, stripped))
        offset += len(raw.encode("utf-16-le", "surrogatepass")) // 2 if beyond_bmp else len(raw)
    return runs


def _measure(text_page: Any, text: str, start: int, frame: PageFrame) -> Line | None:
    """Two characters tell where a line lies: asking for every one would cost most of the time."""
    plain = plain_text(text)
    if not plain:
        return None
    first = pdfium_c.FPDFText_GetCharIndexFromTextIndex(text_page, start)
    last = pdfium_c.FPDFText_GetCharIndexFromTextIndex(text_page, start + len(text) - 1)
    first, last = max(first, 0), max(last, first, 0)
    left_box, right_box = char_box(text_page, first), char_box(text_page, last)
    corners = [frame.displayed(*corner) for box in (left_box, right_box) for corner in (box[:2], box[2:])]
    sampled = (first, (first + last) // 2, last)  # one may be a bullet or a word in another font
    x, y = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return Line(
        text=plain,
        left=min(x),
        top=min(y),
        right=max(x),
        bottom=max(y),
        size=sorted(_font_size(text_page, index) for index in sampled)[1],
        bold=_is_bold(text_page, first) and _is_bold(text_page, last),
        hyphenated=text.endswith(("\ufffe", "\x02", "\xad")),
    )


def plain_text(text: str) -> str:
    return SYMBOL_BULLETS.sub("•", _CONTROLS.sub("", text)).strip()


def char_box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(text_page, index, box)
    return box.left, box.bottom, box.right, box.top


def _font_size(text_page: Any, index: int) -> float:
    size = float(pdfium_c.FPDFText_GetFontSize(text_page, index))
    matrix = pdfium_c.FS_MATRIX()
    if pdfium_c.FPDFText_GetMatrix(text_page, index, matrix):
        size *= float((matrix.b**2 + matrix.d**2) ** 0.5 or (matrix.a**2 + matrix.c**2) ** 0.5)
    return round(size, 1) or 1.0


def _is_bold(text_page: Any, index: int) -> bool:
    if pdfium_c.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(text_page, index, name, len(name), flags)
    return _BOLD_NAME.search(name.value) is not None
