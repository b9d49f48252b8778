"""Ledgers: tables whose every row is an event with a date, and tables of months."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.text import normal
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.month_columns import NOTHING, filled_months
from pipeline.timeline.partial_dates import Governing, completed, governing
from pipeline.timeline.roles import is_date_label, role_of_label
from pipeline.timeline.table_dates import is_revision_history
from pipeline.timeline.tables import GridRow, Header, grid, header_above_days, header_of, mentions_in
from pipeline.values import Block, Cell, Precision

# Best first: when it happened or came in, before anything vaguer.
_EVENT_COLUMNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"实际(?!完成|关闭|结束)|actual(?! clos| end| compl)",
        r"发生|occurr|incident date",
        r"受理|接报|报告|报障|申报|报修|上报|来电|请求|投诉|report|receiv|request|raised|logged|open",
        r"登记|申请|提出|提交|创建|建单|开单|发现|creat|submit|record|identif|found|detect",
        r"实施|执行|变更|开始|起始|start|perform|conduct|implement|began",
        r"巡检|检查|演练|测试|培训|会议|评审|评估|评价|备份|审计|盘点|验收|上线|发布|部署|调查|回访|值班|核对|核查|跟踪|采样|抽样|巡查"
        r"|inspect|test|train|meet|review|backup|deploy|release|publish|survey|check|exercise|evaluat|assess|sampl|follow",
        r"发放|分发|领用|签收|借阅|销毁|归档|issued to|distribut",
        r"日期|时间|年月|月份|周期|期间|date|time|month|period",
    )
)
_NOT_WHEN = re.compile(
    r"[人者员号]$|情况$|结果$|说明$|编号|名称|内容|原因|描述|方式|部门|\bby$|\bno\.?$|number|name|title|\bid$"
)
_LATER = re.compile(
    r"关闭|完成|解决|结束|恢复|审批|批准|审核|确认|验证|更新|clos|resol|complet|finish|\bend|approv|verif|updat|modif"
)
# What shall be, holds or was long ago is no event of the row.
_NEVER = re.compile(
    r"期望|计划|要求|预计|截止|到期|有效|失效|下次|期限|时限|目标|出生|入职|购买|购置|购入|采购|出厂|质保|维保|启用|投用|成立|毕业|合同"
    r"|plan|expect|due|target|next|expir|valid|birth|join|hired|purchas|bought|warrant|deadline|contract"
)
_TOTAL = re.compile(
    r"(?:合计|小计|总计|共计|汇总|平均值?|累计|备注|说明|注|填表人?|制表人?"
    r"|(?:grand )?total|sub-?total|sum|average|remarks?|notes?)(?:[ ]?[:(].*)?"
)
_SERIAL_LABEL = re.compile(r"序号|行号|no\.?|#|item|s/?n|index|num(?:ber)?\.?")
_DOCUMENT = re.compile(
    r"文件(?:编号|名称|号)|文档(?:编号|名称)|标准(?:编号|号|名称)|法律|法规|document (?:no|number|name|title|id)|standard|\blaw\b"
)
_VERSION = re.compile(
    r"版本|版次|发布(?:单位|机构|部门)|颁布|实施日期|version|\brev\b|issue no|issued by|publisher|in force"
)
# What is done with documents, row by row, is a ledger all the same.
_HANDED_OUT = re.compile(
    r"发放|分发|接收|领用|签收|回收|借阅|销毁|归档|作废|申请|更改原因"
    r"|recipient|distribut|received|disposal|destroy|request|reason"
)
_STEP = re.compile(r"环节|步骤|阶段|工序|step|stage|phase")
_DATE_WORD = re.compile(r"日期|时间| ?\bdate\b ?")
_NAMESAKE = 2
_BESIDE_A_DATE = 12
_ROWS_NEEDED = 2
_SHORT_LABEL = 20
_LAST = len(_EVENT_COLUMNS)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One event: its days (`date` to `end`), its row's texts, and the address of its date."""

    date: datetime.date
    end: datetime.date
    precision: Precision
    cells: tuple[str, ...]
    place: str


def ledger_rows(block: Block, context: str = "") -> tuple[LedgerRow, ...]:
    """The events of a table block; empty where it is no ledger.

    A ledger has a header (of one to three rows), a column of dates and at least two rows of
    data. Dates without a year or month (7月3日, 7/3, 3日) are completed from the sheet, the
    lines above the header, the heading and `context` (the file's title or path). A table
    with a column for each month gives one event for each month that has a filled cell.
    """
    rows = grid(block)
    around = _governing(block, rows, context)
    months = tuple(
        LedgerRow(days[0], days[1], days[2], texts, _place(block, address))
        for days, texts, address in filled_months(rows, around)
    )
    if months:
        return months
    header = header_of(rows) or header_above_days(rows)
    if header is None or is_revision_history(block, header) or _lists_documents(header) or _lists_steps(header):
        return ()
    return _events(block, rows[header.data :], header, around)


def _lists_documents(header: Header) -> bool:
    labels = " ".join(normal(label) for label in header.labels.values())
    if _HANDED_OUT.search(labels):
        return False
    return _DOCUMENT.search(labels) is not None and _VERSION.search(labels) is not None


def _lists_steps(header: Header) -> bool:
    """Whether the rows are the steps of one undertaking."""
    return _STEP.fullmatch(normal(next(iter(header.labels.values()), ""))) is not None


