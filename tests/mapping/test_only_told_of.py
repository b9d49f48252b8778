"""Pages that tell of records which lie elsewhere: a report on problems is no problem, a monthly report no outage."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analyses import assigned

from pipeline.mapping.claims import tell_and_give_way
from pipeline.values import Analysis


def a_paper(path: str, *serves: str) -> Analysis:
    return Analysis(path, "0", "read", None, kind="report", title=path, assignments=assigned(*serves))


def left(files: list[Analysis], path: str) -> set[str]:
    return {each.requirement for one in tell_and_give_way(files) if one.path == path for each in one.assignments}


@pytest.mark.parametrize(
    ("tells", "record"),
    [
        ("R-8.6.3-3", "R-8.6.3-1"),
        ("R-9.4", "R-8.6.1-2"),
        ("R-9.4", "R-8.7.1-1"),
        ("R-9.3-2", "R-8.3.2-4"),
        ("R-9.3-1", "R-5.2"),
    ],
)
def test_what_a_report_tells_of_is_a_record_where_nothing_else_is(tells: str, record: str) -> None:
    report = a_paper("report.docx", tells, record)
    assert left([report], "report.docx") == {tells, record}
    assert left([report, a_paper("record.docx", record)], "report.docx") == {tells}
    assert left([report, a_paper("record.docx", record)], "record.docx") == {record}


def test_a_workbook_may_hold_both_and_an_old_record_takes_nothing_over() -> None:
    book = a_paper("Ops book.xlsx", "R-8.6.3-3", "R-8.6.3-1")
    assert left([book, a_paper("record.docx", "R-8.6.3-1")], "Ops book.xlsx") == {"R-8.6.3-3", "R-8.6.3-1"}
    report = a_paper("report.docx", "R-8.6.3-3", "R-8.6.3-1")
    old = replace(a_paper("old.docx", "R-8.6.3-1"), obsolete=True)
    assert left([report, old], "report.docx") == {"R-8.6.3-3", "R-8.6.3-1"}
