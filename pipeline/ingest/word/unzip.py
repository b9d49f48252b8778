"""The zip that a Word file is: opened, and refused where it is a bomb or locked."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO

from pipeline.ingest.zip_directory import Entry

MAX_TOTAL_BYTES = 400 * 2**20
MAX_EXPANSION = 250
EXPANSION_IS_CHECKED_ABOVE_BYTES = 32 * 2**20

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
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


def refuse_bombs(entries: Sequence[zipfile.ZipInfo | Entry], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL_BYTES:
        raise UnreadablePackage(f"Unpacked, the file would be over {MAX_TOTAL_BYTES // 2**20} MiB.")
    if total > EXPANSION_IS_CHECKED_ABOVE_BYTES and total > size * MAX_EXPANSION:
        raise UnreadablePackage(f"Unpacked, the file would grow more than {MAX_EXPANSION} times.")
