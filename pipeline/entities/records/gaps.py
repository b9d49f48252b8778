"""What rows of a ledger of tickets lack: blanks, rows without their approval, hollow rows, tickets that are still open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import BLANK, Entry, line_of
from pipeline.entities.records.handlers import HANDLER, works_on_it
from pipeline.entities.records.open_rows import OPEN, STATE, open_rows, unlike_the_closed
from pipeline.entities.records.tickets import LEAST_ROWS
from pipeline.entities.records.unfinished import put_off
from pipeline.entities.tables import cell, column, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.people import names_in
from pipeline.values import Block, Fact

# Columns that a ledger of a process cannot leave empty, and those that are filled once a ticket is closed.
_NEEDED = Labels(
    r"优先级|^级别|紧急程度|影响(?:度|程度|范围)$|^分类$|类别|^类型$|处理人|责任人|负责人|受理人|审批人|批准人|实施人|^状态$|风险(?:评估|等级)|回退"
    r"|严重(?:程度|级别|性)|^等级$|经办人|接单人|^prio(?:rity)?$|^sev(?:erity)?$|^urgency$|^class(?:ification)?$|^cat(?:egory)?$|^ack(?:nowledged)? by$|^taken by$|^type$|assigned|^owner$|assignee|(?:handled|worked on|solved|resolved|fixed|done|fulfilled|dealt with|carried out) by$|approved by|approver|^impact$|^state$|^status$|^risk|back ?out"
)
AT_CLOSURE = Labels(
    r"解决|关闭|恢复|原因|处理(?:结果|过程|措施)|结果|回顾|验证|resolved|closed|closure|cause|resolution|result|^outcome|review"
    r"|^(?:完成|办结|修复|实施|复通)(?:时间|日期)$|^(?:done|completed|finished|fixed|restored|implemented|fulfilled)(?: (?:on|at))?$"
)
NOT_NEEDED = Labels(r"用时|时长|备注|升级|满意|评价|关联|remark|note|duration|minutes")
_APPROVAL = Labels(
    r"审批人|批准人|审核人|复核人|评审人|^谁(?:来)?(?:审|批|核|把关)(?:的|过)?$|approved by|approver|^(?:peer |technical )?(?:reviewed|checked|verified) by$|^reviewer$"
)
_TYPE = Labels(r"^(?:变更|事件|请求|发布)?(?:类型|类别|分类)$|^(?:change )?(?:type|cat|category|class|kind)$")
# What a closed row says of why and how, and that it is closed.
_WHY_AND_HOW = Labels(
    r"^(?:根本|根)?(?:原因|根因)(?:分析)?$|^(?:解决|处理)(?:方案|措施|结果)$|^(?:root )?cause(?: found)?$|^(?:resolution|solution|what we did|what was done|action taken)$"
)
_IS_CLOSED = re.compile(r"(?:已)?(?:关闭|解决|完成|办结)$|closed$|resolved$|solved$|done$|fixed$|complete[d]?$", re.I)
_SEVERAL = 2
_LONE = 8  # in so many rows one or two that alone lack a column stand out
# Who works on a ticket is somebody, and it is of some weight; for who approves one, "none" is often right.
_WHO = Labels(
    r"优先级|^级别|^prio(?:rity)?$|^sev(?:erity)?$|处理人|责任人|负责人|受理人|实施人|经办人|接单人|assigned|^owner$|assignee|(?:handled|worked on|solved|resolved|fixed|done|fulfilled|dealt with|carried out) by$"
)
_OWNER = Labels(r"^(?:责任人|负责人|处理人)$|^(?:action |problem |risk )?owner$")
_STATE = Labels(r"状态$|(?:^|\b)(?:state|status)$")
_NOBODY = re.compile(rf"{BLANK.pattern}|^(?:无|[-—–/]+|n/?a|none|nobody)$", re.I)
LEAST_TO_COMPARE = 5  # rows of which a few may be hollow
_SHORT = 8  # characters of an answer by which rows are sorted
_ONE_IN = 5  # at most one row in so many lacks what nearly all have
_ONE_IN_OF_APPROVALS = 3  # what nobody approved is telling in more rows than other blanks
_UNDECIDED = re.compile(
    r"取消|撤[销回]|驳回|拒绝|待|标准变更|未实施|计划中|cancel|withdrawn|reject|pending|standard|draft|open|planned",
    re.I,
)
# A row on which it was decided that nothing is to be done of it has nobody who does it.
_DECISION = Labels(
    r"^(?:是否)?(?:立项|采纳|采用|批准|通过|受理|实施|同意)(?:与否|情况|意见)?$|^(?:adopted|accepted|approved|decision|go ahead)\??$"
)
_DECLINED = re.compile(
    r"^(?:否|不(?:采纳|立项|批准|同意|通过|予.{0,4})|未(?:采纳|立项|批准|通过)|驳回|暂缓|no|rejected|declined)$", re.I
)
MOST = 60


def completeness(block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """Columns of a ledger that some entries leave blank, though all of their state and type need them."""
    state = column(list(keys), STATE)
    unlike = [] if state is None else unlike_the_closed(keys, entries, state)
    closed = [e for e in entries if state is None or not (OPEN.search(cell(e.row, state)) or e in unlike)]
    for at, key in enumerate(keys):
        if NOT_NEEDED.search(key):
            continue
        asked = closed if AT_CLOSURE.search(key) else entries if _NEEDED.search(key) or HANDLER.search(key) else []
        empty = _NOBODY if _WHO.search(key) or works_on_it(key) else BLANK
        blank = [entry for entry in asked if empty.match(cell(entry.row, at)) and not entry.row[at].date]
        if others := _of_a_type_without(
            keys, at, entries, empty
        ):  # in a mixed export some types have no such column at all
            asked = [entry for entry in asked if entry not in others]
            blank = [entry for entry in blank if entry not in others]
        if blank and len(asked) >= LEAST_ROWS and not (AT_CLOSURE.search(key) and _of_one_type(keys, blank, asked)):
            label = labels[at]
            yield Fact(
                "ledger.blank",
                joined(label, len(blank), len(asked)),
                row_place(block, blank[0].row),
                line_of(blank[0].row),
            )
    yield from incomplete_rows(block, labels, keys, entries)
    yield from open_rows(block, keys, entries)


def _of_a_type_without(
    keys: Sequence[str], at: int, entries: Sequence[Entry], empty: re.Pattern[str] = BLANK
) -> list[Entry]:
    """The rows of the types of which not one has anything in this column, where of another type nearly all have."""
    kind = next((place for place, key in enumerate(keys) if place != at and _TYPE.search(key)), None)
    kind = _column_of_types(keys, entries) if kind is None else kind
    if kind is None:
        return []
    filled: dict[str, list[bool]] = {}
    for entry in entries:
        filled.setdefault(cell(entry.row, kind), []).append(
            not empty.match(cell(entry.row, at)) or bool(entry.row[at].date)
        )
    never = {name for name, seen in filled.items() if not any(seen) and len(seen) >= LEAST_ROWS}
    nearly = any(
        sum(seen) * 10 >= len(seen) * 7
        for name, seen in filled.items()
        if name not in never and len(seen) >= LEAST_ROWS
    )
    return [entry for entry in entries if cell(entry.row, kind) in never] if never and nearly else []


def _column_of_types(keys: Sequence[str], entries: Sequence[Entry]) -> int | None:
    """The column that says the letters with which each row's number begins."""
    for place in range(len(keys)):
        texts = [cell(entry.row, place) for entry in entries]
        if len(set(texts)) > 1 and all(
            text and text.isalpha() and entry.number.startswith(text)
            for text, entry in zip(texts, entries, strict=True)
        ):
            return place
    return None


