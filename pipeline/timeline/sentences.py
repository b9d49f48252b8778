"""What a date in a sentence is, where its verb stands away from it: the review was held on, 起全公司照此办理."""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.values import Role

_ON = r"(?:[ ]?(?:on|the|of))*\s*$"
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("drafted", re.compile(r"\bwrote (?:it|this|them|down|the)\b[^.;]{0,24}" + _ON)),
    (
        "reviewed",
        re.compile(
            r"\b(?:read|went|looked|gone) (?:it |this |them |the [a-z ]{3,24})?(?:through|over)\b[^.;]{0,12}" + _ON
        ),
    ),
    ("effective", re.compile(r"\b(?:works?|worked|working) (?:to|by|after) [^.;]{0,40}\b(?:since|from)" + _ON)),
    (
        "occurred",
        re.compile(r"\b(?:began|started|stopped|failed|broke|ran|run|went down|carried)\b[^.;,]{0,40}" + _ON),
    ),
)
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("effective", re.compile(r"起[^。;,，]{0,14}(?:执行|施行|实施|照此|生效|启用|适用|遵照|按此)")),
    ("meeting", re.compile(r"(?:上午|下午)?[,，]?[^。;,，]{0,10}(?:召开|举行)[^。;]{0,24}(?:会|评审|审核)")),
    (
        "occurred",
        re.compile(
            r"(?:上午|下午)?[,，]?(?:对|在|由|为|组织)[^。;,，]{1,16}(?:进行|开展|实施|巡检|检查|测试|演练|盘点)"
        ),
    ),
)
_HELD = re.compile(
    r"\b(?:meeting|board|committee|management review|(?:internal )?audit)\b[^.;]{0,40}\b(?:held|took place)" + _ON
)
_SIGNED_OFF = re.compile(r"\bsign(?:s|ed) (?:it|this|them|the [a-z ]{3,24}) off" + _ON)
_NO_MEETING = re.compile(r"\b(?:training|course|exercise|drill|test|workshop)\b")
_TO_BE_DONE = re.compile(
    r"\b(?:to be|will|must|shall|should|has to|have to|needs? to|is to|are to)\b[^.;:]*\b(?:by|before|no later than)\s*$"
)


def role_in_sentence(before: str, after: str) -> Role | None:
    """By the text before and after the date in its sentence; None where no verb says it."""
    before, after = normal(before), normal(after)
    for role, pattern in _AFTER:
        if pattern.match(after):
            return role
    return next((role for role, pattern in _BEFORE if pattern.search(before)), None)


def turned_by_verb(before: str) -> Role | None:
    """What is said whatever word of no sentence stands nearest: the review was held on, to be done by."""
    plain = normal(before)
    if _TO_BE_DONE.search(plain):
        return "due"
    if _SIGNED_OFF.search(plain):
        return "approved"
    return "meeting" if _HELD.search(plain) and not _NO_MEETING.search(plain) else None
