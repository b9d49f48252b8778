"""Cutting a file into the units of mapping: one section a heading, one a sheet."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recall import remembered
from pipeline.values import Block, Content, Place, Section

_MARGINS = ("header", "footer", "comment", "footnote", "endnote")
_PART = re.compile(
    r"第\s*[一二三四五六七八九十百\d]+\s*[篇章编部]|(?:part|chapter)\s+(?:\d+|[ivx]+|[a-h]|one|two|three|four|five)\b",
    re.I,
)
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.、．]?\s*[^\d.\s]|[一二三四五六七八九十]+、")


@remembered(most=2)
def cut(content: Content) -> tuple[Section, ...]:
    """Sections in reading order, each with the path of headings above it (or its sheet's name).

    Text before the first heading is a section with an empty path. Headers, footers and notes belong
    to no section; a section without any block of its own is kept, for its heading.
    """
    sections: list[Section] = []
    path: list[tuple[int, str]] = []
    blocks: list[Block] = []
    place = Place()
    sheet = ""
    part = 0  # level of the part (第二篇, Part B) whose numbered headings look no smaller than its own

    def close() -> None:
        if blocks or path:
            names = tuple(text for _, text in path)
            sections.append(Section(names, tuple(blocks), place))

    for block in content.blocks:
        if block.place.part in _MARGINS:
            continue
        if block.place.sheet != sheet:
            close()
            sheet = block.place.sheet
            path, blocks, place = [(1, sheet)] if sheet else [], [], block.place
        if block.level:
            close()
            level = block.level
            if _PART.match(block.text):
                part = level
            elif part and (level < part or not _NUMBERED.match(block.text)):
                part = part if level > part else 0
            elif part:
                level += 1
            keep = [step for step in path if step[0] < level]
            path = [*keep, (level, " ".join(block.text.split()))]
            blocks, place = [], replace(block.place, heading=" > ".join(text for _, text in path))
        else:
            if not blocks and not path:
                place = block.place
            blocks.append(block)
    close()
    return tuple(sections)
