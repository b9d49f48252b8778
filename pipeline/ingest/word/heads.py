"""What stands between two plain paragraphs: the markup of rows and cells, most of it alike in all tables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

CLOSED = "</w:tc></w:tr></w:tbl>"
LONGEST = 4000
_REMEMBERED = 1024
_MOST_COLUMNS = 1000

_LOOK = re.compile(
    r"<w:(?:tcW|shd|vAlign|noWrap|hideMark|textDirection|cnfStyle|top|left|bottom|right|start|end|insideH|insideV"
    r"|trHeight|cantSplit|tblHeader|jc)(?: w:\w+=\"[\w .#%-]*\")*/>"
)
_EMPTY = tuple(re.compile(f"<w:({names})></w:\\1>") for names in ("tcBorders|tcMar", "tcPr|trPr"))
_CELL = (
    '<w:tc>(?:<w:tcPr>(?:<w:gridSpan w:val="([0-9]{1,3})"/>)?(<w:vMerge(?: w:val="(restart|continue)")?/>)?</w:tcPr>)?'
)
_NEXT = re.compile(f"</w:tc>(</w:tr><w:tr>)?{_CELL}")
_TABLE = re.compile(
    f"(.*)(<w:tbl>(?:<w:tblPr>.*?</w:tblPr>)?(?:<w:tblGrid>.*?</w:tblGrid>)?)(<w:tr>{_CELL})", re.DOTALL
)


class Head(NamedTuple):
    """The step that markup takes: to the next cell, the next row, into a table, out of one ("closed"), or any other.

    `before` is the markup (of "closed": what follows the table), for a table that before it; `opening` and `first`
    are then the table's own beginning and that of its first row. `columns` and `merge` are those of the cell.
    """

    step: Literal["cell", "row", "table", "closed", "other"]
    before: str
    columns: int = 1
    merge: str | None = None
    opening: str = ""
    first: str = ""


@lru_cache(_REMEMBERED)
def head_of(markup: str) -> Head:
    """The step, with the properties that tell only how rows and cells look left out."""
    if markup.startswith(CLOSED):
        return Head("closed", markup[len(CLOSED) :])
    markup = _LOOK.sub("", markup)
    for empty in _EMPTY:
        markup = empty.sub("", markup)
    if found := _NEXT.fullmatch(markup):
        return Head("row" if found[1] else "cell", markup, *_cell(*found.groups()[1:]))
    if found := _TABLE.fullmatch(markup):
        return Head("table", found[1], *_cell(*found.groups()[3:]), found[2], found[3])
    return Head("other", markup)


def _cell(columns: str | None, merged: str | None, how: str | None) -> tuple[int, str | None]:
    return min(max(int(columns or 1), 1), _MOST_COLUMNS), (how or "continue") if merged else None
