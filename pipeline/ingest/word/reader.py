"""Read a Word file into blocks: from its bytes to an outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lxml import etree

from pipeline.collector import collector_paused
from pipeline.ingest.attached import Attachments
from pipeline.ingest.drawing import drawn_texts
from pipeline.ingest.embedded import add_part
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.word.assemble import block, body_blocks, note_blocks
from pipeline.ingest.word.chunks import chunk_pieces
from pipeline.ingest.word.document import Document
from pipeline.ingest.word.inline import Inline
from pipeline.ingest.word.names import BODY, ID, W
from pipeline.ingest.word.numbering import Numbering
from pipeline.ingest.word.package import Package
from pipeline.ingest.word.parsing import parsed, transitional
from pipeline.ingest.word.pictures import with_pictures
from pipeline.ingest.word.pieces import Piece
from pipeline.ingest.word.properties import read_properties
from pipeline.ingest.word.relations import Relationship
from pipeline.ingest.word.shapes import Taken
from pipeline.ingest.word.shorthand import shortened
from pipeline.ingest.word.symbols import SYMBOL_FONT_MARK
from pipeline.ingest.word.template import read_lists, read_styles
from pipeline.ingest.word.unzip import UnreadablePackage
from pipeline.ingest.word.walk import Walk
from pipeline.values import Block, Content, Failed, Outcome, Part, Partial, Read

_PICTURES = ("image", "oleObject", "package")
_EMBEDDED = ("oleObject", "package")
_MARKED_PAGE_BREAK = b"lastRenderedPageBreak"


def read_word(data: bytes, settings: ReadSettings | None = None, depth: int = 0) -> Outcome:
    """Read a .docx, .docm, .dotx or .dotm file, transitional or strict.

    Failed where nothing can be read (no zip, encrypted, too large, no main part); Partial
    where a part is missing or damaged, where a picture that holds a page could not be read, or where there are
    pictures and no text; else Read.
    `depth` counts the Word files that this one is taken into.
    """
    try:
        with collector_paused():
            package = Package(data)
            content, reasons = _read_package(package, settings or ReadSettings(), depth)
    except UnreadablePackage as error:
        return Failed(str(error))
    except RecursionError:
        return Failed("The document is nested too deeply to be read.")
    reasons = [*package.problems, *reasons]
    return Partial(content, " ".join(dict.fromkeys(reasons))) if reasons else Read(content)


class _Related:
    """The parts that the main part refers to."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self.relations: Mapping[str, Relationship] = package.relationships(main)

    def name_of_kind(self, kind: str) -> str:
        """The name of the first part of a kind; empty where there is none."""
        for relation in self.relations.values():
            if relation.kind == kind and relation.target:
                return relation.target
        return ""

    def root_of_kind(self, kind: str) -> etree._Element | None:
        name = self.name_of_kind(kind)
        return self._package.xml(name) if name else None

    def target(self, identifier: str) -> str:
        """The name of the part with a relationship id; empty where there is none."""
        relation = self.relations.get(identifier)
        return relation.target if relation else ""

    def data(self, identifier: str) -> tuple[str, bytes | None]:
        """The name and the bytes of the part with a relationship id."""
        relation = self.relations.get(identifier)
        if relation is None or not relation.target:
            self._package.problems.append(f"A part that the document refers to as {identifier} is missing.")
            return "", None
        return relation.target, self._package.part_bytes(relation.target)


def _read_package(package: Package, settings: ReadSettings, depth: int) -> tuple[Content, list[str]]:
    main = package.main_part()
    raw, root, taken = _main_part(package, main)
    body = None if root is None else next(root.iterchildren(BODY), None)
    if body is None:
        raise UnreadablePackage(package.problems[-1] if package.problems else "The document has no body.")
    related = _Related(package, main)
    styles, style_lists = read_styles(package, related.name_of_kind("styles"))
    lists = read_lists(package, related.name_of_kind("numbering"), style_lists)
    document = Document(styles, Numbering(lists), _notes(related.root_of_kind("footnotes")))
    document.chunk = _chunk_reader(package, related, document, settings, depth)
    inline = Inline(SYMBOL_FONT_MARK in raw, _MARKED_PAGE_BREAK in raw, taken)
    walk = Walk(document, inline, "body", _diagram_reader(package, related))
    walk.blocks(body)
    walk.close()
    document.changes += inline.changes
    pieces, scans = with_pictures(walk.pieces, related.target, package.raw_bytes, body, document.tables, settings)
    blocks, anchors = body_blocks(pieces)
    endnotes, _ = _note_pieces(document, related, "endnote")
    comments, count = _note_pieces(document, related, "comment")
    headers, footers = _margins(package, document, related, walk.sections)
    notes = note_blocks(endnotes, "endnote", anchors) + note_blocks(comments, "comment", anchors)
    properties, pages = read_properties(package)
    files = _embedded(package, related)
    content = Content(
        blocks=(*headers, *blocks, *notes, *footers),
        properties=properties,
        pages=pages,
        ocr_pages=scans.pages,
        unaccepted_changes=document.changes,
        changed=document.changed,
        comments=count,
        attachments=tuple(files.files),
    )
    doubts = _doubts(document, related, bool(blocks or files.files or scans.reason))
    return content, [*doubts, *filter(None, (scans.reason, files.reason))]


