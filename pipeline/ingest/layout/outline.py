"""Headings by what a document lists of its own contents (the bookmarks of a PDF), where their look does not tell them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.ingest.layout.headings import heading_level, may_be_heading
from pipeline.ingest.layout.paragraphs import Paragraph, TextArea
from pipeline.ingest.layout.table import RuledTable

_NUMBERING = re.compile(r"[\s\d.、．()（）]+")
_POINT = re.compile(r"[•●○▪■□◆◇➢✓√*·–—-]|o\s")
_DEEPEST = 6


class Entry(NamedTuple):
    """A title with its depth from 0, and the page (from 1) that it leads to."""

    depth: int
    title: str
    page: int


class Outline:
    """Finds titles among the paragraphs of the page that they lead to."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._depths: dict[int, dict[str, int]] = defaultdict(dict)
        self._levels: dict[int, int] = {}
        for entry in entries:
            if title := _plain(entry.title):
                self._depths[entry.page].setdefault(title, entry.depth)

    def learn_levels(self, pages: Iterable[tuple[int, Sequence[Paragraph | RuledTable]]], area: TextArea) -> None:
        """Which level the titles of each depth have that look like headings: the others of that depth have it too."""
        seen: dict[int, Counter[int]] = defaultdict(Counter)
        for number, parts in pages:
            for part in parts if number in self._depths else ():
                depth = self._depth(number, part) if isinstance(part, Paragraph) else None
                if depth is not None and isinstance(part, Paragraph) and (level := heading_level(part, area)):
                    seen[depth][level] += 1
        self._levels = {depth: levels.most_common(1)[0][0] for depth, levels in seen.items()}

    def level(self, page: int, paragraph: Paragraph) -> int:
        """Of a paragraph that the list names, 0 of others. Some lists name all that stands there, sentences and points too."""
        depth = self._depth(page, paragraph)
        if depth is None or _POINT.match(paragraph.text) or not may_be_heading(paragraph.text):
            return 0
        return self._levels.get(depth, min(depth + 1, _DEEPEST))

    def _depth(self, page: int, paragraph: Paragraph) -> int | None:
        """The title may be listed with its number or without."""
        titles = self._depths.get(page)
        if not titles:
            return None
        text = _plain(paragraph.text)
        return titles.get(text, titles.get(_plain(_NUMBERING.sub("", paragraph.text, count=1))))


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
