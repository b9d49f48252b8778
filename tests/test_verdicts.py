"""One verdict for each requirement, from analyses built by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.values import (
    Analysis,
    Assignment,
    DatedEvent,
    DatedPlace,
    Event,
    Fact,
    Held,
    Milestones,
    RequirementResult,
    TimelineRow,
)
from pipeline.verdicts import verdicts

AS_OF = date(2026, 11, 20)
CATALOGUE = load_catalogue()
INCIDENT = CATALOGUE.requirement("D-8.6.1")


def file(requirement: str, path: str = "a.docx", sure: float = 0.95, **more: Any) -> Analysis:
    """A file that was read and serves one requirement."""
    absent, stub = more.pop("absent", ()), more.pop("stub", False)
    made = (Assignment(requirement, sure, "title", "…", absent, stub),)
    return replace(Analysis(path, path, "read", kind="procedure", assignments=made), **more)


NOTHING_HELD = Milestones(None, "", None, False, (), None, None)


def judged(
    requirement: str, *files: Analysis, rows: Sequence[TimelineRow] = (), known: Milestones = NOTHING_HELD
) -> RequirementResult:
    results = {one.requirement: one for one in verdicts(files, rows, CATALOGUE, AS_OF, known)}
    return results[requirement]


def row(requirement: str, *days: date, gaps: Sequence[str] = ()) -> TimelineRow:
    return TimelineRow(requirement, (), tuple(gaps), tuple(DatedEvent(day, "a.xlsx", "") for day in days))


def until(day: date) -> tuple[DatedPlace, ...]:
    return (DatedPlace(day, None, "day", "expiry", "", ""),)


def test_every_requirement_has_one_verdict_in_the_order_of_the_catalogue() -> None:
    results = verdicts([], [], CATALOGUE, AS_OF, NOTHING_HELD)
    assert [one.requirement for one in results] == [one.id for one in CATALOGUE.requirements]
    assert {one.verdict for one in results} == {"missing", "not_applicable"}


def test_whole_current_evidence_satisfies_and_is_shown_best_first() -> None:
    result = judged("D-8.6.1", file("D-8.6.1", "b.docx", 0.8), file("D-8.6.1", "a.docx"))
    assert (result.verdict, result.needs_review, result.confidence) == ("satisfied", False, 0.95)
    assert [one.path for one in result.evidence] == ["a.docx", "b.docx"]


def test_nothing_found_is_missing() -> None:
    result = judged("D-8.6.1", file("D-8.6.3"))
    assert (result.verdict, result.evidence) == ("missing", ())


def test_what_is_missing_names_the_texts_that_came_nearest() -> None:
    far, near = (
        Analysis(path, path, "read", possible=(Assignment("D-8.6.1", sure, "p.1", "…"),))
        for path, sure in (("far.docx", 0.1), ("near.docx", 0.3))
    )
    result = judged("D-8.6.1", far, near, replace(near, path="old.docx", obsolete=True))
    assert (result.verdict, result.evidence) == ("missing", ())
    assert [one.path for one in result.nearest] == ["near.docx", "far.docx"]
    assert judged("D-8.6.1", near, file("D-8.6.1")).nearest == ()


def test_low_confidence_asks_for_a_look() -> None:
    doubtful = judged("D-8.6.1", file("D-8.6.1", sure=0.55))
    assert doubtful.needs_review
    assert "please look" in doubtful.reason.en


def test_stub_is_weak_until_a_whole_document_stands_beside_it() -> None:
    stub = file("D-8.6.1", stub=True)
    assert judged("D-8.6.1", stub).verdict == "weak"
    assert "outline" in judged("D-8.6.1", stub).reason.en
    assert judged("D-8.6.1", stub, file("D-8.6.1", "b.docx")).verdict == "satisfied"


def test_many_absent_contents_are_weak_and_named_a_single_one_is_not() -> None:
    titles = tuple(block.title.zh for block in INCIDENT.key_content)
    assert judged("D-8.6.1", file("D-8.6.1", absent=titles[:1])).verdict == "satisfied"
    result = judged("D-8.6.1", file("D-8.6.1", absent=titles[:5]))
    assert result.verdict == "weak"
    assert titles[0] in result.reason.zh


def test_half_of_the_contents_absent_satisfies_and_asks_for_a_look() -> None:
    titles = [block.title for block in INCIDENT.key_content]
    result = judged("D-8.6.1", file("D-8.6.1", sure=0.9, absent=tuple(one.zh for one in titles[:4])))
    assert (result.verdict, result.needs_review) == ("satisfied", True)
    assert all(one.zh in result.reason.zh and one.en in result.reason.en for one in titles[:4])


def test_one_essential_content_absent_is_weak() -> None:
    agreement = CATALOGUE.requirement("D-8.3.3-SLA")
    (essential, *_) = [block.title.zh for block in agreement.key_content if block.essential]
    (other, *_) = [block.title.zh for block in agreement.key_content if not block.essential]
    assert judged("D-8.3.3-SLA", file("D-8.3.3-SLA", kind="agreement", absent=(essential,))).verdict == "weak"
    assert judged("D-8.3.3-SLA", file("D-8.3.3-SLA", kind="agreement", absent=(other,))).verdict == "satisfied"


def test_blank_form_alone_is_weak() -> None:
    result = judged("R-8.6.1-1", file("R-8.6.1-1", kind="form"))
    assert result.verdict == "weak"
    assert "blank form" in result.reason.en
    filled = file("R-8.6.1-1", "b.docx", kind="record")
    assert judged("R-8.6.1-1", file("R-8.6.1-1", kind="form"), filled).verdict == "satisfied"


@pytest.mark.parametrize("outcome", ["failed", "skipped"])
def test_candidate_that_could_not_be_read_is_unreadable_never_missing(outcome: Any) -> None:
    locked = file("D-8.6.1", outcome=outcome, reason="encrypted: needs a password", sure=0.4)
    result = judged("D-8.6.1", locked)
    assert (result.verdict, result.needs_review) == ("unreadable", True)
    assert "encrypted" in result.reason.en
    assert judged("D-8.6.1", locked, file("D-8.6.1", "b.docx")).verdict == "satisfied"
    assert judged("D-8.6.1", locked, file("D-8.6.1", "旧版/b.docx", obsolete=True)).verdict == "unreadable"


def test_what_is_left_of_a_damaged_file_is_unreadable_until_a_whole_one_stands_beside_it() -> None:
    damaged = file(
        "R-8.6.1-1", kind="record", outcome="partial", reason="cut short or damaged: of what is left, 9 parts are whole"
    )
    assert judged("R-8.6.1-1", damaged).verdict == "unreadable"
    assert judged("R-8.6.1-1", replace(damaged, kind="form")).verdict == "unreadable"
    assert judged("R-8.6.1-1", damaged, file("R-8.6.1-1", "b.docx", kind="record")).verdict == "satisfied"


def test_partly_read_evidence_counts_and_asks_for_a_look() -> None:
    result = judged("D-8.6.1", file("D-8.6.1", outcome="partial", reason="pages 3 to 9 are scans"))
    assert (result.verdict, result.needs_review) == ("satisfied", True)


def test_only_withdrawn_versions_are_stale() -> None:
    withdrawn = file("D-8.6.1", "作废/a.docx", obsolete=True)
    assert judged("D-8.6.1", withdrawn).verdict == "stale"
    assert judged("D-8.6.1", withdrawn, file("D-8.6.1", "b.docx")).verdict == "satisfied"


def test_expired_licence_is_stale_from_the_day_after() -> None:
    def licence(day: date) -> Analysis:
        return file("L01", kind="licence", dates=until(day))

    assert judged("L01", licence(date(2026, 11, 19))).verdict == "stale"
    assert "2026-11-19" in judged("L01", licence(date(2026, 11, 19))).reason.en
    assert judged("L01", licence(AS_OF)).verdict == "satisfied"
    assert judged("L01", licence(date(2026, 1, 1)), licence(date(2030, 1, 1))).verdict == "satisfied"


def test_expired_contract_that_renews_itself_is_not_stale() -> None:
    contract = file("D-8.3.4.1", kind="agreement", dates=until(date(2026, 3, 1)))
    assert judged("D-8.3.4.1", contract).verdict == "stale"
    renewed = replace(contract, facts=(Fact("renewal", "yes", "", ""),))
    assert judged("D-8.3.4.1", renewed).verdict == "satisfied"


def test_document_written_to_an_old_edition_is_stale_unless_it_names_the_current_one() -> None:
    old = Fact("edition", "E01", "p.1", "ISO/IEC 20000-1:2011")
    assert judged("D-8.6.1", file("D-8.6.1", facts=(old,))).verdict == "stale"
    current = Fact("edition.current", "2018", "p.1", "ISO/IEC 20000-1:2018")
    assert judged("D-8.6.1", file("D-8.6.1", facts=(old, current))).verdict == "satisfied"


def test_corrective_actions_none_of_which_was_verified_are_weak() -> None:
    unverified = (Fact("nonconformity.open", "", "", "验证人/日期："),)
    first, second = (file("R-10.1", path, kind="record", facts=unverified) for path in ("CAR-1.docx", "CAR-2.docx"))
    assert judged("R-10.1", first, second).verdict == "weak"
    assert judged("R-10.1", first, replace(second, facts=())).verdict == "satisfied"


@pytest.mark.parametrize("name", ["认证申请书（未盖章）.docx", "Application - not signed.pdf", "承诺书（待签）.docx"])
def test_what_says_in_its_name_that_it_is_not_signed_is_weak(name: str) -> None:
    assert judged("L12", file("L12", name, kind="record")).verdict == "weak"
    assert (
        judged("L12", file("L12", name, kind="record"), file("L12", "signed.pdf", kind="record")).verdict == "satisfied"
    )


def test_table_of_clauses_with_the_numbers_of_an_old_edition_is_stale_whatever_kind_of_paper_it_is() -> None:
    numbers = tuple(Fact("edition.clause", "E04", f"T1R{n}C1", f"6.{n}") for n in range(1, 6))
    assert judged("L09", file("L09", kind="record", facts=numbers)).verdict == "stale"
    assert judged("L09", file("L09", kind="record", facts=numbers[:1])).verdict == "satisfied"
    current = Fact("edition.current", "2018", "p.1", "ISO/IEC 20000-1:2018")
    assert judged("L09", file("L09", kind="record", facts=(*numbers, current))).verdict == "satisfied"


def test_list_of_standards_of_an_old_edition_alone_is_stale_a_record_that_cites_it_is_not() -> None:
    old = Fact("edition", "E01", "p.1", "ISO/IEC 20000-1:2011")
    assert judged("R-7.5-3", file("R-7.5-3", kind="list", facts=(old,))).verdict == "stale"
    assert judged("R-8.6.1-1", file("R-8.6.1-1", kind="record", facts=(old,))).verdict == "satisfied"


def test_record_of_a_day_to_come_proves_nothing_beside_one_of_a_day_gone_by_it_does_no_harm() -> None:
    to_come = file("R-8.2.6-2", kind="record", main_date=date(2026, 12, 8))
    result = judged("R-8.2.6-2", to_come)
    assert (result.verdict, result.needs_review) == ("weak", True)
    assert "2026-12-08" in result.reason.en
    done = file("R-8.2.6-2", "b.docx", kind="record", main_date=date(2026, 10, 8))
    assert judged("R-8.2.6-2", to_come, done).verdict == "satisfied"


def test_review_held_before_the_audit_is_weak_and_so_is_the_audit_package() -> None:
    review = file("R-9.3-3", kind="record")
    audit = Held(date(2026, 9, 22), "audit.docx", "", date(2026, 9, 21))
    before, after = (
        replace(NOTHING_HELD, audit=audit, review=Held(day, "a.docx", "")) for day in (date(2026, 9, 18), AS_OF)
    )
    assert judged("R-9.3-3", review, known=before).verdict == "weak"
    assert judged("R-9.3-3", review, known=after).verdict == "satisfied"
    assert judged("L10", review, file("R-9.2-6", "audit.docx"), known=before).verdict == "weak"


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


def test_record_older_than_its_cadence_is_stale() -> None:
    record = file("R-8.2.6-2", kind="record")
    assert CATALOGUE.requirement("R-8.2.6-2").cadence == "quarterly"
    assert judged("R-8.2.6-2", record, rows=[row("R-8.2.6-2", date(2026, 2, 1))]).verdict == "stale"
    assert (
        judged("R-8.2.6-2", record, rows=[row("R-8.2.6-2", date(2026, 2, 1), date(2026, 9, 30))]).verdict == "satisfied"
    )


def test_days_to_come_do_not_make_a_record_current() -> None:
    rows = [row("R-8.2.6-2", date(2026, 2, 1), date(2027, 1, 1))]
    assert judged("R-8.2.6-2", file("R-8.2.6-2", kind="record"), rows=rows).verdict == "stale"


def test_monthly_record_with_a_month_missing_is_weak_and_names_it() -> None:
    record = file("R-9.4", kind="report")
    days = [date(2026, 8, 31), date(2026, 10, 31)]
    result = judged("R-9.4", record, rows=[row("R-9.4", *days, gaps=["2026-09"])])
    assert result.verdict == "weak"
    assert "2026-09" in result.reason.en
    assert judged("R-9.4", record, rows=[row("R-9.4", *days)]).verdict == "satisfied"


def test_open_nonconformity_is_weak() -> None:
    open_one = file("R-9.2-5", "内审/不符合报告2.docx", kind="record", facts=(Fact("nonconformity.open", "", "", ""),))
    result = judged("R-9.2-5", file("R-9.2-5", kind="record"), open_one)
    assert result.verdict == "weak"
    assert "不符合报告2.docx" in result.reason.zh
    assert judged("R-9.2-5", replace(open_one, facts=())).verdict == "satisfied"


@pytest.mark.parametrize("requirement", ["D-8.5.2-PL", "R-8.5.2", "D-8.3.4.2"])
def test_what_is_asked_for_on_a_trigger_only_is_not_applicable_without_one(requirement: str) -> None:
    result = judged(requirement)
    assert (result.verdict, result.needs_review) == ("not_applicable", True)
    assert judged(requirement, file(requirement, kind="plan")).verdict == "satisfied"


def test_no_record_and_no_nil_statement_is_missing_with_a_look() -> None:
    result = judged("R-8.6.1-2")
    assert (result.verdict, result.needs_review) == ("missing", True)
    assert "nothing happened" in result.reason.en
    assert judged("R-8.6.1-2", file("R-8.6.1-2", kind="record")).verdict == "satisfied"


def test_strong_hint_asks_for_a_look_instead_of_missing_a_faint_one_does_not() -> None:
    def hinted(sure: float) -> Analysis:
        return Analysis("a.docx", "", "read", hints=(Assignment("D-8.6.1", sure, "body", "…"),))

    assert (judged("D-8.6.1", hinted(0.49)).verdict, judged("D-8.6.1", hinted(0.49)).needs_review) == ("weak", True)
    assert judged("D-8.6.1", hinted(0.1)).verdict == "missing"


def test_code_certificate_is_shown_by_what_serves_it() -> None:
    assert judged("L02", file("L01", kind="licence")).verdict == "missing"
    assert judged("L02", file("L02", kind="licence")).verdict == "satisfied"


def test_audit_package_follows_from_audit_report_and_review_report() -> None:
    audit, review = file("R-9.2-6", "内审.docx", kind="report"), file("R-9.3-3", "管评.docx", kind="report")
    both = judged("L10", audit, review)
    assert both.verdict == "satisfied"
    assert [one.path for one in both.evidence] == ["内审.docx", "管评.docx"]
    one = judged("L10", audit)
    assert one.verdict == "weak"
    assert "Management review" in one.reason.en
    assert judged("L10").verdict == "missing"
    open_one = file("R-9.2-5", "nc.docx", kind="record", facts=(Fact("nonconformity.open", "", "", "…"),))
    assert judged("L10", audit, review, open_one).verdict == "weak"


def test_evidence_does_not_depend_on_the_order_of_files() -> None:
    files = [file("D-8.6.1", f"{name}.docx", 0.9) for name in "dbca"]
    assert verdicts(files, [], CATALOGUE, AS_OF, NOTHING_HELD) == verdicts(
        files[::-1], [], CATALOGUE, AS_OF, NOTHING_HELD
    )


def test_later_day_of_assessment_lets_things_lapse() -> None:
    licence = file("L01", kind="licence", dates=until(date(2026, 12, 1)))
    by_day = {day: verdicts([licence], [], CATALOGUE, day, NOTHING_HELD) for day in (AS_OF, date(2026, 12, 2))}
    found = [next(one.verdict for one in results if one.requirement == "L01") for results in by_day.values()]
    assert found == ["satisfied", "stale"]


def test_a_month_in_which_nothing_may_have_happened_is_asked_about() -> None:
    served = file("R-8.6.1-1", kind="record")
    asked = judged("R-8.6.1-1", served, rows=[row("R-8.6.1-1", date(2026, 8, 3), gaps=["2026-09"])])
    assert (asked.verdict, asked.needs_review) == ("satisfied", True)
    assert "2026-09" in asked.reason.zh
    assert "2026-09" in asked.reason.en
    every = judged("R-8.6.1-1", served, rows=[row("R-8.6.1-1", date(2026, 8, 3))])
    assert (every.verdict, every.needs_review) == ("satisfied", False)


def test_a_record_in_the_folder_of_another_month_is_to_be_checked() -> None:
    day = date(2026, 7, 14)
    moved = Fact("month.elsewhere", "2026-09 2026-07", "body", "2026年9月")
    served = file("R-8.1", kind="record", facts=(moved,), events=(Event("R-8.1", day, day, "day", "body"),))
    asked = judged("R-8.1", served)
    assert (asked.verdict, asked.needs_review) == ("satisfied", True)
    assert "2026-09" in asked.reason.zh
    assert "2026-07" in asked.reason.en


def approval(value: str) -> tuple[Fact, ...]:
    return (Fact("signoff.approved", value, "p.1", "批准"),)


def test_document_whose_approval_is_empty_is_weak_where_the_others_have_theirs() -> None:
    others = [file("D-8.6.3", f"{number}.docx", facts=approval("总经理")) for number in range(3)]
    open_ = file("D-8.6.1", facts=approval(""))
    assert judged("D-8.6.1", open_, *others).verdict == "weak"
    assert judged("D-8.6.1", open_, *others, file("D-8.6.1", "b.docx", facts=approval("总经理"))).verdict == "satisfied"
    assert judged("D-8.6.1", open_, others[0]).verdict == "satisfied"  # approved elsewhere, as it seems


def test_line_of_who_checked_without_the_next_of_who_approved_is_no_approval_where_the_others_have_one() -> None:
    others = [file("D-8.6.3", f"{number}.docx", facts=approval("总经理")) for number in range(3)]
    checked = file("D-8.6.1", facts=(Fact("signoff.reviewed", "Helen Zhu", "p.1", "Checked"),))
    assert judged("D-8.6.1", checked, *others).verdict == "weak"
    assert judged("D-8.6.1", file("D-8.6.1"), *others).verdict == "satisfied"


def test_policy_that_waits_for_its_approval_is_not_replaced_by_the_rules_of_its_process() -> None:
    others = [file("D-8.6.3", f"{number}.docx", facts=approval("总经理")) for number in range(3)]
    policy = file("D-8.7.3.1", "policy.docx", kind="policy", facts=approval(""))
    process = file("D-8.7.3.1", "process.docx", facts=approval("总经理"))
    assert judged("D-8.7.3.1", policy, process, *others).verdict == "weak"
    assert judged("D-8.7.3.1", process, *others).verdict == "satisfied"
    manual = replace(process, path="manual.docx", kind="manual")
    assert judged("D-8.7.3.1", policy, manual, *others).verdict == "satisfied"


def test_plan_of_an_exercise_alone_does_not_show_that_it_was_held() -> None:
    assert judged("R-8.7.2-2", file("R-8.7.2-2", kind="plan")).verdict == "weak"
    held = file("R-8.7.2-2", "b.docx", kind="record")
    assert judged("R-8.7.2-2", file("R-8.7.2-2", kind="plan"), held).verdict == "satisfied"


def test_hint_of_the_second_search_is_no_trigger() -> None:
    hint = Analysis("a.docx", "a", "read", kind="record", hints=(Assignment("R-8.7.2-3", 0.45, "body", "…"),))
    assert judged("R-8.7.2-3", hint).verdict == "not_applicable"
    named = replace(hint, hints=(Assignment("R-8.7.2-3", 0.46, "title", "…"),))
    assert judged("R-8.7.2-3", named).verdict == "weak"


def test_what_is_asked_for_under_a_condition_is_missing_where_other_evidence_shows_that_the_condition_holds() -> None:
    assert judged("R-8.3.4-2").verdict == "not_applicable"
    missing = judged("R-8.3.4-2", file("D-8.3.4.1", kind="agreement"))
    assert (missing.verdict, missing.needs_review) == ("missing", True)
    assert judged("R-8.3.4-2", file("D-8.3.4.1", kind="agreement", obsolete=True)).verdict == "not_applicable"
    hint = Analysis("b.docx", "b", "read", kind="record", hints=(Assignment("R-8.3.4-2", 0.45, "body", "…"),))
    assert judged("R-8.3.4-2", hint).verdict == "not_applicable"
    assert judged("R-8.3.4-2", hint, file("D-8.3.4.1", kind="agreement")).verdict == "weak"


def test_review_papers_that_together_leave_out_several_inputs_are_weak_and_so_is_the_audit_package() -> None:
    titles = [each.title.zh for each in CATALOGUE.requirement("R-9.3-2").key_content]

    def set_with(told: Sequence[str]) -> list[Analysis]:
        topics = (Fact("review.topics", "|".join(told), "body", "…"),)
        return [
            file("R-9.3-2", "inputs.docx", kind="report", facts=topics),
            file("R-9.3-3", "minutes.docx", kind="record"),
            file("R-9.2-6", "audit.docx", kind="report"),
        ]

    assert judged("R-9.3-2", *set_with(titles[1:])).verdict == "satisfied"
    assert judged("L10", *set_with(titles[1:])).verdict == "satisfied"
    weak = judged("R-9.3-2", *set_with(titles[2:]))
    assert weak.verdict == "weak"
    assert titles[0] in weak.reason.zh
    assert judged("L10", *set_with(titles[2:])).verdict == "weak"


def test_reason_names_the_deciding_contents_then_the_others_and_the_file_in_both_languages() -> None:
    absent = ("服务描述", "工作量限制")
    one = judged("D-8.3.3-SLA", file("D-8.3.3-SLA", "Clients/SLA North.docx", kind="agreement", absent=absent))
    assert one.reason.zh == "缺少内容：工作量限制；另未认出：服务描述（所查：SLA North.docx）"
    assert one.reason.en == (
        "contents not found: workload limits; nor were recognised: service described (looked in SLA North.docx)"
    )
    second = file("D-8.3.3-SLA", "SLA South.docx", kind="agreement", absent=("工作量限制",))
    both = judged("D-8.3.3-SLA", file("D-8.3.3-SLA", "SLA North.docx", kind="agreement", absent=absent), second)
    assert both.reason.zh == "缺少内容：工作量限制（所查：SLA South.docx 等 2 份）"
    chapter = Assignment("D-8.5.1.1", 0.9, "1 Policy", "…", ("判定重大影响的准则",), within=True)
    told = judged("D-8.5.1.1", Analysis("Changes.docx", "c", "read", kind="procedure", assignments=(chapter,)))
    assert told.reason.en == "contents not found: criteria for major impact (looked in Changes.docx: 1 Policy)"


def test_service_requirements_that_are_wishes_only_are_weak() -> None:
    titles = tuple(each.title.zh for each in CATALOGUE.requirement("D-8.2.2").key_content)
    assert judged("D-8.2.2", file("D-8.2.2", absent=titles[2:])).verdict == "weak"
    assert judged("D-8.2.2", file("D-8.2.2", absent=titles[3:])).verdict == "satisfied"


def test_draft_is_weak_by_its_name_or_a_version_below_one_until_an_issued_one_stands_beside_it() -> None:
    agreement = "D-8.3.4.2"
    for path, title, version in (
        ("OLA DRAFT.docx", "Agreement with Group IT", "1.0"),
        ("OLA.docx", "运营级别协议（征求意见稿）", ""),
        ("OLA.docx", "Agreement with Group IT", "0.4"),
    ):
        draft = file(agreement, path, kind="agreement", title=title, version=version)
        others = [file("D-7.5", f"{number}.docx", version="1.0") for number in range(3)]
        weak = judged(agreement, draft, *others)
        assert (weak.verdict, weak.reason.en) == ("weak", "only a draft")
        assert (
            judged(agreement, draft, file(agreement, "signed.docx", kind="agreement"), *others).verdict == "satisfied"
        )
    assert judged(agreement, file(agreement, "On drafting.docx", kind="agreement")).verdict == "satisfied"
    assert judged(agreement, file(agreement, "OLA.docx", kind="agreement", version="0.4")).verdict == "satisfied"


def test_paper_that_serves_the_inputs_without_naming_the_review_counts_with_what_it_says() -> None:
    titles = [each.title.zh for each in CATALOGUE.requirement("R-9.3-2").key_content]
    pack = file("R-9.3-2", "pack 3 Nov.docx", kind="report", absent=tuple(titles[:3]))
    weak = judged("R-9.3-2", pack)
    assert weak.verdict == "weak"
    assert all(title in weak.reason.zh for title in titles[:3])
    assert judged("R-9.3-2", file("R-9.3-2", kind="report", absent=tuple(titles[:1]))).verdict == "satisfied"


def test_agreement_with_a_part_of_the_group_is_missing_where_a_document_says_that_it_takes_part() -> None:
    says = (Fact("supplier.internal", "group it", "body", "Group IT hosts the mail gateway."),)
    manual = Analysis("manual.docx", "m", "read", kind="manual", facts=says)
    missing = judged("D-8.3.4.2", manual)
    assert (missing.verdict, missing.needs_review) == ("missing", True)
    assert "manual.docx" in missing.reason.en
    house = replace(manual, facts=(*says, Fact("organisation.cover", "Group IT, Harrow Mills Ltd", "body", "")))
    assert judged("D-8.3.4.2", house).verdict == "not_applicable"
    assert judged("D-8.3.4.2", replace(manual, kind="external")).verdict == "not_applicable"


def test_a_month_without_minutes_is_a_question_and_one_without_a_report_a_gap() -> None:
    days = (date(2026, 8, 3), date(2026, 9, 7), date(2026, 11, 2))
    for requirement, verdict in (("R-7.4", "satisfied"), ("R-9.4", "weak")):
        result = judged(requirement, file(requirement, kind="record"), rows=[row(requirement, *days, gaps=["2026-10"])])
        assert (result.verdict, "2026-10" in result.reason.en) == (verdict, True)


@pytest.mark.parametrize(("day", "verdict"), [(date(2026, 5, 20), "stale"), (date(2026, 7, 1), "satisfied")])
def test_what_is_due_each_quarter_is_old_once_a_whole_quarter_went_by(day: date, verdict: str) -> None:
    checks = file("R-8.7.3-3", kind="record")
    assert judged("R-8.7.3-3", checks, rows=[row("R-8.7.3-3", day)]).verdict == verdict


def test_a_statement_on_a_time_that_is_over_does_not_expire_with_it() -> None:
    over = file("L13", dates=until(date(2026, 11, 1)))
    assert judged("L13", over).verdict == "satisfied"
    assert judged("D-8.6.1", file("D-8.6.1", dates=until(date(2026, 11, 1)))).verdict == "stale"
