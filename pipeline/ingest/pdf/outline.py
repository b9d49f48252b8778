"""The bookmarks of a PDF: titles of its chapters, or the names of the sheets of a workbook that was printed to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

import pypdfium2 as pdfium

from pipeline.ingest.layout.outline import Entry
from pipeline.values import Block

_MOST_ENTRIES = 5000
_SHEET_PROGRAM = re.compile(r"\bcalc\b|excel|表格|spreadsheet", re.IGNORECASE)


def outline_of(document: pdfium.PdfDocument) -> list[Entry]:
    """What leads to a page of the document."""
    try:
        return list(_entries(document))
    except (pdfium.PdfiumError, UnicodeError):
        return []


def _entries(document: pdfium.PdfDocument) -> Iterator[Entry]:
    for bookmark in islice(document.get_toc(), _MOST_ENTRIES):
        target = bookmark.get_dest()
        index = target.get_index() if target else None
        if index is not None and index >= 0 and (title := " ".join(bookmark.get_title().split())):
            yield Entry(bookmark.level, title, index + 1)


def sheet_names(entries: Sequence[Entry], metadata: Mapping[str, str]) -> dict[int, str]:
    """By the page on which they begin, the sheets of a workbook that a program for sheets has printed to this PDF."""
    if not _SHEET_PROGRAM.search(metadata.get("Creator", "")):
        return {}
    names: dict[int, str] = {}
    for entry in entries:
        if entry.depth == 0:
            names.setdefault(entry.page, entry.title)
    return names


def by_sheet(blocks: Iterable[Block], names: Mapping[int, str]) -> Iterator[Block]:
    """The blocks with the sheet that they stand on. What looks like a heading there is a row of the sheet."""
    starts = sorted(names)
    for block in blocks:
        page = block.place.page or 0
        begun = [start for start in starts if start <= page]
        if begun and block.place.part == "body":
            place = replace(block.place, sheet=names[begun[-1]], heading="")
            yield replace(block, place=place, level=0)
        else:
            yield block
