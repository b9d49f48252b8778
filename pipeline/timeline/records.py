"""From a record to its events: one record, one event or period; one ledger, one event a row."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.catalogue import Catalogue
from pipeline.text import normal
from pipeline.timeline.ledger import ledger_rows
from pipeline.values import Assignment, Block, DatedPlace, Event, Kind, Precision

# One file of these is one event, whatever tables stand in it.
_ONE_EVENT = re.compile(
    r"纪要|会议|报告|总结|签到|计划|方案|检查表|任命|月报|周报|季报|调查表|问卷|试卷|申请单|评估|评审"
    r"|minutes|report|plan|attendance|checklist|agenda|appointment|review|assessment|questionnaire"
)
_LEDGER = re.compile(
    r"台账|登记|清单|汇总|统计|一览|日志|记录表|工单|跟踪|明细|数据库|知识库|错误库|名录|列表"
    r"|log\b|register|tickets?\b|export|list|tracker|ledger|records\b|database|base\b|inventory|history"
)
_LEDGER_ROWS = 3


def events_of(
    blocks: Sequence[Block],
    assignments: Iterable[Assignment],
    dates: Sequence[DatedPlace],
    main: date | None,
    kind: Kind,
    name: str,
    catalogue: Catalogue,
) -> tuple[Event, ...]:
    """The events of each record requirement that a file serves, in order of date.

    `name` is title and path together: context for partial dates, and a hint of ledger or single record.
    """
    if kind not in ("record", "report", "list", "plan", "agreement", "licence"):
        return ()
    events: list[Event] = []
    for one in assignments:
        if catalogue.requirement(one.requirement).kind != "record":
            continue
        own = _blocks_of(one, blocks)
        rows = [row for block in own if block.rows for row in ledger_rows(block, name)]
        if rows and _is_ledger(name, one, kind, len(rows), blocks):
            events += [Event(one.requirement, row.date, row.end, row.precision, row.place) for row in rows]
        elif event := _single(one, dates, main, kind):
            events.append(event)
    return tuple(sorted(set(events), key=lambda e: (e.requirement, e.value, e.end, e.place)))


def _blocks_of(assignment: Assignment, blocks: Sequence[Block]) -> list[Block]:
    sheet = assignment.place.split("!")[0]
    on_sheet = [block for block in blocks if block.place.sheet and block.place.sheet == sheet]
    return on_sheet or [block for block in blocks if block.place.part in ("body", "textbox")]


def _is_ledger(name: str, one: Assignment, kind: Kind, rows: int, blocks: Sequence[Block]) -> bool:
    key = normal(name.rsplit("/", 1)[-1] + " " + one.quote)
    if kind in ("report", "list"):
        return False
    if _LEDGER.search(key):
        return True
    if _ONE_EVENT.search(key):
        return False
    spreadsheet = any(block.place.sheet for block in blocks)
    return spreadsheet or rows >= _LEDGER_ROWS


def _single(one: Assignment, dates: Sequence[DatedPlace], main: date | None, kind: Kind) -> Event | None:
    periods = [d for d in dates if d.role == "period_start" and d.end is not None]
    if periods and kind == "report":
        period = periods[0]
        end = period.end or period.value
        return Event(one.requirement, period.value, end, _span_precision(period.value, end), period.place)
    if main is None:
        return None
    found = next((d for d in dates if main in (d.value, d.end)), None)
    if found and found.precision != "day":
        return Event(one.requirement, found.value, found.end or found.value, found.precision, found.place)
    return Event(one.requirement, main, main, "day", found.place if found else "name")


def _span_precision(start: date, end: date) -> Precision:
    if start == end:
        return "day"
    whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if (start.year, start.month) == (end.year, end.month):
        return "month" if whole else "day"
    return "quarter" if (end - start).days < 95 else "half" if (end - start).days < 190 else "year"
