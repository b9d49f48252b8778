"""What a talk that was exported proves: a meeting that was held in it, changes decided on, a review with the customer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.text.chat import is_chat
from pipeline.text.normal import normal, quote
from pipeline.values import Content, Kind

_SURE = 0.72
_NAMED = 0.5
_HEAD = 160
_REVIEW = re.compile(r"\b(?:service|quarterly|customer) review\b|(?:服务|季度|客户)(?:质量)?(?:评审|回顾)")
_CHANGES = re.compile(r"\bchanges?\b|\bcab\b|\bchange (?:board|meeting)\b|变更|割接|会审|上线评审")
_A_CHANGE = re.compile(r"(?<![a-z])[a-z]{2,5}[-_ ]?\d{2,}|变更单|变更申请")
_AGREED = re.compile(
    r"\b(?:approved|agreed|fine by me|go ahead|ok,? go|no objections?|refused|postponed)\b|同意|批准|没意见|无异议|通过|不同意|缓议"
)
_MET = re.compile(
    r"\bmeeting\b|\ball here\b|\beveryone here\b|\bminutes\b|\bstand-?up\b|例会|周会|月会|晨会|早会|碰头会|班会|开会|会议|人齐|到齐|都到了"
)


def by_chat(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate] = ()) -> list[Candidate]:
    """The record that a talk is; none of one that its name tells, or that is only talk."""
    if kind in NO_RECORDS or not is_chat(content.blocks):
        return []
    if any(one.confidence >= _NAMED for one in known):
        return []
    body = body_of(content)
    told = normal("\n".join(block.text for block in body))
    head = f"{normal(names.title)} {normal(names.file)} {told[:_HEAD]}"
    if _REVIEW.search(head):
        served = "R-8.3.2-2"
    elif _CHANGES.search(head) and _A_CHANGE.search(told) and _AGREED.search(told):
        served = "R-8.5.1-2"
    elif _MET.search(head):
        served = "R-7.4"
    else:
        return []
    return [Candidate(served, _SURE, "body", quote(body[0].text), body)]
