"""Talks of a group that were exported as text: who said what at which minute."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.date_symbols import fold
from pipeline.text.people import names_in
from pipeline.values import Block

_WHO = r"(?P<who>[^\s:：,，。?？!！()（）]{1,12}(?: [A-Z][\w.]{0,15}){0,2})"
# 2026-10-15 09:02 Teng Yue: …, 14:02 麦冬：…, and the head of a message above its text: 麦冬 2026-10-15 14:02:11
_MESSAGE = re.compile(
    rf"(?<![\d:])(?:(?P<day>20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?)[ T,]+)?\d{{1,2}}:\d\d(?::\d\d)?\]? +{_WHO}:(?!\d)"
    rf"|^{_WHO.replace('who', 'above')} +20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日? +\d{{1,2}}:\d\d(?::\d\d)?$",
    re.MULTILINE,
)
# 部月会接龙 2026年9月16日, and then line after line who said what.
_TOLD = re.compile(r"(?:^|(?<=[。;!?\s]))(?P<who>[\u4e00-\u9fff]{2,4}|[A-Z][a-z]+ [A-Z][a-z]+):(?=.{6,})", re.MULTILINE)
_DAY = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?")
_SPEAKERS, _LONGEST_HEAD = 3, 60
_LEAST_MESSAGES = 3
_LEAST_PEOPLE = 2
_LONGEST = 6000


def is_chat(blocks: Sequence[Block]) -> bool:
    """Whether a text is a talk of two people or more, each message with its minute."""
    people = [found["who"] or found["above"] for found in _messages(blocks)]
    return (len(people) >= _LEAST_MESSAGES and len(set(people)) >= _LEAST_PEOPLE) or _line_by_line(blocks)


def _line_by_line(blocks: Sequence[Block]) -> bool:
    """Whether a day stands at the head, and below it several persons say something, a line each."""
    if any(block.rows or block.level for block in blocks):
        return False
    text = fold("\n".join(block.text for block in blocks))[:_LONGEST]
    said = {who for match in _TOLD.finditer(text) if (who := match["who"]) in names_in(who)}
    return len(said) >= _SPEAKERS and _DAY.search(text[:_LONGEST_HEAD]) is not None


def first_day(blocks: Sequence[Block]) -> str:
    """The day before the first message that has one, as it is written; "" where none has, or where it is no chat."""
    days = (found["day"] for found in _messages(blocks)) if is_chat(blocks) else ()
    return next((day for day in days if day), "")


def _messages(blocks: Sequence[Block]) -> list[re.Match[str]]:
    if any(block.rows for block in blocks):
        return []
    return list(_MESSAGE.finditer(fold("\n".join(block.text for block in blocks))[:_LONGEST]))
