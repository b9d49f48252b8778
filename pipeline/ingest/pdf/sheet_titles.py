"""The sheets of a workbook that was printed or scanned: each page a title, at most a line or two of labels, and a ledger."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.ingest.layout.headings import may_be_heading
from pipeline.values import Block

_FEWEST_SHEETS = 2
_MOST_BEFORE_TABLE = 3  # a number, a title, and a line on who and when
_MOST_BLOCKS = 6
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_LONGEST = 30
_NUMBER = re.compile(r"[\w./-]*-[\w./-]*\d", re.ASCII)


def titled_sheets(blocks: Sequence[Block]) -> Mapping[int, str]:
    """By the page on which they begin, the titles of the sheets; none where any page is not that of a sheet.

    Pages on which a ledger goes on have no title. Forms that are stacked have the same title again and again.
    """
    pages: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.place.part == "body" and block.place.page:
            pages[block.place.page].append(block)
    titles = {number: title for number, page in pages.items() if (title := _title(page))}
    going_on = sum(bool(page[0].rows) for page in pages.values())
    several = len(titles) >= _FEWEST_SHEETS and len(set(titles.values())) == len(titles)
    return titles if several and len(titles) + going_on == len(pages) else {}


def _title(page: Sequence[Block]) -> str:
    at = next((number for number, block in enumerate(page) if block.rows), len(page))
    if not 0 < at <= _MOST_BEFORE_TABLE or at == len(page) or len(page) > _MOST_BLOCKS or not _is_ledger(page[at]):
        return ""
    return next((block.text for block in page[:at] if _may_be_title(block.text)), "")


def _is_ledger(block: Block) -> bool:
    """Rows below a row of heads; a form has its labels beside the values."""
    heads = [cell.text for cell in block.rows[0]]
    filled = (
        all(heads) and len(set(heads)) == len(heads) and not any(char.isdigit() for text in heads for char in text[:1])
    )
    return filled and len(heads) >= _FEWEST_COLUMNS and len(block.rows) >= _FEWEST_ROWS


def _may_be_title(text: str) -> bool:
    plain = len(text) <= _LONGEST and not any(mark in text for mark in ":：")
    return plain and _NUMBER.fullmatch(text) is None and may_be_heading(text)
