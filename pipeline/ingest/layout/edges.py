"""Running headers and footers: what repeats at the edge of the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.table import RuledTable

Edge = Literal["header", "footer"]

_Key = tuple[Edge, str, int]

_EDGE_SHARE = 0.085  # 25 mm of A4: body text begins below
_TALLEST_EDGE_TABLE = 0.15
_NO_PAGE = re.compile(  # days, months, measures
    r"(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)|(?<!\d)\d{1,2}月(?:\d{1,2}日)?|\d+(?:\.\d+)?[%％]|(?<![\d.])\d+\.\d+(?![\d.])"
)
_NUMBER = re.compile(rf"({_NO_PAGE.pattern})|\d+|[ivxlc]+$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:第\s*)?\d+\s*页?[-–—\s]*(?:[/,，]?\s*共?\s*\d+\s*页?)?[-–—\s]*"
    r"|[ivxlc]{1,6}|page\s*\d+(?:\s*(?:of|/)\s*\d+)?|第\s*页\s*共\s*页",
    re.IGNORECASE,
)
_SMALLEST_SHARE = 0.3
_SHARE_OF_USUAL_HEIGHT = 0.6
_STEP = 4  # points
_SHIFTED = 24  # points, from page to page of a scan
_ALIKE = 85  # of a hundred


@dataclass(frozen=True, slots=True)
class RunningText:
    """A header or footer that stands on several pages, with the first of them (from 1)."""

    edge: Edge
    text: str
    page: int


def split_running_text(
    pages: Sequence[Sequence[Line]],
    heights: Sequence[float],
    tables: Sequence[Sequence[RuledTable]],
    scanned: Collection[int] = (),
) -> tuple[list[list[Line]], list[RunningText]]:
    """The pages without their headers, footers and page numbers, and each header and footer once.

    Heights are in points; `scanned` numbers pages that were read from pictures. A table that reaches into the edge
    belongs to it, as in a ruled page header.
    """
    keys = _Keys()
    placed = [
        [(line, _edge_of(line, height, ruled)) for line in lines]
        for lines, height, ruled in zip(pages, heights, tables, strict=True)
    ]
    seen_on: dict[_Key, set[int]] = defaultdict(set)
    filled_on: dict[tuple[Edge, int], set[int]] = defaultdict(set)
    for number, (lines, height) in enumerate(zip(placed, heights, strict=True), start=1):
        for line, edge in lines:
            if edge:
                key = keys.of(edge, line, height, number in scanned)
                seen_on[key].add(number)
                filled_on[edge, key[2]].add(number)
    with_text = sum(1 for lines in pages if lines)

    def is_running(key: _Key) -> bool:
        """Repeated often, or at a height that most pages use: chapters have headers of their own."""
        often = len(seen_on[key]) >= _SMALLEST_SHARE * with_text
        usual_height = len(filled_on[key[0], key[2]]) >= _SHARE_OF_USUAL_HEIGHT * with_text
        return len(seen_on[key]) >= 2 and (often or usual_height)

    bodies: list[list[Line]] = []
    texts: dict[tuple[Edge, str], RunningText] = {}
    for number, (lines, height, ruled) in enumerate(zip(placed, heights, tables, strict=True), start=1):
        told = [keys.of(edge, line, height, number in scanned) if edge else None for line, edge in lines]
        repeated = [key is not None and is_running(key) for key in told]
        own = [table for table in ruled if _mostly_its_own(table, lines, repeated)]
        bodies.append([])
        for (line, edge), known, running in zip(lines, told, repeated, strict=True):
            if edge and _PAGE_NUMBER.fullmatch(line.text):
                continue
            if edge and known and running and not any(table.holds(line) for table in own):
                texts.setdefault(known[:2], RunningText(edge, line.text, number))
            else:
                bodies[-1].append(line)
    return bodies, list(texts.values())


def _mostly_its_own(table: RuledTable, lines: Sequence[tuple[Line, Edge | None]], repeated: Sequence[bool]) -> bool:
    """Whether most lines of a table stand on its page alone: no header then, though a row is the same elsewhere."""
    held = [again for (line, _), again in zip(lines, repeated, strict=True) if table.holds(line)]
    return 2 * sum(held) < len(held)


class _Keys:
    """Tells which lines at an edge are the same. The pages of a scan lie each in another way, and are read with slips."""

    def __init__(self) -> None:
        self._scanned: list[_Key] = []

    def of(self, edge: Edge, line: Line, height: float, scanned: bool) -> _Key:
        key = _key(edge, line, height)
        if not scanned:
            return key
        for known in self._scanned:
            near = known[0] == edge and abs(known[2] - key[2]) <= _SHIFTED / _STEP
            if near and fuzz.ratio(known[1], key[1]) >= _ALIKE and _told(known[1]) == _told(key[1]):
                return known
        self._scanned.append(key)
        return key


def _edge_of(line: Line, height: float, tables: Sequence[RuledTable]) -> Edge | None:
    top, bottom = line.top, line.bottom
    for table in tables:
        if table.holds(line) and table.bottom - table.top < height * _TALLEST_EDGE_TABLE:
            top, bottom = max(table.bottom, top), min(table.top, bottom)
    if bottom < height * _EDGE_SHARE:
        return "header"
    return "footer" if top > height * (1 - _EDGE_SHARE) else None


def _key(edge: Edge, line: Line, height: float) -> _Key:
    """Lines that differ in numbers only and stand equally far from their edge are the same."""
    distance = line.top if edge == "header" else height - line.bottom
    return edge, _same(line.text), round(distance / _STEP)


def _same(text: str) -> str:
    """Without numbers, which differ from page to page. Days, months and measures number no page: the sheets of a
    workbook have the same rows with other ones."""
    return _NUMBER.sub(lambda found: found[1] or "#", "".join(text.split()))


def _told(text: str) -> list[str]:
    """What a line says of days, months and measures; on a scan, lines that differ in it are not the same misread."""
    return _NO_PAGE.findall(text)
