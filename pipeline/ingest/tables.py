"""Small helpers for everything that yields table blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.values import Block, Cell, Place, Row

_WRITTEN_DATE = re.compile(
    r"(\d{4})(?:(-)|(/)|(\.)|年)(\d{1,2})(?(2)-|(?(3)/|(?(4)\.|月)))(\d{1,2})日?"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_NUMBER = re.compile(r"^T\d+")


def column_letters(column: int) -> str:
    """Letters of a column that counts from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def table_block(rows: Sequence[Row], place: Place) -> Block:
    """A table as one block; its text has a line a row and a tab between cells."""
    text = "\n".join(["\t".join([cell.text for cell in row]) for row in rows])
    return Block(text=text, place=place, rows=tuple(rows))


def table_row(texts: Sequence[str], row: int, table: int) -> Row:
    """Cells of a table that has no addresses of its own: T1R2C3 counts tables, rows, columns from 1."""
    return tuple(
        Cell(text, f"T{table}R{row}C{column}", written_date(text)) for column, text in enumerate(texts, start=1)
    )


def renumbered(rows: Sequence[Row], table: int) -> tuple[Row, ...]:
    """Rows of a table taken from one document into another, where it has this number."""
    return tuple(tuple(replace(cell, address=_NUMBER.sub(f"T{table}", cell.address)) for cell in row) for row in rows)


def written_date(text: str) -> date | None:
    """The date of a text that is nothing but one full date (2026-07-03, 2026/7/3, 2026年7月3日)."""
    if not 8 <= len(text) <= 35 or not text[0].isdigit():
        return None
    match = _WRITTEN_DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[5]), int(match[6]))
    except ValueError:
        return None
