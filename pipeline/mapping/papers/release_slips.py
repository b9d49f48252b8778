"""One slip that tells a release whole: how it was planned and let out, how it was tried, and how it went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.mapping.papers.releases import OF_RESULTS
from pipeline.text.lines import line_by_line
from pipeline.text.normal import normal, quote
from pipeline.values import Content, Kind

_PLAN, _RESULT = "R-8.5.3-1", "R-8.5.3-2"
_ALSO, _LIKELY = 0.62, 0.63  # ask for a human look
_KNOWN = 0.5
_LONGEST = 1800
_NOT_THIS = re.compile(r"notes?\b|changelog|press|说明|日志")
# A slip that is called after what came out with it: 上新单 排课助手2.3, "Rollout sheet Planner 5.2".
_VERSION = re.compile(r"(?<![\d.])v?\d{1,2}\.\d{1,2}(?:\.\d{1,3})?(?![\d.%])")
_OF_A_CHANGE = re.compile(
    r"变更|更改|割接|检修|申请|验收|评审|会议|纪要|手册|测试报告|\b(?:changes?|rfc|cr|minutes|meeting|test report|acceptance|manual|guide)\b"
)
_PLANNED_ONLY = re.compile(r"计划|方案|\bplan\b")
_AND_RESULT = re.compile(r"结果|总结|记录|\b(?:results?|outcome|record)\b")
_LET_OUT = re.compile(
    r"批准|审批|同意|点头|核准|签批|\b(?:approved|authori[sz]ed|agreed|signed off|go given)\b(?! if)", re.IGNORECASE
)
_NOT_YET = re.compile(r"(?:未|没有?|尚未|待)(?:批准|审批)|待批|\bnot (?:yet )?(?:approved|agreed)\b|\bto be approved\b")
_THOUGHT_OUT = re.compile(
    r"计划|窗口|预定|打算|部署日期|准则|回[退滚]|退[路回]|底片|\b(?:plan\w*|window|schedul\w*|accept\w* if|criteri\w+|way back|roll-?back|back-?out|put back|old (?:package|version))\b"
)
_A_WAY_BACK = re.compile(
    r"回[退滚]|退[路回]|换回|还原|底片|\b(?:way back|roll-?back|back-?out|revert|put back|old (?:package|version|issue))\b"
)
_TRIED = re.compile(
    r"测试|用例|试过|回归|验收|试点|验证|\b(?:tests?|tested|tried|cases?|passed|proof|pilot|trial|accept\w*|verif\w*)\b"
)
_CAME_OUT = re.compile(
    r"成功|失败|无异常|未见异常|装完|判定|引[出起][^。;；\n]{0,6}[件单起]|(?:事件|故障) ?\d|(?:部署)?结果[:：| ]{1,3}[^\s|_]|已(?:完成|上线|部署)|完成[，。,;；]|没有?(?:人)?报错"
    r"|\b(?:success\w*|failed|one incident|no (?:incident|error|fault)s?|went (?:well|fine)|as planned|incidents? in|nothing (?:put|turned) back)\b|\b(?:deployed|done)\b[^.\n]{0,30}\d"
)


def of_one_slip(content: Content, names: FileNames, kind: Kind, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The other half of a release of which one paper tells both: how it was planned and let out, and how it went."""
    halves = [one for one in candidates if one.requirement in (_PLAN, _RESULT) and one.confidence >= _KNOWN]
    body = body_of(content)
    called = normal(f"{names.title} {names.file}")
    if kind != "record" or len({one.requirement for one in halves}) != 1 or any(block.place.sheet for block in body):
        return []
    told = halves[0].requirement
    beside = (
        _PLANNED_ONLY.search(called) and not _AND_RESULT.search(called) if told == _PLAN else OF_RESULTS.search(called)
    )
    if beside or _NOT_THIS.search(called) or not _is_whole(line_by_line(body)):
        return []
    return [replace(halves[0], requirement=_RESULT if told == _PLAN else _PLAN, confidence=_ALSO, chapter=False)]


def _is_whole(text: str) -> bool:
    """Whether a text says that somebody let a release out, how it was thought out and tried, and how it went."""
    let_out = _LET_OUT.search(text) and not _NOT_YET.search(text)
    return bool(let_out and _THOUGHT_OUT.search(text) and _TRIED.search(text) and _CAME_OUT.search(text))


def by_version(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """Both halves, of a slip that only the version in its name and what it says tell."""
    if kind in NO_RECORDS or any(one.confidence >= _KNOWN for one in known):
        return []
    body = body_of(content)
    called = [name for name in (names.title, names.file) if _VERSION.search(normal(name))]
    said, text = normal(f"{names.title} {names.file}"), line_by_line(body)
    others = any(other.search(said) for other in (_NOT_THIS, _OF_A_CHANGE, _PLANNED_ONLY))
    if not called or others or any(block.place.sheet for block in body) or len(text) > _LONGEST:
        return []
    if not (_A_WAY_BACK.search(text) and _is_whole(text)):
        return []
    return [Candidate(one, _LIKELY, "title", quote(called[0]), tuple(body), read=True) for one in (_PLAN, _RESULT)]
