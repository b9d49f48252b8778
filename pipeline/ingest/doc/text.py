"""The piece table: which bytes of the WordDocument stream are which characters."""

from __future__ import annotations

import re
import struct
from typing import NamedTuple

from pipeline.ingest.doc.fib import BrokenDocument, Fib

CLX = 33
_PIECE_SIZE = 8
_FORMATTING, _PIECES = 1, 2
_COMPRESSED = 0x4000_0000
_EIGHT_BIT = {code: bytes((code,)).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_SURROGATE = re.compile("[\ud800-\udfff]")


class TextPiece(NamedTuple):
    """Characters `begin` to `end` lie at `offset` in the stream, `width` bytes each.

    `modifiers` are those that a quick save laid over the whole piece.
    """

    begin: int
    end: int
    offset: int
    width: int
    modifiers: bytes


class Text(NamedTuple):
    """The characters of all parts, and the pieces that they came in."""

    characters: str
    pieces: tuple[TextPiece, ...]


def read_text(fib: Fib, table: bytes) -> Text:
    """Raise BrokenDocument where there is no piece table. Characters count as Word counts: in UTF-16 units."""
    offset, size = fib.place(CLX)
    positions, descriptors, overlays = _piece_table(table[offset : offset + size])
    pieces: list[TextPiece] = []
    texts: list[str] = []
    total = 0
    for index, (where, modifier) in enumerate(descriptors):
        length = positions[index + 1] - positions[index]
        if not 0 < length <= len(fib.data) or total > len(fib.data):
            continue
        if where & _COMPRESSED:
            start, width = (where & ~_COMPRESSED) // 2, 1
            text = fib.data[start : start + length].decode("latin-1").translate(_EIGHT_BIT)
        else:
            start, width = where & ~_COMPRESSED, 2
            text = _wide(fib.data[start : start + length * 2])
        # What a file cut short no longer holds is kept open, lest the places of the rest shift.
        text = text.ljust(length, "\0")
        overlay = overlays[modifier >> 1] if modifier & 1 and modifier >> 1 < len(overlays) else b""
        pieces.append(TextPiece(total, total + length, start, width, overlay))
        texts.append(text)
        total += length
    characters = "".join(texts)
    if not characters.strip("\0"):
        raise BrokenDocument("broken .doc: its text cannot be found")
    return Text(characters, tuple(pieces))


def without_surrogates(text: str) -> str:
    """Text as Python counts it; halves of characters that have lost their other half become U+FFFD."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _wide(raw: bytes) -> str:
    raw = raw[: len(raw) // 2 * 2]
    text = raw.decode("utf-16-le", "surrogatepass")
    if len(text) * 2 == len(raw):
        return text
    return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw)))


def _piece_table(clx: bytes) -> tuple[tuple[int, ...], list[tuple[int, int]], list[bytes]]:
    """Positions of the pieces, their (offset, modifier), and the modifiers that these number."""
    overlays: list[bytes] = []
    position = 0
    while position + 5 <= len(clx):
        if clx[position] == _FORMATTING:
            size = struct.unpack_from("<H", clx, position + 1)[0]
            overlays.append(clx[position + 3 : position + 3 + size])
            position += 3 + size
        elif clx[position] == _PIECES:
            size = struct.unpack_from("<I", clx, position + 1)[0]
            body = clx[position + 5 : position + 5 + size]
            count = (len(body) - 4) // (4 + _PIECE_SIZE)
            if count < 1:
                break
            positions = struct.unpack_from(f"<{count + 1}i", body)
            first = (count + 1) * 4
            return (
                positions,
                [struct.unpack_from("<2xIH", body, first + n * _PIECE_SIZE) for n in range(count)],
                overlays,
            )
        else:
            break
    raise BrokenDocument("broken .doc: its piece table cannot be found")
