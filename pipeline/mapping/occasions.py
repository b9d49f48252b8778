"""Minutes and plans under names that say nothing, by what such papers have: who was there, what was settled, who to call.

They count where nothing else serves their requirement (left_over.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.mapping.candidates import body_of
from pipeline.mapping.signatures import Signed
from pipeline.text.normal import normal
from pipeline.values import Block, Content, Kind

_COULD_BE: tuple[Kind, ...] = ("record", "report", "unrelated")
_OPENING = 6  # blocks
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
_BACK = re.compile(r"多久(?:回来|恢复)|恢复(?:时间|时限|目标)|\brto\b|\bback (?:in|within)\b|\brecovery time")
_LOSE = re.compile(r"丢|\brpo\b|\blose\b|\bloss\b")
_CALL = re.compile(r"电话|号码?$|手机|短号|\btele?phone|\bnumber\b|\bmobile\b|\bcall\b")
_BEGUN = re.compile(r"启动|动用|启用|\bopened\b|\binvok|\bactivat|\bsays (?:so|go)\b")


def occasions(content: Content, kind: Kind) -> Iterator[Signed]:
    """The requirement that a paper with those present, or a plan with whom to call, may serve, with its first block."""
    body = body_of(content)
    if not body or any(block.place.sheet for block in body):
        return
    lines = [normal(block.text) for block in body]
    text = "\n".join(lines)
    if kind in _COULD_BE:
        for requirement in _of_meeting("\n".join(lines[:_OPENING]), text):
            yield Signed(requirement, body[0])
    if kind not in ("external", "form") and _is_plan_for_failure(body, text):
        yield Signed("D-8.7.2-PL", body[0])


def _of_meeting(opening: str, text: str) -> Iterator[str]:
    if _POLICY.search(text) and _TOLD.search(text) and _SIGNED.search(text):
        yield "R-5.2"
    if not _SETTLED.search(text):
        return
    if _STILL_FITS.search(text) and _PRESENT.search(opening) and _REVIEWED.search(text):
        yield "R-9.3-3"
    elif _WE.search(opening) and not _OF_SUPPLIERS.search(opening):
        yield "R-8.3.2-2"
    elif _PRESENT.search(opening):
        yield "R-7.4"


def _is_plan_for_failure(body: Sequence[Block], text: str) -> bool:
    """Whether one table says how soon each service is back and what may be lost, another whom to call."""
    headers = [normal(" | ".join(cell.text for cell in block.rows[0])) for block in body if block.rows]
    aims = any(_BACK.search(header) and _LOSE.search(header) for header in headers)
    return aims and bool(_BEGUN.search(text)) and any(map(_CALL.search, headers))
