"""Ledgers of tickets beside their times: numbers out of order or of another period, blanks, open rows, links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.entities.days import moment_of
from pipeline.entities.tables import cell, column, headed, row_place
from pipeline.entities.tickets import LEAST_ROWS, PLANNED, STEPS, TICKET, dated_columns, number_column
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.values import Block, Content, Fact, Row

# Columns that a ledger of a process cannot leave empty, and those that are filled once a ticket is closed.
_NEEDED = Labels(
    r"优先级|^级别|紧急程度|影响(?:度|程度|范围)$|^分类$|类别|^类型$|处理人|责任人|负责人|受理人|审批人|批准人|实施人|^状态$|风险(?:评估|等级)|回退"
    r"|严重(?:程度|级别|性)|^等级$|经办人|接单人|^prio(?:rity)?$|^sev(?:erity)?$|^urgency$|^class(?:ification)?$|^cat(?:egory)?$|^ack(?:nowledged)? by$|^taken by$|^type$|assigned|^owner$|assignee|handled by|approved by|approver|^impact$|^state$|^status$|^risk|back ?out"
)
_AT_CLOSURE = Labels(
    r"解决|关闭|恢复|原因|处理(?:结果|过程|措施)|结果|回顾|验证|resolved|closed|closure|cause|resolution|result|^outcome|review"
)
_NOT_NEEDED = Labels(r"用时|时长|备注|升级|满意|评价|关联|remark|note|duration|minutes")
_STATE = Labels(r"^(?:当前|工单|处理|事件|问题|变更)?状态$|是否关闭|^state$|^status$")
_OPEN = re.compile(
    r"未关闭|处理中|进行中|待|未完成|未解决|观察中|挂起|打开|受理|实施中|分析中|\bopen\b|in progress|pending|on hold|new\b|assigned",
    re.I,
)
_ENDED = re.compile(
    r"取消|撤[销回]|驳回|拒绝|合并|重复|已知错误|转|不予|cancel|withdrawn|reject|refus|merge|duplicate|known error|dropped|moved|not done|fail",
    re.I,
)
# Who works on a ticket; those who ask for it are often the customer's people.
HANDLER = Labels(
    r"^(?:处理|受理|经办|实施|执行|解决|记录|审批|批准|变更)(?:人|人员|工程师)$|^(?:责任|值班|服务|处理)?工程师$|^(?:assigned to|assignee|handled by|handler|engineer|analyst|resolver|technician|implementer|implemented by|resolved by|approved by|approver|recorded by|agent)$"
)
_APPROVAL = Labels(r"审批人|批准人|approved by|approver")
_TYPE = Labels(r"^(?:变更|事件|请求|发布)?(?:类型|类别|分类)$|^(?:change )?(?:type|cat|category|class|kind)$")
_SEVERAL = 2
_LONE = 8  # in so many rows one or two that alone lack a column stand out
_BLANK = re.compile(r"^(?:[\s_＿]*|unassigned|not assigned|未(?:分派|分配|指派|指定)|待(?:定|补|分派))$", re.I)
_LINK = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{2,8}(?:[-_]?\d[\d-]{2,}|[-_]\d{2})(?![A-Za-z0-9-])")
_LINK_COLUMN = Labels(
    r"^found (?:through|by|via|in)|^raised (?:from|by)|^trigger|关联|相关|来源|对应|引发|触发|变更(?:单|编?号)|问题(?:单|编?号)|事件(?:单|编?号)|配置项|解决方案|linked?|related|source|change|problem|incident|\bci\b|configuration item|rfc|resolution"
)
_NO_LINK = re.compile(r"^[\s—–/\\-]*$|^(?:无|暂无|none|n/?a|nil)$", re.I)
_KNOWN_ERROR = re.compile(r"KE(?:DB|R)?[-_]?\d")  # what comes out of a problem, and no other process
_DIGITS = re.compile(r"\d+")
_TOLERATED = timedelta(days=1)
_MOST = 60
_MOSTLY = 0.8
_LEAST_TO_COMPARE = 5  # rows of which a few may be hollow
_HOLLOW = 3  # columns that such a row lacks
_SHORT = 8  # characters of an answer by which rows are sorted
_ONE_IN = 5  # at most one row in so many lacks what nearly all have
_DENSE = 0.85
_FEW_HOLES = 3
_STRAYS = 2  # so many out of order are an exception even in a short ledger
_LEAST_DENSE = 10
_Number = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    number: str
    day: date | None
    row: Row


def ledger_facts(content: Content) -> Iterator[Fact]:
    """ticket.unordered, ticket.period, ticket.holes, ledger.blank, ledger.row, ledger.open, ledger.undone, ticket.ids, ticket.ref, ledger.links, ledger.unlinked.

    A ledger is a table with a column of numbers and at least one of times. Every fact stands for one block.
    """
    for block in content.blocks:
        if not block.rows or not (found := headed(block, TICKET)):
            continue
        labels, keys, below = found
        at = number_column(keys, below)
        rows = [each for each in below if len(each) == len(labels) and TICKET.match(cell(each, at))]
        timed = [
            place for step in STEPS for place, key in enumerate(keys) if step.search(key) and not PLANNED.search(key)
        ]
        if at is None or len(rows) < LEAST_ROWS:
            continue
        if (
            not timed and len(dated_columns(keys, rows)) < 2
        ):  # a calendar of releases, say: only what it links to is looked at
            if any(_day(each, place) for each in rows for place in range(len(labels))):
                told = list(_links(block, labels, keys, at, [_Entry(cell(each, at), None, each) for each in rows]))
                # Without a column for links it is a table beside the ledger, of reviews or costs.
                yield from told if not any(f.name == "ledger.links" and f.value.endswith("|0") for f in told) else ()
            continue
        opened = next((place for place in timed if STEPS[0].search(keys[place])), None)
        if opened is None:  # a ledger begins with the day on which a ticket came in, whatever it is called
            first = next(iter(dated_columns(keys, rows)), None)
            opened = None if first is None or any(step.search(keys[first]) for step in STEPS[1:]) else first
        entries = [_Entry(cell(each, at), None if opened is None else _day(each, opened), each) for each in rows]
        yield from _numbering(block, entries)
        yield from (_completeness if timed else _incomplete_rows)(block, labels, keys, entries)
        yield from _hollow_rows(block, labels, keys, entries)
        yield from _links(block, labels, keys, at, entries)
        yield from _handlers(block, keys, entries)


def _day(row: Row, at: int) -> date | None:
    moment = moment_of(row[at])
    return moment[0] if moment else None


def _numbering(block: Block, entries: Sequence[_Entry]) -> Iterator[Fact]:
    series: dict[str, list[_Entry]] = {}
    for entry in entries:
        series.setdefault(_DIGITS.sub("#", entry.number), []).append(entry)
    for members in series.values():
        times = Counter(entry.number for entry in members)
        once = [entry for entry in members if times[entry.number] == 1]  # one that stands twice is told already
        dated = [(_value(entry.number), entry.day, entry) for entry in once if entry.day]
        if len(dated) < LEAST_ROWS:
            continue
        ordered = sorted(dated, key=lambda one: one[0])
        strays = _out_of_order([day for _, day, _ in ordered])
        if 0 < len(strays) <= max(_STRAYS if len(ordered) > LEAST_ROWS else 1, len(ordered) * (1 - _MOSTLY)):
            for at in strays[:_MOST]:
                _, day, entry = ordered[at]
                beside = ordered[at - 1] if at else ordered[1]
                told = f"{entry.number} {day} / {beside[2].number} {beside[1]}"
                yield Fact("ticket.unordered", told, row_place(block, entry.row), _line(entry.row))
        yield from _periods(block, [entry for _, _, entry in dated])
        yield from _holes(block, [number for number, _, _ in ordered], members)


def _value(number: str) -> _Number:
    return tuple(int(part) for part in _DIGITS.findall(number))


def _out_of_order(days: Sequence[date]) -> list[int]:
    """The places outside a longest run of days that never goes back by more than a day."""
    ends: list[date] = []
    lengths: list[int] = []
    for day in days:
        at = bisect_right(ends, day + _TOLERATED)
        ends[at : at + 1] = [max(day, ends[at - 1]) if at else day] if at == len(ends) else [day]
        lengths.append(at + 1)
    wanted, strays = max(lengths), []
    for at in range(len(days) - 1, -1, -1):
        if lengths[at] == wanted:
            wanted -= 1
        else:
            strays.append(at)
    return strays[::-1]


def _periods(block: Block, entries: Sequence[_Entry]) -> Iterator[Fact]:
    """Numbers that hold the year and month (or the day) of the ticket, where most of them tell it rightly."""
    told = [(entry, _period(entry.number, entry.day)) for entry in entries if entry.day]
    known = [(entry, fits) for entry, fits in told if fits is not None]
    right = sum(fits for _, fits in known)
    if len(known) < LEAST_ROWS or right < len(known) * _MOSTLY:
        return
    for entry, fits in known:
        if not fits:
            yield Fact("ticket.period", f"{entry.number}: {entry.day}", row_place(block, entry.row), _line(entry.row))


def _period(number: str, day: date | None) -> bool | None:
    """Does the year and month in a number fit the day? None where it holds none. The month after may still fit."""
    for part in _DIGITS.findall(number):
        for digits, century in ((part[:6], ""), (part[:4], "20")):
            year, month = century + digits[: len(digits) - 2], digits[-2:]
            if len(part) in (4, 6, 8) and len(year) == 4 and year.startswith("20") and 1 <= int(month) <= 12 and day:
                apart = (day.year - int(year)) * 12 + day.month - int(month)
                if abs(apart) <= 24:
                    return apart == 0
    years = [int(part) for part in _DIGITS.findall(number) if len(part) == 4 and part.startswith("20")]
    if len(years) == 1 and day and abs(day.year - years[0]) <= 2:
        return day.year == years[0]
    return None


def _holes(block: Block, numbers: Sequence[_Number], members: Sequence[_Entry]) -> Iterator[Fact]:
    """A few numbers that a series without other holes leaves out."""
    groups: dict[_Number, list[int]] = {}
    for number in numbers:
        groups.setdefault(number[:-1], []).append(number[-1])
    missing = [
        (head, tail) for head, tails in groups.items() for tail in set(range(min(tails), max(tails))) - set(tails)
    ]
    if len(numbers) >= _LEAST_DENSE and 0 < len(missing) <= min(_FEW_HOLES, len(numbers) * (1 - _DENSE)):
        for head, tail in sorted(missing):
            like = next(entry for entry in members if _value(entry.number)[:-1] == head)
            width = len(_DIGITS.findall(like.number)[-1])
            stem = like.number[: len(like.number) - width]
            yield Fact("ticket.hole", f"{stem}{tail:0{width}d}", row_place(block, like.row), _line(like.row))


def _completeness(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[_Entry]
) -> Iterator[Fact]:
    state = column(list(keys), _STATE)
    closed = [entry for entry in entries if state is None or not _OPEN.search(cell(entry.row, state))]
    for at, key in enumerate(keys):
        if _NOT_NEEDED.search(key):
            continue
        asked = closed if _AT_CLOSURE.search(key) else entries if _NEEDED.search(key) else []
        blank = [entry for entry in asked if _BLANK.match(cell(entry.row, at)) and not entry.row[at].date]
        if blank and len(asked) >= LEAST_ROWS and not (_AT_CLOSURE.search(key) and _of_one_type(keys, blank, asked)):
            label = labels[at]
            yield Fact(
                "ledger.blank",
                f"{label}|{len(blank)}|{len(asked)}",
                row_place(block, blank[0].row),
                _line(blank[0].row),
            )
    yield from _incomplete_rows(block, labels, keys, entries)
    if state is None:
        return
    due = next((place for place, key in enumerate(keys) if PLANNED.search(key)), None)
    unlike = _unlike_the_closed(keys, entries, state)
    for entry in [e for e in entries if (_OPEN.search(cell(e.row, state)) or e in unlike) and e.day][:_MOST]:
        name = "ledger.open" if _OPEN.search(cell(entry.row, state)) else "ledger.undone"
        until = None if due is None else _day(entry.row, due)
        yield Fact(
            name,
            f"{entry.number}|{entry.day}|{cell(entry.row, state)}" + (f"|{until}" if until else ""),
            row_place(block, entry.row),
            _line(entry.row),
        )


def _unlike_the_closed(keys: Sequence[str], entries: Sequence[_Entry], state: int) -> list[_Entry]:
    """Rows in a state of their own, in whatever words, that lack each day of an end which the usual state has."""
    usual, times = Counter(cell(entry.row, state) for entry in entries).most_common(1)[0]
    ends = [at for at, key in enumerate(keys) if any(s.search(key) for s in STEPS[3:]) and not PLANNED.search(key)]
    closed = [entry for entry in entries if cell(entry.row, state) == usual]
    ends = [at for at in ends if sum(bool(cell(entry.row, at)) for entry in closed) * 10 >= len(closed) * 9]
    if not ends or times * 10 < len(entries) * 6 or _OPEN.search(usual):
        return []
    others = [e for e in entries if cell(e.row, state) not in (usual, "") and not _ENDED.search(cell(e.row, state))]
    return [entry for entry in others if all(_BLANK.match(cell(entry.row, at)) for at in ends)]


def _of_one_type(keys: Sequence[str], blank: Sequence[_Entry], asked: Sequence[_Entry]) -> bool:
    """Are these all rows of one type, and no others? Standard changes are not reviewed one by one."""
    at = column(list(keys), _TYPE)
    types = {cell(entry.row, at) for entry in blank}
    return (
        at is not None
        and len(types) == 1
        and types != {""}
        and len(blank) < len(asked)
        and [entry for entry in asked if cell(entry.row, at) in types] == list(blank)
    )


def _incomplete_rows(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[_Entry]
) -> Iterator[Fact]:
    """ledger.row "number|columns": a row that lacks several of what nearly all rows have, its approval, or what it alone lacks."""
    lacking: dict[str, list[str]] = {}
    alone: set[str] = set()
    for at, key in enumerate(keys):
        by_people = not _AT_CLOSURE.search(key) and _of_people([cell(entry.row, at) for entry in entries])
        if not (_NEEDED.search(key) or by_people) or _NOT_NEEDED.search(key):
            continue
        blank = [entry for entry in entries if _BLANK.match(cell(entry.row, at)) and not entry.row[at].date]
        if len(blank) * _ONE_IN <= len(entries):
            for entry in blank:
                lacking.setdefault(entry.number, []).append(labels[at])
            begun_later = blank == entries[: len(blank)] and len(blank) > 1  # a column that came in after some rows
            if len(blank) <= _SEVERAL and len(entries) >= _LONE and not begun_later:
                alone |= {entry.number for entry in blank}
    for entry in entries:
        columns = lacking.pop(entry.number, [])
        if (
            len(columns) >= _SEVERAL
            or (columns and entry.number in alone)
            or any(_APPROVAL.search(column) for column in columns)
        ):
            yield Fact(
                "ledger.row", f"{entry.number}|{'、'.join(columns)}", row_place(block, entry.row), _line(entry.row)
            )


def _hollow_rows(block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[_Entry]) -> Iterator[Fact]:
    """ledger.hollow "number|columns|day": a row that lacks several columns which the others fill, among them one that is
    filled at the beginning: of people, or of a few words in front of the last day. Told by what stands in the columns."""
    if len(entries) < _LEAST_TO_COMPARE:
        return
    texts = [
        [cell(entry.row, at) or ("x" if entry.row[at].date else "") for entry in entries] for at in range(len(keys))
    ]
    usual = [at for at in range(len(keys)) if not _NOT_NEEDED.search(keys[at]) and _mostly_filled(texts[at])]
    dated = [at for at in usual if sum(_day(e.row, at) is not None for e in entries) * 2 > len(entries)]
    early = {
        at for at in usual
        if not _AT_CLOSURE.search(keys[at]) and not _STATE.search(keys[at])
        and (_of_people(texts[at]) or (dated and at < dated[-1] and _of_few_words(texts[at])))
    }  # fmt: skip
    hollow = []
    for number, entry in enumerate(entries):
        lacking = [at for at in usual if _BLANK.match(texts[at][number])]
        if len(lacking) >= _HOLLOW and early & set(lacking) and entry.day:
            hollow.append((entry, lacking))
    if len(hollow) * 2 < len(entries):
        for entry, lacking in hollow[:_MOST]:
            told = f"{entry.number}|{'、'.join(labels[at] for at in lacking)}|{entry.day}"
            yield Fact("ledger.hollow", told, row_place(block, entry.row), _line(entry.row))


def _mostly_filled(texts: Sequence[str]) -> bool:
    return sum(not _BLANK.match(text) for text in texts) * 2 > len(texts)


def _of_people(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if not _BLANK.match(text)]
    return bool(filled) and sum(bool(names_in(text)) for text in filled) * 10 >= len(filled) * 8


def _of_few_words(texts: Sequence[str]) -> bool:
    """Short answers of which several rows share one: a class, a priority, a team."""
    filled = [text for text in texts if not _BLANK.match(text)]
    return max(map(len, filled), default=99) <= _SHORT and 1 < len(set(filled)) <= max(2, len(filled) * 2 // 3)


def _links(
    block: Block, labels: Sequence[str], keys: Sequence[str], at: int, entries: Sequence[_Entry]
) -> Iterator[Fact]:
    """ticket.ids of the ledger, ticket.ref "own number|other's" of each link, how many rows have one, and
    ledger.unlinked "label|rows" of a column for links in which nothing stands."""
    own = Counter(re.split(r"\d", entry.number, maxsplit=1)[0] for entry in entries).most_common(1)[0][0]
    columns = [
        place
        for place, key in enumerate(keys)
        if place != at and (_LINK_COLUMN.search(key) or _holds_links([cell(entry.row, place) for entry in entries]))
    ]
    linked = 0
    for entry in entries:
        text = " ".join(cell(entry.row, place) for place in columns)
        others = [m.group() for m in _LINK.finditer(text) if not m.group().startswith(own) or not own]
        others = [each for each in others if not _KNOWN_ERROR.match(each)]
        linked += bool(others)
        for other in others:
            yield Fact(
                "ticket.ref", f"{entry.number}|{other}", row_place(block, entry.row), f"{entry.number} → {other}"
            )
    for place in columns:
        if all(_NO_LINK.match(cell(entry.row, place)) for entry in entries):
            told = f"{labels[place]}|{len(entries)}"
            yield Fact("ledger.unlinked", told, row_place(block, entries[0].row), _line(entries[0].row))
    ids = " ".join(entry.number for entry in entries)
    yield Fact("ticket.ids", ids, str(block.place), entries[0].number)
    yield Fact(
        "ledger.links",
        f"{len(entries)}|{linked}|{len(columns)}",
        row_place(block, entries[0].row),
        _line(entries[0].row),
    )


def _handlers(block: Block, keys: Sequence[str], entries: Sequence[_Entry]) -> Iterator[Fact]:
    """person.handles: each person who works on the tickets, with the first row."""
    seen: set[str] = set()
    for at in (place for place, key in enumerate(keys) if HANDLER.search(key)):
        for entry in entries:
            for name in names_in(cell(entry.row, at)):
                if name not in seen and len(seen) < _MOST:
                    seen.add(name)
                    yield Fact("person.handles", name, row_place(block, entry.row), _line(entry.row))


def _holds_links(cells: Sequence[str]) -> bool:
    """A column that says with what a ticket has to do, whatever its head: mostly numbers at the start of its cells."""
    filled = [text for text in cells if text]
    return bool(filled) and sum(bool(_LINK.match(text)) for text in filled) * 2 >= len(filled)


def _line(row: Row) -> str:
    return quote(" ".join(each.text for each in row if each.text), width=120)
