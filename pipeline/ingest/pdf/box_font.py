"""One font for every character of a font that is not in the PDF, so that no text depends on this machine's fonts.

pdfium drops characters without a glyph: all of them on turned pages and of fonts that tell their characters by
number only (Identity-H), lone ones elsewhere. Here each has one, a box; widths come from the PDF all the same.
"""

from __future__ import annotations

import ctypes
import struct
from functools import cache
from typing import Any

import pypdfium2 as pdfium

_EM = 1000
_BOX = (0, -120, 1000, 880)
_ANSI_CHARSET = 0
_HANDLE = 1


@cache
def use_box_font() -> None:
    """Let pdfium take the box for fonts that it has not built in; fonts of the system are never looked at."""
    _BoxFonts().setup()


class _BoxFonts(pdfium.PdfSysfontBase):  # type: ignore[misc]
    """What pdfium asks of a system for fonts. For Latin text it has fonts of its own, which know bold and narrow."""

    def Release(self, this: Any) -> None:
        pass

    def EnumFonts(self, this: Any, mapper: Any) -> None:
        pass

    def MapFont(self, this: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any) -> Any:
        return None if charset == _ANSI_CHARSET else _HANDLE

    def GetFont(self, this: Any, face: Any) -> Any:
        return None

    def GetFontData(self, this: Any, font: Any, table: int, buffer: Any, size: int) -> int:
        """The whole font (table 0), or that it has no such table: pdfium then takes the whole."""
        if table:
            return 0
        data = box_font()
        if buffer and size >= len(data):
            ctypes.memmove(buffer, data, len(data))
        return len(data)

    def GetFaceName(self, this: Any, font: Any, buffer: Any, size: int) -> int:
        return 0

    def GetFontCharset(self, this: Any, font: Any) -> int:
        return int(pdfium.raw.FXFONT_GB2312_CHARSET)

    def DeleteFont(self, this: Any, font: Any) -> None:
        pass


@cache
def box_font() -> bytes:
    """A TrueType font that shows every character from the space up as a box of one em."""
    box = _glyph(*_BOX)
    everything = struct.pack(">HHIIIIII", 13, 0, 28, 0, 1, 0x20, 0x10FFFF, 1)  # format 13: many to one
    ascent, descent = _BOX[3], _BOX[1]
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10, 12) + everything,
        b"glyf": box + box,
        b"head": struct.pack(">IIIIHHqq4hHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 11, _EM, 0, 0, *_BOX, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">IhhhH11hH", 0x10000, ascent, descent, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 2),
        b"hmtx": struct.pack(">Hh", _EM, 0) * 2,
        b"loca": struct.pack(">HHH", 0, len(box) // 2, len(box)),
        b"maxp": struct.pack(">I14H", 0x10000, 2, 4, 1, 0, 0, 1, *[0] * 8),
    }
    offset = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        directory += tag + struct.pack(">III", 0, offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64) + directory + body


def _glyph(left: int, bottom: int, right: int, top: int) -> bytes:
    """A rectangle: its box, one contour that ends at point 3, no program, then points relative to each other."""
    across, up = (left, 0, right - left, 0), (bottom, top - bottom, 0, bottom - top)
    data = struct.pack(">5h", 1, left, bottom, right, top) + struct.pack(">HH", 3, 0)
    data += b"\1" * 4 + struct.pack(">4h", *across) + struct.pack(">4h", *up)
    return data + bytes(-len(data) % 4)
