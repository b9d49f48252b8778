"""Contents as a reader would yield them, written in a few lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.catalogue import load_catalogue
from pipeline.mapping.assign import Mapped, assign
from pipeline.mapping.candidates import FileNames, expected_by_names
from pipeline.mapping.kinds.kind import kind_of
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.parts.sections import cut
from pipeline.values import Block, Cell, Content, Kind, Part, Place

PROSE = "# 1 目的\n规定如何处理。\n# 2 职责\n运维部负责受理和恢复。\n# 3 工作程序\n登记、分派、处理、关闭。"
FILLED = [("事件编号", "INC-2607-001", "报告人", "甘棠"), ("受理时间", "2026-07-03", "级别", "三级"), ("处理过程", "重启服务", "关闭时间", "2026-07-03")]  # fmt: skip


_HEADING = re.compile(r"^(#{1,5}) (.*)$")
Rows = Sequence[Sequence[str]]


@cache
def mapper() -> Mapper:
    return make_mapper(load_catalogue())


def text(markup: str, *tables: Rows) -> Content:
    """One block a line, "# " before headings; then the tables."""
    blocks: list[Block] = []
    path: list[str] = []
    for line in filter(None, map(str.strip, markup.splitlines())):
        if match := _HEADING.match(line):
            level = len(match[1])
            path = [*path[: level - 1], match[2]]
            blocks.append(Block(match[2], Place(heading=" > ".join(path)), level=level))
        else:
            blocks.append(Block(line, Place(heading=" > ".join(path))))
    return Content((*blocks, *(table(rows) for rows in tables)))


def table(rows: Rows, sheet: str = "") -> Block:
    cells = tuple(
        tuple(Cell(cell, f"{chr(65 + column)}{number}") for column, cell in enumerate(row))
        for number, row in enumerate(rows, start=1)
    )
    return Block("\n".join("\t".join(row) for row in rows), Place(sheet=sheet), rows=cells)


def workbook(**sheets: Rows) -> Content:
    return Content(tuple(table(rows, name) for name, rows in sheets.items()))


def margin(part: Part, line: str) -> Block:
    return Block(line, Place(part=part))


def kind(content: Content, title: str, file: str = "", folder: str = "", number: str = "") -> Kind:
    names = FileNames(file or title, title)
    sheets = any(block.place.sheet for block in content.blocks)
    ranked = (names.file, title) if sheets else (title, names.file)
    return kind_of(content, ranked, layout_of(content), folder, expected_by_names(names, mapper()), number)


def mapped(content: Content, title: str, file: str = "", as_kind: Kind | None = None) -> Mapped:
    names = FileNames(file or title, title)
    return assign(content, cut(content), names, as_kind or kind(content, title, file), mapper())


def served(content: Content, title: str, file: str = "", as_kind: Kind | None = None) -> set[str]:
    return {one.requirement for one in mapped(content, title, file, as_kind).assignments}


def named(name: str, fuzzy: bool = False) -> set[str]:
    return {hit.requirement for hit in mapper().names.hits(name, fuzzy)}
