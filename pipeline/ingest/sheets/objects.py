"""Charts, diagrams and embedded files of an .xlsx sheet."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from pipeline.ingest.attached import MOST_BYTES, Attachments
from pipeline.ingest.drawing import drawn_texts
from pipeline.ingest.embedded import add_part
from pipeline.ingest.ocr.within import Shown
from pipeline.ingest.sheets.package import SheetPart, parse_part, relations
from pipeline.ingest.slides.shapes import pictures_of
from pipeline.values import Block, Place

_DRAWN = ("chart", "chartEx", "diagramData")
_EMBEDDED = ("oleObject", "package")


def drawn_blocks(package: ZipFile, sheet: SheetPart) -> Iterator[Block]:
    """The words of the charts and diagrams on a sheet."""
    place = Place("textbox", sheet=sheet.name)
    for path in [path for kind, path in sheet.related if kind == "drawing"]:
        for _, kind, target in relations(package, path):
            if kind in _DRAWN:
                yield from (Block(text, place) for text in drawn_texts(parse_part(package, target)))


def shown_pictures(package: ZipFile, sheet: SheetPart) -> list[Shown]:
    """The pictures on a sheet."""
    found = []
    for path in [path for kind, path in sheet.related if kind == "drawing"]:
        targets = {key: target for key, _, target in relations(package, path)}
        root = parse_part(package, path)
        for element in root.iterfind(".//{*}pic") if root is not None else ():
            found += [
                Shown(targets[shape.picture], shape.area) for shape in pictures_of(element) if shape.picture in targets
            ]
    return found


def picture_data(package: ZipFile, path: str) -> bytes | None:
    try:
        return package.read(path) if package.getinfo(path).file_size <= MOST_BYTES else None
    except (KeyError, BadZipFile, OSError, ValueError, zlib.error):
        return None


def add_embedded(package: ZipFile, sheet: SheetPart, files: Attachments) -> None:
    """Documents that were put into a sheet as objects."""
    for kind, path in sheet.related:
        if kind in _EMBEDDED:
            try:
                if package.getinfo(path).file_size <= MOST_BYTES:
                    add_part(files, package.read(path), posixpath.basename(path))
                else:
                    files.left_out += 1
            except (KeyError, BadZipFile, OSError, ValueError):
                continue
