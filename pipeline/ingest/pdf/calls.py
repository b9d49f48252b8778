"""The functions of pdfium that are called for every character and shape of a page, at half of what a call costs.

pypdfium2 declares a type of its own for each handle, and ctypes makes an object for each one that is passed or
given back. Here handles are plain numbers. Results are the same.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import c_double, c_int, c_ulong, c_void_p
from typing import Any

import pypdfium2.raw as pdfium_c

_PROTOTYPE: Any = ctypes.WINFUNCTYPE if sys.platform == "win32" else ctypes.PYFUNCTYPE  # type: ignore[attr-defined,unused-ignore]


def _call(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(getattr(pdfium_c, name), c_void_p).value
    call: Callable[..., Any] = _PROTOTYPE(result, *arguments)(address)
    return call


def handle(raw: Any) -> int:
    """The number behind a handle of pypdfium2."""
    return ctypes.cast(raw, c_void_p).value or 0


count_objects = _call("FPDFPage_CountObjects", c_int, c_void_p)
page_object = _call("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
count_within = _call("FPDFFormObj_CountObjects", c_int, c_void_p)
object_within = _call("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
type_of = _call("FPDFPageObj_GetType", c_int, c_void_p)
matrix_of = _call("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
pixel_size = _call("FPDFImageObj_GetImagePixelSize", c_int, c_void_p, c_void_p, c_void_p)
count_segments = _call("FPDFPath_CountSegments", c_int, c_void_p)
segment = _call("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
segment_point = _call("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
segment_type = _call("FPDFPathSegment_GetType", c_int, c_void_p)

char_index = _call("FPDFText_GetCharIndexFromTextIndex", c_int, c_void_p, c_int)
loose_box = _call("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
font_size = _call("FPDFText_GetFontSize", c_double, c_void_p, c_int)
char_matrix = _call("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
font_weight = _call("FPDFText_GetFontWeight", c_int, c_void_p, c_int)
font_info = _call("FPDFText_GetFontInfo", c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p)
is_generated = _call("FPDFText_IsGenerated", c_int, c_void_p, c_int)
char_origin = _call("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
text_object = _call("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
