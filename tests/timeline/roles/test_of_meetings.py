"""The days of meetings and audits, in minutes, lists of those present and plans."""

from __future__ import annotations

import pytest
from days_of_papers import roles
from written_blocks import line, table

from pipeline.timeline.dates import find_dates
from pipeline.timeline.roles.by_words import role_near


@pytest.mark.parametrize(
    "first",
    [
        "Thursday 15 October 2026, 14:00, office. Present: A. Reed, B. Lowe.",
        "15 October 2026, 14:00. Present: A. Reed, B. Lowe.",
        "Thursday, 15 October 2026, room 4. Attendees: A. Reed, B. Lowe.",
        "2026年10月15日 14:00 三楼会议室。参加：甲、乙。",
    ],
)
def test_the_first_line_of_minutes_names_the_day_and_those_present(first: str) -> None:
    title = "例会纪要" if "参加" in first else "Operations meeting"
    blocks = [line(title, level=1), line(first, heading=title), line("1. Figures: nine calls.", heading=title)]
    assert roles(blocks) == {"2026-10-15": "meeting"}


def test_a_day_alone_above_those_present_is_that_of_the_meeting() -> None:
    title = "Change board - notes of the third quarter"
    blocks = [line(title, level=1)]
    for day in ("Thursday 9 July 2026", "Thursday 23 July 2026"):
        blocks += [line(day, level=2, heading=title), line("Present: A. Reed, B. Lowe.", heading=title)]
    assert roles(blocks) == {"2026-07-09": "meeting", "2026-07-23": "meeting"}


def test_the_columns_of_an_attendance_list_bear_the_days_of_opening_and_closing() -> None:
    rows = [
        ["Name", "Unit", "Opening 21 September 2026", "Closing 23 September 2026"],
        ["A. Reed", "Desk", "here", "here"],
    ]
    assert roles([line("Internal audit - who was there", level=1), table(rows)]) == {
        "2026-09-21": "meeting",
        "2026-09-23": "meeting",
    }


def test_the_hours_of_an_audit_plan_lie_on_the_days_of_the_audit() -> None:
    rows = [
        ["Day and time", "Department", "Auditor"],
        ["21 Sep 2026, 09:00", "Desk", "A. Reed"],
        ["22 Sep 2026, 09:00", "Board", "B. Lowe"],
    ]
    assert roles([line("Audit plan - September", level=1), table(rows)], "Audit plan.docx") == {
        "2026-09-21": "meeting",
        "2026-09-22": "meeting",
    }


def test_the_line_below_the_title_of_a_stand_up_names_its_day() -> None:
    opening = "Monday 7 September 2026, 08:45. A. Reed, B. Lowe."
    title = "Ops stand-up wk 37"
    assert roles([line(title, level=1), line(opening, heading=title)]) == {"2026-09-07": "meeting"}
    assert roles([line("OPS STAND-UP WK 39 - Mon 21 Sep 2026"), line("there: Reed, Lowe")]) == {"2026-09-21": "meeting"}


def test_the_days_beside_the_word_audit_in_a_file_on_audits_are_those_of_the_audit() -> None:
    rows = [["Audit", "3 to 5 November 2026"], ["Written by", "A. Reed, 10 November 2026"]]
    found = roles([line("Report of internal audit IA-26", level=1), table(rows)], "audit/report.docx")
    assert found == {"2026-11-03": "meeting", "2026-11-10": "drafted"}


def test_so_many_minutes_are_no_minutes_of_a_meeting() -> None:
    form = table([["Happened", "3 September 2026, 20:41"], ["Author", "A. Reed, 7 September 2026"]])
    for title, role in (("Nobody could sign for 89 minutes", "occurred"), ("Minutes on signing", "meeting")):
        assert roles([line(title, level=1), form])["2026-09-03"] == role


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
