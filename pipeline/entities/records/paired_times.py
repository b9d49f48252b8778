"""Two times of one thing, the second before the first: sent and on site, in and out, begin and end, in tables and in forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.entities.days import moment_within_a_year
from pipeline.entities.records.clocks import CLOCK
from pipeline.entities.records.tickets import PLANNED, before, written
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Field, Labels, fields
from pipeline.text.normal import quote
from pipeline.text.plain_days import Moment, moment_in
from pipeline.values import Block, Content, Fact, Row

_OF = r"(?:实施|操作|施工|演练|测试|会议|恢复|割接|停机|培训|活动|巡检|作业|服务|维护|抢修|处理)?"
_SENT = Labels(
    r"^(?:派单|派工|派出|出发|调度|指派)(?:时间|日期|时刻)?$|^(?:dispatched|sent(?: out)?|set out)(?: on| at| time)?$|^dispatch(?: time)?$"
)
_THERE = Labels(
    r"^(?:到场|到达|抵达|进场|入场|进入)(?:现场|机房)?(?:时间|日期|时刻)?$|^(?:arrived|arrival|on[- ]?site|time in|came in|entered|check(?:ed)? in)(?: on| at| time)?$"
)
_GONE = Labels(
    r"^(?:离场|离开|离去|撤离|退场|出场)(?:现场|机房)?(?:时间|日期|时刻)?$|^(?:left|departed|departure|time out|off[- ]?site|went out|check(?:ed)? out)(?: on| at| time)?$"
)
_BEGUN = Labels(
    rf"^{_OF}(?:开始|起始|启动)(?:时间|日期|时刻)?$|^(?:(?:work|test|meeting|exercise|outage) )?(?:start(?:ed|s)?|begin|began|begun)(?: on| at| time)?$|^time (?:started|begun)$"
)
_ENDED = Labels(
    rf"^{_OF}(?:结束|终止|完毕|完成|收工)(?:时间|日期|时刻)?$|^(?:(?:work|test|meeting|exercise|outage) )?(?:end(?:ed|s)?|finish(?:ed|es)?|completed)(?: on| at| time)?$|^time (?:ended|finished|completed)$"
)
_ORDERS = ((_SENT, _THERE, _GONE), (_BEGUN, _ENDED))
_NO_COURSE = re.compile(
    r"日程|议程|排班|值班|计划|课程|轮值|考勤|agenda|schedule|timetable|programme|rota|\bplan\b|shift|attendance", re.I
)
_CLOCK_OF_FORM = re.compile(r"\s*(\d{1,2})\s*[:：]\s*(\d{2})(?:[:：]\d{2})?(?=\s*(?:$|[。.;；,，]))")
_TITLE_BLOCKS = 3
_A_LITTLE = 4 * 60  # minutes that a clock may be set back; from 23:10 to 00:40 it is past midnight
_LEAST_RIGHT = 2  # other rows that stand in the order of their labels
_ONE_IN = 8
_MOST_ROWS = 40  # of a table that is a form


def paired_times(content: Content) -> Iterator[Fact]:
    """ticket.backwards of rows and form.backwards of forms."""
    title = " ".join(block.text for block in content.blocks[:_TITLE_BLOCKS] if not block.rows)
    if _NO_COURSE.search(title):
        return
    loose: list[Block] = []
    for block in content.blocks:
        if block.place.part not in ("body", "textbox") or _NO_COURSE.search(block.place.heading):
            continue
        found = list(_in_rows(block)) if block.rows else []
        yield from found
        if not found and not block.place.sheet and len(block.rows) <= _MOST_ROWS:
            loose.append(block)
    yield from _in_a_form([field for field in fields(loose) if not field.below])


def _in_rows(block: Block) -> Iterator[Fact]:
    for header, keys, rows in heads(block):
        pairs = [pair for order in _ORDERS for pair in _columns(keys, order)]
        for first, then in pairs:
            both = [row for row in rows if cell(row, first).strip() and cell(row, then).strip()]
            wrong = [row for row in both if _set_back(row, first, then)]
            right = len(both) - len(wrong)
            if wrong and right >= _LEAST_RIGHT and len(wrong) <= max(1, right // _ONE_IN):
                for row in wrong:
                    told = f"{header[then].text.strip()} {cell(row, then).strip()} < {header[first].text.strip()} {cell(row, first).strip()}"
                    line = quote(" ".join(each.text for each in row if each.text), width=120)
                    yield Fact("ticket.backwards", f"{cell(row, 0).strip()}: {told}", row_place(block, row), line)
        if pairs:
            return


def _columns(keys: Sequence[str], order: Sequence[Labels]) -> Iterator[tuple[int, int]]:
    """Each two columns that follow one another in such an order."""
    at = [next((c for c, key in enumerate(keys) if labels.search(key) and not PLANNED.search(key)), None) for labels in order]  # fmt: skip
    known = [column for column in at if column is not None]
    yield from pairwise(known)


def _set_back(row: Row, first: int, then: int) -> bool:
    one, other = CLOCK.match(cell(row, first)), CLOCK.match(cell(row, then))
    if one and other:
        return 0 < _minutes(one) - _minutes(other) <= _A_LITTLE
    begun, ended = moment_within_a_year(row[first]), moment_within_a_year(row[then])
    return begun is not None and ended is not None and before(ended, begun)


def _minutes(match: re.Match[str]) -> int:
    return int(match[1]) * 60 + int(match[2])


def _in_a_form(said: Sequence[Field]) -> Iterator[Fact]:
    """One form, or one line of labels, that gives each of these times once."""
    for order in _ORDERS:
        steps = [[f for f in said if labels.search(f.key) and not PLANNED.search(f.key)] for labels in order]
        known = [each[0] for each in steps if len(each) == 1]
        if any(len(each) > 1 for each in steps):
            continue
        for first, then in pairwise(known):
            one, other = _CLOCK_OF_FORM.match(first.value), _CLOCK_OF_FORM.match(then.value)
            if one and other:
                back = 0 < _minutes(one) - _minutes(other) <= _A_LITTLE
            else:
                begun, ended = moment_in(first.value), moment_in(then.value)
                back = begun is not None and ended is not None and before(ended, begun)
            if back:
                told = f"{then.label} {_shown(then)} < {first.label} {_shown(first)}"
                yield Fact("form.backwards", told, str(then.place), quote(then.said))


def _shown(field: Field) -> str:
    moment: Moment | None = moment_in(field.value)
    return written(moment) if moment else field.value.strip()
