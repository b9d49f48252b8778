"""What stands above the text of each page, and the title in a table there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.catalogue import DocumentControl
from pipeline.entities.control.title_lines import title_line
from pipeline.recall import remembered
from pipeline.text.fields import label_key
from pipeline.values import Block, Content

_OF_PAGES = frozenset(map(label_key, ["页次", "页码", "页数", "页", "Page", "Page No.", "Pages"]))
_MOST_HEADS = 6  # blocks at the beginning
_MOST_ROWS_OF_HEAD, _MOST_FREE_OF_HEAD, _LONGEST_OF_HEAD = 5, 3, 40
_SORT_OF_PAPER = re.compile(r"(?:程序|支持|作业|体系|三级|二级|管理|受控)文件$|(?:质量|管理)手册$")  # of a page's head


def page_heads(content: Content, cover: Sequence[Block], control: DocumentControl) -> Sequence[Block]:
    """What stands above the text of each page: lines of the margin, and a small table with the paper's number or pages."""
    known = {id(block) for block in cover}
    labels = _OF_PAGES | frozenset(map(label_key, control.labels["number"]))
    return [
        block
        for block in content.blocks[:_MOST_HEADS]
        if block.place.part == "header"
        or (
            0 < len(block.rows) <= _MOST_ROWS_OF_HEAD
            and not (id(block) in known or block.place.sheet)
            and any(label_key(cell) in labels for cell in cells_of(block))
        )
    ]


def title_in_head(block: Block, control: DocumentControl) -> str:
    """The title in a table at the head of a page: house, title, number, version and page in a few cells, only the last
    three with labels; or ""."""
    if len(block.rows) > _MOST_ROWS_OF_HEAD:
        return ""
    numbers, versions = (frozenset(map(label_key, control.labels[one])) for one in ("number", "version"))
    labels = _OF_PAGES | labels_of(control)
    keys = [[label_key(cell.text) for cell in row] for row in block.rows]
    there = {key for row in keys for key in row}
    if not (there & numbers and there & (versions | _OF_PAGES)):
        return ""
    free = [
        line
        for row, said in zip(block.rows, keys, strict=True)
        for at, cell in enumerate(row)
        if said[at] not in labels and not (at and said[at - 1] in labels)
        if (line := title_line(cell.text, _LONGEST_OF_HEAD)) and not _SORT_OF_PAPER.search(line)
    ]
    return free[-1] if free and len(free) <= _MOST_FREE_OF_HEAD else ""


def cells_of(block: Block) -> list[str]:
    return [cell.text for row in block.rows for cell in row]


@remembered(most=2)
def labels_of(control: DocumentControl) -> frozenset[str]:
    return frozenset(label_key(label) for each in control.labels.values() for label in each)
