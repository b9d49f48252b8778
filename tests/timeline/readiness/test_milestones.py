"""The days on which readiness rests."""

from __future__ import annotations

from datetime import date

from analyses import a_file, dated, month, on

from pipeline.timeline.readiness.milestones import milestones
from pipeline.values import Analysis, Fact

AS_OF = date(2026, 11, 20)


def release(*files: Analysis) -> date | None:
    return milestones(files, AS_OF).release


def order(path: str, *, effective: str, obsolete: bool = False) -> Analysis:
    dates = [dated("released", "2026-06-01"), dated("effective", effective)]
    return a_file(path, "policy", serves=["L04"], dates=dates, obsolete=obsolete)


MANUAL = a_file("manual.docx", "manual", serves=["D-4.4"], dates=[dated("effective", "2026-07-01")])


def test_the_system_takes_effect_on_the_day_that_the_release_order_names() -> None:
    assert release(order("发布令.pdf", effective="2026-06-15"), MANUAL) == date(2026, 6, 15)


def test_the_day_of_release_counts_where_no_other_is_named() -> None:
    assert release(a_file("a", "policy", serves=["L04"], dates=[dated("released", "2026-06-01")])) == date(2026, 6, 1)


def test_a_notice_that_says_from_when_on_counts_from_then_and_not_from_its_own_day() -> None:
    told = [dated("released", "2026-09-07"), dated("period_start", "2026-09-14")]
    assert release(a_file("notice", "record", serves=["L04"], dates=told)) == date(2026, 9, 14)
    audited = [dated("released", "2026-09-07"), dated("period_start", "2026-01-01")]
    assert release(a_file("notice", "record", serves=["L04"], dates=audited)) == date(2026, 9, 7)


def test_without_an_order_the_manual_counts_and_then_most_procedures() -> None:
    procedures = [
        a_file(f"{n}.docx", "procedure", serves=["D-8.6.1"], dates=[dated("effective", day)])
        for n, day in enumerate(["2026-08-01", "2026-05-18", "2026-05-18"])
    ]
    assert release(MANUAL, *procedures) == date(2026, 7, 1)
    assert release(*procedures) == date(2026, 5, 18)


def test_a_manuals_first_version_counts_and_not_its_revision() -> None:
    history = [dated("revised", "2026-05-18", place="T2R2C2"), dated("revised", "2026-09-10", place="T2R3C2")]
    revised = a_file("manual.docx", "manual", serves=["D-4.4"], dates=[dated("effective", "2026-09-21"), *history])
    assert release(revised) == date(2026, 5, 18)


def test_a_version_from_years_before_belongs_to_another_system() -> None:
    history = [dated("revised", "2012-05-18"), dated("revised", "2026-05-10")]
    assert release(a_file("m", "manual", serves=["D-4.4"], dates=[dated("effective", "2026-05-21"), *history])) == date(
        2026, 5, 21
    )


def test_versions_that_were_written_before_the_first_issue_do_not_count() -> None:
    history = [dated("revised", "2026-05-25", place="T2R2C2"), dated("revised", "2026-06-08", place="T2R3C2")]
    dates = [dated("drafted", "2026-05-25"), dated("effective", "2026-06-15"), *history]
    assert release(a_file("manual.docx", "manual", serves=["D-4.4"], dates=dates)) == date(2026, 6, 15)


def test_the_release_order_within_the_manual_says_from_when_the_system_is_in_force() -> None:
    dates = [dated("effective", "2026-09-21"), dated("period_start", "2026-06-15", place="0 Release order")]
    manual = a_file("manual.docx", "manual", serves=["L04"], place="0 Release order", dates=dates)
    assert release(manual) == date(2026, 6, 15)


def test_the_manual_of_an_earlier_system_does_not_count() -> None:
    old = a_file("2021.txt", "manual", serves=["D-4.4"], dates=[dated("effective", "2021-06-01")])
    assert release(old, MANUAL) == date(2026, 7, 1)


