"""A single release told in one paper: when it was to be, who approved it, what was tested, how it went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES, TALK
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY
from pipeline.values import NAME_PLACES, Block, Content, Kind

_SURE = 0.7
_KNOWN = 0.5
_PLAN, _RESULT = "R-8.5.3-1", "R-8.5.3-2"
_CALLED = re.compile(
    r"^(?:release|deployment|roll-?out|rel)[ -](?:no\.? ?)?v?\d|^(?:发布|上线|版本升级|投产)(?:单|记录)?[ -]?[v(（\d]|^(?:软件|系统|平台)?版本.{1,4}[单表](?!位)"
)
_NOT_THIS = re.compile(r"notes?\b|changelog|press|说明|日志")
_PLANNED = re.compile(r"\b(?:plan|planned|window|schedule)\b|计划|窗口")
_A_DAY = re.compile(DAY)
_APPROVED = re.compile(
    r"\b(?:approved|authori[sz]ed|agreed|signed off)(?: by\b| on\b|[ :]+(?:\d|[a-z]+ \d))|批准|审批|同意发布"
)
_TESTED = re.compile(r"\b(?:tests?|tested|acceptance|criteri(?:a|on)|pilot)\b|测试|验收|试点")
_WAY_BACK = re.compile(r"\b(?:way back|roll-?back|back-?out|revert|former release)\b|回退|回滚|退回|倒回")
_WENT = re.compile(
    r"\b(?:rolled out|roll-?out|deployed|results?|went|success\w*|failed|done)\b|结果|成功|失败|已上线|已部署"
)

# What a name says of its outcome, and what tells it in the text of a slip.
OF_RESULTS = re.compile(
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


# A note of a few lines on what was let out: the day, what it was, on how many or which, and whether it went well.
_NOTE_LENGTH, _SURE_NOTE = 420, 0.68
_LET_OUT = re.compile(
    r"推了|推送|推到|更新[到了至]|升级?[到了至]|[更升换]到|上线[了，,。 ]|发布[了到]|[已刚]上线|部署[了到]|打了补丁|刷了"
    r"|\b(?:pushed|rolled out|went live|go(?:es|ing)? live|released|deployed|upgraded|updated|installed|patched|put live|shipped)\b"
)
_A_VERSION = re.compile(
    r"固件|驱动|版本|补丁|程序|客户端|安装包|(?<![\d.])\d+\.\d+(?![\d%])|\b(?:firmware|drivers?|patch(?:es)?|version|build|client|app|portal|release)\b"
)
_WENT_SO = re.compile(
    r"成功|失败|正常|没升上|没装上|补[完装做]|重装|没有?回退|未回退|没问题|无异常|顺利"
    r"|\b(?:failed|fine|success\w*|all good|no (?:roll-?back|problems?|errors?|issues)|smoke test|reinstalled|by hand|without (?:trouble|problems?)|went well|worked)\b"
)
_NOTE_CALLED = re.compile(
    r"发布|部署|推送|升级|更新|上线|固件|补丁|驱动|\b(?:releases?|deploy\w*|roll-? ?outs?|push(?:ed)?|went live|go-? ?live|firmware|drivers?|patch(?:es|ing)?|upgrades?|updates?)\b"
)
_STILL_TO_COME = re.compile(
    r"计划|拟|将[于在]|打算|准备|预计|通知|请各|待[定批]|申请|\b(?:will|plan(?:s|ned)?|going to|scheduled|request\w*|please|should)\b"
)
_SOMETHING_ELSE = re.compile(
    r"投诉|培训|会议|中断|断网|事件|根因|\b(?:outage|incident|complain\w*|training|meeting|root cause)\b"
)


def _note(content: Content, names: FileNames) -> list[Candidate]:
    """What a note of a few lines tells of a release that was carried out: 推了固件5.4，131台，7台失败; "Pushed firmware 7.2 …
    64 units, 5 failed"."""
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    called = normal(f"{names.title if len(names.title) < _NOTE_LENGTH // 8 else ''} {names.file}")
    told = (_LET_OUT, _A_VERSION, _WENT_SO)
    if (
        len(text) > _NOTE_LENGTH
        or any(block.rows for block in body)
        or not all(one.search(text) for one in told)
        or not _NOTE_CALLED.search(called)
        or not any(_A_DAY.search(block.text) for block in body)
        or _STILL_TO_COME.search(text)
        or _SOMETHING_ELSE.search(f"{called} {text}")
    ):
        return []
    return [Candidate(_RESULT, _SURE_NOTE, "body", quote(body[0].text), body)]


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
        or OF_RESULTS.search(normal(f"{names.title} {names.file}"))
        or not _AGREED.search(text)
        or tells_outcome(body)
    ):
        return list(candidates)
    return [replace(one, requirement=_PLAN) if one in result else one for one in candidates]


def by_release(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """What a paper called after one release serves: its plan with approval, its tests and outcome, or both."""
    if kind == "unrelated":
        return _note(content, names)
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
