"""Ledgers of tickets: numbers that stand twice, and times within one ticket that run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise, permutations

from pipeline.entities.control.listings import listing
from pipeline.entities.days import NO_YEAR, moment_within_a_year
from pipeline.entities.records.allowed import allowed_before_asked, deciding_columns
from pipeline.entities.records.clocks import CLOCK, clocks_backwards
from pipeline.entities.records.repeated_numbers import (
    cites,
    numbers_of_other_sheets,
    of_another_month,
    of_another_thing,
)
from pipeline.entities.tables import cell, column, headed, row_place
from pipeline.recall import remembered
from pipeline.text.fields import Labels, label_key
from pipeline.text.plain_days import Moment
from pipeline.values import Block, Cell, Content, Fact, Row

NUMBER = Labels(
    r"^(?:事件|工单|变更|问题|请求|服务请求|发布|故障|投诉|单据?)?(?:编号|单号|工单号|流水号)$|^(?:incident|ticket|change|problem|request|release|case)? ?(?:no|number|id|ref)$"
)
TICKET = re.compile(
    r"^[A-Za-z]{1,6}[-_]?\d[\d\-]{2,}$|^[A-Za-z]{1,6}-\d{2,}(?:-\d+)*$|^\d{6,}$|^[\u4e00-\u9fff]{1,4}[-_]?\d[\d\-]{3,}$"
    r"|^[A-Za-z]{1,4}-\d$"  # the first of a short series
    r"|^\d{2,4}[-/](?!20\d\d$)\d{3,4}$"  # 2608-012, and no month
    r"|^[A-Za-z]{1,4}\d{1,2}[-_](?:[A-Za-z]{1,4}[-_]?)?(?!20\d\d$)\d{3,}$"  # P1-B09004, of the first project
    r"|^20\d\d(?!W)[A-Z]{1,3}\d{2,3}$"  # 2026R02, and no week
    r"|^20\d\d-\d\d-\d{3}$"  # 2026-09-012, and no day
)
_PLAIN = re.compile(r"^(?!20\d\d$)\d{3,5}$")
_NUMBERS = Labels(r"^(?:编?号码?|单号|no|nr|number|id)$")
# Steps of a ticket in their order.
STEPS = (
    Labels(r"发生|发现|报的(?:时间|日子|日期)|(?:哪天|几点|何时|啥时候?)报|报告(?:时间|日期)|提出|提交(?:时间|日期)|创建(?:时间|日期)|查出(?:时间|日期)?|识别(?:时间|日期)|接[报收](?:时间|日期)|上报(?:时间|日期)|申请(?:时间|日期)|(?:请求|报修|报障|来电|来单|建单|开单|提单)(?:时间|日期)|登记(?:时间|日期)|受理|开始时间|^(?:opened|reported|raised|created|requested|logged|received|detected|submitted|registered)\b|^(?:asked(?: for)?|called(?: in)?|came in)(?: on| at)?$|^(?:first )?(?:seen|noticed|spotted|observed|found|discovered|detected|identified)(?: on| at)?$|^since$|\bstart(?:ed|s)?\b|^(?:date|day|time) (?:opened|reported|raised|created|requested|logged|received|detected|submitted|of (?:the )?(?:request|report|incident))$|^(?:request|submission|detection) (?:date|time)$"),
    Labels(r"响应(?:时间|日期)|首次响应|(?:到场|到达|抵达)(?:现场)?(?:时间|日期)|分派(?:时间|日期)|派单|评估(?:时间|日期)|^(?:responded|acknowledged|assessed)\b|^first (?:response|reply|answer)(?: at| on| time)?$|^assigned (?:at|on)|^(?:arrived|arrival|on[- ]?site)(?: on| at| time)?$|^(?:date|time) (?:assessed|responded|assigned)$|^(?:response|assessment) (?:date|time)$"),
    Labels(r"批准(?:时间|日期)|审批(?:时间|日期)|^(?:审批|批准|核准)(?:记录|情况|意见)$|^approved?\b|^authori[sz]ed\b|\bapproval(?: date| time| on)?$|^(?:date|day) (?:approved|authori[sz]ed|of approval)$"),
    Labels(r"(?:弄好|修好|搞好|搞定|处理好)了?的?(?:时间|日子|日期)?$|(?:哪天|几点|何时|啥时候?)(?:弄好|修好|搞好|搞定)|实施(?:时间|日期)|解决(?:时间|日期)|恢复(?:时间|日期)|处理完成|(?:完成|修复|办结|完工|竣工|办毕|复通)(?:时间|日期)|^(?:发布|上线|部署)(?:时间|日期)|^(?:deployed|released|installed|rolled out|went live|implemented|carried out|fixed|resolved|restored|completed|fulfilled|finished|settled|cured|put right)\b|^(?:done|answered|replied|answer given)(?: on)?$|^services? restored|^(?:implementation|deployment|resolution|restoration|completion|go[- ]?live) (?:date|time)$|^(?:date|time) (?:implemented|deployed|released|resolved|restored|completed|fixed)$"),
    Labels(r"关闭(?:时间|日期)|回顾(?:时间|日期)|验证(?:时间|日期)|^closed\b|^closure (?:date|time)$|^(?:date|time) closed$|^(?:post[- ]?implementation review|pir)(?: date| on| held on)?$"),
)  # fmt: skip
PLANNED = Labels(
    r"计划|目标|要求|预计|预期|(?<!响)应|时限|planned|target|due|expected"
    r"|(?:needed|required|wanted|promised|complete|finish|close|resolve|restore|respond|answer|fix|deliver|act) by$|^(?:to be .{2,20} )?by$|\bto be\b"
)
# One column for both, "planned/actual", 计划/实施日期: once it is done, the day on which it was.
_PLANNED_OR_DONE = Labels(
    r"^计划(?:或|与|和| )?(?:实际|实施|执行|完成|上线|发布)(?:时间|日期)$|^planned (?:or |and )?(?:actual|done|carried out|implemented)(?: date| day| time)?$"
)
LEAST_ROWS = 3
_LEAST_TO_LEARN = 6  # rows that are a ledger by their numbers alone
_LEAST_TO_COMPARE = 5  # rows that say in which order two columns of days stand
_HALF_A_DAY = timedelta(hours=12)
_HALF_A_YEAR = 6  # months
_LOOKED_AT = 40  # cells of a column
_SLIPS = 8  # of so many rows one may bear the number of another by mistake
APPROVAL = 2
_URGENT = re.compile(r"紧急|应急|emergency|urgent|expedited", re.I)


def ticket_facts(content: Content) -> Iterator[Fact]:
    """ticket.twice (a number of two rows that differ) and ticket.backwards (a later step before an earlier one)."""
    before: dict[tuple[str, ...], dict[str, tuple[frozenset[str], str]]] = {}  # of the sheets of one layout
    cited = numbers_of_other_sheets(content, TICKET)
    for block in content.blocks:
        if not (found := ledger_of(block) or _plainly_numbered(block)):
            continue
        at, steps, rows, learnt = found
        labels, keys = (headed(block, TICKET) or ([], [], ()))[:2]
        layout = tuple(keys)
        deciding = deciding_columns(labels, keys, rows, STEPS[0])
        told_of = at > 0 and cites(block, at, rows, cited)
        if not told_of:
            yield from of_another_month(block, at, rows, TICKET, before.setdefault(layout, {}))
        seen: dict[str, tuple[Row, str]] = {}
        twice: set[str] = set()
        clocks = {id(row): said for row, said in clocks_backwards(rows, steps)}
        for row in rows:
            number = cell(row, at)
            if not (TICKET.match(number) or _PLAIN.match(number)):
                continue
            line = " ".join(each.text for each in row if each.text)[:120]
            first, said = seen.setdefault(number, (row, line))
            if said != line and number not in twice and not told_of and not of_another_thing(first, row):
                twice.add(number)
                yield Fact("ticket.twice", number, row_place(block, row), f"{said}; {line}")
            wrong = _backwards(row, steps) or _against(row, learnt) or clocks.get(id(row))
            if wrong := wrong or allowed_before_asked(row, deciding):
                yield Fact("ticket.backwards", f"{number}: {wrong}", row_place(block, row), line)


_Step = tuple[int, int, str]  # column, step, label
_Order = tuple[int, str, int, str]  # column and label of what comes first, and of what comes after it
_Ledger = tuple[int, list[_Step], tuple[Row, ...], list[_Order]]


def ledger_of(block: Block) -> _Ledger | None:
    """(column of numbers, steps, rows, learnt orders) of a ledger with a header and several rows, or None."""
    return _ledger_of(block) if block.rows else None


@remembered(most=64)
def _ledger_of(block: Block) -> _Ledger | None:
    if not (found := headed(block, TICKET)):
        return None
    labels, keys, rows = found
    at = number_column(keys, rows)
    steps = _steps(labels, keys)
    whole = tuple(each for each in rows if len(each) == len(labels))
    if at is None or len(whole) < LEAST_ROWS:
        return None
    learnt = _learnt(labels, keys, steps, whole)
    return (at, steps, whole, learnt) if steps or learnt or (_counted(at, whole) and not listing(block)) else None


def _plainly_numbered(block: Block) -> _Ledger | None:
    """A ledger whose numbers are nothing but figures (0701 of July), under a label for them, with two steps and more."""
    found = headed(block, _PLAIN)
    if not found or not _NUMBERS.search(found[1][0]):
        return None
    labels, keys, rows = found
    whole = tuple(each for each in rows if len(each) == len(labels) and _PLAIN.match(cell(each, 0)))
    steps = _steps(labels, keys)
    several = len({step for _, step, _ in steps}) > 1
    return (0, steps, whole, []) if several and len(whole) >= LEAST_ROWS else None


def _steps(labels: Sequence[str], keys: Sequence[str]) -> list[_Step]:
    return [
        (place, step, labels[place])
        for place, key in enumerate(keys)
        if not PLANNED.search(key) or _PLANNED_OR_DONE.search(key)
        for step, pattern in enumerate(STEPS)
        if pattern.search(key)
    ]


def _counted(at: int, rows: Sequence[Row]) -> bool:
    """Does a column number the rows, each once but for a slip? Whatever the other columns are called, it is a ledger."""
    numbers = [number for row in rows if TICKET.match(number := cell(row, at))]
    twice = len(numbers) - len(set(numbers))
    return len(rows) >= _LEAST_TO_LEARN and len(numbers) == len(rows) and (twice <= 1 or twice * _SLIPS <= len(rows))


def dated_columns(keys: Sequence[str], rows: Sequence[Row]) -> list[int]:
    """The columns whose cells are days in nearly all rows that have any, planned ones left out."""
    found = []
    for place, key in enumerate(keys):
        filled = [row[place] for row in rows if place < len(row) and row[place].text.strip()]
        days = sum(moment_within_a_year(each) is not None for each in filled[:_LOOKED_AT])
        if len(filled) >= LEAST_ROWS and not PLANNED.search(key) and days * 10 >= len(filled[:_LOOKED_AT]) * 9:
            found.append(place)
    return found


def timed_columns(keys: Sequence[str], rows: Sequence[Row]) -> list[int]:
    """The columns of days, and those of nothing but clock times behind the first of them."""
    dated = dated_columns(keys, rows)
    found = list(dated)
    for place, key in enumerate(keys):
        clocks = sum(CLOCK.match(row[place].text) is not None for row in rows)
        if dated and place > dated[0] and not PLANNED.search(key) and clocks * 10 >= len(rows) * 6:
            found.append(place)
    return sorted(set(found))


def moment_at(row: Row, at: int) -> Moment | None:
    """The moment in a cell; a clock time alone is of the day that stands before it, or of the next where midnight lies between."""
    if (clock := _clock(row[at])) is None:
        return moment_within_a_year(row[at])
    begun = next((moment for each in row[:at] if (moment := moment_within_a_year(each)) and moment[1]), None)
    begun = begun or _day_and_clock(row[: at + 1])
    if begun is None or begun[1] is None:
        return None
    started = datetime.combine(begun[0], begun[1])
    then = datetime.combine(begun[0], clock)
    if started - then > _HALF_A_DAY:
        then += timedelta(days=1)
    return then.date(), then.time()


def _day_and_clock(cells: Sequence[Cell]) -> Moment | None:
    """The first moment of a row that gives the day in one column and the time of day in the next."""
    for each, beside in pairwise(cells):
        if (moment := moment_within_a_year(each)) and (clock := _clock(beside)):
            return moment[0], clock
    return None


def _clock(cell: Cell) -> time | None:
    match = CLOCK.match(cell.text)
    return time(int(match[1]) % 24, int(match[2]) % 60) if match else None


def _learnt(labels: Sequence[str], keys: Sequence[str], steps: Sequence[_Step], rows: Sequence[Row]) -> list[_Order]:
    """Columns of days whose names say no order, and that stand in one order in nearly all rows of this ledger."""
    known = {place for place, _, _ in steps}
    usual = [
        row for row in rows if not any(is_urgent(each.text) for each in row)
    ]  # an emergency has an order of its own
    columns = timed_columns(keys, usual) if len(usual) >= _LEAST_TO_COMPARE else []
    moments = {at: [moment_at(row, at) for row in usual] for at in columns}
    orders: list[_Order] = []
    for first, then in permutations(columns, 2):
        if first in known and then in known:
            continue
        both = [(a, b) for a, b in zip(moments[first], moments[then], strict=True) if a and b]
        wrong = sum(before(b, a) for a, b in both)
        right = sum(before(a, b) for a, b in both)
        if len(both) >= _LEAST_TO_COMPARE and 0 < wrong <= max(1, len(both) // 10) and right >= LEAST_ROWS:
            orders.append((first, labels[first], then, labels[then]))
    return orders


def _against(row: Row, orders: Sequence[_Order]) -> str:
    """What runs against the order that the other rows keep, or nothing."""
    urgent = any(is_urgent(each.text) for each in row)
    for first, label, then, name in orders:
        one, other = moment_at(row, first), moment_at(row, then)
        approval = STEPS[APPROVAL].search(label_key(label)) or STEPS[APPROVAL].search(label_key(name))
        if one and other and before(other, one) and not (urgent and approval):
            return f"{name} {written(other)} < {label} {written(one)}"
    return ""


def number_column(keys: list[str], rows: tuple[Row, ...]) -> int | None:
    """The column of a ledger's own numbers: by its header, else the one of the first two that holds only such numbers."""
    named = column(keys, NUMBER)
    if named is not None:
        return named
    return next(
        (at for at in (0, 1) if rows and all(TICKET.match(cell(row, at)) for row in rows if len(row) > at)), None
    )


