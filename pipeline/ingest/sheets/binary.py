"""The binary parts of an .xlsb package ([MS-XLSB]): which sheets there are, what is printed above and below them, and remarks."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_SHEET, _MARGINS, _REMARK, _REMARK_TEXT = 156, 479, 635, 637
_NOTHING = 0xFFFFFFFF


class SheetEntry(NamedTuple):
    """One sheet of a workbook: its name, the id of its relation, whether it is hidden."""

    name: str
    relation: str
    hidden: bool


def sheets(workbook: bytes) -> Iterator[SheetEntry]:
    for kind, body in _records(workbook):
        if kind == _SHEET and len(body) >= 8:
            relation, name = _strings(body, 8, 2)
            yield SheetEntry(name, relation, bool(struct.unpack_from("<I", body)[0]))


def margins(sheet: bytes) -> tuple[list[str], list[str]]:
    """The codes of printed headers, and those of footers."""
    for kind, body in _records(sheet):
        if kind == _MARGINS:
            codes = _strings(body, 2, 6)
            return list(filter(None, codes[::2])), list(filter(None, codes[1::2]))
    return [], []


def remarks(comments: bytes) -> Iterator[tuple[int, int, str]]:
    """Row, column (both from 0) and text of each remark on a cell."""
    at: tuple[int, int] | None = None
    for kind, body in _records(comments):
        if kind == _REMARK and len(body) >= 20:
            row, _, column, _ = struct.unpack_from("<4I", body, 4)
            at = row, column
        elif kind == _REMARK_TEXT and at is not None:
            yield *at, _strings(body, 1, 1)[0]


def _strings(body: bytes, position: int, count: int) -> list[str]:
    """As many texts with their lengths before them; what is cut off or absent is empty."""
    found = []
    for _ in range(count):
        length = struct.unpack_from("<I", body, position)[0] if position + 4 <= len(body) else _NOTHING
        position += 4
        size = 0 if length == _NOTHING else length * 2
        found.append(body[position : position + size].decode("utf-16-le", "replace"))
        position += size
    return found


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position < len(data):
        kind, position = _number(data, position, 2)
        size, position = _number(data, position, 4)
        yield kind, data[position : position + size]
        position += size


def _number(data: bytes, position: int, longest: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first, and what follows it."""
    value = 0
    for index in range(longest):
        byte = data[position] if position < len(data) else 0
        position += 1
        value |= (byte & 0x7F) << 7 * index
        if not byte & 0x80:
            break
    return value, position
