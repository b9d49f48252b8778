"""Ledgers: tables whose every row is an event with a date, and tables of months."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache, partial

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.header_dates import is_revision_history
from pipeline.timeline.ledgers.columns import BEGINS, ENDS, LAST, SINCE, VAGUE, date_columns, rank_of
from pipeline.timeline.ledgers.day_columns import filled_days
from pipeline.timeline.ledgers.days import Governed, days_of_column, slashed_days
from pipeline.timeline.ledgers.lines import (
    distinct,
    group_heading,
    is_empty,
    is_signature,
    is_signed_off,
    is_total,
    repeats_the_header,
)
from pipeline.timeline.ledgers.main_column import main_column
from pipeline.timeline.ledgers.month_columns import filled_months
from pipeline.timeline.ledgers.sheet_months import says_nothing
from pipeline.timeline.ledgers.without_header import rows_below_months, rows_by_numbers
from pipeline.timeline.partial_dates import Governing, governing
from pipeline.timeline.roles.by_words import is_date_label
from pipeline.timeline.tables import GridRow, Header, grid, header_above_days, header_of
from pipeline.values import Block, Cell, Precision

_SERIAL_LABEL = re.compile(r"序号|行号|no\.?|#|item|s/?n|index|num(?:ber)?\.?")
_DOCUMENT = re.compile(
    r"文件(?:编号|名称|号)|文档(?:编号|名称)|标准(?:编号|号|名称)|法律|法规|外来文件|外部文件|external documents?|document (?:no|number|name|title|id)|standard|\blaw\b"
)
_OF_OTHERS = re.compile(
    r"(?:外来|外部)文件|法律|法规|external documents?|documents? of external|outside documents?|(?:documents?|papers?|standards?) from outside|\blaws\b"
)
_REVIEWED = re.compile(r"评审|考核|检查|review|checked")
_VERSION = re.compile(
    r"版本|版次|发布(?:单位|机构|部门)|颁布|实施日期|施行|文号|version|\brev\b|issue no|issued by|publisher|in force|edition"
)
# What is done with documents, row by row, is a ledger all the same.
_HANDED_OUT = re.compile(
    r"取得|收文|收到|获取|引入|入库|发放|分发|接收|领用|签收|回收|借阅|销毁|归档|作废|申请|更改原因|查新|核查|核对"
    r"|got on|obtained|acquired|arrived|recipient|distribut|received|disposal|destroy|request|reason|copies to|checked|withdrawn|confirmed by|read by|told on|sent to|superseded"
)
_DIRECTORY = re.compile(r"名录|名单|花名册|通讯录|目录|directory|roster|approved list")
_STEP = re.compile(r"环节|步骤|阶段|工序|step|stage|phase")
# Columns of a chat that was exported.
_SENDER = re.compile(r"发送[人者]|发言人|昵称|sender|from|author|posted by|user(?:name)?")
_SAID = re.compile(r"(?:消息|聊天|发言)?内容|消息|message(?: text)?|text|content|said")
_TITLE_ROWS = 3
_A_TERM = timedelta(days=80)
_A_YEAR = timedelta(days=366)
_YEARS = 3 * _A_YEAR
_CELL_OF_PAGE = re.compile(r"T\d+R\d+C\d+$")


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One event: its days (`date` to `end`), its row's texts, and the address of its date."""

    date: datetime.date
    end: datetime.date
    precision: Precision
    cells: tuple[str, ...]
    place: str


def ledger_rows(block: Block, context: str = "", *, measured: bool = False) -> tuple[LedgerRow, ...]:
    """The events of a table block; empty where it is no ledger.

    A ledger has a header (of one to three rows), a column of dates and at least two rows of
    data, or one on a sheet that is no directory. Dates without a year or month (7月3日, 7/3, 3日) are completed from the sheet, the
    lines above the header, the heading and `context` (the file's title or path). A table
    with a column for each month gives one event for each month that has a filled cell; where its rows are
    each something that is `measured`, one for each of them (and then its columns may be quarters).
    """
    return _reader(block)(context, measured)


@remembered(most=64)
def _reader(block: Block) -> Callable[[str, bool], tuple[LedgerRow, ...]]:
    """`ledger_rows` of one table: each requirement of its file asks for them."""
    return lru_cache(maxsize=8)(partial(_read, block))


