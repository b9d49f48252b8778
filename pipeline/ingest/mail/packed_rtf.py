"""The packing in which Outlook keeps formatted text. Names as in [MS-OXRTFCP]."""

from __future__ import annotations

import struct

_PACKED, _PLAIN = b"LZFu", b"MELA"
_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_RING = 4096
_LARGEST = 64 * 2**20


def unpacked_rtf(data: bytes) -> bytes:
    """The rich text; empty where the data are none."""
    if len(data) < 16:
        return b""
    size = struct.unpack_from("<I", data, 4)[0]
    if data[8:12] == _PLAIN:
        return data[16 : 16 + size]
    if data[8:12] != _PACKED:
        return b""
    ring = bytearray(_DICTIONARY.ljust(_RING, b"\0"))
    at = len(_DICTIONARY)
    found = bytearray()
    position = 16
    while position < len(data) and len(found) < min(size, _LARGEST):
        flags = data[position]
        position += 1
        for bit in range(8):
            if position >= len(data):
                break
            if not flags & 1 << bit:
                piece = data[position : position + 1]
                position += 1
            else:
                if position + 2 > len(data):
                    return bytes(found)
                token = data[position] << 8 | data[position + 1]
                position += 2
                offset = token >> 4
                if offset == at:
                    return bytes(found)
                piece = b""
                for index in range((token & 0xF) + 2):  # the piece may reach into what it writes itself
                    letter = ring[(offset + index) % _RING]
                    ring[(at + index) % _RING] = letter
                    piece += bytes((letter,))
                found += piece
                at = (at + len(piece)) % _RING
                continue
            ring[at] = piece[0]
            at = (at + 1) % _RING
            found += piece
    return bytes(found)
