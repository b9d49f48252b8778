"""CSV and other delimited text: one table, addressed like a spreadsheet."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

from pipeline.ingest.plain.decode import Decoded
from pipeline.ingest.plain.text import read_text, text_outcome
from pipeline.ingest.tables import column_letters, table_block, written_date
from pipeline.values import Block, Cell, Outcome, Place, Row

_DELIMITERS = ",\t;|，"
_SAMPLE_LINES = 200
_WIDEST_ROW = 16_384
"""Columns of the widest sheet that a spreadsheet program opens; a longer line is no row of a table."""


def read_delimited(decoded: Decoded) -> Outcome:
    """One table block with cells "A1", "B1", …; plain paragraphs if no delimiter shows or a line is no row."""
    delimiter = _delimiter(decoded.text)
    if not delimiter or any(line.count(delimiter) >= _WIDEST_ROW for line in decoded.text.splitlines()):
        return read_text(decoded)
    rows: list[Row] = []
    letters = [column_letters(column) for column in range(64)]
    for number, texts in enumerate(_records(decoded.text, delimiter), start=1):
        if any(text.strip() for text in texts):
            while len(texts) > len(letters):
                letters.append(column_letters(len(letters)))
            rows.append(_row(texts, number, letters))
    blocks: tuple[Block, ...] = ()
    if rows:
        blocks = (table_block(rows, Place(cell=rows[0][0].address)),)
    return text_outcome(blocks, decoded)


def _row(texts: list[str], number: int, letters: list[str]) -> Row:
    cells = []
    for letter, text in zip(letters, texts, strict=False):
        text = text.strip()
        cells.append(Cell(text, f"{letter}{number}", written_date(text) if text else None))
    return tuple(cells)


def _records(text: str, delimiter: str) -> list[list[str]]:
    """Rows of fields; a file with one stray quote is cut at delimiters without heed of quotes."""
    first = text.split("\n", 1)[0]
    if first.lower().startswith("sep="):
        text = text.partition("\n")[2]
    try:
        records = list(csv.reader(StringIO(text), delimiter=delimiter, strict=True))
        swallowed = any(field.count("\n") > 100 for record in records for field in record if len(field) > 200)
    except csv.Error:
        swallowed = True
    if swallowed:
        return [line.split(delimiter) for line in text.split("\n")]
    return records


def _delimiter(text: str) -> str:
    """The delimiter that cuts most lines into the same number (two or more) of fields."""
    first = text.split("\n", 1)[0]
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    lines = [line for line in text[: 200 * _SAMPLE_LINES].split("\n") if line.strip()][:_SAMPLE_LINES]
    best, best_score = "", 0.0
    for delimiter in _DELIMITERS:
        counts = Counter(len(fields) for fields in _records("\n".join(lines), delimiter) if fields)
        counts.pop(1, None)
        if counts:
            width, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]))
            score = agreeing + width / 1000
            if score > best_score:
                best, best_score = delimiter, score
    return best
