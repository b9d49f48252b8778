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
        "meeting",
        re.compile(
            r"\b(?:service review|meeting|call|talk|get-together)\b(?: (?:of|on|held on)| ?\()?(?: \w{3,6}day,?)?\s*$"
        ),
    ),
    ("signed", re.compile(r"(?:^|[.;] ?)for [a-z][a-z &-]{1,40}: (?:[a-z]+\.? ){0,2}[a-z][a-z'-]+,\s*$")),
    ("printed", re.compile(r"\b(?:exported|extracted|downloaded|printed)\b[^.;,]{0,32}" + _ON)),
    ("drafted", re.compile(r"(?:汇总|整理|汇编|编制|编写|起草|执笔),\s*$")),
    ("occurred", re.compile(r"参加[了过]\s*$")),
    ("drafted", re.compile(r"\bdraft(?: (?:version|no\.?|issue))?(?: v?\d[\d.]{0,6})?[ ]?(?:,|of|dated)?\s*$")),
    (
        "released",
        re.compile(r"(?:^|[,;] ?)(?:[a-z]+ )?(?:version|issue|rev\.?|revision|edition) ?(?:[a-z]|v?\d[\d.]{0,6}),\s*$"),
    ),
    (
        "occurred",
        re.compile(
            r"\b(?:counted|rated|scored|assessed|evaluated|tested|inspected|talked through|exercised|examined)\b[^.;,]{0,40}\bon\s*$"
        ),
    ),
    (
        "occurred",
        re.compile(r"\b(?:began|started|stopped|failed|broke|ran|run|went down|carried)\b[^.;,]{0,40}" + _ON),
    ),
)
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("effective", re.compile(r"起[^。;,，]{0,14}(?:执行|施行|实施|照此|生效|启用|适用|遵照|按此)")),
    ("approved", re.compile(r"[^。;,，]{0,14}会议?(?:审议|讨论|研究)?(?:通过|批准)")),
    ("period_start", re.compile(r"起[,，]?(?:[一二两三四五六七八九十\d]{1,2}年(?!度)|(?:至|到)\d{4}年)")),
    ("meeting", re.compile(r"[^.;]{0,24}\b(?:we|they) (?:met|sat together)\b")),
    ("meeting", re.compile(r"(?:上午|下午)?[,，]?[^。;,，]{0,10}(?:召开|举行)[^。;]{0,24}(?:会|评审|审核)")),
    (
        "occurred",
        re.compile(
            r"[^。;,，]{0,16}(?:来电|来函|打\w{0,8})?(?:投诉|报障|反映)"
            r"|[^.;]{0,60}\b(?:was|were|went) (?:down|out\b|off|unavailable|unreachable|lost)|[^.;]{0,40}\b(?:failed|stopped|broke)\b"
            r"|(?:凌晨|早上?|上午|中午|下午|晚上?)?[,，]?[^。;]{0,24}(?:发生|出现)了?[^。;,，]{0,12}(?:故障|中断|事故|事件)"
        ),
    ),
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
_HELD_IN_BRACKETS = re.compile(r"\((?:was )?held(?: on)?\s*$")
_SIGNED_OFF = re.compile(r"\bsign(?:s|ed) (?:it|this|them|the [a-z ]{3,24}) off" + _ON)
_AGREED_WITH = re.compile(r"\bagreed with (?:the )?[a-z][a-z ,'&-]{2,60} on\s*$")
_SENT = re.compile(
    r"\b(?:sent|mailed|circulated)(?: out)?(?: to (?:(?!\b(?:by|before|until)\b)[^.;,:]){1,64}?)?(?: on)?\s*$"
)
_PUT_AWAY = re.compile(r"\b(?:replaced|superseded|withdrawn|repealed|cancelled)\b[^.;:]{0,64}\bon\s*$")
_RELEASES = re.compile(r"\b(?:release|issue|publish)(?:d|s|es)? (?:it|them|this|these|the [a-z ]{3,40}?)\s+on\s*$")
# Put together by A. Name, 6 November 2026, for 12 November 2026: the second day is that of the occasion.
_WRITTEN_FOR = re.compile(
    r"\b(?:19|20)\d\d,? for(?: the)?(?: (?:management |service )?(?:review|meeting|board)(?: of| on)?)?\s*$"
)
_LONGEST_CALL = 80  # characters of "2026, for the management review of"
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
    if _HELD_IN_BRACKETS.search(before):
        return "occurred" if _NO_MEETING.search(before) else "meeting"
    return next((role for role, pattern in _BEFORE if pattern.search(before)), None)


def turned_by_verb(before: str) -> Role | None:
    """What is said whatever word of no sentence stands nearest: the review was held on, to be done by."""
    plain = normal(before)
    if _TO_BE_DONE.search(plain):
        return "due"
    if _SIGNED_OFF.search(plain) or _AGREED_WITH.search(plain):
        return "approved"
    if _PUT_AWAY.search(plain):
        return "other"
    if _SENT.search(plain) or _RELEASES.search(plain):
        return "released"
    return "meeting" if _HELD.search(plain) and not _NO_MEETING.search(plain) else None


def is_written_for(before: str) -> bool:
    """Whether the words before a day say that a paper, of an earlier one, was put together for it."""
    return _WRITTEN_FOR.search(normal(before[-_LONGEST_CALL:])) is not None
