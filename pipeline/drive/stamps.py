"""What servers tell of a file's state, as a stamp: each protocol has its own names for it."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pipeline.values.content import Stamp

_TIMES = ("mtime", "LastModified", "last_modified", "updated", "created")
_VERSIONS = ("ETag", "etag", "md5", "sha", "checksum")
_SECOND = 1_000_000_000
_SETTLED_AFTER = 2 * _SECOND  # as on a drive: clocks of servers tell times to a second or two


def stamp_in(entry: Mapping[str, Any]) -> Stamp:
    """The stamp of a file in a listing of fsspec. Where there is a tag of its version, `changed` stands for that."""
    modified = next((entry[name] for name in _TIMES if entry.get(name)), None)
    version = next((str(entry[name]).strip('"') for name in _VERSIONS if entry.get(name)), "")
    digest = hashlib.sha256(version.encode("utf-8", "backslashreplace")).digest()
    return Stamp(int(entry.get("size") or 0), _nanoseconds(modified), int.from_bytes(digest[:7]) if version else 0)


def same_file(one: Stamp, other: Stamp) -> bool:
    """Whether two stamps tell of the same state: listings and single answers may differ in parts of a second."""
    if one.changed and other.changed:
        return (one.size, one.changed) == (other.size, other.changed)
    return one.size == other.size and one.modified // _SECOND == other.modified // _SECOND


def settled(stamp: Stamp) -> bool:
    """Whether the same stamp will mean the same bytes: it has a version, or a time that lies well back."""
    if stamp.changed:
        return True
    return bool(stamp.modified) and time.time_ns() - stamp.modified > _SETTLED_AFTER


def _nanoseconds(told: object) -> int:
    """Since 1970; 0 where nothing is told that can be understood."""
    if isinstance(told, str):
        try:
            told = datetime.fromisoformat(told)
        except ValueError:
            return 0
    if isinstance(told, datetime):
        aware = told if told.tzinfo else told.replace(tzinfo=UTC)
        return int(aware.timestamp()) * _SECOND + aware.microsecond * 1000
    return int(told * _SECOND) if isinstance(told, int | float) else 0
