"""Ledgers without numbers, whose rows begin with the moment at which somebody called, or are counted from 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.records.entries import Entry, day_at
from pipeline.entities.records.gaps import completeness, incomplete_rows
from pipeline.entities.records.handlers import HANDLER
from pipeline.entities.records.tickets import STEPS
from pipeline.entities.tables import cell, headed
from pipeline.text.fields import Labels
from pipeline.values import Block, Fact

# The number of another record: INC-2609-003, CHG_0301, JX-08.
NUMBER_LINKED = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{2,8}(?:[-_]?\d[\d-]{2,}|[-_]\d{2})(?![A-Za-z0-9-])")
_A_MOMENT = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]?\d{1,2}:\d\d")
_A_DAY = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d\d(?::\d\d)?)?$")
_LEAST_COUNTED = 6
_URGENCY = Labels(r"优先级|^级别|紧急|^prio(?:rity)?$|^sev(?:erity)?$")
_OVER_BY_HAND = Labels(
    r"^(?:恢复|解决|修复|办结|关闭|完成|修好|搞好|办完|处理完)$|^(?:restored|resolved|fixed|closed|done)$"
)
_OVER = Labels(r"^(?:恢复|解决|修复|办结|关闭)$|^(?:restored|resolved|fixed|closed)$")


def by_its_times(block: Block) -> Iterator[Fact]:
    """ledger.row of a ledger without numbers: each row begins with the moment at which somebody called, and who worked on
    it, how urgent it was and when it was over have columns of their own."""
    found = headed(block, _A_MOMENT)
    if not found:
        return
    labels, keys, below = found
    over = any(STEPS[3].search(key) or _OVER.search(key) for key in keys)
    if not (over and any(map(HANDLER.search, keys)) and any(map(_URGENCY.search, keys))):
        return
    rows = [each for each in below if len(each) == len(labels) and _A_MOMENT.match(cell(each, 0))]
    entries = [Entry(cell(each, 0), day_at(each, 0), each) for each in rows]
    yield from incomplete_rows(block, labels, keys, entries)


def counted_from_one(block: Block) -> Iterator[Fact]:
    """What `completeness` tells of a ledger by hand: rows counted 1, 2, 3, each with the day on which somebody called, and
    columns for how urgent it was and when it was over."""
    found = headed(block, _A_DAY)
    if not found:
        return
    labels, keys, below = found
    over = any(STEPS[3].search(key) or _OVER_BY_HAND.search(key) for key in keys)
    if not (over and any(map(_URGENCY.search, keys))):
        return
    rows = [each for each in below if len(each) == len(labels) and day_at(each, 1)]
    if len(rows) < _LEAST_COUNTED or [cell(each, 0) for each in rows] != [str(at + 1) for at in range(len(rows))]:
        return
    yield from completeness(block, labels, keys, [Entry(cell(each, 0), day_at(each, 1), each) for each in rows])
