"""Workbooks with a sheet for each month: figures without row dates count in their sheet's month."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.events.days import Days, span_precision
from pipeline.timeline.events.parts import Part
from pipeline.timeline.grammar import points
from pipeline.timeline.ledgers.month_columns import NOTHING
from pipeline.timeline.partial_dates import governing, month_named
from pipeline.timeline.tables.column_values import names_month
from pipeline.values import Row

NIL = re.compile(
    r"(?:本月|本季度?|当月|本期|本年度?)?(?:未|没有|无)(?:发生|出现|收到|接到|产生)|(?:本月|本季度?|当月|本期)无|^无(?:记录|事件|变更|问题|投诉)"
    r"|\bnil\b|\bno(?:ne)? (?:[a-z]+ ){0,3}(?:occurred|happened|received|recorded|reported|this month|in this period)|nothing to report",
    re.IGNORECASE,
)
_NIL_ROW = re.compile(
    r"(?:本[月周季年期]度?|当月|本季度)?(?:均?无|未发生|没有发生|未收到)(?:任何)?(?:服务|客户|供应商|供方)?(?:投诉|争议|纠纷)|本[月周季年期]度?(?:无|未发生)[\u4e00-\u9fff]{0,8}"
    r"|(?:nil return|no (?:complaints?|disputes?))(?: (?:this|in the|during the|for the) (?:month|quarter|period|year))?"
    r"|no(?:ne)? (?:[a-z ]{2,24} )?(?:this|in the|during the|for the) (?:month|quarter|period|year)"
    r"|(?:none|no (?:complaints?|disputes?|incidents?|requests?|changes?|releases?|problems?)) (?:in|for|during) (?:q[1-4]|[a-z]{3,9})(?: 20\d\d)?"
)
# In the row of a month alone: on a day, no incident is what somebody on duty noted.
_NIL_OF_MONTH = re.compile(
    r"(?:均?无|未|没有)[\u4e00-\u9fff]{0,6}?(?:事件|变更|发布|投诉|争议|问题|请求|会议|培训|采购|演练)?(?:发生|出现|产生|提出|开展|进行|实施)?"
    r"|none|nil|nothing(?: to report| happened)?|no [a-z ]{2,24}(?:occurred|happened|received|raised|reported|held)"
)
_UP_TO = re.compile(r"(?:截至|截止到?|\bas (?:of|at)|\bup to|\buntil|\bsince)\s*$", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\d月?[ ]?[-–—~至到、][ ]?\d{1,2}月|[a-z]{3,9}\.?[ ]?[-–—/&][ ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
# 12-14 Oct, 10月12日: the days of an occasion, and no month of figures.
_OF_DAYS = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ -]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|月[ ]?\d{1,2}[日号]",
    re.IGNORECASE,
)
_NIL_LINE = re.compile(
    r"(?:[^,，。;]{0,24}(?:没有|未|无)(?:任何|再)?(?:发生|出现|收到|产生|接到)?[^,，。;]{0,20}(?:争议|纠纷|投诉|事件|事故|启动)|\b(?:no|none|nil)\b"
    r"(?: [a-z-]+){0,6} (?:between|from|since|until|so far|to date|during|in|this)\b)",
    re.IGNORECASE,
)
# 无争议。登记：王敏 2026年9月30日
_SIGNED = re.compile(
    r"(?P<said>[^.;]{1,40})[.;]\s?(?:登记|记录|填[写表]|制表|经办|确认|核对|recorded|entered|noted|signed|checked)[人者]?\s?(?:by )?[:：]?.{0,40}"
)
_NIL_CELLS = 6
_DASHES = " -–—/"
_HEAD_ROWS = 3
_FILLED_NEEDED = 0.5
_COLUMNS_NEEDED = 2


def month_of_sheet(sheet: Part, context: str) -> Days | None:
    """The month (or part of one) that a sheet's name or title names, where the sheet is filled in.

    `context` is the file's title or path, for the year that the name leaves out.
    """
    days = named_month(sheet, context)
    if days is None or not is_filled(sheet) or says_nothing_happened(sheet):
        return None
    return days[0], days[1], "month", sheet.name


def named_month(sheet: Part, context: str) -> points.Days | None:
    """The month (or part of one) that a sheet's name or title names; `context` gives the year that they leave out."""
    days = next((found for label in reversed(sheet.labels) if (found := _named(label))), None)
    if (
        days is None
        and not _SEVERAL.search(sheet.name)
        and not _OF_DAYS.search(sheet.name)
        and (number := month_named(sheet.name))
    ):
        year = governing([*reversed(sheet.labels), context]).year
        days = points.month(year, number)
    return days


