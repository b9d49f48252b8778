"""Whether nonconformities were closed, and when: from report forms and from ledgers of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.text.fields import Field, fields
from pipeline.text.normal import CJK, bare, normal, quote
from pipeline.timeline.dates import find_dates
from pipeline.values import Block, Fact, Place

# What calls itself the report of a nonconformity, in the standard's words or a house's own.
CALLED_A_NONCONFORMITY = re.compile(
    r"不符合|不合格|违反项|整改(?:通知|单|报告)|纠正措施(?:单|报告|记录)|nonconformit|non-conformit|\bNCR?\b|corrective action (?:report|request|record)|audit finding",
    re.I,
)
_CLOSING = re.compile(
    r"验证|关闭|验收|复查|复核|复验|^验$|销项|整改确认|效果确认|effects? confirm|confirmation of (?:the )?(?:effect|result)|verif|clos|effectiveness|follow up result|signed off|sign off|^(?:re)?checked(?: by| on)?$|^(?:re)?check$|^confirmed(?: by| on)?$|^(?:did|does|has) it work(?:ed)?$"
)
_STATUS = re.compile(r"状态|关闭情况|整改情况|是否关闭|status|state")
_STATE_OF_ALL = re.compile(r"^(?:nc|ncr|nonconformity|current|overall)? ?status$|^(?:当前|整改|关闭)?状态$")
_CLOSED_BY = re.compile(
    r"^(?:effects? |results? |(?:verified|checked) and )?(?:verified|closed|verification|closure|(?:re)?checked|confirmed|signed off)(?: by| on| and){0,3}$|^(?:验证|关闭)人员?$"
)
_BARE_CLOSING = re.compile(
    r"^(?:效果|整改|措施)?(?:验证|关闭|验收|复查|复核|复?验|销项|确认)$|^(?:verification|closure|close-?out)$"
)
_PERSON = re.compile(r"[人者员]$|签[字名]$|\bby$")
_NOT_DONE_LABEL = re.compile(r"计划|要求|应|期限|方法|方式|plan|due|target|method")
_UNTIL = re.compile(
    r"期限|截止|(?:要求|计划|应|限期?).{0,4}(?:完成|整改|关闭)|\bdue\b|deadline|target date|\bby when\b"
)
_RESULT = re.compile(r"日期|时间|结果|结论|意见|情况|date|\bon$|result|status|conclusion")
_OPEN = re.compile(
    r"未关闭|未完成|未验证|尚未|整改中|进行中|处理中|待验证|待关闭|待整改|待补充|待补$|待确认|待跟踪|未整改|未通过|无效|^(?:否|未|no|n)$"
    r"|待定$|待定[，。；,;]|意见不一|有争议|(?:不同意|不予|不能|不得|不宜|暂不|暂缓|无法|未能|拒绝|不肯)[^，。；,;]{0,6}(?:关闭|销项|验证|通过)|^\W{0,2}(?:空白|空缺|留空)"
    r"|\bopen\b|in progress|pending|not (?:yet )?(?:closed|verified|effective)|outstanding|ineffective"
    r"|\b(?:tbd|tbc)\b|to be (?:decided|confirmed|agreed)|\b(?:in dispute|disputed|disagree\w*)\b|\bleft blank\b|^\W{0,2}blank\b"
    r"|(?:\bnot|n['’]t|\brefus\w+ to|\bdeclin\w+ to|\bunable to) (?:\w+ ){0,2}(?:clos|verif|sign|accept)"
)
_CLOSED = re.compile(
    r"已关闭|关闭|有效|合格|通过|已验证|已完成|符合|^(?:是|已|yes|y|√)$|\bclosed\b|verified|effective|satisf|accepted"
)
_OPEN_ALONE = re.compile(r"(?:still )?open|未关闭|尚未关闭|整改中|待(?:验证|关闭|整改)", re.I)
_NEXT_LABEL = re.compile(r"[人者员]$|签[字名]$|日期$|时间$|结果$|结论$|\bby$|\bdate$|\bon$")
_FINDING = re.compile(
    r"不符合|不合格|问题描述|事实|nonconform|non conform|finding|description|what was (?:seen|found)|observed"
)
_SOURCE = re.compile(r"^(?:问题|不符合项?|信息)?来源$|^(?:source|origin|raised (?:at|in|from)|found (?:at|in))$")
_AUDIT = re.compile(r"审核|内审|外审|audit", re.I)
_LONGEST_LABEL = 24
_A_SENTENCE = 30  # Latin letters; a Chinese character says as much as three
_CHINESE = re.compile(f"[{CJK}]")
_LEDGER_COLUMNS = 4
_COLUMNS_TURNED = 3
_TABLE = re.compile(r"(T\d+)R\d+C\d+$")


def closures(blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """nonconformity.closed (with the day of closing, ISO, or "") and nonconformity.open (of a row with its due day, or ""), with
    place and quote.

    A file may hold several: each form (table or chapter) and each row of a ledger is judged for
    itself. Open is what says so, and what describes a finding and leaves its verification blank.
    """
    found: list[Fact] = []
    rest: list[Block] = []
    for block in blocks:
        rows = list(_of_ledger(block) or _of_ledger(_turned(block), turned=True)) if block.rows else []
        found += rows
        if not rows:
            rest.append(block)
    forms: dict[tuple[str, str], list[Field]] = {}
    for field in fields(rest):
        table = _TABLE.match(field.place.cell)
        forms.setdefault((field.place.heading or field.place.sheet, table[1] if table else ""), []).append(field)
    for own in forms.values():
        found += _of_form(own)
    return tuple(dict.fromkeys(found))


def _of_form(own: Sequence[Field]) -> list[Fact]:
    closed: list[Fact] = []
    blank: list[Fact] = []
    for field in own:
        of_all = _STATE_OF_ALL.match(field.key) and _state(field.value)[0] == "open"
        if of_all or _OPEN_ALONE.fullmatch(field.value.strip()):
            return [Fact("nonconformity.open", "", str(field.place), quote(field.said))]
        if _CLOSED_BY.match(field.key):
            state, day = _state(field.value)
            told = Fact(
                f"nonconformity.{'closed' if day else 'open'}",
                day,
                str(field.place),
                quote(field.said),
            )
            if day and state != "open":
                closed.append(told)
            elif state == "open" or not field.value.strip("-—_/ 年月日"):
                blank.append(told)
        if not _speaks_of_closing(field.key) or _NEXT_LABEL.search(bare(field.value)):
            continue
        state, day = _state(field.value)
        line = quote(field.said)
        if state == "open":
            return [Fact("nonconformity.open", "", str(field.place), line)]
        if state == "closed":
            closed.append(Fact("nonconformity.closed", day, str(field.place), line))
        elif not field.value.strip("-—/ 年月日") and (_RESULT.search(field.key) or _BARE_CLOSING.match(field.key)):
            blank.append(Fact("nonconformity.open", "", str(field.place), line))
    if closed:
        dated = [fact for fact in closed if fact.value]
        return [max(dated, key=lambda fact: fact.value)] if dated else closed[:1]
    described = any((_FINDING.search(field.key) and len(field.value.strip()) > 1) or _tells(field) for field in own)
    return blank[:1] if described else []


def _tells(field: Field) -> bool:
    """A sentence of what was found, whatever its label is; what the form says of itself is shorter."""
    return not _speaks_of_closing(field.key) and len(_CHINESE.sub("xxx", bare(field.value))) >= _A_SENTENCE


def _turned(block: Block) -> Block:
    """The table with rows as columns: one that has a column for each nonconformity, and its labels at the left."""
    columns = len(block.rows[0])
    if columns < _COLUMNS_TURNED or any(len(row) != columns for row in block.rows):
        return replace(block, rows=())
    inner = (bare(cell.text) for row in block.rows for cell in row[1:])
    if any(_speaks_of_closing(text) and _RESULT.search(text) for text in inner):
        return replace(block, rows=())  # a form with two pairs of label and value in a row
    return replace(block, rows=tuple(zip(*block.rows, strict=True)))


def _of_ledger(block: Block, *, turned: bool = False) -> list[Fact]:
    """The state of each row under a header that names finding and closing."""
    return list(_ledger_facts(block, turned))


def _ledger_facts(block: Block, turned: bool) -> Iterator[Fact]:
    header = next((n for n, row in enumerate(block.rows[:4]) if _is_header([cell.text for cell in row])), None)
    if header is None:
        return
    labels = {_column("" if turned else cell.address, n): bare(cell.text) for n, cell in enumerate(block.rows[header])}
    source = next((column for column, label in labels.items() if _SOURCE.search(label)), None)
    of_audits = source is not None and any(_AUDIT.search(cell.text) for row in block.rows[header + 1 :] for cell in row)
    for row in block.rows[header + 1 :]:
        cells = {
            _column("" if turned else cell.address, n): (cell.text.strip(), block.place.at(cell.address))
            for n, cell in enumerate(row)
        }
        described = any(_FINDING.search(label) and cells.get(column, ("",))[0] for column, label in labels.items())
        elsewhere = of_audits and source is not None and not _AUDIT.search(cells.get(source, ("",))[0])
        if described and not elsewhere:  # beside those of the audit, what came up in daily work keeps its own time
            yield from _of_row(labels, cells, quote(" ".join(cell.text for cell in row if cell.text)))


def _of_row(labels: Mapping[str, str], cells: Mapping[str, tuple[str, Place]], line: str) -> Iterator[Fact]:
    days: list[tuple[str, Place]] = []
    said: Place | None = None
    blank: Place | None = None
    for column, label in labels.items():
        if column not in cells or not (_speaks_of_closing(label) or _STATUS.search(label)):
            continue
        text, place = cells[column]
        state, day = _state(text)
        if state == "open":
            yield Fact("nonconformity.open", _due(labels, cells), str(place), line)
            return
        if day:
            days.append((day, place))
        elif state == "closed":
            said = place
        elif not text.strip("-—/ "):
            blank = place
    if days:
        day, place = max(days, key=lambda one: one[0])
        yield Fact("nonconformity.closed", day, str(place), line)
    elif said:
        yield Fact("nonconformity.closed", "", str(said), line)
    elif blank:
        yield Fact("nonconformity.open", "", str(blank), line)


def _due(labels: Mapping[str, str], cells: Mapping[str, tuple[str, Place]]) -> str:
    """The day by which what is open is to be done, ISO, or ""."""
    for column, label in labels.items():
        days = find_dates(cells[column][0]) if column in cells and _UNTIL.search(label) else []
        if days and days[-1].precision == "day":
            return days[-1].end.isoformat()
    return ""


def _is_header(texts: Sequence[str]) -> bool:
    labels = [bare(text) for text in texts if text.strip()]
    return (
        len(labels) >= _LEDGER_COLUMNS
        and all(len(label) <= _LONGEST_LABEL for label in labels)
        and not any(find_dates(text) for text in texts)
        and any(_FINDING.search(label) for label in labels)
        and any(_speaks_of_closing(label) or _STATUS.search(label) for label in labels)
    )


def _column(address: str, number: int) -> str:
    return re.sub(r"\d+$", "", address) if address[:1].isalpha() and "R" not in address[1:] else str(number)


def _speaks_of_closing(label: str) -> bool:
    if len(label) > _LONGEST_LABEL or _PERSON.search(label) or _NOT_DONE_LABEL.search(label):
        return False
    return _CLOSING.search(label) is not None


def _state(text: str) -> tuple[str, str]:
    """("open" | "closed" | "", the day of closing)."""
    value = normal(text)
    if _OPEN.search(value):
        return "open", ""
    days = [one for one in find_dates(text) if one.precision == "day"]
    if days:
        return "closed", days[-1].end.isoformat()
    return ("closed", "") if _CLOSED.search(value) else ("", "")
