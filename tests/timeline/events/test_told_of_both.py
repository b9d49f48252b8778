"""What one paper tells of two requirements is as many records of each."""

from __future__ import annotations

from datetime import date

from pipeline.timeline.events.told_of_both import told_of_each
from pipeline.values import Event

FOUND, PUT_RIGHT = "R-9.2-5", "R-10.1"
TRAINED, AUDITORS = "R-7.2-3", "R-9.2-7"


def on(requirement: str, *days: int) -> set[Event]:
    return {Event(requirement, date(2026, 7, day), date(2026, 7, day), "day", f"row {day}") for day in days}


def days_of(requirement: str, events: set[Event]) -> list[int]:
    return sorted(one.value.day for one in events if one.requirement == requirement)


def test_each_finding_of_a_report_counts_where_its_actions_do():
    assert days_of(FOUND, told_of_each(on(FOUND, 2) | on(PUT_RIGHT, 10, 12))) == [10, 12]


def test_a_course_is_one_qualification_however_many_got_a_certificate():
    assert days_of(AUDITORS, told_of_each(on(TRAINED, 21) | on(AUDITORS, 24, 25))) == [21]


def test_what_stands_alone_or_is_counted_alike_stays():
    events = on(FOUND, 2) | on(PUT_RIGHT, 10) | on(TRAINED, 20, 21) | on(AUDITORS, 24, 25)
    assert told_of_each(events) == events
    assert told_of_each(on(AUDITORS, 24, 25)) == on(AUDITORS, 24, 25)
