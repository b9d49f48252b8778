"""Ledgers: tables whose every row is an event with a date, and tables of months."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.ledgers.columns import date_columns
from pipeline.timeline.ledgers.day_columns import filled_days
from pipeline.timeline.ledgers.days import days_of_column, slashed_days
from pipeline.timeline.ledgers.lines import (
    are_spoilt,
    distinct,
    governed,
    is_empty,
    is_forecast,
    is_signature,
    is_signed_off,
    is_total,
)
from pipeline.timeline.ledgers.listing import (
    begins_a_term,
    is_long_since,
    is_talk,
    lists_documents,
    lists_steps,
)
from pipeline.timeline.ledgers.main_column import main_column
from pipeline.timeline.ledgers.month_columns import filled_months
from pipeline.timeline.ledgers.sheet_months import says_nothing
from pipeline.timeline.ledgers.side_by_side import tables_beside
from pipeline.timeline.ledgers.without_header import rows_below_months, rows_by_numbers
from pipeline.timeline.partial_dates import Governing, governing
from pipeline.timeline.roles.labels import is_date_label
from pipeline.timeline.tables.grid import GridRow, grid
from pipeline.timeline.tables.headers import Header, header_above_days, header_of
from pipeline.values import Block, Cell, Precision

_SERIAL_LABEL = re.compile(r"序号|行号|no\.?|#|item|s/?n|index|num(?:ber)?\.?")
_REVIEWED = re.compile(r"评审|考核|检查|review|checked")
_DIRECTORY = re.compile(r"名录|名单|花名册|通讯录|目录|directory|roster|approved list")
_TITLE_ROWS = 3
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
    if lists_steps(header) or lists_documents(block, header, context):
        return ()
    found = _events(block, rows[header.data :], header, around, f"{_title(rows[: header.start])} {context}")
    return tuple({row.date: row for row in reversed(found)}.values())[::-1] if is_talk(header) else found


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


def _governing(block: Block, rows: tuple[GridRow, ...], context: str) -> Governing:
    above = [cell.text for row in rows[:3] if len(row.own) <= 2 for cell in row.cells.values()]
    around = governing([block.place.sheet, *dict.fromkeys(above), block.place.heading, context])
    if around.year is None and (header := header_of(rows)):  # Kept by … | Year | 2026, in the head of the table
        head = (" ".join(cell.text for cell in distinct(row)) for row in rows[: header.start + 1])
        around = replace(around, year=governing(head).year)
    return around


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
        and not is_forecast(row)
    ]
    filled = [row for row, spoilt in zip(filled, are_spoilt(filled), strict=True) if not spoilt]
    signatures = sum(is_signature(row) for row in filled)
    if not filled or 2 * signatures >= len(filled):
        return ()
    if len(filled) == 1 and (not is_grid(block) or _DIRECTORY.search(normal(f"{block.place.sheet} {title}"))):
        return ()
    governing_rows = list(governed(filled, around, header))
    slashed = slashed_days(governing_rows)
    dated = {column: days_of_column(governing_rows, column, header.labels[column], slashed) for column in columns}
    main = main_column(dated, ranked, len(governing_rows))
    if (
        main is None
        or begins_a_term(header, main, dated[main], governing_rows)
        or is_long_since(header, main, dated[main])
    ):
        return ()
    rows = [replace(row, number=number) for number, (row, _) in enumerate(governing_rows)]
    return tuple(
        event
        for tried, own in tables_beside(header, rows, main, ranked)
        for event in _rows(block, own, [column for column in tried if column in dated], dated)
    )


def _rows(
    block: Block, filled: Sequence[GridRow], tried: Sequence[int], dated: Mapping[int, Sequence[Days | None]]
) -> Iterator[LedgerRow]:
    """`dated` has the days of a column by the number of their row."""
    first = min((column for row in filled for column in row.cells), default=0)
    once = tried[0] == first and not any(dated[column][row.number] for column in tried[1:] for row in filled)
    above: Days | None = None
    for row in filled:
        texts = tuple(each.text for each in distinct(row))
        above = dated[tried[0]][row.number] or above
        for column in tried:
            cell, days = row.cells.get(column), dated[column][row.number]
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


def _own_beside(row: GridRow, column: int) -> Cell | None:
    """What numbers or names a row whose day, in `column`, is merged over several: its first cell but that of the day."""
    first = next((each for each in row.cells if row.cells[each] is not row.cells[column]), None)
    return row.cells[first] if first in row.own and row.cells[first].text.strip() else None


def is_grid(block: Block) -> bool:
    """Whether a table is a sheet's or a csv file's, and not one of a page of text."""
    return any(not _CELL_OF_PAGE.match(cell.address) for row in block.rows for cell in row[:1])


def _place(block: Block, address: str) -> str:
    return str(block.place.at(address))
