"""The course of an incident told minute by minute: a table whose rows begin with times of day, one of which goes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.values import Block, Content, Fact, Row

_TIME = Labels(r"^(?:发生|开始)?(?:时间|时刻|时点)(?:点|节点)?$|^(?:time|when|at)$")
_CLOCK = re.compile(r"\s*(?:约|at )?(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?:[:：][0-5]\d)?\s*(?:h|hrs)?\s*")
# What is planned or held side by side has no one course.
_NO_COURSE = re.compile(r"日程|议程|排班|值班表|计划|课程|agenda|schedule|timetable|programme|rota", re.I)
_A_LINE = re.compile(
    r"\s*(?:[-*•]\s*)?(?:约|at )?(?P<clock>(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d))(?!\d|\s*[-–—~至到])\s*\S"
)
_TITLE_BLOCKS = 3
_LEAST_ROWS = 4
_HALF_A_DAY = 12 * 60


def timelines(content: Content) -> Iterator[Fact]:
    """form.backwards: one row of such a table that tells of an earlier time than the row before it."""
    head = " ".join(block.text for block in content.blocks[:_TITLE_BLOCKS] if not block.rows)
    for block in content.blocks if not _NO_COURSE.search(head) else ():
        if not block.rows or block.place.sheet or _NO_COURSE.search(block.place.heading):
            continue
        for _, keys, rest in heads(block):
            if keys and _TIME.search(keys[0]):
                yield from _going_back(block, rest)
                break
    yield from _in_lines(content) if not _NO_COURSE.search(head) else ()


def _going_back(block: Block, rows: Sequence[Row]) -> Iterator[Fact]:
    times = [_minutes(cell(row, 0)) for row in rows]
    known = [(row, time) for row, time in zip(rows, times, strict=True) if time is not None]
    if len(known) < _LEAST_ROWS or len(known) != len([row for row in rows if any(each.text for each in row)]):
        return
    falls = [at for at, (one, other) in enumerate(pairwise(known)) if other[1] < one[1]]
    over_midnight = [at for at in falls if known[at][1] - known[at + 1][1] > _HALF_A_DAY]
    if len(falls) != 1 or over_midnight:
        return
    above, below = known[falls[0]], known[falls[0] + 1]
    told = f"{cell(below[0], 0)} < {cell(above[0], 0)}"
    yield Fact("form.backwards", told, row_place(block, below[0]), quote(" ".join(e.text for e in below[0] if e.text)))


def _in_lines(content: Content) -> Iterator[Fact]:
    """The same of lines one below the other that begin with a time of day."""
    run: list[tuple[Block, int]] = []
    for block in (*content.blocks, None):
        timed = _A_LINE.match(block.text) if block and not block.rows and block.place.part == "body" else None
        if timed and block and not _NO_COURSE.search(block.place.heading):
            run.append((block, int(timed["hour"]) * 60 + int(timed["minute"])))
            continue
        falls = [at for at, ((_, one), (_, other)) in enumerate(pairwise(run)) if other < one]
        if len(run) >= _LEAST_ROWS and len(falls) == 1 and run[falls[0]][1] - run[falls[0] + 1][1] <= _HALF_A_DAY:
            above, below = run[falls[0]][0], run[falls[0] + 1][0]
            times = [_A_LINE.match(each.text) for each in (below, above)]
            told = " < ".join(match["clock"] for match in times if match)
            yield Fact("form.backwards", told, str(below.place), quote(below.text))
        run = []


def _minutes(text: str) -> int | None:
    match = _CLOCK.fullmatch(text)
    return int(match["hour"]) * 60 + int(match["minute"]) if match else None
