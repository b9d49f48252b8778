"""Rows of a ledger that are said to be open, by the column that tells their state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import BLANK, Entry, day_at, line_of
from pipeline.entities.records.tickets import PLANNED, STEPS
from pipeline.entities.records.unfinished import ENDED, without_an_end
from pipeline.entities.tables import cell, column, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Fact

STATE = Labels(
    r"^(?:当前|工单|处理|办理|事件|问题|变更|请求|投诉|任务|整改|完成|关闭|闭环)?状态$|是否关闭|^(?:current |ticket )?(?:state|status)$"
)
OPEN = re.compile(
    r"未关闭|处理中|进行中|待|未完成|未解决|观察中|挂起|打开|受理|实施中|分析中|办理中|处置中|执行中|跟进|在办|未办结|未恢复|未结|\bopen\b|in (?:progress|work|hand)|pending|on hold|new\b|assigned|(?:a)?waiting|under ?way|ongoing|working(?! (?:days?|hours?|weeks?))|doing|to do|with (?:the )?(?:supplier|vendor|carrier|customer)",
    re.I,
)
_MOST = 60  # rows that are told
_LEAST_OVER = 8  # rows that say how long one takes


def open_rows(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.open "number|day|state[|day until which it may be]" of rows in work, ledger.undone of those in a state of their
    own that lack their end. A row that does not say when it came in has the day on which it is due."""
    state = column(list(keys), STATE)
    if state is None:
        ends = _ends(keys)
        if any(entry.day and not any(day_at(entry.row, at) for at in ends) for entry in entries):
            yield from _usual_time(block, keys, entries)  # what lacks its last day alone may be over
        yield from without_an_end(block, keys, entries)
        return
    unlike = unlike_the_closed(keys, entries, state)
    yield from _usual_time(block, keys, entries)
    due = next((place for place, key in enumerate(keys) if PLANNED.search(key)), None)
    for entry in [e for e in entries if OPEN.search(cell(e.row, state)) or e in unlike][:_MOST]:
        is_open = OPEN.search(cell(entry.row, state)) or not cell(entry.row, state)
        until = None if due is None else day_at(entry.row, due)
        if day := entry.day or until:
            yield Fact(
                "ledger.open" if is_open else "ledger.undone",
                joined(entry.number, day, cell(entry.row, state), *([until] if until else [])),
                row_place(block, entry.row),
                line_of(entry.row),
            )


def _ends(keys: Sequence[str]) -> list[int]:
    """The columns of days on which something was done, settled or closed."""
    return [at for at, key in enumerate(keys) if any(s.search(key) for s in STEPS[3:]) and not PLANNED.search(key)]


def _usual_time(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.usual "days": within how many days nearly all rows came to their end."""
    ends = _ends(keys)
    over = [(e, max(days)) for e in entries if e.day and (days := [d for at in ends if (d := day_at(e.row, at))])]
    took = sorted((end - entry.day).days for entry, end in over if entry.day)
    if len(took) >= _LEAST_OVER and len(took) * 10 >= len(entries) * 7:
        slow = took[min(len(took) - 1, len(took) * 9 // 10)]
        yield Fact("ledger.usual", str(max(0, slow)), row_place(block, entries[0].row), line_of(entries[0].row))


def unlike_the_closed(keys: Sequence[str], entries: Sequence[Entry], state: int) -> list[Entry]:
    """Rows in a state of their own, in whatever words or none, that lack each day of an end which the usual state has."""
    usual, times = Counter(cell(entry.row, state) for entry in entries).most_common(1)[0]
    ends = _ends(keys)
    closed = [entry for entry in entries if cell(entry.row, state) == usual]
    ends = [at for at in ends if sum(bool(cell(entry.row, at)) for entry in closed) * 10 >= len(closed) * 9]
    if not ends or times * 10 < len(entries) * 6 or OPEN.search(usual):
        return []
    others = [e for e in entries if cell(e.row, state) != usual and not ENDED.search(cell(e.row, state))]
    return [entry for entry in others if all(BLANK.match(cell(entry.row, at)) for at in ends)]