def _read(block: Block, context: str, measured: bool) -> tuple[LedgerRow, ...]:
    rows = grid(block)
    around = _governing(block, rows, context)
    columns = tuple(
        LedgerRow(days[0], days[1], days[2], texts, _place(block, address))
        for days, texts, address in (
            *filled_months(rows, around, measured=measured),
            *filled_days(rows, around),
        )
    )
    header = header_of(rows) or header_above_days(rows)
    if columns and header is not None and (done := _on_days_of_their_own(block, rows, header, around)):
        return done
    if columns:
        return columns
    if header is None:
        untitled = (rows_below_months(rows, around) or rows_by_numbers(rows)) if is_grid(block) else ()
        return tuple(LedgerRow(*days, texts, _place(block, address)) for days, texts, address in untitled)
    if _lists_steps(header):
        return ()
    handed_out = _HANDED_OUT.search(_plain_labels(header)) is not None
    if not handed_out and (is_revision_history(block, header) or _lists_documents(block, header, context)):
        return ()
    found = _events(block, rows[header.data :], header, around, f"{_title(rows[: header.start])} {context}")
    return tuple({row.date: row for row in reversed(found)}.values())[::-1] if _is_talk(header) else found


def _title(above: Sequence[GridRow]) -> str:
    """What stands above the header of a table in a cell of its own."""
    return " ".join(cell.text for row in above[:_TITLE_ROWS] if len(row.own) == 1 for cell in distinct(row))


def _on_days_of_their_own(
    block: Block, rows: Sequence[GridRow], header: Header, around: Governing
) -> tuple[LedgerRow, ...]:
    """The rows of a table with columns of months (指标 | 7月 | 8月 | 9月 | 评审日期) that say on which day each was looked at."""
    labels = {
        each: label for each, label in header.labels.items() if is_date_label(label) or _REVIEWED.search(normal(label))
    }
    if not labels:
        return ()
    found = _events(block, rows[header.data :], replace(header, labels=labels), around)
    return found if found and all(row.precision == "day" for row in found) else ()


def _lists_documents(block: Block, header: Header, context: str) -> bool:
    """`context` is what the file is called; a sheet called after outside documents or laws lists them, whatever its columns."""
    labels = _plain_labels(header)
    if _OF_OTHERS.search(normal(block.place.sheet)):
        return True
    document = _DOCUMENT.search(f"{normal(block.place.sheet)} {labels}") or _OF_OTHERS.search(normal(context))
    return document is not None and _VERSION.search(labels) is not None


def _is_talk(header: Header) -> bool:
    """Whether the rows are messages: a talk of one day is one event."""
    labels = [normal(label) for label in header.labels.values()]
    return any(map(_SENDER.fullmatch, labels)) and any(map(_SAID.fullmatch, labels))


def _plain_labels(header: Header) -> str:
    return " ".join(normal(label) for label in header.labels.values())


def _lists_steps(header: Header) -> bool:
    """Whether the rows are the steps of one undertaking."""
    return _STEP.fullmatch(normal(next(iter(header.labels.values()), ""))) is not None


def _governing(block: Block, rows: Sequence[GridRow], context: str) -> Governing:
    above = [cell.text for row in rows[:3] if len(row.own) <= 2 for cell in row.cells.values()]
    return governing([block.place.sheet, *dict.fromkeys(above), block.place.heading, context])


def _events(
    block: Block, data: Sequence[GridRow], header: Header, around: Governing, title: str = ""
) -> tuple[LedgerRow, ...]:
    """`title` is what the table or its file is called, with the path of the file."""
    ranked = date_columns(header, normal(block.place.sheet), normal(title.rpartition("/")[2]))
    columns = [column for _, column in ranked]
    given = {
        column
        for column, label in header.labels.items()
        if _SERIAL_LABEL.fullmatch(normal(label)) or is_date_label(label)
    }
    filled = [
        row
        for row in data
        if not is_empty(row, given)
        and not is_total(row)
        and not is_signed_off(row)
        and not says_nothing(cell.text for cell in distinct(row))
    ]
    signatures = sum(is_signature(row) for row in filled)
    if not filled or 2 * signatures >= len(filled):
        return ()
    if len(filled) == 1 and (not is_grid(block) or _DIRECTORY.search(normal(f"{block.place.sheet} {title}"))):
        return ()
    governed = list(_governed(filled, around, _plain_labels(header)))
    slashed = slashed_days(governed)
    dated = {column: days_of_column(governed, column, header.labels[column], slashed) for column in columns}
    main = main_column(dated, ranked, len(governed))
    if main is None or _begins_a_term(header, main, dated[main], governed) or _is_long_since(header, main, dated[main]):
        return ()
    # A row whose own column is blank may still say when, but never by its due or closing date.
    twins = _repeated(header, main)
    tried = [main, *(column for column in columns if column != main and rank_of(header.labels[column]) < LAST)]
    rows = [row for row, _ in governed]
    own = [tried, *([each] for each in twins if each in dated)]
    return tuple(event for columns in own for event in _rows(block, rows, columns, dated))


