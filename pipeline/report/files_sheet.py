"""The inventory: every file, and what it was taken for."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reasons import reason_words
from pipeline.report import view
from pipeline.report.columns import fills_of
from pipeline.report.words import in_language, word
from pipeline.report.workbook import Column, Value, Workbook
from pipeline.values import Assessment


def files_sheet(book: Workbook, assessment: Assessment) -> None:
    """A row for each file that was seen."""
    language = book.language
    columns = (
        Column(word("files", "file"), 64),
        Column(word("files", "outcome"), 11, "centre", fills_of("outcome", language)),
        Column(word("files", "reason"), 26),
        Column(word("files", "kind"), 11, "centre"),
        Column(word("files", "obsolete"), 11, "centre"),
        Column(word("files", "title"), 36),
        Column(word("files", "number"), 20),
        Column(word("files", "version"), 10),
        Column(word("files", "main_date"), 12, "centre"),
        Column(word("files", "requirements"), 30),
    )

    def rows() -> Iterator[list[Value]]:
        for one in view.documents(assessment):
            was_read = one.outcome in ("read", "partial")
            yield [
                one.path,
                in_language(word("outcome", one.outcome), language),
                in_language(reason_words(one.reason), language) if one.reason else None,
                in_language(view.kind_word(one), language),
                in_language(word("mark", "yes"), language) if one.obsolete else None,
                one.title if was_read else None,
                one.number,
                one.version_as_written or one.version,
                one.main_date,
                ", ".join(view.requirement_ids(one)),
            ]

    book.table(word("sheet", "files"), columns, rows(), freeze=1)
