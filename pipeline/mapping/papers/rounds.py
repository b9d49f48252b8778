"""Rounds of a house, whatever they are called: who was there, the day, and point after point."""

from __future__ import annotations

import re

from pipeline.text.plain_days import OF_A_DAY
from pipeline.values import Content

_THERE = re.compile(
    r"(?:^|[\n.。; ] ?)(?:present|there|attendees?|attended|attending|here|到会|参加|参会|出席|与会|在场|到的人|到)(?:人员)?\s?[:：\t]\s?(?:\S[^\n]+[,、，;][^\n]+|[\u4e00-\u9fff]{1,4}(?: [\u4e00-\u9fff]{1,4}){2,}|[a-z]{2,16}(?: [a-z]{2,16}){2,}$)",
    re.M,
)
# Names in a row, and nothing else in the sentence: "Rutger, Wen, Dana, Kong.", 仇、蔺、晏。
_ROW_OF_NAMES = re.compile(
    r"(?:^|[.。,，] ?)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?:, (?:and )?(?:[a-z]+ ){0,2}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}){2,}(?: and [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?[.。]?$"
    r"|(?:^|[.。,，] ?)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}){2,}[.;]"
    r"|(?:^|[。,，\d] ?)[\u4e00-\u9fff]{1,3}(?:[、，,][\u4e00-\u9fff]{1,3}){2,}(?:在场?|到场?|参加)?[。]?$",
    re.M,
)
_TWO_SIDES = re.compile(
    r"[甲乙我对]方|客户|供应商|\b(?:for us|ours|from us|us|they|theirs|customers?|clients?|suppliers?)\b"
)
_POINT = re.compile(r"\s*(?:\d{1,2}[.、)）]|[-•·*]|[一二三四五六七八九十]{1,2}、)\s?\S")
_LEAST_POINTS = 3
_TICKET = re.compile(r"\b[A-Z]{2,5}-?\d{3,}\b")
_FIRST_LINES, _OPENING_LINES = 10, 3
_LONGEST = 4000  # characters


def is_a_round(content: Content) -> bool:
    """Whether a short text names at its head who was there, on which day, and then goes through point after point, none of
    them a ticket."""
    lines = [line for block in content.blocks for line in block.text.splitlines()]
    head = "\n".join(lines[:_FIRST_LINES])
    if sum(map(len, lines)) > _LONGEST or not (names_who_was_there(head) and OF_A_DAY.search(head)):
        return False
    return goes_through_points(content) and not any(map(_TICKET.search, lines))


def goes_through_points(content: Content) -> bool:
    """Whether a text has three points or more, a line each."""
    lines = (line for block in content.blocks for line in block.text.splitlines())
    return sum(map(bool, map(_POINT.match, lines))) >= _LEAST_POINTS


def names_who_was_there(text: str) -> bool:
    return _THERE.search(text.lower()) is not None


def begins_with_a_day_and_names(content: Content) -> bool:
    """Whether the first lines of a text name a day and, with no word before them, three people or more."""
    lines = [line for block in content.blocks if not block.rows for line in block.text.splitlines()]
    head = "\n".join(lines[:_OPENING_LINES])
    if _TWO_SIDES.search(head.lower()):
        return False
    return OF_A_DAY.search(head) is not None and _ROW_OF_NAMES.search(head) is not None
