"""The lines of a PDF page with their place and look."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.layout.line import Line, in_reading_order, in_rows
from pipeline.ingest.pdf.characters import Characters
from pipeline.ingest.pdf.garbled import SYMBOL_BULLETS, is_garbled

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff]")

_BROKEN_AT_STROKE = re.compile("[\x02\ufffe](?=[A-Z0-9])")  # pdfium's mark of a stroke at the end of a line
_LINES = 1.8  # sizes of the font: higher than one line is
_SAME_LEVEL = 0.4  # of the font's size


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


def page_text(text_page: pdfium.PdfTextPage, characters: Characters, of_workbook: bool = False) -> PageText:
    """The lines of a page; none if its text is garbled beyond use. `of_workbook`: what stands side by side is a row."""
    text = text_page.get_text_range()
    if is_garbled(text):
        return PageText([], [], False)
    runs = _measured(characters, text)
    lines = [run.line for run in runs]
    return PageText(in_rows(lines) if of_workbook else in_reading_order(lines), runs, _is_unseen(text_page))


def _is_unseen(text_page: pdfium.PdfTextPage) -> bool:
    """By two characters, neither of them the first or last: scanners print their name in sight."""
    count = pdfium_c.FPDFText_CountChars(text_page.raw)
    items = (pdfium_c.FPDFText_GetTextObject(text_page.raw, count * third // 3) for third in (1, 2))
    return count > 0 and all(
        item and pdfium_c.FPDFTextObj_GetTextRenderMode(item) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
        for item in items
    )


def _measured(characters: Characters, text: str) -> list[Run]:
    runs = []
    beyond_bmp = max(text, default="") > "\uffff"
    offset = 0
    for raw in re.split("(\r\n|\r|\n)", text):
        stripped = raw.strip()
        if stripped:
            start = offset + len(raw) - len(raw.lstrip())
            line = _measure(characters, stripped, start)
            if line is not None:
                run = Run(line, start, stripped)
                runs += _rows_of(run, characters) if _reaches_over_lines(line) and not beyond_bmp else [run]
        offset += len(raw.encode("utf-16-le", "surrogatepass")) // 2 if beyond_bmp else len(raw)
    return runs


def _measure(characters: Characters, text: str, start: int) -> Line | None:
    """Two characters tell where a line lies: asking for every one would cost most of the time."""
    plain = plain_text(text)
    if not plain:
        return None
    first, last = characters.index(start), characters.index(start + len(text) - 1)
    first, last = max(first, 0), max(last, first, 0)
    (left, top, right, bottom), (to_left, to_top, to_right, to_bottom) = characters.box(first), characters.box(last)
    size, to_size = characters.size(first), characters.size(last)
    if size != to_size:  # one may be a bullet or a word in another font
        size = sorted((size, to_size, characters.size((first + last) // 2)))[1]
    return Line(
        text=plain,
        left=min(left, to_left),
        top=min(top, to_top),
        right=max(right, to_right),
        bottom=max(bottom, to_bottom),
        size=size,
        bold=characters.is_bold(first) and characters.is_bold(last),
        hyphenated=text.endswith(("\ufffe", "\x02", "\xad")),
        baseline=characters.baseline(first),
    )


def _reaches_over_lines(line: Line) -> bool:
    return line.bottom - line.top > _LINES * line.size


def _rows_of(run: Run, characters: Characters) -> list[Run]:
    """What pdfium takes for one line down the page because a column begins with single figures (1, 2, 3 …): cut where
    a character stands at another height. Text that does run down or is turned stays as it is."""
    starts: list[int] = []
    level = 0.0
    for at, char in enumerate(run.text):
        if char.isspace():
            continue
        here = characters.baseline(max(characters.index(run.start + at), 0))
        if not starts or abs(here - level) >= _SAME_LEVEL * run.line.size:
            starts.append(at)
        level = here
    texts = [(run.start + at, run.text[at:end].rstrip()) for at, end in pairwise((*starts, len(run.text)))]
    if all(len(text) == 1 for _, text in texts) and sum(map(str.isdigit, run.text)) * 2 < len(texts):
        return [run]
    parts = [(start, text, _measure(characters, text, start)) for start, text in texts]
    return [Run(line, start, text) for start, text, line in parts if line]


def plain_text(text: str) -> str:
    """Without marks that nobody sees; a number that was broken at its stroke keeps it (SMS-\ufffeR-15)."""
    text = _BROKEN_AT_STROKE.sub("-", text)
    return SYMBOL_BULLETS.sub("•", _CONTROLS.sub("", text)).strip()
