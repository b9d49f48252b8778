"""Lists of what is to be done, whose rows are counted from 1 or bear short numbers: what is past its own day and not done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import Entry, day_at, line_of
from pipeline.entities.records.open_rows import OPEN, STATE
from pipeline.entities.records.tickets import STEPS, TICKET
from pipeline.entities.records.unfinished import ENDED
from pipeline.entities.tables import cell, headed, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Content, Fact, Row

_COUNTED = re.compile(r"^(?:[A-Za-z\u4e00-\u9fff]{0,4}[-_ ]?)?\d{1,3}[.、)]?$")
_DUE = Labels(
    r"(?:计划|要求|预计|应|拟|限期?)(?:于)?(?:完成|整改|关闭|办结)|(?:完成|整改|办结|关闭)(?:时限|期限|限期)|^(?:期限|时限|限期|完成时限)$|截止"
    r"|^(?:due|deadline|target|until|by when|when)(?: date| day| by| on)?$|^(?:planned|target)(?: completion| end| close)? ?(?:date|day)?$|^to be (?:done|completed|closed) by$|^by$"
)
_DONE = Labels(
    r"^(?:实际)?(?:完成|办结|关闭|整改完成|销号|闭环)(?:时间|日期|日)?$|^实际(?:完成|关闭)|^(?:actual(?:ly)? )?(?:completed|done|closed|finished|completion|closure)(?: on| date| day)?$"
)
_PROGRESS = Labels(r"(?:完成|进展|落实|整改)(?:情况|状态)?$|^(?:progress|status|state|where it stands|outcome)$")
_NOT_YET = re.compile(
    r"^[\s_＿/—–-]*$|未(?:完成|办|整改|落实|关闭|开始)|尚未|not (?:yet|started|done)|outstanding|overdue", re.I
)
_LEAST, _MOST = 3, 40


def facts(content: Content) -> Iterator[Fact]:
    """ledger.open "number|due|state|due" of each row that has its day and neither an end nor a word of one, where others
    of the list have."""
    for block in content.blocks:
        if block.rows:
            yield from _of(block)


def _of(block: Block) -> Iterator[Fact]:
    found = headed(block, _COUNTED)
    if not found:
        return
    labels, keys, below = found
    rows = [each for each in below if len(each) == len(labels) and _COUNTED.match(cell(each, 0))]
    due = next((at for at, key in enumerate(keys) if _DUE.search(key)), None)
    done = next((at for at, key in enumerate(keys) if at != due and _DONE.search(key)), None)
    state = next(
        (at for at, key in enumerate(keys) if at not in (due, done) and (STATE.search(key) or _PROGRESS.search(key))),
        None,
    )
    if due is None or (done is None and state is None) or len(rows) < _LEAST or _a_ledger(keys, rows):
        return
    left = [row for row in rows if _is_left(row, done, state)]
    if len(left) * 2 > len(rows):
        return  # nobody keeps these columns, or all of it is yet to be done
    for row in left[:_MOST]:
        if day := day_at(row, due):
            entry = Entry(cell(row, 0), day, row)
            said = cell(row, state) if state is not None else ""
            yield Fact("ledger.open", joined(entry.number, day, said, day), row_place(block, row), line_of(row))


def _a_ledger(keys: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the rows are read as those of a ledger of tickets: with their numbers and the day on which they came in."""
    numbered = sum(bool(TICKET.match(cell(row, 0))) for row in rows) * 2 > len(rows)
    return numbered and any(STEPS[0].search(key) for key in keys)


def _is_left(row: Row, done: int | None, state: int | None) -> bool:
    if any(ENDED.search(each.text) for each in row[1:]):
        return False
    said = cell(row, state) if state is not None else ""
    if done is not None:
        blank = bool(_NOT_YET.match(cell(row, done))) and not row[done].date
        return blank and (state is None or bool(OPEN.search(said) or _NOT_YET.search(said)))
    return bool(said) and bool(OPEN.search(said) or _NOT_YET.search(said))
