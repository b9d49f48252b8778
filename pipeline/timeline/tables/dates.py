"""The dates of a table: beside their labels above its data, below its header in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.timeline.dates import find_dates
from pipeline.timeline.found import FoundDate
from pipeline.timeline.partial_dates import Governing, governing
from pipeline.timeline.tables.attended import days_attended
from pipeline.timeline.tables.below_headers import is_revision_history, nearer, under_header
from pipeline.timeline.tables.beside_labels import beside_labels
from pipeline.timeline.tables.column_values import holds_months
from pipeline.timeline.tables.grid import GridRow, grid
from pipeline.timeline.tables.headers import Header, header_above_months, header_of
from pipeline.values import Block

MOST_LEDGER_ROWS = 200
_ROWS_OF_A_HEAD = 8
_ROWS_OF_A_TITLE = 3
_OF_A_SAMPLE = re.compile(r"\b(?:sample|example)\b|示例|样例|范例|举例", re.IGNORECASE)


def dates_of_table(block: Block, audit: bool, title: str = "", context: str = "") -> Iterator[FoundDate]:
    """Dates of a table block with roles; of a ledger above 200 rows only those above its data.

    `title` is the line above the table; `context` is what else may name the year of days without one.
    """
    rows = grid(block)
    header = header_of(rows)
    first_data = header.data if header else len(rows)
    above = rows[: header.start if header else first_data]
    around = governing([block.place.sheet, *_texts_above(above), title, block.place.heading, context])
    found = _below_and_beside(block, rows, header, (title, audit), around)
    months = _cells_of_months(rows, header or header_above_months(rows)) | _periods_of_the_head(
        (above if header else rows[:1]) if block.place.sheet else ()
    )
    for each in found:
        yield replace(each, role="period_start") if each.role == "other" and each.place.cell in months else each


def _below_and_beside(
    block: Block, rows: tuple[GridRow, ...], header: Header | None, about: tuple[str, bool], around: Governing
) -> Iterator[FoundDate]:
    """`about` is the line above the table, and whether the file is about audits."""
    title, audit = about
    yield from days_attended(block, rows, around)
    first_data = header.data if header else len(rows)
    yield from beside_labels(block, rows[: header.start if header else first_data], audit, around)
    if header is None or len(rows) - first_data > MOST_LEDGER_ROWS:
        return
    if _OF_A_SAMPLE.search(f"{block.place.heading.rpartition(' > ')[2]} {title}"):
        return  # how a register looks, and not one
    history = is_revision_history(block, header, title)
    for index, row in enumerate(rows[first_data:], first_data):
        own = nearer(header, row, rows[index - 1]) if first_data < index < first_data + _ROWS_OF_A_HEAD else header
        yield from under_header(block, row, own, (history, audit), around)


def _cells_of_months(rows: Sequence[GridRow], header: Header | None) -> frozenset[str]:
    """The cells of the columns that hold nothing but months below a row of labels: each is the period of its row."""
    if header is None:
        return frozenset()
    below = rows[header.data :]
    columns = [column for column in header.labels if holds_months(row.cells.get(column) for row in below)]
    return frozenset(row.cells[column].address for row in below for column in columns if column in row.cells)


def _periods_of_the_head(rows: Sequence[GridRow]) -> frozenset[str]:
    """The cell over the header of a sheet that holds no more than months or a quarter: what its figures are of."""
    periods = [cell.address for row in rows[:_ROWS_OF_A_TITLE] for cell in row.apart if _is_period(cell.text)]
    return frozenset(periods if len(periods) == 1 else ())


def _is_period(text: str) -> bool:
    plain = text.strip(" ()（）")
    found = find_dates(plain) if plain else ()
    return len(found) == 1 and found[0].precision in ("month", "quarter", "half") and found[0].text.strip() == plain


def _texts_above(rows: Sequence[GridRow]) -> Iterator[str]:
    """What stands above the header of a table, in lines of one cell or two."""
    for row in rows[:3]:
        if len(row.own) <= 2:
            yield from dict.fromkeys(cell.text for cell in row.cells.values())
