"""Members of a zip that are packed in ways which Python does not know: Deflate64 here, PPMd, xz and zstd by libarchive."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipInfo
from zlib import crc32

from pipeline.ingest.archives.inflate64 import inflated
from pipeline.ingest.archives.others import members

_LOCAL = struct.Struct("<4s22xHH")
_CHUNK = 1 << 20
_DEFLATE64 = 9
_BY_LIBARCHIVE = (93, 95, 98)
KNOWN = (_DEFLATE64, *_BY_LIBARCHIVE)


def is_known(method: int, told: bool) -> bool:
    """libarchive wants to be told the checksum of what it unpacks."""
    return method == _DEFLATE64 or (told and method in _BY_LIBARCHIVE)


def chunks(file: IO[bytes], entry: ZipInfo) -> Iterator[bytes]:
    """The bytes of an unlocked member. Raises BadZipFile where they are not what the archive says."""
    return checked(_packed(file, entry), entry, entry.compress_type)


def checked(packed: Iterator[bytes], entry: ZipInfo, method: int, told: bool = True) -> Iterator[bytes]:
    """What was packed in this way. `told`: the archive says which checksum it has."""
    found = size = 0
    for chunk in inflated(packed) if method == _DEFLATE64 else _by_libarchive(b"".join(packed), entry, method):
        found, size = crc32(chunk, found), size + len(chunk)
        if size > entry.file_size:
            raise BadZipFile("more than the archive says")
        yield chunk
    if size != entry.file_size or (told and found != entry.CRC):
        raise BadZipFile("not what the archive says")


def _packed(file: IO[bytes], entry: ZipInfo) -> Iterator[bytes]:
    file.seek(entry.header_offset)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
        raise BadZipFile("no member where the directory has it")
    _, name, extra = _LOCAL.unpack(head)
    at = entry.header_offset + _LOCAL.size + name + extra
    end = at + entry.compress_size
    while at < end:
        file.seek(at)  # another member may be read in between
        chunk = file.read(min(_CHUNK, end - at))
        if not chunk:
            raise BadZipFile("cut short")
        at += len(chunk)
        yield chunk


def _by_libarchive(data: bytes, entry: ZipInfo, method: int) -> Iterator[bytes]:
    """libarchive gets a zip of this one member."""
    common = struct.pack(
        "<HHHHHIIIHH", 63, 0, method, 0, 33, entry.CRC, len(data), entry.file_size, 1, 0
    )  # fmt: skip
    local = b"PK\x03\x04" + common + b"a"
    listed = b"PK\x01\x02" + struct.pack("<H", 63) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"a"
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(listed), len(local) + len(data), 0)
    for member in members(BytesIO(local + data + listed + end)):
        yield from member.chunks()
