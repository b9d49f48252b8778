"""Whether a release speaks of the changes that it brings, with or without their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import normal, quote
from pipeline.values import Block, Content, Fact

_CHANGES = re.compile(r"变更|改动单|变动单|\bchanges?\b|\bRFCs?\b", re.I)
_FIELD = re.compile(
    r"(?:所含|包含|关联|对应)?变更(?:编号|单号|号)?|(?:linked |related )?(?:changes?|rfcs?)(?: (?:no\.?|numbers?|refs?\.?|ids?))?"
)


def speaks_of_changes(content: Content) -> Iterator[Fact]:
    """release.of_changes: the first place of the body that holds a word for changes; none of a form whose field for them is blank."""
    if any(map(_left_blank, content.blocks)):
        return
    for block in content.blocks:
        if block.place.part == "body" and (match := _CHANGES.search(block.text)):
            yield Fact("release.of_changes", match.group(), str(block.place), quote(block.text, match.start()))
            return


def _left_blank(block: Block) -> bool:
    return any(
        _FIELD.fullmatch(normal(cell.text).strip(" :")) is not None and not beside.text.strip(" _-—/")
        for row in block.rows
        if len(row) in (2, 4)
        for cell, beside in zip(row[::2], row[1::2], strict=True)
    )
