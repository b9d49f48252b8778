"""Minutes and papers of reviews under names that say nothing: who was there, what was settled, what was looked at.

They count where nothing else serves their requirement (left_over.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.mapping.candidates import body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.parts.paper_heads import first_told, heads_of, says
from pipeline.mapping.signatures import Signed
from pipeline.text.message import is_message
from pipeline.text.normal import normal
from pipeline.values import Content, Kind

_COULD_BE: tuple[Kind, ...] = ("record", "report", "unrelated")
_NO_MEETING: tuple[Kind, ...] = ("agreement", "licence", "list")
_OPENING = 6  # blocks
_LONGEST = 6000  # characters of a paper on one meeting
_PRESENT = re.compile(
    r"(?:^|[\s。.,，;；])(?:在的人|在场|到会|到场|参加|参会|出席|与会|there|present|attendees?|attending|in the room)(?:人员?|的?人)?\s*[:：]"
)
_WE = re.compile(r"(?:^|[\s。.,，;；])(?:我们|我方|我司|本公司|we|us|ours|from us)\s*[:：]")
_SETTLED = re.compile(
    r"商定|定下来|决定|决议|拍板|待办|下次|settled|decided|agreed|to do\b|actions?\b|next (?:on|meeting|time|review)"
)
_OF_SUPPLIERS = re.compile(r"供应商|供方|\bsuppliers?\b|\bvendors?\b")
# What a management review concludes of the system: that it is suitable, adequate and effective.
_STILL_FITS = re.compile(
    r"体系[^，。；\n]{0,8}(?:适宜|合适|充分|有效|管用)|\bsystem (?:is |was |remains? |still |itself ){1,3}(?:fit|suit|adequate|effective|work)"
)
_REVIEWED = re.compile(r"看了|评审|审视|\blooked at\b|\breviewed?\b|\bwent through\b|\bgone through\b")
_POLICY = re.compile(r"(?<!安全)方针|(?<!security )\bpolicy\b")
_TOLD = re.compile(r"讲|宣|学习|\bspoke\b|\bexplain|\bwent through\b|\bbriefed\b")
_SIGNED = re.compile(r"签名|签到|签字|\bsigned\b|\bsignatures?\b")
_SUITABLE = re.compile(
    r"\bsuitab\w+\b[^.\n]{0,80}\beffectiv\w+|\beffectiv\w+\b[^.\n]{0,80}\bsuitab\w+|适宜[^。\n]{0,24}有效|有效[^。\n]{0,24}适宜"
)
_ENOUGH = re.compile(r"\badequa\w+|\bsufficien\w+|充分")
_DECIDED = re.compile(r"\b(?:decided|decisions?|resolved|agreed actions?|outputs?)\b|决定|决议|决策|评审输出")
_PLEASE = re.compile(
    r"\bplease (?:send|bring|prepare|let|come|have|provide|hand|be)\b|\b(?:calls?|invites?|asks?) (?:us|you|all)\b|请(?:各|于|准备|提交|提供|参加|携带)|通知"
)
_SYSTEM = re.compile(r"\b(?:service|management)(?: management)? system\b|\bsms\b|体系")
# What top management looks at (9.3), each told by a heading of its own: first of all what became of its last decisions.
_INPUTS = (
    re.compile(r"\b(?:earlier|previous|last|former|past)\b.{0,30}\b(?:decisions?|actions?|reviews?|meetings?)\b|\bbecame of\b|以往|上次"),
    re.compile(r"\bchang(?:e|es|ed|ing)\b.{0,20}\b(?:around|outside|issues|context|us)\b|\bexternal and internal\b|内外部|环境.{0,4}变化"),
    re.compile(r"\bhow we did\b|\bperform\w+|\bresults?\b|\bfigures\b|\bnumbers\b.{0,12}\b(?:met|reached)\b|绩效|目标(?:完成|达成|实现)"),
    re.compile(r"\bpolicy\b.{0,40}\b(?:fit|suit\w*|still|objectives|numbers|goals)\b|方针.{0,8}(?:适宜|目标)"),
    re.compile(r"\bchances?\b|\bopportunit\w+|\bdo(?:ing)? better\b|\bimprov\w+|改进"),
    re.compile(r"\brisks?\b|风险"),
    re.compile(r"\bresources?\b|\bmeans\b|\bpeople and money\b|资源"),
    re.compile(r"\baudits?\b|\bnon-?conformit\w+|\bfindings\b|审核|不符合"),
    re.compile(r"\bcustomers?\b|\bcomplain\w*|\bsatisf\w+|客户|顾客|满意"),
    re.compile(r"\bsuppliers?\b|\bother parties\b|\bthird parties\b|供应商|供方|相关方"),
)  # fmt: skip
_LEAST_INPUTS = 4


def meetings(content: Content, kind: Kind) -> Iterator[Signed]:
    """The requirements that minutes, an invitation or papers for a review may serve, with the block that shows it."""
    body = body_of(content)
    if not body or kind in RULES or kind in _NO_MEETING or any(block.place.sheet for block in body):
        return
    lines = [normal(block.text) for block in body]
    text, opening = "\n".join(lines), "\n".join(lines[:_OPENING])
    if len(text) > _LONGEST:
        return
    served = list(_of_review(text, opening, heads_of(content.blocks), content, kind))
    if kind in _COULD_BE and "R-9.3-3" not in served:
        served += _of_others(text, opening)
    yield from (Signed(one, first_told(body), body) for one in served)


def _of_review(text: str, opening: str, heads: tuple[str, ...], content: Content, kind: Kind) -> Iterator[str]:
    """Of a review by top management: its minutes, its invitation, or what was brought to it."""
    concluded = _SUITABLE.search(text) and _ENOUGH.search(text) and _SYSTEM.search(text)
    reviewed = (
        _STILL_FITS.search(text) and _REVIEWED.search(text) and _PRESENT.search(opening) and _SETTLED.search(text)
    )
    if (kind in _COULD_BE and reviewed) or (
        concluded and kind != "plan" and says(_DECIDED, heads) and not is_message(content.blocks)
    ):
        yield "R-9.3-3"
    elif concluded and _PLEASE.search(text):
        yield "R-9.3-1"
    elif says(_INPUTS[0], heads) and sum(says(one, heads) for one in _INPUTS) >= _LEAST_INPUTS:
        yield "R-9.3-2"


def _of_others(text: str, opening: str) -> Iterator[str]:
    if _POLICY.search(text) and _TOLD.search(text) and _SIGNED.search(text):
        yield "R-5.2"
    if not _SETTLED.search(text):
        return
    if _WE.search(opening) and not _OF_SUPPLIERS.search(opening):
        yield "R-8.3.2-2"
    elif _PRESENT.search(opening):
        yield "R-7.4"
