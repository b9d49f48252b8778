"""How a file begins, and whether it says there that it was issued."""

from __future__ import annotations

import re

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.text.whole import beginning
from pipeline.values import Content

_VERSION = re.compile(
    r"version|版本|版次|修订|第[\d一二三四五六七八九十]{1,3}版(?!面)|\b(?:first|second|third|fourth) (?:issue|edition)\b|\b(?:issue|edition|revision|rev)\b[ .:]{0,3}(?:no[ .:]{0,3})?\d"
)
_APPROVED = re.compile(r"approved|authori[sz]ed by|批准|核准|签发|审批通过|审定")


@remembered(most=2)
def opening_of(content: Content) -> str:
    """The normal form of what stands first, at most 3000 characters."""
    return normal(beginning(content.blocks[:40]))[:3000]


def is_issued(opening: str) -> bool:
    """Whether a document was issued: it has a version, and somebody approved it."""
    return bool(_VERSION.search(opening) and _APPROVED.search(opening))
