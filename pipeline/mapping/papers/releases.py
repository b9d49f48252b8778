"""A single release told in one paper: when it was to be, who approved it, what was tested, how it went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES, TALK
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Block, Content, Kind

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

# What a name says of its outcome, and what tells it in the text of a slip.
_OF_RESULTS = re.compile(
    r"记录|台账|登记|结果|分析|报告|总结|验收|测试|验证|回顾|\b(?:records?|log|register|results?|reports?|analysis|acceptance|tests?|review)\b"
)
_OUTCOME = re.compile(
    r"结果|验证|测试|验收|成功|失败|通过|正常|回顾|复盘|异常|已(?:完成|上线|部署|发布)|完成(?:情况|时间|日期)"
    r"|\b(?:results?|outcome|went|tested|verif\w*|passed|success\w*|failed|accept\w*|reviewed|afterwards|looked back|came of it|deployed|completed|closed)\b"
)

# What has to be met, or who is to test, is said beforehand.
_TO_BE_MET = re.compile(
    r"(?:验收|测试|验证|通过|回顾)(?:的)?(?:准则|标准|条件|要求|方案|计划|用例|依据|人|负责人|安排)"
    r"|\b(?:acceptance|test(?:ing)?|success|verification) (?:criteri(?:a|on)|conditions?|plan|cases?|owner)\b"
)
_AGREED = re.compile(r"\b(?:approved|authori[sz]ed|agreed|signed off)\b|批准|审批|同意")


def tells_outcome(blocks: Sequence[Block]) -> bool:
    """Whether a paper on a release has a word for how it was tested or how it went."""
    return any(_OUTCOME.search(_TO_BE_MET.sub(" ", normal(block.text))) for block in blocks)


def as_planned(content: Content, names: FileNames, kind: Kind, candidates: Sequence[Candidate]) -> list[Candidate]:
    """A slip of a release (发布单) with its approval, that says nowhere how it went, is what was planned and no result."""
    result = [one for one in candidates if one.requirement == _RESULT]
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    if (
        kind != "record"
        or not result
        or any(one.place not in NAME_PLACES for one in result)
        or any(block.place.sheet for block in body)
        or _OF_RESULTS.search(normal(f"{names.title} {names.file}"))
        or not _AGREED.search(text)
        or tells_outcome(body)
    ):
        return list(candidates)
    return [replace(one, requirement=_PLAN) if one in result else one for one in candidates]


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