def _of_one_type(keys: Sequence[str], blank: Sequence[Entry], asked: Sequence[Entry]) -> bool:
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


def incomplete_rows(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry]
) -> Iterator[Fact]:
    """ledger.row "number|columns": a row that lacks several of what nearly all rows have, its approval, or what it alone lacks."""
    lacking: dict[str, list[str]] = {}
    alone: set[str] = set()
    decided = [at for at, key in enumerate(keys) if _DECISION.search(key)]
    entries = [
        each for each in entries if not put_off(each) and not any(_DECLINED.match(cell(each.row, at)) for at in decided)
    ]
    for at, key in enumerate(keys):
        blank = _blank_but_needed(keys, at, entries)
        for entry in blank:
            lacking.setdefault(entry.number, []).append(labels[at])
        if _stand_out(key, blank, entries):
            alone |= {entry.number for entry in blank}
    for entry in entries:
        columns = lacking.pop(entry.number, [])
        lone = bool(columns) and entry.number in alone
        if lone or len(columns) >= _SEVERAL or any(_APPROVAL.search(column) for column in columns):
            yield Fact(
                "ledger.row", joined(entry.number, "、".join(columns)), row_place(block, entry.row), line_of(entry.row)
            )


def _blank_but_needed(keys: Sequence[str], at: int, entries: Sequence[Entry]) -> list[Entry]:
    """The few rows that lack what nearly all have in a column; none where it may be empty."""
    key = keys[at]
    if NOT_NEEDED.search(key):
        return []
    others = _of_a_type_without(keys, at, entries)
    asked = [entry for entry in entries if entry not in others]
    texts = [cell(entry.row, at) for entry in asked]
    if not (_NEEDED.search(key) or _WHY_AND_HOW.search(key) or _is_told_early(key, texts)):
        return []
    blank = [
        entry
        for entry in asked
        if _says_nothing(key, cell(entry.row, at)) and not entry.row[at].date and not _may_lack(key, entry)
    ]
    one_in = _ONE_IN_OF_APPROVALS if _APPROVAL.search(key) else _ONE_IN
    return blank if len(blank) * one_in <= len(asked) else []


