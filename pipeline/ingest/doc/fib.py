"""The file information block at the beginning of a Word binary: what lies where. Names as in [MS-DOC]."""

from __future__ import annotations

import struct
from dataclasses import dataclass

WORD_97 = 0x00C1
_MAGIC = (0xA5EC, 0xA5DC, 0xA5DB)
_EAST_ASIAN = (0xA697, 0xA698, 0xA699)  # Word 6 and 95 of East Asia, whose text is UTF-16
_SUBDOCUMENTS = 12  # of the long values: where the lengths of text, footnotes, headers … begin
_COMPLEX, _ENCRYPTED, _SECOND_TABLE = 0x0004, 0x0100, 0x0200


class BrokenDocument(Exception):
    """The file cannot be read; the message is the reason for the user."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Characters of each part of the text, in the order in which they follow one another."""

    main: int
    footnotes: int
    headers: int
    macros: int
    comments: int
    endnotes: int
    boxes: int
    header_boxes: int


@dataclass(frozen=True, slots=True)
class Fib:
    """`pairs` begins the offsets and sizes of all other structures; `old` is a file of Word 6 or 95."""

    data: bytes
    version: int
    language: int
    flags: int
    pairs: int
    count: int
    lengths: Lengths

    @property
    def old(self) -> bool:
        return self.version < WORD_97

    @property
    def wide(self) -> bool:
        """Whether a file of Word 6 or 95 holds its text in UTF-16, not in a code page."""
        return struct.unpack_from("<H", self.data)[0] in _EAST_ASIAN

    @property
    def encrypted(self) -> bool:
        return bool(self.flags & _ENCRYPTED)

    @property
    def complex(self) -> bool:
        return bool(self.flags & _COMPLEX)

    @property
    def table_stream(self) -> str:
        return "1Table" if self.flags & _SECOND_TABLE else "0Table"

    def place(self, index: int) -> tuple[int, int]:
        """Offset and size in the table stream of the structure with this number; (0, 0) if there is none."""
        if not 0 <= index < self.count:
            return 0, 0
        offset, size = struct.unpack_from("<II", self.data, self.pairs + index * 8)
        return offset, size


def read_fib(stream: bytes) -> Fib:
    """Raise BrokenDocument where the WordDocument stream does not begin with the block."""
    if len(stream) < 0x60:
        raise BrokenDocument("broken .doc: the WordDocument stream is too short")
    magic, version, _, language, _, flags = struct.unpack_from("<HHHHHH", stream)
    if magic not in _MAGIC + _EAST_ASIAN:
        raise BrokenDocument("broken .doc: the WordDocument stream holds something else")
    if version < WORD_97:
        return Fib(stream, version, language, flags, 0, 0, Lengths(0, 0, 0, 0, 0, 0, 0, 0))
    try:
        shorts = struct.unpack_from("<H", stream, 32)[0]
        longs_at = 34 + shorts * 2 + 2
        longs = struct.unpack_from("<H", stream, longs_at - 2)[0]
        lengths = Lengths(*struct.unpack_from("<8i", stream, longs_at + _SUBDOCUMENTS))
        count = struct.unpack_from("<H", stream, longs_at + longs * 4)[0]
    except struct.error as error:
        raise BrokenDocument("broken .doc: its information block is cut off") from error
    pairs = longs_at + longs * 4 + 2
    return Fib(stream, version, language, flags, pairs, min(count, (len(stream) - pairs) // 8), lengths)
