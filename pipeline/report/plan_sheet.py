"""The order of work: what to do first, by whom, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.report.plan import Step
from pipeline.report.words import in_language, word
from pipeline.report.workbook import Column, Value, Workbook
from pipeline.values import Words


def plan_sheet(book: Workbook, plan: Sequence[Step]) -> None:
    """A row for each step; no sheet where nothing is left to do."""
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
