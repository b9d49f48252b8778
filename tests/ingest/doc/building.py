"""Small real Word 97 files for the tests: the binary written by hand, in a compound file."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.doc import read_doc
from pipeline.values import Block, Content, Read

TEXT_AT = 2048
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)
DELETED = struct.pack("<HB", 0x0800, 1)
INSERTED = struct.pack("<HB", 0x0801, 1)
BOLD = struct.pack("<HB", 0x0835, 1)
_PAIRS = 93


def listed(list_id: int, level: int = 0) -> bytes:
    return struct.pack("<HhHB", 0x460B, list_id, 0x260A, level)


def row_shape(edges: Sequence[int], flags: Sequence[int]) -> bytes:
    """The definition of a row: edges of its cells in twips, and a cell's flags (0x60 begins, 0x20 goes on)."""
    body = struct.pack("<B", len(flags)) + struct.pack(f"<{len(edges)}h", *edges)
    body += b"".join(struct.pack("<H18x", flag) for flag in flags)
    return struct.pack("<HH", 0xD608, len(body) + 1) + body


@dataclass
class Line:
    """A paragraph: (text, character properties) of its runs, its mark, style number and properties."""

    runs: Sequence[tuple[str, bytes]]
    mark: str = "\r"
    style: int = 0
    properties: bytes = b""
    mark_properties: bytes = b""


def line(text: str, style: int = 0, properties: bytes = b"", look: bytes = b"", mark: str = "\r") -> Line:
    return Line([(text, look)], mark, style, properties)


def row(*cells: str, shape: bytes = b"") -> list[Line]:
    return [*(line(cell, properties=IN_TABLE, mark="\x07") for cell in cells), Line([], "\x07", 0, ROW_END + shape)]


@dataclass
class Doc:
    """A document to be written. `structures` are put into the table stream under their number."""

    body: Sequence[Line]
    footnotes: Sequence[Line] = ()
    headers: Sequence[Sequence[Line]] = ()
    comments: Sequence[Line] = ()
    boxes: Sequence[Line] = ()
    styles: Sequence[tuple[int, str, bytes]] = ()
    structures: dict[int, bytes] = field(default_factory=dict)
    flags: int = 0
    streams: Mapping[str, bytes] = field(default_factory=dict)
    compressed: bool = False

    def file(self) -> bytes:
        separators: list[Sequence[Line]] = [()] * 6
        stories = [*separators, *self.headers] if self.headers else []
        parts = [list(self.body), list(self.footnotes), [item for story in stories for item in story]]
        parts += [list(self.comments), [], list(self.boxes)]
        if stories:
            edges, at = [0], 0
            for story in stories:
                at += sum(map(_length, story))
                edges.append(at)
            self.structures[11] = struct.pack(f"<{len(edges)}i", *edges)
        lines = [item for part in parts for item in part]
        text = "".join("".join(run for run, _ in item.runs) + item.mark for item in lines)
        return compound_file(self._streams(text, lines, [sum(map(_length, part)) for part in parts]))

    def _streams(self, text: str, lines: Sequence[Line], lengths: Sequence[int]) -> dict[str, bytes]:
        raw = text.encode("cp1252" if self.compressed else "utf-16-le")
        width = 1 if self.compressed else 2
        units = len(raw) // width
        main, footnotes, headers, comments, endnotes, boxes = lengths
        characters, paragraphs = _runs(lines, width)
        first_page = -(-(TEXT_AT + len(raw)) // 512)
        where = TEXT_AT * 2 | 0x40000000 if self.compressed else TEXT_AT
        end = TEXT_AT + len(raw)
        self.structures[33] = b"\2" + struct.pack("<IiiHIH", 16, 0, units, 0, where, 0)
        self.structures[12] = struct.pack("<III", TEXT_AT, end, first_page)
        self.structures[13] = struct.pack("<III", TEXT_AT, end, first_page + 1)
        self.structures[1] = _style_sheet(self.styles)
        table, pairs = b"\0" * 8, bytearray(_PAIRS * 8)
        for number, data in self.structures.items():
            struct.pack_into("<II", pairs, number * 8, len(table), len(data))
            table += data
            if number == 73:  # the levels follow the heads of the lists and are not counted
                struct.pack_into("<I", pairs, number * 8 + 4, 2 + 28 * struct.unpack_from("<H", data)[0])
        fib = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x0804, 0, 0x0200 | self.flags).ljust(32, b"\0")
        fib += struct.pack("<H", 14).ljust(30, b"\0")
        longs = struct.pack("<12x8i", main, footnotes, headers, 0, comments, endnotes, boxes, 0)
        fib += struct.pack("<H", 22) + longs.ljust(88, b"\0") + struct.pack("<H", _PAIRS) + bytes(pairs)
        stream = fib.ljust(TEXT_AT, b"\0") + raw
        stream = stream.ljust(first_page * 512, b"\0") + _character_page(characters) + _paragraph_page(paragraphs)
        return {"WordDocument": stream, "1Table": table, **self.streams}


