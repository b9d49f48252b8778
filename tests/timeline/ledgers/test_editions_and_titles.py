"""Numbers of editions are no days, and a title that goes on is that of what it names first."""

from __future__ import annotations

import pytest
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Block, Place


def days(rows: list[list[str]], sheet: str, context: str = "") -> list[str]:
    block = table(rows)
    block = Block(block.text, Place(sheet=sheet), rows=block.rows)
    return [f"{row.date:%m-%d}" for row in ledger_rows(block, context)]


@pytest.mark.parametrize("head", ["Release", "Version", "版本号"])
def test_numbers_of_editions_are_no_days(head: str) -> None:
    rows = [[head, "Service", "Rolled out"], ["26.07", "Bookings", "2026-07-23"], ["CU-2.4", "Customs", "2026-08-13"], ["26.08", "Bookings", "2026-08-20"]]  # fmt: skip
    assert days(rows, "Releases", "Book 2026") == ["07-23", "08-13", "08-20"]


def test_days_with_dots_below_another_head_are_days() -> None:
    rows = [["日期", "事项"], ["7.23", "巡检"], ["8.13", "巡检"], ["8.20", "巡检"]]
    assert days(rows, "巡检记录", "巡检记录2026年") == ["07-23", "08-13", "08-20"]


CHANGES = [["No.", "Raised", "What", "Looked back"], ["CH-01", "2026-07-02", "alarm", "2026-08-16"], ["CH-02", "2026-07-06", "disk", "2026-08-22"]]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Requests for change, how they were done and looked back on", ["07-02", "07-06"]),
        ("Changes raised and looked back on", ["07-02", "07-06"]),
        ("Looked back on", ["08-16", "08-22"]),
    ],
)
def test_a_title_that_goes_on_is_that_of_what_it_names_first(title: str, expected: list[str]) -> None:
    assert days(CHANGES, "Book", f"x/{title}") == expected
