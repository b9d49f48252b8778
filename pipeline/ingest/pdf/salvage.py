"""A PDF that broke off while it was copied: its directory and trailer stood at its end, and pdfium opens none without.

Objects that are whole are listed anew. Only pages whose text can be told go in: their content and all that their fonts
need to say which letters they draw.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_OBJECT = re.compile(rb"(?<![\d.])(\d{1,7})\s+(\d{1,5})\s+obj\b")
_END = re.compile(rb"\bendobj\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_REFERENCE = re.compile(rb"(\d{1,7})\s+\d{1,5}\s+R\b")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_PAGES = re.compile(rb"/Type\s*/Pages\b")
_PACKED_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_LOCK = re.compile(rb"/Filter\s*/Standard\b|/Encrypt\b")
_TEXT_OF_PAGE = re.compile(rb"/(?:Contents|Resources)\s*(?:\[([^\]]*)\]|(\d{1,7}\s+\d{1,5}\s+R))")
_FONTS = re.compile(rb"/Font\s*(?:<<([^<>]*)>>|(\d{1,7}\s+\d{1,5}\s+R))")
_OF_A_FONT = re.compile(rb"/(?:DescendantFonts|ToUnicode|Encoding)\s*(?:\[([^\]]*)\]|(\d{1,7}\s+\d{1,5}\s+R))")
_NUMBER = re.compile(rb"/(N|First)\s+(\d{1,7})\b")
_LONGEST_HEAD = 100_000
_MOST_UNPACKED = 50_000_000
_MOST_OBJECTS = 200_000


@dataclass(frozen=True, slots=True)
class _Object:
    """Where an object stands, its generation, and what it says before its stream."""

    begin: int
    generation: int
    head: bytes


def salvaged_pdf(data: bytes) -> bytes | None:
    """The file with pages that can be read and a directory of its own; None where nothing is left or it is locked."""
    objects, end = _whole_objects(data)
    if any(_LOCK.search(one.head) for one in objects.values()):
        return None
    rest = bytearray(data[:end] + b"\n")
    _unpack(data, objects, rest)
    pages = [
        number for number, one in sorted(objects.items(), key=lambda item: item[1].begin) if _PAGE.search(one.head)
    ]
    pages = [number for number in pages if _tells_its_text(number, objects)]
    if not pages:
        return None
    root = max(objects) + 1
    _add(rest, objects, root, b"<</Type/Catalog/Pages %d 0 R>>" % (root + 1))
    kids = b" ".join(b"%d 0 R" % number for number in pages)
    _add(rest, objects, root + 1, b"<</Type/Pages/MediaBox[0 0 595 842]/Count %d/Kids[%s]>>" % (len(pages), kids))
    table = len(rest)
    rows = b"".join(
        b"%d 1\n%010d %05d n \n" % (number, one.begin, one.generation) for number, one in sorted(objects.items())
    )
    rest += b"xref\n0 1\n0000000000 65535 f \n" + rows
    rest += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (root + 2, root, table)
    return bytes(rest)


def _whole_objects(data: bytes) -> tuple[dict[int, _Object], int]:
    """Objects by number, a later one in place of an earlier one, and where the last of them ends."""
    objects: dict[int, _Object] = {}
    end = position = 0
    while len(objects) < _MOST_OBJECTS and (found := _OBJECT.search(data, position)):
        closed = _END.search(data, found.end())
        if closed is None:
            break
        stream = _STREAM.search(data, found.end(), min(closed.start(), found.end() + _LONGEST_HEAD))
        head = data[found.end() : (stream or closed).start()][:_LONGEST_HEAD]
        objects[int(found[1])] = _Object(found.start(), int(found[2]), head)
        position = end = closed.end()
    return objects, end


def _unpack(data: bytes, objects: dict[int, _Object], rest: bytearray) -> None:
    """Objects that lie packed in others are laid down as they would stand by themselves."""
    room = _MOST_UNPACKED
    for one in [one for one in objects.values() if _PACKED_OBJECTS.search(one.head)]:
        stream = _STREAM.search(data, one.begin)
        told = {name: int(value) for name, value in _NUMBER.findall(one.head)}
        if stream is None or len(told) < 2:
            continue
        try:
            text = zlib.decompressobj().decompress(data[stream.end() :], room)
        except zlib.error:
            continue
        room -= len(text)
        pairs = text[: told[b"First"]].split()[: 2 * told[b"N"]]
        if room <= 0 or len(pairs) % 2 or not all(pair.isdigit() for pair in pairs):
            continue
        numbers, places = [int(one) for one in pairs[::2]], [int(one) + told[b"First"] for one in pairs[1::2]]
        for number, begin, stop in zip(numbers, places, [*places[1:], len(text)], strict=True):
            if number not in objects and number:
                _add(rest, objects, number, text[begin:stop])


def _add(rest: bytearray, objects: dict[int, _Object], number: int, content: bytes) -> None:
    objects[number] = _Object(len(rest), 0, content[:_LONGEST_HEAD])
    rest += b"%d 0 obj\n%s\nendobj\n" % (number, content)


def _tells_its_text(page: int, objects: Mapping[int, _Object]) -> bool:
    """Whether all is there that says which letters a page shows."""
    head = objects[page].head
    needed = _references(_TEXT_OF_PAGE, head)
    if not needed <= objects.keys():
        return False
    holders = [head, *(objects[number].head for number in needed)]
    if not any(_FONTS.search(one) for one in holders):  # it has them from what is lost above it
        holders += [one.head for one in objects.values() if _PAGES.search(one.head)]
    fonts = set().union(*(_references(_FONTS, one) for one in holders))
    for _ in range(3):  # a list of fonts, a font, what it stands for
        if not fonts <= objects.keys():
            return False
        named = [objects[number].head for number in fonts]
        fonts |= set().union(*(_references(_OF_A_FONT, one) for one in named))
        fonts |= {int(number) for one in named if b"/Type" not in one for number in _REFERENCE.findall(one)}
    return fonts <= objects.keys()


def _references(pattern: re.Pattern[bytes], head: bytes) -> set[int]:
    return {
        int(number) for match in pattern.finditer(head) for number in _REFERENCE.findall(match[1] or match[2] or b"")
    }
