"""Tables that count their rows: each begins with its number of one series (SE-07, SE-08)."""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.timeline.tables.grid import grid
from pipeline.values import Block

_CODE = re.compile(r"(?P<series>[a-z]{1,8}(?:[-_/ ]?[a-z]{1,8})?)[-_/ ]?(?P<number>\d[-\d]{0,9})")
_ROWS_NEEDED = 2


def counts_its_rows(block: Block) -> bool:
    """Whether all rows below the header, two at least, begin with a number of their own, in one series."""
    if not block.rows:
        return False
    first = [next((cell.text for cell in row.cells.values()), "") for row in grid(block)[1:]]
    codes = [_CODE.fullmatch(normal(text)) for text in first]
    numbers = {code["number"] for code in codes if code}
    return (
        len(first) >= _ROWS_NEEDED
        and len(numbers) == len(first)
        and len({code["series"] for code in codes if code}) == 1
    )
