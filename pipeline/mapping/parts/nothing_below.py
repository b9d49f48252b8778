"""Lines of a text below which nothing stands, and the end of what stands below a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import bare
from pipeline.values import Block

_LABEL = re.compile(r"[^:：。；;\n]{2,40}[:：]")
# Who signs below belongs to no label above: Measures: / Reported by: A. Name.
_SIGNED = re.compile(
    r"(?:填[报写表]|报告|记录|编制|经办|审核|复核|批准|签[字名章]|日期|时间|(?:prepared|reported|written|filled in|recorded|reviewed|approved|signed)(?: by)?|date|signature)[^:：。；;\n]{0,6}[:：]",
    re.I,
)
_MOST_LABELS = 20  # under one another
_EDITIONS = re.compile(
    r"(?:[\d. ]*)(?:文件)?(?:修订|变更|版本)(?:历史|记录|履历)|(?:revision|version|document) history"
)


def left_open(blocks: Sequence[Block], number: int) -> bool:
    """Whether the line at `number` is a label with nothing behind it, nor below it: Root cause: / Measures: / the end.

    A label above lines that say something (Changes are of four kinds:) is none.
    """
    for at in range(number, min(number + _MOST_LABELS, len(blocks))):
        block = blocks[at]
        if block.level or (not block.rows and _SIGNED.match(block.text.strip())):
            return at > number
        if block.rows or not _LABEL.fullmatch(block.text.strip()):
            return False
    return True


def follows_the_editions(blocks: Sequence[Block], number: int) -> bool:
    """Whether the table of the document's editions is over, below which a text without chapters begins."""
    if number < 2 or blocks[number].rows or not blocks[number - 1].rows:
        return False
    above = blocks[number - 2]
    return bool(above.level and _EDITIONS.fullmatch(bare(above.text)))
