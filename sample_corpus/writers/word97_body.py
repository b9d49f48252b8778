"""Blocks to the paragraphs of a Word 97 file: their runs, what ends them, and their formats as modifiers (sprms)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sample_corpus.values import (
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Prose,
    Span,
    Spans,
    Table,
    cover_table,
    label_line,
)

NORMAL, TITLE, HEADER, FOOTER = 0, 15, 16, 17
"""Numbers of styles; the headings have those of their levels."""

_BOLD = struct.pack("<HB", 0x0835, 1)
_INSERTED = struct.pack("<HB", 0x0801, 1)
_DELETED = struct.pack("<HB", 0x0800, 1)
_SPECIAL = struct.pack("<HB", 0x0855, 1)
_CENTRED = struct.pack("<HB", 0x2403, 1)
_IN_TABLE = struct.pack("<HB", 0x2416, 1)
_ROW_END = _IN_TABLE + struct.pack("<HB", 0x2417, 1)
_LOOKS = {"text": b"", "control": b"", "bold": _BOLD, "inserted": _INSERTED, "deleted": _DELETED}
_FIELDS = {"{page}": (" PAGE ", 33), "{pages}": (" NUMPAGES ", 26)}
_WIDTH = 9000  # of a table, in twips
_MOST_COLUMNS = 20
_BEGINS, _GOES_ON = 0x60, 0x20  # a cell merged downwards
_BORDER = struct.pack("<BBBB", 4, 1, 1, 0)

Run = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `mark` ends it and counts as a sign of it."""

    runs: tuple[Run, ...]
    style: int = NORMAL
    look: bytes = b""
    mark: str = "\r"


def body_lines(prose: Prose) -> list[Line]:
    """Raises ValueError for what such a file is not written with here: notes, remarks, boxes and controls of the cover."""
    lines: list[Line] = []
    if prose.title:
        lines.append(Line(((prose.title, b""),), TITLE, _CENTRED))
    if prose.cover and prose.cover_in == "table":
        lines += _table(cover_table(prose))
    elif prose.cover and prose.cover_in == "paragraphs":
        lines += [Line(((label_line(*entry), b""),), look=_CENTRED) for entry in prose.cover]
    elif prose.cover:
        raise ValueError(f"a .doc has its cover in a table or in paragraphs, not in a {prose.cover_in}")
    if prose.history:
        lines += [Line(((prose.history.title, _BOLD),))] if prose.history.title else []
        lines += _table(prose.history.table)
    if prose.cover and prose.blocks and not isinstance(prose.blocks[0], PageBreak):
        lines.append(Line((("\f", b""),)))
    for block in prose.blocks:
        lines += _block(block, prose.headings == "bold")
    return lines


def margin_line(text: str, style: int) -> Line:
    """A header or a footer; {page} and {pages} become fields."""
    runs: list[Run] = []
    for piece in re.split(r"(\{pages?\})", text):
        if piece in _FIELDS:
            runs += [("\x13", _SPECIAL), (_FIELDS[piece][0], b""), ("\x14", _SPECIAL), ("1", b""), ("\x15", _SPECIAL)]
        elif piece:
            runs.append((piece, b""))
    return Line(tuple(runs), style)


def fields_of(text: str) -> list[tuple[int, int, int]]:
    """(place, sign, kind) of the signs that begin, divide and end the fields of a header's or footer's text."""
    kinds = dict(_FIELDS.values())
    found = []
    for field in re.finditer(r"\x13([^\x14]*)\x14[^\x15]*\x15", text):
        middle = field.start() + 1 + len(field[1])
        found += [(field.start(), 0x13, kinds[field[1]]), (middle, 0x14, 0xFF), (field.end() - 1, 0x15, 0x80)]
    return found


def _block(block: Block, bold_headings: bool) -> list[Line]:
    match block:
        case Heading(level, spans) if bold_headings:
            size = struct.pack("<HH", 0x4A43, 34 - 2 * level)
            return [Line(_runs(spans, _BOLD + size))]
        case Heading(level, spans):
            return [Line(_runs(spans), level)]
        case Table():
            return list(_table(block))
        case PageBreak():
            return [Line((("\f", b""),))]
        case Paragraph(spans, "plain"):
            return [Line(_runs(spans))]
        case Paragraph(spans, "bullet"):
            return [Line((("• ", b""), *_runs(spans)))]
    raise ValueError("a .doc is not written with text boxes here")


def _runs(spans: Spans, look: bytes = b"") -> tuple[Run, ...]:
    return tuple(_run(span, look) for span in spans if span.text)


def _run(span: Span, look: bytes) -> Run:
    if span.kind not in _LOOKS:
        raise ValueError(f"a .doc is not written with a {span.kind} here")
    return span.text.replace("\n", "\v"), look + _LOOKS[span.kind]


def _table(table: Table) -> Iterator[Line]:
    if table.columns > _MOST_COLUMNS:
        raise ValueError(f"a .doc has at most {_MOST_COLUMNS} columns here")
    width = _WIDTH // table.columns
    for row in range(table.rows):
        edges, flags = [0], []
        for area in [one for one in table.areas if one.row <= row < one.row + one.rows]:
            yield Line(_runs(area.value) if area.row == row else (), look=_IN_TABLE, mark="\7")
            edges.append(width * (area.column + area.columns))
            flags.append(0 if area.rows == 1 else _BEGINS if area.row == row else _GOES_ON)
        yield Line((), look=_ROW_END + _row_shape(edges, flags), mark="\7")
    yield Line(())


def _row_shape(edges: list[int], flags: list[int]) -> bytes:
    """The definition of a row: the edges of its cells, how they are merged, and their borders."""
    cells = b"".join(
        struct.pack("<HH", flag, right - left) + _BORDER * 4
        for flag, (left, right) in zip(flags, pairwise(edges), strict=True)
    )
    body = struct.pack(f"<B{len(edges)}h", len(flags), *edges) + cells
    return struct.pack("<HH", 0xD608, len(body) + 1) + body
