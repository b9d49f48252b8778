"""The review sheet: what a reviewer writes into the workbook comes back as decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import building
import openpyxl
import pytest

from pipeline.catalogue import load_catalogue
from pipeline.decisions.file import checked
from pipeline.report.review_sheet import NoReviewSheet, read_review_sheet
from pipeline.report.words import Language, word
from pipeline.report.xlsx import report_xlsx
from pipeline.values import Decision, DecisionUse, FileMark

CATALOGUE = load_catalogue()


def filled_in(language: Language, **cells: Any) -> tuple[bytes, dict[str, Any]]:
    """The workbook with one row decided; `cells` by key of the words. Also that row, by header."""
    book = openpyxl.load_workbook(BytesIO(report_xlsx(building.assessment(), CATALOGUE, language)))
    sheet = book[getattr(word("sheet", "review"), language)]
    header = [cell.value for cell in sheet[1]]
    row = next(at for at in range(2, sheet.max_row + 1) if sheet.cell(at, 1).value)
    for key, value in cells.items():
        sheet.cell(row, header.index(getattr(word("review", key), language)) + 1, value)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue(), dict(zip(header, [cell.value for cell in sheet[row]], strict=True))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_decision_written_into_the_workbook_is_read_back_in_either_language(language: Language) -> None:
    data, row = filled_in(
        language, decision=getattr(word("decision", "reassign"), language), to="D-8.6.3", reviewer_name="顾明",
        decided_on=date(2026, 11, 20), reason="正文是问题管理", until="2027-05-20",
    )  # fmt: skip
    (read,) = read_review_sheet(data)
    decision = checked(read.entry, read.place, CATALOGUE)
    assert (decision.action, decision.to, decision.reviewer) == ("reassign", "D-8.6.3", "顾明")
    assert (decision.day, decision.until) == (date(2026, 11, 20), date(2027, 5, 20))
    assert decision.file is not None
    assert decision.file.path == row[getattr(word("column", "file"), language)]
    assert decision.file.sha256 == row[getattr(word("review", "sha256"), language)]


def test_a_workbook_without_decisions_gives_none() -> None:
    assert read_review_sheet(report_xlsx(building.assessment(), CATALOGUE)) == ()


def test_decisions_that_hold_stand_on_the_next_sheet_and_come_back_unchanged() -> None:
    document = next(one for one in building.assessment().documents if one.assignments)
    mark = FileMark(document.path, document.sha256, document.number, document.title)
    day = date(2026, 11, 1)
    kept = (
        Decision("confirm", document.assignments[0].requirement, "顾明", day, "已核对", mark),
        Decision("reject", "L17", "顾明", day, "与此无关", mark),
    )
    uses = tuple(DecisionUse(one, "applied", "content", (document.path,)) for one in kept)
    sheet = read_review_sheet(report_xlsx(replace(building.assessment(), decisions=uses), CATALOGUE))
    assert {checked(row.entry, row.place, CATALOGUE) for row in sheet} == set(kept)


def test_another_workbook_is_refused() -> None:
    stream = BytesIO()
    openpyxl.Workbook().save(stream)
    for data in (stream.getvalue(), b"PK\x03\x04 no zip", b""):
        with pytest.raises(NoReviewSheet):
            read_review_sheet(data)
