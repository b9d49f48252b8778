"""Issues that somebody raises, ranks and closes: those of a project or of daily work, not those around an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal
from pipeline.values import Content

_CONTEXT = "D-4.1"
_HEAD_ROWS = 3
_RAISED = re.compile(
    r"\b(?:raised|reported|logged|opened|identified)(?: by| on)?\b|\bdate (?:raised|reported|opened)\b"
)
_RANKED = re.compile(r"\b(?:priority|severity|urgency)\b")
_FOLLOWED = re.compile(r"\b(?:status|state|closed?|closure|resolution|resolved|assigned to|assignee)\b")
_AROUND = re.compile(r"\b(?:internal|external|context|climate)\b|内部|外部|环境")


def of_context(candidates: Sequence[Candidate], content: Content) -> list[Candidate]:
    """Without the issues around an organisation where its issue register is a log of what was raised and closed."""
    if not any(one.requirement == _CONTEXT for one in candidates) or not _followed_up(content):
        return list(candidates)
    return [one for one in candidates if one.requirement != _CONTEXT]


def _followed_up(content: Content) -> bool:
    rows = (row for block in content.blocks for row in block.rows[:_HEAD_ROWS])
    heads = (normal(" | ".join(cell.text for cell in row)) for row in rows)
    head = next((one for one in heads if all(sign.search(one) for sign in (_RAISED, _RANKED, _FOLLOWED))), None)
    if head is None or _AROUND.search(head):
        return False
    return not any(
        _AROUND.search(normal(f"{block.place.sheet} {'' if block.rows else block.text}")) for block in content.blocks
    )
