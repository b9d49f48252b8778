"""Whether a nonconformity report was closed, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.fields import fields
from pipeline.text import normal, quote
from pipeline.timeline.dates import find_dates
from pipeline.values import Block, Fact

_CLOSING = re.compile(r"验证|关闭|verif|clos|effectiveness")
_OPEN = re.compile(
    r"未关闭|未完成|未验证|整改中|进行中|处理中|待验证|待关闭|待整改|未整改|\bopen\b|in progress|pending|not (?:yet )?(?:closed|verified)|outstanding"
)
_CLOSED = re.compile(r"已关闭|关闭|有效|合格|通过|已验证|已完成|符合|\bclosed\b|verified|effective|satisf|accepted")


def closures(blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """nonconformity.closed (with the day of verification, ISO) or nonconformity.open, with place and quote.

    Reads the fields about verification and closure: a status word, a date, or nothing written.
    """
    closed: list[Fact] = []
    opened: list[Fact] = []
    empty: list[Fact] = []
    for field in fields(blocks):
        if not _CLOSING.search(field.key) or len(field.key) > 24:
            continue
        value = normal(field.value)
        line = quote(f"{field.label}：{field.value}")
        days = find_dates(field.value)
        if _OPEN.search(value):
            opened.append(Fact("nonconformity.open", "", str(field.place), line))
        elif days:
            closed.append(Fact("nonconformity.closed", days[-1].end.isoformat(), str(field.place), line))
        elif _CLOSED.search(value):
            closed.append(Fact("nonconformity.closed", "", str(field.place), line))
        elif not value.strip("-/ ") and re.search(r"结果|日期|结论|意见|result|date|status|conclusion", field.key):
            empty.append(Fact("nonconformity.open", "", str(field.place), line))
    if opened:
        return (opened[0], *closed)
    if closed:
        return tuple(dict.fromkeys(closed))
    return tuple(empty[:1])
