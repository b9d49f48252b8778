"""Titles of the pages of a printed workbook: each page a title, at most a line or two of labels, and a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.ingest.layout.headings import may_be_heading
from pipeline.ingest.layout.paragraphs import Paragraph
from pipeline.ingest.layout.table import RuledTable

Part = Paragraph | RuledTable

_FEWEST_PAGES = 2
_MOST_BEFORE_TABLE = 3  # a number, a title, and a line on who and when
_MOST_PARTS = 6
_LONGEST = 30
_NUMBER = re.compile(r"[\w./-]*-[\w./-]*\d", re.ASCII)


def page_titles(pages: Sequence[Sequence[Part]]) -> Mapping[int, int]:
    """By pages, counted from 0, which of their parts is a title; none where the document is no printed workbook.

    Pages on which a table goes on have no title.
    """
    titles = {number: title for number, parts in enumerate(pages) if (title := _title(parts)) is not None}
    going_on = sum(bool(parts) and isinstance(parts[0], RuledTable) for parts in pages)
    filled = sum(bool(parts) for parts in pages)
    return titles if filled >= _FEWEST_PAGES and len(titles) + going_on == filled else {}


def _title(parts: Sequence[Part]) -> int | None:
    above: list[str] = []
    for part in parts[: _MOST_BEFORE_TABLE + 1]:
        if isinstance(part, RuledTable):
            break
        above.append(part.text)
    if len(above) > _MOST_BEFORE_TABLE or len(parts) > _MOST_PARTS or len(above) == len(parts):
        return None
    return next((number for number, text in enumerate(above) if _may_be_title(text)), None)


def _may_be_title(text: str) -> bool:
    plain = len(text) <= _LONGEST and not any(mark in text for mark in ":：")
    return plain and _NUMBER.fullmatch(text) is None and may_be_heading(text)
