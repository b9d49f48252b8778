"""`report.xlsx`: the gap table that consultants work in, with timeline, findings and inventory."""

from __future__ import annotations

from pathlib import Path

from pipeline.catalogue import Catalogue
from pipeline.report import view
from pipeline.report.changes import parts, sheet_rows
from pipeline.report.columns import column
from pipeline.report.families import families, families_sheet
from pipeline.report.files_sheet import files_sheet
from pipeline.report.findings_sheet import findings_sheet
from pipeline.report.gaps_sheet import gaps_sheet
from pipeline.report.plan import work_plan
from pipeline.report.plan_sheet import plan_sheet
from pipeline.report.reconciliation_sheet import reconciliation_sheet
from pipeline.report.review_sheet import review_sheet
from pipeline.report.summary import summary_rows
from pipeline.report.timeline_sheets import events_sheet, months_sheet
from pipeline.report.words import Language, in_language, word
from pipeline.report.workbook import Workbook
from pipeline.values import Assessment, Changes

IN_MEMORY = 20_000  # files whose workbook takes 100 MiB of memory


def report_xlsx(
    assessment: Assessment,
    catalogue: Catalogue,
    lang: Language = "zh",
    changes: Changes | None = None,
    work: Path | None = None,
) -> bytes:
    """The workbook in one language; the same bytes for the same assessment and changes.

    `work`: a folder for its owner only, where the rows of a very large drive lie while it is made.
    Raises KeyError where the assessment names a requirement that the catalogue does not know.
    """
    items = view.items(assessment, catalogue)
    title = f"{in_language(word('report', 'title'), lang)} {assessment.organisation}".strip()
    book = Workbook(title, assessment.as_of, lang, work if len(assessment.documents) > IN_MEMORY else None)
    book.page(word("sheet", "summary"), (26, 90, 22), summary_rows(assessment, items, lang))
    if changes:
        _changes(book, changes, catalogue)
    gaps_sheet(book, items, catalogue)
    plan_sheet(book, work_plan(assessment, items, catalogue))
    months_sheet(book, assessment, catalogue)
    findings_sheet(book, assessment, catalogue)
    reconciliation_sheet(book, assessment.reconciliation)
    files_sheet(book, assessment)
    families_sheet(book, families(assessment))
    events_sheet(book, assessment, catalogue)
    review_sheet(book, assessment, items)
    return book.close()


def _changes(book: Workbook, changes: Changes, catalogue: Catalogue) -> None:
    columns = (column("what", 22), column("id", 13), column("change", 80), column("because", 60))
    rows = sheet_rows(parts(changes, view.titles(catalogue)), book.language)
    book.table(word("sheet", "changes"), columns, rows, freeze=1)
