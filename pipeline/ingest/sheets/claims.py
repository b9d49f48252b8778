"""What an old workbook (.xls) claims of itself.

calamine sets memory aside for what these records claim; a damaged one may ask for
hundreds of gigabytes, and the whole process is then aborted beyond any except clause.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.ingest.ole import leads_in_circle, stream_bytes

_BEGIN = 0x0809
_DIMENSIONS = 0x0200
_SHARED_STRINGS = 0x00FC
_CELLS = frozenset((0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD))
_LOCK, _LOCK_WITHIN = 0x002F, 20
_KINDS = _CELLS | {_BEGIN, _DIMENSIONS, _SHARED_STRINGS}
_MOST_ROWS, _MOST_COLUMNS = 65536, 256
_LARGEST_SPARSE_AREA = 4_000_000
_SPARSE = 8  # at most one cell in so many holds something


@dataclass(slots=True)
class _Extent:
    """Rectangle around the cells of one sheet."""

    first_row: int = _MOST_ROWS
    last_row: int = 0
    first_column: int = _MOST_COLUMNS
    last_column: int = 0
    cells: int = 0

    def add(self, row: int, column: int) -> None:
        self.first_row, self.last_row = min(self.first_row, row), max(self.last_row, row)
        self.first_column, self.last_column = min(self.first_column, column), max(self.last_column, column)
        self.cells += 1

    @property
    def area(self) -> int:
        if not self.cells:
            return 0
        return (self.last_row - self.first_row + 1) * (self.last_column - self.first_column + 1)

    @property
    def is_sparse(self) -> bool:
        return self.area > max(_LARGEST_SPARSE_AREA, _SPARSE * self.cells)


def is_locked(data: bytes) -> bool:
    """Whether an .xls file says at its beginning that the rest is encrypted."""
    stream = stream_bytes(data, "Workbook") or stream_bytes(data, "Book")
    position = 0
    for _ in range(_LOCK_WITHIN):
        if position + 4 > len(stream):
            break
        kind, length = struct.unpack_from("<HH", stream, position)
        if kind == _LOCK:
            return True
        position += 4 + length
    return False


def impossible_claim(data: bytes) -> str | None:
    """The first claim of an .xls file that would cost far more memory than it can fill, or None."""
    if leads_in_circle(data):
        return "its sectors lead in a circle"
    stream = stream_bytes(data, "Workbook") or stream_bytes(data, "Book")
    extent = _Extent()
    for kind, body in _records(stream):
        if kind in _CELLS and len(body) >= 6:
            row, column = struct.unpack_from("<HH", body)
            if column >= _MOST_COLUMNS:
                return f"holds a cell in column {column + 1:,}"
            extent.add(row, column)
        elif kind == _BEGIN:
            if extent.is_sparse:
                break
            extent = _Extent()
        elif kind == _SHARED_STRINGS and len(body) >= 8:
            count = struct.unpack_from("<I", body, 4)[0]
            if count > len(data):
                return f"claims {count:,} strings"
        elif kind == _DIMENSIONS and len(body) in (10, 14):
            first_row, row, first, last = struct.unpack_from("<IIHH" if len(body) == 14 else "<HHHH", body)
            if not first_row <= row <= _MOST_ROWS or not first <= last <= _MOST_COLUMNS:
                return f"claims rows {first_row:,} to {row:,}, columns {first:,} to {last:,}"
    return f"spreads {extent.cells:,} cells over {extent.area:,}: save it as .xlsx" if extent.is_sparse else None


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        position += 4
        if kind in _KINDS:
            yield kind, stream[position : position + length]
        position += length
