"""What a combined set calls its papers: a training by its sheet, an exercise that three hands signed, how a new service
came out, sheets whose line above says more than their name, an invitation that is none to a review."""

from __future__ import annotations

import pytest
from written import kind, mapped, mapper, served, table, text

from pipeline.mapping.by_parts import papers_by_parts
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.search.passages import passages
from pipeline.timeline.roles.of_records import day_told_first
from pipeline.values import Content, DatedPlace

OUTCOME = """# Booking screens: how it came out
Ada Finch, 12 October 2026. For Tom Reed.
# Tests and acceptance
20 cases run 1 to 5 September 2026: 19 passed. Accepted by Tom Reed for Dunmore and Ada Finch on 8 September 2026, in 30 minutes.
# Going live
14 September 2026, with the release of that night. 99 % of the old bookings came along.
"""
TABLE = [("Expected", "Reached by 10 October"), ("40 cars a day", "44"), ("calls below five", "three")]


def test_a_report_on_how_a_new_service_came_out_binds_nobody() -> None:
    content = text(OUTCOME, TABLE)
    assert kind(content, "Booking screens: how it came out") != "agreement"
    assert [one.requirement for one in papers_by_parts(content, "record")] == ["R-8.5.2"]


def test_a_plan_for_a_new_service_tells_of_no_outcome() -> None:
    plan = OUTCOME.replace("Accepted by", "To be agreed with").replace("came out", "shall work")
    assert "R-8.5.2" not in [one.requirement for one in papers_by_parts(text(plan, TABLE), "record")]


EXERCISE = """# Continuity exercise
Exercise on 3 September 2026, 13:00 to 18:30. Written by Ada Finch, 7 September 2026. Checked by Tom Reed, 8 September 2026. Approved by Ida Brand, 9 September 2026.
# What we assumed
{0}
# What was done
{0}
# What was reached
{0}
# What we learnt
{0}
""".format("The hall was without power and the copies in the other town had to take over, one service after another, with the users of the night shift as testers and nobody else knowing of it beforehand, as far as that was possible at all. ")  # fmt: skip


def test_an_account_of_an_exercise_is_a_record_however_many_hands_signed_it() -> None:
    assert kind(text(EXERCISE), "Continuity exercise") != "procedure"
    assert served(text(EXERCISE), "Continuity exercise") == {"R-8.7.2-2"}


@pytest.mark.parametrize(
    "title",
    ["Training sheet: internal auditors", "Training sheet AB-R-16: information security", "培训记录：信息安全事件管理"],
)
def test_a_sheet_of_a_training_is_of_the_training_whatever_it_was_on(title: str) -> None:
    said = "Held on 6 August 2026 by Ada Finch. Present: Tom Reed, Ida Brand. Quiz: mean 8 of 10. 签到三人，考试合格。"
    assert "R-7.2-3" in served(text(said), title, as_kind="record")
    assert not {"R-9.2-7", "R-8.7.3-2"} & served(text(said), title, as_kind="record")


def test_the_policy_in_a_training_on_security_is_that_on_security() -> None:
    said = "Held on 6 August 2026 by Ada Finch. Present: Tom Reed, Ida Brand. Shown: lost phones, false mails, and the policy. Quiz: mean 8 of 10."
    assert "R-5.2" not in served(text(said), "Training sheet: information security", as_kind="record")
    assert "R-5.2" in served(text(said), "Training sheet: the new rules", as_kind="record")


def rows(what: str, number: str) -> list[tuple[str, ...]]:
    head = ("Day", "No.", "Class", "What happened", "Priority", "End")
    return [head, *((f"2026-08-0{n}", f"{number}-0{n}", "3", what, "P3", "closed") for n in range(1, 5))]


@pytest.mark.parametrize(
    ("above", "ledger", "expected"),
    [
        ("Information security incidents", rows("false mail, one click", "IS"), "R-8.7.3-2"),
        ("Incidents of August 2026", rows("server did not answer, user called, service restored", "INC"), "R-8.6.1-1"),
    ],
)
def test_a_line_above_a_sheet_says_more_than_its_name(above: str, ledger: list[tuple[str, ...]], expected: str) -> None:
    first = table(ledger, "Incidents")
    title = type(first)(above, first.place)
    content = Content((title, first, table([("Day", "What was looked at"), ("2026-08-09", "locks")], "Checks")))
    found = {one.requirement for one in mapped(content, "Book 14", as_kind="record").assignments}
    assert {"R-8.7.3-2", "R-8.6.1-1"} & found == {expected}


def test_sheets_of_a_register_of_risks_are_risks() -> None:
    assessed = [("Event", "Services hit", "Loss after 4 h", "Back within", "L", "I", "What we do"), ("hall lost", "all", "90", "6 hours", "1", "5", "copy"), ("lines cut", "all", "20", "4 hours", "2", "5", "radio")]  # fmt: skip
    risks = [("Risk", "L", "I", "Score", "Treatment", "Owner"), ("staff leaves", "2", "3", "6", "two for each post", "Ada Finch")]  # fmt: skip
    content = Content((table(risks, "System"), table(assessed, "Continuity")))
    found = {one.requirement for one in mapped(content, "Risk register", as_kind="record").assignments}
    assert "R-8.7.2-2" not in found


@pytest.mark.parametrize(("said", "possible"), [("a start-up in the next town, cake in the kitchen", False), ("the management review, agenda as in chapter 9", True)])  # fmt: skip
def test_an_invitation_to_something_else_calls_no_review(said: str, possible: bool) -> None:
    mail = f"Dear all,\nI invite you on Wednesday 30 September 2026 at 16:00 to {said}. Please bring your papers: customers, suppliers, audit, risks, resources.\nAda Finch"
    found = passages(text(mail), FileNames("Invitation", "Invitation"), "record", (), mapper())
    assert ("R-9.3-1" in {one.requirement for one in found}) is possible


def day(value: str, role: str) -> DatedPlace:
    from datetime import date

    return DatedPlace(date.fromisoformat(value), None, "day", role, value, "T1R1C2", True)  # type: ignore[arg-type]


def test_a_training_is_of_the_day_with_which_its_sheet_begins() -> None:
    dates = [day("2026-09-23", "other"), day("2026-10-20", "reviewed")]
    assert str(day_told_first(dates, dates[1].value, "record", ["R-7.2-3"])) == "2026-09-23"
    assert str(day_told_first(dates, dates[1].value, "record", ["R-8.5.1-3"])) == "2026-10-20"
    held = [day("2026-09-20", "other"), day("2026-09-23", "occurred"), day("2026-10-20", "reviewed")]
    assert str(day_told_first(held, held[1].value, "record", ["R-7.2-3"])) == "2026-09-23"


@pytest.mark.parametrize(("title", "is_plan"), [("Test of the continuity plan", False), ("Continuity plan", True)])
def test_the_test_of_a_plan_is_none(title: str, is_plan: bool) -> None:
    said = "16 September 2026, 14:00 to 16:30. The hall was taken as lost. Ada Finch, Tom Reed; watched by Ida Brand. All was back in 48 minutes."
    assert (kind(text(said), title) == "plan") is is_plan
