"""Tables of tickets that are called no more than that: incidents 2025 copy.csv, fault book (typed).xls, 报修2025春.xls."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.text.normal import bare, normal, quote
from pipeline.text.plain_days import DAY, MONTH_NAME
from pipeline.values import Block, Content, Kind, Row

_SURE, _KNOWN = 0.7, 0.5
_COULD_BE: tuple[Kind, ...] = ("record", "list", "report", "unrelated")
# What a name says beside the thing: when it is of, and that it was copied, typed or exported.
_BESIDE = re.compile(
    rf"\d+|\b{MONTH_NAME.lower()}\b"
    r"|\b(?:q[1-4]|h[12]|spring|summer|autumn|fall|winter|copy|copies|of|old|typed?|export(?:ed)?|extract|final|the|to|from|for|all|full|half|year|month|list|log|book|register|ledger|table|sheet|export)\b"
    r"|[一二三四上下半]{1,2}(?:季度|年)|[年月日季度春夏秋冬]|副本|复制|导出|抽取|备份|旧|老|台账|登记[簿表本]?|记录[表本]?|汇总|明细|清单|表|簿|本"
)
_THINGS = {
    "R-8.6.1-1": re.compile(r"(?:it |desk )?(?:incidents?|faults?|breakdowns?|outages?|stoppages?)|(?:运维)?(?:事件|故障|报修|报障|抢修|障碍)"),
    "R-8.6.2": re.compile(r"(?:service )?requests?|(?:服务)?(?:请求|申请)"),
    "R-8.5.1-1": re.compile(r"changes?|change requests?|变更|割接"),
    "R-8.6.3-1": re.compile(r"problems?|问题"),
    "R-8.3.2-4": re.compile(r"(?:customer )?complaints?|(?:客户|用户)?投诉"),
}  # fmt: skip
_NUMBER = re.compile(r"(?:.* )?(?:no|number|id|ref|key|ticket)|编号|单号|.{0,4}号|序号")
_SETTLED = re.compile(
    r"\b(?:closed|state|status|resolved|fixed|done|result|answered|who)\b|状态|关闭|处理|结果|完成|恢复|答复"
)
_DAY_ONLY = re.compile(rf"\s*(?:{DAY})[\sT]*(?:\d{{1,2}}:\d\d(?::\d\d)?)?\s*", re.I)
_LEAST_ROWS, _LEAST_COLUMNS = 3, 4


def by_plain_name(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The tickets that a file is called after, where its one table has their numbers, a day for each, and how they ended."""
    if kind not in _COULD_BE or any(one.confidence >= _KNOWN for one in known):
        return []
    tables = [block for block in content.blocks if block.rows]
    if len(tables) != 1 or not _is_of_tickets(tables[0]):
        return []
    said = " ".join(_BESIDE.sub(" ", bare(names.file.rpartition("/")[2])).split())
    told = next((id for id, thing in _THINGS.items() if thing.fullmatch(said)), None)
    return [Candidate(told, _SURE, "name", quote(names.file), body_of(content))] if told else []


def _is_of_tickets(block: Block) -> bool:
    header, *below = block.rows
    labels = [bare(cell.text) for cell in header]
    if len(below) < _LEAST_ROWS or len(labels) < _LEAST_COLUMNS or not _NUMBER.fullmatch(labels[0]):
        return False
    dated = max((sum(_is_day(row, at) for row in below) for at in range(1, len(labels))), default=0)
    numbers = {row[0].text for row in below}
    return dated == len(below) and len(numbers) == len(below) and any(map(_SETTLED.search, labels[1:]))


def _is_day(row: Row, at: int) -> bool:
    if at >= len(row):
        return False
    return row[at].date is not None or _DAY_ONLY.fullmatch(normal(row[at].text)) is not None