def _main_part(package: Package, part: str) -> tuple[bytes, etree._Element | None, Taken]:
    """The main part with its root, and what was taken out of it before it was parsed."""
    data = package.utf8_bytes(part)
    short = None if data is None else shortened(data)
    if short is not None:
        left, taken = transitional(short[0]), short[1]
        root = parsed(left)
        if root is not None:
            return left, root, taken
    data = None if data is None else transitional(data)
    return data or b"", package.parse(part, data), Taken()


def _doubts(document: Document, related: _Related, told: bool) -> list[str]:
    doubts = []
    if document.unread_parts:
        doubts.append("An embedded document (altChunk or subDoc) was not read.")
    if not told and any(relation.kind in _PICTURES for relation in related.relations.values()):
        doubts.append("The document holds only pictures, no text.")
    return doubts


def _notes(root: etree._Element | None) -> dict[str, etree._Element]:
    """Notes by id, without the separator lines that Word keeps among them."""
    return {
        note.get(ID, ""): note for note in (() if root is None else root) if note.get(W + "type", "normal") == "normal"
    }


def _note_pieces(document: Document, related: _Related, kind: Part) -> tuple[dict[str, list[Piece]], int]:
    """The pieces of every endnote or comment by id, and how many there are."""
    notes = _notes(related.root_of_kind(f"{kind}s"))
    return {identifier: _walk(document, note, kind) for identifier, note in notes.items()}, len(notes)


def _walk(
    document: Document,
    container: etree._Element,
    part: Part,
    signs: bool = False,
    diagram: Callable[[str], tuple[str, ...]] | None = None,
) -> list[Piece]:
    inline = Inline(signs)
    walk = Walk(document, inline, part) if diagram is None else Walk(document, inline, part, diagram)
    walk.blocks(container)
    walk.close()
    document.changes += inline.changes
    return [piece for piece in walk.pieces if piece.picture is None]


def _margins(
    package: Package, document: Document, related: _Related, sections: Iterable[tuple[str, str]]
) -> tuple[list[Block], list[Block]]:
    """Headers and footers of all sections and kinds; a text that comes again is left out."""
    found: dict[Part, dict[str, Block]] = {"header": {}, "footer": {}}
    for kind, identifier in dict.fromkeys(sections):
        part: Part = "header" if kind == "header" else "footer"
        name, raw = related.data(identifier)
        root = package.parse(name, raw)
        if raw is None or root is None:
            continue
        diagram = _diagram_reader(package, _Related(package, name))
        for piece in _walk(document, root, part, SYMBOL_FONT_MARK in raw, diagram):
            found[part].setdefault(piece.text, block(piece))
    return list(found["header"].values()), list(found["footer"].values())


def _diagram_reader(package: Package, related: _Related) -> Callable[[str], tuple[str, ...]]:
    def read(identifier: str) -> tuple[str, ...]:
        """The words in a diagram's shapes, one text a shape, or those of a chart."""
        return tuple(drawn_texts(package.parse(*related.data(identifier))))

    return read


def _chunk_reader(
    package: Package, related: _Related, document: Document, settings: ReadSettings, depth: int
) -> Callable[[str], list[Piece] | None]:
    def read(identifier: str) -> list[Piece] | None:
        """The pieces of a document that this one takes in whole; None where it cannot be read."""
        relation = related.relations.get(identifier)
        data = package.raw_bytes(relation.target) if relation and relation.target else None
        return chunk_pieces(data, relation.target, document.tables, settings, depth) if relation and data else None

    return read


def _embedded(package: Package, related: _Related) -> Attachments:
    """Documents that were put into this one as objects."""
    files = Attachments()
    for relation in related.relations.values():
        if relation.kind in _EMBEDDED and relation.target:
            add_part(files, package.raw_bytes(relation.target) or b"", relation.target.rsplit("/", 1)[-1])
    return files
