"""Readings of the three months, the way to a target date, and the years of a certificate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.timeline.readiness.plan import plan
from pipeline.timeline.readiness.readings import readings
from pipeline.timeline.readiness.surveillance import surveillance
from pipeline.values import Held, Milestones, Plan, Words

RELEASE = date(2026, 7, 6)
AS_OF = date(2026, 11, 20)
KNOWN = Milestones(
    RELEASE, "发布令.docx", Held(date(2026, 9, 22), "内审.docx", ""), True, (), Held(date(2026, 10, 14), "nc.docx", ""),
    Held(date(2026, 10, 29), "管评.docx", ""),
)  # fmt: skip


def test_the_strictest_reading_stands_first() -> None:
    found = readings(RELEASE, ("2026-07", "2026-08", "2026-09", "2026-10"), 3)
    assert [(one.id, one.date) for one in found] == [
        ("run", date(2026, 10, 31)),
        ("application", date(2026, 10, 6)),
        ("audit", date(2026, 9, 6)),
    ]


def test_a_month_without_records_does_not_count_and_one_to_come_does() -> None:
    assert readings(RELEASE, ("2026-08", "2026-10"), 3)[0].date == date(2026, 11, 30)
    to_come = {one.id: one.date for one in readings(date(2026, 9, 1), ("2026-09",), 3)}
    assert to_come["run"] == date(2026, 11, 30)


def states(made: Plan) -> dict[str, str]:
    return {step.id: step.state for step in made.steps}


def test_a_target_that_all_steps_allow() -> None:
    made = plan(KNOWN, 4, date(2027, 1, 15), 3, AS_OF)
    assert made.possible
    assert states(made) == {
        "release": "done", "training": "open", "plan": "open", "audit": "done", "closure": "done",
        "review": "done", "records": "done", "application": "due", "stage1": "due",
    }  # fmt: skip
    assert [step.by for step in made.steps] == sorted(step.by for step in made.steps)
    assert {step.rule for step in made.steps} == {"O05", "O07", "O08", "O09", "O10", "O12", "O13"}


def test_what_goes_before_the_audit_is_done_where_records_show_it_in_time() -> None:
    ready = replace(
        KNOWN,
        trained=Held(date(2026, 9, 1), "培训.docx", ""),
        audit_planned=Held(date(2026, 9, 24), "内审计划.docx", ""),
    )
    made = plan(ready, 4, date(2027, 1, 15), 3, AS_OF)
    assert (states(made)["training"], states(made)["plan"]) == ("done", "open")  # a plan after the audit is none
    assert states(plan(replace(ready, audit=None), 4, date(2027, 1, 15), 3, AS_OF))["plan"] == "done"


def test_monthly_records_still_to_come_are_named_in_the_plan() -> None:
    made = plan(KNOWN, 3, date(2027, 1, 15), 3, AS_OF, to_come=[Words("服务报告", "Service reports")])
    step = next(one for one in made.steps if one.id == "records")
    assert step.state == "due"
    assert step.what.zh.endswith("尚待形成：服务报告")
    assert step.what.en.endswith("still to come: Service reports")


def test_a_plan_says_when_the_audit_is_possible_at_all() -> None:
    made = plan(KNOWN, 4, date(2026, 12, 1), 3, AS_OF, earliest=date(2026, 12, 7))
    assert (made.possible, made.first_possible) == (False, date(2027, 1, 6))


def test_a_system_released_too_late_misses_the_target() -> None:
    made = plan(replace(KNOWN, release=date(2026, 11, 1)), 1, date(2027, 1, 15), 3, AS_OF)
    assert not made.possible
    assert states(made)["release"] == "late"


def test_an_audit_held_later_than_advised_but_before_the_review_is_in_time() -> None:
    held = replace(KNOWN, audit=Held(date(2026, 11, 28), "内审.docx", ""), review=None)
    made = plan(held, 4, date(2027, 1, 15), 3, date(2026, 12, 1))
    assert (states(made)["audit"], states(made)["review"], made.possible) == ("done", "due", True)
    assert states(plan(held, 4, date(2027, 1, 15), 3, date(2026, 12, 20)))["review"] == "late"


def test_a_review_before_the_audit_is_still_to_come_again() -> None:
    early = replace(KNOWN, review=Held(date(2026, 9, 1), "管评.docx", ""))
    assert states(plan(early, 4, date(2027, 3, 15), 3, AS_OF))["review"] == "due"


def test_open_nonconformities_keep_their_step_open() -> None:
    still = replace(KNOWN, open_nonconformities=(("nc.docx", "整改中"),))
    assert states(plan(still, 4, date(2027, 3, 15), 3, AS_OF))["closure"] == "due"


def test_surveillance_is_due_by_the_next_anniversary() -> None:
    first = surveillance(KNOWN, date(2026, 2, 10), AS_OF)
    assert (first.next_due, first.expires) == (date(2027, 2, 10), date(2029, 2, 9))
    assert first.window == (date(2025, 11, 21), AS_OF)
    assert first.recertification == (date(2028, 8, 9), date(2029, 2, 9))
    assert surveillance(KNOWN, date(2025, 2, 10), AS_OF).next_due == date(2027, 2, 10)
    assert surveillance(KNOWN, date(2024, 2, 10), AS_OF).next_due is None


def test_an_audit_older_than_the_year_is_to_be_held_again() -> None:
    old = replace(KNOWN, audit=Held(date(2025, 9, 22), "内审.docx", ""))
    by_id = {step.id: step.state for step in surveillance(old, date(2026, 2, 10), AS_OF).steps}
    assert by_id == {"audit": "due", "review": "done", "closure": "done"}
