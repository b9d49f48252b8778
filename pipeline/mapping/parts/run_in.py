"""Heads that run on into their text: "5. DEMAND. Each January …", "五、需求预测：每年……", "第四条（需求）每年……".

Rules of one page often have no others. Each such paragraph is a chapter of its own then, as if its head stood on a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.values import Block, Section

_NUMBER = r"(?:第\s?[一二三四五六七八九十\d]{1,3}\s?[条款]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.、．]|(?=\s)))"
_BRACKETS = r"(?:\s?[（(][^（）()]{1,24}[)）])?"
_HEAD = re.compile(
    rf"\s*{_NUMBER}\s*(?:"
    rf"(?P<caps>[A-Z][A-Z&,/' -]{{2,50}}[A-Z]{_BRACKETS})(?:[.:]|\s[-–—])\s+(?=\S)"  # 5. DEMAND (by month). Each
    rf"|(?P<words>[A-Z][a-z'-]+(?: (?:and|of|for|to|the|&|[A-Za-z][a-z'-]+)){{0,3}}{_BRACKETS})(?:[.:]|\s[-–—])\s+(?=\S)"
    rf"|[（(【“](?P<enclosed>[\u4e00-\u9fff、]{{2,14}})[)）】”]\s*(?=\S)"
    rf"|(?P<chinese>[\u4e00-\u9fff、]{{2,14}})(?:[:：。]|\s+(?=[\u4e00-\u9fff]))\s*(?=\S)"
    rf")"
)
_LEAST_HEADS, _LEAST_TEXT = 3, 12
_FEW_SECTIONS = 2


def with_run_in_heads(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections of rules, cut at the heads of their paragraphs where they have hardly any others."""
    if sum(bool(section.path and section.blocks) for section in sections) > _FEW_SECTIONS:
        return sections
    if any(section.place.sheet for section in sections):
        return sections
    return tuple(part for section in sections for part in _cut(section))


def _cut(section: Section) -> Iterator[Section]:
    heads = [_head(block) for block in section.blocks]
    first = next((at for at, head in enumerate(heads) if head), None)
    told = sum(map(bool, heads))
    lines = sum(not block.rows for block in section.blocks[first or 0 :])
    if first is None or told < _LEAST_HEADS or 2 * told < lines:
        yield section
        return
    if first or section.path:
        yield replace(section, blocks=section.blocks[:first])
    starts = [at for at, head in enumerate(heads) if head]
    for at, stop in zip(starts, [*starts[1:], len(heads)], strict=True):
        yield _chapter(section, heads[at], section.blocks[at:stop])


def _chapter(section: Section, head: str, blocks: Sequence[Block]) -> Section:
    path = (*section.path, head)
    return Section(path, tuple(blocks), replace(section.place, heading=" > ".join(path)))


def _head(block: Block) -> str:
    found = None if block.rows or block.level else _HEAD.match(block.text)
    if found is None or len(block.text) - found.end() < _LEAST_TEXT:
        return ""
    return str(next(filter(None, found.groups())))
