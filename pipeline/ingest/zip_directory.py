"""The directory of a plain zip, read without `zipfile`, and its members unpacked.

An Office file is looked into three times (what is it, is it a bomb, what does it say), and `zipfile` takes longer to
list its parts than a short document takes to be read.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from os import SEEK_END
from typing import IO, NamedTuple

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_END_OF_DIRECTORY = struct.Struct("<4s4xHHIIH")
_DIRECTORY_ENTRY = struct.Struct("<4s4xHH4xIIIHHH8xI")
_LONGEST_COMMENT = 0xFFFF
_IN_A_LONGER_RECORD = 0xFFFFFFFF
_NOT_READ_HERE = 0x01 | 0x20 | 0x40  # encrypted, patched


class Entry(NamedTuple):
    """A member of the archive, as much of a `zipfile.ZipInfo` as is looked at here."""

    filename: str
    orig_filename: str
    flag_bits: int
    compress_type: int
    CRC: int
    compress_size: int
    file_size: int
    header_offset: int


class Packed(NamedTuple):
    """The bytes of a member as they are stored. `size` and `crc` are those of what is in them, as the archive says."""

    data: bytes
    method: int
    size: int
    crc: int

    def unpacked(self) -> bytes | None:
        """None where the member is not what the archive says, or is packed in a way that only `zipfile` knows."""
        data = self.data
        if self.method == zipfile.ZIP_DEFLATED:
            try:
                data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, self.size + 1)
            except zlib.error:
                return None
        elif self.method != zipfile.ZIP_STORED:
            return None
        return data if len(data) == self.size and zlib.crc32(data) == self.crc else None


def directory(data: bytes) -> list[Entry] | None:
    """The members of a plain archive; None for `zipfile` to list, or to say what is wrong."""
    end = len(data) - _END_OF_DIRECTORY.size
    if end < 0:
        return None
    magic, here, total, size, begin, comment = _END_OF_DIRECTORY.unpack_from(data, end)
    if magic != b"PK\x05\x06" or comment or here != total or begin + size != end:
        return None
    entries: list[Entry] = []
    while begin < end:
        if begin + _DIRECTORY_ENTRY.size > end:
            return None
        magic, flags, method, crc, packed, full, name, extra, note, offset = _DIRECTORY_ENTRY.unpack_from(data, begin)
        begin += _DIRECTORY_ENTRY.size + name
        raw = data[begin - name : begin]
        odd = extra or note or flags & _NOT_READ_HERE or 0xFFFFFFFF in (packed, full, offset)
        if odd or magic != b"PK\x01\x02" or not raw.isascii() or b"\0" in raw or begin > end:
            return None
        text = raw.decode()
        entries.append(Entry(text, text, flags, method, crc, packed, full, offset))
    return entries if len(entries) == total else None


def opened(file: IO[bytes]) -> zipfile.ZipFile:
    """The zip that a file is. Raises BadZipFile also where `zipfile` takes the directory of a zip within it for its own:
    one that is stored may be the last thing that is left of a file cut short."""
    archive = zipfile.ZipFile(file)
    file.seek(0)
    if file.read(4) == b"PK\x03\x04" and archive.filelist:
        begin = max(file.seek(0, SEEK_END) - _LONGEST_COMMENT - _END_OF_DIRECTORY.size, 0)
        file.seek(begin)
        tail = file.read()
        end = tail.rfind(b"PK\x05\x06")
        if 0 <= end <= len(tail) - _END_OF_DIRECTORY.size:
            offset = _END_OF_DIRECTORY.unpack_from(tail, end)[4]
            if offset != _IN_A_LONGER_RECORD and archive.start_dir > offset:
                raise zipfile.BadZipFile("the directory of a zip within")
    return archive


def packed(archive: bytes, entry: zipfile.ZipInfo | Entry) -> Packed | None:
    """An entry as it lies in the archive; None for `zipfile` to read, or to say what is wrong."""
    begin = entry.header_offset
    if not 0 <= begin <= len(archive) - _LOCAL_HEADER.size or entry.flag_bits & _NOT_READ_HERE:
        return None
    magic, name_length, extra_length = _LOCAL_HEADER.unpack_from(archive, begin)
    begin += _LOCAL_HEADER.size
    name = archive[begin : begin + name_length].decode("utf-8" if entry.flag_bits & 0x800 else "cp437", "replace")
    if magic != b"PK\x03\x04" or name != entry.orig_filename:
        return None
    begin += name_length + extra_length
    return Packed(archive[begin : begin + entry.compress_size], entry.compress_type, entry.file_size, entry.CRC)


def unpacked(archive: bytes, entry: zipfile.ZipInfo | Entry) -> bytes | None:
    """A sound entry straight from the archive's bytes; None for `zipfile` to read, or to say what is wrong."""
    found = packed(archive, entry)
    return None if found is None else found.unpacked()
