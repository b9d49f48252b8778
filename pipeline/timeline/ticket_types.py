"""Exports that mix incidents, requests, problems and changes: each requirement has the rows of its own type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.text.normal import normal
from pipeline.values import Block, Words

_TYPES = {
    "incident": re.compile(r"\bincidents?\b|事件|故障"),
    "request": re.compile(r"\bservice requests?\b|^requests?$|服务请求|^请求"),
    "problem": re.compile(r"\bproblems?\b|问题"),
    "change": re.compile(r"\bchanges?\b|变更"),
}
_COLUMN = re.compile(
    r"(?:(?:工单|单据|记录|事务|票据)?(?:类型|类别|种类)|(?:(?:issue|ticket|record|item|work item) )?type)$"
)
_HEADER_ROWS = 4
_MIXED = 2


def type_of_requirement(title: Words) -> str:
    """The one type of ticket that a requirement's title names; "" where it names none or several."""
    text = normal(f"{title.zh} {title.en}")
    named = [name for name, words in _TYPES.items() if words.search(text)]
    return named[0] if len(named) == 1 else ""


def only_of_type(block: Block, wanted: str) -> Block:
    """`block` without the rows of other types, where one of its columns tells at least two types apart."""
    if not wanted or not block.rows:
        return block
    for header, row in enumerate(block.rows[:_HEADER_ROWS]):
        for column, cell in enumerate(row):
            if not _COLUMN.match(normal(cell.text).strip()):
                continue
            types = [_type([each.text for each in below], column) for below in block.rows[header + 1 :]]
            if len(set(types) - {""}) >= _MIXED and wanted in types:
                kept = [each for each, own in zip(block.rows[header + 1 :], types, strict=True) if own in (wanted, "")]
                return replace(block, rows=(*block.rows[: header + 1], *kept))
    return block


def _type(texts: Sequence[str], column: int) -> str:
    text = normal(texts[column]).strip() if column < len(texts) else ""
    return next((name for name, words in _TYPES.items() if words.search(text)), "")
