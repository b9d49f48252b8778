"""The odd files of real shared drives: lock files, thumbnails, garbage, a picture, half a document."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import PurePosixPath

from sample_corpus.values import Heading, Paragraph, Prose, Raw, Span
from sample_corpus.writers.word import write_word

_OLE_SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def write_raw(raw: Raw) -> bytes:
    match raw.kind:
        case "lock":
            return _lock_file("WangMou")
        case "empty":
            return b""
        case "garbage":
            return random.Random(raw.to).randbytes(4096)
        case "truncated_docx":
            return _half_a_document(raw)
        case "ole":
            return _OLE_SIGNATURE + bytes(_SECTOR - 8) + random.Random(raw.to).randbytes(2048)
        case "png":
            return _picture(raw.to)
        case "thumbs":
            return _compound_file("Catalog", random.Random(raw.to).randbytes(4096))


def _lock_file(user: str) -> bytes:
    """162 bytes: the user's name in one-byte signs, then in UTF-16, each with its length."""
    narrow = bytes([len(user)]) + user.encode("ascii").ljust(53, b"\0")
    return (narrow + struct.pack("<H", len(user)) + user.encode("utf-16-le")).ljust(162, b"\0")


def _half_a_document(raw: Raw) -> bytes:
    name = PurePosixPath(raw.to).stem
    blocks = (Heading(1, (Span("text", name),)), Paragraph((Span("text", name),)))
    whole = write_word(Prose(raw.source, f"{name}.docx", blocks, title=name))
    return whole[: len(whole) // 2]


def _picture(seed: str, side: int = 48) -> bytes:
    """A square RGB PNG in one colour, which follows from the seed."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + random.Random(seed).randbytes(3) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(row * side, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _compound_file(name: str, content: bytes) -> bytes:
    """An OLE file with one stream; `content` must be a full number of sectors, at least 4096 bytes."""
    sectors = len(content) // _SECTOR
    table = [_FAT, _END, *range(3, 2 + sectors), _END]
    fat = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    directory = _entry("Root Entry", 5, child=1, start=_END, size=0)
    directory += _entry(name, 2, child=_FREE, start=2, size=len(content))
    directory += _entry("", 0, child=_FREE, start=0, size=0) * 2
    header = _OLE_SIGNATURE + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0)
    header += struct.pack("<108I", *[_FREE] * 108)
    return header + fat + directory + content


def _entry(name: str, kind: int, *, child: int, start: int, size: int) -> bytes:
    wide = name.encode("utf-16-le")
    length = len(wide) + 2 if name else 0
    links = struct.pack("<HBBIII", length, kind, 1, _FREE, _FREE, child)
    return wide.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)
