"""Of several days in a row of a ledger, the one on which it came about."""

from __future__ import annotations

from collections import Counter

import pytest
from days_of_papers import months_of_rows
from written_blocks import table
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment


@pytest.mark.parametrize("label", ["First approved", "Supplier since", "首次合作时间"])
def test_since_when_a_supplier_is_approved_is_no_event_of_the_row(label: str) -> None:
    rows = [
        ["Supplier", label, "Sum"],
        ["A", "November 2025", "86"],
        ["B", "January 2026", "80"],
        ["C", "March 2026", "82"],
    ]
    assert months_of_rows(table(rows, sheet="Evaluation"), "Supplier evaluation.xlsx") == []


@pytest.mark.parametrize("label", ["提议时间", "提报日", "Handed in"])
def test_a_proposal_goes_before_the_decision_on_it(label: str) -> None:
    told = ["结论及时间", "决定日期"] if label != "Handed in" else ["Decision on", "Outcome date"]
    rows = [
        ["编号", *told, label],
        ["1", "2026-10-02", "2026-10-05", "2026-09-30"],
        ["2", "2026-11-03", "2026-11-06", "2026-10-30"],
    ]
    assert months_of_rows(table(rows, sheet="ideas")) == ["09-09", "10-10"]


@pytest.mark.parametrize("got", ["取得日期", "收文日期", "Got on"])
def test_outside_documents_are_events_when_they_come_in(got: str) -> None:
    rows = [
        ["文件名称", "版本", got, "来源"],
        ["标准甲", "2018", "2026-05-12", "购买"],
        ["标准乙", "2022", "2026-07-21", "客户"],
    ]
    assert months_of_rows(table(rows, sheet="外来文件")) == ["05-05", "07-07"]


def test_since_when_a_supplier_is_listed_and_until_when_is_no_event() -> None:
    rows = [["供方", "列入日期", "有效期"], ["甲", "2024-10-15", "2027-09"], ["乙", "2025-03-04", "2027-09"]]
    assert months_of_rows(table(rows, sheet="名录")) == []


def test_requests_to_change_documents_are_events() -> None:
    rows = [
        ["文件编号", "版本", "申请日期", "更改原因"],
        ["A", "V1.1", "2026-09-16", "甲"],
        ["B", "V1.1", "2026-09-28", "乙"],
    ]
    assert months_of_rows(table(rows, sheet="更改申请")) == ["09-09", "09-09"]


def test_the_state_of_a_measure_is_not_when() -> None:
    rows = [
        ["措施", "实施情况", "跟踪日期"],
        ["甲", "2026年12月批准", "2026-11-13"],
        ["乙", "2026年10月采用", "2026-11-12"],
    ]
    assert months_of_rows(table(rows, sheet="跟踪")) == ["11-11", "11-11"]


def test_a_calendar_of_releases_counts_them_on_the_days_they_are_meant_for() -> None:
    rows = [
        ["Release", "Planned deploy", "Approver", "Approval date"],
        ["R1", "01/10/2025", "A", "24/09/2025"],
        ["R2", "29/10/2025", "A", "28/09/2025"],
    ]
    assert months_of_rows(table(rows, sheet="Sheet1")) == ["10-10", "10-10"]


def test_what_was_done_about_a_row_does_not_date_it() -> None:
    rows = [["System", "Accounts", "Done"], ["A", "71", "taken away 2026-09-30"], ["B", "14", "taken away 2026-09-30"]]
    assert months_of_rows(table(rows, sheet="Access review")) == []


@pytest.mark.parametrize(
    ("first", "then"),
    [("Detected", "Reported to customer"), ("Call date", "Visit date"), ("Entered", "Review date"), ("发现时间", "上报时间"),
     ("Went down", "Report date"), ("建档日期", "评审日期"), ("Suggested on", "Assessed on")],
)  # fmt: skip
def test_when_it_came_in_goes_before_what_was_done_about_it(first: str, then: str) -> None:
    rows = [["What", then, first], ["a", "2026-08-03", "2026-07-30"], ["b", "2026-10-02", "2026-09-29"]]
    assert months_of_rows(table(rows, sheet="Sheet1")) == ["07-07", "09-09"]


def test_a_day_that_each_row_has_goes_before_one_that_only_some_have() -> None:
    rows = [
        ["Idea", "Thrown in", "Owner", "Day"],
        ["a", "2026-07-28", "Luo", "2026-09-30"],
        ["b", "2026-08-19", "Shen", "2026-12-15"],
        ["c", "2026-10-08", "", ""],
    ]
    assert months_of_rows(table(rows, sheet="Jar")) == ["07-07", "08-08", "10-10"]
    full = [*rows[:3], ["c", "2026-10-08", "Bao", "2026-10-09"]]
    assert months_of_rows(table(full, sheet="Jar")) == ["09-09", "12-12", "10-10"]


