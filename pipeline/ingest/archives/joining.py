"""The volumes of an archive as one file, and what is said where one of them is missing."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from pipeline.ingest.archives.shelf import VOLUME
from pipeline.values import Failed, Outcome, Partial, Skipped

_CHUNK = 1 << 20
_END = struct.Struct("<4sHHHHIIH")  # of a zip: this volume, the directory's, entries here, all, its size, its place
_ENTRY = struct.Struct("<4s24xHHHH6xI")  # of its directory: lengths of name, extra, remark; volume, place
_NEAR_THE_END = (1 << 16) + _END.size


def join(volumes: Sequence[Path], target: IO[bytes]) -> None:
    """The bytes of an archive's volumes in their order; the directory of a zip is made to fit them. Volumes of a .rar
    each have a beginning and an end of their own: its reader knows them."""
    starts = []
    for volume in volumes:
        starts.append(target.tell())
        with volume.open("rb") as file:
            shutil.copyfileobj(file, target, _CHUNK)
    if len(volumes) > 1 and (directory := _directory_in_one(target, starts)):
        place, data = directory
        target.seek(place)
        target.truncate()
        target.write(data)
    target.seek(0)


def _directory_in_one(file: IO[bytes], starts: Sequence[int]) -> tuple[int, bytes] | None:
    """Where the directory of a zip in volumes begins, and that directory as of one file; None for other archives."""
    length = file.seek(0, 2)
    file.seek(max(length - _NEAR_THE_END, 0))
    end = _end_of_zip(file.read())
    if end is None:
        return None
    _, volume, of_directory, _, entries, size, place, _ = end
    if volume != len(starts) - 1 or of_directory > volume:
        return None
    begin = starts[of_directory] + place
    if begin + size > length:
        return None
    file.seek(begin)
    directory = bytearray(file.read(size))
    at = 0
    for _ in range(entries):
        if len(directory) < at + _ENTRY.size:
            return None
        signature, *lengths, volume, place = _ENTRY.unpack_from(directory, at)
        if signature != b"PK\x01\x02" or volume >= len(starts) or starts[volume] + place >= length:
            return None
        struct.pack_into("<H", directory, at + 34, 0)
        struct.pack_into("<I", directory, at + 42, starts[volume] + place)
        at += 46 + sum(lengths)
    told = _END.pack(b"PK\x05\x06", 0, 0, entries, entries, size, begin, 0)
    return begin, bytes(directory) + told


def _end_of_zip(tail: bytes) -> tuple[bytes, int, int, int, int, int, int, int] | None:
    at = tail.rfind(b"PK\x05\x06")
    return _END.unpack_from(tail, at) if 0 <= at <= len(tail) - _END.size else None


def is_last_of_zip(data: bytes) -> bool:
    """Whether this ends a zip whose other volumes lie elsewhere."""
    end = _end_of_zip(data[-_NEAR_THE_END:])
    return end is not None and end[1] > 0


def outcome_of_volumes(outcome: Outcome, file: IO[bytes], missing: str, following: str) -> Outcome:
    """What volumes gave that were read as one file, with the name of the one that is not there. `following` is only
    missing where the archive says that it goes on."""
    known = outcome.reason.split("; ") if isinstance(outcome, Partial | Failed) else []
    if not missing and (VOLUME in known or wants_more(file)):
        missing = following
    if not missing:
        return outcome
    told = [reason for reason in known if not reason.startswith((VOLUME, "broken archive"))]
    reason = "; ".join([reason_of_volume(missing), *told])
    return Failed(reason) if isinstance(outcome, Failed | Skipped) else Partial(outcome.content, reason)


def reason_of_volume(missing: str) -> str:
    return f"one volume of an archive in several volumes, of which {missing.rpartition('/')[2]} is missing"


def wants_more(file: IO[bytes]) -> bool | None:
    """Whether a .7z or .zip goes on where the file ends; None where that is not told."""
    file.seek(0)
    head = file.read(32)
    length = file.seek(0, 2)
    file.seek(max(length - _NEAR_THE_END, 0))
    tail = file.read()
    file.seek(0)
    if head.startswith(b"7z\xbc\xaf\x27\x1c") and len(head) == 32:
        place, size = struct.unpack_from("<QQ", head, 12)
        return bool(32 + place + size > length)
    if head.startswith(b"PK"):
        return b"PK\x05\x06" not in tail
    return None
