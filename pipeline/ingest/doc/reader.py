"""Read a Word binary into blocks: from its bytes to an outcome."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.compound import BrokenCompound, Compound
from pipeline.ingest.doc.fib import BrokenDocument, Fib, read_fib
from pipeline.ingest.doc.formats import character_runs, paragraph_runs
from pipeline.ingest.doc.lists import read_lists
from pipeline.ingest.doc.notes import header_stories, read_anchors
from pipeline.ingest.doc.stories import Document, asides, read_story
from pipeline.ingest.doc.styles import read_styles
from pipeline.ingest.doc.text import read_text
from pipeline.ingest.doc.word6 import read_word6
from pipeline.ingest.embedded import add_storages
from pipeline.ingest.word.assemble import block, body_blocks, note_blocks
from pipeline.ingest.word.numbering import Numbering
from pipeline.ingest.word.pieces import Piece
from pipeline.values import Block, Content, Failed, Outcome, Part

_FONTS = 15
_SEPARATORS, _HEADER_KINDS = 6, 6
_FOOTERS = (2, 3, 5)  # of the six stories of a section; the others are headers


def read_doc(data: bytes) -> Outcome:
    """Read a .doc, a .dot or a .wps of WPS Writer.

    Tracked changes are taken as accepted. Failed where there is no text to be found, or where
    the file is encrypted; else Read or, where embedded files were left out, Partial.
    """
    try:
        compound = Compound(data)
        stream = compound.read("WordDocument")
        fib = read_fib(stream)
        if fib.encrypted:
            return Failed("encrypted: needs a password")
        blocks, changes, comments = read_word6(fib) if fib.old else _read(compound, fib)
    except (BrokenCompound, BrokenDocument) as error:
        return Failed(str(error))
    properties, pages = compound.properties()
    files = Attachments()
    add_storages(files, compound, "ObjectPool")
    content = Content(
        tuple(blocks), properties, pages, unaccepted_changes=changes, comments=comments, attachments=tuple(files.files)
    )
    return outcome_of(content, files.reason)


def _read(compound: Compound, fib: Fib) -> tuple[list[Block], int, int]:
    """The blocks, how many paragraphs have tracked changes, and the number of comments."""
    table = compound.read(fib.table_stream) or compound.read("1Table") or compound.read("0Table")
    text = read_text(fib, table)
    document = Document(
        text.characters,
        character_runs(fib, table, text.pieces),
        paragraph_runs(fib, table, text.pieces),
        compound.read("Data"),
        read_styles(fib, table),
        Numbering(read_lists(fib, table)),
        _fonts(fib, table),
    )
    lengths = fib.lengths
    footnotes_at = lengths.main
    headers_at = footnotes_at + lengths.footnotes
    comments_at = headers_at + lengths.headers + lengths.macros
    endnotes_at = comments_at + lengths.comments
    boxes_at = endnotes_at + lengths.endnotes
    anchors = read_anchors(fib, table)
    limits = {"boxes": lengths.boxes, "footnotes": lengths.footnotes}
    aside = asides(document, anchors, footnotes_at, boxes_at, limits)
    body, paths = body_blocks(read_story(document, 0, min(lengths.main, len(text.characters)), "body", aside))
    headers, footers = _margins(document, headers_at, lengths.headers, header_stories(fib, table))
    endnotes = {
        str(place): read_story(document, endnotes_at + begin, endnotes_at + end, "endnote")
        for place, (begin, end) in anchors.endnotes.items()
    }
    comments = {
        str(place): read_story(document, comments_at + begin, comments_at + end, "comment")
        for place, (begin, end) in anchors.comments.items()
    }
    notes = note_blocks(endnotes, "endnote", paths) + note_blocks(comments, "comment", paths)
    boxes_of_headers = read_story(
        document, boxes_at + lengths.boxes, boxes_at + lengths.boxes + lengths.header_boxes, "header"
    )
    headers += _new(boxes_of_headers, headers)
    return [*headers, *body, *notes, *footers], document.changes, len(comments)


def _margins(
    document: Document, begin: int, length: int, stories: list[tuple[int, int]]
) -> tuple[list[Block], list[Block]]:
    """Headers and footers of all sections and kinds; a text that comes again is left out."""
    headers: list[Block] = []
    footers: list[Block] = []
    for number, (first, last) in enumerate(stories[_SEPARATORS:]):
        if not 0 <= first < last <= length:
            continue
        part: Part = "footer" if number % _HEADER_KINDS in _FOOTERS else "header"
        found = footers if part == "footer" else headers
        found += _new(read_story(document, begin + first, begin + last, part), found)
    return headers, footers


def _new(pieces: Iterable[Piece], known: list[Block]) -> list[Block]:
    seen = {block.text for block in known}
    return [block(piece) for piece in pieces if piece.text not in seen]


def _fonts(fib: Fib, table: bytes) -> list[str]:
    """Names of the fonts by their number."""
    offset, size = fib.place(_FONTS)
    data = table[offset : offset + size]
    if len(data) < 4:
        return []
    position = 4
    names: list[str] = []
    for _ in range(struct.unpack_from("<H", data)[0]):
        length = data[position] if position < len(data) else 0
        if not length:
            break
        entry = data[position + 40 : position + 1 + length]
        names.append(entry[: len(entry) // 2 * 2].decode("utf-16-le", "replace").split("\0", 1)[0])
        position += 1 + length
    return names
