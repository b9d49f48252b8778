"""Notes in a few lines of a training that was held: "Training: new scanners … came: five people", 培训：开箱……参加：三人."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, body_of
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY
from pipeline.values import Content, Kind

_TRAINED = "R-7.2-3"
_COULD_BE: tuple[Kind, ...] = ("record", "report", "unrelated")
_SURE = 0.7
_KNOWN = 0.5
_LONGEST = 1500  # characters
_OPENS = re.compile(
    r"(?:(?:refresher|safety|on-the-job|induction) )?(?:training|course|briefing|toolbox talk|schooling)\s?[:：]\s*\S"
    r"|(?:现场|岗前|班前|操作)?(?:培训|宣贯|交底|学习)(?:内容|主题)?\s?[:：]\s*\S"
)
_DAY = re.compile(DAY, re.I)
_WHO_CAME = re.compile(
    r"\b(?:came|present|attended|there|taking part|participants?|attendees|listeners|who)\s?[:：]|\b\d+ (?:people|persons?|staff|of us)\b"
    r"|(?:参加|到场|到的?人?|来了?|参训|听课|人员|学员)(?:人员|的人)?\s?[:：]|[\d一二三四五六七八九十]+\s?(?:人|名)(?:参加|到场|听课)"
)
# What is planned has not been held.
_TO_COME = re.compile(
    r"\bplease\b|\bwill (?:be held|take place)|\bis to be\b|\bplan(?:ned)?\b|请[^。；]{0,12}(?:参加|准时|报名)|计划|拟于|通知"
)


def by_training_note(content: Content, kind: Kind, known: Sequence[Candidate] = ()) -> list[Candidate]:
    """The training that a short note tells of: what it was on, the day, and who came."""
    if kind not in _COULD_BE or any(one.requirement == _TRAINED and one.confidence >= _KNOWN for one in known):
        return []
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    if len(text) > _LONGEST or not _OPENS.match(text.strip()):
        return []
    held = _DAY.search(text) and _WHO_CAME.search(text) and not _TO_COME.search(text)
    return [Candidate(_TRAINED, _SURE, str(body[0].place), quote(body[0].text), body)] if held else []
