"""Names of the streams in an OLE compound file (.xls, .doc, .ppt, .msg, encrypted Office)."""

from __future__ import annotations

import struct

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY_SIZE = 128
_HEADER_SIZE = 512
_MOST_SECTORS = 4096
_IN_HEADER = 109


def stream_names(data: bytes) -> frozenset[str]:
    """Names of all streams and storages, at any depth; what a broken file still tells."""
    if len(data) < _HEADER_SIZE or not data.startswith(SIGNATURE):
        return frozenset()
    shift = min(max(struct.unpack_from("<H", data, 30)[0], 7), 20)
    size = 1 << shift
    allocation = struct.unpack_from(f"<{_IN_HEADER}I", data, 76)
    sector = struct.unpack_from("<I", data, 48)[0]
    names: set[str] = set()
    seen: set[int] = set()
    while sector not in seen and len(seen) < _MOST_SECTORS:
        seen.add(sector)
        start = (sector + 1) * size
        chunk = data[start : start + size]
        if not chunk:
            break
        names.update(_entry_names(chunk))
        sector = _next_sector(data, sector, size, allocation)
    return frozenset(names)


def _entry_names(chunk: bytes) -> set[str]:
    names = set()
    for start in range(0, len(chunk) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
        length = struct.unpack_from("<H", chunk, start + 64)[0]
        if 2 < length <= 64 and chunk[start + 66]:
            names.add(chunk[start : start + length - 2].decode("utf-16-le", "replace"))
    return names


def _next_sector(data: bytes, sector: int, size: int, allocation: tuple[int, ...]) -> int:
    """The sector that follows in the chain; the sector itself when the chain cannot be followed."""
    index, offset = divmod(sector, size // 4)
    if index >= len(allocation):
        return sector
    position = (allocation[index] + 1) * size + offset * 4
    if position + 4 > len(data):
        return sector
    following: int = struct.unpack_from("<I", data, position)[0]
    return following
