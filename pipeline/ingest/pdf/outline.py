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
    """The blocks with the sheet that they stand on. What looks like a heading there is a row of the sheet.

    The lines above its first table are its first rows: A1, A2.
    """
    starts = sorted(names)
    sheet = 0
    row: int | None = 0  # None: below a table
    for block in blocks:
        page = block.place.page or 0
        begun = [start for start in starts if start <= page]
        if not begun or block.place.part != "body":
            yield block
            continue
        if begun[-1] != sheet:
            sheet, row = begun[-1], 0
        above = not block.rows and row is not None
        row = row + 1 if above and row is not None else None
        cell = f"A{row}" if above else block.place.cell
        yield replace(block, place=replace(block.place, sheet=names[sheet], heading="", cell=cell), level=0)