def _is_long_since(header: Header, main: int, days: Sequence[Days | None]) -> bool:
    """Whether rows that say no more than since when they hold (staff, machines) lie over a year apart, or those of a
    column of a vague name (Came on) many years: what is there is told, and not what happened."""
    known = [each[0] for each in days if each]
    label = header.labels[main]
    span = max(known, default=datetime.date.min) - min(known, default=datetime.date.min)
    return (SINCE.search(normal(label)) is not None and span > _A_YEAR) or (rank_of(label) >= VAGUE and span > _YEARS)


def _begins_a_term(header: Header, main: int, days: Sequence[Days | None], governed: Governed) -> bool:
    """Whether the rows run from one day to another (From | Until), for months: contracts, memberships, and no events."""
    if not BEGINS.search(normal(header.labels[main])):
        return False
    for column in (each for each, label in header.labels.items() if ENDS.search(normal(label))):
        ends = days_of_column(governed, column, header.labels[column])
        spans = [last[1] - first[0] for first, last in zip(days, ends, strict=True) if first and last]
        if spans and min(spans) >= _A_TERM:
            return True
    return False


def _governed(rows: Sequence[GridRow], around: Governing, labels: str) -> Iterator[tuple[GridRow, Governing]]:
    """Each row of data with the year and month that its group's heading gives."""
    for row in rows:
        group = group_heading(row, around)
        if group is not None:
            around = group
        elif not repeats_the_header(row, labels):
            yield row, around


def _rows(
    block: Block, filled: Sequence[GridRow], tried: Sequence[int], dated: Mapping[int, Sequence[Days | None]]
) -> Iterator[LedgerRow]:
    first = min((column for row in filled for column in row.cells), default=0)
    once = tried[0] == first and not any(days for column in tried[1:] for days in dated[column])
    above: Days | None = None
    for number, row in enumerate(filled):
        texts = tuple(each.text for each in distinct(row))
        above = dated[tried[0]][number] or above
        for column in tried:
            cell, days = row.cells.get(column), dated[column][number]
            if cell is not None and days is not None:
                if column not in row.own and (cell := _own_beside(row, column)) is None:
                    break  # merged over this row as its number is: more of the same
                yield LedgerRow(days[0], days[1], days[2], texts, _place(block, cell.address))
                break
        else:
            own = row.cells.get(first)
            said = next((each for each in distinct(row) if each.text.strip()), None)
            # A day in the first column is written once for all that follows until the next.
            if once and above and said is not None and (own is None or not own.text.strip()):
                yield LedgerRow(*above, texts, _place(block, said.address))


def _repeated(header: Header, main: int) -> list[int]:
    """The other columns of the same name, where the table stands two or three times side by side (日期 | 值班人 | 日期 | 值班人)."""
    columns = [column for column, label in header.labels.items() if label]
    labels = [header.labels[column] for column in columns]
    for times in (2, 3):
        width = len(labels) // times
        if width > 1 and labels == labels[:width] * times:
            return [column for column in columns if header.labels[column] == header.labels[main] and column != main]
    return []


def _own_beside(row: GridRow, column: int) -> Cell | None:
    """What numbers or names a row whose day, in `column`, is merged over several: its first cell but that of the day."""
    first = next((each for each in row.cells if row.cells[each] is not row.cells[column]), None)
    return row.cells[first] if first in row.own and row.cells[first].text.strip() else None


def is_grid(block: Block) -> bool:
    """Whether a table is a sheet's or a csv file's, and not one of a page of text."""
    return any(not _CELL_OF_PAGE.match(cell.address) for row in block.rows for cell in row[:1])


def _place(block: Block, address: str) -> str:
    return str(replace(block.place, cell=address))
