"""The members of a zip whose directory is lost, found by walking from one local header to the next.

Sizes that stand in no header (a data descriptor follows the member, as LibreOffice and Google write it) are found by
unpacking, which is bounded. No member begins before the one before it has ended, so that none can share its bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from os import SEEK_END
from typing import IO, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED

from pipeline.ingest.limits import HIGHEST_RATIO, LARGEST_UNSUSPECTED_MEMBER

LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_HEADER, _DESCRIPTOR, _DIRECTORY = b"PK\x03\x04", b"PK\x07\x08", (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06")
_METHODS = frozenset((0, 1, 6, 8, 9, 12, 14, 93, 95, 98, 99))
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8
_LONGEST_NAME = 4096
_BEYOND = 0xFFFFFFFF
_CHUNK = 1 << 16
_SMALL_CHUNK = 1 << 11  # what lies before a damage within one chunk is lost
_MOST_AT_ONCE = 1 << 20


class ExpandsTooMuch(Exception):
    """More was unpacked than was granted."""


@dataclass(slots=True)
class Room:
    """Bytes that may still be unpacked."""

    left: int

    def take(self, length: int) -> None:
        self.left -= length
        if self.left < 0:
            raise ExpandsTooMuch


class Found(NamedTuple):
    """A member at `offset`, its packed bytes from `begin` on. Where it is not whole, `size` and `crc` are those of its
    beginning, which is what is left of it, and `head` its first bytes."""

    name: bytes
    flags: int
    method: int
    moment: int
    extra: bytes
    offset: int
    begin: int
    packed: int
    size: int
    crc: int
    whole: bool
    head: bytes = b""

    @property
    def encrypted(self) -> bool:
        return bool(self.flags & _ENCRYPTED)


class _Unpacked(NamedTuple):
    packed: int
    size: int
    crc: int
    ended: bool
    head: bytes


def walk(file: IO[bytes], room: Room, check: bool) -> Iterator[Found]:
    """Members in the order in which they lie. `check`: unpack each, also those that state their size; without it a
    member that states its size is taken for whole where the file is long enough for it."""
    end = file.seek(0, SEEK_END)
    position = 0
    while (position := _next_header(file, position)) >= 0:
        header = _header(file, position, end)
        if header is None:
            position += len(_HEADER)
            continue
        found, position = _member(file, header, end, room, check)
        yield found


def beginning(file: IO[bytes], found: Found, most: int) -> bytes:
    """What can be unpacked of a member, up to `most` bytes."""
    return b"".join(_pieces(file, found.method, found.begin, found.packed, Room(max(most, found.size))))[:most]


def _next_header(file: IO[bytes], position: int) -> int:
    """Where the next member may begin, or -1 where the directory or the end comes first."""
    here = _at(file, position, len(_HEADER))
    if here == _HEADER:
        return position
    if here in _DIRECTORY:
        return -1
    while chunk := _at(file, position, _CHUNK):
        if (place := chunk.find(_HEADER)) >= 0:
            return position + place
        if len(chunk) < len(_HEADER):
            break
        position += len(chunk) - len(_HEADER) + 1
    return -1


def _header(file: IO[bytes], offset: int, end: int) -> Found | None:
    """A member as its header states it; None where this is no header."""
    raw = _at(file, offset, LOCAL_HEADER.size)
    if len(raw) < LOCAL_HEADER.size:
        return None
    _, version, flags, method, time, day, crc, packed, size, name, extra = LOCAL_HEADER.unpack(raw)
    begin = offset + LOCAL_HEADER.size + name + extra
    if method not in _METHODS or not 0 < name <= _LONGEST_NAME or version & 0xFF > 63 or begin > end:
        return None
    names = _at(file, offset + LOCAL_HEADER.size, name + extra)
    if size == _BEYOND or packed == _BEYOND:
        size, packed = _long_sizes(names[name:], size, packed)
    return Found(
        names[:name], flags, method, day << 16 | time, names[name:], offset, begin, packed, size, crc, whole=False
    )


def _long_sizes(extra: bytes, size: int, packed: int) -> tuple[int, int]:
    """Sizes beyond four gigabytes stand in a field of their own."""
    position = 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, position)
        if kind == 1 and length >= 16 and position + 20 <= len(extra):
            long_size, long_packed = struct.unpack_from("<QQ", extra, position + 4)
            return int(long_size), int(long_packed)
        position += 4 + length
    return size, packed


def _member(file: IO[bytes], header: Found, end: int, room: Room, check: bool) -> tuple[Found, int]:
    """The member with what is true of it, and where the next one may begin."""
    plain = not header.encrypted and header.method in (ZIP_STORED, ZIP_DEFLATED)
    if header.flags & _SIZES_FOLLOW and not header.packed:
        if plain and header.method == ZIP_DEFLATED:
            return _unpacked_to_its_end(file, header, end, room)
        return _up_to_descriptor(file, header, end)
    after = header.begin + header.packed
    if after > end or (plain and check):
        left = header._replace(packed=min(after, end) - header.begin)
        if not plain:
            return left, end
        got = _unpack(file, left, room)
        if after <= end and (got.size, got.crc) == (header.size, header.crc):
            return header._replace(whole=True), after
        return _cut(left, got), min(after, end)
    return header._replace(whole=True), after


def _unpacked_to_its_end(file: IO[bytes], header: Found, end: int, room: Room) -> tuple[Found, int]:
    got = _unpack(file, header._replace(packed=end - header.begin), room)
    if not got.ended:
        return _cut(header, got), header.begin + max(got.packed, 1)
    after = header.begin + got.packed
    for form in ("<4sIII", "<4sIQQ", "<III", "<IQQ"):
        size = struct.calcsize(form)
        raw = _at(file, after, size)
        if len(raw) == size and struct.unpack(form, raw)[-3:] == (got.crc, got.packed, got.size):
            return _whole(header, got), after + size
    return (_whole(header, got), end) if end - after < 16 else (_cut(header, got), after)


def _up_to_descriptor(file: IO[bytes], header: Found, end: int) -> tuple[Found, int]:
    """What is stored or encrypted ends where a descriptor tells just this length."""
    position = header.begin
    while chunk := _at(file, position, _CHUNK):
        place = chunk.find(_DESCRIPTOR)
        if place < 0:
            position += max(len(chunk) - len(_DESCRIPTOR) + 1, 1)
            continue
        position += place
        raw = _at(file, position, 16)
        if len(raw) == 16:
            _, crc, packed, size = struct.unpack("<4sIII", raw)
            if packed == position - header.begin:
                return header._replace(packed=packed, size=size, crc=crc, whole=True), position + 16
        position += len(_DESCRIPTOR)
    return header._replace(packed=end - header.begin), end


def _whole(header: Found, got: _Unpacked) -> Found:
    return header._replace(packed=got.packed, size=got.size, crc=got.crc, whole=True)


def _cut(header: Found, got: _Unpacked) -> Found:
    return header._replace(packed=got.packed, size=got.size, crc=got.crc, whole=False, head=got.head)


def _unpack(file: IO[bytes], member: Found, room: Room) -> _Unpacked:
    """Length and checksum of what is in a member, without keeping it."""
    size, crc, head = 0, 0, b""
    pieces = _pieces(file, member.method, member.begin, member.packed, room)
    while True:
        try:
            piece = next(pieces)
        except StopIteration as stop:
            packed, ended = stop.value
            return _Unpacked(packed, size, crc, ended, head)
        size, crc, head = size + len(piece), zlib.crc32(piece, crc), head or piece[:16]


def _pieces(
    file: IO[bytes], method: int, begin: int, packed: int, room: Room
) -> Generator[bytes, None, tuple[int, bool]]:
    """What is in a member, up to its damage; returns how many packed bytes it took and whether it came to its end."""
    worker = zlib.decompressobj(-zlib.MAX_WBITS) if method == ZIP_DEFLATED else None
    position, length = begin, 0
    while position < begin + packed:
        chunk = _at(file, position, min(_SMALL_CHUNK, begin + packed - position))
        if not chunk:
            break
        position += len(chunk)
        while chunk:
            try:
                piece = worker.decompress(chunk, _MOST_AT_ONCE) if worker else chunk
            except zlib.error:
                return position - len(chunk) - begin, False
            chunk = worker.unconsumed_tail if worker else b""
            room.take(len(piece))
            length += len(piece)
            if length > max(LARGEST_UNSUSPECTED_MEMBER, HIGHEST_RATIO * packed):
                raise ExpandsTooMuch
            yield piece
            if worker and worker.eof:
                return position - len(worker.unused_data) - begin, True
    return position - begin, worker is None


def _at(file: IO[bytes], position: int, length: int) -> bytes:
    file.seek(position)
    return file.read(length)
