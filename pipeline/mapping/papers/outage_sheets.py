"""A sheet with an interruption a row: the day, for how many minutes, why, and what is done about it. Each was looked into, and
is no major incident by that alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames
from pipeline.mapping.claims import GIVES_WAY
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block, Kind, Section

_LOOKED_INTO, _MAJOR = "R-8.7.1-2", "R-8.6.1-2"
_SURE = 0.7
_LEAST_COLUMNS, _FIRST_ROWS = 5, 3
_DAY = re.compile(
    r"(?:the )?(?:day|date|when|began|started?|start)(?: (?:on|time|date))?|(?:中断|停[用运机摆]|发生|故障)?(?:日期|日子?|时间)|哪天"
)
_HOW_LONG = re.compile(
    r"\b(?:minutes?|mins?|duration|hours|down ?time|how long|down for)\b|分钟?$|分\)?$|时长|历时|多久"
)
_WHY = re.compile(r"\b(?:cause|why|reason)\b|原因|为什么")
_DONE = re.compile(r"\b(?:actions?|measures?|done|do|remedy|change[ds]?|prevent\w*)\b|措施|办法|防止|对策|整改|改进")
_OF_TICKETS = re.compile(
    r"\b(?:severity|priority|category|urgency|reported by|caller|requester|assigned|planned|target|budget|cost|trainer|participants)\b"
    r"|级别|优先级|分类|紧急|报告人|报修人|受理|计划|目标|费用|讲师|参加"
)
_CALLED_MAJOR = re.compile(r"\bmajor\b|重大")


def by_outage_sheet(
    sections: Sequence[Section], names: FileNames, kind: Kind, known: Sequence[Candidate]
) -> list[Candidate]:
    """`known`, with the interruptions that a sheet lists as looked into, and not as major incidents."""
    if kind not in ("record", "report"):
        return list(known)
    candidates = list(known)
    for section in sections:
        table = next((block for block in section.blocks if block.rows), None)
        if table is None or not section.place.sheet or not _lists_outages(table):
            continue
        called = normal(f"{names.file} {names.title} {section.place.sheet}")
        if not _CALLED_MAJOR.search(called):
            candidates = [one for one in candidates if one.requirement != _MAJOR or one.blocks != section.blocks]
        if all(one.requirement != _LOOKED_INTO or one.confidence < GIVES_WAY + 0.1 for one in candidates):
            said = quote(" ".join(cell.text for cell in table.rows[0]))
            candidates.append(Candidate(_LOOKED_INTO, _SURE, str(table.place), said, section.blocks, chapter=True))
    return candidates


def _lists_outages(table: Block) -> bool:
    for number, row in enumerate(table.rows[:_FIRST_ROWS]):
        head = [bare(cell.text) for cell in row if cell.text.strip()]
        if len(head) >= _LEAST_COLUMNS and len(table.rows) > number + 1:
            told = any(map(_DAY.fullmatch, head[:2])) and not any(map(_OF_TICKETS.search, head))
            return told and all(any(map(asked.search, head)) for asked in (_HOW_LONG, _WHY, _DONE))
    return False
