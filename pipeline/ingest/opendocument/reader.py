"""Read OpenDocument texts and presentations into blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.opendocument.package import (
    DRAW,
    OFFICE,
    PRESENTATION,
    STYLE,
    TEXT,
    OpenDocument,
    UnreadableOpenDocument,
)
from pipeline.ingest.opendocument.walk import Walk, read_looks
from pipeline.ingest.word.assemble import block, body_blocks
from pipeline.ingest.word.pieces import Piece
from pipeline.values import Block, Content, Failed, Outcome, Part, Place

_HEADERS = tuple(f"{STYLE}header{kind}" for kind in ("", "-left", "-first"))
_FOOTERS = tuple(f"{STYLE}footer{kind}" for kind in ("", "-left", "-first"))
_CHANGES = (TEXT + "deletion", TEXT + "insertion")


def read_open_text(data: bytes) -> Outcome:
    """Text with headers, footers, notes, boxes and comments; deleted text is left out."""
    try:
        document = OpenDocument(data)
    except UnreadableOpenDocument as error:
        return Failed(str(error))
    tables: Counter[Part] = Counter()
    walk = Walk("body", tables, read_looks(document.styles, document.content))
    body = document.content.find(f"{OFFICE}body/{OFFICE}text")
    if body is not None:
        walk.blocks(body)
    blocks, _ = body_blocks(walk.pieces)
    headers, footers = _margin(document, _HEADERS, "header"), _margin(document, _FOOTERS, "footer")
    changes = sum(1 for tag in _CHANGES for _ in document.content.iter(tag))
    comments = [block(piece) for piece in walk.comments]
    return _outcome(document, [*headers, *blocks, *comments, *footers], None, changes)


def read_open_presentation(data: bytes) -> Outcome:
    """Slides in order, each with its notes. A place's page is the number of the slide."""
    try:
        document = OpenDocument(data)
    except UnreadableOpenDocument as error:
        return Failed(str(error))
    tables: Counter[Part] = Counter()
    slides = list(document.content.iter(DRAW + "page"))
    blocks = [part for number, slide in enumerate(slides, start=1) for part in _slide(slide, number, tables)]
    return _outcome(document, blocks, len(slides) or None, 0)


def _outcome(document: OpenDocument, blocks: list[Block], pages: int | None, changes: int) -> Outcome:
    files = Attachments()
    document.add_embedded(files)
    blocks = [*blocks, *_objects(document)]
    content = Content(
        tuple(blocks),
        document.properties(),
        pages,
        unaccepted_changes=changes,
        comments=sum(part.place.part == "comment" for part in blocks),
        attachments=tuple(files.files),
    )
    return outcome_of(content, *document.problems, files.reason)


def _objects(document: OpenDocument) -> Iterator[Block]:
    """The words of charts and of other objects that are folders of the package: titles, and the cells behind them."""
    tables: Counter[Part] = Counter()
    for body in document.objects():
        walk = Walk("textbox", tables)
        walk.blocks(body)
        yield from (block(piece) for piece in walk.pieces)


def _margin(document: OpenDocument, tags: tuple[str, ...], part: Part) -> list[Block]:
    """Headers or footers of all page styles; a text that comes again is left out."""
    found: dict[str, Block] = {}
    for element in () if document.styles is None else document.styles.iter(*tags):
        walk = Walk(part, Counter())
        walk.blocks(element)
        for piece in walk.pieces:
            found.setdefault(piece.text, block(piece))
    return list(found.values())


def _slide(slide: etree._Element, number: int, tables: Counter[Part]) -> Iterator[Block]:
    title = ""
    walk = Walk("body", tables)
    for shape in slide:
        if shape.tag == PRESENTATION + "notes":
            continue
        before = len(walk.pieces)
        walk.blocks([shape])
        if shape.get(PRESENTATION + "class") == "title" and not title and len(walk.pieces) > before:
            title = " ".join(" ".join(piece.text for piece in walk.pieces[before:]).split())
            del walk.pieces[before:]
    if title:
        yield Block(title, Place(page=number), 1)
    notes = Walk("footnote", tables)
    for element in slide.iterchildren(PRESENTATION + "notes"):
        notes.blocks(element)
    for piece in (*walk.pieces, *notes.pieces, *walk.comments):
        yield _placed(piece, number, title)


def _placed(piece: Piece, number: int, title: str) -> Block:
    cell = f"T{piece.table}" if piece.table else ""
    return Block(piece.text, Place(piece.part, number, title, "", cell), 0, piece.rows)
