"""Minutes that are called after changes (变更会纪要, Weekly change call) and tell what was decided: of those who approve
changes, and no mere talk within the house."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Content, Kind

_REQUIREMENT = "R-8.5.1-2"
_SURE, _KNOWN = 0.72, 0.5
_CALLED = re.compile(
    r"(?:变更|变动|改动|割接)(?:管理|控制|审批|审议|审查|审核|评审|方案|咨询|顾问|协调|沟通|讨论|论证|工作|专题|碰头|每周|周)*(?:委员会?|小组)?(?:例?会议?)(?:的?(?:纪要|记录|决议|要点|结论|议定|简报|摘要))?(?![员计商长场费])"
    r"|\b(?:changes?|rfcs?|cut-?overs?) (?:advisory|control|approval|authori[sz]ation|management|weekly)?(?: ?(?:board|committee|group|panel|council|meeting|call|round|forum|huddle|stand-?up|sync))(?: (?:minutes|notes|decisions))?\b"
    r"|\b(?:changes?|rfcs?|cut-?overs?) (?:advisory |control |approval )?minutes\b"
)
_NO_MINUTES = re.compile(
    r"回顾|复盘|回头看|培训|宣贯|通知|制度|规定|办法|章程|职责|工商|股权|股东|成员|名单|董事|合同变更|需求变更|人事"
    r"|\b(?:post.?implementation|look(?:ed|ing)? back|training|charter|terms of reference|procedure|invitation|rota|climate|people|organi[sz]ational)\b"
)
_DECIDED = re.compile(
    r"同意|不同意|批准|否决|决定|通过|缓(?:办|议|做)|准予|结论|可以?做|\b(?:approved|agreed|refused|rejected|deferred|postponed|decided|decisions?|go ahead|said yes|allowed)\b"
)
_HELD = re.compile(
    r"(?:参加|参会|出席|与会|到会|到场|在场|主持)(?:会议)?(?:人员?|者)?|\b(?:present|attendees?|attended|attending|there|in the room|on the call|chair(?:ed)?)\b"
)


def by_change_board(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate] = ()) -> list[Candidate]:
    """The minutes, where no name tells of something else."""
    if kind in NO_RECORDS or kind == "plan":
        return []
    if any(one.confidence >= _KNOWN and one.place in NAME_PLACES for one in known):
        return []
    called = names.called()
    if not any(map(_CALLED.search, called)) or any(map(_NO_MINUTES.search, called)):
        return []
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    if not (_DECIDED.search(text) and _HELD.search(text)):
        return []
    return [Candidate(_REQUIREMENT, _SURE, "title", quote(names.title or names.file), body)]
