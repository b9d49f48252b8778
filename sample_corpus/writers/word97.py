"""Word 97 files (.doc), as WPS Writer writes them too (.wps): one piece of text, its formats in pages of 512 bytes.

Names of structures as in [MS-DOC].
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence

from pipeline.ingest.compound_write import compound_file
from sample_corpus.values import Prose
from sample_corpus.writers.property_sets import property_streams
from sample_corpus.writers.word97_body import FOOTER, HEADER, TITLE, Line, body_lines, fields_of, margin_line

_TEXT_AT, _PAGE = 2048, 512
_PAIRS = 93
_CHINESE = 0x0804
_STYLES, _SECTIONS, _HEADERS, _CHARACTERS, _PARAGRAPHS, _FONTS, _FIELDS, _SETTINGS, _PIECES = (
    1, 6, 11, 12, 13, 15, 17, 31, 33,
)  # fmt: skip
_STORIES, _ODD_HEADER, _ODD_FOOTER = 12, 7, 9
_A4 = (0xB01F, 11906), (0xB020, 16838), (0xB021, 1440), (0xB022, 1440), (0x9023, 1440), (0x9024, 1440)
_DECLARED = {
    0: (0, "Normal", b"", b""),
    **{
        level: (level, f"heading {level}", struct.pack("<HB", 0x2640, level - 1),
                struct.pack("<HBHH", 0x0835, 1, 0x4A43, 36 - 2 * level))
        for level in range(1, 6)
    },
    TITLE: (62, "Title", b"", struct.pack("<HBHH", 0x0835, 1, 0x4A43, 44)),
    HEADER: (31, "header", b"", b""),
    FOOTER: (32, "footer", b"", b""),
}  # fmt: skip
"""Styles by number: built-in identity, name, modifiers of paragraphs and of characters."""

Stretch = tuple[int, int, bytes]


def write_word97(prose: Prose) -> bytes:
    body = body_lines(prose)
    edges = {_ODD_HEADER: (prose.header, HEADER), _ODD_FOOTER: (prose.footer, FOOTER)}
    stories = [[margin_line(*edges[n]), Line(())] if edges.get(n, ("",))[0] else [] for n in range(_STORIES)]
    written = any(stories)
    lines = [*body, *(line for story in stories for line in story), *([Line(()), Line(())] if written else [])]
    text = "".join(map(_text, lines))
    main = sum(len(_text(line)) for line in body)
    margins = len(text) - main - 1 if written else 0  # one mark ends all
    raw = text.encode("utf-16-le")
    if len(raw) != 2 * len(text):
        raise ValueError("a .doc is not written with signs beyond 16 bits here")
    characters, paragraphs = _stretches(lines)
    stream = b"\0" * _TEXT_AT + raw
    tables: dict[int, bytes] = {}
    for number, stretches, fits in ((_CHARACTERS, characters, _looks), (_PARAGRAPHS, paragraphs, _shapes)):
        stream += b"\0" * (-len(stream) % _PAGE)
        first, pages = len(stream) // _PAGE, _pages(stretches, fits)
        begins = [page[0][0] for page in pages] + [stretches[-1][1]]
        tables[number] = struct.pack(f"<{len(begins)}I{len(pages)}I", *begins, *range(first, first + len(pages)))
        stream += b"".join(filter(None, map(fits, pages)))
    section = b"".join(struct.pack("<HH", *one) for one in _A4)
    tables[_SECTIONS] = struct.pack("<IIHIHI", 0, main, 0, len(stream), 0, 0xFFFFFFFF)
    stream += struct.pack("<H", len(section)) + section
    if written:
        tables[_HEADERS], tables[_FIELDS] = _margins(stories, margins)
    tables[_PIECES] = b"\2" + struct.pack("<IIIHIH", 16, 0, len(text), 0, _TEXT_AT, 0)
    tables |= {_STYLES: _style_sheet(), _FONTS: _fonts(), _SETTINGS: struct.pack("<10xH488x", 720)}
    table, pairs = b"", [0, 0] * _PAIRS
    for number in sorted(tables):
        pairs[2 * number : 2 * number + 2] = len(table), len(tables[number])
        table += tables[number] + b"\0" * (-len(tables[number]) % 4)
    head = _head(len(stream), main, margins, _TEXT_AT + len(raw), pairs)
    stream = head + stream[len(head) :]
    return compound_file({"WordDocument": stream, "1Table": table, **property_streams(prose.properties)})


def _text(line: Line) -> str:
    return "".join(text for text, _ in line.runs) + line.mark


def _stretches(lines: Sequence[Line]) -> tuple[list[Stretch], list[Stretch]]:
    """Where in the stream characters and paragraphs of one look begin and end, and that look."""
    characters, paragraphs = [], []
    at = _TEXT_AT
    for line in lines:
        begin = at
        for text, look in (*line.runs, (line.mark, b"")):
            characters.append((at, at + 2 * len(text), look))
            at += 2 * len(text)
        paragraphs.append((begin, at, struct.pack("<H", line.style) + line.look))
    return characters, paragraphs


def _pages(stretches: Sequence[Stretch], fits: Callable[[Sequence[Stretch]], bytes | None]) -> list[list[Stretch]]:
    """As many stretches on each page as it holds."""
    pages: list[list[Stretch]] = [[]]
    for stretch in stretches:
        if fits([*pages[-1], stretch]) is None:
            pages.append([])
        pages[-1].append(stretch)
    return pages


def _looks(page: Sequence[Stretch]) -> bytes | None:
    """A page of characters' formats (ChpxFkp); None where it does not hold them."""
    return _filled(page, 1, lambda look: bytes((len(look),)) + look if look else b"")


