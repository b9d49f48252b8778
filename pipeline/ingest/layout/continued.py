"""Tables that go on over the page: the rows on the next page need the heads that stand on the one before."""

from __future__ import annotations

import re

from pipeline.ingest.layout.table import RuledTable
from pipeline.values import Row

_FEWEST_COLUMNS = 3
_LONGEST_HEAD = 24
_SAME_PLACE = 0.75  # of the width of both
_HEADS_FILLED = 0.6
_MOSTLY = 0.6  # of a column's cells
_DIGIT = re.compile(r"\d")
_NO_HEAD = re.compile(r"\d|.*\d{4}")


def head_for(table: RuledTable, rows: tuple[Row, ...], before: RuledTable, above: tuple[Row, ...]) -> Row | None:
    """The row of heads of the table that ends the page before, if this one, which begins its page, goes on with it.

    `rows` and `above` are the rows of both. A form is none: what stands below each other in it is not of one sort.
    """
    heads = above[0]
    columns = _columns(before)
    if len(above) < 2 or columns < _FEWEST_COLUMNS or _columns(table) != columns or not _are_heads(heads):
        return None
    common = min(table.right, before.right) - max(table.left, before.left)
    if common < _SAME_PLACE * (max(table.right, before.right) - min(table.left, before.left)):
        return None
    first = {_column(cell.address): cell.text for cell in rows[0]}
    if [first.get(_column(cell.address)) for cell in heads] == [cell.text for cell in heads]:
        return None
    figures = [column for column in range(1, columns + 1) if _has_figures(column, above)]
    return heads if any(_DIGIT.search(first.get(column, "")) for column in figures) else None


def _columns(table: RuledTable) -> int:
    return max((column + width - 1 for _, column, _, width, _ in table.cells), default=0)


def _are_heads(row: Row) -> bool:
    texts = [cell.text for cell in row if cell.text]
    return (
        len(texts) >= _HEADS_FILLED * len(row)
        and len(set(texts)) == len(texts)
        and all(cell.columns == 1 for cell in row)
        and not any(len(text) > _LONGEST_HEAD or _NO_HEAD.match(text) for text in texts)
    )


def _has_figures(column: int, rows: tuple[Row, ...]) -> bool:
    cells = [cell.text for row in rows[1:] for cell in row if _column(cell.address) == column]
    return bool(cells) and sum(bool(_DIGIT.search(text)) for text in cells) >= _MOSTLY * len(cells)


def _column(address: str) -> int:
    return int(address.rpartition("C")[2])
