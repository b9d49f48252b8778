"""Read an Office Open XML presentation into blocks. A place's page is the number of the slide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.drawing import chart_texts, diagram_texts
from pipeline.ingest.embedded import add_part
from pipeline.ingest.ocr.within import PageTexts, Shown, read_shown
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.slides.shapes import paragraph_text, rows_of, shapes_of
from pipeline.ingest.tables import renumbered, table_block
from pipeline.ingest.word.names import DRAWING, R, whole_number
from pipeline.ingest.word.package import Package
from pipeline.ingest.word.properties import read_properties
from pipeline.ingest.word.unzip import UnreadablePackage
from pipeline.values import Block, Content, Failed, Outcome, Part, Place

_TITLES = ("title", "ctrTitle")
_MARGINS: dict[str, Part] = {"ftr": "footer", "hdr": "header", "dt": "footer"}
_EMBEDDED = ("oleObject", "package")
_BEHIND = ("slideLayout", "slideMaster")
_USUAL_AREA = 9_144_000.0 * 6_858_000


def read_pptx(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Slides in the order in which they are shown, hidden ones too, each with its notes and comments.

    Pictures that hold a page are read by OCR and follow what else stands on their slide.
    """
    try:
        package = Package(data)
        slides, slide_area = _slide_parts(package)
    except UnreadablePackage as error:
        return Failed(str(error))
    reader = _Reader(package, slide_area)
    blocks = [block for number, part in enumerate(slides, start=1) for block in reader.slide(part, number)]
    blocks, scans = _with_pictures(reader, blocks, settings or ReadSettings())
    properties, _ = read_properties(package)
    content = Content(
        tuple(blocks),
        properties,
        pages=len(slides) or None,
        ocr_pages=scans.pages,
        comments=sum(block.place.part == "comment" for block in blocks),
        attachments=tuple(reader.files.files),
    )
    return outcome_of(content, *package.problems, scans.reason, reader.files.reason)


def _with_pictures(reader: _Reader, blocks: list[Block], settings: ReadSettings) -> tuple[list[Block], PageTexts]:
    letters = sum(len(block.text) for block in blocks)
    shown = [one for found in reader.pictures.values() for one in found]
    texts = read_shown(shown, reader.picture_data, letters, settings, reader.slide_area)
    if not texts.blocks:
        return blocks, texts
    by_slide: dict[int | None, list[Block]] = {}
    for block in blocks:
        by_slide.setdefault(block.place.page, []).append(block)
    filled: list[Block] = []
    for number, found in reader.pictures.items():
        own = by_slide.get(number, [])
        title = next((block.text for block in own if block.level), "")
        read = [block for one in found for block in texts.blocks.pop(one.part, [])]
        filled += own
        filled += [reader.on_slide(block, number, title) for block in read]
    return filled, texts


def _slide_parts(package: Package) -> tuple[list[str], float]:
    """Names of the slides' parts in order, and a slide's area; raises UnreadablePackage where there is no presentation."""
    main = next(
        (link.target for link in package.relationships("").values() if link.kind == "officeDocument"),
        "ppt/presentation.xml",
    )
    root = package.xml(main)
    if root is None:
        raise UnreadablePackage("broken presentation: its main part is missing or damaged")
    links = package.relationships(main)
    identifiers = [str(slide.get(R + "id", "")) for slide in root.iterfind(".//{*}sldIdLst/{*}sldId")]
    size = root.find("{*}sldSz")
    sides = [whole_number(size.get(side), 0, most=10**8) for side in ("cx", "cy")] if size is not None else [0]
    area = float(sides[0]) * sides[-1] if min(sides) > 0 else _USUAL_AREA
    return [links[identifier].target for identifier in identifiers if identifier in links], area


class _Reader:
    """Reads slide after slide; counts tables and gathers what is embedded."""

    def __init__(self, package: Package, slide_area: float) -> None:
        self.files = Attachments()
        self._package = package
        self._tables = 0
        self._shown: set[str] = set()
        self.pictures: dict[int, list[Shown]] = {}
        self.slide_area = slide_area

    def on_slide(self, block: Block, number: int, title: str) -> Block:
        """A block of a picture as one of its slide."""
        self._tables += bool(block.rows)
        place = replace(block.place, page=number, heading=title, cell=f"T{self._tables}" if block.rows else "")
        return replace(block, level=0, place=place, rows=renumbered(block.rows, self._tables))

    def picture_data(self, part: str) -> bytes | None:
        return self._package.raw_bytes(part) if self._package.has(part) else None

    def slide(self, part: str, number: int) -> Iterator[Block]:
        links = self._package.relationships(part)
        shapes = list(shapes_of(self._package.xml(part)))
        yield from self._behind(part, number)
        title = ""
        self.pictures[number] = [
            Shown(links[shape.picture].target, shape.area) for shape in shapes if shape.picture in links
        ]
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

    def _behind(self, part: str, number: int) -> Iterator[Block]:
        """What layout and master show on every slide, once: names, numbers, "confidential"; placeholders show nothing."""
        for link in self._package.relationships(part).values():
            if link.kind in _BEHIND and link.target not in self._shown:
                self._shown.add(link.target)
                for shape in shapes_of(self._package.xml(link.target)):
                    if not shape.holder:
                        yield from (Block(text, Place("header", number)) for text in shape.paragraphs)
                yield from self._behind(link.target, number)

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
