"""Zips whose names are marked as UTF-8 and are none: some programs set the mark and write the code page of the machine.

Python opens no such archive: it is shown the file without these marks.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from os import SEEK_END
from typing import IO

from pipeline.ingest.read_only import ReadOnly

_END = struct.Struct("<4s4H2IH")
_NEAR_THE_END = (1 << 16) + _END.size
_ENTRY, _MARK = 46, 0x08  # of the second byte of the flags
_IN_DIRECTORY, _IN_HEADER = 9, 7  # where that byte stands


def with_true_marks(file: IO[bytes]) -> IO[bytes] | None:
    """The archive to be opened instead; None where nothing is wrong with its marks, or more than these."""
    size = file.seek(0, SEEK_END)
    begin = max(size - _NEAR_THE_END, 0)
    file.seek(begin)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if not 0 <= at <= len(tail) - _END.size:
        return None
    *_, count, length, place, _ = _END.unpack_from(tail, at)
    first = begin + at - length
    if first < place:
        return None
    file.seek(first)
    marks = sorted(_untrue(file.read(length), count, first, first - place))
    return _Unmarked(file, size, marks) if marks else None  # type: ignore[return-value]


def _untrue(directory: bytes, count: int, begin: int, before: int) -> Iterator[int]:
    """Where the untrue marks stand in the file, in which `before` bytes come before the archive."""
    at = 0
    for _ in range(count):
        if directory[at : at + 4] != b"PK\x01\x02" or len(directory) < at + _ENTRY:
            return
        name, extra, remark = struct.unpack_from("<HHH", directory, at + 28)
        (header,) = struct.unpack_from("<I", directory, at + 42)
        try:
            directory[at + _ENTRY : at + _ENTRY + name].decode("utf-8")
        except UnicodeDecodeError:
            if directory[at + _IN_DIRECTORY] & _MARK:
                yield from (begin + at + _IN_DIRECTORY, before + header + _IN_HEADER)
        at += _ENTRY + name + extra + remark


@dataclass
class _Unmarked(ReadOnly):
    """A file, some bytes of which are shown without the mark."""

    file: IO[bytes]
    size: int
    marks: list[int]
    position: int = 0

    @property
    def end(self) -> int:
        return self.size

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self.file.seek(self.position)
        data = bytearray(self.file.read(len(buffer)))
        stop = self.position + len(data)
        for mark in self.marks[bisect_left(self.marks, self.position) : bisect_right(self.marks, stop - 1)]:
            data[mark - self.position] &= ~_MARK & 0xFF
        buffer[: len(data)] = data
        self.position = stop
        return len(data)
