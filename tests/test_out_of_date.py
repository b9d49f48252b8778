"""Evidence whose time is over, or has not come: ended terms, lapsed plans, old records, days to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging import AS_OF, CATALOGUE, NOTHING_HELD, file, judged, row, until

from pipeline.values import Analysis, DatedPlace, Event, Fact
from pipeline.verdicts import verdicts


def test_expired_licence_is_stale_from_the_day_after() -> None:
    def licence(day: date) -> Analysis:
        return file("L01", kind="licence", dates=until(day))

    assert judged("L01", licence(date(2026, 11, 19))).verdict == "stale"
    assert "2026-11-19" in judged("L01", licence(date(2026, 11, 19))).reason.en
    assert judged("L01", licence(AS_OF)).verdict == "satisfied"
    assert judged("L01", licence(date(2026, 1, 1)), licence(date(2030, 1, 1))).verdict == "satisfied"


def test_the_code_on_a_licence_outlasts_its_term() -> None:
    old = file("L02", kind="licence", dates=until(date(2014, 11, 8)))
    assert judged("L02", old).verdict == "stale"
    licence = file("L01", kind="licence", dates=until(date(2026, 11, 1)))
    both = replace(licence, assignments=(*licence.assignments, replace(licence.assignments[0], requirement="L02")))
    assert judged("L02", old, both).verdict == "satisfied"
    assert judged("L01", old, both).verdict == "stale"


def test_expired_contract_that_renews_itself_is_not_stale() -> None:
    contract = file("D-8.3.4.1", kind="agreement", dates=until(date(2026, 3, 1)))
    assert judged("D-8.3.4.1", contract).verdict == "stale"
    renewed = replace(contract, facts=(Fact("renewal", "yes", "", ""),))
    assert judged("D-8.3.4.1", renewed).verdict == "satisfied"


def test_agreements_that_ended_are_stale_though_a_draft_of_the_next_lies_beside_them() -> None:
    ended = file("D-8.3.3-SLA", "SLA 2025.docx", kind="agreement", dates=until(date(2026, 8, 31)))
    draft = file("D-8.3.3-SLA", "SLA DRAFT.docx", kind="agreement")
    assert judged("D-8.3.3-SLA", ended, draft).verdict == "stale"
    assert judged("D-8.3.3-SLA", draft).verdict == "weak"
    assert judged("D-8.3.3-SLA", ended, replace(draft, path="SLA 2026.docx")).verdict == "satisfied"


def test_record_of_a_day_to_come_proves_nothing_beside_one_of_a_day_gone_by_it_does_no_harm() -> None:
    to_come = file("R-8.2.6-2", kind="record", main_date=date(2026, 12, 8))
    result = judged("R-8.2.6-2", to_come)
    assert (result.verdict, result.needs_review) == ("weak", True)
    assert "2026-12-08" in result.reason.en
    done = file("R-8.2.6-2", "b.docx", kind="record", main_date=date(2026, 10, 8))
    assert judged("R-8.2.6-2", to_come, done).verdict == "satisfied"


def test_an_outlook_that_reaches_into_days_to_come_is_of_the_day_on_which_it_was_made() -> None:
    made, until_then = date(2026, 11, 12), date(2027, 1, 31)
    outlook = file("R-8.4.2", "outlook FY27.xlsx", kind="record", main_date=until_then)
    assert judged("R-8.4.2", outlook).verdict == "weak"
    told = replace(outlook, events=(Event("R-8.4.2", made, made, "day", "Outlook!A1"),))
    assert judged("R-8.4.2", told).verdict == "satisfied"


def test_days_to_come_do_not_make_a_record_current() -> None:
    rows = [row("R-8.2.6-2", date(2026, 2, 1), date(2027, 1, 1))]
    assert judged("R-8.2.6-2", file("R-8.2.6-2", kind="record"), rows=rows).verdict == "stale"


def test_yearly_plan_lapses_after_a_good_year_a_process_does_not() -> None:
    year = [
        one.id
        for one in CATALOGUE.requirements
        if one.kind == "document" and one.form == "plan" and one.cadence == "annual"
    ]
    assert year
    old = date(2025, 5, 1)
    assert judged(year[0], file(year[0], kind="plan", main_date=old)).verdict == "stale"
    assert judged(year[0], file(year[0], kind="plan", main_date=date(2026, 1, 5))).verdict == "satisfied"
    assert judged("D-8.6.1", file("D-8.6.1", main_date=old)).verdict == "satisfied"


def test_plan_of_a_period_lives_until_that_ends() -> None:
    span = (DatedPlace(date(2025, 6, 1), date(2026, 12, 31), "day", "period_start", "", ""),)
    assert judged("D-6.3", file("D-6.3", kind="plan", main_date=date(2025, 5, 1), dates=span)).verdict == "satisfied"


def test_plan_named_after_a_year_that_is_over_is_stale() -> None:
    last = file("D-6.3", "Service Management Plan 2025.docx", kind="plan", main_date=date(2025, 12, 31))
    assert judged("D-6.3", last).verdict == "stale"
    assert "2025" in judged("D-6.3", last).reason.en
    assert judged("D-6.3", replace(last, path="Plan 2025-26.docx")).verdict == "satisfied"
    assert judged("D-6.3", replace(last, path="Plan 2026.docx")).verdict == "satisfied"
    assert judged("D-6.3", replace(last, path="Plan 2026-08.docx")).verdict == "satisfied"  # a month


def test_record_older_than_its_cadence_is_stale() -> None:
    record = file("R-8.2.6-2", kind="record")
    assert CATALOGUE.requirement("R-8.2.6-2").cadence == "quarterly"
    assert judged("R-8.2.6-2", record, rows=[row("R-8.2.6-2", date(2026, 2, 1))]).verdict == "stale"
    assert (
        judged("R-8.2.6-2", record, rows=[row("R-8.2.6-2", date(2026, 2, 1), date(2026, 9, 30))]).verdict == "satisfied"
    )


@pytest.mark.parametrize(("day", "verdict"), [(date(2026, 5, 20), "stale"), (date(2026, 7, 1), "satisfied")])
def test_what_is_due_each_quarter_is_old_once_a_whole_quarter_went_by(day: date, verdict: str) -> None:
    checks = file("R-8.7.3-3", kind="record")
    assert judged("R-8.7.3-3", checks, rows=[row("R-8.7.3-3", day)]).verdict == verdict


def test_certificates_of_people_hold_on_whenever_they_were_issued_ratings_do_not() -> None:
    for path, verdict in (("工程师资格证书一览.xlsx", "satisfied"), ("能力评价表.xlsx", "stale")):
        record = file("R-7.2-1", path, kind="record")
        assert judged("R-7.2-1", record, rows=[row("R-7.2-1", date(2024, 6, 14), path=path)]).verdict == verdict


def test_roll_of_the_people_in_scope_is_stale_after_a_good_year() -> None:
    roll = file("L14", "Staff list.xls", kind="list", main_date=date(2024, 12, 31))
    assert judged("L14", roll).verdict == "stale"
    assert judged("L14", replace(roll, main_date=date(2026, 6, 30))).verdict == "satisfied"


def test_a_statement_of_good_conduct_made_a_good_year_ago_says_nothing_on_the_time_since() -> None:
    made = file("L13", kind="record", dates=until(date(2025, 9, 15)))
    assert judged("L13", made).verdict == "stale"
    assert "2025-09-15" in judged("L13", made).reason.en
    assert judged("L13", replace(made, dates=until(date(2026, 11, 3)))).verdict == "satisfied"
    year = replace(until(date(2025, 12, 31))[0], precision="year")  # the year of the tender it was made for
    assert judged("L13", replace(made, dates=(*made.dates, year))).verdict == "stale"


def test_a_statement_on_a_time_that_is_over_does_not_expire_with_it() -> None:
    over = file("L13", dates=until(date(2026, 11, 1)))
    assert judged("L13", over).verdict == "satisfied"
    assert judged("D-8.6.1", file("D-8.6.1", dates=until(date(2026, 11, 1)))).verdict == "stale"


def test_a_new_plan_does_not_renew_an_exercise_of_long_ago() -> None:
    plan, held = file("R-8.7.2-2", "plan.docx", kind="plan"), file("R-8.7.2-2", "drill.docx", kind="record")
    rows = [
        row("R-8.7.2-2", date(2025, 6, 12), path="drill.docx"),
        row("R-8.7.2-2", date(2026, 9, 1), path="plan.docx"),
    ]
    both = replace(rows[0], events=(*rows[0].events, *rows[1].events))
    assert judged("R-8.7.2-2", plan, held, rows=[both]).verdict == "stale"
    assert judged("R-8.7.2-2", held, rows=[rows[1]]).verdict == "satisfied"


def test_later_day_of_assessment_lets_things_lapse() -> None:
    licence = file("L01", kind="licence", dates=until(date(2026, 12, 1)))
    by_day = {day: verdicts([licence], [], CATALOGUE, day, NOTHING_HELD) for day in (AS_OF, date(2026, 12, 2))}
    found = [next(one.verdict for one in results if one.requirement == "L01") for results in by_day.values()]
    assert found == ["satisfied", "stale"]
