"""The bookmarks of a PDF: titles of its chapters, or the names of the sheets of a workbook that was printed to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import pypdfium2 as pdfium

from pipeline.ingest.layout.outline import Entry

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


def is_of_workbook(metadata: Mapping[str, str]) -> bool:
    """Whether a program for sheets has printed it."""
    return _SHEET_PROGRAM.search(metadata.get("Creator", "")) is not None


def sheet_names(entries: Sequence[Entry], metadata: Mapping[str, str]) -> dict[int, str]:
    """By the page on which they begin, the sheets of a workbook that a program for sheets has printed to this PDF."""
    if not is_of_workbook(metadata):
        return {}
    names: dict[int, str] = {}
    for entry in entries:
        if entry.depth == 0:
            names.setdefault(entry.page, entry.title)
    return names
