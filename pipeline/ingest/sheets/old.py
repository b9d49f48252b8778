"""What an old workbook (.xls, .et) holds besides its cells: comments, boxes, printed margins. Names as in [MS-XLS]."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.ingest.attached import Attachments
from pipeline.ingest.compound import BrokenCompound, Compound
from pipeline.ingest.embedded import add_storages
from pipeline.ingest.sheets.printed import printed_lines
from pipeline.ingest.tables import column_letters
from pipeline.values import Block, Part, Place, Properties

_SHEET, _BEGIN, _END = 0x0085, 0x0809, 0x000A
_HEADER, _FOOTER, _NOTE, _OBJECT, _TEXT, _CONTINUE = 0x0014, 0x0015, 0x001C, 0x005D, 0x01B6, 0x003C
_BIFF8 = 0x0600
_CHART_TEXT = 0x100D
_COMMENT_OBJECT = 0x0019
_OBJECT_PREFIX = "MBD"


@dataclass(slots=True)
class Extras:
    """Blocks by sheet, before and after its cells."""

    before: dict[str, list[Block]] = field(default_factory=dict)
    after: dict[str, list[Block]] = field(default_factory=dict)
    properties: Properties = field(default_factory=Properties)
    files: Attachments = field(default_factory=Attachments)


def read_old_extras(data: bytes) -> Extras:
    """What can be had; a damaged file gives less, and never an error."""
    extras = Extras()
    try:
        compound = Compound(data)
    except BrokenCompound:
        return extras
    extras.properties, _ = compound.properties()
    add_storages(extras.files, compound, "", _OBJECT_PREFIX)
    stream = compound.read("Workbook")
    for name, offset in _sheets(stream):
        if name not in extras.before:
            found = _Sheet(name)
            found.read(stream, offset)
            extras.before[name] = found.printed(found.header, "header")
            extras.after[name] = [*found.boxes(), *found.comments(), *found.printed(found.footer, "footer")]
    return extras


class _Sheet:
    def __init__(self, name: str) -> None:
        self.header = self.footer = ""
        self._name = name
        self._texts: dict[int, tuple[int, str]] = {}
        self._notes: list[tuple[int, int, int]] = []
        self._of_charts: list[str] = []

    def read(self, stream: bytes, offset: int) -> None:
        depth = number = kind_of = 0
        wanted = 0
        for kind, body in _records(stream, offset):
            if kind == _BEGIN:
                depth += 1
                if depth == 1 and struct.unpack_from("<H", body.ljust(2, b"\0"))[0] != _BIFF8:
                    return
            elif kind == _END:
                depth -= 1
                if depth <= 0:
                    return
            elif kind == _OBJECT and len(body) >= 8:
                kind_of, number = struct.unpack_from("<HH", body, 4)
            elif kind == _TEXT and len(body) >= 12:
                wanted = struct.unpack_from("<H", body, 10)[0]
                self._texts[number] = kind_of, ""
            elif kind == _CONTINUE and wanted and body and number in self._texts:
                piece = _letters(body[1:], body[0] & 1)[:wanted]
                wanted -= len(piece)
                self._texts[number] = kind_of, self._texts[number][1] + piece
            elif kind == _NOTE and len(body) >= 8:
                row, column, _, holder = struct.unpack_from("<HHHH", body)
                self._notes.append((row, column, holder))
            elif kind == _CHART_TEXT and len(body) > 4:
                self._of_charts.append(_letters(body[4:], body[3] & 1)[: body[2]])
            elif kind in (_HEADER, _FOOTER) and len(body) > 3 and depth == 1:
                text = _letters(body[3:], body[2] & 1)
                if kind == _HEADER:
                    self.header = text
                else:
                    self.footer = text

    def comments(self) -> Iterator[Block]:
        for row, column, number in self._notes:
            text = self._texts.get(number, (0, ""))[1].strip()
            if text:
                yield Block(text, Place("comment", sheet=self._name, cell=f"{column_letters(column)}{row + 1}"))

    def boxes(self) -> Iterator[Block]:
        """Text in shapes, and the titles and names of series of charts."""
        in_shapes = (text for kind, text in self._texts.values() if kind != _COMMENT_OBJECT)
        for text in (*in_shapes, *dict.fromkeys(self._of_charts)):
            if text.strip():
                yield Block(text.strip(), Place("textbox", sheet=self._name))

    def printed(self, code: str, part: Part) -> list[Block]:
        return [Block(line, Place(part, sheet=self._name)) for line in dict.fromkeys(printed_lines(code))]


def _sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """Names of the sheets, and where in the stream each begins."""
    for kind, body in _records(stream, 0):
        if kind == _END:
            return
        if kind == _SHEET and len(body) > 8:
            length, wide = body[6], body[7] & 1
            yield _letters(body[8:], wide)[:length], struct.unpack_from("<I", body)[0]


def _records(stream: bytes, position: int) -> Iterator[tuple[int, bytes]]:
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        yield kind, stream[position + 4 : position + 4 + length]
        position += 4 + length


def _letters(raw: bytes, wide: int) -> str:
    if wide:
        return raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace")
    return raw.decode("latin-1")
