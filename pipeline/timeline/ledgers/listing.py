"""Tables that have days and are no ledgers: they list documents or steps, or tell since when something holds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from datetime import timedelta

from pipeline.text.normal import normal
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledgers.columns import BEGINS, ENDS, SINCE, VAGUE, rank_of
from pipeline.timeline.ledgers.days import Governed, days_of_column
from pipeline.timeline.tables.below_headers import is_revision_history
from pipeline.timeline.tables.headers import Header
from pipeline.values import Block

_DOCUMENT = re.compile(
    r"文件(?:编号|名称|号)|文档(?:编号|名称)|标准(?:编号|号|名称)|法律|法规|外来文件|外部文件|external documents?|document (?:no|number|name|title|id)|standard|\blaw\b"
)
_OF_OTHERS = re.compile(
    r"(?:外来|外部)文件|法律|法规|external documents?|documents? of external|outside documents?|(?:documents?|papers?|standards?) from outside|\blaws\b"
)
_VERSION = re.compile(
    r"版本|版次|发布(?:单位|机构|部门)|颁布|实施日期|施行|文号|version|\brev\b|issue no|issued by|publisher|in force|edition"
)
# Who brought out what the rows name: whatever the sheet is called, they are papers of others.
_BROUGHT_OUT_BY = re.compile(
    r"(?:发布|颁布)(?:单位|机构|机关|部门)|发文(?:单位|机关)|谁发的|\bissued by\b|\bpublishers?\b"
)
# What is done with documents, row by row, is a ledger all the same.
_HANDED_OUT = re.compile(
    r"取得|收文|收到|登记(?:日期?|时间)|获取|引入|入库|发放|分发|接收|领用|签收|回收|借阅|销毁|归档|作废|申请|更改原因|查新|核查|核对"
    r"|got on|obtained|acquired|arrived|recipient|distribut|received|disposal|destroy|request|reason|copies to|checked|withdrawn|confirmed by|read by|told on|sent to|superseded|(?:given|handed|lent) (?:out|to)\b|(?:taken|given|handed|brought) back|returned"
)
_STEP = re.compile(r"环节|步骤|阶段|工序|step|stage|phase")
# Columns of a chat that was exported.
_SENDER = re.compile(r"发送[人者]|发言人|昵称|sender|from|author|posted by|user(?:name)?")
_SAID = re.compile(r"(?:消息|聊天|发言)?内容|消息|message(?: text)?|text|content|said")
_A_TERM = timedelta(days=80)
_A_YEAR = timedelta(days=366)
_YEARS = 3 * _A_YEAR


def lists_documents(block: Block, header: Header, context: str) -> bool:
    """Whether the rows are documents or their versions, and not what is done with them; `context` is what the file is called."""
    labels = plain_labels(header)
    if _HANDED_OUT.search(labels):
        return False
    return is_revision_history(block, header) or _names_documents(block, labels, context)


def _names_documents(block: Block, labels: str, context: str) -> bool:
    """A sheet called after outside documents or laws lists them, whatever its columns; so does one that says who issued them."""
    if _OF_OTHERS.search(normal(block.place.sheet)) or _BROUGHT_OUT_BY.search(labels):
        return True
    document = _DOCUMENT.search(f"{normal(block.place.sheet)} {labels}") or _OF_OTHERS.search(normal(context))
    return document is not None and _VERSION.search(labels) is not None


def is_talk(header: Header) -> bool:
    """Whether the rows are messages: a talk of one day is one event."""
    labels = [normal(label) for label in header.labels.values()]
    return any(map(_SENDER.fullmatch, labels)) and any(map(_SAID.fullmatch, labels))


def plain_labels(header: Header) -> str:
    return " ".join(normal(label) for label in header.labels.values())


def lists_steps(header: Header) -> bool:
    """Whether the rows are the steps of one undertaking."""
    return _STEP.fullmatch(normal(next(iter(header.labels.values()), ""))) is not None


def is_long_since(header: Header, main: int, days: Sequence[Days | None]) -> bool:
    """Whether rows that say no more than since when they hold (staff, machines) lie over a year apart, or those of a
    column of a vague name (Came on) many years: what is there is told, and not what happened."""
    known = [each[0] for each in days if each]
    label = header.labels[main]
    span = max(known, default=datetime.date.min) - min(known, default=datetime.date.min)
    return (SINCE.search(normal(label)) is not None and span > _A_YEAR) or (rank_of(label) >= VAGUE and span > _YEARS)


def begins_a_term(header: Header, main: int, days: Sequence[Days | None], governed: Governed) -> bool:
    """Whether the rows run from one day to another (From | Until), for months: contracts, memberships, and no events."""
    if not BEGINS.search(normal(header.labels[main])):
        return False
    for column in (each for each, label in header.labels.items() if ENDS.search(normal(label))):
        ends = days_of_column(governed, column, header.labels[column])
        spans = [last[1] - first[0] for first, last in zip(days, ends, strict=True) if first and last]
        if spans and min(spans) >= _A_TERM:
            return True
    return False
