"""Registers of changes read for what was carried out: rows whose change was not made yet, or never, record no such thing."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.timeline.ledgers.month_columns import NOTHING
from pipeline.timeline.tables.grid import grid
from pipeline.timeline.tables.headers import header_above_days, header_of
from pipeline.values import Block

_DONE = re.compile(
    r"^(?:实际)?(?:实施|施工|执行|做)(?: ?日期?| ?时间|完成(?:日期|时间)?)?$"
    r"|^(?:carried out|implemented|executed|done|work done|actual (?:start|date|end))(?: (?:on|at|day|date))?$"
)
_TO_COME = re.compile(
    r"(?:已)?排期|待(?:实施|施工|执行|投产)|未(?:实施|施工|执行)|计划中|scheduled|planned|pending|not yet(?: done)?|to be done|to come"
)
_SHARE_NEEDED = 1 / 3


@remembered(most=64)
def only_done(block: Block) -> Block:
    """`block` without the rows that have nothing in the column for when a change was carried out, where most rows do."""
    rows = grid(block)
    header = header_of(rows) or header_above_days(rows) if rows else None
    column = next((each for each, label in header.labels.items() if _DONE.fullmatch(normal(label))), 0) if header else 0
    if not header or not column:
        return block
    below = rows[header.data :]
    done = [
        column in row.cells
        and NOTHING.fullmatch(row.cells[column].text.strip()) is None
        and not any(_TO_COME.fullmatch(normal(cell.text).strip()) for cell in row.apart)
        for row in below
    ]
    several = [len([cell for cell in row.apart if cell.text.strip()]) > 1 for row in below]
    if sum(done) <= _SHARE_NEEDED * sum(several):
        return block
    gone = {header.data + at for at, made in enumerate(done) if not made and several[at]}
    return replace(block, rows=tuple(row for at, row in enumerate(block.rows) if at not in gone))
