"""Minutes: what was said at a meeting, however long it is told and whatever was agreed there to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.kinds.opening import opening_of
from pipeline.text.normal import normal
from pipeline.text.plain_days import DAY
from pipeline.values import Content

_CALLED = re.compile(r"\bminutes(?!\w)|\bminutes(?=\d)|\bmeetings?(?![a-z])|会议|例会|纪要")
_NOT_ONE = re.compile(
    r"制度|规定|办法|流程|规范|程序|模板|\b(?:policy|procedure|process|guide(?:line)?s?|template|rules)\b"
)
_THERE = re.compile(
    r"\b(?:attend(?:ees?|ance|ed by)|(?:members?|people|those) present|present|participants?|in attendance|absent|apologies)\b ?[:：\n(-]"
    r"|(?:参[加与会]?会?|出席|与会|到会|列席)(?:人员?|者|名单|成员|情况|单位)?\s{0,2}[:：\n\t]"
)
_WITHIN = 800
_ON_A_DAY = re.compile(DAY, re.I)


def of_a_meeting(names: Sequence[str], content: Content) -> bool:
    """Whether a text that is called minutes or a meeting begins with the day and with who was there."""
    called = [normal(name).replace("_", " ") for name in names]
    if not any(map(_CALLED.search, called)) or any(map(_NOT_ONE.search, called)):
        return False
    opening = opening_of(content)[:_WITHIN]
    if not _THERE.search(opening):
        return False
    return any(map(_ON_A_DAY.search, (opening, *called)))
