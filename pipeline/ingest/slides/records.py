"""Records of an old binary presentation, and which of them are the newest. Names as in [MS-PPT]."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

DOCUMENT, NOTES_ATOM = 1000, 1009
SLIDE_PERSIST, DRAWING_GROUP, SLIDE_LIST = 1011, 1036, 4080
TEXT_HEADER, TEXT_CHARS, TEXT_BYTES, TEXT_REFERENCE = 3999, 4000, 4008, 3998
STRING, MARGINS, COMMENT, OLE_STORAGE = 4026, 4057, 12000, 4113
_USER_EDIT, _DIRECTORY = 4085, 6002
_CONTAINER = 0xF
_DEEPEST = 40


class Record(NamedTuple):
    """`begin` and `end` delimit its body in the stream."""

    kind: int
    instance: int
    container: bool
    begin: int
    end: int


def record_at(stream: bytes, position: int, limit: int | None = None) -> Record | None:
    limit = len(stream) if limit is None else limit
    if position < 0 or position + 8 > limit:
        return None
    head, kind, size = struct.unpack_from("<HHI", stream, position)
    end = min(position + 8 + size, limit)
    return Record(kind, head >> 4, head & 0xF == _CONTAINER, position + 8, end)


def children(stream: bytes, parent: Record) -> Iterator[Record]:
    position = parent.begin
    while (record := record_at(stream, position, parent.end)) is not None:
        yield record
        position = record.end


def below(stream: bytes, parent: Record, depth: int = 0) -> Iterator[Record]:
    """All records in a container, those in inner containers too, in order."""
    for record in children(stream, parent):
        yield record
        if record.container and depth < _DEEPEST:
            yield from below(stream, record, depth + 1)


def persisted(stream: bytes, user: bytes) -> tuple[dict[int, int], int]:
    """Where each numbered object lies, the newest edit first, and the number of the document."""
    found: dict[int, int] = {}
    document = 0
    position = struct.unpack_from("<I", user, 16)[0] if len(user) >= 20 else 0
    seen: set[int] = set()
    while position and position not in seen:
        seen.add(position)
        edit = record_at(stream, position)
        if edit is None or edit.kind != _USER_EDIT or edit.end - edit.begin < 20:
            break
        position, directory, number = struct.unpack_from("<III", stream, edit.begin + 8)
        document = document or number
        for key, offset in _entries(stream, directory):
            found.setdefault(key, offset)
    return found, document


def _entries(stream: bytes, position: int) -> Iterator[tuple[int, int]]:
    directory = record_at(stream, position)
    if directory is None or directory.kind != _DIRECTORY:
        return
    at = directory.begin
    while at + 4 <= directory.end:
        head = struct.unpack_from("<I", stream, at)[0]
        at += 4
        for index in range(head >> 20):
            if at + 4 > directory.end:
                return
            yield (head & 0xFFFFF) + index, struct.unpack_from("<I", stream, at)[0]
            at += 4
