"""Read an Office Open XML presentation into blocks. A place's page is the number of the slide."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.drawing import chart_texts, diagram_texts
from pipeline.ingest.embedded import add_part
from pipeline.ingest.slides.shapes import paragraph_text, rows_of, shapes_of
from pipeline.ingest.tables import table_block
from pipeline.ingest.word.names import DRAWING, R
from pipeline.ingest.word.package import Package, UnreadablePackage
from pipeline.ingest.word.properties import read_properties
from pipeline.values import Block, Content, Failed, Outcome, Part, Place

_TITLES = ("title", "ctrTitle")
_MARGINS: dict[str, Part] = {"ftr": "footer", "hdr": "header", "dt": "footer"}
_EMBEDDED = ("oleObject", "package")


def read_pptx(data: bytes) -> Outcome:
    """Slides in the order in which they are shown, hidden ones too, each with its notes and comments."""
    try:
        package = Package(data)
        slides = _slide_parts(package)
    except UnreadablePackage as error:
        return Failed(str(error))
    reader = _Reader(package)
    blocks = [block for number, part in enumerate(slides, start=1) for block in reader.slide(part, number)]
    properties, _ = read_properties(package)
    content = Content(
        tuple(blocks),
        properties,
        pages=len(slides) or None,
        comments=sum(block.place.part == "comment" for block in blocks),
        attachments=tuple(reader.files.files),
    )
    return outcome_of(content, *package.problems, reader.files.reason)


def _slide_parts(package: Package) -> list[str]:
    """Names of the slides' parts in order; raises UnreadablePackage where there is no presentation."""
    main = next(
        (link.target for link in package.relationships("").values() if link.kind == "officeDocument"),
        "ppt/presentation.xml",
    )
    root = package.xml(main)
    if root is None:
        raise UnreadablePackage("broken presentation: its main part is missing or damaged")
    links = package.relationships(main)
    identifiers = [str(slide.get(R + "id", "")) for slide in root.iterfind(".//{*}sldIdLst/{*}sldId")]
    return [links[identifier].target for identifier in identifiers if identifier in links]


class _Reader:
    """Reads slide after slide; counts tables and gathers what is embedded."""

    def __init__(self, package: Package) -> None:
        self.files = Attachments()
        self._package = package
        self._tables = 0

    def slide(self, part: str, number: int) -> Iterator[Block]:
        links = self._package.relationships(part)
        shapes = list(shapes_of(self._package.xml(part)))
        title = ""
        for shape in shapes:
            if shape.holder in _TITLES and not title:
                title = " ".join(" ".join(shape.paragraphs).split())
                yield Block(title, Place(page=number), 1)
        taken = False
        for shape in shapes:
            if shape.holder in _TITLES and not taken:
                taken = True
                continue
            place = Place(_MARGINS.get(shape.holder, "body"), number, title)
            if shape.holder != "sldNum":
                yield from (Block(text, place) for text in shape.paragraphs)
            if shape.table is not None:
                yield from self._table(shape.table, number, title)
            if shape.chart in links:
                yield from (Block(text, place) for text in chart_texts(self._package.xml(links[shape.chart].target)))
            if shape.diagram in links:
                root = self._package.xml(links[shape.diagram].target)
                yield from (Block(text, place) for text in diagram_texts(root))
        for link in links.values():
            if link.kind == "notesSlide":
                for shape in shapes_of(self._package.xml(link.target)):
                    if shape.holder == "body":
                        yield from (Block(text, Place("footnote", number, title)) for text in shape.paragraphs)
            elif link.kind == "comments" and link.target:
                yield from (
                    Block(t, Place("comment", number, title)) for t in _comments(self._package.xml(link.target))
                )
            elif link.kind in _EMBEDDED and link.target:
                data = self._package.raw_bytes(link.target)
                add_part(self.files, data or b"", link.target.rsplit("/", 1)[-1])

    def _table(self, table: etree._Element, number: int, title: str) -> Iterator[Block]:
        rows = rows_of(table, self._tables + 1)
        if any(cell.text for row in rows for cell in row):
            self._tables += 1
            yield table_block(rows, Place(page=number, heading=title, cell=f"T{self._tables}"))


def _comments(root: etree._Element | None) -> Iterator[str]:
    """Remarks of both kinds: a `text` of their own, or paragraphs as in shapes."""
    for text in () if root is None else root.iterfind(".//{*}cm/{*}text"):
        if (text.text or "").strip():
            yield str(text.text).strip()
    for paragraph in () if root is None else root.iter(DRAWING + "p"):
        if words := paragraph_text(paragraph):
            yield words
