"""Formatting of paragraphs and characters: pages of runs (FKPs) laid over the text's pieces."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.ingest.doc import sprms
from pipeline.ingest.doc.fib import Fib
from pipeline.ingest.doc.text import TextPiece
from pipeline.ingest.word.flow import RowShape

CHARACTER_BINS, PARAGRAPH_BINS = 12, 13
_PAGE = 512
_ON = (b"\1", b"\x81")  # the second turns round what the style says, and no style deletes
_MOST_CELLS = 64
_MERGED_LEFT, _VERTICAL = 0x2, 0x60
_VERTICAL_CONTINUES, _VERTICAL_BEGINS = 0x20, 0x60


class Run(NamedTuple):
    """Characters `begin` to `end` of the text have the stored properties `data`."""

    begin: int
    end: int
    data: bytes


class CharacterFormat(NamedTuple):
    """`bold` is None where the style decides; `size` (half-points) is 0 there; `symbol` is (font, code)."""

    deleted: bool = False
    inserted: bool = False
    bold: bool | None = None
    size: int = 0
    symbol: tuple[int, int] | None = None


class ParagraphFormat(NamedTuple):
    """`depth` counts the tables around it; -1 or None where the style decides."""

    style: int = 0
    depth: int = 0
    ends_row: bool = False
    ends_inner_cell: bool = False
    ends_inner_row: bool = False
    outline: int | None = None
    list_id: int | None = None
    list_level: int | None = None
    shape: RowShape = RowShape()


def character_runs(fib: Fib, table: bytes, pieces: Sequence[TextPiece]) -> list[Run]:
    return _runs(fib, table, pieces, CHARACTER_BINS, _character_data)


def paragraph_runs(fib: Fib, table: bytes, pieces: Sequence[TextPiece]) -> list[Run]:
    return _runs(fib, table, pieces, PARAGRAPH_BINS, _paragraph_data)


@lru_cache(2048)
def character_format(data: bytes) -> CharacterFormat:
    """What stored properties say of characters."""
    deleted = inserted = False
    bold: bool | None = None
    size = 0
    symbol: tuple[int, int] | None = None
    for code, operand in sprms.modifiers(data):
        if code == sprms.DELETED:
            deleted = operand[:1] in _ON
        elif code == sprms.INSERTED:
            inserted = operand[:1] in _ON
        elif code == sprms.BOLD:
            bold = {b"\0": False, b"\1": True, b"\x80": None, b"\x81": True}.get(operand[:1])
        elif code == sprms.SIZE:
            size = max(sprms.short(operand), 0)
        elif code == sprms.SYMBOL and len(operand) == 4:
            symbol = struct.unpack("<HH", operand)
    return CharacterFormat(deleted, inserted, bold, size, symbol)


def paragraph_format(data: bytes, further: bytes) -> ParagraphFormat:
    """What stored properties say of a paragraph. `further` is the Data stream, where long ones are kept."""
    if len(data) < 2:
        return ParagraphFormat()
    found: dict[str, object] = {"style": struct.unpack_from("<H", data)[0]}
    _gather(data[2:], further, found)
    return ParagraphFormat(**found)  # type: ignore[arg-type]


def _gather(data: bytes, further: bytes, found: dict[str, object], following: bool = True) -> None:
    for code, operand in sprms.modifiers(data):
        if code == sprms.STYLE and len(operand) == 2:
            found["style"] = struct.unpack("<H", operand)[0]
        elif code == sprms.IN_TABLE:
            found["depth"] = max(int(found.get("depth", 0) or 0), 1) if operand[:1] == b"\1" else 0  # type: ignore[call-overload]
        elif code == sprms.DEPTH and len(operand) == 4:
            found["depth"] = max(struct.unpack("<i", operand)[0], 0)
        elif code == sprms.ROW_END:
            found["ends_row"] = operand[:1] == b"\1"
        elif code == sprms.INNER_CELL:
            found["ends_inner_cell"] = operand[:1] == b"\1"
        elif code == sprms.INNER_ROW_END:
            found["ends_inner_row"] = operand[:1] == b"\1"
        elif code == sprms.OUTLINE:
            found["outline"] = operand[0] if operand else None
        elif code == sprms.LIST:
            found["list_id"] = abs(sprms.short(operand))
        elif code == sprms.LIST_LEVEL:
            found["list_level"] = min(operand[0], 8) if operand else None
        elif code == sprms.TABLE_SHAPE:
            found["shape"] = _shape(operand)
        elif code in (sprms.HUGE, sprms.HUGE_OLD) and following and len(operand) == 4:
            offset = struct.unpack("<I", operand)[0]
            if offset + 2 <= len(further):
                size = struct.unpack_from("<H", further, offset)[0]
                _gather(further[offset + 2 : offset + 2 + size], further, found, following=False)


def _shape(operand: bytes) -> RowShape:
    """Edges and merging of a row's cells."""
    count = operand[2] if len(operand) > 2 else 0
    if not 0 < count <= _MOST_CELLS or len(operand) < 3 + (count + 1) * 2:
        return RowShape()
    edges = struct.unpack_from(f"<{count + 1}h", operand, 3)
    first = 3 + (count + 1) * 2
    merges: list[str | None] = []
    for start in range(first, min(first + count * 20, len(operand) - 1), 20):
        flags = struct.unpack_from("<H", operand, start)[0]
        merge = "left" if flags & _MERGED_LEFT else None
        if flags & _VERTICAL == _VERTICAL_BEGINS:
            merge = merge or "restart"
        elif flags & _VERTICAL == _VERTICAL_CONTINUES:
            merge = merge or "continue"
        merges.append(merge)
    return RowShape(edges, tuple(merges))


