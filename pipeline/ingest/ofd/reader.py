"""Read an OFD file into blocks, page by page; pages that are a picture go to OCR."""

from __future__ import annotations

from dataclasses import replace
from zipfile import BadZipFile

from lxml import etree

from pipeline.ingest.attached import outcome_of
from pipeline.ingest.layout.blocks import page_blocks
from pipeline.ingest.layout.line import Line, in_reading_order
from pipeline.ingest.ocr.within import Shown, read_shown
from pipeline.ingest.ofd.package import OfdPackage, beside
from pipeline.ingest.ofd.text import Box, box_of, lines_of
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Block, Content, Failed, Outcome, Properties, Skipped

_A4 = Box(0.0, 0.0, 210.0, 297.0)  # millimetres
_POINTS = 72 / 25.4
_METRIC_UNITS = 36_000.0**2  # of a square millimetre


def read_ofd(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Failed where no page can be found; Partial where parts of it are damaged or pictures were not read."""
    try:
        package = OfdPackage(data)
    except (BadZipFile, ValueError, OSError) as error:
        return Failed(f"broken OFD file: {error}")
    reader = _Reader(package)
    for path, document in package.documents():
        reader.document(path, document)
    if not reader.pages:
        return Failed("broken OFD file: it holds no page")
    blocks = list(page_blocks(reader.pages, reader.heights, {}))
    letters = sum(len(block.text) for block in blocks)
    texts = read_shown(
        list(reader.shown), package.part, letters, settings or ReadSettings(), _A4.width * _A4.height * _METRIC_UNITS
    )
    for one, number in reader.shown.items():
        blocks += [_on_page(block, number, texts.leading) for block in texts.blocks.pop(one.part, [])]
    about = package.said()
    properties = Properties(title=about.get("Title", ""), creator=about.get("Author", ""))
    content = Content(tuple(blocks), properties, pages=len(reader.pages), ocr_pages=texts.pages)
    if not blocks:
        return Skipped(texts.reason or "empty: holds no text")
    return outcome_of(content, *package.problems, texts.reason)


def _on_page(block: Block, number: int, leading: bool) -> Block:
    return replace(block, level=block.level if leading else 0, place=replace(block.place, page=number))


class _Reader:
    """Gathers the lines of each page in points, and the pictures with the page that shows them."""

    def __init__(self, package: OfdPackage) -> None:
        self.pages: list[list[Line]] = []
        self.heights: list[float] = []
        self.shown: dict[Shown, int] = {}
        self._package = package

    def document(self, path: str, root: etree._Element) -> None:
        usual = box_of(root.findtext("{*}CommonData/{*}PageArea/{*}PhysicalBox")) or _A4
        templates = {
            str(one.get("ID", "")): beside(path, one.get("BaseLoc"))
            for one in root.iterfind("{*}CommonData/{*}TemplatePage")
        }
        resources = self._pictures(path, root)
        for page in root.iterfind("{*}Pages/{*}Page"):
            place = beside(path, page.get("BaseLoc"))
            contents = self._package.xml(place)
            if contents is None:
                continue
            layers = [contents]
            for used in contents.iterfind("{*}Template"):
                behind = self._package.xml(templates.get(str(used.get("TemplateID", "")), ""))
                layers += [behind] if behind is not None else []
            area = box_of(contents.findtext("{*}Area/{*}PhysicalBox")) or usual
            lines = [line for layer in layers for line in lines_of(layer, area, _POINTS)]
            self.pages.append(in_reading_order(lines))
            self.heights.append(area.height * _POINTS)
            for layer in layers:
                for picture in layer.iter("{*}ImageObject"):
                    box = box_of(picture.get("Boundary"))
                    file = resources.get(str(picture.get("ResourceID", "")), "")
                    if box and file:
                        self.shown.setdefault(Shown(file, box.width * box.height * _METRIC_UNITS), len(self.pages))

    def _pictures(self, path: str, root: etree._Element) -> dict[str, str]:
        """Paths of the picture files by the number that pages name them by."""
        found = {}
        for kind in ("PublicRes", "DocumentRes"):
            for place in root.iterfind("{*}CommonData/{*}" + kind):
                resource = beside(path, place.text)
                listing = self._package.xml(resource)
                if listing is None:
                    continue
                folder = beside(resource, listing.get("BaseLoc") or ".") + "/"
                for media in listing.iter("{*}MultiMedia"):
                    found[str(media.get("ID", ""))] = beside(folder, media.findtext("{*}MediaFile"))
        return found
