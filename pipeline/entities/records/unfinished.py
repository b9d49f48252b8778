"""Rows of a ledger that nobody brought to an end: without their last day, or done long ago and without a result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import Entry, day_at, line_of
from pipeline.entities.records.tickets import PLANNED, STEPS
from pipeline.entities.tables import cell, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Fact

_TWO = 2  # rows of which one is at its end
_MOST = 60  # rows that are told
ENDED = re.compile(
    r"取消|撤[销回]|驳回|拒绝|合并|重复|已知错误|转|不予|cancel|withdrawn|reject|refus|merge|duplicate|known error|dropped|moved|not done|fail",
    re.I,
)
_PUT_OFF = re.compile(
    r"^(?:评审中|待(?:议|评审|审批|定|看)|再议|缓议|搁置|未定|讨论中|提议|under review|proposed|idea|parked|on hold|deferred|postponed|undecided|not yet decided|to be decided)$",
    re.I,
)
_SAID_OVER = Labels(r"^已?(?:关闭|办结|结案|了结|销号|闭环)(?:情况|与?否)?$|^closed\??$|^settled\??$")
_NO_DAY = re.compile(r"^[\s_＿/—–-]*$|^(?:未关闭|未完成|处理中|进行中|待定?|open|pending|tbd|not yet)$", re.I)
_STATED = Labels(r"状态$|是否|^state$|^status$")
# Bare words over a column of days: 关闭, 完成, "Closed".
_LAST_DAY = Labels(
    r"^已?(?:关闭|办结|结案|了结|销号|闭环|完成|解决|恢复|修复|完工|办完|修好|处理完)$|^(?:closed|done|settled|finished|solved|fixed)$"
)
_DONE, _DONE_BARE = (
    STEPS[3],
    Labels(r"^(?:实施|执行|上线|部署|切换|投产)(?:日)?$|^(?:implemented|executed|deployed|live)$"),
)
_RESULT = Labels(
    r"^(?:实施|变更|发布|执行|处理|最终)?(?:结果|结论|成败|效果)$|^(?:result|outcome|success\W*|how it went)$"
)
_AFTERWARDS = Labels(r"结果|结论|评审|回顾|验证|关闭|result|outcome|review|verif|clos")
_NEARLY_ALL = 0.8
_LEAST_TO_COMPARE = 5


def put_off(entry: Entry) -> bool:
    """Has nobody decided on it yet?"""
    return any(_PUT_OFF.match(each.text.strip()) for each in entry.row)


def without_an_end(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.open of a ledger without a column of states: a row that lacks the last day which most others have, and that
    nobody called or put off."""
    ends = [at for at, key in enumerate(keys) if _an_end(key) and not PLANNED.search(key)]
    least = len(entries) // 2 + (len(entries) > _TWO)
    ends = [at for at in ends if sum(day_at(entry.row, at) is not None for entry in entries) >= least]
    if not ends:
        yield from _not_said_to_be_over(block, keys, entries)
        return
    left = [e for e in entries if e.day and _NO_DAY.match(cell(e.row, ends[-1])) and not e.row[ends[-1]].date]
    for entry in left[:_MOST]:
        if not put_off(entry) and not any(ENDED.search(each.text) for each in entry.row[ends[-1] :]):
            yield Fact(
                "ledger.open", joined(entry.number, entry.day, ""), row_place(block, entry.row), line_of(entry.row)
            )


def _not_said_to_be_over(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.open of a row in which nothing stands where most others say that it is closed."""
    said = next((at for at, key in enumerate(keys) if _SAID_OVER.search(key)), None)
    left = [] if said is None else [e for e in entries if e.day and _NO_DAY.match(cell(e.row, said))]
    for entry in left[:_MOST] if len(left) * 2 < len(entries) else ():
        yield Fact("ledger.open", joined(entry.number, entry.day, ""), row_place(block, entry.row), line_of(entry.row))


def _an_end(key: str) -> bool:
    return any(step.search(key) for step in STEPS[3:]) or _LAST_DAY.search(key) is not None


def left_open(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.open of a ledger of two columns of days and no more than bare labels, where the last holds a day in nearly
    every row."""
    if any(_STATED.search(key) for key in keys) or len(entries) < _LEAST_TO_COMPARE:
        return
    ends = [at for at, key in enumerate(keys) if _LAST_DAY.search(key)]
    if any(sum(day_at(entry.row, at) is not None for entry in entries) >= _NEARLY_ALL * len(entries) for at in ends):
        yield from without_an_end(block, keys, entries)


def without_result(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry]
) -> Iterator[Fact]:
    """ledger.hollow "number|columns|day" of a row that bears the day on which it was carried out, and neither the result,
    which nearly all others have, nor anything else of what comes after it."""
    done = next((at for at, key in enumerate(keys) if _carried_out(key)), None)
    result = next((at for at, key in enumerate(keys) if _RESULT.search(key)), None)
    if done is None or result is None or len(entries) < _LEAST_TO_COMPARE:
        return
    told = [entry for entry in entries if cell(entry.row, result)]
    if len(told) < _NEARLY_ALL * len(entries):
        return
    after = [at for at, key in enumerate(keys) if at > done and _AFTERWARDS.search(key)]
    after = [at for at in after if any(cell(entry.row, at) or entry.row[at].date for entry in told)]
    for entry in entries[:_MOST] if len(after) > 1 else ():
        day = day_at(entry.row, done)
        blank = all(not cell(entry.row, at) and not entry.row[at].date for at in after)
        if day and blank and not any(ENDED.search(each.text) for each in entry.row):
            columns = "、".join(labels[at] for at in after)
            yield Fact(
                "ledger.hollow", joined(entry.number, columns, day), row_place(block, entry.row), line_of(entry.row)
            )


def _carried_out(key: str) -> bool:
    return bool(_DONE.search(key) or _DONE_BARE.search(key)) and not PLANNED.search(key)
