"""The slip of a release names the day on which it was tried before the one on which it went live, for which it stands."""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.timeline.tables.grid import grid
from pipeline.timeline.tables.in_cells import mentions_in
from pipeline.timeline.tables.labels import LABEL_LENGTH, labels_at_left
from pipeline.values import Block

_TRIED = re.compile(
    r"(?:tested|tried|tried out|test|trial|test run|dry run|rehearsed|rehearsal)(?: (?:on|by|in|at)\b.*)?(?: date)?"
    r"|(?:验收|上线前|发布前|投产前|预发|仿真)?(?:测试|试运行|试发|验证|演练)(?:日期?|时间|人|情况|结果)?"
)
_LIVE = re.compile(
    r"(?:actual(?:ly)? )?(?:deployed|rolled out|went live|live|installed|deployment|go-?live|shipped|promoted)(?: (?:on|by|at)\b.*)?(?: (?:date|day|time))?"
    r"|(?:实际|正式)?(?:部署|上线|投产|投运|发布)(?:日期?|时间|人|情况|结果)?"
)


def was_tried_first(form: Block, label: str) -> bool:
    """Whether `label` says that something was tried, and another of the form, with a day beside it, that it went live."""
    return _TRIED.fullmatch(normal(label).strip(" :")) is not None and any(
        _LIVE.fullmatch(normal(left).strip(" :"))
        for row in grid(form)
        for column in row.own
        if row.cells[column].date is not None or mentions_in(row.cells[column])
        for left in list(labels_at_left(row, column))[:1]
        if len(left) <= LABEL_LENGTH
    )
