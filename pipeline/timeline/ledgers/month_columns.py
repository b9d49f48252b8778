"""Tables with a column for each month or quarter: a filled one is something that happened in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.fiscal.year import NamedYear, year_that_governs
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.partial_dates import Governing, month_named
from pipeline.timeline.tables.column_values import names_month
from pipeline.timeline.tables.grid import GridRow

NOTHING = re.compile(r"[\s\-/\\—–_无〇○□☐]*|n/?a|none|nil|tbd|待定|不适用|未发生", re.IGNORECASE)
_MONTHS_NEEDED = 3
_HEADER_ROWS = 12
_LABEL_LENGTH = 14
_OF_A_YEAR = re.compile(
    r"(?P<month>[a-z]{3,9})\.? ['’]?(?P<year>[2-9]\d)", re.IGNORECASE
)  # Jan 27 beside Aug, Sep, Oct
_COMPARED = 2
_BARE_MONTH = re.compile(
    r"(?:(?:20\d\d年)?(?:1[0-2]|0?[1-9])月份?|[一二三四五六七八九十]{1,2}月份?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"(?:q(?P<a>[1-4])(?:[ ./'’-]{0,2}(?P<ya>(?:20)?\d\d))?|(?:(?P<yb>(?:20)?\d\d)[ ./年-]{0,2})?(?:q(?P<b>[1-4])|第?(?P<c>[一二三四1-4])季度?))"
)
_A_YEAR = re.compile(r"(?<![\d/-])20\d\d(?![\d/-])")
_CENTURY = 2000
_FORESEEN = re.compile(r"预测|预计|预估|\bforecast|\bexpected\b|\bprojected\b|\boutlook\b")
_SUM = re.compile(
    r"(?:合计|小计|总计|平均值?|累计|(?:sub-?|grand )?total|sum|average|overall)s?\b.{0,12}|备注|说明|remarks?|notes?"
)


@dataclass(frozen=True, slots=True)
class _Column:
    number: int
    days: Days
    address: str
    bare: bool


def filled_months(
    rows: Sequence[GridRow], context: Governing, *, measured: bool = False
) -> Iterator[tuple[Days, tuple[str, ...], str]]:
    """Each month that has a filled cell: its days, the texts below it, its header's address.

    Of a table of what is `measured` (objectives, services, suppliers, one a row), each filled cell with its own
    address; there the columns may be quarters.
    """
    for index, row in enumerate(rows[:_HEADER_ROWS]):
        columns = _month_columns(rows, index, context)
        if len(columns) < _MONTHS_NEEDED and not _is_comparison(row, columns):
            columns = _quarter_columns(row, context) if measured else {}
        if len(columns) < _COMPARED or _goes_on_below(rows[index + 1 :], columns):
            continue
        for days, own in columns.items():
            filled = _filled_rows(rows[index + 1 :], row, own)
            if measured:
                yield from ((days, texts, address) for texts, address in filled)
            elif filled:
                yield days, tuple(text for texts, _ in filled for text in texts), own[0].address
        return


def _filled_rows(
    below: Sequence[GridRow], header: GridRow, columns: Sequence[_Column]
) -> list[tuple[tuple[str, ...], str]]:
    """The rows that have something in one of `columns`: their texts there, and the address of the first.

    Of rows below one merged label (目标 and 实际 of one objective), the first; sums count nowhere.
    """
    found: list[tuple[tuple[str, ...], str]] = []
    counted: set[int] = set()
    header_label = next(iter(header.cells.values()), None)
    for row in below:
        label = next(iter(row.cells.values()), None)
        if label is None or id(label) in counted or _SUM.fullmatch(normal(label.text)):
            continue
        if label is header_label:
            continue  # the header goes on: lost | share below each month
        cells = [(row.cells[each.number], header.cells[each.number]) for each in columns if each.number in row.cells]
        filled = [
            cell
            for cell, above in cells
            if cell is not above and cell is not label and not NOTHING.fullmatch(cell.text.strip())
        ]
        if filled:
            counted.add(id(label))
            found.append((tuple(cell.text.strip() for cell in filled), filled[0].address))
    return found


def _is_comparison(row: GridRow, columns: Mapping[Days, Sequence[_Column]]) -> bool:
    """Two columns headed by nothing but a month (项目 | 9月 | Oct 2026 | 说明), among labels without other dates."""
    return len(columns) == _COMPARED and all(
        _BARE_MONTH.fullmatch(text) or [each.text for each in find_dates(text)] == [text]
        for text in (row.cells[each.number].text.strip() for own in columns.values() for each in own)
    )


def _goes_on_below(below: Sequence[GridRow], columns: Mapping[Days, Sequence[_Column]]) -> bool:
    """Whether months stand below months: then the row is one of a ledger (proposed | planned finish), not its header."""
    numbers = [each.number for own in columns.values() for each in own]
    held = [row.cells[number].text.strip() for row in below for number in numbers if number in row.cells]
    return 2 * sum(map(names_month, held)) > len([text for text in held if text]) > 0


def _month_columns(rows: Sequence[GridRow], index: int, context: Governing) -> Mapping[Days, Sequence[_Column]]:
    """The columns of each month: one headed by its name, or those headed by it and by what they tell (9月目标 | 9月实际)."""
    found: dict[Days, list[_Column]] = defaultdict(list)
    for column in rows[index].own:
        cell = rows[index].cells[column]
        above = rows[index - 1].cells.get(column) if index else None
        if above is not None and _FORESEEN.search(normal(above.text)):
            continue  # Fourth quarter forecast: Oct | Nov | Dec
        days = _month(cell.text, above.text if above else "", context)
        if cell.date is not None and days is None and cell.date.day == 1:
            days = points.month(cell.date.year, cell.date.month)
        if days is not None:
            found[days].append(_Column(column, days, cell.address, _is_bare(cell.text)))
    chosen = {days: [each for each in own if each.bare] or own for days, own in found.items()}
    if any(len(own) > 1 and own[0].bare for own in chosen.values()):
        return {}  # the same month twice is a column of dates laid flat, not a calendar
    return chosen


def _quarter_columns(row: GridRow, context: Governing) -> Mapping[Days, Sequence[_Column]]:
    """Columns headed by nothing but a quarter (Q1-26, 一季度), none of them twice."""
    found: dict[Days, list[_Column]] = {}
    for column in row.own:
        cell = row.cells[column]
        days = _quarter(cell.text, context) if len(cell.text) <= _LABEL_LENGTH else None
        if days is not None and days in found:
            return {}
        if days is not None:
            found[days] = [_Column(column, days, cell.address, True)]
    return found


def _quarter(text: str, context: Governing) -> Days | None:
    named = _QUARTER.fullmatch(normal(text).strip())
    if named is None:
        return None
    written = named["ya"] or named["yb"]
    year = NamedYear(int(written) % _CENTURY + _CENTURY) if written else context.named_year
    number = named["a"] or named["b"] or named["c"]
    return None if year is None else year.quarter("一二三四".find(number) + 1 or int(number))


def _is_bare(text: str) -> bool:
    label = text.strip()
    return _BARE_MONTH.fullmatch(label) is not None or [each.text for each in find_dates(label, dated=True)] == [label]


def _month(text: str, above: str, context: Governing) -> Days | None:
    label = text.strip()
    if not label or len(label) > _LABEL_LENGTH:
        return None
    if (named := _OF_A_YEAR.fullmatch(label)) and (month := month_named(named["month"])):
        return points.month(_CENTURY + int(named["year"]), month)
    found = find_dates(label, dated=True)
    if found:
        only = len(found) == 1 and found[0].precision == "month" and found[0].form != "excel_serial"
        return (found[0].value, found[0].end, "month") if only else None
    years = find_dates(above)
    if years:
        year: NamedYear | None = year_that_governs(years[0].value, years[0].end, years[0].precision)
    else:  # "Results 2026" above the months, or 2026实际
        only_one = _A_YEAR.findall(normal(above))
        year = NamedYear(int(only_one[0])) if len(only_one) == 1 else context.named_year
    return None if year is None else year.of_month(month_named(label))
