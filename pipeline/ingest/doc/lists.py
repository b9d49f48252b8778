"""Automatic numbers: the lists of a Word binary in the form in which `word.numbering` counts them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import replace

from pipeline.ingest.doc.fib import Fib
from pipeline.ingest.word.numbering import Level, List

LISTS, LIST_USES = 73, 74
_LIST_SIZE, _USE_SIZE, _LEVEL_SIZE = 28, 16, 28
_MOST_LISTS = 20_000
_ONE_LEVEL, _ARABIC, _NO_RESTART = 0x01, 0x04, 0x08
_STARTS_ANEW, _HAS_LEVEL = 0x10, 0x20
_SUFFIXES = ("tab", "space", "nothing")
# Number formats as [MS-OSHARED] numbers them; RTF uses the same numbers.
NUMBER_FORMS: Mapping[int, str] = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal",
    10: "ideographDigital", 11: "japaneseCounting", 14: "decimalFullWidth", 16: "chineseLegalSimplified",
    17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle", 19: "decimalFullWidth", 22: "decimalZero",
    23: "bullet", 26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting", 34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting", 38: "chineseLegalSimplified",
    39: "chineseCountingThousand", 57: "numberInDash", 255: "none",
}  # fmt: skip


class DocLists:
    """Lists by the number (from 1) under which paragraphs use them."""

    def __init__(self, lists: Mapping[str, List]) -> None:
        self._lists = lists

    def get(self, identifier: str) -> List | None:
        return self._lists.get(identifier)


def read_lists(fib: Fib, table: bytes) -> DocLists:
    """The lists; what cannot be read of them is left out."""
    try:
        return DocLists(_uses(fib, table, _definitions(fib, table)))
    except struct.error:
        return DocLists({})


def _definitions(fib: Fib, table: bytes) -> dict[int, dict[int, Level]]:
    """Levels of each list by the list's own id."""
    offset, size = fib.place(LISTS)
    if size < 2:
        return {}
    count = min(struct.unpack_from("<H", table, offset)[0], _MOST_LISTS)
    heads = [struct.unpack_from("<i22xB", table, offset + 2 + number * _LIST_SIZE) for number in range(count)]
    position = offset + 2 + count * _LIST_SIZE
    found: dict[int, dict[int, Level]] = {}
    for identifier, flags in heads:
        levels = found.setdefault(identifier, {})
        for index in range(1 if flags & _ONE_LEVEL else 9):
            if position + _LEVEL_SIZE > len(table):
                return found
            levels[index], position = _level(table, position)
    return found


def _level(table: bytes, position: int) -> tuple[Level, int]:
    """One level, and where the next begins."""
    start, form, flags, suffix, marks, paragraphs, restart = struct.unpack_from("<iBB9xB8xBBB", table, position)
    position += _LEVEL_SIZE + paragraphs + marks
    length = struct.unpack_from("<H", table, position)[0]
    text = table[position + 2 : position + 2 + length * 2].decode("utf-16-le", "replace")
    pattern = "".join(f"%{ord(letter) + 1}" if letter < "\t" else letter for letter in text)
    level = Level(
        start=start,
        form=NUMBER_FORMS.get(form, "decimal"),
        pattern=pattern,
        suffix=_SUFFIXES[suffix] if suffix < len(_SUFFIXES) else "tab",
        arabic=bool(flags & _ARABIC),
        restart=restart if flags & _NO_RESTART else None,
    )
    return level, position + 2 + length * 2


def _uses(fib: Fib, table: bytes, definitions: Mapping[int, dict[int, Level]]) -> dict[str, List]:
    offset, size = fib.place(LIST_USES)
    if size < 4:
        return {}
    count = min(struct.unpack_from("<I", table, offset)[0], _MOST_LISTS, size // _USE_SIZE)
    uses = [struct.unpack_from("<i8xB", table, offset + 4 + number * _USE_SIZE) for number in range(count)]
    position = offset + 4 + count * _USE_SIZE
    found: dict[str, List] = {}
    for number, (identifier, overrides) in enumerate(uses, start=1):
        levels = dict(definitions.get(identifier, {}))
        starts: dict[int, int] = {}
        position += 4
        for _ in range(overrides):
            if position + 8 > len(table):
                break
            start, flags = struct.unpack_from("<iI", table, position)
            index = flags & 0xF
            position += 8
            if flags & _HAS_LEVEL:
                levels[index], position = _level(table, position)
            elif flags & _STARTS_ANEW:
                starts[index] = start
                if index in levels:
                    levels[index] = replace(levels[index], start=start)
        found[str(number)] = List(str(identifier), {i: v for i, v in levels.items() if i < 9}, starts)
    return found
