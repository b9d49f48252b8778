"""Revision histories that contradict themselves: a later version with an earlier day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.entities.control.versions import is_history
from pipeline.entities.days import moment_of
from pipeline.text.joined import joined
from pipeline.values import Block, Content, Fact, Row

_VERSION = re.compile(
    r"(?:[Vv]|版本?|[Ii]ssue|[Rr]ev(?:ision)?\.?|[Vv]ersion|第)?\s*([A-Z])?\s*[/.]?\s*(\d{1,2}(?:\.\d{1,2}){0,2})\s*版?"
)
_MOST_ROWS = 60


def backward_histories(content: Content) -> Iterator[Fact]:
    """history.backwards "version|day|version|day": of two rows next to each other the higher version has the earlier day.
    history.first "version|day": else the oldest row, where there are newer ones; history.last: the newest row of a history
    that goes on downwards."""
    for block in content.blocks:
        if not block.rows or len(block.rows) > _MOST_ROWS or not is_history(block):
            continue
        rows = [told for row in block.rows if (told := _version_and_day(row))]
        for (one, written, day, _), (other, later, after, row) in pairwise(rows):
            if (one < other and day > after) or (one > other and day < after):
                line = " ".join(cell.text for cell in row if cell.text)[:120]
                yield Fact("history.backwards", joined(written, day, later, after), _place(block, row), line)
                return
        if rows and (first := min(rows, key=lambda each: each[0]))[0] < max(each[0] for each in rows):
            said = " ".join(cell.text for cell in first[3] if cell.text)[:120]
            yield Fact("history.first", joined(first[1], first[2]), _place(block, first[3]), said)
        if rows and (len(rows) == 1 or rows[-1][0] > rows[0][0]):
            (_, written, day, row) = next(each for each in rows if each[0] == rows[-1][0])  # reviewed again since
            yield Fact(
                "history.last", joined(written, day), _place(block, row), " ".join(c.text for c in row if c.text)[:120]
            )
            return


def _version_and_day(row: Row) -> tuple[tuple[str, tuple[int, ...]], str, str, Row] | None:
    """The version of a row as something to compare and as written, and its day in ISO form."""
    version = next((match for cell in row[:3] if (match := _VERSION.fullmatch(cell.text.strip()))), None)
    moment = next((found for cell in row if (found := moment_of(cell))), None)
    if version is None or moment is None:
        return None
    return (
        (version[1] or "", tuple(int(part) for part in version[2].split("."))),
        version.group(),
        moment[0].isoformat(),
        row,
    )


def _place(block: Block, row: Row) -> str:
    return f"{block.place} {row[0].address}".strip()
