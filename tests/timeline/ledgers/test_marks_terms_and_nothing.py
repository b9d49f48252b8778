"""Numbers that are marks, days until which something holds, and rows that say that nothing happened: no events."""

from __future__ import annotations

import pytest
from days_of_papers import days_of_rows
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows


@pytest.mark.parametrize("label", ["Time", "时间", "Timing of reports"])
def test_marks_given_for_time_are_no_days_of_the_month_in_the_title(label: str) -> None:
    rows = [["Scores of our partners, given on 2026-10-09"], ["Partner", "Quality", label, "Sum"],
            ["Northline", "3", "2", "5"], ["Tillfix", "4", "4", "8"]]  # fmt: skip
    assert ledger_rows(table(rows, sheet="Q3"), "2026") == ()


@pytest.mark.parametrize("label", ["Day", "日", "日期", "Date"])
def test_bare_numbers_below_a_day_are_days_of_that_month(label: str) -> None:
    rows = [["Rounds in October 2026"], [label, "Room", "Seen"], ["2", "A", "fine"], ["4", "B", "fine"]]
    assert days_of_rows(table(rows, sheet="rounds")) == ["2026-10-02", "2026-10-04"]


@pytest.mark.parametrize(
    "label", ["保修到", "质保至", "维护到期", "授权至", "Covered to", "Supported till", "Warranty"]
)
def test_until_when_a_thing_is_covered_is_no_event_of_it(label: str) -> None:
    rows = [["编号", "名称", label], ["S-1", "风扇", "2026-10"], ["S-2", "电源", "2027-03"]]
    assert ledger_rows(table(rows, sheet="备件"), "备件台账") == ()


@pytest.mark.parametrize("label", ["服务到场时间", "报到日期", "Arrived on"])
def test_when_somebody_came_is_an_event(label: str) -> None:
    rows = [["编号", "名称", label], ["S-1", "风扇", "2026-10-05"], ["S-2", "电源", "2026-10-06"]]
    assert days_of_rows(table(rows, sheet="登记")) == ["2026-10-05", "2026-10-06"]


@pytest.mark.parametrize("said", ["no complaint in September", "No complaints in September 2026", "none in Q3"])
def test_a_row_of_dashes_that_says_that_none_came_is_no_event(said: str) -> None:
    rows = [["No.", "Day", "Who", "What"], ["C-1", "2026-08-19", "Ms Orr", "told late"],
            ["-", "September 2026", "-", said], ["C-2", "2026-10-16", "Mr Lim", "text too small"]]  # fmt: skip
    assert days_of_rows(table(rows)) == ["2026-08-19", "2026-10-16"]


def test_what_someone_misses_is_no_row_about_nothing() -> None:
    rows = [["No.", "Day", "Who", "What"], ["C-1", "2026-08-19", "Ms Orr", "told late"],
            ["C-2", "2026-09-03", "Mr Lim", "no incident report in September came to us"]]  # fmt: skip
    assert days_of_rows(table(rows)) == ["2026-08-19", "2026-09-03"]


@pytest.mark.parametrize(
    "columns", [("Given to", "Taken back"), ("Handed out to", "Returned"), ("Lent to", "Given back")]
)
def test_papers_given_out_and_taken_back_are_a_ledger(columns: tuple[str, str]) -> None:
    rows = [["Day", "Document no", "Version", *columns], ["2026-08-24", "P-1", "1.0", "heads", ""],
            ["2026-10-19", "P-2", "1.1", "desk", "yes"]]  # fmt: skip
    assert days_of_rows(table(rows, sheet="In and out")) == ["2026-08-24", "2026-10-19"]


def test_a_list_of_papers_with_their_versions_is_none() -> None:
    rows = [["Document no", "Title", "Version", "Effective"], ["P-1", "Handbook", "1.0", "2026-09-01"],
            ["P-2", "Rules", "1.1", "2026-10-19"]]  # fmt: skip
    assert ledger_rows(table(rows, sheet="Papers")) == ()


def test_what_is_called_projection_is_no_forecast() -> None:
    rows = [
        ["Month", "Service", "Reached"],
        ["July 2026", "Projection network", "99.1"],
        ["July 2026", "Forecast desk", "99.8"],
    ]
    assert len(days_of_rows(table(rows, sheet="Results"))) == 2
