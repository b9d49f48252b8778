"""Notices that bring a document with them: "关于印发《信息安全方针》的通知", and below it the policy itself.

Offices send out every rule in this way; the paper is what was sent out, and the notice its cover.
"""

from __future__ import annotations

import re

from pipeline.text.normal import bare
from pipeline.values import Content

_NOTICE = re.compile(
    r"^(?:.{0,30}?)关于(?:印发|下发|发布|颁布|颁发|公布|转发|修订印发)(?:实施|执行)?(?P<what>[《〈].{2,40}[》〉]|.{4,40}?)的(?:通知|决定|公告|函)$"
)
_MARKS = re.compile(r"[《》〈〉“”\"]")
_LONGEST_NAME = 60  # characters of a heading


def attached(title: str, content: Content) -> str:
    """The name of the document that a notice of this title brings, where the text has it as a heading; else the title."""
    match = _NOTICE.match(title.strip())
    if match is None:
        return title
    name = _MARKS.sub("", match["what"]).strip()
    key = bare(name)
    below = (block for block in content.blocks if not block.rows and len(block.text) <= _LONGEST_NAME)
    return name if any(bare(_MARKS.sub("", block.text)) == key for block in below) else title