def _says_nothing(key: str, text: str) -> bool:
    """待确认 is a state of a ticket, and no owner of one."""
    return not text.strip(" _＿") if _STATE.search(key) else BLANK.match(text) is not None


def _is_told_early(key: str, texts: Sequence[str]) -> bool:
    return not AT_CLOSURE.search(key) and (of_people(texts) or _lacks_few(texts))


def _may_lack(key: str, entry: Entry) -> bool:
    """Whether a row says of itself why it lacks this column: declined, still open, or not decided yet."""
    told = [each.text.strip() for each in entry.row]
    if _OWNER.search(key) and any(map(_DECLINED.match, told)):  # what nobody will do needs no owner
        return True
    if _WHY_AND_HOW.search(key) and not any(map(_IS_CLOSED.match, told)):  # by its state, or by the day of its end
        return True
    return _APPROVAL.search(key) is not None and any(_UNDECIDED.search(each.text) for each in entry.row)


def _stand_out(key: str, blank: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether one or two of many rows alone lack a column, and it did not come in after the first rows."""
    least = LEAST_TO_COMPARE if _WHY_AND_HOW.search(key) or _OWNER.search(key) else _LONE
    begun_later = len(blank) > 1 and list(blank) == list(entries[: len(blank)])
    return len(blank) <= _SEVERAL and len(entries) >= least and not begun_later


def unapproved_rows(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry]
) -> Iterator[Fact]:
    """The same of a list that numbers and dates its entries and is worked on by nobody, such as one of what was learnt: who
    has to approve an entry."""
    wanted = [at for at, key in enumerate(keys) if _APPROVAL.search(key)]
    if wanted and len(entries) >= LEAST_TO_COMPARE:
        only = [key if at in wanted else "" for at, key in enumerate(keys)]
        yield from incomplete_rows(block, labels, only, entries)


def _lacks_few(texts: Sequence[str]) -> bool:
    """Are one or two of many cells blank in a column of a few words that come again and again: initials, a grade?"""
    blank = sum(bool(BLANK.match(text)) for text in texts)
    return (
        0 < blank <= max(1, len(texts) // _LONE - 1)
        and len(texts) >= _LONE
        and blank <= _SEVERAL
        and of_few_words(texts)
    )


def of_people(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if not BLANK.match(text)]
    return bool(filled) and sum(bool(names_in(text)) for text in filled) * 10 >= len(filled) * 8


def of_few_words(texts: Sequence[str]) -> bool:
    """Short answers of which several rows share one: a class, a priority, a team."""
    filled = [text for text in texts if not BLANK.match(text)]
    return max(map(len, filled), default=99) <= _SHORT and 1 < len(set(filled)) <= max(2, len(filled) * 2 // 3)
