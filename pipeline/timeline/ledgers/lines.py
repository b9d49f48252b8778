"""The lines of a table that are no rows of its ledger: headings of groups, repeated headers, sums, examples, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.ledgers.month_columns import NOTHING
from pipeline.timeline.partial_dates import Governing, governing, month_named
from pipeline.timeline.roles.labels import is_date_label, role_of_label
from pipeline.timeline.tables.column_values import names_month
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.headers import Header
from pipeline.values import Cell

_TIME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|h[12]|20\d\d|month|quarter|year|week)[a-z]{0,6}"
_TOTAL = re.compile(
    r"(?:合计|小计|总计|共计|汇总|平均值?|累计|备注|说明|注|填表人?|制表人?"
    r"|[\d年月日第一二三四五六七八九十季度上下半全本各]{1,12}(?:合计|小计|总计|共计|累计)"
    r"|(?:grand )?total|sub-?total|sum|average|remarks?|notes?"
    rf"|{_TIME}(?: 20\d\d)?[:,]? (?:sub-?)?totals?|(?:sub-?)?totals? (?:for |of |in )?{_TIME}(?: 20\d\d)?)(?:[ ]?[:(].*)?"
)
_EXAMPLE = re.compile(
    r"[(（]?(?:填写)?(?:示例|样例|范例|举例|例子?)[)）]?[:：\d]?|[(]?(?:e\.?g\.?|example|sample)[)]?[:\d]?"
)
_MONTH_COLUMN = re.compile(r"(?:.* )?(?:月份?|months?)")
# A number that was spoilt or entered twice: nothing came to pass under it. 重复扣款 is what went wrong.
_SPOILT = re.compile(
    r"[(（]?(?:此[行条项号单]|本[行条项号单])?(?:填错|写错|误填|误登|录错|重复(?:登记|录入|填写|建单|开单|受理|单|工单|条目|记录)?|重号|跳号|空号|登错)了?"
    r"(?:[,，、;:：(（ /—-]{1,2}[^。；]{0,12}|(?:已|此|该)?[行条项号单]?(?:已|不计|不算|弃用|作废|无效|删除|取消|合并|关闭)[^。；]{0,6})?[)）]?"
    r"|(?:number |row |entry )?(?:void(?:ed)?|spoil(?:t|ed)|not used)(?:\s?[-–—:,(]\s?(?:entered|logged|raised|duplicate|typed|wrong|error|mistake).{0,24})?"
    r"|(?:与|同|和|跟)(?:上|前|第)?[一二两三\da-z#号条行单项次 -]{1,16}重复(?:登记|录入)?(?:[,，(（].{0,12})?"
    r"|(?:entered|logged|raised|recorded) (?:twice|in error|by mistake)(?:\s?[-–—:;,.(].{0,24})?|duplicate entry"
)
_VOID = re.compile(r"[(（]?(?:已)?作废[)）]?|void(?:ed)?|spoilt")
_SIGNED_OFF = re.compile(
    r"(?:reviewed|checked|approved|prepared|signed|compiled|verified) by\b|(?:制表|审核|批准|填表|编制|复核|审批)人?[:：]",
    re.IGNORECASE,
)
# Figures of a month that is still to come.
_FORECAST = re.compile(r"(?:预测|预估|预计值)(?=$|[,，。;；(（ ])|(?:forecast|projected|projection)(?=$|[,.;(])")
_SHORT_LABEL = 20
_CELLS_OF_SIGNATURE = 2


def is_forecast(row: GridRow) -> bool:
    """Whether a cell of the row says no more than that its figures are a forecast."""
    return any(_FORECAST.match(normal(cell.text).strip()) for cell in row.apart if len(cell.text) <= _SHORT_LABEL)


def group_heading(row: GridRow, around: Governing) -> Governing | None:
    """A row that holds nothing but 2026年7月 governs those below it; so does a merged one that says more."""
    said: Cell | None = None
    for cell in row.cells.values():
        if cell is not said and cell.text.strip():
            if said is not None:
                return None
            said = cell
    if said is None:
        return None
    named = governing([said.text])
    if said.columns < 2 and (named.month is None or len(said.text) > _SHORT_LABEL):
        return None
    return replace(around, year=named.year or around.year, month=named.month or around.month)


def governed(rows: Sequence[GridRow], around: Governing, header: Header) -> Iterator[tuple[GridRow, Governing]]:
    """Each row of data with the year and month that its group's heading gives, or a column of months (月份 | 日 | 事项)."""
    labels = normal(" ".join(header.labels.values()))
    months = [column for column, label in header.labels.items() if _MONTH_COLUMN.fullmatch(normal(label))]
    for row in rows:
        group = group_heading(row, around)
        if group is not None:
            around = group
        elif not repeats_the_header(row, labels):
            around = _of_month(row, months[0], around) if len(months) == 1 else around
            yield row, around


