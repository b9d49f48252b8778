"""Times of day in two columns of a ledger, where the later step is told a little before the earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from pipeline.entities.tables import cell
from pipeline.values import Row

CLOCK = re.compile(r"^\s*(\d{1,2})\s*[:：]\s*(\d{2})(?:[:：]\d{2})?\s*$")
_DAY = 24 * 60  # minutes
_LEAST_ROWS = 5
_SOON, _NEARLY_A_DAY = 6 * 60, 20 * 60  # what all others take, and what nobody means by 08:33 to 07:59
_MOSTLY = 0.8

Step = tuple[int, int, str]  # column, step, label


def clocks_backwards(rows: Sequence[Row], steps: Sequence[Step]) -> Iterator[tuple[Row, str]]:
    """(row, what runs backwards): where all others take a few hours, one that would take nearly a day went backwards."""
    for (first, step, label), (then, later, name) in permutations(steps, 2):
        if later <= step:
            continue
        both = [(row, *pair) for row in rows if (pair := _minutes(row, first, then))]
        taken = [(end - start) % _DAY for _, start, end in both]
        soon = sum(minutes <= _SOON for minutes in taken)
        if len(both) >= _LEAST_ROWS and soon >= _MOSTLY * len(both):
            for (row, start, end), minutes in zip(both, taken, strict=True):
                if minutes >= _NEARLY_A_DAY and end < start:
                    yield row, f"{name} {cell(row, then).strip()} < {label} {cell(row, first).strip()}"


def _minutes(row: Row, first: int, then: int) -> tuple[int, int] | None:
    """The two times of a row as minutes of the day, where both cells hold a time and nothing else."""
    one, other = CLOCK.match(cell(row, first)), CLOCK.match(cell(row, then))
    return (int(one[1]) * 60 + int(one[2]), int(other[1]) * 60 + int(other[2])) if one and other else None
