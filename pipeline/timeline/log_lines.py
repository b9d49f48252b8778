"""Logs that are written as text: each line begins with its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.timeline.dates import find_dates
from pipeline.timeline.events import Days
from pipeline.values import Block

_LINES_NEEDED = 3
_HEAD = 32
_MARKS = " \u3000[(（【*·-"


def log_events(blocks: Sequence[Block]) -> tuple[Days, ...]:
    """One event a line, where at least three lines and most of all begin with a day and go on; else none."""
    lines = [block for block in blocks if not block.rows and not block.level and block.place.part == "body"]
    found = [days for number, line in enumerate(lines, 1) if (days := _event(line, number))]
    if len(found) < _LINES_NEEDED or 2 * len(found) <= len(lines):
        return ()
    return tuple(found)


def _event(line: Block, number: int) -> Days | None:
    head = line.text[:_HEAD]
    first = next(iter(find_dates(head)), None)
    if first is None or first.precision != "day" or first.value != first.end or head[: first.start].strip(_MARKS):
        return None
    if not line.text[first.stop :].strip(_MARKS):
        return None
    return first.value, first.value, "day", str(replace(line.place, cell=f"¶{number}"))
