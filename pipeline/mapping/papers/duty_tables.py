"""Books of those on duty that are kept as tables: day, shift or who was there, what came up, what was done about it.

They are often called what the roster is called (值班表, duty list); a roster knows nobody's doings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of, header_quote
from pipeline.mapping.fit import NO_RECORDS
from pipeline.mapping.papers.looked_after import systems_named
from pipeline.text.normal import normal
from pipeline.text.plain_days import DAY, OF_A_DAY
from pipeline.values import NAME_PLACES, Block, Content, Kind, Row

_OPERATION = "R-8.1"
_SURE, _KNOWN = 0.64, 0.5
_LEAST_ROWS, _HEADER_ROWS = 2, 3
_WHEN = re.compile(r"日期|时间|^[日周]|星期|\b(?:date|day|when|time)\b")
_ON_DUTY = re.compile(r"班次|值班|当班|值[守机]|[交接带]班|^班$|\bshift|\bon duty\b|\bduty\b|\bon watch\b|\bon call\b")
_CAME_UP = re.compile(
    r"事[情项件]|情况|记事|发生|经过|异常|现象|摘要|毛病|遇到|工作内容|做了?什么|干了?什么"
    r"|\bwhat (?:happened|came up|went|was)|\bevents?\b|\bhappen|\bobserv|\bentr(?:y|ies)\b|\bnotes?\b|\bactivit|\bissues?\b|\blog\b"
)
_OF_A_ROSTER = re.compile(r"电话|手机|联系方式|备班|替班|\b(?:phone|mobile|tel|extension|stand-?in|cover)\b")
_OF_A_TICKET = re.compile(
    r"单号|工单|优先级|级别|\b(?:ticket|case|priority|severity|incident) ?(?:no|number|id|ref)?\b"
)
_A_DAY = re.compile(
    rf"{DAY}|{OF_A_DAY.pattern}|\d{{1,2}}[-./月]\d{{1,2}}日?|\d{{1,2}}[日号]?|\d{{1,2}}(?:st|nd|rd|th)?", re.I
)
_NOTHING = re.compile(r"[\W_]*(?:无|正常|ok|none|nil)?[\W_]*", re.I)


def by_duty_table(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The record of operation, where all tables of a file are such books and its names tell of nothing else."""
    if kind in NO_RECORDS:
        return []
    if any(one.confidence >= _KNOWN and (one.place in NAME_PLACES or not one.chapter) for one in known):
        return []
    body = body_of(content)
    tables = [block for block in body if len(block.rows) > _LEAST_ROWS]
    if not tables or not all(map(_is_duty_book, tables)) or not any(systems_named(block.text) for block in tables):
        return []
    return [Candidate(_OPERATION, _SURE, "body", header_quote(body), body)]


def _is_duty_book(table: Block) -> bool:
    """Whether a table has the columns, and tells in its rows of different days of different things."""
    for at, row in enumerate(table.rows[:_HEADER_ROWS]):
        labels = [normal(cell.text).strip() for cell in row]
        when = next((column for column, label in enumerate(labels) if _WHEN.search(label)), None)
        duty = next((column for column, label in enumerate(labels) if _ON_DUTY.search(label) and column != when), None)
        told = [at for at, label in enumerate(labels) if _CAME_UP.search(label) and at not in (when, duty)]
        if when is None or duty is None or not told:
            continue
        if any(_OF_A_ROSTER.search(label) or _OF_A_TICKET.search(label) for label in labels):
            return False
        rows = [row for row in table.rows[at + 1 :] if len(row) == len(labels) and _is_a_day(row[when].text)]
        return len(rows) >= _LEAST_ROWS and any(_tells(rows, column) for column in told)
    return False


def _tells(rows: Sequence[Row], column: int) -> bool:
    """Whether a column tells of different things in the lines of a table."""
    return len({row[column].text for row in rows if not _NOTHING.fullmatch(row[column].text)}) >= _LEAST_ROWS


def _is_a_day(text: str) -> bool:
    return _A_DAY.match(normal(text).strip()) is not None
