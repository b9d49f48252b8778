"""Tables of reconciliation as a person reads them: what disagrees first, places in words, one language at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.report.places import place_words
from pipeline.values import ReconciliationTable, TableRow, Words

_IN_BOTH_LANGUAGES = ("audit", "review")  # tables whose first column is ours: "4.1 组织环境 / Context"
_PAIR = re.compile(r"(?P<number>[\d.]+ )?(?P<zh>.*[\u4e00-\u9fff].*?) / (?P<en>[A-Za-z].*)")
_PLACE = "Place"


@dataclass(frozen=True, slots=True)
class ShownRow:
    agrees: bool | None
    cells: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`off` are the rows that disagree; `rest` all others, in the table's own order."""

    title: Words
    columns: tuple[Words, ...]
    off: tuple[ShownRow, ...]
    rest: tuple[ShownRow, ...]


def side_by_side(tables: Sequence[ReconciliationTable]) -> tuple[ShownTable, ...]:
    """Reconciliation tables as they are shown: rows that do not agree before those that do."""
    return tuple(_shown(table) for table in tables)


def _shown(table: ReconciliationTable) -> ShownTable:
    rows = [ShownRow(row.agrees, _cells(table, row)) for row in table.rows]
    off = tuple(row for row in rows if row.agrees is False)
    return ShownTable(table.title, table.columns, off, tuple(row for row in rows if row.agrees is not False))


def _cells(table: ReconciliationTable, row: TableRow) -> tuple[Words, ...]:
    return tuple(_cell(table, at, text) for at, text in enumerate(row.cells))


def _cell(table: ReconciliationTable, at: int, text: str) -> Words:
    if table.columns[at].en == _PLACE:
        return place_words(text)
    pair = _PAIR.fullmatch(text) if at == 0 and table.id in _IN_BOTH_LANGUAGES else None
    if pair:
        number = pair["number"] or ""
        return Words(number + pair["zh"], number + pair["en"])
    return Words(text, text)