def _of_month(row: GridRow, column: int, around: Governing) -> Governing:
    text = row.cells[column].text.strip() if column in row.cells else ""
    if not names_month(text):
        return around
    named = governing([text])
    return replace(around, year=named.year or around.year, month=named.month or month_named(text))


def repeats_the_header(row: GridRow, labels: str) -> bool:
    """A second header in the middle of the sheet: labels, most of them those of the first, and no date."""
    texts = [cell.text.strip() for cell in distinct(row) if cell.text.strip()]
    return (
        len(texts) > 1
        and 2 * sum(normal(text) in labels for text in texts) >= len(texts)
        and all(len(text) <= _SHORT_LABEL for text in texts)
        and any(map(is_date_label, texts))
        and not any(map(find_dates, texts))
    )


def is_empty(row: GridRow, given: set[int]) -> bool:
    """Nothing but what was filled in beforehand: the serial numbers and dates in `given` columns."""
    cells = distinct(row)
    said = [cell for cell in cells if cell.text.strip()]
    if len(said) == 1 and (len(cells) == 1 or governing([said[0].text]).month is not None):
        return False
    before = {id(row.cells[column]) for column in given if column in row.cells}
    return all(NOTHING.fullmatch(cell.text.strip()) for cell in cells if id(cell) not in before)


def are_spoilt(rows: Sequence[GridRow]) -> list[bool]:
    """Whether each row was spoilt: it says so, or is called void and has less in it than most others."""
    filled = [sum(bool(cell.text.strip()) for cell in distinct(row)) for row in rows]
    usual = sorted(filled)[len(filled) // 2] if filled else 0
    return [_is_spoilt(row, count < usual) for row, count in zip(rows, filled, strict=True)]


def _is_spoilt(row: GridRow, sparse: bool) -> bool:
    texts = [normal(cell.text).strip() for cell in distinct(row)]
    return any(map(_SPOILT.fullmatch, texts)) or (sparse and any(map(_VOID.fullmatch, texts)))


def is_signed_off(row: GridRow) -> bool:
    """The line below a ledger in which someone signs for it: 制表：王芳 | 2026-08-31."""
    texts = [cell.text.strip() for cell in distinct(row) if cell.text.strip()]
    first = bool(texts) and _SIGNED_OFF.match(texts[0]) is not None
    return first or (len(texts) <= _CELLS_OF_SIGNATURE < len(row.cells) and any(map(_SIGNED_OFF.match, texts)))


def is_signature(row: GridRow) -> bool:
    """A row of a cover or control table: 编制 | 张三 | 2024-03-01."""
    first = next((cell.text for cell in distinct(row) if cell.text.strip()), "")
    return len(first) <= _SHORT_LABEL and role_of_label(first) in {"drafted", "reviewed", "approved"}


def is_total(row: GridRow) -> bool:
    """A sum, a remark, or the example of how to fill in the others."""
    first = next((cell.text for cell in distinct(row) if cell.text.strip()), "")
    return _TOTAL.fullmatch(normal(first)) is not None or _EXAMPLE.fullmatch(normal(first)) is not None


def distinct(row: GridRow) -> list[Cell]:
    return row.apart
