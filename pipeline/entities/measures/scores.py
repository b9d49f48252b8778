"""Scores that were given: of suppliers, of customers who were asked, of people who were tested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import quote
from pipeline.values import Block, Content, Fact

# "98", "98 分", "4.8/5": the mark alone in its cell.
_SCORE = re.compile(r"(?P<mark>\d{1,3}(?:\.\d{1,2})?)\s*(?P<of>分|points?|/ ?(?:5|10|100)|%)?", re.I)
_LEAST_OF_A_HUNDRED = 50  # without the word beside it, a smaller number counts something
_LEAST_CELLS, _LEAST_ROWS = 5, 3


def scores_alike(content: Content) -> Iterator[Fact]:
    """scores.same "mark|cells": a table in which every score is the same."""
    for block in content.blocks:
        marks = _marks(block) if len(block.rows) >= _LEAST_ROWS else []
        if len(marks) >= _LEAST_CELLS and len(set(marks)) == 1:
            yield Fact("scores.same", f"{marks[0]}|{len(marks)}", str(block.place), quote(block.text))
            return


def _marks(block: Block) -> list[str]:
    cells = (_SCORE.fullmatch(each.text.strip()) for row in block.rows for each in row)
    return [m["mark"] for m in cells if m and (m["of"] or float(m["mark"]) >= _LEAST_OF_A_HUNDRED)]
