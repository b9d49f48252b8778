"""Pages that hold one table and next to nothing else, whose rows are therefore what they record."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.timeline.events.days import Days
from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.values import Block, DatedPlace

_HARDLY_A_LINE = 120


def is_all_there_is(blocks: Sequence[Block], rows: Sequence[Days], dates: Sequence[DatedPlace]) -> bool:
    """Whether a page holds one table (or rows of bare days) and hardly a line of text, and no day but in the table."""
    said = sum(len(block.text) for block in blocks if not block.rows and not block.level)
    bare = all(one.precision != "day" for one in dates) and all(days[2] == "day" for days in rows)
    days = bare or all(cell_of(one.place) for one in dates if one.place != "name" and one.precision != "year")
    return days and said <= _HARDLY_A_LINE and (bare or sum(bool(block.rows) for block in blocks) == 1)
