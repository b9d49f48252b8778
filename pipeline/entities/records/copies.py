"""Registers of who was given which edition of a document: an old one that its holder kept when the new one came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.entities.records.entries import day_at, line_of
from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import bare
from pipeline.values import Block, Content, Fact, Row

_NUMBER = Labels(r"^(?:文件|文档|资料)?(?:编号|代号|号)$|^(?:document|doc|file)?(?: ?(?:no|number|id|ref|code))$")
_TITLE = Labels(r"^(?:文件|文档|资料)?(?:名称|标题|题名)$|^文件$|^(?:document|doc)(?: (?:title|name))?$|^title$")
_VERSION = Labels(r"^(?:文件)?版[本次](?:号|状态)?$|^(?:version|issue|edition|revision|rev)(?: no)?$")
_HOLDER = Labels(
    r"^(?:发给|发往|发到|给谁|交给)$|^(?:领用|持有|接收|发放|分发|使用)(?:部门|单位|科室|对象|去向|岗位|地点|方)$|^(?:部门|单位|科室|持有者|持有人)$"
    r"|^(?:issued|given|handed|sent|distributed) to$|^(?:copy )?holder$|^recipients?$|^(?:department|team|unit|location)$"
)
_BACK = Labels(
    r"^(?:旧版)?(?:收回|回收|交回|归还|退回|收缴)(?:日期|时间|情况|签[字收名]|记录|日)?$"
    r"|^(?:returned|withdrawn|taken back|recalled|collected|called back|handed back|came back|back)(?: on| date)?$|^(?:return|withdrawal|recall) date$"
)
_NOTHING = re.compile(r"[\s/／_＿—–-]*")
_FIGURES = re.compile(r"\d+")
_LEAST_ROWS, _MOST = 4, 20


@dataclass(frozen=True, slots=True)
class _Columns:
    document: int
    version: int
    holder: int
    back: int


def kept_copies(content: Content) -> Iterator[Fact]:
    """copy.kept "document|version|holder|newer version": a copy not taken back from whoever was given a newer edition, in
    a register in which others were taken back."""
    for block in content.blocks:
        for _, keys, below in heads(block):
            columns = _columns(keys)
            if columns and len(below) >= _LEAST_ROWS:
                yield from _kept(block, [row for row in below if len(row) == len(keys)], columns)
                break


def _columns(keys: Sequence[str]) -> _Columns | None:
    document = column(keys, _NUMBER)
    document = column(keys, _TITLE) if document is None else document
    version, holder, back = (column(keys, pattern) for pattern in (_VERSION, _HOLDER, _BACK))
    if document is None or version is None or holder is None or back is None:
        return None
    return _Columns(document, version, holder, back)


def _kept(block: Block, rows: Sequence[Row], at: _Columns) -> Iterator[Fact]:
    if all(_NOTHING.fullmatch(cell(row, at.back)) for row in rows):
        return  # nothing is ever taken back: copies that are read on a screen, perhaps
    newest: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = _whose(row, at)
        if key not in newest or _edition(row, at) > _edition(newest[key], at):
            newest[key] = row
    told = 0
    for row in rows:
        newer = newest[_whose(row, at)]
        blank = _NOTHING.fullmatch(cell(row, at.back)) and day_at(row, at.back) is None
        if blank and _edition(row, at) < _edition(newer, at) and told < _MOST:
            told += 1
            said = (cell(row, at.document), cell(row, at.version), cell(row, at.holder), cell(newer, at.version))
            yield Fact("copy.kept", joined(*said), row_place(block, row), line_of(row))


def _whose(row: Row, at: _Columns) -> tuple[str, str]:
    return bare(cell(row, at.document)), bare(cell(row, at.holder))


def _edition(row: Row, at: _Columns) -> tuple[str, tuple[int, ...]]:
    """A version that can be laid beside another one: the letter before it first, V1.0 before V1.1, A/0 before B/0."""
    text = cell(row, at.version).upper().removeprefix("V")
    letter = re.match(r"[A-H](?![A-Z])", text)
    return letter.group() if letter else "", tuple(int(each) for each in _FIGURES.findall(text))
