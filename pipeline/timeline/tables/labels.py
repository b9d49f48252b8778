"""What stands beside a date in a table: its labels, its place, and what its length makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from pipeline.timeline.roles.labels import is_date_label, role_of_label
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.in_cells import mentions_in
from pipeline.values import Block, Cell, Mention, Place, Role

LABEL_LENGTH = 40
TOLD = 24
_FAR_LABEL = 10  # Chinese characters; twice as many letters
_LONG = timedelta(days=7)
_TERM = timedelta(days=2 * 366)  # so long is how long something holds
SENTENCE = re.compile(r"[。；;]|，.*，")
VERSION_COLUMN = re.compile(
    r"版本|版次|修订号|修订状态|修改码|\bversion\b|\brev\b|\brev\.|\bissue\b(?! ?(?:type|key|id|status|category))|\bedition\b|revision"
)
WHO_SIGNS: frozenset[Role | None] = frozenset(["drafted", "reviewed", "approved", "signed"])


def names_a_date(label: str) -> bool:
    return is_date_label(label) or role_of_label(label) is not None


def period_if_wide(mention: Mention, role: Role) -> Role:
    """An event that is dated by more than a week is a period (9月巡检记录 tells of September)."""
    long = _LONG < mention.end - mention.value < _TERM
    if role == "other" and long and mention.precision == "day":
        return "period_start"  # two days so far apart that nothing else is said of: from the one to the other
    wide = mention.precision != "day" or long
    return "period_start" if wide and role in {"occurred", "meeting"} else role


def labels_at_left(row: GridRow, column: int) -> Iterator[str]:
    """Labels to the left, nearest first, up to the next date."""
    last = None
    for cell in row.left_of(column):
        if not cell.text.strip():
            continue
        if cell.date is not None or mentions_in(cell):
            return
        may_be = len(cell.text) <= LABEL_LENGTH
        if last:  # Decision of the board | agreed, A. Name | On | 5 March
            may_be = may_be and (may_be_far(cell.text) or role_of_label(cell.text) in WHO_SIGNS)
        if may_be and cell.text != last and not SENTENCE.search(cell.text):
            last = cell.text
            yield last


def may_be_far(text: str) -> bool:
    """Whether a text that stands farther off than a label beside the date may be one, and not the value of another field."""
    return len(text) <= (2 * _FAR_LABEL if text.isascii() else _FAR_LABEL)


def place_of(block: Block, cell: Cell) -> Place:
    return block.place.at(cell.address)
