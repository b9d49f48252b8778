"""Rounds of a house, whatever they are called: who was there, the day, and point after point."""

from __future__ import annotations

import re

from pipeline.text.plain_days import OF_A_DAY
from pipeline.values import Content

_THERE = re.compile(
    r"(?:^|[\n.。;] ?)(?:present|there|attendees?|attended|attending|here|到会|参加|参会|出席|与会|在场|到的人|到)(?:人员)?\s?[:：\t]\s?\S[^\n]+[,、，;][^\n]+"
)
_POINT = re.compile(r"\s*(?:\d{1,2}[.、)）]|[-•·*]|[一二三四五六七八九十]{1,2}、)\s?\S")
_LEAST_POINTS = 3
_TICKET = re.compile(r"\b[A-Z]{2,5}-?\d{3,}\b")
_FIRST_LINES = 10
_LONGEST = 4000  # characters


def is_a_round(content: Content) -> bool:
    """Whether a short text names at its head who was there, on which day, and then goes through point after point, none of
    them a ticket."""
    lines = [line for block in content.blocks for line in block.text.splitlines()]
    head = "\n".join(lines[:_FIRST_LINES])
    if sum(map(len, lines)) > _LONGEST or not (names_who_was_there(head) and OF_A_DAY.search(head)):
        return False
    return sum(map(bool, map(_POINT.match, lines))) >= _LEAST_POINTS and not any(map(_TICKET.search, lines))


def names_who_was_there(text: str) -> bool:
    return _THERE.search(text.lower()) is not None
