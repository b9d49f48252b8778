"""Logs that are written as text: each line begins with its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.timeline.dates import find_dates
from pipeline.timeline.events import Days
from pipeline.timeline.partial_dates import governing
from pipeline.values import Block

_LINES_NEEDED = 3
_HEAD = 32
_TITLE = 20
_MARKS = " \u3000[(（【*·-"


def log_events(blocks: Sequence[Block], context: str = "") -> tuple[Days, ...]:
    """One event a line, where at least three lines and most of all begin with a day and go on; else none.

    7月3日 and 3 July take their year from a line that names one alone, or from `context` (the file's name).
    """
    lines = [block for block in blocks if not block.rows and not block.level and block.place.part == "body"]
    year = governing([context.rpartition("/")[2]]).year
    titles = 0
    found: list[Days] = []
    for number, line in enumerate(lines, 1):
        named = governing([line.text]).year if len(line.text) <= _TITLE else None
        days = _event(line, number, year)
        if days is None and named is not None:
            year, titles = named, titles + 1
        elif days is not None:
            found.append(days)
    if len(found) < _LINES_NEEDED or 2 * len(found) <= len(lines) - titles:
        return ()
    return tuple(found)


def _event(line: Block, number: int, year: int | None) -> Days | None:
    head = line.text[:_HEAD]
    anchor = date(year, 1, 1) if year else None
    first = next(iter(find_dates(head)), None) or next(iter(find_dates(head, anchor) if anchor else ()), None)
    if first is None or first.precision != "day" or first.value != first.end or head[: first.start].strip(_MARKS):
        return None
    if not line.text[first.stop :].strip(_MARKS):
        return None
    return first.value, first.value, "day", str(replace(line.place, cell=f"¶{number}"))
