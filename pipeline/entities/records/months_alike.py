"""The rows of one month, each by its day and what stands beside it, and what was read or found in each: for a month that was
copied from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from zlib import crc32

from pipeline.entities.days import moment_of
from pipeline.entities.tables import heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote
from pipeline.values import Block, Content, Fact, Row

_LEAST_ROWS, _MOST_ROWS = 5, 62
_LEAST_DIFFERENT = 4  # rows that say different things
_LEAST_SAID = 40  # characters of these
# Readings of a month in their order, and findings: of another month they are hardly the same to the last.
_READING = re.compile(r"[-+]?\d{1,5}(?:\.\d+)?\s*(?:℃|°C|度|%|％|[A-Za-z/]{1,5})?")
_FRACTION = re.compile(r"\d\.\d")
_FOUND = Labels(
    r"^(?:巡检|检查|异常|处理|问题|发现)?(?:发现|情况|结果|问题|异常|说明|处理|描述)+(?:说明|描述|情况)?$|^(?:what was )?(?:findings?|found|observations?|remarks?|notes?|seen|handed over|what happened)$"
)
_LEAST_READ, _DIFFERENT_READ = 6, 4
_DAY_AMONG = 3  # the day stands in one of the first cells


def months_by_days(content: Content) -> Iterator[Fact]:
    """month.rows "2026-08|3f2a09c1 …": a table whose rows all lie in one month, as the hashes of day and row; month.read
    "2026-08|label|hash" of each of its columns of readings or findings."""
    for block in content.blocks:
        if block.rows and block.place.part == "body" and len(block.rows) <= _MOST_ROWS:
            if found := _month(block):
                yield found
            yield from _readings(block)


def _readings(block: Block) -> Iterator[Fact]:
    for labels, keys, below in heads(block)[:1]:
        rows = [row for row in below if len(row) == len(keys) and _first_day(row)]
        months = {day[1].replace(day=1) for row in rows if (day := _first_day(row))}
        if len(rows) < _LEAST_READ or len(months) != 1:
            continue
        for at, key in enumerate(keys):
            said = [row[at].text.strip() for row in rows]
            filled = [text for text in said if text]
            read = len(filled) == len(said) and all(map(_READING.fullmatch, said)) and any(map(_FRACTION.search, said))
            said_of_it = _FOUND.search(key) and len("".join(set(filled))) >= _LEAST_SAID
            if len(set(filled)) >= _DIFFERENT_READ and (read or said_of_it):
                values = sha256("|".join(map(bare, said)).encode()).hexdigest()[:16]
                line = quote(f"{labels[at].text}: {'、'.join(said)}")
                yield Fact(
                    "month.read",
                    joined(f"{min(months):%Y-%m}", labels[at].text, values),
                    row_place(block, rows[0]),
                    line,
                )


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
