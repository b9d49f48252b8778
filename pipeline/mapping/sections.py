"""Cutting a file into the units of mapping: one section a heading, one a sheet."""

from __future__ import annotations

from dataclasses import replace

from pipeline.values import Block, Content, Place, Section

_MARGINS = ("header", "footer", "comment", "footnote", "endnote")


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
            keep = [step for step in path if step[0] < block.level]
            path = [*keep, (block.level, " ".join(block.text.split()))]
            blocks, place = [], replace(block.place, heading=" > ".join(text for _, text in path))
        else:
            if not blocks and not path:
                place = block.place
            blocks.append(block)
    close()
    return tuple(sections)
