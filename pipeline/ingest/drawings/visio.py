"""Read a Visio drawing (.vsdx) into blocks. A place's page is the number of the page, its heading the page's name."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.attached import outcome_of
from pipeline.ingest.word.names import R
from pipeline.ingest.word.package import Package
from pipeline.ingest.word.properties import read_properties
from pipeline.ingest.word.unzip import UnreadablePackage
from pipeline.values import Block, Content, Failed, Outcome, Place

_DOCUMENT, _PAGES = "visio/document.xml", "visio/pages/pages.xml"
_SAME_ROW = 0.15  # inches


def read_visio(data: bytes) -> Outcome:
    """The pages in order, background pages too; each begins with its name and goes from top to bottom."""
    try:
        package = Package(data)
    except UnreadablePackage as error:
        return Failed(str(error))
    root = package.xml(_PAGES)
    if root is None:
        return Failed("broken drawing: its list of pages is missing or damaged")
    links = package.relationships(_PAGES)
    blocks: list[Block] = []
    pages = 0
    for pages, page in enumerate(root.iterfind("{*}Page"), start=1):
        relation = page.find("{*}Rel")
        link = links.get("" if relation is None else str(relation.get(R + "id", "")))
        contents = package.xml(link.target) if link else None
        name = str(page.get("Name") or page.get("NameU") or "").strip()
        texts = [] if contents is None else list(_texts(contents))
        if name and texts:
            blocks.append(Block(name, Place(page=pages), level=1))
        blocks += [Block(text, Place("textbox", page=pages, heading=name)) for text in texts]
    properties, _ = read_properties(package)
    return outcome_of(Content(tuple(blocks), properties, pages=pages or None), *package.problems)


def _texts(contents: etree._Element) -> Iterator[str]:
    """Texts of the shapes, rows from top to bottom, each from left to right; a group's go with the group."""
    placed = []
    for shape in contents.iterfind("{*}Shapes/{*}Shape"):
        across, up = (_number(shape, name) for name in ("PinX", "PinY"))
        words = [text for one in shape.iter("{*}Text") if (text := " ".join("".join(map(str, one.itertext())).split()))]
        if words:
            placed.append((-round(up / _SAME_ROW), across, words))
    for _, _, words in sorted(placed, key=lambda one: one[:2]):
        yield from words


def _number(shape: etree._Element, name: str) -> float:
    cell = next((one for one in shape.iterfind("{*}Cell") if one.get("N") == name), None)
    try:
        return float(cell.get("V", "0")) if cell is not None else 0.0
    except ValueError:
        return 0.0
