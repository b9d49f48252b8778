"""Read an old binary presentation (.ppt, .dps) into blocks. A place's page is the number of the slide."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.compound import BrokenCompound, Compound
from pipeline.ingest.embedded import add_part
from pipeline.ingest.slides import records
from pipeline.ingest.slides.older import newer_within, words_of_all_slides
from pipeline.ingest.slides.records import Record, below, children, persisted, record_at
from pipeline.ingest.tables import table_block
from pipeline.ingest.word.flow import RowShape, table_rows
from pipeline.values import Block, Content, Failed, Outcome, Part, Place

_ENCRYPTED_USER = 0xF3D1C4DF
_TITLES = (0, 6)
_NOTES_TEXT = 2
_GROUP, _SHAPE, _TEXT_BOX = 0xF003, 0xF004, 0xF00D
_CHILD_ANCHOR, _FURTHER_PROPERTIES, _IS_TABLE = 0xF00F, 0xF122, 0x039F
_LARGEST_OBJECT = 200 * 2**20


class Words(NamedTuple):
    """A text with its kind: title (0, 6), notes (2) and others."""

    kind: int
    text: str


def read_ppt(data: bytes) -> Outcome:
    """Slides in order, each with its notes and comments."""
    try:
        compound = Compound(data)
    except BrokenCompound as error:
        return Failed(str(error))
    if newer := newer_within(compound):
        return read_ppt(newer)
    stream, user = compound.read("PowerPoint Document"), compound.read("Current User")
    if len(user) >= 16 and struct.unpack_from("<I", user, 12)[0] == _ENCRYPTED_USER:
        return Failed("encrypted: needs a password")
    offsets, document = persisted(stream, user)
    reader = _Reader(stream, offsets)
    root = record_at(stream, offsets.get(document, -1))
    if root is None or root.kind != records.DOCUMENT:
        root = next(
            (r for r in children(stream, Record(0, 0, True, 0, len(stream))) if r.kind == records.DOCUMENT), None
        )
    if root is None:
        return words_of_all_slides(compound) or Failed("broken presentation: it holds no document")
    blocks = list(reader.document(root))
    files = Attachments()
    for number, offset in enumerate(sorted(set(offsets.values())), start=1):
        record = record_at(stream, offset)
        if record is not None and record.kind == records.OLE_STORAGE:
            add_part(files, _object(stream, record), f"object{number}")
    properties, _ = compound.properties()
    content = Content(
        tuple(blocks),
        properties,
        pages=reader.slides or None,
        comments=sum(block.place.part == "comment" for block in blocks),
        attachments=tuple(files.files),
    )
    return outcome_of(content, files.reason)


class _Reader:
    def __init__(self, stream: bytes, offsets: dict[int, int]) -> None:
        self._stream = stream
        self._offsets = offsets
        self._tables = 0
        self.slides = 0

    def document(self, root: Record) -> Iterator[Block]:
        notes = dict(self._notes(root))
        for group in children(self._stream, root):
            if group.kind == records.SLIDE_LIST and group.instance == 0:
                for slide, identifier, outline in self._listed(group):
                    self.slides += 1
                    yield from self._slide(slide, outline, notes.get(identifier, ()))

    def _listed(self, group: Record) -> Iterator[tuple[Record | None, int, list[Words]]]:
        """Each slide of a list with its id and the texts that the list keeps for it."""
        found: list[tuple[Record | None, int, list[Words]]] = []
        kind = 0
        for record in children(self._stream, group):
            if record.kind == records.SLIDE_PERSIST and record.end - record.begin >= 16:
                reference, _, _, identifier = struct.unpack_from("<IIiI", self._stream, record.begin)
                found.append((record_at(self._stream, self._offsets.get(reference, -1)), identifier, []))
            elif record.kind == records.TEXT_HEADER:
                kind = self._number(record)
                if found:
                    found[-1][2].append(Words(kind, ""))
            elif record.kind in (records.TEXT_CHARS, records.TEXT_BYTES) and found and found[-1][2]:
                found[-1][2][-1] = Words(kind, self._text(record))
        return iter(found)

    def _notes(self, root: Record) -> Iterator[tuple[int, list[str]]]:
        """Texts of the notes by the id of their slide."""
        for group in children(self._stream, root):
            if group.kind != records.SLIDE_LIST or group.instance != 2:
                continue
            for page, _, outline in self._listed(group):
                if page is None:
                    continue
                atom = next((r for r in children(self._stream, page) if r.kind == records.NOTES_ATOM), None)
                texts = [words.text for words in self._words(page, outline) if words.kind == _NOTES_TEXT]
                if atom is not None and texts:
                    yield self._number(atom), texts

    def _slide(self, slide: Record | None, outline: list[Words], notes: Sequence[str]) -> Iterator[Block]:
        number = self.slides
        words = outline if slide is None else list(self._words(slide, outline))
        title = next((" ".join(part.text.split()) for part in words if part.kind in _TITLES and part.text.strip()), "")
        if title:
            yield Block(title, Place(page=number), 1)
        taken = False
        for part in words:
            if part.kind in _TITLES and not taken and part.text.strip():
                taken = True
                continue
            yield from _blocks(part.text, Place(page=number, heading=title))
        if slide is not None:
            yield from self._tables_of(slide, number, title)
            yield from self._strings(slide, number, title)
        for text in notes:
            yield from _blocks(text, Place("footnote", number, title))

    def _words(self, page: Record, outline: list[Words]) -> Iterator[Words]:
        """The texts of a page's shapes outside tables; those that its list keeps are looked up there."""
        used: set[int] = set()
        drawing = next((r for r in children(self._stream, page) if r.kind == records.DRAWING_GROUP), None)
        if drawing is not None:
            yield from self._drawn(drawing, outline, used, 0)
        yield from (part for index, part in enumerate(outline) if index not in used)

    def _drawn(self, parent: Record, outline: list[Words], used: set[int], depth: int) -> Iterator[Words]:
        for record in children(self._stream, parent):
            if record.kind == _TEXT_BOX:
                yield from self._box(record, outline, used)
            elif record.kind == _GROUP and self._is_table(record):
                continue
            elif record.container and depth < 40:
                yield from self._drawn(record, outline, used, depth + 1)

    def _box(self, box: Record, outline: list[Words], used: set[int]) -> Iterator[Words]:
        kind = 4
        for record in children(self._stream, box):
            if record.kind == records.TEXT_HEADER:
                kind = self._number(record)
            elif record.kind in (records.TEXT_CHARS, records.TEXT_BYTES):
                yield Words(kind, self._text(record))
            elif record.kind == records.TEXT_REFERENCE:
                index = self._number(record)
                if index < len(outline) and index not in used:
                    used.add(index)
                    yield outline[index]

    def _is_table(self, group: Record) -> bool:
        head = next((record for record in children(self._stream, group) if record.kind == _SHAPE), None)
        for record in () if head is None else children(self._stream, head):
            if record.kind == _FURTHER_PROPERTIES:
                keys = range(record.begin, min(record.begin + record.instance * 6, record.end - 5), 6)
                return any(struct.unpack_from("<H", self._stream, key)[0] & 0x3FFF == _IS_TABLE for key in keys)
        return False

    def _tables_of(self, slide: Record, number: int, title: str) -> Iterator[Block]:
        for record in below(self._stream, slide):
            if record.kind != _GROUP or not self._is_table(record):
                continue
            cells = [cell for cell in map(self._cell, children(self._stream, record)) if cell is not None]
            rows: dict[int, list[tuple[int, int, str]]] = {}
            for left, top, right, text in cells:
                rows.setdefault(top, []).append((left, right, text))
            shaped = []
            for top in sorted(rows):
                row = sorted(rows[top])
                shaped.append(([text for _, _, text in row], RowShape((*(left for left, _, _ in row), row[-1][1]))))
            if any(text for texts, _ in shaped for text in texts):
                self._tables += 1
                place = Place(page=number, heading=title, cell=f"T{self._tables}")
                yield table_block(table_rows(shaped, self._tables), place)

    def _cell(self, shape: Record) -> tuple[int, int, int, str] | None:
        """Left, top, right and text of a cell; None for lines and the group's own shape."""
        if shape.kind != _SHAPE:
            return None
        anchor: tuple[int, ...] = ()
        text: str | None = None
        for record in children(self._stream, shape):
            if record.kind == _CHILD_ANCHOR and record.end - record.begin >= 16:
                anchor = struct.unpack_from("<iiii", self._stream, record.begin)
            elif record.kind == _TEXT_BOX:
                text = "\n".join(words.text for words in self._box(record, [], set()))
        return (anchor[0], anchor[1], anchor[2], _clean(text)) if anchor and text is not None else None

    def _strings(self, slide: Record, number: int, title: str) -> Iterator[Block]:
        """Footer, header and comments of a slide."""
        for record in below(self._stream, slide):
            if record.kind == records.MARGINS:
                for text in children(self._stream, record):
                    if text.kind == records.STRING:
                        part: Part = "header" if text.instance == 1 else "footer"
                        yield from _blocks(self._text(text), Place(part, number, title))
            elif record.kind == records.COMMENT:
                for text in children(self._stream, record):
                    if text.kind == records.STRING and text.instance == 1:
                        yield from _blocks(self._text(text), Place("comment", number, title))

    def _text(self, record: Record) -> str:
        raw = self._stream[record.begin : record.end]
        if record.kind == records.TEXT_BYTES:
            return raw.decode("latin-1")
        return raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace")

    def _number(self, record: Record) -> int:
        if record.end - record.begin < 4:
            return -1
        number: int = struct.unpack_from("<I", self._stream, record.begin)[0]
        return number


def _blocks(text: str, place: Place) -> Iterator[Block]:
    for line in text.split("\r"):
        if clean := _clean(line):
            yield Block(clean, place)


def _clean(text: str) -> str:
    return "".join(
        letter for letter in text.replace("\x0b", "\n").replace("\r", "\n") if letter >= " " or letter in "\n\t"
    ).strip()


def _object(stream: bytes, record: Record) -> bytes:
    """The compound file of an embedded object, unpacked where it is packed."""
    raw = stream[record.begin : record.end]
    if not record.instance:
        return raw
    try:
        return zlib.decompressobj().decompress(raw[4:], _LARGEST_OBJECT)
    except zlib.error:
        return b""
