"""What the parts of a paper are called: its headings, the columns of its tables, and labels that open a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.text.normal import normal
from pipeline.values import Block

_LONGEST = 80
# "Symptom. The bar stays at 0", and with a wide gap: "1 上次定的事　没有".
_LEAD = re.compile(r"^(?:\d{1,2}[.、)）]?\s*)?([^\W\d][^.:。：!?\n\u3000]{0,28}?)(?:[.:?]\s|[。：？\u3000])")


def heads_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Each in its normal form, but the first, which is the title."""
    found: list[str] = []
    for block in blocks:
        if block.level:
            found.append(normal(block.text))
        elif block.rows:
            found += [normal(cell.text) for cell in block.rows[0]]
        elif lead := _LEAD.match(block.text):
            found.append(normal(lead[1]))
    return tuple(one for one in found[1:] if len(one) <= _LONGEST)


def says(pattern: re.Pattern[str], heads: Iterable[str]) -> bool:
    """Whether any of these headings or labels speaks of it."""
    return any(map(pattern.search, heads))


def first_told(blocks: tuple[Block, ...]) -> Block:
    """The first block that tells more than a heading: where the evidence is shown."""
    return next((block for block in blocks if not block.level and block.text), blocks[0])
