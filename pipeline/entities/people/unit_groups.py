"""Units that stand beside others of their house: in a column, across the head of a matrix, as the labels of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.text.people import names_in
from pipeline.values import Block, Content, Fact, Row

_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,8}(?:部|科|处|中心|室|组|班)")
_ENGLISH = re.compile(r"[A-Z][A-Za-z&]*(?: (?:and|of|&|[A-Z][A-Za-z&]*)){0,4}")
_NO_UNIT = re.compile(
    r"\b(?:Manager|Engineer|Owner|Lead|Leader|Officer|Director|Head|Analyst|Board|Committee|Council|Supplier|Vendor|Customer|Client|User|Users|Requester|Implementer|Auditor|All|None|Yes|No|Everyone|Staff|Management|Agent|Administrator|Coordinator|Specialist|Technician|Operator|President|CEO|CIO|CTO|COO|Representative|Assistant|Secretary|Process|Procedure|Plan|Policy|Report|Record|Purpose|Scope)$"
    r"|^(?:Department|Dept|Unit|Team|Division|Section|Group|Function|Area|Auditee|Who|Role|Responsible|Name|By|Action|Step)$|^[A-Z&]{1,5}$"
    r"|^(?:哪|何|某|各|本|该|相关|有关|其他|所有|责任|归口|业务|使用|申请|受审|客户|供应商|第三方)|(?:小组|工作组|领导组|项目组|审核组|应急组|会议室|机房|办公室|数据中心)$"
)
# "1) Technical Services: plans changes", 9.1 技术支持部, （二）技术支持部：
_LABEL = re.compile(
    r"^\s*(?:[-–•·*○●▪]|[(（]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,2}|[a-h])[)）.、]?)?\s*(?P<unit>[^:：\d]{2,40}?)\s*(?:[:：].*)?$",
    re.S,
)
_LEAST, _MOST, _LONGEST = 3, 80, 240


def units_among_others(content: Content) -> Iterator[Fact]:
    """unit.among "name|group" of each name that stands with two others or more where units may stand."""
    shown = 0
    for group, members in _groups(content):
        named = list({name: (place, said) for name, place, said in reversed(members)}.items())[::-1]
        if len(named) < _LEAST or shown > _MOST:
            continue
        shown += len(named)
        yield from (Fact("unit.among", joined(name, group), place, said) for name, (place, said) in named)


def _groups(content: Content) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """(its name, [(unit, place, quote)]) of each column and head of a table, and of headings or labels below one another."""
    labels: dict[str, list[tuple[str, str, str]]] = {}
    for at, block in enumerate(content.blocks):
        if block.place.part not in ("body", "textbox"):
            continue
        if block.rows:
            yield from _of_table(at, block)
        elif match := _LABEL.match(plain(block.text)) if len(block.text) <= _LONGEST else None:
            # Labels of lines stand under one heading, headings of one level in one document.
            group = f"level {block.level}" if block.level else block.place.heading
            if (block.level or ":" in plain(block.text)) and (unit := _unit(match["unit"])):
                labels.setdefault(group, []).append((unit, str(block.place), quote(block.text)))
    yield from labels.items()


def _of_table(at: int, block: Block) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    width = max(map(len, block.rows), default=0)
    for column in range(width):
        cells = [row[column] for row in block.rows[1:] if column < len(row)]
        named = [
            (unit, f"{block.place} {cell.address}".strip(), _line(block, cell.address))
            for cell in cells
            for unit in _units(cell.text)
        ]
        filled = sum(bool(cell.text.strip()) for cell in cells)
        if filled and len(named) * 3 >= filled * 2:
            yield f"{at}.{column}", named
    head: Row = block.rows[0] if block.rows else ()
    across = [
        (unit, f"{block.place} {cell.address}".strip(), quote(" ".join(c.text for c in head if c.text)))
        for cell in head[1:]
        for unit in _units(cell.text)
    ]
    yield f"{at}.head", across


def _line(block: Block, address: str) -> str:
    row: Row = next((row for row in block.rows if any(cell.address == address for cell in row)), ())
    return quote(" ".join(cell.text for cell in row if cell.text))


def _units(text: str) -> list[str]:
    return [unit for piece in re.split(r"[、,，/;；\n]\s*", text) if (unit := _unit(piece))]


def _unit(text: str) -> str:
    said = plain(text).strip()
    told = _CHINESE.fullmatch(said) or _ENGLISH.fullmatch(said)
    return said if told and not _NO_UNIT.search(said) and (said.isascii() or not names_in(said)) else ""