def _runs(
    fib: Fib, table: bytes, pieces: Sequence[TextPiece], index: int, data_at: Callable[[bytes, int, int], bytes]
) -> list[Run]:
    """Runs in the order of the text, from runs in the order of the file."""
    stored = sorted(set(_stored_runs(fib, table, index, data_at)))
    begins = [run[0] for run in stored]
    found: list[Run] = []
    for piece in pieces:
        last = piece.offset + (piece.end - piece.begin) * piece.width
        at = max(bisect_right(begins, piece.offset) - 1, 0)
        while at < len(stored) and stored[at][0] < last:
            begin, end, data = stored[at]
            at += 1
            if end <= piece.offset:
                continue
            first = piece.begin + (max(begin, piece.offset) - piece.offset) // piece.width
            final = piece.begin + (min(end, last) - piece.offset + piece.width - 1) // piece.width
            found.append(Run(first, final, data + piece.modifiers if piece.modifiers and data else data))
    return found


def _stored_runs(
    fib: Fib, table: bytes, index: int, data_at: Callable[[bytes, int, int], bytes]
) -> Iterator[tuple[int, int, bytes]]:
    offset, size = fib.place(index)
    bins = table[offset : offset + size]
    count = (len(bins) - 4) // 8
    if count < 1:
        return
    for number in struct.unpack_from(f"<{count}I", bins, (count + 1) * 4):
        start = (number & 0x3FFFFF) * _PAGE
        page = fib.data[start : start + _PAGE]
        if len(page) < _PAGE:
            continue
        runs = page[511]
        if not runs or (runs + 1) * 4 > _PAGE:
            continue
        edges = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            if edges[run] < edges[run + 1]:
                yield edges[run], edges[run + 1], data_at(page, runs, run)


def _character_data(page: bytes, runs: int, run: int) -> bytes:
    where = page[min((runs + 1) * 4 + run, 510)] * 2
    return page[where + 1 : where + 1 + page[where]] if where else b""


def _paragraph_data(page: bytes, runs: int, run: int) -> bytes:
    at = (runs + 1) * 4 + run * 13
    where = page[at] * 2 if at < 511 else 0
    if not where:
        return b""
    words = page[where]
    if words:
        return page[where + 1 : where + words * 2]
    return page[where + 2 : where + 2 + page[where + 1] * 2] if where + 1 < _PAGE else b""
