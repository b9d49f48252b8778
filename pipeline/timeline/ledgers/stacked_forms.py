"""One form filled in several times in one file, one below the other, as tables of a page or on a sheet: without headings
or each below the same one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.timeline.events.days import Days
from pipeline.values import Block, DatedPlace, Role, Row

_FORMS_NEEDED = 2
_ROWS_NEEDED = 2
_HEADS = 2
_LONGEST_LABEL = 20
_NUMBER = re.compile(r"[a-z]{0,6}[-_]?\d[\w./-]*")

_OPENS: frozenset[Role] = frozenset(["other", "occurred", "drafted", "meeting"])

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
    found = [day_of([one for one in dates if one.place in _places(table)]) or _begun(table, dates) for table in alike]
    days = tuple(day for day in found if day)
    return days if len(days) >= _FORMS_NEEDED and 2 * len(days) > len(alike) else ()


@remembered(most=64)
def _cut(block: Block) -> tuple[tuple[Block, tuple[str, ...]], ...]:
    """The table, or the forms that stand in it one below the other, with its labels: each begins as its first row does, or
    as the second, below a row of labels over all of them."""
    labels = [_label(row) for row in block.rows]
    starts = next(filter(None, (_starts(labels, first) for first in labels[:_HEADS])), None)
    if starts is None:
        return ((block, tuple(filter(None, labels))),)
    ends = [*starts[1:], len(block.rows)]
    return tuple(
        (replace(block, rows=block.rows[at:end]), tuple(filter(None, labels[at:end])))
        for at, end in zip(starts, ends, strict=True)
    )


def _begun(table: Block, dates: Sequence[DatedPlace]) -> Days | None:
    """The day in a form's first line, beside its number: when it was opened, whatever else it tells of."""
    first = _places(replace(table, rows=table.rows[:1]))
    day = next((one for one in dates if one.place in first and one.precision == "day" and one.role in _OPENS), None)
    return None if day is None else (day.value, day.value, "day", day.place)


def _starts(labels: Sequence[str], first: str) -> list[int] | None:
    starts = [number for number, label in enumerate(labels) if label and label == first]
    apart = len(starts) >= _FORMS_NEEDED and all(after - at >= _ROWS_NEEDED for at, after in pairwise(starts))
    return starts if apart else None


def _label(row: Row) -> str:
    """What a row begins with, without a number of its own (检修票 JX-01, 检修票 JX-02)."""
    first = next((cell.text for cell in row if cell.text.strip()), "")
    return (_NUMBER.sub("", normal(first)).strip() or normal(first)) if len(first) <= _LONGEST_LABEL else ""


def _begins(own: tuple[str, ...], best: tuple[str, ...]) -> bool:
    """Whether a form has the labels of the others; the last may lack what stands between two of them."""
    return len(own) >= _ROWS_NEEDED and own == best[: len(own)]


def _places(table: Block) -> set[str]:
    return {str(table.place.at(cell.address)) for row in table.rows for cell in row}
