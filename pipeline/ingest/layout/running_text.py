"""What stands in columns and is no sheet: running text, lists side by side, a table of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_BULLETS = "•·▪◦‣"
_FULL = 0.85  # of a column's longest text by a line of running text
_LONG_CHINESE, _LONG_WORDS = 10, 4


def is_running_text(rows: Sequence[Sequence[str]]) -> bool:
    """Whether what stands in half of the columns, or in two of them, are full lines of a text."""
    running = 0
    columns = list(zip(*rows, strict=True))
    if sum(text in _BULLETS for text in columns[0] if text) * 2 > sum(map(bool, columns[0])):  # lists side by side
        return True
    for column in columns:
        cells = [text for text in column if text]
        longest = max(map(len, cells), default=0)
        running += 2 * sum(len(text) >= _FULL * longest and _is_long(text) for text in cells) >= max(len(cells), 1)
    return running >= 2 or 2 * running >= len(columns)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _LONG_WORDS or len(_WIDE.findall(text)) >= _LONG_CHINESE


def is_contents(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the last texts of the rows are numbers of pages."""
    last = [next(text for text in reversed(row) if text).rpartition(" ")[2].lstrip(".…· ") for row in rows if any(row)]
    numbers = [int(text) for text in last if text.isdecimal() and len(text) <= 4]
    return len(numbers) >= 0.8 * len(last) and all(one <= other for one, other in pairwise(numbers))
