"""Files of Word 6 and 95: their text in the code page of their language, or in UTF-16, without formatting."""

from __future__ import annotations

import re
import struct
from collections import Counter

from pipeline.ingest.doc.fib import BrokenDocument, Fib
from pipeline.ingest.doc.fields import Fields
from pipeline.ingest.word.assemble import block, body_blocks
from pipeline.ingest.word.flow import Flow, RowShape
from pipeline.ingest.word.pieces import Look
from pipeline.values import Block, Part

_TEXT_BEGINS, _LENGTH = 0x18, 0x34
_PIECES = 0x160
_PARAGRAPH = re.compile("([^\r\x07\x0c]*)([\r\x07\x0c]|$)")
_TRADITIONAL = (0x0404, 0x0C04, 0x1404)
# By the primary language: Chinese, Japanese, Korean, Russian …
_CODE_PAGES = {
    0x04: "gb18030", 0x11: "cp932", 0x12: "cp949", 0x19: "cp1251", 0x22: "cp1251", 0x02: "cp1251", 0x05: "cp1250",
    0x0E: "cp1250", 0x15: "cp1250", 0x08: "cp1253", 0x1F: "cp1254",
}  # fmt: skip
_PLAIN = Look(False, 20)


def read_word6(fib: Fib) -> tuple[list[Block], int, int]:
    """The blocks; tracked changes and comments are not known (0). Raise BrokenDocument without text."""
    if len(fib.data) < 0x180:
        raise BrokenDocument("broken .doc: its information block is cut off")
    raw = _pieces(fib) if fib.complex else b""
    if not raw:
        begin, end = struct.unpack_from("<II", fib.data, _TEXT_BEGINS)
        raw = fib.data[begin:end]  # footnotes, headers and footers follow the body
    encoding, size = _encoding(fib)
    main, notes, margins = (max(length, 0) * size for length in struct.unpack_from("<iii", fib.data, _LENGTH))
    text = raw[:main].decode(encoding, "replace")
    body, _ = body_blocks(_flow(text, "body").close())
    footnotes = _flow(raw[main : main + notes].decode(encoding, "replace"), "footnote").close()
    printed = _flow(raw[main + notes : main + notes + margins].decode(encoding, "replace"), "header").close()
    headers = {piece.text: block(piece) for piece in printed}
    return [*headers.values(), *body, *map(block, footnotes)], 0, 0


def _encoding(fib: Fib) -> tuple[str, int]:
    """How the text is encoded, and the bytes that the file counts as one character."""
    if fib.wide:
        return "utf-16-le", 2
    if fib.language in _TRADITIONAL:
        return "big5", 1
    return _CODE_PAGES.get(fib.language & 0x3FF, "cp1252"), 1


def _flow(text: str, part: Part) -> Flow:
    """Paragraphs and tables. A mark right after a cell's mark ends the row."""
    flow, fields = Flow(part, Counter()), Fields()
    cells = 0
    for match in _PARAGRAPH.finditer(text):
        words, mark = fields.shown(match[1]).strip(), match[2]
        if mark != "\x07":
            # Paragraphs before a cell's mark may belong to the cell: nothing tells them from those above the table.
            cells = 0
            flow.paragraph(words, look=_PLAIN)
        elif not words and cells:
            flow.end_row(1, RowShape())
            cells = 0
        else:
            flow.paragraph(words, 1)
            flow.end_cell(1)
            cells += 1
    return flow


def _pieces(fib: Fib) -> bytes:
    """The text of a quickly saved file, which lies about in pieces."""
    offset, size = struct.unpack_from("<II", fib.data, _PIECES)
    clx = fib.data[offset : offset + size]
    position = 0
    while position + 5 <= len(clx) and clx[position] == 1:
        position += 3 + struct.unpack_from("<H", clx, position + 1)[0]
    if position + 5 > len(clx) or clx[position] != 2:
        return b""
    body = clx[position + 5 : position + 5 + struct.unpack_from("<I", clx, position + 1)[0]]
    count = (len(body) - 4) // 12
    if count < 1:
        return b""
    edges = struct.unpack_from(f"<{count + 1}i", body)
    parts = []
    size = 2 if fib.wide else 1
    for number in range(count):
        start = struct.unpack_from("<2xI", body, (count + 1) * 4 + number * 8)[0]
        parts.append(fib.data[start : start + max(edges[number + 1] - edges[number], 0) * size])
    return b"".join(parts)
