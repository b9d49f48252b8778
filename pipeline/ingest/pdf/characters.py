"""Where the characters of a PDF page stand, and in what font: asked for one by one, so as cheaply as can be."""

from __future__ import annotations

import ctypes
import re
from ctypes import addressof
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.pdf import calls
from pipeline.ingest.pdf.frame import PageFrame

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom in points from the left and the top of the page."""

_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|heavy|black|simhei|heiti|-hei", re.IGNORECASE)


class Characters:
    """Of one page, while it is open. Numbers of the text are those of its UTF-16; pdfium counts in another way."""

    def __init__(self, text_page: pdfium.PdfTextPage, frame: PageFrame) -> None:
        self._page = calls.handle(text_page.raw)
        self._displayed = frame.displayed_box
        self._place = frame.displayed
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._to_x, self._to_y = addressof(self._x), addressof(self._y)
        self._box, self._matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
        self._name, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._to_box, self._to_matrix = addressof(self._box), addressof(self._matrix)
        self._to_name, self._to_flags = addressof(self._name), addressof(self._flags)

    def index(self, place: int) -> int:
        """pdfium's number of the character that stands at a place of the page's text; below 0 if none does."""
        return int(calls.char_index(self._page, place))

    def box(self, index: int) -> Edges:
        box = self._box
        box.left = box.bottom = box.right = box.top = 0.0
        calls.loose_box(self._page, index, self._to_box)
        return self._displayed(box.left, box.bottom, box.right, box.top)

    def box_at(self, place: int) -> Edges:
        """Of the character at a place of the page's text."""
        return self.box(max(calls.char_index(self._page, place), 0))

    def size(self, index: int) -> float:
        size: float = calls.font_size(self._page, index)
        matrix = self._matrix
        if calls.char_matrix(self._page, index, self._to_matrix):
            size *= (matrix.b**2 + matrix.d**2) ** 0.5 or (matrix.a**2 + matrix.c**2) ** 0.5
        return round(size, 1) or 1.0

    def is_bold(self, index: int) -> bool:
        if calls.font_weight(self._page, index) >= _BOLD_WEIGHT:
            return True
        self._name.value = b""
        calls.font_info(self._page, index, self._to_name, 128, self._to_flags)
        return _is_bold_name(self._name.value)

    def baseline(self, index: int) -> float:
        """How far from the top of the page the line lies that the character stands on, whatever its font."""
        self._x.value = self._y.value = 0.0
        calls.char_origin(self._page, index, self._to_x, self._to_y)
        return self._place(self._x.value, self._y.value)[1]

    def drawn_by(self, place: int) -> int:
        """The number of the piece of text that the file draws this character in: a cell of a sheet has one of its own."""
        return int(calls.text_object(self._page, max(calls.char_index(self._page, place), 0)) or 0)

    def is_generated(self, place: int) -> bool:
        """Whether pdfium has put a space where the file only leaves a gap."""
        index = calls.char_index(self._page, place)
        return index < 0 or bool(calls.is_generated(self._page, index) == 1)


@cache
def _is_bold_name(name: bytes) -> bool:
    return _BOLD_NAME.search(name) is not None
