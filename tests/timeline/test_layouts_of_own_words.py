"""Layouts in which the days of records stand in houses with words of their own: heads in two rows, forecasts, counted rows."""

from __future__ import annotations

from collections import Counter

import pytest
from analyses import assigned
from event_months import months, on_sheet
from written_blocks import line, table
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.dates import find_dates
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.by_words import role_near
from pipeline.timeline.roles.unlabelled import role_in_byline
from pipeline.values import Assignment

AVAILABILITY = "R-8.7.1-1"
DEMAND = "R-8.4.2"
SECURITY = "R-8.7.3-2"


def of_book(path: str, sheet: str, text: str, requirement: str) -> dict[str, int]:
    blocks = list(page(text, sheet=sheet))
    dates = dates_of(blocks, path)
    served = (Assignment(requirement, 0.9, "name", ""),)
    found = events_of(blocks, served, dates, main_date(dates, "record", path), "record", path, load_catalogue())
    return dict(Counter(f"{event.end:%Y-%m}" for event in found))


def test_what_goes_on_below_the_months_is_their_header_and_no_service() -> None:
    merged = {(1, 1): (2, 1), (1, 2): (1, 2), (1, 4): (1, 2)}
    rows = [
        ["Platform", "Aug 2026", None, "Sep 2026", None],
        [None, "minutes", "percent", "minutes", "percent"],
        ["Portal", "31", "99.9", "12", "99.9"],
        ["Archive", "4", "100", "9", "99.9"],
    ]
    blocks = [table(rows, sheet="Up", merged=merged)]
    found = months(blocks, assigned(AVAILABILITY, place="name"), path="Up time 2026.xlsx")
    assert found == {AVAILABILITY: {"2026-08": 2, "2026-09": 2}}


@pytest.mark.parametrize(
    ("ahead", "unit"), [("Forecast of the second quarter", "Orders a day"), ("二季度预测", "日单量")]
)
def test_months_that_are_only_foreseen_hold_nothing_that_happened(ahead: str, unit: str) -> None:
    merged = {(1, 2): (1, 2), (1, 4): (1, 3)}
    rows = [
        [unit, "2026", None, ahead, None, None],
        ["", "I", "II", "Apr", "May", "Jun"],
        ["Shop", "120", "130", "140", "150", "160"],
        ["Depot", "20", "23", "24", "25", "26"],
    ]
    blocks = [on_sheet("Ahead", "Anna Vale, 14 April 2026"), table(rows, sheet="Ahead", merged=merged, first_row=2)]
    assert months(blocks, assigned(DEMAND), path="ahead 2026.xlsx") == {DEMAND: {"2026-04": 1}}


def test_two_meetings_below_headings_without_a_year_are_two() -> None:
    blocks = [
        line("Change table", level=1),
        line("4 March", level=2, heading="Change table"),
        line("4 March 2026, chaired by Ann Lee. CH-7 agreed.", heading="Change table > 4 March"),
        line("18 March", level=2, heading="Change table"),
        line("18 March 2026, chaired by Ann Lee. CH-9 put off.", heading="Change table > 18 March"),
    ]
    assert months(blocks, assigned("R-8.5.1-2"), path="table in March.md") == {"R-8.5.1-2": {"2026-03": 2}}


def test_headings_are_of_no_year_where_the_file_tells_of_two() -> None:
    blocks = [
        line("碰头", level=1),
        line("3月4日", level=2, heading="碰头"),
        line("续签2025年12月1日的约定。", heading="碰头 > 3月4日"),
        line("3月18日", level=2, heading="碰头"),
        line("2026年3月18日，定下搬迁。", heading="碰头 > 3月18日"),
    ]
    assert sum(months(blocks, assigned("R-7.4"), path="碰头.md").get("R-7.4", {}).values()) == 1


def of_page(rows: list[list[str]], path: str = "alarms.md") -> dict[str, dict[str, int]]:
    blocks = [line("Alarms", level=1), table(rows, heading="Alarms"), line("None of them did harm.", heading="Alarms")]
    return months(blocks, assigned(SECURITY), path=path)


def test_two_rows_that_bear_numbers_of_one_series_are_two_events() -> None:
    head = ["No.", "Day", "What", "Over"]
    rows = [["AL-3", "2026-03-05", "odd mail", "2026-03-06"], ["AL-4", "2026-05-11", "lost badge", "2026-05-11"]]
    assert of_page([head, *rows]) == {SECURITY: {"2026-03": 1, "2026-05": 1}}


@pytest.mark.parametrize("path", ["报警评审会0511.md", "minutes on alarms.md"])
def test_two_things_that_a_meeting_decided_on_are_one_event(path: str) -> None:
    rows = [["No.", "Day", "What"], ["AL-3", "2026-05-05", "odd mail"], ["AL-4", "2026-05-20", "lost badge"]]
    assert sum(of_page(rows, path).get(SECURITY, {}).values()) == 1


def test_two_rows_without_numbers_stay_one_record() -> None:
    head = ["Step", "Day", "What", "Over"]
    rows = [["seen", "2026-03-05", "odd mail", "2026-03-06"], ["closed", "2026-05-11", "mail", "2026-05-11"]]
    assert sum(of_page([head, *rows]).get(SECURITY, {}).values()) == 1


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
    ("text", "role"),
    [
        ("开场会：2026年3月4日 9:00　到会：甲、乙", "meeting"),
        ("务虚会：2026-03-04", "meeting"),
        ("技术委员会：2026年3月4日批准", "approved"),
    ],
)
def test_a_label_that_ends_in_meeting_gives_its_day(text: str, role: str) -> None:
    (found,) = find_dates(text)
    assert role_near(text, found) == role


def test_the_day_in_the_cell_beside_a_meeting_is_the_meetings_whatever_was_decided() -> None:
    (found,) = find_dates("2026-03-04 通过")
    assert role_near("2026-03-04 通过", found, ["审议会"]) == "meeting"


@pytest.mark.parametrize("before", ["Slides collected by Ann Lee, ", "Written by Ann Lee and Bo Ek, ", "Ann Lee, "])
def test_who_made_a_paper_is_told_below_its_title_in_any_words(before: str) -> None:
    assert role_in_byline(before, "") == "drafted"


def test_a_day_that_ends_in_letters_is_no_year() -> None:
    assert find_dates("Level 2 Nov 23rd") == ()
    assert [one.value.isoformat() for one in find_dates("2 Nov 23, at noon")] == ["2023-11-02"]
