"""Gaps within texts: thousands of blanks in a row say no more than a hundred, and cost whoever searches them dearly."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.values import Block, Content, Outcome, Partial, Read

_WIDEST = 100  # signs in a row
_BLANKS = " \t\n\u3000\xa0"
_WIDE = tuple(blank * (_WIDEST + 1) for blank in _BLANKS)
_GAP = re.compile(rf"\s{{{_WIDEST + 1},}}")


def with_narrow_gaps(outcome: Outcome) -> Outcome:
    """The same outcome; a longer gap keeps its first signs."""
    if not isinstance(outcome, Read | Partial) or not any(map(_is_wide, outcome.content.blocks)):
        return outcome
    blocks = tuple(_narrowed(block) if _is_wide(block) else block for block in outcome.content.blocks)
    content: Content = replace(outcome.content, blocks=blocks)
    return replace(outcome, content=content)


def _is_wide(block: Block) -> bool:
    return any(gap in block.text for gap in _WIDE)


def _narrowed(block: Block) -> Block:
    rows = tuple(tuple(replace(cell, text=_shorter(cell.text)) for cell in row) for row in block.rows)
    return replace(block, text=_shorter(block.text), rows=rows)


def _shorter(text: str) -> str:
    return _GAP.sub(lambda gap: gap[0][:_WIDEST], text)
