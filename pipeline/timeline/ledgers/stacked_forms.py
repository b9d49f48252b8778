"""One form filled in several times in one file, one below the other, as tables of a page or on a sheet: without headings
or each below the same one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.timeline.events import Days
from pipeline.values import Block, DatedPlace, Row

_FORMS_NEEDED = 2
_ROWS_NEEDED = 2
_LONGEST_LABEL = 20

DayOf = Callable[[Sequence[DatedPlace]], Days | None]


def stacked_forms(blocks: Sequence[Block], dates: Sequence[DatedPlace], day_of: DayOf) -> tuple[Days, ...]:
    """One event a form; none where there are not two or more of the same labels, or most have no day.

    `day_of` tells the day that a form stands for, of the dates in it.
    """
    if len({normal(block.text) for block in blocks if block.level and block.place.part == "body"}) > 1:
        return ()  # chapters are told apart by their headings
    parts = [part for block in blocks if block.rows for part in _cut(block)]
    tables, labels = [table for table, _ in parts], [own for _, own in parts]
    best = max(labels, key=labels.count, default=())
    alike = [table for table, own in zip(tables, labels, strict=True) if _begins(own, best)]
    if len(alike) < _FORMS_NEEDED or len(best) < _ROWS_NEEDED or 2 * len(alike) <= len(tables):
        return ()
    found = [day_of([one for one in dates if one.place in _places(table)]) for table in alike]
    days = tuple(day for day in found if day)
    return days if len(days) >= _FORMS_NEEDED and 2 * len(days) > len(alike) else ()


@remembered(most=64)
def _cut(block: Block) -> tuple[tuple[Block, tuple[str, ...]], ...]:
    """The table, or the forms that stand in it one below the other (each begins as its first row does), with its labels."""
    labels = [_label(row) for row in block.rows]
    starts = [number for number, label in enumerate(labels) if label and label == labels[0]]
    if len(starts) < _FORMS_NEEDED or any(after - at < _ROWS_NEEDED for at, after in pairwise(starts)):
        return ((block, tuple(filter(None, labels))),)
    ends = [*starts[1:], len(block.rows)]
    return tuple(
        (replace(block, rows=block.rows[at:end]), tuple(filter(None, labels[at:end])))
        for at, end in zip(starts, ends, strict=True)
    )


def _label(row: Row) -> str:
    first = next((cell.text for cell in row if cell.text.strip()), "")
    return normal(first) if len(first) <= _LONGEST_LABEL else ""


def _begins(own: tuple[str, ...], best: tuple[str, ...]) -> bool:
    """Whether a form has the labels of the others; the last may lack what stands between two of them."""
    return len(own) >= _ROWS_NEEDED and own == best[: len(own)]


def _places(table: Block) -> set[str]:
    return {str(table.place.at(cell.address)) for row in table.rows for cell in row}