def _governing(block: Block, rows: Sequence[GridRow], context: str) -> Governing:
    above = [cell.text for row in rows[:3] if len(row.own) <= 2 for cell in row.cells.values()]
    return governing([block.place.sheet, *dict.fromkeys(above), block.place.heading, context])


def _events(block: Block, data: Sequence[GridRow], header: Header, around: Governing) -> tuple[LedgerRow, ...]:
    columns = _date_columns(header, normal(block.place.sheet))
    given = {
        column
        for column, label in header.labels.items()
        if _SERIAL_LABEL.fullmatch(normal(label)) or is_date_label(label)
    }
    filled = [row for row in data if not _is_empty(row, given) and not _is_total(row)]
    signatures = sum(_is_signature(row) for row in filled)
    if len(filled) < _ROWS_NEEDED or 2 * signatures >= len(filled):
        return ()
    main = _main_column(filled, columns, header, around)
    if main is None:
        return ()
    # A row whose own column is blank may still say when, but never by its due or closing date.
    tried = [main, *(column for column in columns if column != main and _rank(header.labels[column]) < _LAST)]
    return tuple(_rows(block, filled, tried, header, around))


def _rows(
    block: Block, filled: Sequence[GridRow], tried: Sequence[int], header: Header, around: Governing
) -> Iterator[LedgerRow]:
    for row in filled:
        group = _group_heading(row, around)
        if group is not None:
            around = group
            continue
        for column in tried:
            cell = row.cells.get(column)
            days = _days(cell, header.labels[column], around) if cell else None
            if cell is not None and days is not None:
                texts = tuple(each.text for each in _distinct(row))
                yield LedgerRow(days[0], days[1], days[2], texts, _place(block, cell.address))
                break


def _date_columns(header: Header, sheet: str) -> list[int]:
    """Columns that may say when, best first; from the left where two are as good.

    The best is the one that the sheet is named after: 回顾日期 on a sheet 变更回顾.
    """
    named: list[tuple[int, int]] = []
    for column, label in header.labels.items():
        plain = normal(label)
        if _NOT_WHEN.search(plain) or _NEVER.search(plain):
            continue
        own = _DATE_WORD.sub("", plain)
        namesake = len(own) >= _NAMESAKE and own in sheet and not _LATER.search(own)
        named.append((-1 if namesake else _rank(label), column))
    return [column for _, column in sorted(named)]


def _rank(label: str) -> int:
    plain = normal(label)
    rank = next((index for index, each in enumerate(_EVENT_COLUMNS) if each.search(plain)), None)
    if rank is None:
        return 2 * _LAST if _LATER.search(plain) else 3 * _LAST
    if rank > 0 and _LATER.search(plain):
        return _LAST + rank
    return rank


def _main_column(rows: Sequence[GridRow], columns: Sequence[int], header: Header, around: Governing) -> int | None:
    """The best column in which at least a third of the rows (and two) have dates.

    A column with the same quarter or year in every row says what they are about, not when: another
    with days goes before it.
    """
    about: int | None = None
    for column in columns:
        found = [
            days
            for row in rows
            if column in row.cells and (days := _days(row.cells[column], header.labels[column], around))
        ]
        if len(found) < _ROWS_NEEDED or len(found) * 3 < len(rows):
            continue
        if len(set(found)) == 1 and found[0][2] not in ("day", "month"):
            about = column if about is None else about
            continue
        return column
    return about


def _days(cell: Cell, label: str, around: Governing) -> Days | None:
    """The days of a cell that holds a date and little else."""
    if cell.date is None and not cell.text.strip():
        return None
    found = mentions_in(cell, label)
    if found:
        beside = len(cell.text.strip()) - sum(each.stop - each.start for each in found)
        if cell.date is None and beside > _BESIDE_A_DATE * len(found):
            return None
        return found[0].value, found[0].end, found[0].precision
    return completed(cell.text, around) if _rank(label) <= 2 * _LAST else None


def _group_heading(row: GridRow, around: Governing) -> Governing | None:
    """A row that is one merged cell such as 2026年7月 governs those below it."""
    cells = [cell for cell in _distinct(row) if cell.text.strip()]
    if len(cells) != 1 or cells[0].columns < 2:
        return None
    named = governing([cells[0].text])
    return replace(around, year=named.year or around.year, month=named.month or around.month)


def _is_empty(row: GridRow, given: set[int]) -> bool:
    """Nothing but what was filled in beforehand: the serial numbers and dates in `given` columns."""
    cells = _distinct(row)
    if len(cells) == 1 and cells[0].text.strip():
        return False
    before = {id(row.cells[column]) for column in given if column in row.cells}
    return all(NOTHING.fullmatch(cell.text.strip()) for cell in cells if id(cell) not in before)


def _is_signature(row: GridRow) -> bool:
    """A row of a cover or control table: 编制 | 张三 | 2024-03-01."""
    first = next((cell.text for cell in _distinct(row) if cell.text.strip()), "")
    return len(first) <= _SHORT_LABEL and role_of_label(first) in {"drafted", "reviewed", "approved"}


def _is_total(row: GridRow) -> bool:
    first = next((cell.text for cell in _distinct(row) if cell.text.strip()), "")
    return _TOTAL.fullmatch(normal(first)) is not None


def _distinct(row: GridRow) -> list[Cell]:
    return list({id(cell): cell for cell in row.cells.values()}.values())


def _place(block: Block, address: str) -> str:
    return str(replace(block.place, cell=address))
