"""Pages of a PDF that are pictures: rendered, and read by OCR."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pypdfium2 as pdfium

from pipeline.ingest.layout.line import Line
from pipeline.ingest.ocr.engine import Image
from pipeline.ingest.ocr.page import PictureText, read_page

_LONGER_SIDE = 2340  # pixels: 200 dots an inch of A4
_FINEST = 300 / 72


@dataclass(slots=True)
class ReadScans:
    """What OCR gave, by page number from 1. Pages that could not be drawn are `broken`."""

    texts: dict[int, PictureText] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)

    @property
    def doubtful(self) -> list[int]:
        return [number for number, text in self.texts.items() if text.doubtful]


def read_scans(document: pdfium.PdfDocument, numbers: list[int]) -> ReadScans:
    """Read these pages, from 1, one after the other."""
    found = ReadScans()
    for number in numbers:
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:
            found.broken.append(number)
            continue
        try:
            picture, scale = drawn_page(page)
            found.texts[number] = read_page(picture, 1 / scale)
        except pdfium.PdfiumError:
            found.broken.append(number)
        finally:
            page.close()
    return found


def drawn_page(page: pdfium.PdfPage, side: float = 0.0) -> tuple[Image, float]:
    """A page as it is shown, and the pixels of a point: finer where only a part of it, `side` points long, is read."""
    scale = min(_LONGER_SIDE / max(side or max(page.get_size()), 1.0), _FINEST)
    return np.ascontiguousarray(page.render(scale=scale).to_numpy()[:, :, :3]), scale


def with_text_layer(lines: list[Line], text: PictureText) -> list[Line]:
    """The page's own lines and, around them, those of its picture, down the page."""
    if not lines or text.tables:
        return text.lines
    beside = [line for line in text.lines if not any(_same_place(line, own) for own in lines)]
    return sorted([*lines, *beside], key=lambda line: line.middle)


def _same_place(line: Line, own: Line) -> bool:
    return own.top - 2 <= line.middle <= own.bottom + 2 and line.left < own.right and line.right > own.left
