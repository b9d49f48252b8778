"""One verdict for each requirement, from analyses built by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from judging import AS_OF, CATALOGUE, NOTHING_HELD, file, judged, row

from pipeline.values import Analysis, Assignment, Fact
from pipeline.verdicts import verdicts

INCIDENT = CATALOGUE.requirement("D-8.6.1")


def test_every_requirement_has_one_verdict_in_the_order_of_the_catalogue() -> None:
    results = verdicts([], [], CATALOGUE, AS_OF, NOTHING_HELD)
    assert [one.requirement for one in results] == [one.id for one in CATALOGUE.requirements]
    assert {one.verdict for one in results} == {"missing", "not_applicable"}


def test_whole_current_evidence_satisfies_and_is_shown_best_first() -> None:
    result = judged("D-8.6.1", file("D-8.6.1", "b.docx", 0.8), file("D-8.6.1", "a.docx"))
    assert (result.verdict, result.needs_review, result.confidence) == ("satisfied", False, 0.95)
    assert [one.path for one in result.evidence] == ["a.docx", "b.docx"]


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
    assert judged("D-8.5.2", file("D-8.5.2", absent=("验收准则",))).verdict == "weak"
    assert judged("D-8.7.1-RT", file("D-8.7.1-RT", kind="plan", absent=("可用性风险",))).verdict == "weak"


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
    assert result.reason.zh.startswith("候选文件无法读取（")
    assert "encrypted" in result.reason.en
    assert judged("D-8.6.1", locked, file("D-8.6.1", "b.docx")).verdict == "satisfied"
    assert judged("D-8.6.1", locked, file("D-8.6.1", "旧版/b.docx", obsolete=True)).verdict == "unreadable"


def test_locked_plan_is_unreadable_beside_a_text_that_hardly_reads_like_it() -> None:
    locked = file("D-8.4.3-PL", outcome="skipped", reason="encrypted: needs a password", sure=0.6)
    plan = CATALOGUE.requirement("D-8.4.3-PL")
    thin = replace(file("D-8.4.3-PL", "月报.docx", sure=0.64), kind="report")
    lacking = tuple(block.title.zh for block in plan.key_content)
    thin = replace(thin, assignments=tuple(replace(one, absent=lacking) for one in thin.assignments))
    assert judged("D-8.4.3-PL", thin).verdict == "weak"
    assert judged("D-8.4.3-PL", thin, locked).verdict == "unreadable"
    named = replace(thin, assignments=tuple(replace(one, confidence=0.9) for one in thin.assignments))
    assert judged("D-8.4.3-PL", named, locked).verdict == "weak"


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


def test_monthly_record_with_a_month_missing_is_weak_and_names_it() -> None:
    record = file("R-9.4", kind="report")
    days = [date(2026, 8, 31), date(2026, 10, 31)]
    result = judged("R-9.4", record, rows=[row("R-9.4", *days, gaps=["2026-09"])])
    assert result.verdict == "weak"
    assert "2026-09" in result.reason.en
    assert judged("R-9.4", record, rows=[row("R-9.4", *days)]).verdict == "satisfied"


@pytest.mark.parametrize("requirement", ["D-8.5.2-PL", "R-8.5.2", "D-8.3.4.2"])
def test_what_is_asked_for_on_a_trigger_only_is_not_applicable_without_one(requirement: str) -> None:
    result = judged(requirement)
    assert (result.verdict, result.needs_review) == ("not_applicable", True)
    assert judged(requirement, file(requirement, kind="plan")).verdict == "satisfied"


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


def test_a_month_in_which_nothing_may_have_happened_is_asked_about() -> None:
    served = file("R-8.6.1-1", kind="record")
    asked = judged("R-8.6.1-1", served, rows=[row("R-8.6.1-1", date(2026, 8, 3), gaps=["2026-09"])])
    assert (asked.verdict, asked.needs_review) == ("satisfied", True)
    assert "2026-09" in asked.reason.zh
    assert "2026-09" in asked.reason.en
    every = judged("R-8.6.1-1", served, rows=[row("R-8.6.1-1", date(2026, 8, 3))])
    assert (every.verdict, every.needs_review) == ("satisfied", False)


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


def test_reason_names_the_deciding_contents_then_the_others_and_the_file_in_both_languages() -> None:
    absent = ("服务描述", "工作量限制")
    one = judged("D-8.3.3-SLA", file("D-8.3.3-SLA", "Clients/SLA North.docx", kind="agreement", absent=absent))
    assert one.reason.zh == "缺少内容：工作量限制；另未见明确写出：服务描述（所查：SLA North.docx）"
    assert one.reason.en == (
        "contents not found: workload limits; not said in so many words: service described (looked in SLA North.docx)"
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


def test_a_policy_or_a_manual_by_its_name_is_no_process_of_another_subject() -> None:
    hint = (Assignment("D-8.2.4-P", 0.46, "title", "…"),)
    policy = Analysis("p.pdf", "p", "read", kind="policy", assignments=(Assignment("D-5.2", 0.99, "title", "…"),))
    assert judged("D-8.2.4-P", replace(policy, hints=hint)).verdict == "missing"
    assert judged("D-8.2.4-P", Analysis("m.docx", "m", "read", kind="manual", hints=hint)).verdict == "missing"


def test_a_procedure_that_seems_to_be_one_by_its_name_is_looked_at() -> None:
    hint = (Assignment("D-8.2.4-P", 0.46, "title", "…"),)
    unsure = Analysis("c.docx", "c", "read", kind="procedure", hints=hint)
    assert judged("D-8.2.4-P", unsure).verdict == "weak"
    beside = replace(unsure, assignments=(Assignment("D-8.5.2", 0.85, "body", "…"),))
    assert judged("D-8.2.4-P", beside).verdict == "weak"
