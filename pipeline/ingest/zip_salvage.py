"""Zips whose directory is lost, as of a copy that broke off: a directory of what is whole is put behind what is left.

Readers then open them like any other. Of an Office file's part that is cut in the middle, the text up to the cut is
kept as a part of its own; of a zip within an archive, its beginning, which is salvaged in its turn.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from os import SEEK_END
from typing import IO, NamedTuple
from zipfile import ZIP_STORED, BadZipFile

from lxml import etree

from pipeline.ingest.read_only import ReadOnly
from pipeline.ingest.zip_directory import directory, opened
from pipeline.ingest.zip_scaffold import scaffold
from pipeline.ingest.zip_walk import LOCAL_HEADER, Found, Room, beginning, walk

MOST_OF_PACKAGE = 400 * 2**20
MOST_OF_ARCHIVE = 2_000_000_000
_LARGEST_PART = 64 * 2**20
_MOST_MEMBERS = 60_000
_LARGEST_OFFSET = 0xFFFFFFFE
_ENTRY = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8 = 0x800
_XML = re.compile(rb"\.(?:xml|rels)$", re.IGNORECASE)
_PIECE_ENDS = re.compile(rb"</(?:\w+:)?(?:p|h|row|table-row|si|TextCode|Relationship)>|/>(?=<Relationship\b)")
_ZIP_ERRORS = (BadZipFile, ValueError, OSError, NotImplementedError, EOFError, RuntimeError)
_NAMED = 3


class Salvaged(NamedTuple):
    """An Office file's bytes that open again, and what is left of it, for the user."""

    data: bytes
    reason: str


def salvaged_package(data: bytes) -> Salvaged | None:
    """What is left of an Office file without a directory; None where it has one, or where nothing is left.

    Raises ExpandsTooMuch.
    """
    if not data.startswith(b"PK\x03\x04") or directory(data) is not None or _opens(BytesIO(data)):
        return None
    file = BytesIO(data)
    found = list(walk(file, Room(MOST_OF_PACKAGE), check=True))[:_MOST_MEMBERS]
    whole = [one for one in found if one.whole]
    names = {one.name for one in whole}
    cut = [one for one in found if not one.whole and one.name not in names]
    mended = {one.name: part for one in cut if (part := _mended(file, one))}
    names |= mended.keys()
    added = mended | scaffold(names, lambda name: _content(file, found, name, mended))
    if not whole and not mended:
        return None
    tail = b"".join(_local(name, part) for name, part in added.items())
    places = _places(added, len(data))
    everything = [*whole, *places]
    return Salvaged(data + tail + _directory(everything, len(data) + len(tail)), _told(whole, cut, mended))


def salvaged_archive(file: IO[bytes]) -> IO[bytes] | None:
    """An archive of files that opens again; those in it that are cut off are listed, and fail when they are read.

    None where nothing is left. Raises ExpandsTooMuch.
    """
    size = file.seek(0, SEEK_END)
    listed: list[Found] = []
    for one in walk(file, Room(MOST_OF_ARCHIVE), check=False):
        if len(listed) == _MOST_MEMBERS or one.offset > _LARGEST_OFFSET or max(one.size, one.packed) > _LARGEST_OFFSET:
            break
        is_zip = one.head.startswith(b"PK\x03\x04")
        listed.append(one if one.whole or is_zip else one._replace(crc=one.crc ^ 1))
    if not listed or size > _LARGEST_OFFSET:
        return None
    return _Joined(file, size, _directory(listed, size))  # type: ignore[return-value]


def _opens(file: IO[bytes]) -> bool:
    try:
        with opened(file):
            return True
    except _ZIP_ERRORS:
        return False


def _mended(file: IO[bytes], part: Found) -> bytes | None:
    """The beginning of an XML part up to the last piece that is whole, with its elements closed; None of others."""
    if part.encrypted or not _XML.search(part.name) or not part.size:
        return None
    text = beginning(file, part, _LARGEST_PART)
    ends = [match.end() for match in _PIECE_ENDS.finditer(text)]
    if not ends:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(text[: ends[-1]], parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _content(file: IO[bytes], found: Sequence[Found], name: bytes, mended: dict[bytes, bytes]) -> bytes:
    """A part as it will be read; empty where there is none."""
    if name in mended:
        return mended[name]
    return next((beginning(file, one, _LARGEST_PART) for one in found if one.whole and one.name == name), b"")


def _told(whole: Sequence[Found], cut: Sequence[Found], mended: Iterable[bytes]) -> str:
    read = [one.name.decode("utf-8", "replace") for one in cut if one.name in set(mended)]
    lost = [one.name.decode("utf-8", "replace") for one in cut if one.name not in set(mended)]
    told = [f"cut short or damaged: of what is left, {len(whole)} parts are whole"]
    told += [f"read up to the cut: {_list(read)}"] if read else []
    told += [f"lost: {_list(lost)}"] if lost else []
    return ", ".join(told)


def _list(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return " ".join(names[:_NAMED]) + more


def _local(name: bytes, data: bytes) -> bytes:
    """A stored member."""
    fields = (20, _UTF8, ZIP_STORED, 0, 0x21, zlib.crc32(data), len(data), len(data), len(name), 0)
    return LOCAL_HEADER.pack(b"PK\x03\x04", *fields) + name + data


def _places(added: dict[bytes, bytes], begin: int) -> list[Found]:
    """Where members stand that are laid one after the other from `begin` on."""
    places = []
    for name, data in added.items():
        first = begin + LOCAL_HEADER.size + len(name)
        size, crc = len(data), zlib.crc32(data)
        places.append(Found(name, _UTF8, ZIP_STORED, 0x210000, b"", begin, first, size, size, crc, whole=True))
        begin = first + size
    return places


def _directory(members: Sequence[Found], begin: int) -> bytes:
    entries = b"".join(map(_entry, members))
    return entries + _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), len(entries), begin, 0)


def _entry(one: Found) -> bytes:
    extra = _without_long_sizes(one.extra)
    time, day = one.moment & 0xFFFF, one.moment >> 16
    sizes = (one.crc, one.packed, one.size, len(one.name), len(extra), 0, 0, 0, 0, one.offset)
    return _ENTRY.pack(b"PK\x01\x02", 20, 20, one.flags, one.method, time, day, *sizes) + one.name + extra


def _without_long_sizes(extra: bytes) -> bytes:
    kept, position = b"", 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, position)
        field = extra[position : position + 4 + length]
        kept += field if kind != 1 and len(field) == 4 + length else b""
        position += 4 + length
    return kept


@dataclass
class _Joined(ReadOnly):
    """A file with a tail behind it, without a copy."""

    file: IO[bytes]
    size: int
    tail: bytes
    position: int = 0

    @property
    def end(self) -> int:
        return self.size + len(self.tail)

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self.position < self.size:
            self.file.seek(self.position)
            data = self.file.read(min(len(buffer), self.size - self.position))
        else:
            first = self.position - self.size
            data = self.tail[first : first + len(buffer)]
        buffer[: len(data)] = data
        self.position += len(data)
        return len(data)
