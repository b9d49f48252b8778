"""Single property modifiers: the instructions by which Word stores formatting. Names as in [MS-DOC]."""

from __future__ import annotations

import struct
from collections.abc import Iterator

# Paragraphs
STYLE, IN_TABLE, ROW_END, DEPTH = 0x4600, 0x2416, 0x2417, 0x6649
INNER_CELL, INNER_ROW_END = 0x244B, 0x244C
OUTLINE, LIST_LEVEL, LIST = 0x2640, 0x260A, 0x460B
HUGE, HUGE_OLD = 0x6646, 0x6645
TABLE_SHAPE = 0xD608
# Characters
DELETED, INSERTED, BOLD, SIZE, SYMBOL = 0x0800, 0x0801, 0x0835, 0x4A43, 0x6A09

_TABS = 0xC615
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)


def modifiers(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The code and the operand of each modifier; ends where the data do not add up."""
    position, end = 0, len(data)
    while position + 2 <= end:
        code = data[position] | data[position + 1] << 8
        position += 2
        size = _SIZES[code >> 13]
        if not size:
            if position >= end:
                return
            if code in (TABLE_SHAPE, 0xD606):
                if position + 2 > end:
                    return
                size = struct.unpack_from("<H", data, position)[0] + 1
            elif code == _TABS and data[position] == 255:
                size = _tabs_size(data, position)
            else:
                size = data[position] + 1
        yield code, data[position : position + size]
        position += size


def _tabs_size(data: bytes, position: int) -> int:
    """The size of a list of tab stops that is too long for its own length byte."""
    removed = data[position + 1] if position + 1 < len(data) else 0
    added_at = position + 2 + removed * 4
    added = data[added_at] if added_at < len(data) else 0
    return 2 + removed * 4 + 1 + added * 3


def short(operand: bytes) -> int:
    """A signed number of two bytes; 0 where the operand is cut off."""
    return struct.unpack("<h", operand[:2])[0] if len(operand) >= 2 else 0