def _length(item: Line) -> int:
    return sum(len(run.encode("utf-16-le")) // 2 for run, _ in item.runs) + len(item.mark)


def _runs(lines: Sequence[Line], width: int) -> tuple[list[tuple[int, int, bytes]], list[tuple[int, int, bytes]]]:
    characters, paragraphs = [], []
    at = TEXT_AT
    for item in lines:
        begin = at
        for run, look in [*item.runs, (item.mark, item.mark_properties)]:
            size = len(run.encode("utf-16-le")) // 2 * width
            if size:
                characters.append((at, at + size, look))
            at += size
        paragraphs.append((begin, at, struct.pack("<H", item.style) + item.properties))
    return characters, paragraphs


def _character_page(runs: Sequence[tuple[int, int, bytes]]) -> bytes:
    page = bytearray(512)
    struct.pack_into(f"<{len(runs) + 1}I", page, 0, *[run[0] for run in runs], runs[-1][1])
    page[511], at = len(runs), 511
    for number, (_, _, data) in enumerate(runs):
        if data:
            at = (at - len(data) - 1) // 2 * 2
            page[at : at + 1 + len(data)] = bytes((len(data),)) + data
            page[(len(runs) + 1) * 4 + number] = at // 2
    return bytes(page)


def _paragraph_page(runs: Sequence[tuple[int, int, bytes]]) -> bytes:
    page = bytearray(512)
    struct.pack_into(f"<{len(runs) + 1}I", page, 0, *[run[0] for run in runs], runs[-1][1])
    page[511], at = len(runs), 511
    kept: dict[bytes, int] = {}
    for number, (_, _, data) in enumerate(runs):
        if data not in kept:
            words = (len(data) + 1) // 2
            at = (at - words * 2 - 2) // 2 * 2
            page[at : at + 2 + len(data)] = bytes((0, words)) + data
            kept[data] = at // 2
        page[(len(runs) + 1) * 4 + number * 13] = kept[data]
    return bytes(page)


def _style_sheet(styles: Sequence[tuple[int, str, bytes]]) -> bytes:
    """Paragraph styles by (built-in identity or 0xFFE, name, paragraph properties)."""
    sheet = struct.pack("<HHH14x", 18, len(styles), 10)
    for number, (identity, name, properties) in enumerate(styles):
        upx = struct.pack("<H", number) + properties
        entry = struct.pack("<HHHHH", identity, 1 | 0xFFF0, 1, 0, 0)
        entry += struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0" + struct.pack("<H", len(upx)) + upx
        sheet += struct.pack("<H", len(entry)) + entry + b"\0" * (len(entry) % 2)
    return sheet


def content(doc: Doc) -> Content:
    """The content of a file that must be read whole."""
    outcome = read_doc(doc.file())
    assert isinstance(outcome, Read), outcome
    return outcome.content


def blocks(*body: Line) -> tuple[Block, ...]:
    return content(Doc(body)).blocks
