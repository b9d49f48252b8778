"""What is quoted of a text that was found by its content: one passage that a reader can search for and find."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import quote
from pipeline.text.plain_days import DAY
from pipeline.values import Block

_LEAST = 12  # characters of a passage that tells something
# 编号：JTG-07; Issue: 2; Good to go: A. Name, July 29th, 2026
_LABELLED = re.compile(rf"^.{{0,10}}[:：].{{0,20}}$|^[^:：]{{0,40}}[:：].{{0,40}}{DAY}\W*$", re.S)
_FEWEST_CELLS = 2


def opening_quote(blocks: Sequence[Block]) -> str:
    """The first passage of prose that is no line of a cover, else the first row of a table, else what there is."""
    prose = [block.text for block in blocks if not (block.rows or block.level)]
    telling = (text for text in prose if len(text.strip()) > _LEAST and not _LABELLED.match(text.strip()))
    rows = ([cell.text for cell in row if cell.text.strip()] for block in blocks for row in block.rows)
    first = next((" ".join(cells) for cells in rows if len(cells) >= _FEWEST_CELLS), "")
    return quote(next(telling, "") or first or next((block.text for block in blocks if block.text), ""))
