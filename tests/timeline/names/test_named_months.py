"""Folders and sheets called after a month, and what lies in them."""

from __future__ import annotations

import pytest
from analyses import dated, month, on

from pipeline.timeline.names.months import elsewhere
from pipeline.values import Event

OCCURRED = [dated("occurred", "2026-07-14")]


def said(path: str, *events: Event) -> list[str]:
    return [fact.value for fact in elsewhere(path, "record", OCCURRED, events)]


@pytest.mark.parametrize("folder", ["2026-09", "2026年9月", "202609", "记录/2026.09"])
def test_a_record_of_july_in_a_folder_of_september_lies_elsewhere(folder: str) -> None:
    assert said(f"{folder}/巡检记录.docx", *on("R-8.1", "2026-07-14")) == ["2026-09 2026-07"]


@pytest.mark.parametrize("folder", ["2026-07", "2026年7月", "2026", "记录", "2026-07至2026-09"])
def test_a_record_in_its_own_month_or_in_no_months_folder_does_not(folder: str) -> None:
    assert said(f"{folder}/巡检记录.docx", *on("R-8.1", "2026-07-14")) == []


def test_a_report_on_august_that_is_filed_with_the_month_in_which_it_was_written_does_not() -> None:
    written = [dated("drafted", "2026-09-07")]
    assert elsewhere("2026年9月/月报.docx", "report", written, [month("R-9.4", "2026-08")]) == ()


def test_a_row_of_july_on_a_sheet_of_september_lies_elsewhere() -> None:
    rows = [
        Event("R-8.6.1-1", day.value, day.end, "day", f"9月!B{n}")
        for n, day in enumerate(on("R", "2026-07-03", "2026-09-03"), 2)
    ]
    assert said("台账.xlsx", *rows) == ["2026-09 2026-07"]
    assert said("台账.xlsx", rows[1]) == []


def test_a_ticket_of_the_month_before_that_was_still_open_does_not() -> None:
    (late,) = on("R-8.6.1-1", "2026-08-28")
    assert said("台账.xlsx", Event("R-8.6.1-1", late.value, late.end, "day", "9月!B2")) == []
