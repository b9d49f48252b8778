"""Evidence that is there and does not suffice: of an old edition, open, not approved, only planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from judging import AS_OF, NOTHING_HELD, file, judged

from pipeline.values import Analysis, DatedPlace, Event, Fact, Held


def approval(value: str) -> tuple[Fact, ...]:
    return (Fact("signoff.approved", value, "p.1", "批准"),)


def test_only_withdrawn_versions_are_stale() -> None:
    withdrawn = file("D-8.6.1", "作废/a.docx", obsolete=True)
    assert judged("D-8.6.1", withdrawn).verdict == "stale"
    assert judged("D-8.6.1", withdrawn, file("D-8.6.1", "b.docx")).verdict == "satisfied"


def test_document_written_to_an_old_edition_is_stale_unless_it_names_the_current_one() -> None:
    old = Fact("edition", "E01", "p.1", "ISO/IEC 20000-1:2011")
    result = judged("D-8.6.1", file("D-8.6.1", facts=(old,)))
    assert (result.verdict, result.reason.zh) == ("stale", "依据的标准版本已过期：“ISO/IEC 20000-1:2011”")
    current = Fact("edition.current", "2018", "p.1", "ISO/IEC 20000-1:2018")
    assert judged("D-8.6.1", file("D-8.6.1", facts=(old, current))).verdict == "satisfied"


def test_corrective_actions_most_of_which_were_not_verified_are_weak() -> None:
    unverified = (Fact("nonconformity.open", "", "", "验证人/日期："),)
    first, second = (file("R-10.1", path, kind="record", facts=unverified) for path in ("CAR-1.docx", "CAR-2.docx"))
    assert judged("R-10.1", first, second).verdict == "weak"
    assert judged("R-10.1", first, replace(second, facts=())).verdict == "satisfied"
    third, fourth = (file("R-10.1", path, kind="record", facts=unverified) for path in ("CAR-3.docx", "CAR-4.docx"))
    closed = file("R-10.1", "CAR-5.docx", kind="record")
    assert judged("R-10.1", first, second, third, closed).verdict == "weak"  # most of them
    assert judged("R-10.1", first, closed, replace(fourth, facts=())).verdict == "satisfied"
    days = tuple(Event("R-10.1", day, day, "day", "A2") for day in (date(2026, 9, 1), date(2026, 9, 2)))
    ledger = replace(third, events=days)
    assert judged("R-10.1", first, ledger, closed).verdict == "satisfied"  # some of a ledger's are closed
    told = (Fact("corrective.open", "", "", "Checked by / on:"),)  # of a corrective action that names no audit
    assert judged("R-10.1", replace(first, facts=told), replace(second, facts=told)).verdict == "weak"


@pytest.mark.parametrize(
    "name", ["认证申请书（未盖章）.docx", "认证申请书-未签.docx", "Application - not signed.pdf", "承诺书（待签）.docx"]
)
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


def test_a_kept_list_with_one_old_edition_among_others_is_a_list_with_a_wrong_row() -> None:
    def listed(day: date, *quotes: str) -> Analysis:
        old = tuple(Fact("edition", "E01", f"A{at}", quote) for at, quote in enumerate(quotes))
        return file("R-7.5-3", kind="list", facts=old, dates=(DatedPlace(day, None, "day", "other", "", "A1"),))

    kept, left = date(2026, 7, 22), date(2023, 2, 20)
    assert judged("R-7.5-3", listed(kept, "ISO/IEC 20000-1:2011")).verdict == "satisfied"
    assert judged("R-7.5-3", listed(left, "ISO/IEC 20000-1:2011")).verdict == "stale"
    assert judged("R-7.5-3", listed(kept, "ISO/IEC 20000-1:2011", "GB/T 24405.1-2009")).verdict == "stale"


def test_review_held_before_the_audit_is_weak_and_so_is_the_audit_package() -> None:
    review = file("R-9.3-3", kind="record")
    audit = Held(date(2026, 9, 22), "audit.docx", "", date(2026, 9, 21))
    before, after = (
        replace(NOTHING_HELD, audit=audit, review=Held(day, "a.docx", "")) for day in (date(2026, 9, 18), AS_OF)
    )
    assert judged("R-9.3-3", review, known=before).verdict == "weak"
    assert judged("R-9.3-3", review, known=after).verdict == "satisfied"
    assert judged("L10", review, file("R-9.2-6", "audit.docx"), known=before).verdict == "weak"


def test_open_nonconformity_is_weak() -> None:
    open_one = file("R-9.2-5", "内审/不符合报告2.docx", kind="record", facts=(Fact("nonconformity.open", "", "", ""),))
    result = judged("R-9.2-5", file("R-9.2-5", kind="record"), open_one)
    assert result.verdict == "weak"
    assert "不符合报告2.docx" in result.reason.zh
    assert judged("R-9.2-5", replace(open_one, facts=())).verdict == "satisfied"


def test_a_record_in_the_folder_of_another_month_is_to_be_checked() -> None:
    day = date(2026, 7, 14)
    moved = Fact("month.elsewhere", "2026-09 2026-07", "body", "2026年9月")
    served = file("R-8.1", kind="record", facts=(moved,), events=(Event("R-8.1", day, day, "day", "body"),))
    asked = judged("R-8.1", served)
    assert (asked.verdict, asked.needs_review) == ("satisfied", True)
    assert "2026-09" in asked.reason.zh
    assert "2026-07" in asked.reason.en


def test_document_whose_approval_is_empty_is_weak_where_the_others_have_theirs() -> None:
    others = [file("D-8.6.3", f"{number}.docx", facts=approval("总经理")) for number in range(3)]
    open_ = file("D-8.6.1", facts=approval(""))
    assert judged("D-8.6.1", open_, *others).verdict == "weak"
    assert judged("D-8.6.1", open_, *others, file("D-8.6.1", "b.docx", facts=approval("总经理"))).verdict == "satisfied"
    assert judged("D-8.6.1", open_, others[0]).verdict == "satisfied"  # approved elsewhere, as it seems


def test_line_of_who_checked_without_the_next_of_who_approved_is_no_approval_where_the_others_have_one() -> None:
    others = [file("D-8.6.3", f"{number}.docx", facts=approval("总经理")) for number in range(3)]
    alone = Fact("signoff.reviewed", "Helen Zhu", "p.1", "Checked")
    checked = file("D-8.6.1", facts=(Fact("signoff.drafted", "Bao Lei", "p.1", "Written"), alone))
    assert judged("D-8.6.1", checked, *others).verdict == "weak"
    assert judged("D-8.6.1", file("D-8.6.1", facts=(alone,)), *others).verdict == "satisfied"  # how a page is passed
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


def test_draft_is_weak_by_its_name_or_a_version_below_one_until_an_issued_one_stands_beside_it() -> None:
    agreement = "D-8.3.4.2"
    for path, title, version in (
        ("OLA DRAFT.docx", "Agreement with Group IT", "1.0"),
        ("OLA.docx", "运营级别协议（征求意见稿）", ""),
        ("OLA.docx", "内部支持协议（草）", ""),
        ("电力保障协议（拟）.docx", "电力保障协议", ""),
        ("OLA for signature.docx", "Agreement with Group IT", ""),
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
    assert judged(agreement, file(agreement, "模拟演练配合协议.docx", kind="agreement")).verdict == "satisfied"


def test_agreement_with_terms_left_open_that_nobody_has_signed_is_a_draft_whatever_its_name() -> None:
    agreement = "D-8.3.4.2"
    opens = tuple(Fact("placeholder", "XX", f"p.{n}", "恢复时间不超过XX小时") for n in (1, 2))
    unsigned = (Fact("signature.blank", "", "p.3", "甲方（签字）："),)
    assert judged(agreement, file(agreement, kind="agreement", facts=opens + unsigned)).verdict == "weak"
    for facts in (opens, unsigned, opens[:1] + unsigned):  # signed; a print of what was signed; one slip
        assert judged(agreement, file(agreement, kind="agreement", facts=facts)).verdict == "satisfied"
    assert judged(agreement, file(agreement, "OLA.docx", kind="agreement", version="0.4")).verdict == "satisfied"


def test_record_told_by_its_content_alone_does_not_suffice_beside_the_form_of_the_house_for_it() -> None:
    form = file("R-8.3.2-4", "Complaint form.docx", 0.8, kind="form")
    mail = file("R-8.3.2-4", "Monthly meeting.eml", 0.47, kind="record")
    weak = judged("R-8.3.2-4", form, mail)
    assert (weak.verdict, weak.needs_review) == ("weak", True)
    assert "Complaint form.docx" in weak.reason.en
    assert judged("R-8.3.2-4", mail).verdict == "satisfied"
    assert judged("R-8.3.2-4", form, file("R-8.3.2-4", "Complaint 3.docx", kind="record")).verdict == "satisfied"


def test_what_is_likely_by_its_content_does_not_replace_a_locked_file_of_the_very_name() -> None:
    locked = file("D-8.7.2-PL", "plan (locked).pdf", 0.45, outcome="failed", reason="encrypted: needs a password")
    chapter = file("D-8.7.2-PL", "procedure.docx", 0.6)
    assert judged("D-8.7.2-PL", locked, chapter).verdict == "unreadable"
    assert judged("D-8.7.2-PL", locked, file("D-8.7.2-PL", "plan.docx", 0.9)).verdict == "satisfied"
    assert judged("D-8.7.2-PL", chapter).verdict == "satisfied"


def test_a_draft_of_this_year_that_names_an_old_edition_is_a_draft_and_not_out_of_date() -> None:
    old = Fact("edition", "E02", "p.1", "ISO/IEC 20000-1:2011")
    draft = file("D-8.6.1", "Incidents draft.docx", title="Incidents (draft)", facts=(old,), main_date=AS_OF)
    assert (judged("D-8.6.1", draft).verdict, judged("D-8.6.1", draft).reason.en) == ("weak", "only a draft")
    aged = replace(draft, main_date=AS_OF - timedelta(days=800))
    assert judged("D-8.6.1", aged).verdict == "stale"
    assert judged("D-8.6.1", file("D-8.6.1", "Incidents.docx", facts=(old,), main_date=AS_OF)).verdict == "stale"
