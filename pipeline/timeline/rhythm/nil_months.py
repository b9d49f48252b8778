"""Months of which a file says that nothing happened: no hole in the records, and no event either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pipeline.catalogue import Catalogue
from pipeline.text.normal import quote
from pipeline.timeline.events.days import last_of_month
from pipeline.timeline.events.parts import Part, parts_of
from pipeline.timeline.ledgers.in_columns import outside_columns
from pipeline.timeline.ledgers.sheet_months import NIL, named_month
from pipeline.values import Assignment, Block, DatedPlace, Fact

NIL_FACT = "nil.period"
_STATEMENT = re.compile(r"声明|说明|证明|零报告|\bnil\b|statement|declaration", re.IGNORECASE)
_MOST_CELLS = 8
_SHORT = 40


def nil_periods(
    blocks: Sequence[Block],
    assignments: Iterable[Assignment],
    dates: Sequence[DatedPlace],
    name: str,
    catalogue: Catalogue,
) -> tuple[Fact, ...]:
    """Facts nil.period, value "REQUIREMENT FIRST LAST" (ISO days), for the record requirements that a file serves.

    `name` is path and title together. A statement (by its name) speaks of the period that it states; a sheet of a month with nothing but
    本月未发生 below its header speaks of that month.
    """
    records = [one for one in assignments if catalogue.requirement(one.requirement).kind == "record"]
    if not records:
        return ()
    parts = parts_of(blocks)
    sheets = {part.name for part in parts if part.is_sheet}
    spans = [*_of_sheets(parts, name)]
    if _STATEMENT.search(name.rpartition("/")[2]):
        spans += _of_statement(dates)
    return tuple(
        Fact(NIL_FACT, f"{one.requirement} {first.isoformat()} {last.isoformat()}", place, words)
        for one in records
        for first, last, place, words in spans
        if one.place == place or one.place not in sheets
    )


def _of_statement(dates: Sequence[DatedPlace]) -> Iterator[tuple[date, date, str, str]]:
    for one in outside_columns(dates, {"period_start"}):
        if one.end is not None and one.place != "name":
            yield one.value, one.end, one.place, quote(one.text)


def _of_sheets(sheets: Sequence[Part], name: str) -> Iterator[tuple[date, date, str, str]]:
    for sheet in sheets:
        if not sheet.is_sheet or (days := named_month(sheet, name)) is None:
            continue
        texts = [
            cell.text.strip() for block in sheet.blocks for row in block.rows[1:] for cell in row if cell.text.strip()
        ]
        said = next((text for text in texts if len(text) <= _SHORT and NIL.search(text)), None)
        if said and len(texts) <= _MOST_CELLS:
            yield days[0].replace(day=1), last_of_month(days[1]), sheet.name, quote(said)


def covered(facts: Iterable[Fact]) -> Iterator[tuple[str, date, date]]:
    """(requirement, first day, last day) of each nil period."""
    for fact in facts:
        if fact.name == NIL_FACT:
            requirement, first, last = fact.value.split(" ")
            yield requirement, date.fromisoformat(first), date.fromisoformat(last)
