"""The days in a ledger's columns: read, completed, and settled by the others of their column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates, settle_ambiguous
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledgers.columns import LAST, rank_of
from pipeline.timeline.partial_dates import Governing, completed, month_named
from pipeline.timeline.roles.labels import is_date_label
from pipeline.timeline.tables.column_values import label_by_values
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.in_cells import DAY_AND_MONTH, DAY_TOLD, WEEK_LABEL, mentions_in
from pipeline.values import Cell, Mention

_MONTH_LABEL = re.compile(r"(?:.* )?(?:月份?|month)")
_MONTH_NUMBER = re.compile(r"1[0-2]|0?[1-9]")
_FIGURE = re.compile(r"\d+")
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}")
_MONTH_AND_YEAR = re.compile(r"(?P<m>[a-z]{3,9})\.?[ '’-]{1,2}(?P<y>\d\d)", re.IGNORECASE)
# The month that a period of 26 to 25 is called by, and its days: 8月（7.26—8.25）.
_MONTH_OF_DAYS = re.compile(
    r"(?P<month>(?:(?:19|20)\d\d年)?(?:1[0-2]|0?[1-9])月份?)\s?[(（][\d.年月日/ ]{2,16}[-—–~至到]{1,2}[\d.年月日/ ]{2,16}[)）]"
)
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_DOTTED_SHORT = re.compile(r"(?P<d>[12]\d|3[01]|0?[1-9])\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>[123]\d)\.?")
_DOTTED_NEEDED = 3
_TIME_OF_DAY = re.compile(
    r"[T ]?(?:上午|下午|凌晨|晚上?)?[ ]?\d{1,2}:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:[ ]?[ap]\.?m\.?)?(?:Z|[ ]?[+-]\d\d:?\d\d)?|上午|下午|晚上?"
    r"|,? ?\b(?:(?:early |late )?(?:morning|afternoon|evening)|night|noon|midnight)\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b[.,]?",
    re.IGNORECASE,
)
_DITTO = re.compile(r"同上|同前|〃|″|''|[\"“”]|ditto|do\.|-[ ]?[\"“”][ ]?-", re.IGNORECASE)
_OF_EDITIONS = re.compile(
    r"(?:release|version|build|edition|rel\.?)(?: (?:no\.?|number|id))?|(?:发布|软件)?版本号?|版次|发布包"
)
_EDITION = re.compile(r"(?:[A-Za-z]{1,8}[-_ ]?)?[vV]?\d{1,2}(?:\.\d{1,3}){1,3}(?:[-_ ]?[A-Za-z]\w{0,4})?")
_WEEK_NUMBER = re.compile(r"0?[1-9]|[1-4]\d|5[0-3]")
_TWO_NUMBERS = re.compile(
    r"(?P<first>\d{1,2})[ ]?[./-][ ]?(?P<second>\d{1,2})(?P<dot>\.?)(?P<hour>(?:[ T]+\d{1,2}[:.]\d\d)?)"
)
_MONTHS = 12
_DAYS = 31
_FIGURES = 3
# Below these a bare number may be the day, or the month, of its row.
_NUMBERS_DAYS = re.compile(r"[日号月周]|day|date|month|week|\bon$")
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
    written = _dotted_short([row.cells.get(column) for row, _ in governed])
    if WEEK_LABEL.fullmatch(normal(label)) is None and _are_figures(
        written, most=_DAYS if _NUMBERS_DAYS.search(normal(label)) else 0
    ):
        return [None] * len(written)
    if _OF_EDITIONS.fullmatch(normal(label)) and _are_editions(written):
        return [None] * len(written)
    if rank_of(label) == LAST and not is_date_label(label):
        label = label_by_values(written) or label
    cells = _month_first(written, [around for _, around in governed])
    found = [_days(cell, label, around) if cell else None for cell, around in cells]
    slashed = [mentions_in(cell, label)[0] if cell and days and mentions_in(cell, label) else None
               for (cell, _), days in zip(cells, found, strict=True)]  # fmt: skip
    own = [each for each in slashed if each]
    settled = iter(settle_ambiguous([*own, *beside])[: len(own)])
    read: list[Days | None] = [
        (mention.value, mention.end, mention.precision) if each and (mention := next(settled)) else days
        for each, days in zip(slashed, found, strict=True)
    ]
    return _with_dittos(_with_years(read, [cell for cell, _ in cells], label), [cell for cell, _ in cells])


def _are_figures(cells: Sequence[Cell | None], most: int) -> bool:
    """Whether a column holds nothing but numbers, of which one is no day of a month: then none is (Asked: 62, 22, 10).

    Below a label that speaks of no day, such as Time in a rating, none is, however small (`most` is 0).
    """
    texts = [cell.text.strip() for cell in cells if cell and cell.date is None and cell.text.strip()]
    whole = [int(text) for text in texts if _FIGURE.fullmatch(text) and len(text) <= _FIGURES]
    return bool(whole) and len(whole) == len(texts) and max(whole) > most


def _are_editions(cells: Sequence[Cell | None]) -> bool:
    """Whether nearly all cells of a column are numbers of editions: 26.07 is no July, beside HH-5.2 or without."""
    texts = [cell.text.strip() for cell in cells if cell and cell.text.strip()]
    return bool(texts) and sum(_EDITION.fullmatch(text) is not None for text in texts) * 4 >= len(texts) * 3


def _dotted_short(cells: Sequence[Cell | None]) -> list[Cell | None]:
    """The cells, with 3.8.26 written as 03.08.26 where all of a column are such days: there no one is an edition."""
    filled = [cell for cell in cells if cell and cell.date is None and cell.text.strip()]
    found = [_DOTTED_SHORT.fullmatch(cell.text.strip()) for cell in filled]
    if len(found) < _DOTTED_NEEDED or not all(found):
        return list(cells)
    return [
        replace(cell, text=f"{int(day['d']):02}.{int(day['m']):02}.{2000 + int(day['y'])}")
        if cell and cell.date is None and (day := _DOTTED_SHORT.fullmatch(cell.text.strip()))
        else cell
        for cell in cells
    ]


def _month_first(cells: Sequence[Cell | None], around: Sequence[Governing]) -> list[tuple[Cell | None, Governing]]:
    """The cells, with 28/7 turned to 7/28 where one of the column shows that its days stand first; so does 3.7."""
    pairs = [_TWO_NUMBERS.fullmatch(cell.text.strip()) if cell and cell.date is None else None for cell in cells]
    known = [pair for pair in pairs if pair]
    shown = any(pair["dot"] or int(pair["first"]) > _MONTHS for pair in known)
    if not shown or any(int(pair["second"]) > _MONTHS for pair in known):
        return list(zip(cells, around, strict=True))
    turned = [
        replace(cell, text=f"{pair['second']}/{pair['first']}{pair['hour']}") if cell and pair else cell
        for cell, pair in zip(cells, pairs, strict=True)
    ]
    return list(zip(turned, around, strict=True))


def _with_dittos(found: list[Days | None], cells: Sequence[Cell | None]) -> list[Days | None]:
    """同上 and a ditto mark are the day of the row above."""
    for number, cell in enumerate(cells):
        if number and found[number] is None and cell is not None and _DITTO.fullmatch(cell.text.strip()):
            found[number] = found[number - 1]
    return found


def _with_years(found: Sequence[Days | None], cells: Sequence[Cell | None], label: str) -> list[Days | None]:
    """Days without a year (8月10日 below 2026-07-22) in the year that brings them nearest to the day before them."""
    known = next((days for days in found if days), None)
    written = [
        cell is not None and days is not None and bool(mentions_in(cell, label))
        for days, cell in zip(found, cells, strict=True)
    ]
    done: list[Days | None] = []
    for days, cell, whole in zip(found, cells, written, strict=True):
        # The year that others of the column name goes before that of the title.
        open_year = days is None or (any(written) and not whole and days[2] == "day")
        if open_year and known is not None and cell is not None and rank_of(label) != LAST:
            days = _nearest(cell.text.strip(), known[0], label) or days
        known = days or known
        done.append(days)
    return done


def _nearest(text: str, near: date, label: str) -> Days | None:
    """The day that `text` names without its year, in the year that brings it nearest to `near`."""
    if _FIGURE.fullmatch(text) or (_NUMBERED.fullmatch(text) and not is_date_label(label)):
        return None
    tried = [completed(text, Governing(near.year + step, None)) for step in (-1, 0, 1)]
    return min((each for each in tried if each is not None), key=lambda each: abs(each[0] - near), default=None)


def _days(cell: Cell, label: str, around: Governing) -> Days | None:
    """The days of a cell that holds a date and little else."""
    text = cell.text.strip()
    if cell.date is None and (not text or _ENDS.match(normal(cell.text))):
        return None
    if named := _MONTH_OF_DAYS.fullmatch(text):
        text = named["month"]
        cell = replace(cell, text=text)
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
    unknown = rank_of(label) == LAST and not DAY_TOLD.match(text)  # 11月2日 08:20 is a day below any label (几点报的)
    if unknown or (text.isdigit() and not is_date_label(label)):
        return None  # a number under a label that names no date is a number
    if _NUMBERED.fullmatch(text) and not is_date_label(label):
        return None  # 4.2 under Release is an edition
    if around.year and WEEK_LABEL.fullmatch(normal(label)) and _WEEK_NUMBER.fullmatch(text):
        return points.week(around.year, int(text))
    if (year := around.named_year) and month_label and _MONTH_NUMBER.fullmatch(text):
        return year.of_month(int(text))
    if around.year and DAY_AND_MONTH.fullmatch(text):
        named_days = find_dates(f"{text} {around.year}")
        return (named_days[0].value, named_days[0].end, named_days[0].precision) if len(named_days) == 1 else None
    return completed(cell.text, around)
