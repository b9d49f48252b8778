"""What a paper tells by the way, beside a paper of its own on the same."""

from __future__ import annotations

from datetime import date

from pipeline.mapping.by_the_way import without_what_is_told_by_the_way
from pipeline.mapping.claims import GIVES_WAY
from pipeline.values import Analysis, Assignment, Event

MARCH, APRIL = date(2026, 3, 4), date(2026, 4, 8)
POLICY, COURSE, AUDITORS, PROGRAMME, PLAN, RESULT = "R-5.2", "R-7.2-3", "R-9.2-7", "R-9.2-1", "R-8.5.3-1", "R-8.5.3-2"


def paper(path: str, serves: dict[str, float], day: date = MARCH) -> Analysis:
    made = tuple(Assignment(id, sure, "title", "") for id, sure in serves.items())
    events = tuple(Event(id, day, day, "day", "body") for id in serves)
    return Analysis(path, path, "read", kind="record", assignments=made, events=events)


def served(*files: Analysis) -> list[list[str]]:
    settled = without_what_is_told_by_the_way(files, date(2026, 5, 1))
    for one in settled:
        assert {event.requirement for event in one.events} == {each.requirement for each in one.assignments}
    return [[each.requirement for each in one.assignments] for one in settled]


def test_a_course_tells_of_the_policy_where_no_message_does() -> None:
    course = paper("course.docx", {POLICY: 0.7, COURSE: 0.9})
    assert served(course) == [[POLICY, COURSE]]
    assert served(course, paper("mail.eml", {POLICY: 0.5})) == [[POLICY, COURSE], [POLICY]]
    assert served(course, paper("mail.eml", {POLICY: 0.8}, APRIL)) == [[COURSE], [POLICY]]


def test_a_programme_names_the_auditors_where_no_letter_does() -> None:
    programme = paper("programme.docx", {AUDITORS: 0.7, PROGRAMME: 0.9})
    assert served(programme) == [[AUDITORS, PROGRAMME]]
    assert served(programme, paper("letter.pdf", {AUDITORS: 0.9})) == [[PROGRAMME], [AUDITORS]]


def test_a_paper_on_a_course_for_auditors_is_one_of_the_two() -> None:
    both = paper("auditors.docx", {COURSE: 0.9, AUDITORS: 0.9})
    assert served(both) == [[AUDITORS]]
    assert served(both, paper("letter.pdf", {AUDITORS: 0.9})) == [[COURSE], [AUDITORS]]


def test_what_is_still_to_come_is_no_record_yet() -> None:
    planned = paper("courses.xlsx", {"R-7.2-2": 0.9, COURSE: 0.7})
    assert served(planned, paper("December.docx", {COURSE: 0.9}, date(2026, 12, 3)))[0] == ["R-7.2-2", COURSE]
    assert served(planned, paper("April.docx", {COURSE: 0.9}, APRIL))[0] == ["R-7.2-2"]


def test_a_report_on_the_month_is_no_minutes_where_there_are_some() -> None:
    report = paper("service review.pptx", {"R-8.3.2-2": 0.9, "R-8.3.3": 0.6})
    assert served(report) == [["R-8.3.2-2", "R-8.3.3"]]
    assert served(report, paper("minutes.docx", {"R-8.3.2-2": 0.9}, APRIL))[0] == ["R-8.3.3"]


def test_a_plan_marked_off_gives_way_to_the_result_of_its_month() -> None:
    plan, result = paper("plan.docx", {PLAN: 0.9, RESULT: 0.9}), {RESULT: 0.6}
    assert served(plan, paper("result.txt", result)) == [[PLAN], [RESULT]]
    assert served(plan, paper("result.txt", result, APRIL)) == [[PLAN, RESULT], [RESULT]]


def test_a_claim_gives_way_to_what_holds_its_month() -> None:
    report = paper("April.docx", {"R-9.4": 0.9, "R-8.7.1-1": GIVES_WAY}, APRIL)
    assert served(report, paper("up.csv", {"R-8.7.1-1": 0.51}, APRIL))[0] == ["R-9.4"]
    assert served(report, paper("up.csv", {"R-8.7.1-1": 0.51}))[0] == ["R-9.4", "R-8.7.1-1"]
