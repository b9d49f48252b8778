"""The sheets of a workbook, or the chapters of a document, with their labels."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence
from dataclasses import dataclass

from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.timeline.events.labels import pairs, undated
from pipeline.values import Block

_TITLE_LENGTH = 60
_HEADER_ROWS = 4
_HEADER_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet or a chapter; `labels` are its name, and the title above a sheet's table."""

    name: str
    labels: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def is_sheet(self) -> bool:
        return bool(self.blocks) and bool(self.blocks[0].place.sheet)


@remembered(most=2)
def parts_of(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The sheets of a workbook; else the chapters by their top heading; one part if there are none."""
    body = [block for block in blocks if block.place.part in ("body", "textbox")]
    by_name: dict[str, list[Block]] = {}
    sheets = any(block.place.sheet for block in body)
    below_title = sum(block.level == 1 for block in body) == 1
    for block in body:
        name = block.place.sheet if sheets else _chapter(block, below_title)
        by_name.setdefault(name, []).append(block)
    return tuple(Part(name, _labels(name, own), tuple(own)) for name, own in by_name.items())


def header_labels(part: Part) -> tuple[str, ...]:
    """The labels of a sheet's table, in compared form; none where it is no table of several columns."""
    rows = (row for block in part.blocks for row in block.rows[:_HEADER_ROWS])
    labels = next((row for row in rows if sum(bool(cell.text.strip()) for cell in row) >= _HEADER_COLUMNS), ())
    return tuple(bare(cell.text) for cell in labels) if part.is_sheet else ()


def named_by(place: str, names: Container[str]) -> str:
    """The sheet or chapter that a place is in ("INC" of "INC" and of "INC!A1"); "" for the file as a whole."""
    if place in names:
        return place
    sheet = place.rpartition("!")[0]
    return sheet if sheet in names else ""


def lies_in(place: str, part: Part) -> bool:
    """Whether a place (as text) is in this sheet or under this heading."""
    if part.is_sheet:
        return place == part.name or place.startswith(f"{part.name}!")
    return bool(part.name) and part.name in place


def _chapter(block: Block, below_title: bool) -> str:
    """The top heading above a block; the second where the only top heading is the document's title."""
    path = block.place.heading.split(" > ")
    if block.level and path[-1] != block.text.strip():
        path = [*path[: block.level - 1], block.text.strip()]
    return path[1] if below_title and len(path) > 1 else path[0]


def _labels(name: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    if not blocks or not blocks[0].place.sheet:
        return (name,)
    above = itertools.takewhile(lambda block: not block.rows, blocks)
    title = next((block.text for block in above if len(block.text) <= _TITLE_LENGTH), None)
    if title and _words(name) and _words(name) <= _words(title):
        return (title,)  # a sheet called Incidents below "Information security incident log" is no other log
    return (name, title) if title else (name,)


def _words(label: str) -> frozenset[str]:
    return frozenset(pair.removesuffix("s") for pair in pairs(undated(label)))
