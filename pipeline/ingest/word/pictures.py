"""Pictures in a Word file: how large each is shown, and the text of those that hold a page put in their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from lxml import etree

from pipeline.ingest.ocr.within import A4_AREA, PageTexts, Shown, read_shown
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.tables import renumbered
from pipeline.ingest.word.names import PICTURES, SECTION_PROPERTIES, R, W, whole_number
from pipeline.ingest.word.pieces import Picture, Piece
from pipeline.values import Block, Part

_ANCHORS = ("inline", "anchor")
_SIDE = re.compile(r"(?:^|;)\s*(width|height):\s*([\d.]+)(pt|in|cm|mm|px)?")
_METRIC_UNITS = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525}
_METRIC_UNITS_OF_TWIP = 635


def picture_of(element: etree._Element) -> list[Picture]:
    """The picture that a `a:blip` or a `v:imagedata` names; none for one outside the file, or an object's preview.

    The preview of a Visio drawing counts: it is all that can be read of it.
    """
    identifier = str(element.get(R + "embed") or element.get(R + "id") or "")
    holder = next(element.iterancestors(W + "object"), None) if identifier else None
    if not identifier or (holder is not None and not _is_drawing(holder)):
        return []
    return [Picture(identifier, _old_area(element) if element.tag == PICTURES[1] else _area(element))]


def _is_drawing(holder: etree._Element) -> bool:
    return any(str(one.get("ProgID", "")).startswith("Visio") for one in holder.iterfind("{*}OLEObject"))


def _area(blip: etree._Element) -> float:
    """Pictures in a group count with the area of the group."""
    for above in blip.iterancestors():
        if etree.QName(above).localname in _ANCHORS:
            extent = above.find("{*}extent")
            sides = [extent.get("cx", ""), extent.get("cy", "")] if extent is not None else []
            return float(sides[0]) * float(sides[1]) if len(sides) == 2 and all(map(_is_number, sides)) else 0.0
    return 0.0


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 12


def _old_area(data: etree._Element) -> float:
    shape = data.getparent()
    style = "" if shape is None else str(shape.get("style", ""))
    try:
        sides = {name: float(size) * _METRIC_UNITS[unit or "px"] for name, size, unit in _SIDE.findall(style)}
    except ValueError:
        return 0.0
    return sides.get("width", 0.0) * sides.get("height", 0.0)


def page_area(body: etree._Element) -> float:
    """Of the last section's page, in square English metric units."""
    size = body.find(f"{SECTION_PROPERTIES}/{W}pgSz")
    sides = [] if size is None else [whole_number(size.get(W + name)) * _METRIC_UNITS_OF_TWIP for name in ("w", "h")]
    return float(sides[0]) * sides[1] if sides and min(sides) > 0 else A4_AREA


def with_pictures(
    pieces: Sequence[Piece],
    part_of: Callable[[str], str],
    data_of: Callable[[str], bytes | None],
    body: etree._Element,
    tables: Counter[Part],
    settings: ReadSettings,
) -> tuple[list[Piece], PageTexts]:
    """The pieces with the text of page-like pictures where these stand; other pictures are gone."""
    parts = {piece.picture.identifier: part_of(piece.picture.identifier) for piece in pieces if piece.picture}
    if not parts:
        return list(pieces), PageTexts()
    shown = [Shown(parts[p.picture.identifier], p.picture.area) for p in pieces if p.picture]
    letters = sum(len(piece.text) for piece in pieces)
    texts = read_shown([one for one in shown if one.part], data_of, letters, settings, page_area(body))
    filled: list[Piece] = []
    for piece in pieces:
        if piece.picture is None:
            filled.append(piece)
        else:
            blocks = texts.blocks.pop(parts[piece.picture.identifier], [])
            filled += _pieces(blocks, piece, tables, texts.leading)
    return filled, texts


def _pieces(blocks: Iterable[Block], place: Piece, tables: Counter[Part], headings: bool) -> Iterable[Piece]:
    """A heading on a picture is one of the document only where there is hardly another."""
    for block in blocks:
        if not block.rows:
            level = block.level if headings else 0
            yield place._replace(text=block.text, level=level, picture=None, ocr=block.place.ocr)
            continue
        tables[place.part] += 1
        number = tables[place.part]
        rows = renumbered(block.rows, number)
        yield place._replace(text=block.text, table=number, rows=rows, picture=None, ocr=True)
