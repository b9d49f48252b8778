"""Days of a form that stand beside no label of their own step: "Approved by | Ann Holt | Date | 12 August"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.entities.records.tickets import PLANNED
from pipeline.entities.tables import row_place
from pipeline.text.fields import Labels, field_key
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.text.plain_days import Moment, moment_in
from pipeline.values import Block, Cell, Row

# What says that a day follows, and not of what.
_A_DAY = Labels(
    r"^(?:签[字署名]|填[写表]|确认)?(?:日期|时间|年月日|日子|日期时间)$|^(?:date|day|when|on|time|date and time|date/time|signed on)$"
)
# Steps of a record by who takes them or what comes of them, in the order of `STEPS`.
_TAKEN = (
    Labels(r"^(?:变更|请求|发布|工单)?(?:申请|提出|提交|报告|登记|请求|发起|报修)(?:人|者|部门|单位)?$|^(?:asked(?: for)?|requested|raised|submitted|reported|opened|logged|proposed|initiated)(?: by)?$|^(?:request(?:e|o)r|applicant|initiator|originator|proposer|requested by name)$"),
    Labels(r"^(?:评估|分析|受理)(?:人|意见|结[果论])?$|^(?:assess(?:ed|or|ment)|analysed)(?: by)?$"),
    Labels(r"^(?:变更|发布)?(?:审批|批准|核准|评审|决策|决定|审核)(?:人|意见|结[果论]|部门)?$|^(?:cab|变更委员会|变更评审会)(?:意见|结[论果]|决定)?$|^(?:approv(?:ed|al|er)|authori[sz](?:ed|ation|er)|decision|decided|agreed|signed off)(?: by)?(?: of)?(?: the)?(?: (?:change )?(?:board|cab|manager|committee))?$|^(?:change )?(?:board|cab)(?:'s)? decision$"),
    Labels(r"^(?:变更|发布)?(?:实施|执行|部署|上线|完成|处理|操作)(?:人|情况|结果)?$|^(?:carried out|implement(?:ed|er|ation)|deployed|done|executed|performed|completed|installed|released)(?: by)?$"),
    Labels(r"^(?:变更|发布)?(?:关闭|回顾|复核|验证|确认)(?:人|情况|结[果论])?$|^(?:closed|looked back|reviewed after|verified|checked afterwards|closure)(?: by)?$"),
)  # fmt: skip
_NUMBERED = Labels(
    r"^(?:变更|事件|问题|请求|服务请求|发布|工单|申请单?|记录)(?:单)?(?:编?号|单号)$|^(?:change|incident|problem|request|release|ticket|rfc)(?: request)?(?: no| number| id| ref)$"
)
_LONGEST = 60  # characters of a cell that gives a day


class DayOfStep(NamedTuple):
    """A step of `STEPS` with its day, where a row of a form gives it."""

    step: int
    label: str
    moment: Moment
    place: str
    quote: str


def days_of_steps(block: Block) -> Iterator[DayOfStep]:
    """The days that stand beside a name or a bare "date" behind the label of a step, or begin the row below it."""
    above: Row = ()
    for row in block.rows:
        for at, each in enumerate(row):
            moment = moment_in(each.text) if at and len(each.text) <= _LONGEST else None
            if moment is None or not _tells_no_step(row[at - 1].text):
                continue
            # A first row that numbers the record gives the day on which it was asked for.
            said = _last_step(row[: at - 1]) or (_last_step(above[-2:]) if at == 1 else None)
            if said is None and at > 1 and _NUMBERED.search(field_key(row[0].text)):
                said = 0, row[0].text
            if said and not PLANNED.search(field_key(said[1])):
                line = quote(" ".join(cell.text for cell in row if cell.text), width=120)
                yield DayOfStep(said[0], f"{said[1]} ({row[at - 1].text})", moment, row_place(block, row), line)
        above = row


def _tells_no_step(label: str) -> bool:
    """A bare "date", or the name of who took the step."""
    return bool(_A_DAY.search(field_key(label))) or names_in(label) == (re.sub(r"\s+", " ", label.strip()),)


def _last_step(cells: Sequence[Cell]) -> tuple[int, str] | None:
    """The last of these cells that is the label of a step, with its place in the order."""
    for cell in reversed(cells):
        key = field_key(cell.text)
        for step, pattern in enumerate(_TAKEN):
            if pattern.search(key):
                return step, cell.text.strip()
    return None
