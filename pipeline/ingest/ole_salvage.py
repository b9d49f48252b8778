"""Old Word and Excel files that broke off while they were copied: their tables of sectors, which lie at the end, are lost.

Programs write the main stream in one piece, and mostly first; what is there of it is put into a file of its own.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.doc.fib import BrokenDocument, Fib, read_fib
from pipeline.ingest.doc.text import CLX, read_text
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.ole import SIGNATURE

_SECTOR_SHIFT = 30
_SMALLEST_STREAM = 4096
_WORD, _WORKBOOK = b"\xec\xa5", b"\x09\x08\x10\x00\x00\x06\x05\x00"
_MOST_BEFORE = 8 * 2**20
_REASON = "cut short or damaged: what is left of the text was read"
_FIRST_TEXT = 0x18  # in the information block: where the text begins
_USUAL_FIRST_TEXT = 2048
_STRETCH, _MOSTLY = 1024, 0.9
_PLAIN = re.compile(r"[ -~\r\t\x07]")
_LETTERS = re.compile(r"[ -~\r\t\x07\x0b\x0c\x13-\x15\u00a0-\u00ff\u2010-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_BEGIN, _END, _SHEET, _IGNORED = 0x0809, 0x000A, 0x0085, 0x0B0B
_LONGEST_RECORD = 8228


class SalvagedOle(NamedTuple):
    """A file that opens again, what it is, and what is said of it."""

    data: bytes
    kind: FileType
    reason: str


def salvaged_ole(data: bytes) -> SalvagedOle | None:
    """None where nothing is left, or the main stream does not lie first."""
    if not data.startswith(SIGNATURE) or len(data) < 1024:
        return None
    sector = 1 << struct.unpack_from("<H", data, _SECTOR_SHIFT)[0] if data[_SECTOR_SHIFT] in (9, 12) else 512
    for at in range(sector, min(len(data), _MOST_BEFORE), sector):
        if data.startswith(_WORD, at):
            word = _word(data, at, sector)
            return SalvagedOle(word, FileType.OLD_WORD, _REASON) if word else None
        if data.startswith(_WORKBOOK, at):
            workbook = _workbook(data[at:])
            return SalvagedOle(workbook, FileType.OLD_SPREADSHEET, _REASON) if workbook else None
    return None


def _word(data: bytes, at: int, sector: int) -> bytes | None:
    """With its table where that is whole, else as one piece of plain text."""
    body = data[at:]
    try:
        fib = read_fib(body)
        if fib.old or fib.encrypted or fib.count <= CLX:
            return None
        (length,) = struct.unpack_from("<I", body, _longs(body))
    except (BrokenDocument, struct.error):
        return None
    end = at + -(-max(length, _SMALLEST_STREAM) // sector) * sector
    place, size = fib.place(CLX)
    for begin in (*range(end, len(data), sector), *range(sector, at, sector)):
        # The table is told by its list of pieces, which ends where the information block says.
        pieces = data.find(b"\x02" + struct.pack("<I", size - 5), begin + place, begin + place + 5) if size > 5 else -1
        if pieces < 0 or len(data) < begin + place + size:
            continue
        table = data[begin:at] if begin < at else data[begin:]
        with suppress(BrokenDocument, struct.error, ValueError):
            read_text(fib, table)
            return compound_file({"WordDocument": data[at : begin if begin > at else None], fib.table_stream: table})
    return _plain(fib, body)


def _longs(body: bytes) -> int:
    """Where the long values of the information block begin; the first is the length of the stream."""
    return 36 + int(struct.unpack_from("<H", body, 32)[0]) * 2


def _plain(fib: Fib, body: bytes) -> bytes | None:
    """The text from its first character to the cut, without its formats: what told of them is lost."""
    told = struct.unpack_from("<I", body, _FIRST_TEXT)[0]
    begin = told if told >= fib.pairs + fib.count * 8 else _USUAL_FIRST_TEXT
    wanted = sum(length for length in (fib.lengths.main, fib.lengths.footnotes, fib.lengths.headers) if length > 0)
    width = 1 if _share(body[begin : begin + _STRETCH].decode("latin-1"), _PLAIN) > _MOSTLY else 2
    text = body[begin : begin + wanted * width]
    stretches = range(0, len(text), _STRETCH)
    end = next((at for at in stretches if not _is_text(text[at : at + _STRETCH], width)), len(text))
    count = end // width
    if not count:
        return None
    stream = bytearray(body[: begin + count * width])
    for index in range(fib.count):
        struct.pack_into("<II", stream, fib.pairs + index * 8, 0, 0)
    where = begin if width == 2 else begin * 2 | 0x4000_0000
    pieces = struct.pack("<iiHIH", 0, count, 0, where, 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", stream, fib.pairs + CLX * 8, 0, len(table))
    if fib.lengths.main > count:
        struct.pack_into("<i", stream, _longs(body) + 12, count)
    return compound_file({"WordDocument": bytes(stream), fib.table_stream: table})


def _is_text(raw: bytes, width: int) -> bool:
    text = raw[: len(raw) // width * width].decode("utf-16-le" if width == 2 else "cp1252", "replace")
    return _share(text, _LETTERS) > _MOSTLY


def _share(text: str, wanted: re.Pattern[str]) -> float:
    return len(wanted.findall(text)) / len(text) if text else 0.0


def _workbook(body: bytes) -> bytes | None:
    """The records up to the cut; sheets that begin behind it are taken out of the list."""
    stream = bytearray()
    sheets: list[int] = []
    depth = 0
    for at, kind, record in _records(body):
        if depth == 0 and kind != _BEGIN:
            break
        depth += (kind == _BEGIN) - (kind == _END)
        sheets += [at] if kind == _SHEET and len(record) >= 8 else []
        stream += record
    for at in sheets:
        if struct.unpack_from("<I", stream, at + 4)[0] >= len(stream):
            struct.pack_into("<H", stream, at, _IGNORED)
    stream += struct.pack("<HH", _END, 0) * max(depth, 0)
    return compound_file({"Workbook": bytes(stream.ljust(_SMALLEST_STREAM, b"\0"))}) if sheets else None


def _records(body: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(body):
        kind, length = struct.unpack_from("<HH", body, at)
        if length > _LONGEST_RECORD or at + 4 + length > len(body):
            return
        yield at, kind, body[at : at + 4 + length]
        at += 4 + length
