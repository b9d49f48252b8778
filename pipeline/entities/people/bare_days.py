"""Forms that ask for a day beside each name (批准 | 张三 | 日期 | ____): whose day was left empty, where others have theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.entities.days import moment_of
from pipeline.text.blank_dates import left_blank
from pipeline.text.cells import texts_in
from pipeline.text.people import names_in
from pipeline.values import Block, Cell, Row

_BARE = re.compile(r"\s*(?:日\s*期|签[字署名]\s*日\s*期|date(?: signed| of signature)?)\s*[:：]?\s*", re.IGNORECASE)
_LONGEST_LABEL = 24
_BEFORE = 2  # a label and a name


class LeftEmpty(NamedTuple):
    """A name beside `label` whose day nobody wrote, in the cell `at`."""

    label: str
    name: str
    at: Cell


def days_left_empty(block: Block) -> Iterator[LeftEmpty]:
    """Names in a table with an empty field for the day behind them, where another name of the table has its day."""
    if not any(map(_BARE.fullmatch, texts_in(block))):
        return
    asked = [each for row in block.rows for each in _asked(row)]
    if any(day is not None and moment_of(day) for _, day in asked):
        yield from (found for found, day in asked if day is None or (left_blank(day.text) and moment_of(day) is None))


def _asked(row: Row) -> Iterator[tuple[LeftEmpty, Cell | None]]:
    """Each label, name and 日期 that follow one another in a row, with the cell behind it."""
    for place, cell in enumerate(row):
        if place < _BEFORE or not _BARE.fullmatch(cell.text):
            continue
        label, name = row[place - _BEFORE], row[place - 1]
        if 0 < len(label.text) <= _LONGEST_LABEL and len(names_in(name.text)) == 1 and moment_of(name) is None:
            day = row[place + 1] if place + 1 < len(row) else None
            yield LeftEmpty(label.text, name.text, day or cell), day