def says_nothing_happened(sheet: Part) -> bool:
    """One filled row or line below the header, and it says that there was nothing; or all its rows do."""
    if _rows_say_nothing([row for block in sheet.blocks for row in block.rows]):
        return True
    cells = (cell.text.strip() for block in sheet.blocks for row in block.rows[1:] for cell in row)
    said = list(itertools.islice(filter(None, cells), _NIL_CELLS + 1))  # more of them say something else
    below = itertools.dropwhile(lambda block: not block.rows, sheet.blocks)
    lines = [block.text.strip() for block in below if not block.rows]
    if not said and any(_NIL_LINE.match(normal(line)) for line in lines):
        return True  # a header, no row, and the line that says why
    texts = [*said, *filter(None, lines)]
    return bool(texts) and len(texts) <= _NIL_CELLS and any(NIL.search(text) for text in texts)


def _rows_say_nothing(rows: Sequence[Row]) -> bool:
    """Whether one of the first rows, and each after it, says that there was nothing."""
    first = next((at for at, row in enumerate(rows[:_HEAD_ROWS]) if _says_nothing(row)), None)
    return first is not None and all(map(_says_nothing, rows[first:]))


def _says_nothing(row: Row) -> bool:
    return says_nothing(cell.text for cell in row)


def says_nothing(texts: Iterable[str]) -> bool:
    """Whether a row of these cells records that nothing of what its ledger is for took place: 无争议, no complaints.

    A row that is filled otherwise only has it for its result.
    """
    said = [text for text in texts if text.strip(_DASHES)]
    return len(said) <= _NIL_CELLS and (any(map(_is_nil_row, said)) or _is_nil_month(said))


def _is_nil_month(said: Sequence[str]) -> bool:
    """A month and the word that there was nothing, and no more in the row."""
    rest = [normal(text).strip(" .。") for text in said if not names_month(text)]
    return len(rest) == 1 < len(said) and len(rest[0]) > 1 and _NIL_OF_MONTH.fullmatch(rest[0]) is not None


@lru_cache(maxsize=8192)  # cells repeat themselves, and each is looked at from several sides
def _is_nil_row(text: str) -> bool:
    plain = normal(text).strip(" .。")
    signed = _SIGNED.fullmatch(plain)
    return _NIL_ROW.fullmatch(signed["said"].strip() if signed else plain) is not None


def _named(label: str) -> points.Days | None:
    """The one period within a month that a title names."""
    found = [one for one in find_dates(label) if one.value != one.end and not _UP_TO.search(label[: one.start])]
    if len(found) != 1 or (found[0].value.year, found[0].value.month) != (found[0].end.year, found[0].end.month):
        return None
    return found[0].value, found[0].end, span_precision(found[0].value, found[0].end)


def is_filled(sheet: Part) -> bool:
    """Whether the rows below a header hold more than what was there before anyone filled them in."""
    rows = [row for block in sheet.blocks for row in block.rows]
    header = next((n for n, row in enumerate(rows) if len(_filled(row)) >= max(_COLUMNS_NEEDED, len(row) - 1)), None)
    if header is None:
        return False
    below = [row for row in rows[header + 1 :] if row]
    cells = sum(len(row) for row in below)
    return bool(below) and sum(len(_filled(row)) for row in below) > _FILLED_NEEDED * cells


def _filled(row: Row) -> list[str]:
    return [cell.text for cell in row if not NOTHING.fullmatch(cell.text.strip())]
