"""Names of the streams in an OLE compound file (.xls, .doc, .ppt, .msg, encrypted Office)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY_SIZE = 128
_HEADER_SIZE = 512
_IN_HEADER = 109
_SIBLINGS, _CHILD = 68, 76
_SMALL_TABLE = 60
_KIND, _START = 66, 116
_STREAM, _ROOT = 2, 5
_SMALLEST_IN_SECTORS = 4096
_NO_ENTRY = 0xFFFFFFFF


def stream_names(data: bytes) -> frozenset[str]:
    """Names of all streams and storages, at any depth; what a broken file still tells."""
    if len(data) < _HEADER_SIZE or not data.startswith(SIGNATURE):
        return frozenset()
    size, allocation, first = _layout(data)
    names: set[str] = set()
    for chunk in _chain(data, first, size, allocation):
        names.update(_entry_names(chunk))
    return frozenset(names)


def top_names(data: bytes) -> frozenset[str]:
    """Names right below the root: what the file itself is. Those further down belong to what is embedded in it."""
    if len(data) < _HEADER_SIZE or not data.startswith(SIGNATURE):
        return frozenset()
    size, allocation, first = _layout(data)
    directory = b"".join(_chain(data, first, size, allocation))
    names: set[str] = set()
    seen = {_NO_ENTRY}
    waiting = [struct.unpack_from("<I", directory, _CHILD)[0]] if len(directory) >= _ENTRY_SIZE else []
    while waiting:
        number = waiting.pop()
        entry = directory[number * _ENTRY_SIZE : (number + 1) * _ENTRY_SIZE]
        if number in seen or len(entry) < _ENTRY_SIZE:
            continue
        seen.add(number)
        names.update(_entry_names(entry))
        waiting += struct.unpack_from("<II", entry, _SIBLINGS)
    return frozenset(names)


def leads_in_circle(data: bytes) -> bool:
    """Whether the sectors of the directory, of the small streams or of a stream lead back to one before: a reader that
    only follows them fills the memory."""
    if len(data) < _HEADER_SIZE or not data.startswith(SIGNATURE):
        return False
    size, allocation, first = _layout(data)
    directory = b"".join(_chain(data, first, size, allocation))
    starts = {first, struct.unpack_from("<I", data, _SMALL_TABLE)[0]}
    for at in range(0, len(directory) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
        start, extent = struct.unpack_from("<II", directory, at + _START)
        if directory[at + _KIND] == _ROOT or (directory[at + _KIND] == _STREAM and extent >= _SMALLEST_IN_SECTORS):
            starts.add(start)
    return any(_is_circle(data, start, size, allocation) for start in starts)


def _is_circle(data: bytes, sector: int, size: int, allocation: tuple[int, ...]) -> bool:
    seen: set[int] = set()
    while sector not in seen:
        seen.add(sector)
        index, offset = divmod(sector, size // 4)
        if index >= len(allocation) or (allocation[index] + 1) * size + offset * 4 + 4 > len(data):
            return False
        sector = _next_sector(data, sector, size, allocation)
    return True


def _layout(data: bytes) -> tuple[int, tuple[int, ...], int]:
    """Size of a sector, the sectors of the allocation table, and the first of the directory."""
    size = 1 << min(max(struct.unpack_from("<H", data, 30)[0], 7), 20)
    allocation = struct.unpack_from(f"<{_IN_HEADER}I", data, 76)
    return size, allocation, struct.unpack_from("<I", data, 48)[0]


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


def stream_bytes(data: bytes, name: str) -> bytes:
    """Content of a stream of 4096 bytes or more, its name in any case; empty if there is none that can be followed."""
    if len(data) < _HEADER_SIZE or not data.startswith(SIGNATURE):
        return b""
    size, allocation, first = _layout(data)
    directory = b"".join(_chain(data, first, size, allocation))
    for start in range(0, len(directory) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
        entry = directory[start : start + _ENTRY_SIZE]
        length = struct.unpack_from("<H", entry, 64)[0]
        if 2 < length <= 64 and entry[: length - 2].decode("utf-16-le", "replace").lower() == name.lower():
            start_sector, extent = struct.unpack_from("<II", entry, 116)
            return b"".join(_chain(data, start_sector, size, allocation))[:extent]
    return b""


def _chain(data: bytes, sector: int, size: int, allocation: tuple[int, ...]) -> Iterator[bytes]:
    """The sectors of a chain, each once: a broken chain may lead in a circle."""
    seen: set[int] = set()
    while sector not in seen:
        seen.add(sector)
        chunk = data[(sector + 1) * size : (sector + 2) * size]
        if not chunk:
            return
        yield chunk
        sector = _next_sector(data, sector, size, allocation)
