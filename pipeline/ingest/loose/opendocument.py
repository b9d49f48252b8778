"""Pictures in OpenDocument files, with the frames in which they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.loose.found import Found, once
from pipeline.ingest.opendocument.package import DRAW, OpenDocument, UnreadableOpenDocument

_LINK = "{http://www.w3.org/1999/xlink}href"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_LENGTH = re.compile(r"([\d.]+)(cm|mm|in|pt|pc|px)")
_METRIC_UNITS = {"cm": 360_000, "mm": 36_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "px": 9_525}


def pictures_of_open_document(data: bytes) -> list[Found]:
    try:
        document = OpenDocument(data)
    except UnreadableOpenDocument:
        return []
    return once(_pictures(document))


def _pictures(document: OpenDocument) -> Iterator[Found]:
    for image in document.content.iter(DRAW + "image"):
        name = str(image.get(_LINK, "")).removeprefix("./")
        if name in document.names and (picture := document.bytes_of(name)):
            yield Found(picture, _area(image.getparent()))


def _area(frame: etree._Element | None) -> float:
    if frame is None:
        return 0.0
    return _length(str(frame.get(_SVG + "width", ""))) * _length(str(frame.get(_SVG + "height", "")))


def _length(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    try:
        return float(match[1]) * _METRIC_UNITS[match[2]] if match else 0.0
    except ValueError:
        return 0.0
