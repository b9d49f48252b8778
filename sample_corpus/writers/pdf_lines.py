"""A paragraph for PDF that breaks Chinese anywhere but keeps words, numbers and codes whole."""

from __future__ import annotations

import re
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable

CHINESE_FONT = "STSong-Light"
_UNIT = re.compile(r"[!-~\u00a1-\u024f]+|.", re.DOTALL)
_NOT_FIRST = "，。、；：？！）》」』”’％"
_LEADING = 1.4


def register_fonts() -> None:
    """The font is one that every PDF viewer brings: nothing is embedded, the text layer is Unicode."""
    if CHINESE_FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(CHINESE_FONT))


def font_for(text: str, bold: bool) -> str:
    """Helvetica for Western text, the Chinese font for the rest. Raises ValueError for signs neither has."""
    try:
        text.encode("cp1252")
        return "Helvetica-Bold" if bold else "Helvetica"
    except UnicodeEncodeError:
        pass
    for sign in text:
        try:
            sign.encode("gbk")
        except UnicodeEncodeError:
            raise ValueError(f"a PDF here has no glyph for '{sign}' (U+{ord(sign):04X})") from None
    return CHINESE_FONT


def break_lines(text: str, font: str, size: float, width: float) -> list[str]:
    """Lines no wider than `width` points, unless one unbreakable unit is wider alone."""
    lines: list[str] = []
    for piece in text.split("\n"):
        line = ""
        for unit in _UNIT.findall(piece):
            fits = pdfmetrics.stringWidth(line + unit, font, size) <= width
            if fits or not line or unit in _NOT_FIRST:
                line += unit
            else:
                lines.append(line.rstrip())
                line = unit.lstrip()
        lines.append(line.rstrip())
    return lines


class Lines(Flowable):  # type: ignore[misc]
    """Text in one size, left or centred; splits over pages between lines."""

    def __init__(
        self,
        text: str,
        size: float = 10.5,
        *,
        bold: bool = False,
        centred: bool = False,
        indent: float = 0,
        before: float = 0,
        after: float = 4,
        keep_with_next: bool = False,
    ) -> None:
        super().__init__()
        self._text, self._size, self._centred, self._indent = text, size, centred, indent
        self._bold, self._before, self._after = bold, before, after
        self._font = font_for(text, bold)
        self._lines: list[str] = []
        self.keepWithNext = keep_with_next

    def getSpaceBefore(self) -> float:
        return self._before

    def getSpaceAfter(self) -> float:
        return self._after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self._lines = break_lines(self._text, self._font, self._size, width - self._indent)
        self.height = len(self._lines) * self._size * _LEADING
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        self.wrap(width, height)
        fitting = int(height // (self._size * _LEADING))
        if fitting < 1 or fitting >= len(self._lines):
            return []
        halves = self._lines[:fitting], self._lines[fitting:]
        look: dict[str, Any] = {"bold": self._bold, "centred": self._centred, "indent": self._indent}
        return [Lines("\n".join(half), self._size, **look, after=self._after) for half in halves]

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFont(self._font, self._size)
        baseline = self.height - self._size
        for line in self._lines:
            # pdfium finds no width in a lone Chinese sign of a font that is not embedded, and drops it
            line += " " if len(line) == 1 and ord(line) > 0x2E7F else ""
            if self._centred:
                canvas.drawCentredString(self.width / 2, baseline, line)
            elif line:
                canvas.drawString(self._indent, baseline, line)
            baseline -= self._size * _LEADING