def _shapes(page: Sequence[Stretch]) -> bytes | None:
    """A page of paragraphs' formats (PapxFkp); None where it does not hold them."""
    return _filled(page, 13, lambda look: bytes((0, (len(look) + 1) // 2)) + look + b"\0" * (len(look) % 2))


def _filled(page: Sequence[Stretch], width: int, packed: Callable[[bytes], bytes]) -> bytes | None:
    """Edges and places from the front, what they point at from the back, the same look once."""
    laid = bytearray(_PAGE)
    front, back = 4 * (len(page) + 1), _PAGE - 1
    behind = front + width * len(page)
    if behind > back:
        return None
    kept: dict[bytes, int] = {}
    for number, (_, _, look) in enumerate(page):
        data = packed(look)
        if data and data not in kept:
            back = (back - len(data)) // 2 * 2
            if back < behind:
                return None
            laid[back : back + len(data)] = data
            kept[data] = back // 2
        laid[front + width * number] = kept.get(data, 0)
    struct.pack_into(f"<{len(page) + 1}I", laid, 0, *(begin for begin, _, _ in page), page[-1][1])
    laid[_PAGE - 1] = len(page)
    return bytes(laid)


def _margins(stories: Sequence[Sequence[Line]], length: int) -> tuple[bytes, bytes]:
    """Where each header and footer begins, and the fields in them."""
    begins, text = [], ""
    for story in stories:
        begins.append(len(text))
        text += "".join(map(_text, story))
    places = struct.pack(f"<{_STORIES + 2}I", *begins, length - 1, length)
    fields = fields_of(text)
    marks = struct.pack(f"<{len(fields) + 1}I", *(at for at, _, _ in fields), length)
    return places, marks + b"".join(struct.pack("<BB", sign, kind) for _, sign, kind in fields) if fields else b""


def _style_sheet() -> bytes:
    """Styles 0 to 17; those in between that nobody uses are empty."""
    sheet = struct.pack("<HHHHHHHHHH", 18, FOOTER + 1, 10, 1, 91, 15, 0, 0, 1, 0)
    for number in range(FOOTER + 1):
        if number not in _DECLARED:
            sheet += b"\0\0"
            continue
        identity, name, paragraph, characters = _DECLARED[number]
        base = 0xFFF if number == 0 else 0
        entry = struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        for changes in (struct.pack("<H", number) + paragraph, characters):
            entry += struct.pack("<H", len(changes)) + changes + b"\0" * (len(changes) % 2)
        size = 10 + len(entry)
        sheet += struct.pack("<HHHHHH", size, identity, 1 | base << 4, 2 | number << 4, size, 0) + entry
    return sheet


def _fonts() -> bytes:
    fonts = b""
    for name, signs in (("Times New Roman", 0), ("宋体", 134)):
        body = struct.pack("<BHBB34x", 0x16, 400, signs, 0) + name.encode("utf-16-le") + b"\0\0"
        fonts += bytes((len(body),)) + body
    return struct.pack("<HH", 2, 0) + fonts


def _head(size: int, main: int, margins: int, end: int, pairs: Sequence[int]) -> bytes:
    """The file information block (Fib)."""
    base = struct.pack("<HHHHHHHIBBHHII", 0xA5EC, 0xC1, 0, _CHINESE, 0, 0x1200, 0xBF, 0, 0, 0, 0, 0, _TEXT_AT, end)
    shorts = struct.pack("<H26xH", 14, _CHINESE)
    longs = struct.pack("<HI8xIII64x", 22, size, main, 0, margins)
    return base + shorts + longs + struct.pack(f"<H{2 * _PAIRS}IH", _PAIRS, *pairs, 0)
