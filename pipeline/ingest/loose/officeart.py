"""Pictures in old binary Office and WPS files: the blips of [MS-ODRAW], wherever a stream keeps them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from pipeline.ingest.compound import BrokenCompound, Compound
from pipeline.ingest.loose.found import Found, once

_BLIP = re.compile(rb"(?=([\x00-\xf0][\x46\x6e\x7a][\x1d\x1e\x1f\x29\x2a]\xf0(....)))", re.DOTALL)
_BITMAP = 0x1F
_HEAD, _IDENTIFIER = 8, 16
_SMALLEST = 2000  # bytes: no page is packed so small
_GROUP, _CONTINUE, _LAST = 0x00EB, 0x003C, 0x000A  # records of a workbook


def pictures_of_text(data: bytes) -> list[Found]:
    return _pictures(data, "Data", "WordDocument")


def pictures_of_presentation(data: bytes) -> list[Found]:
    return _pictures(data, "Pictures")


def pictures_of_workbook(data: bytes) -> list[Found]:
    try:
        compound = Compound(data)
    except BrokenCompound:
        return []
    return once(_blips(b"".join(_drawing_group(compound.read("Workbook")))))


def _pictures(data: bytes, *streams: str) -> list[Found]:
    try:
        compound = Compound(data)
    except BrokenCompound:
        return []
    return once(one for name in streams for one in _blips(compound.read(name)))


def _blips(stream: bytes) -> Iterator[Found]:
    """A blip begins with its kind, its size, one or two identifiers and a byte; then the picture file follows."""
    position = 0
    for match in _BLIP.finditer(stream):
        size = int.from_bytes(match[2], "little")
        if match.start() < position or not _SMALLEST < size <= len(stream) - match.start() - _HEAD:
            continue
        identifiers = 2 if match[1][0] & 0x10 else 1
        begin = match.start() + _HEAD + identifiers * _IDENTIFIER + 1
        picture = stream[begin : match.start() + _HEAD + size]
        if match[1][2] == _BITMAP:
            picture = _with_head(picture)
        elif not picture.startswith((b"\xff\xd8", b"\x89PNG", b"II*\0", b"MM\0*")):
            continue
        position = match.start() + _HEAD + size
        yield Found(picture)


def _with_head(bitmap: bytes) -> bytes:
    """A device-independent bitmap as the file that it would be."""
    if len(bitmap) < 40 or not 40 <= struct.unpack_from("<I", bitmap)[0] <= 124:
        return b""
    head, depth, packing = struct.unpack_from("<I10xHI", bitmap)
    colours = struct.unpack_from("<I", bitmap, 32)[0] or (1 << depth if depth <= 8 else 0)
    offset = 14 + head + min(colours, 256) * 4 + (12 if head == 40 and packing == 3 else 0)
    return struct.pack("<2sIHHI", b"BM", 14 + len(bitmap), 0, 0, offset) + bitmap


def _drawing_group(stream: bytes) -> Iterator[bytes]:
    """The bodies of a workbook's drawing group and of what continues it; it stands before the first sheet."""
    position, within = 0, False
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        within = kind == _GROUP or (within and kind == _CONTINUE)
        if within:
            yield stream[position + 4 : position + 4 + size]
        elif kind == _LAST:
            return
        position += 4 + size
