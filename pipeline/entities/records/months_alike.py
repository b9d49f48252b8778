"""The rows of one month, each by its day and what stands beside it: for a month that was copied from another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zlib import crc32

from pipeline.entities.days import moment_of
from pipeline.entities.tables import heads, row_place
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote
from pipeline.values import Block, Content, Fact, Row

_LEAST_ROWS, _MOST_ROWS = 5, 62
_LEAST_DIFFERENT = 4  # rows that say different things
_LEAST_SAID = 40  # characters of these
_DAY_AMONG = 3  # the day stands in one of the first cells


def months_by_days(content: Content) -> Iterator[Fact]:
    """month.rows "2026-08|3f2a09c1 …": a table whose rows all lie in one month, as the hashes of day and row."""
    for block in content.blocks:
        if block.rows and block.place.part == "body" and len(block.rows) <= _MOST_ROWS and (found := _month(block)):
            yield found


def _month(block: Block) -> Fact | None:
    for _, _, below in heads(block)[:1]:
        rows = [row for row in below if any(cell.text.strip() for cell in row)]
        if len(rows) < _LEAST_ROWS:
            continue
        dated = [(row, *told) for row in rows if (told := _first_day(row))]
        columns, months = {at for _, at, _ in dated}, {day.replace(day=1) for _, _, day in dated}
        if len(dated) < len(rows) or len(columns) != 1 or len(months) != 1:
            continue
        said = [(day.day, "|".join(bare(cell.text) for n, cell in enumerate(row) if n != at)) for row, at, day in dated]
        different = {text for _, text in said}
        if len(different) >= _LEAST_DIFFERENT and len("".join(different).replace("|", "")) >= _LEAST_SAID:
            hashes = " ".join(f"{crc32(f'{day}|{text}'.encode()):08x}" for day, text in said)
            first = rows[0]
            line = quote(" ".join(cell.text for cell in first if cell.text))
            return Fact("month.rows", joined(f"{months.pop():%Y-%m}", hashes), row_place(block, first), line)
    return None


def _first_day(row: Row) -> tuple[int, date] | None:
    """The column of the first of a row's cells that holds a day, and that day."""
    found = ((at, moment_of(cell)) for at, cell in enumerate(row[:_DAY_AMONG]))
    return next(((at, moment[0]) for at, moment in found if moment), None)