def _backwards(row: Row, steps: Sequence[_Step]) -> str:
    """What runs backwards ("closed 2026-08-02 before opened 2026-08-03"), or nothing."""
    urgent = any(is_urgent(each.text) for each in row)  # an emergency is approved afterwards
    seen = [
        (step, label, moment)
        for place, step, label in steps
        if not (urgent and step == APPROVAL) and (moment := _moment(row, place, label, steps))
    ]
    for step, label, moment in seen:
        for later, name, other in seen:
            if later > step and before(other, moment):
                return f"{name} {written(other)} < {label} {written(moment)}"
    return ""


def _moment(row: Row, place: int, label: str, steps: Sequence[_Step]) -> Moment | None:
    """The day of a cell, with the time of day from the column 解决时间 beside 解决日期, or "Resolved time" beside its date."""
    moment = moment_within_a_year(row[place])
    if moment is None or moment[1] is not None:
        return moment
    for other, _, name in steps:
        if name.replace("时间", "日期") == label != name and (match := CLOCK.match(row[other].text)):
            return moment[0], time(int(match[1]) % 24, int(match[2]) % 60)
    return moment


@lru_cache(maxsize=4096)
def is_urgent(text: str) -> bool:
    """Is this an emergency, which may be approved after it was done?"""
    return bool(_URGENT.search(text))


def before(one: Moment, other: Moment) -> bool:
    """Whether one moment is surely before the other: days without a year, or of one day without a clock, may not be."""
    if NO_YEAR in (one[0].year, other[0].year) and (
        one[0].year != other[0].year or abs(one[0].month - other[0].month) > _HALF_A_YEAR
    ):
        return False  # of another year, perhaps
    if one[0] != other[0] or one[1] is None or other[1] is None:
        return one[0] < other[0]
    return one[1] < other[1]


def written(moment: Moment) -> str:
    """A moment as findings show it: 2026-09-15 15:40, without the year or the clock that it does not have."""
    day, clock = moment
    said = day.isoformat() if day.year != NO_YEAR else f"{day:%m-%d}"
    return f"{said} {clock:%H:%M}" if clock else said
