"""Instructions on what is watched and kept going day by day (巡检, 备份, 机房值班): they control operation (8.1).

Whatever kind of paper it is called (作业指导书, 操作规程), that is none on the desk and the front line (8.2.1).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import HINTED, Candidate, FileNames, body_of
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Content, Kind

_OPERATION, _DELIVERY = "D-8.1", "D-8.2.1"
_WATCHED = re.compile(
    r"巡检|(?:数据|系统|数据库|业务|配置)备份|备份(?:与|和|及|、)(?:恢复|还原|校验)|机房(?:运行|值班|值守)|运行(?:与|和|及|、)(?:值守|值班)|(?:值班|值守)(?:与|和|及|、)?(?:巡|交接班)|日终检查"
)
_AT_THE_DESK = re.compile(
    r"服务台|受理|热线|值机|驻点|大?厅|客服|坐席|座席|派单|派工|话务|窗口|值班[台席室]|请求|报修|现场服务|上门|到店"
)
_SURE = 0.7
_KNOWN = 0.5


def of_operation(candidates: Sequence[Candidate], content: Content, names: FileNames, kind: Kind) -> list[Candidate]:
    """The candidates; of a procedure called after rounds or backups, what only its sort of paper sounds like gives way."""
    called = f"{normal(names.title)} {normal(names.file)}"
    if kind != "procedure" or not _WATCHED.search(called) or _AT_THE_DESK.search(called):
        return list(candidates)
    delivery = [one for one in candidates if one.requirement == _DELIVERY and one.place in NAME_PLACES]
    others = [
        one for one in candidates if one.place in NAME_PLACES and one.confidence >= _KNOWN and one not in delivery
    ]
    if others and any(one.requirement != _OPERATION for one in others):
        return list(candidates)
    if not delivery:
        said = names.title if _WATCHED.search(normal(names.title)) else names.file
        place = names.title_place if said == names.title else "name"
        told = Candidate(_OPERATION, _SURE, place, quote(said), body_of(content))
        return list(candidates) if others else [*candidates, told]
    kept = [one for one in candidates if one not in delivery]
    best = max(delivery, key=lambda one: one.confidence)
    operation = replace(best, requirement=_OPERATION, confidence=max(best.confidence, _SURE))
    return [*kept, operation, replace(best, confidence=min(best.confidence, HINTED))]
