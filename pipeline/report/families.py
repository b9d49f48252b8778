"""Copies and editions that were taken for one document, as the reports for people show them."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.report import view
from pipeline.report.words import in_language, word
from pipeline.report.workbook import Column, Workbook
from pipeline.values import Analysis, Assessment, Words


@dataclass(frozen=True, slots=True)
class Family:
    """The file that was judged, and those that give way to it."""

    current: Analysis
    others: tuple[Analysis, ...]

    def relation(self, one: Analysis) -> Words:
        return word("family", "copy" if one.copy_of else "edition")


def families(assessment: Assessment) -> tuple[Family, ...]:
    """In the order of the current files' paths."""
    documents = view.documents(assessment)
    known = {one.path: one for one in documents}
    others: dict[str, list[Analysis]] = {}
    for one in documents:
        if one.family in known and one.family != one.path:
            others.setdefault(one.family, []).append(one)
    return tuple(Family(known[path], tuple(others[path])) for path in sorted(others))


def families_sheet(book: Workbook, found: tuple[Family, ...]) -> None:
    """A row for each file that gives way to another."""
    if not found:
        return
    columns = (
        Column(word("family", "current"), 64),
        Column(word("files", "version"), 10),
        Column(word("family", "other"), 64),
        Column(word("files", "version"), 10),
        Column(word("family", "relation"), 14, "centre"),
    )
    rows = (
        [
            family.current.path,
            family.current.version_as_written or family.current.version,
            one.path,
            one.version_as_written or one.version,
            in_language(family.relation(one), book.language),
        ]
        for family in found
        for one in family.others
    )
    book.table(word("sheet", "families"), columns, rows, freeze=1)
