"""The zip that an Office file is: opened, refused where it is a bomb, and its entries unpacked."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

MAX_TOTAL_BYTES = 400 * 2**20
MAX_EXPANSION = 250
EXPANSION_IS_CHECKED_ABOVE_BYTES = 32 * 2**20

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_NOT_READ_HERE = 0x01 | 0x20 | 0x40  # encrypted, patched
ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError,
    KeyError, OSError, ValueError, IndexError, OverflowError,
)  # fmt: skip


class UnreadablePackage(Exception):
    """The file cannot be read at all; the message is the reason for the user."""


def open_zip(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE_MAGIC):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadablePackage("encrypted: needs a password")
        raise UnreadablePackage("The file is an old binary Office file, not Office Open XML.")
    if not data:
        raise UnreadablePackage("The file is empty.")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        encrypted = any(entry.flag_bits & 1 for entry in archive.infolist())
    except ZIP_ERRORS as error:
        if data.startswith(b"PK"):
            raise UnreadablePackage("The zip archive is truncated or damaged.") from error
        raise UnreadablePackage("The file is not a zip archive.") from error
    if encrypted:
        raise UnreadablePackage("encrypted: needs a password")
    return archive


def unpacked(archive: bytes, entry: zipfile.ZipInfo) -> bytes | None:
    """A sound entry straight from the archive's bytes; None for `zipfile` to read, or to say what is wrong."""
    begin = entry.header_offset
    header = archive[begin : begin + _LOCAL_HEADER.size]
    if begin < 0 or len(header) < _LOCAL_HEADER.size or entry.flag_bits & _NOT_READ_HERE:
        return None
    magic, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    begin += _LOCAL_HEADER.size
    name = archive[begin : begin + name_length].decode("utf-8" if entry.flag_bits & 0x800 else "cp437", "replace")
    if magic != b"PK\x03\x04" or name != entry.orig_filename:
        return None
    begin += name_length + extra_length
    data = archive[begin : begin + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        try:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, entry.file_size + 1)
        except zlib.error:
            return None
    elif entry.compress_type != zipfile.ZIP_STORED:
        return None
    return data if len(data) == entry.file_size and zlib.crc32(data) == entry.CRC else None


def refuse_bombs(entries: list[zipfile.ZipInfo], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL_BYTES:
        raise UnreadablePackage(f"Unpacked, the file would be over {MAX_TOTAL_BYTES // 2**20} MiB.")
    if total > EXPANSION_IS_CHECKED_ABOVE_BYTES and total > size * MAX_EXPANSION:
        raise UnreadablePackage(f"Unpacked, the file would grow more than {MAX_EXPANSION} times.")
