"""The days of an audit, of a review to come and of an incident, in papers of houses that have words of their own for them."""

from __future__ import annotations

import pytest
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.roles.of_occasions import from_which_it_holds, with_days_of_occasion
from pipeline.timeline.roles.of_records import day_told_first
from pipeline.values import Kind


def roles(text: str, kind: Kind, *requirements: str, path: str = "page.docx") -> list[tuple[str, str]]:
    told = with_days_of_occasion(dates_of(page(text), path), kind, requirements)
    return [(f"{one.value:%m-%d}", one.role) for one in told if one.place != "name"]


LOOK_OVER = "# Look-over 2026\n| Days | 12 to 14 October 2026 |"


@pytest.mark.parametrize(
    ("kind", "requirement", "role"),
    [
        ("plan", "R-9.2-2", "meeting"),
        ("report", "R-9.2-6", "meeting"),
        ("record", "R-9.2-4", "meeting"),
        ("report", "R-8.7.3-1", "occurred"),
    ],
)
def test_the_few_days_of_what_is_an_audit(kind: Kind, requirement: str, role: str) -> None:
    assert roles(LOOK_OVER, kind, requirement) == [("10-12", role)]


def test_a_finding_and_a_longer_time_are_no_days_of_an_audit() -> None:
    assert roles(LOOK_OVER, "record", "R-9.2-5", "R-9.2-6") == [("10-12", "occurred")]
    assert roles("# Report\n| Days | 1 to 30 October 2026 |", "report", "R-9.2-6")[0][1] != "meeting"


def test_the_rows_of_the_plan_of_an_audit_are_its_days() -> None:
    text = "# Look-over\n| Day | Who |\n| 12 October 2026 | A |\n| 13 October 2026 | B |\n| 13 October 2026 | C |"
    assert {role for _, role in roles(text, "plan", "R-9.2-2")} == {"meeting"}
    assert {role for _, role in roles(text, "record", "R-8.6.1-1")} == {"occurred"}


def test_who_was_there_is_told_of_the_days_of_the_audit() -> None:
    text = "# Who was there\nstart 19.10.2026, all of us upstairs\nend 20.10.2026, the same without Tan"
    assert {role for _, role in roles(text, "record", "R-9.2-4")} == {"meeting"}
    assert "meeting" not in {role for _, role in roles(text, "record", "R-7.2-3")}
    named = (
        "# Auditors and those present\n| Training date | 17 August 2026 |\n# Who was there\nstart 19.10.2026, all of us"
    )
    assert ("08-17", "meeting") not in roles(named, "record", "R-9.2-4", "R-9.2-7")


def test_a_day_far_from_that_of_the_audit_is_none_of_it() -> None:
    told = "Audit attendance. Meeting date: 10 November 2026. Statement of applicability of 14 May 2025 was seen."
    assert ("05-14", "meeting") not in roles(told, "record", "R-9.2-4")


def test_an_invitation_calls_to_the_first_day_after_it_was_written() -> None:
    text = "# Top table\nWritten by A. Name on 6 October 2026.\nBe there on Friday 30 October 2026, 13:30.\nBring what you have of 2 November 2026 and later."
    assert roles(text, "plan", "R-9.3-1") == [("10-06", "drafted"), ("10-30", "meeting"), ("11-02", "other")]
    assert ("10-30", "other") in roles(text, "plan", "D-9.3")


def test_the_report_of_an_incident_begins_with_its_day() -> None:
    text = "# Red day\nRed day, Wednesday 2 September 2026\nWritten by A. Name on 4 September 2026."
    assert roles(text, "report", "R-8.6.1-2") == [("09-02", "occurred"), ("09-04", "drafted")]
    assert roles(text, "report", "R-9.4")[0] == ("09-02", "other")


def test_a_day_told_before_the_incident_is_not_its_own() -> None:
    text = "# Red day\nAs said in the note of 9 September 2026.\nIt was all well again on 2 September 2026."
    assert ("09-09", "occurred") not in roles(text, "report", "R-8.6.1-2")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("# Appointment\nFrom 6 July 2026 I appoint Tom Acheson.\nRuth Calloway, General Manager, 29 June 2026", "07-06"),
        ("# Appointment\nAs of 6 July 2026 these own the processes.\nSigned: Ruth Calloway, 29 June 2026", "07-06"),
        ("# 任命\n自2026年7月6日起，任命甘棠为变更经理。\n总经理：石榴 2026年6月29日", "07-06"),
    ],
)  # fmt: skip
def test_an_appointment_stands_for_the_day_from_which_it_holds(text: str, day: str) -> None:
    dates = dates_of(page(text), "page.docx")
    held = from_which_it_holds(dates, ["D-5.3"])
    assert held is not None
    assert f"{held.value:%m-%d}" == day
    main = day_told_first(dates, dates[-1].value, "record", ["D-5.3"])
    assert (main, held.value) == (held.value, main)
    assert from_which_it_holds(dates, ["D-5.3", "R-9.2-7"]) is None  # of auditors the course is told beside


def test_an_appointment_without_another_day_has_that_of_its_signature() -> None:
    dates = dates_of(page("# Appointment\nI appoint Tom Acheson.\nRuth Calloway, 29 June 2026"), "page.docx")
    assert from_which_it_holds(dates, ["D-5.3"]) is None
