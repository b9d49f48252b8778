"""Look backs at one change in the words of a house: 割接回顾, BG-12 做完后看了看, "What became of change C-14".

They name the change and when it was made, and say what came of it; the slip of a change says what is asked for first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY, OF_A_DAY
from pipeline.values import NAME_PLACES, Content, Kind

_REQUIREMENT = "R-8.5.1-3"
_SURE, _KNOWN = 0.64, 0.5
_LONGEST = 4000  # characters
_BACK = r"(?:回顾|回头看|回看|复看|看了看|复盘|后评|做完后|做完以后|事后看|总结)"
_CALLED = re.compile(
    rf"(?:变更|割接|改动|变动|换\S{{1,6}}|升级|迁移|扩容|切换)[^,，。;；]{{0,16}}{_BACK}|{_BACK}[^,，。;；]{{0,10}}(?:变更|割接|改动)"
    rf"|(?<![a-z\d])[a-z]{{1,4}}-?\d{{1,4}}(?:-\d{{1,4}})?(?![a-z\d])[^,，。;；]{{0,16}}{_BACK}"
    r"|\bwhat (?:became|came) of (?:change|rfc|alteration|move|[a-z]{1,4}-?\d)|\b(?:change|rfc|cut-?over|migration|upgrade)\b.{0,40}\b(?:look(?:ed|ing)?[ -]?back|look(?:ed)? at again|afterwards|in hindsight)\b|\b[a-z]{1,4}-?\d{1,4}(?:-\d{1,4})?\b.{0,40}\blook(?:ed|ing)?[ -]?back\b|\blook(?:ed|ing)?[ -]?back (?:at|on) (?:change|rfc|the (?:change|cut-?over|migration|upgrade)|[a-z]{1,4}-?\d)"
)
# Of several, or of something else that is looked back on.
_NO_CHANGE = re.compile(
    r"季度|年度|月度|半年|上半年|下半年|趋势|变更管理|计划|方案|模板|空|演练|故障|事件|项目|会议|管理评审|客户|服务(?:回顾|评审)"
    r"|\b(?:quarter(?:ly)?|annual|trends?|plan|template|blank|incident|outage|project|exercise|drill)\b"
)
_THE_CHANGE = re.compile(
    r"变更|割接|改动|单号|工单|\bchange\b|\brfc\b|\bcut-?over\b|\b[a-z]{1,4}-\d{2,4}(?:-\d{1,4})?\b|\b[a-z]{1,4}\d{2,4}-\d{1,4}\b"
)
_MADE = re.compile(
    r"实施|执行|做的日子|夜里做|动的日子|割接(?:时间|日期)|操作时间|施工|上线|\b(?:carried out|implemented|made|done|went in|cut over|installed)\b"
)
_CAME_OF_IT = re.compile(
    r"效果|达到|没达到|目的|不足|毛病|岔子|新问题|副作用|要改的|教训|下次|和预想|结论|比预[期想]|\b(?:aim|reached|side effects?|learn(?:t|ed)|lessons?|next time|as expected|better|worse|conclusion|worked|came of)\b"
)
_LEAST_CAME = 2
_A_DAY = re.compile(rf"{DAY}|{OF_A_DAY.pattern}", re.I)


def by_change_look_back(
    content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate] = ()
) -> list[Candidate]:
    """The look back, where no name tells of something else."""
    if kind in NO_RECORDS or kind == "plan":
        return []
    if any(block.place.sheet for block in content.blocks):
        return []
    if any(one.confidence >= _KNOWN and one.place in NAME_PLACES for one in known):
        return []
    called = names.called()
    if not any(map(_CALLED.search, called)) or any(map(_NO_CHANGE.search, called)):
        return []
    body = body_of(content)
    text = normal("\n".join([*called, *(block.text for block in body)]))
    dated = _A_DAY.search(text) is not None
    told = len(set(_CAME_OF_IT.findall(text)))
    if len(text) > _LONGEST or not dated or told < _LEAST_CAME or not (_THE_CHANGE.search(text) and _MADE.search(text)):
        return []
    return [Candidate(_REQUIREMENT, _SURE, "title", quote(names.title or names.file), body)]
