"""Paragraphs and cells that no person has written: data in one line of megabytes, each part of which would be looked at
beside each other one."""

from __future__ import annotations

from dataclasses import replace

from pipeline.values import Block, Content, Outcome, Partial, Read

LONGEST = 100_000
"""Characters of a paragraph or of a cell: some sixty pages without a line of their own."""


def within_length(outcome: Outcome) -> Outcome:
    """The same outcome; of a longer text its beginning is kept, and the rest is counted in the reason."""
    if not isinstance(outcome, Read | Partial) or not any(map(_is_long, outcome.content.blocks)):
        return outcome
    blocks = tuple(_cut(block) if _is_long(block) else block for block in outcome.content.blocks)
    longest = max(_length(block) for block in outcome.content.blocks)
    content: Content = replace(outcome.content, blocks=blocks)
    reason = f"a text without a break, of {longest:,} characters: its first {LONGEST:,} were read"
    before = [outcome.reason] if isinstance(outcome, Partial) else []
    return Partial(content, "; ".join([*before, reason]))


def _length(block: Block) -> int:
    if len(block.text) <= LONGEST:
        return 0
    if block.rows:
        return max((len(cell.text) for row in block.rows for cell in row), default=0)
    return max(map(len, block.text.splitlines()), default=0)


def _is_long(block: Block) -> bool:
    return _length(block) > LONGEST


def _cut(block: Block) -> Block:
    if not block.rows:
        return replace(block, text="\n".join([line[:LONGEST] for line in block.text.splitlines()]))
    rows = tuple(tuple(replace(cell, text=cell.text[:LONGEST]) for cell in row) for row in block.rows)
    return replace(block, text="\n".join(["\t".join([cell.text for cell in row]) for row in rows]), rows=rows)
