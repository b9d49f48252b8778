"""The style sheet of a Word binary: what each numbered style says of headings, lists and look."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from pipeline.ingest.doc.fib import Fib
from pipeline.ingest.doc.formats import character_format, paragraph_format
from pipeline.ingest.word.styles import Declared, Style, resolve

STYLES = 1
_PARAGRAPH, _CHARACTER = 1, 2
_NO_BASE = 0xFFF
_FIRST_HEADING, _LAST_HEADING = 1, 9
_FIRST_CONTENTS, _LAST_CONTENTS = 19, 27
_TITLE = 62
_DEFAULT_HALF_POINTS = 20


class DocStyles:
    """Styles by number, resolved as they are asked for."""

    def __init__(self, declared: Sequence[Declared | None]) -> None:
        self._declared = declared
        self._resolved: dict[int, Style] = {}

    def of(self, number: int) -> Style:
        style = self._resolved.get(number)
        if style is None:
            style = self._resolved[number] = resolve(self._chain(number), _DEFAULT_HALF_POINTS)
        return style

    def _chain(self, number: int | None) -> list[Declared]:
        chain: dict[int, Declared] = {}
        while number is not None and 0 <= number < len(self._declared) and number not in chain:
            declared = self._declared[number]
            if declared is None:
                break
            chain[number] = declared
            number = int(declared.based_on) if declared.based_on else None
        return list(chain.values())


def read_styles(fib: Fib, table: bytes) -> DocStyles:
    """The styles; none where the sheet is missing or broken."""
    offset, size = fib.place(STYLES)
    sheet = table[offset : offset + size]
    if len(sheet) < 6:
        return DocStyles(())
    header, count, base = struct.unpack_from("<HHH", sheet)
    position = 2 + header
    declared: list[Declared | None] = []
    for number in range(min(count, 4096)):
        if position + 2 > len(sheet):
            break
        length = struct.unpack_from("<H", sheet, position)[0]
        entry = sheet[position + 2 : position + 2 + length]
        position += 2 + length + length % 2
        declared.append(_declared(entry, base, number))
    return DocStyles(declared)


def _declared(entry: bytes, base: int, number: int) -> Declared | None:
    if len(entry) < base + 2 or base < 8:
        return None
    identity, kind_and_base, parts = struct.unpack_from("<HHH", entry)
    identity, kind, based_on = identity & 0xFFF, kind_and_base & 0xF, kind_and_base >> 4
    length = struct.unpack_from("<H", entry, base)[0]
    name = entry[base + 2 : base + 2 + length * 2].decode("utf-16-le", "replace")
    style = Declared(str(number), _built_in_name(identity) or name.split(",")[0].strip())
    style.based_on = None if based_on in (_NO_BASE, number) else str(based_on)
    position = base + 2 + length * 2 + 2
    for part in range(min(parts & 0xF, 3)):
        if position + 2 > len(entry):
            break
        size = struct.unpack_from("<H", entry, position)[0]
        data = entry[position + 2 : position + 2 + size]
        position += 2 + size + size % 2
        if kind == _PARAGRAPH and part == 0:
            _declare_paragraph(style, data)
        elif (kind == _PARAGRAPH and part == 1) or kind == _CHARACTER:
            look = character_format(data)
            style.bold, style.size = look.bold, look.size or None
    return style


def _declare_paragraph(style: Declared, data: bytes) -> None:
    said = paragraph_format(data, b"")
    style.outline = said.outline
    if said.list_id is not None:
        style.numbering = str(said.list_id)
    style.numbering_level = said.list_level


def _built_in_name(identity: int) -> str:
    """A name that says the same in every language, for the styles that matter here."""
    if _FIRST_HEADING <= identity <= _LAST_HEADING:
        return f"heading {identity}"
    if _FIRST_CONTENTS <= identity <= _LAST_CONTENTS:
        return f"toc {identity - _FIRST_CONTENTS + 1}"
    return "title" if identity == _TITLE else ""
