"""Pictures within a document: which of them hold a page, and what stands on those."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pipeline.ingest.drawings.metafile import METAFILE_NAMES, metafile_lines
from pipeline.ingest.layout.blocks import page_blocks
from pipeline.ingest.ocr.page import PictureText
from pipeline.ingest.ocr.pictures import UNREADABLE, page_images, pixel_size, read_whole
from pipeline.ingest.ocr.use import hindrance, split_by_budget
from pipeline.ingest.ranges import ranges
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Block, Place

A4_AREA = 7_560_000 * 10_692_000
"""Of a page, in square English metric units (914,400 to an inch), where the document does not state another."""

_SHARE_OF_PAGE = 0.35
SHARE_OF_SHEET = 0.18  # a sheet that lies across the width of a text
_HARDLY_ANY_TEXT = 200  # characters of the whole document: its pictures are what it is about
_SHORTER_SIDE, _LONGER_SIDE = 300, 400  # pixels: below, no page could be read
SCANNED_SIDE = 750  # pixels of a scanner or camera
LONGEST_SHEET = 1.6  # longer to shorter side; screens are longer
_A_WORD_OR_TWO = 12  # characters: a sign in a photo, the name under a logo


class Shown(NamedTuple):
    """A picture where the document shows it. `area` in square English metric units, 0 where not told."""

    part: str
    area: float = 0.0


@dataclass(slots=True)
class PageTexts:
    """Blocks by the part of the picture that they stand on; `reason` says what was not, or not well, read."""

    blocks: dict[str, list[Block]] = field(default_factory=dict)
    pages: int = 0
    reason: str = ""
    leading: bool = False
    """Whether the document hardly says anything else."""


def read_shown(
    shown: Sequence[Shown],
    data_of: Callable[[str], bytes | None],
    letters: int,
    settings: ReadSettings,
    page_area: float = A4_AREA,
) -> PageTexts:
    """Read the pictures that hold a page: those shown as large as one, sheets across its width, or all where the document has hardly any text.

    Drawings that keep their words as words (metafiles) are read whatever their size, and without OCR.
    `letters` counts the characters of the document's own text. Pictures are numbered from 1 as they are shown,
    in reasons too; one that is shown again is read once.
    """
    found = PageTexts(leading=letters < _HARDLY_ANY_TEXT)
    numbers = {part: number for number, part in enumerate(dict.fromkeys(one.part for one in shown), start=1)}
    areas: dict[str, float] = {}
    for one in shown:
        areas[one.part] = max(areas.get(one.part, 0.0), one.area)
    pages: dict[str, bytes] = {}
    for part, area in areas.items():
        if part.lower().endswith(METAFILE_NAMES):
            if lines := metafile_lines(data_of(part) or b""):
                found.blocks[part] = [Block(line, Place()) for line in lines]
            continue
        certain = found.leading or area >= _SHARE_OF_PAGE * page_area
        if not certain and 0 < area < SHARE_OF_SHEET * page_area:
            continue
        data = data_of(part)
        if data and _may_hold_a_page(data, certain):
            pages[part] = data
    why_not = hindrance(settings)
    wanted, left = split_by_budget([numbers[part] for part in pages], settings)
    if why_not or not pages:
        found.reason = f"pictures that may hold a page, need OCR ({why_not}): {ranges(wanted + left)}" if pages else ""
        return found
    doubtful, broken = [], []
    for part, data in pages.items():
        if numbers[part] not in wanted:
            continue
        try:
            text = read_whole(next(page_images(data, 1)))
        except (StopIteration, *UNREADABLE):
            broken.append(numbers[part])
            continue
        found.pages += 1
        if is_page(text):
            found.blocks[part] = list(blocks_of(text))
            doubtful += [numbers[part]] if text.doubtful else []
    found.reason = "; ".join(
        f"{words} {ranges(which)}"
        for words, which in (
            ("pictures left unread, the number of pages for OCR is used up:", left),
            ("pictures that cannot be read:", broken),
            ("read by OCR with low confidence: pictures", doubtful),
        )
        if which
    )
    return found


def _may_hold_a_page(data: bytes, certain: bool) -> bool:
    """Whether a picture has the points for it and, where its size in the document decides nothing, a sheet's form.

    Vector drawings hold their words elsewhere or not at all.
    """
    size = pixel_size(data)
    if size is None or min(size) < _SHORTER_SIDE or max(size) < _LONGER_SIDE:
        return False
    return certain or (min(size) >= SCANNED_SIDE and max(size) <= LONGEST_SHEET * min(size))


def is_page(text: PictureText) -> bool:
    """Not a photo with a sign in it, of which a few doubtful letters were read."""
    length = sum(len(line.text) for line in text.lines)
    return bool(text.tables) or length > _A_WORD_OR_TWO * (3 if text.doubtful else 1)


def blocks_of(text: PictureText) -> list[Block]:
    blocks = page_blocks([text.lines], [text.height], {1: text.tables}, [1])
    return [replace(block, place=replace(block.place, page=None)) for block in blocks]
