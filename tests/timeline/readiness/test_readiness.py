"""From when an organisation can apply, and what has still to happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analyses import a_file, month, on
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue import load_catalogue
from pipeline.timeline.readiness.earliest import months_later, readiness
from pipeline.timeline.rhythm.coverage import timeline
from pipeline.values import Finding, Held, Milestones, Outlook, Readiness, TimelineRow, Words

CATALOGUE = load_catalogue()
AS_OF = date(2026, 11, 20)
ALL_DONE = Milestones(
    date(2026, 6, 15), "order.pdf",
    Held(date(2026, 9, 24), "audit", ""), True, (), Held(date(2026, 10, 16), "ncr", ""),
    Held(date(2026, 10, 29), "review", ""),
)  # fmt: skip


def rows(*days: str, known: Milestones = ALL_DONE) -> tuple[TimelineRow, ...]:
    return timeline([a_file("log", events=on("R-8.6.1-1", *days))], CATALOGUE, known.release, AS_OF)


OPERATED = rows("2026-06-20", "2026-07-04", "2026-08-05", "2026-09-06", "2026-10-07")


def ready(known: Milestones = ALL_DONE, found: tuple[TimelineRow, ...] = OPERATED, *findings: Finding) -> Readiness:
    return readiness(known, found, findings, CATALOGUE, AS_OF)


def conditions(answer: Readiness) -> list[str]:
    return [one.requirement for one in answer.conditions]


def test_all_done_can_apply_today_and_nothing_binds() -> None:
    answer = ready()
    assert (answer.can_apply, answer.earliest_application, answer.binding) == (True, AS_OF, None)
    assert conditions(answer) == []


def test_three_months_since_the_release_bind_while_they_run() -> None:
    answer = ready(replace(ALL_DONE, release=date(2026, 9, 7)), rows("2026-09-08", "2026-10-09", "2026-11-10"))
    assert (answer.can_apply, answer.earliest_application, answer.binding) == (False, date(2026, 12, 7), "O05")


def test_without_a_release_there_is_no_earliest_date() -> None:
    answer = ready(replace(ALL_DONE, release=None))
    assert (answer.can_apply, answer.earliest_application, answer.binding) == (False, None, None)
    assert conditions(answer) == ["L04"]


def test_records_in_fewer_than_three_months_are_a_condition() -> None:
    answer = ready(ALL_DONE, rows("2026-06-20", "2026-07-04"))
    assert conditions(answer) == ["R-8.1"]
    assert not answer.can_apply


def test_monthly_records_that_still_run_are_conditions_until_their_third_month() -> None:
    known = replace(ALL_DONE, release=date(2026, 9, 7))
    files = [a_file("log", events=on("R-8.6.1-1", "2026-09-08", "2026-10-09", "2026-11-10")),
             a_file("report", events=[month("R-9.4", "2026-09"), month("R-9.4", "2026-10")])]  # fmt: skip
    answer = ready(known, timeline(files, CATALOGUE, known.release, AS_OF))
    assert conditions(answer) == ["R-9.4"]


def test_a_hole_is_no_month_to_come_and_does_not_hide_one() -> None:
    known = replace(ALL_DONE, release=date(2026, 9, 1))
    logs = a_file("log", events=on("R-8.6.1-1", "2026-09-08", "2026-10-09", "2026-11-10"))
    october = a_file("report", events=[month("R-9.4", "2026-10")])
    both_ends = a_file("figures", events=[month("R-9.1", "2026-09"), month("R-9.1", "2026-11")])
    answer = ready(known, timeline([logs, october, both_ends], CATALOGUE, known.release, AS_OF))
    assert conditions(answer) == ["R-9.4"]  # September is a hole, November is to come; of only October lacks


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (replace(ALL_DONE, audit=None), ["R-9.2-6"]),
        (replace(ALL_DONE, audit_report=False), ["R-9.2-6"]),
        (replace(ALL_DONE, review=None), ["R-9.3-3"]),
        (replace(ALL_DONE, review=Held(date(2026, 9, 4), "review", "")), ["R-9.3-3"]),
        (replace(ALL_DONE, open_nonconformities=(("a/nc-02.docx", "关闭：否"),)), ["R-9.2-5"]),
    ],
)
def test_what_has_not_happened_is_a_condition(known: Milestones, expected: list[str]) -> None:
    answer = ready(known)
    assert conditions(answer) == expected
    assert not answer.can_apply
    assert answer.earliest_application == AS_OF


def test_a_blocking_finding_stands_in_the_way() -> None:
    words = Words("", "")
    blocking = Finding("x", "L-01", "high", None, (), "", "", words, words, blocks=True)
    answer = ready(ALL_DONE, OPERATED, blocking)
    assert (answer.can_apply, answer.blocking) == (False, ("x",))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 9, 7), 3, date(2026, 12, 7)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
    ],
)
def test_months_later_end_with_a_shorter_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 36))
def test_later_is_later_and_never_a_month_too_far(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_the_earliest_day_is_the_latest_constraint_and_never_past(release: date) -> None:
    answer = ready(replace(ALL_DONE, release=release), OPERATED)
    assert answer.earliest_application == max(one.date for one in answer.constraints)
    assert answer.earliest_application is not None
    assert answer.earliest_application >= AS_OF


def test_for_a_certified_organisation_the_certificate_takes_the_place_of_the_run_in() -> None:
    outlook = Outlook(certified=date(2026, 2, 10))
    answer = readiness(replace(ALL_DONE, release=None), (), (), CATALOGUE, AS_OF, outlook)
    assert (answer.can_apply, answer.earliest_application, answer.constraints) == (True, None, ())
    assert answer.readings == ()
    assert answer.surveillance is not None


def test_what_the_next_audit_of_a_certificate_still_lacks_is_a_condition() -> None:
    old = replace(ALL_DONE, review=Held(date(2025, 10, 1), "review", ""), open_nonconformities=(("nc", "open"),))
    answer = readiness(old, OPERATED, (), CATALOGUE, AS_OF, Outlook(certified=date(2026, 2, 10)))
    assert (answer.can_apply, conditions(answer)) == (False, ["R-9.2-5", "R-9.3-3"])
