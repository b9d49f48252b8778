"""Orders of the audit year: broken only where no reading satisfies them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analyses import a_file, dated, month, on

from pipeline.timeline.readiness.orders import orders
from pipeline.values import Analysis, DatedPlace, Held, Milestones, Order, Ordered, Role, Words

NOTHING = Milestones(None, "", None, False, (), None, None)
HELD = replace(
    NOTHING, release=date(2026, 7, 1), release_path="令.docx", audit=Held(date(2026, 9, 10), "内审报告.docx", "")
)


def broken(known: Milestones, *files: Analysis) -> list[tuple[str, str]]:
    return [(one.rule, one.requirement) for one in orders(files, known) if one.broken]


def test_a_month_is_any_of_its_days() -> None:
    whole = Ordered(date(2026, 9, 1), date(2026, 9, 30), "a", "")
    tenth = Ordered(date(2026, 9, 10), date(2026, 9, 10), "b", "")
    eleventh = Ordered(date(2026, 10, 11), date(2026, 10, 11), "c", "")
    assert not Order("O08", "R-9.2-2", whole, tenth, Words("", "")).broken
    assert not Order("O08", "R-9.2-2", tenth, whole, Words("", "")).broken
    assert Order("O08", "R-9.2-2", eleventh, whole, Words("", "")).broken


@pytest.mark.parametrize(
    ("requirement", "day", "rules"),
    [
        ("R-9.2-2", "2026-09-01", []),
        ("R-9.2-2", "2026-09-12", [("O08", "R-9.2-2")]),
        ("R-9.2-7", "2026-09-20", [("O07", "R-9.2-7")]),
        ("R-5.2", "2026-10-01", [("O06", "R-5.2")]),
        ("R-9.2-6", "2026-09-01", [("O08", "R-9.2-6")]),
        ("R-9.2-6", "2026-09-18", []),
    ],
)
def test_what_comes_before_and_after_the_audit(requirement: str, day: str, rules: list[tuple[str, str]]) -> None:
    assert broken(HELD, a_file("a.docx", events=on(requirement, day))) == rules


def test_an_audit_plan_of_the_month_of_the_audit_breaks_nothing() -> None:
    assert broken(HELD, a_file("a.docx", events=[month("R-9.2-2", "2026-09")])) == []


def test_an_audit_right_after_the_release_is_too_early() -> None:
    early = replace(HELD, audit=Held(date(2026, 7, 10), "内审报告.docx", ""))
    assert broken(early) == [("O09", "R-9.2-6")]


def test_programme_plan_inputs_and_review() -> None:
    programme = a_file("p.docx", events=on("R-9.2-1", "2026-09-20"))
    plan = a_file("q.docx", events=on("R-9.2-2", "2026-09-01"))
    inputs = a_file("i.docx", events=on("R-9.3-2", "2026-11-02"))
    review = a_file("r.docx", events=on("R-9.3-3", "2026-10-29"))
    assert broken(NOTHING, programme, plan, inputs, review) == [("O08", "R-9.2-2"), ("O11", "R-9.3-3")]


def test_nothing_is_older_than_the_organisation() -> None:
    founded = replace(dated("other", "2020-05-18"), labelled=True)
    licence = a_file("执照.pdf", "licence", dates=[founded], serves=("L01",))
    old = replace(a_file("程序.docx", "procedure"), main_date=date(2019, 1, 1))
    new = replace(a_file("新程序.docx", "procedure"), main_date=date(2026, 1, 1))
    assert broken(NOTHING, licence, old, new) == [("O01", "L01")]


def test_the_manual_follows_the_procedures_by_a_month_at_most() -> None:
    procedure = a_file("p.docx", "procedure", dates=[dated("effective", "2026-06-01")])
    assert broken(NOTHING, procedure, a_file("m.docx", "manual", dates=[dated("effective", "2026-06-30")])) == []
    assert broken(NOTHING, procedure, a_file("m.docx", "manual", dates=[dated("effective", "2026-07-15")])) == [
        ("O03", "D-4.4")
    ]


def test_contracts_suppliers_and_the_continuity_test() -> None:
    late = a_file("c.pdf", "agreement", dates=[dated("signed", "2026-03-05"), dated("period_start", "2026-03-01")])
    assert broken(NOTHING, late) == [("O15", "D-8.3.3-SLA")]
    contract = a_file("c.pdf", "agreement", dates=[dated("signed", "2026-03-01")], serves=("D-8.3.4.1",))
    evaluated = a_file("e.docx", events=on("R-8.3.4-1", "2026-06-01"))
    assert broken(replace(NOTHING, release=date(2026, 2, 1)), contract, evaluated) == [("O16", "R-8.3.4-1")]
    assert broken(replace(NOTHING, release=date(2026, 4, 1)), contract, evaluated) == []
    plan = a_file("b.docx", "plan", dates=[dated("effective", "2026-08-01")], serves=("D-8.7.2-PL",))
    assert broken(NOTHING, plan, a_file("t.docx", events=on("R-8.7.2-2", "2026-07-20"))) == [("O17", "R-8.7.2-2")]


def test_withdrawn_files_break_nothing() -> None:
    assert broken(HELD, a_file("a.docx", events=on("R-9.2-2", "2026-09-12"), obsolete=True)) == []


def labelled(role: Role, day: str, end: str | None = None) -> DatedPlace:
    return replace(dated(role, day, end), labelled=True, precision="month" if end else "day")


@pytest.mark.parametrize(
    ("effective", "rules"),
    [
        (("2026-08-01", "2026-08-31"), []),  # approved on the 20th, in force some day of August: it may be
        (("2026-07-01", "2026-07-31"), [("O02", "D-8.6.1")]),
    ],
)
def test_a_document_in_force_in_the_month_before_its_approval(
    effective: tuple[str, str], rules: list[tuple[str, str]]
) -> None:
    dates = [labelled("approved", "2026-08-20"), labelled("effective", *effective)]
    assert broken(NOTHING, a_file("p.docx", "procedure", dates=dates, serves=("D-8.6.1",))) == rules


def test_full_days_of_one_document_are_left_to_the_check_of_covers() -> None:
    dates = [labelled("approved", "2026-08-20"), labelled("effective", "2026-08-01")]
    assert broken(NOTHING, a_file("p.docx", "procedure", dates=dates, serves=("D-8.6.1",))) == []


@pytest.mark.parametrize(("due", "rules"), [("2026-09-20", []), ("2026-09-01", [("O08", "R-9.2-5")])])
def test_a_nonconformity_is_due_after_it_was_found(due: str, rules: list[tuple[str, str]]) -> None:
    dates = [dated("occurred", "2026-09-10"), dated("due", due)]
    assert broken(NOTHING, a_file("NC-1.docx", dates=dates, serves=("R-9.2-5",))) == rules
