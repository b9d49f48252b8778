"""Rows that tell a window of hours, months beside months, or days below a heading that names their month."""

from __future__ import annotations

from event_months import months
from written_blocks import Written, line, table

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Assignment, Block, Place


def days(rows: list[list[Written]], sheet: str = "登记", context: str = "") -> list[str]:
    return sorted(str(row.date) for row in ledger_rows(table(rows, sheet=sheet), context))


def serving(requirement: str) -> tuple[Assignment, ...]:
    return (Assignment(requirement, 0.9, "title", ""),)


def test_a_window_of_hours_is_when_its_row_happened() -> None:
    chinese: list[list[Written]] = [
        ["编号", "割接时段", "内容", "结果"],
        ["G1", "2026-08-29 23:00～8-30 03:00", "换板", "成功"],
        ["G2", "2026-09-30 23:30-10-01 02:00", "升级", "成功"],
        ["G3", "2026/10/17（六）晚", "扩容", "回退"],
    ]
    assert days(chinese) == ["2026-08-29", "2026-09-30", "2026-10-17"]
    english: list[list[Written]] = [
        ["Cutover", "Window", "What", "Outcome"],
        ["X1", "29 Aug 2026 23:00 - 30 Aug 2026 03:00", "card", "ok"],
        ["X2", "Sat 17 Oct 2026, evening", "disks", "backed out"],
    ]
    assert days(english) == ["2026-08-29", "2026-10-17"]


def test_a_change_window_beside_the_day_of_request_is_not_when_it_was_asked_for() -> None:
    rows: list[list[Written]] = [
        ["No", "Requested", "Change window", "What"],
        ["1", "2026-08-20", "2026-09-02 22:00", "card"],
        ["2", "2026-08-28", "2026-09-12 22:00", "disk"],
    ]
    assert days(rows) == ["2026-08-20", "2026-08-28"]


def test_months_below_months_are_rows_and_no_header() -> None:
    rows: list[list[Written]] = [
        ["Id", "Proposed", "Idea", "Planned finish", "State"],
        ["1", "Aug 2026", "labels", "Sep 2026", "done"],
        ["2", "Sep 2026", "checks", "Dec 2026", "open"],
        ["3", "Oct 2026", "board", "Jan 2027", "open"],
    ]
    assert days(rows) == ["2026-08-01", "2026-09-01", "2026-10-01"]


def test_hours_behind_days_that_stand_first_turn_nothing_round() -> None:
    rows: list[list[Written]] = [
        ["Date / time", "Caller", "Matter"],
        ["15/08 02:10", "gate", "radio"],
        ["02/09 23:40", "yard", "tablet"],
    ]
    assert days(rows, "Calls", "On-call phone log 2026") == ["2026-08-15", "2026-09-02"]


def test_what_was_removed_after_a_review_is_no_review() -> None:
    rows: list[list[Written]] = [
        ["System", "Accounts", "To remove", "Removed on"],
        ["CRM", "40", "2", "2026-09-29"],
        ["ERP", "88", "0", ""],
        ["Mail", "120", "5", "2026-10-02"],
    ]
    title = Block(
        "Access review third quarter 2026, done 28 September 2026 by the owners", Place(sheet="Q3", cell="A1")
    )
    found = months([title, table(rows, sheet="Q3", first_row=2)], serving("R-8.7.3-3"), path="Access review Q3.xlsx")
    assert found == {"R-8.7.3-3": {"2026-09": 1}}


def test_numbers_of_days_below_a_heading_with_their_month_are_events_of_their_rows() -> None:
    blocks = [line("2026年值班记事", level=1)]
    for name, numbers in (("8月", ("3", "17")), ("9月", ("6", "20", "27"))):
        rows: list[list[Written]] = [["日", "人", "事"], *([day, "甲", "无"] for day in numbers)]
        blocks += [line(name, level=2, heading="2026年值班记事"), table(rows, heading=f"2026年值班记事 > {name}")]
    assert months(blocks, serving("R-8.1"), path="值班记事.md") == {"R-8.1": {"2026-08": 2, "2026-09": 3}}


def test_the_title_of_a_log_gives_its_lines_their_year() -> None:
    heading = "Visits to customers 2026"
    blocks = [
        line(heading, level=1),
        line("12 August - Hall. Asked for a second line.", heading=heading),
        line("9 September - Store. All well.", heading=heading),
        line("23 September - Lab. Next visit in December.", heading=heading),
    ]
    assert months(blocks, serving("R-8.3.2-2"), path="visits.docx") == {"R-8.3.2-2": {"2026-08": 1, "2026-09": 2}}
