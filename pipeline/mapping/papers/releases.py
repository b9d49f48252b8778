"""A single release told in one paper: when it was to be, who approved it, what was tested, how it went."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES, TALK
from pipeline.text.normal import normal, quote
from pipeline.values import Content, Kind

_SURE = 0.7
_KNOWN = 0.5
_PLAN, _RESULT = "R-8.5.3-1", "R-8.5.3-2"
_CALLED = re.compile(
    r"^(?:release|deployment|roll-?out|rel)[ -](?:no\.? ?)?v?\d|^(?:发布|上线|版本升级|投产)(?:单|记录)?[ -]?[v(（\d]|^(?:软件|系统|平台)?版本.{1,4}[单表](?!位)"
)
_NOT_THIS = re.compile(r"notes?\b|changelog|press|说明|日志")
_PLANNED = re.compile(r"\b(?:plan|planned|window|schedule)\b|计划|窗口")
_APPROVED = re.compile(
    r"\b(?:approved|authori[sz]ed|agreed|signed off)(?: by\b| on\b|[ :]+(?:\d|[a-z]+ \d))|批准|审批|同意发布"
)
_TESTED = re.compile(r"\b(?:tests?|tested|acceptance|criteri(?:a|on)|pilot)\b|测试|验收|试点")
_WAY_BACK = re.compile(r"\b(?:way back|roll-?back|back-?out|revert|former release)\b|回退|回滚|退回|倒回")
_WENT = re.compile(
    r"\b(?:rolled out|roll-?out|deployed|results?|went|success\w*|failed|done)\b|结果|成功|失败|已上线|已部署"
)


def by_release(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """What a paper called after one release serves: its plan with approval, its tests and outcome, or both."""
    if kind in (*TALK, *RULES, "form", "agreement", "licence"):
        return []
    if any(one.confidence >= _KNOWN and one.requirement in (_PLAN, _RESULT) for one in known):
        return []
    called = [name for name in (names.title, names.file) if _CALLED.match(normal(name))]
    if not called or _NOT_THIS.search(normal(f"{names.title} {names.file}")):
        return []
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    if not _APPROVED.search(text):
        return []
    served = []
    if _PLANNED.search(text) and _WAY_BACK.search(text):
        served.append(_PLAN)
    if _TESTED.search(text) and _WENT.search(text):
        served.append(_RESULT)
    return [Candidate(one, _SURE, "title", quote(called[0]), body) for one in served]