def test_what_was_entered_and_executed_goes_before_its_appraisal() -> None:
    header = ["Case", "Entered", "Kind", "Executed", "Appraised"]
    rows = [
        header,
        ["I-1", "2026-09-03", "planned", "2026-09-04", "2026-10-10"],
        ["I-2", "2026-09-08", "planned", "2026-09-09", "2026-10-12"],
    ]
    assert [str(row.date) for row in ledger_rows(table(rows, sheet="export"), "interventions.xls")] == [
        "2026-09-03",
        "2026-09-08",
    ]


def test_a_rating_that_says_on_which_day_it_was_made_is_of_that_day_and_not_of_its_quarter() -> None:
    rows = [
        ["季度", "考核日期", "供应商", "得分"],
        ["2026Q1", "2026-04-10", "甲", "84"],
        ["2026Q2", "2026-07-10", "甲", "79"],
    ]
    assert months_of_rows(table(rows, sheet="供应商季度考核")) == ["04-04", "07-07"]
    without = [[row[0], *row[2:]] for row in rows]
    assert months_of_rows(table(without, sheet="供应商季度考核")) == ["01-03", "04-06"]


def of_book(path: str, sheet: str, text: str, requirement: str) -> dict[str, int]:
    blocks = list(page(text, sheet=sheet))
    dates = dates_of(blocks, path)
    served = (Assignment(requirement, 0.9, "name", ""),)
    found = events_of(blocks, served, dates, main_date(dates, "record", path), "record", path, load_catalogue())
    return dict(Counter(f"{event.end:%Y-%m}" for event in found))


def test_one_of_many_columns_may_say_more_than_its_label() -> None:
    head = "|Cut|Order|Asked of plant|Put in|What|Way back|Tried: outcome|"
    rows = "|C-1|E-3|2026-03-05|2026-03-09|gate 2|gate 1|9 of 9|\n|C-2|E-4|2026-05-11|2026-05-12|job|old job|all|"
    assert of_book("cuts.xlsx", "C", f"{head}\n{rows}", "R-8.5.3-2") == {"2026-03": 1, "2026-05": 1}
    form = "|Plant: Jiading|Order: 7|Day: 5|\n|a|2026-03-05|b|\n|c|2026-05-11|d|"
    assert len(of_book("cuts.xlsx", "C", form, "R-8.5.3-2")) <= 1


IDEAS = "|Card|Hung|By|Idea|Gain hoped for|Taken by|Start|Done|"


def test_what_was_hung_up_before_it_was_started_is_of_that_day() -> None:
    rows = (
        "|1|2026-03-30|Ann|readers|30 min|Bo|2026-04-14|2026-04-21|\n|2|2026-04-17|Li|lists|none|Bo|2026-05-05||\n"
        "|3|2026-05-12|He|looks|no complaints|Bo|2026-06-01|2026-06-02|"
    )
    assert of_book("board.xlsx", "B", f"{IDEAS}\n{rows}", "R-10.2") == {"2026-03": 1, "2026-04": 1, "2026-05": 1}


def test_what_is_of_the_day_of_its_start_stays_there() -> None:
    rows = (
        "|1|2026-03-30|Ann|readers|30 min|Bo|2026-04-14|2026-04-21|\n|2|2026-05-17|Li|lists|none|Bo|2026-05-05||\n"
        "|3|2026-05-12|He|looks|less|Bo|2026-06-01|2026-06-02|"
    )
    assert of_book("board.xlsx", "B", f"{IDEAS}\n{rows}", "R-10.2") == {"2026-04": 1, "2026-05": 1, "2026-06": 1}


@pytest.mark.parametrize(
    ("came", "back"), [("日期", "回访"), ("时间", "回访日期"), ("Date", "Called back"), ("Day", "Call back")]
)
def test_whom_one_called_back_was_heard_on_an_earlier_day(came: str, back: str) -> None:
    rows = [
        ["No.", came, "who", "what", back],
        ["1", "2026-08-18", "a", "lamp", "2026-09-02"],
        ["2", "2026-09-20", "b", "door", "2026-10-02"],
        ["3", "2026-10-27", "c", "tap", ""],
    ]
    assert months_of_rows(table(rows, sheet="S")) == ["08-08", "09-09", "10-10"]


def test_a_ledger_of_calls_back_is_of_their_days() -> None:
    rows = [["单号", "日期", "回访"], ["1", "2026-08-18", "2026-09-02"], ["2", "2026-09-20", "2026-10-02"]]
    assert months_of_rows(table(rows, sheet="回访")) == ["09-09", "10-10"]
