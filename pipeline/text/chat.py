"""Talks of a group that were exported as text: who said what at which minute."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.date_symbols import fold
from pipeline.values import Block

_WHO = r"(?P<who>[^\s:：,，。?？!！()（）]{1,12}(?: [A-Z][\w.]{0,15}){0,2})"
# 2026-10-15 09:02 Teng Yue: …, 14:02 麦冬：…, and the head of a message above its text: 麦冬 2026-10-15 14:02:11
_MESSAGE = re.compile(
    rf"(?<![\d:])(?:(?P<day>20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?)[ T,]+)?\d{{1,2}}:\d\d(?::\d\d)?\]? +{_WHO}:(?!\d)"
    rf"|^{_WHO.replace('who', 'above')} +20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日? +\d{{1,2}}:\d\d(?::\d\d)?$",
    re.MULTILINE,
)
_LEAST_MESSAGES = 3
_LEAST_PEOPLE = 2
_LONGEST = 6000


def is_chat(blocks: Sequence[Block]) -> bool:
    """Whether a text is a talk of two people or more, each message with its minute."""
    people = [found["who"] or found["above"] for found in _messages(blocks)]
    return len(people) >= _LEAST_MESSAGES and len(set(people)) >= _LEAST_PEOPLE


def first_day(blocks: Sequence[Block]) -> str:
    """The day before the first message that has one, as it is written; "" where none has, or where it is no chat."""
    days = (found["day"] for found in _messages(blocks)) if is_chat(blocks) else ()
    return next((day for day in days if day), "")


def _messages(blocks: Sequence[Block]) -> list[re.Match[str]]:
    if any(block.rows for block in blocks):
        return []
    return list(_MESSAGE.finditer(fold("\n".join(block.text for block in blocks))[:_LONGEST]))
