"""Text of Windows metafiles (.emf, .wmf, packed or not): drawings of charts and flows, which keep their words as words."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.values import Block, Content, Outcome, Place, Read, Skipped

METAFILE_NAMES = (".emf", ".wmf", ".emz", ".wmz")

_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_PLAIN_HEADS = (b"\x01\x00\x09\x00\x00\x01", b"\x01\x00\x09\x00\x00\x03", b"\x02\x00\x09\x00\x00\x03")
_PACKED = b"\x1f\x8b\x08"
_LARGEST = 64 * 2**20
_EMF_WORDS = {84: "utf-16-le", 83: "cp1252"}
_WMF_FONT, _WMF_WORDS, _WMF_PLACED_WORDS = 0x02FB, 0x0521, 0x0A32
_OPAQUE, _CLIPPED = 2, 4
_SYMBOLS = 2
_CHARSETS = {134: "gb18030", 136: "big5", 128: "cp932", 129: "cp949", 204: "cp1251", 238: "cp1250"}


class _Word(NamedTuple):
    """Text with the point where it begins and where it ends on its line (0: not told)."""

    text: str
    x: int
    y: int
    end: int


def is_metafile(data: bytes) -> bool:
    return _is_enhanced(data) or data.startswith((_PLACEABLE, *_PLAIN_HEADS))


def metafile_lines(data: bytes) -> list[str]:
    """What is written in a metafile, pieces on one line joined; empty for anything else and for what is damaged."""
    if data.startswith(_PACKED):
        try:
            data = zlib.decompressobj(31).decompress(data, _LARGEST)
        except zlib.error:
            return []
    words = _enhanced(data) if _is_enhanced(data) else _windows(data) if is_metafile(data) else iter(())
    lines: list[str] = []
    before: _Word | None = None
    for word in words:
        if before is not None and word.y == before.y and word.x >= before.x:
            lines[-1] += " " + word.text if _apart(before, word) else word.text
        else:
            lines.append(word.text)
        before = word
    return [line for text in lines if (line := " ".join(text.split()))]


def _apart(before: _Word, word: _Word) -> bool:
    """Whether there is half a letter's room between two pieces on a line; those without a place follow each other."""
    if not before.end:
        return word.x > before.x
    return word.x - before.end > (before.end - before.x) / max(len(before.text), 1) / 2


def _is_enhanced(data: bytes) -> bool:
    return data[:4] == b"\1\0\0\0" and data[40:44] == b" EMF"


def _enhanced(data: bytes) -> Iterator[_Word]:
    position = 0
    while position + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, position)
        if size < 8:
            return
        if kind in _EMF_WORDS and size >= 76 and position + size <= len(data):
            record = data[position : position + size]
            x, y, count, offset = struct.unpack_from("<iiII", record, 36)
            spaces = struct.unpack_from("<I", record, 72)[0]
            text = record[offset : offset + count * (2 if kind == 84 else 1)].decode(_EMF_WORDS[kind], "replace")
            known = 0 < spaces <= size - 4 * count and count > 0
            width = sum(struct.unpack_from(f"<{count}I", record, spaces)) if known else 0
            yield _Word(text.replace("\0", ""), x, y, x + width if width else 0)
        position += size


def _windows(data: bytes) -> Iterator[_Word]:
    position = (22 if data.startswith(_PLACEABLE) else 0) + 18
    encoding = "gb18030"
    while position + 6 <= len(data):
        words, kind = struct.unpack_from("<IH", data, position)
        if words < 3:
            return
        record = data[position + 6 : position + 2 * words]
        if kind == _WMF_FONT and len(record) > 13:
            encoding = "" if record[13] == _SYMBOLS else _CHARSETS.get(record[13], "cp1252")
        elif encoding and kind == _WMF_WORDS and len(record) >= 6:
            count = struct.unpack_from("<H", record)[0]
            after = 2 + count + count % 2
            y, x = struct.unpack_from("<hh", record.ljust(after + 4, b"\0"), after)
            yield _Word(record[2 : 2 + count].decode(encoding, "ignore"), x, y, 0)
        elif encoding and kind == _WMF_PLACED_WORDS and len(record) >= 8:
            y, x, count, options = struct.unpack_from("<hhHH", record)
            begin = 16 if options & (_OPAQUE | _CLIPPED) else 8
            spaces = record[begin + count + count % 2 :][: 2 * count]
            width = sum(struct.unpack(f"<{count}h", spaces)) if len(spaces) == 2 * count else 0
            yield _Word(record[begin : begin + count].decode(encoding, "ignore"), x, y, x + width if width else 0)
        position += 2 * words


def read_metafile(data: bytes) -> Outcome:
    """Every line as a paragraph; a drawing without words is Skipped."""
    lines = metafile_lines(data)
    if not lines:
        return Skipped("picture: a drawing without words")
    return Read(Content(tuple(Block(line, Place()) for line in lines)))
