"""Exports of ticket tools in which one table mixes incidents, requests, problems and changes by a column of types."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.fit import RESULTS
from pipeline.text.normal import bare, quote
from pipeline.values import Block, Kind

_TYPE_COLUMN = re.compile(
    r"(?:(?:issue|ticket|record|request|task|work item|case) ?)?type|(?:工单|单据|记录|请求|任务)?(?:类型|类别)"
)
_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("R-8.6.1-1", re.compile(r"(?:service )?incident|(?:it)?(?:事件|故障|事故)(?:单|工单|处理)?")),
    ("R-8.6.2", re.compile(r"(?:service |standard )?request|requested item|(?:服务)?(?:请求|申请)(?:单|工单)?")),
    ("R-8.6.3-1", re.compile(r"problem|(?:it)?问题(?:单|工单)?")),
    ("R-8.5.1-1", re.compile(r"(?:normal |standard |emergency )?change(?: request)?|request for change|rfc|变更(?:单|工单|申请|请求)?")),
    ("R-8.5.3-2", re.compile(r"release|deployment|发布(?:单|工单)?")),
)  # fmt: skip
_NUMBER_COLUMN = re.compile(
    r"(?:工单|单据|事件|请求|记录|单)?(?:编号|单号|号|id)|序号|(?:\w+ )?(?:key|id|number|no|ref(?:erence)?)"
)
_LEAST_SHARE = 0.6
_SURE = 0.8


def by_ticket_types(blocks: Iterable[Block], kind: Kind) -> list[Candidate]:
    """One candidate a type of ticket, where a table's column of types names two of them or more."""
    if kind not in RESULTS:
        return []
    found: list[Candidate] = []
    for block in blocks:
        if len(block.rows) < 4 or len(block.rows[0]) < 4:
            continue
        header = block.rows[0]
        for column, cell in enumerate(header):
            if not _TYPE_COLUMN.fullmatch(bare(cell.text)):
                continue
            values = [bare(row[column].text) for row in block.rows[1:] if column < len(row)]
            types = Counter(filter(None, map(_requirement_of, values)))
            # Each type once is a summary, not an export.
            several = len(types) >= 2 and max(types.values()) >= 2
            if several and sum(types.values()) >= _LEAST_SHARE * len(values) and _single_tickets(block, column):
                place, words = str(block.place), quote(" ".join(one.text for one in header))
                found += [Candidate(one, _SURE, place, words, (block,), chapter=True) for one in sorted(types)]
                break
    return found


def _single_tickets(block: Block, types: int) -> bool:
    """Whether each row is a ticket: a column of numbers, or first cells that differ; not a summary by type or month."""
    if any(_NUMBER_COLUMN.fullmatch(bare(cell.text)) for cell in block.rows[0]):
        return True
    first = [row[0].text for row in block.rows[1:] if row]
    return types > 0 and len(set(first)) == len(first)


def _requirement_of(value: str) -> str:
    return next((requirement for requirement, pattern in _TYPES if pattern.fullmatch(value)), "")
