"""What happened when: months of each record side by side, and every event."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalogue import Catalogue
from pipeline.report import view
from pipeline.report.columns import FILLS, column
from pipeline.report.months import MonthCell, month_table
from pipeline.report.places import place_words
from pipeline.report.words import filled, in_language, word
from pipeline.report.workbook import Column, Value, Workbook
from pipeline.values import Assessment, Words


def months_sheet(book: Workbook, assessment: Assessment, catalogue: Catalogue) -> None:
    """A row for each record, a column for each month; a month without any is marked."""
    table = month_table(view.timeline(assessment, catalogue), assessment.as_of)
    language = book.language
    gap = f"✕ {in_language(word('months', 'gap'), language)}"
    fills = {gap: FILLS["verdict"]["missing"]}
    columns = [column("id", 13), column("item", 36)]
    if table.has_earlier:
        columns.append(Column(filled("months", "earlier", month=table.months[0]), 12, "centre"))
    columns += [Column(Words(month, month), 10, "centre", fills) for month in table.months]
    if table.has_later:
        columns.append(Column(filled("months", "later", month=table.months[-1]), 12, "centre"))
    columns += [Column(word("months", "total"), 8, "centre"), Column(word("months", "gaps"), 8, "centre")]
    columns += [Column(word("months", "cadence"), 12), Column(word("months", "own_words"), 60)]
    titles = view.titles(catalogue)

    def rows() -> Iterator[list[Value]]:
        for row in table.rows:
            yield [
                row.requirement,
                in_language(titles[row.requirement], language),
                *([row.earlier] if table.has_earlier else []),
                *(_month(cell, gap) for cell in row.cells),
                *([row.later] if table.has_later else []),
                row.total,
                row.gaps,
                in_language(word("cadence", row.cadence), language) if row.cadence else None,
                f"{row.said.path}\n“{row.said.quote}”" if row.said else None,
            ]

    book.table(word("sheet", "months"), columns, rows(), freeze=2)


def _month(cell: MonthCell, gap: str) -> Value:
    if cell.gap:
        return f"{gap} {cell.count}" if cell.count else gap
    return cell.count or None


def events_sheet(book: Workbook, assessment: Assessment, catalogue: Catalogue) -> None:
    """A row for each event, with its file and place."""
    titles, language = view.titles(catalogue), book.language
    columns = (column("id", 13), column("item", 36), column("date", 12, "centre"), column("file", 70), column("place", 28))  # fmt: skip

    def rows() -> Iterator[list[Value]]:
        for row in view.timeline(assessment, catalogue):
            title = in_language(titles[row.requirement], language)
            for event in sorted(row.events, key=lambda one: (one.date, one.path, one.place)):
                place = in_language(place_words(event.place), language)
                yield [row.requirement, title, event.date, event.path, place]

    book.table(word("sheet", "events"), columns, rows())
