"""The property sets of an old Office file: what it says of itself, in streams of its compound file ([MS-OLEPS])."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sample_corpus.values import Properties

_SUMMARY = UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9")
_DOCUMENT_SUMMARY = UUID("d5cdd502-2e9c-101b-9397-08002b2cf9ae")
_CODE_PAGE, _TITLE, _SUBJECT, _AUTHOR, _LAST_AUTHOR, _CREATED, _SAVED, _COMPANY = 1, 2, 3, 4, 8, 12, 13, 15
_GBK = 936
_SHORT, _TEXT, _TIME = 2, 30, 64
_EPOCH = datetime(1601, 1, 1)

Value = str | int | datetime


def property_streams(properties: Properties) -> dict[str, bytes]:
    """Streams by name; what is empty is left out."""
    said: dict[int, Value] = {
        _TITLE: properties.title,
        _SUBJECT: properties.subject,
        _AUTHOR: properties.creator,
        _LAST_AUTHOR: properties.last_modified_by,
        _CREATED: properties.created,
        _SAVED: properties.modified,
    }
    return {
        "\5SummaryInformation": _set(_SUMMARY, said),
        "\5DocumentSummaryInformation": _set(_DOCUMENT_SUMMARY, {_COMPANY: properties.company}),
    }


def _set(identity: UUID, values: Mapping[int, Value]) -> bytes:
    entries = {number: _packed(value) for number, value in {_CODE_PAGE: _GBK, **values}.items() if value}
    at = 8 + 8 * len(entries)
    places, data = b"", b""
    for number, packed in entries.items():
        places += struct.pack("<II", number, at + len(data))
        data += packed
    section = struct.pack("<II", at + len(data), len(entries)) + places + data
    return struct.pack("<HHI16xI16sI", 0xFFFE, 0, 0x00020105, 1, identity.bytes_le, 48) + section


def _packed(value: Value) -> bytes:
    if isinstance(value, int):
        return struct.pack("<Ihxx", _SHORT, value)
    if isinstance(value, datetime):
        return struct.pack("<IQ", _TIME, int((value - _EPOCH).total_seconds()) * 10_000_000)
    text = value.encode("gbk", "replace") + b"\0"
    return struct.pack("<II", _TEXT, len(text)) + text + b"\0" * (-len(text) % 4)