def test_a_withdrawn_order_and_a_file_that_only_mentions_one_do_not_count() -> None:
    assert release(order("old.pdf", effective="2020-01-01", obsolete=True), MANUAL) == date(2026, 7, 1)
    assert release(a_file("form", "form", serves=["L04"], dates=[dated("effective", "2026-06-15")])) is None


def test_the_manual_of_another_system_does_not_count() -> None:
    assert release(a_file("iso 14001.docx", "manual", dates=[dated("effective", "2025-06-02")])) is None
    guides = [
        a_file(f"{n}.docx", "procedure", serves=["D-8.6.1"], dates=[dated("effective", "2026-09-14")]) for n in range(6)
    ]
    group = a_file("group.docx", "manual", serves=["D-4.4"], dates=[dated("effective", "2025-11-02")])
    assert release(group, *guides) == date(2026, 9, 14)
    assert release(group, *guides[:3]) == date(2025, 11, 2)


def test_a_message_that_is_called_the_release_is_the_order_whatever_its_kind() -> None:
    dates = [dated("effective", "2026-09-14")]
    message = a_file("FW_ Release of the SMS.eml", "procedure", serves=["L04"], place="name", dates=dates)
    assert release(message, MANUAL) == date(2026, 9, 14)


def test_the_audit_is_the_latest_that_was_held_by_the_day_of_assessment() -> None:
    files = [
        a_file("plan", "plan", events=on("R-9.2-2", "2026-09-01")),
        a_file("checklist", events=on("R-9.2-3", "2026-09-22")),
        a_file("report", "report", events=on("R-9.2-6", "2026-10-20"), serves=["R-9.2-6"]),
        a_file("next", events=on("R-9.2-3", "2026-12-22")),
    ]
    known = milestones(files, AS_OF)
    assert known.audit is not None
    assert (known.audit.day, known.audit.path) == (date(2026, 9, 22), "checklist")
    assert known.audit_report


def test_a_planned_review_is_no_review() -> None:
    known = milestones([a_file("plan", "plan", events=on("R-9.3-1", "2026-11-18"))], AS_OF)
    assert known.review is None


def test_a_review_was_held_on_the_day_of_its_meeting_and_not_of_its_report() -> None:
    report = a_file(
        "review", "report", events=on("R-9.3-3", "2026-10-30"), dates=[dated("meeting", "2026-10-29", place="T1R3C2")]
    )
    known = milestones([report], AS_OF)
    assert known.review is not None
    assert (known.review.day, known.review.place) == (date(2026, 10, 29), "T1R3C2")


def test_nonconformities_are_closed_by_the_last_of_them_and_open_if_closed_only_later() -> None:
    closed = [Fact("nonconformity.closed", day, "T1R9C2", day) for day in ("2026-10-15", "2026-10-16")]
    late = Fact("nonconformity.closed", "2026-12-01", "T1R9C2", "2026-12-01")
    known = milestones([a_file("a", facts=closed), a_file("b", facts=[late])], AS_OF)
    assert known.closed_on is not None
    assert known.closed_on.day == date(2026, 10, 16)
    assert known.open_nonconformities == (("b", "2026-12-01"),)


def test_an_audit_of_which_only_the_month_is_known_begins_on_its_first_day() -> None:
    held = milestones([a_file("r.docx", "report", events=[month("R-9.2-6", "2026-10")])], AS_OF).audit
    assert held is not None
    assert (held.begins, held.day) == (date(2026, 10, 1), date(2026, 10, 31))


def test_training_and_plan_are_there_when_the_last_of_their_records_is() -> None:
    files = [
        a_file("宣贯.docx", events=on("R-7.2-3", "2026-08-20", "2026-09-02")),
        a_file("任命.docx", events=on("R-9.2-7", "2026-08-25")),
        a_file("方案.docx", events=on("R-9.2-1", "2026-08-01")),
    ]
    known = milestones(files, AS_OF)
    assert known.trained is not None
    assert (known.trained.day, known.trained.path) == (date(2026, 8, 25), "任命.docx")
    assert known.audit_planned is None  # there is a programme, and no plan
