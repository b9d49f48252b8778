"""The days in a ledger's columns: read, completed, and settled by the others of their column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates, settle_ambiguous
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledger_columns import LAST, rank_of
from pipeline.timeline.partial_dates import Governing, completed, month_named
from pipeline.timeline.roles import is_date_label
from pipeline.timeline.tables import DAY_AND_MONTH, GridRow, mentions_in
from pipeline.values import Cell, Mention

_MONTH_LABEL = re.compile(r"(?:.* )?(?:月份?|month)")
_MONTH_NUMBER = re.compile(r"1[0-2]|0?[1-9]")
_FIGURE = re.compile(r"\d+")
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}")
_MONTH_AND_YEAR = re.compile(r"(?P<m>[a-z]{3,9})\.?[ '’-]{1,2}(?P<y>\d\d)", re.IGNORECASE)
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_TIME_OF_DAY = re.compile(
    r"[T ]?(?:上午|下午|凌晨|晚上?)?[ ]?\d{1,2}:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:[ ]?[ap]\.?m\.?)?(?:Z|[ ]?[+-]\d\d:?\d\d)?|上午|下午",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:to|until|till|up to|by)\b|至|到|截至|截止")
_BESIDE_A_DATE = 12
_THIS_CENTURY = 2000

Governed = Sequence[tuple[GridRow, Governing]]


def slashed_days(governed: Governed) -> tuple[Mention, ...]:
    """What the rows write as 03/07/2026, in whatever column: it shows in which order all of them are written."""
    cells = {id(cell): cell for row, _ in governed for cell in row.cells.values() if _SLASHED.search(cell.text)}
    return tuple(mention for cell in cells.values() for mention in find_dates(cell.text) if "/" in mention.text)


def days_of_column(governed: Governed, column: int, label: str, beside: Sequence[Mention] = ()) -> list[Days | None]:
    """The days of each row; 03/07/2026 is read as the others of its column and of its table (`beside`) show, and
    so is the year of 3月7日."""
    cells = [(row.cells.get(column), around) for row, around in governed]
    found = [_days(cell, label, around) if cell else None for cell, around in cells]
    slashed = [mentions_in(cell, label)[0] if cell and days and mentions_in(cell, label) else None
               for (cell, _), days in zip(cells, found, strict=True)]  # fmt: skip
    own = [each for each in slashed if each]
    settled = iter(settle_ambiguous([*own, *beside])[: len(own)])
    read: list[Days | None] = [
        (mention.value, mention.end, mention.precision) if each and (mention := next(settled)) else days
        for each, days in zip(slashed, found, strict=True)
    ]
    return _with_years(read, [cell for cell, _ in cells], label)


def _with_years(found: Sequence[Days | None], cells: Sequence[Cell | None], label: str) -> list[Days | None]:
    """Days without a year (8月10日 below 2026-07-22) in the year that brings them nearest to the day before them."""
    known = next((days for days in found if days), None)
    done: list[Days | None] = []
    for days, cell in zip(found, cells, strict=True):
        if days is None and known is not None and cell is not None and rank_of(label) != LAST:
            near = known[0]
            text = cell.text.strip()
            figure = _FIGURE.fullmatch(text) or (_NUMBERED.fullmatch(text) and not is_date_label(label))
            tried = [completed(text, Governing(near.year + step, None)) for step in (-1, 0, 1)]
            read = [each for each in tried if each is not None and not figure]
            days = min(read, key=lambda each: abs(each[0] - near), default=None)
        known = days or known
        done.append(days)
    return done


def _days(cell: Cell, label: str, around: Governing) -> Days | None:
    """The days of a cell that holds a date and little else."""
    text = cell.text.strip()
    if cell.date is None and (not text or _ENDS.match(normal(cell.text))):
        return None
    found = mentions_in(cell, label)
    if found:
        beside = len(_TIME_OF_DAY.sub("", cell.text).strip()) - sum(each.stop - each.start for each in found)
        # Beside other words a day of closing (taken away 2026-09-30) dates what was done about the row.
        most = _BESIDE_A_DATE if rank_of(label) <= LAST else 0
        if cell.date is None and beside > most * len(found):
            return None
        return found[0].value, found[0].end, found[0].precision
    month_label = _MONTH_LABEL.fullmatch(normal(label)) is not None
    if month_label and (named := _MONTH_AND_YEAR.fullmatch(text)):  # Jul 25 in a column of months
        return points.month(_THIS_CENTURY + int(named["y"]), month_named(named["m"]))
    if rank_of(label) == LAST or (text.isdigit() and not is_date_label(label)):
        return None  # a number under a label that names no date is a number
    if _NUMBERED.fullmatch(text) and not is_date_label(label):
        return None  # 4.2 under Release is an edition
    if around.year and month_label and _MONTH_NUMBER.fullmatch(text):
        return points.month(around.year, int(text))
    if around.year and DAY_AND_MONTH.fullmatch(text):
        named_days = find_dates(f"{text} {around.year}")
        return (named_days[0].value, named_days[0].end, named_days[0].precision) if len(named_days) == 1 else None
    return completed(cell.text, around)
