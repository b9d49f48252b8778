"""Sheets of the workbook for the order of work and for reconciliation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.report.plan import Step
from pipeline.report.side_by_side import side_by_side
from pipeline.report.words import filled, in_language, word
from pipeline.report.workbook import Column, Value, Workbook
from pipeline.values import ReconciliationTable, Words

_MARKS = {True: "✓", False: "✕", None: "·"}
_WIDE, _NARROW = 46.0, 20.0


def plan_sheet(book: Workbook, plan: Sequence[Step]) -> None:
    if not plan:
        return
    keys = ("phase", "what", "how", "owner", "days", "refs")
    columns = [Column(word("plan", key), width) for key, width in zip(keys, (20, 40, 60, 16, 10, 24), strict=True)]

    def say(words: Words) -> str:
        return in_language(words, book.language)

    def rows() -> Iterator[list[Value]]:
        for one in plan:
            yield [say(one.phase), say(one.what), say(one.how), say(one.owner), one.days, "\n".join(one.refs)]

    book.table(word("sheet", "plan"), columns, rows(), freeze=2)


def reconciliation_sheet(book: Workbook, compared: Sequence[ReconciliationTable]) -> None:
    """All tables below each other on one sheet: table, mark, and up to as many cells as the widest has."""
    tables = side_by_side(compared)
    if not tables:
        return
    width = max(len(table.columns) for table in tables)
    columns = [Column(word("reconciliation", "table"), 24), Column(word("reconciliation", "agrees"), 8, "centre")]
    columns += [
        Column(filled("reconciliation", "column", number=at + 1), _WIDE if at < 2 else _NARROW) for at in range(width)
    ]

    def rows() -> Iterator[list[Value]]:
        for table in tables:
            title = in_language(table.title, book.language)
            heads = [in_language(column, book.language) for column in table.columns]
            yield [title, None, *heads, *[None] * (width - len(heads))]
            for row in table.off + table.rest:
                cells = [in_language(cell, book.language) for cell in row.cells]
                yield [title, _MARKS[row.agrees], *cells, *[None] * (width - len(cells))]

    book.table(word("sheet", "reconciliation"), columns, rows(), freeze=2)
