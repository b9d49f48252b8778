"""The cover of a file: the blocks that can be one, and whether it shows that the file is under control."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.entities.control.listings import listing
from pipeline.entities.control.versions import is_history
from pipeline.values import Block, Content, Fact

_COVER_BLOCKS = 40
_CLOSING_BLOCKS = 12
_LONGEST_COVER_TABLE = 14


def cover_blocks(content: Content) -> tuple[Block, ...]:
    """The blocks that can be a cover or a closing control table: no margins, no long tables, no history, no list."""
    body = [b for b in content.blocks if b.place.part in ("body", "textbox")]
    near = body[:_COVER_BLOCKS] + body[max(_COVER_BLOCKS, len(body) - _CLOSING_BLOCKS) :]
    return tuple(
        b for b in near if not b.rows or (len(b.rows) <= _LONGEST_COVER_TABLE and not is_history(b) and not listing(b))
    )


def under_control(facts: Sequence[Fact]) -> bool:
    """Does the file carry a control table: a version, two who signed it, and the day from which it holds, or its history?"""
    names = {fact.name for fact in facts}
    signed = [name for name in names if name.startswith("signoff.")] + [f for f in facts if f.name == "hand.other"]
    return (
        bool(names & {"version.cover", "version.header"})
        and len(signed) >= 2
        and bool(names & {"day.effective", "day.released", "version.history"})
    )
