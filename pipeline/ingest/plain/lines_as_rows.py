"""Tables in plain text: lines under one another that tabs or upright strokes cut into the same columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.ingest.tables import table_block, table_row
from pipeline.values import Block, Place

_LEAST_ROWS = 3
_LEAST_FIELDS = {"\t": 2, "|": 3}  # one stroke also stands between two words
_RULE = set("-=+:| \t")


def blocks_of_lines(lines: Sequence[str], heading: str = "") -> tuple[Block, ...]:
    """A paragraph for each line that holds something; a table for lines that are its rows."""
    blocks: list[Block] = []
    tables = 0
    for cut, group in groupby(lines, _cut):
        run = list(group)
        rows = [fields for line in run if (fields := _fields(line, cut))] if cut else []
        for table in _tables(rows) if len(rows) >= _LEAST_ROWS else ():
            tables += 1
            made = [table_row(fields, number, tables) for number, fields in enumerate(table, start=1)]
            blocks.append(table_block(made, Place(heading=heading, cell=f"T{tables}")))
        if len(rows) < _LEAST_ROWS:
            blocks += [Block(line.strip(), Place(heading=heading)) for line in run if line.strip()]
    return tuple(blocks)


def _cut(line: str) -> str:
    """By what a line is cut into fields, or ""."""
    for sign, least in _LEAST_FIELDS.items():
        fields = line.strip().strip("|").split(sign) if sign == "|" else line.rstrip("\r\n").split(sign)
        if len(fields) >= least and fields[0].strip():
            return sign
    return ""


def _fields(line: str, sign: str) -> list[str]:
    """The fields of a row; none of a line that only rules it off (|---|---|)."""
    if not set(line) - _RULE:
        return []
    return [field.strip() for field in (line.strip().strip("|") if sign == "|" else line).split(sign)]


def _tables(rows: list[list[str]]) -> Iterator[list[list[str]]]:
    """The rows as they belong together: what has far more columns than what stands above is another table."""
    table: list[list[str]] = []
    for row in rows:
        if table and len(row) > 2 * len(table[0]):
            yield table
            table = []
        table.append(row)
    if table:
        yield table
