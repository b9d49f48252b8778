"""Which kinds of document can serve which requirements."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.fit import RESULTS, RULES, TALK, clause_of, expected_kind, fits, siblings
from pipeline.values import Kind

CATALOGUE = mapper().catalogue
KINDS: tuple[Kind, ...] = (*sorted(TALK), *sorted(RULES), *sorted(RESULTS), "plan", "agreement")


def kinds_of(requirement: str) -> set[Kind]:
    return {kind for kind in KINDS if fits(CATALOGUE.requirement(requirement), kind)}


def beside(requirement: str, kind: Kind) -> set[str]:
    return {one.id for one in siblings(CATALOGUE.requirement(requirement), kind, CATALOGUE)}


def test_talk_proves_nothing() -> None:
    assert not [one.id for one in CATALOGUE.requirements if any(fits(one, kind) for kind in TALK)]


def test_records_prove_no_procedure_and_rules_no_record() -> None:
    assert not kinds_of("D-8.6.1") & RESULTS
    assert not kinds_of("R-8.6.1-1") & RULES
    assert kinds_of("D-8.6.1") == {*RULES, "plan"}
    assert kinds_of("R-8.6.1-1") == RESULTS


@pytest.mark.parametrize(("requirement", "may"), [("R-9.2-2", True), ("R-7.2-2", True), ("R-8.6.1-1", False)])
def test_plan_is_a_record_only_where_a_plan_is_asked_for(requirement: str, may: bool) -> None:
    assert fits(CATALOGUE.requirement(requirement), "plan") is may


def test_only_agreements_and_policies_serve_agreements() -> None:
    assert kinds_of("D-8.3.3-SLA") == {"agreement", "policy"}


def test_no_record_serves_policy_or_manual() -> None:
    assert not kinds_of("D-5.2") & RESULTS
    assert not kinds_of("D-4.4") & RESULTS


def test_procedure_on_the_catalogue_is_not_the_catalogue() -> None:
    assert not fits(CATALOGUE.requirement("D-8.2.4"), "procedure")
    assert fits(CATALOGUE.requirement("D-8.2.4-P"), "procedure")
    assert fits(CATALOGUE.requirement("D-8.2.4"), "list")


def test_procedure_is_no_licence_but_may_tell_the_departments() -> None:
    assert not fits(CATALOGUE.requirement("L01"), "procedure")
    assert fits(CATALOGUE.requirement("L07"), "procedure")


def test_nothing_proves_what_the_audits_themselves_prove() -> None:
    assert kinds_of("L10") == set()


@pytest.mark.parametrize(
    ("requirement", "kind"),
    [
        ("D-8.6.1", "procedure"),
        ("D-4.4", "manual"),
        ("D-5.2", "policy"),
        ("D-6.2", "policy"),
        ("D-6.3", "plan"),
        ("D-8.3.3-SLA", "agreement"),
        ("D-8.2.4", "record"),
        ("R-8.6.1-1", "record"),
        ("L01", "record"),
    ],
)
def test_requirement_expects_its_own_kind(requirement: str, kind: Kind) -> None:
    assert expected_kind(CATALOGUE.requirement(requirement)) == kind


def test_document_of_the_expected_kind_fits() -> None:
    asked = [one for one in CATALOGUE.requirements if one.id != "L10"]
    assert [one.id for one in asked if not fits(one, expected_kind(one))] == []


def test_record_named_like_a_procedure_goes_to_the_records_of_its_clause() -> None:
    assert beside("D-8.6.1", "record") == {"R-8.6.1-1", "R-8.6.1-2"}


def test_plan_goes_to_the_plans_among_the_records_of_its_clause() -> None:
    assert beside("D-9.2", "plan") == {"R-9.2-1", "R-9.2-2", "R-9.2-7"}


def test_talk_has_no_siblings_and_nothing_is_its_own() -> None:
    assert beside("D-8.6.1", "external") == set()
    assert not [one.id for one in CATALOGUE.requirements if one.id in beside(one.id, "record")]


@pytest.mark.parametrize(
    ("requirement", "clause"),
    [
        ("D-8.6.1", "8.6.1"),
        ("D-8.7.3.1", "8.7.3"),
        ("R-9.2-5", "9.2"),
        ("D-10.1", "10.1"),
        ("L05", "profile"),
        ("L13", "application"),
        ("L01", ""),
    ],
)
def test_clause_is_what_documents_and_records_are_kept_together_by(requirement: str, clause: str) -> None:
    assert clause_of(CATALOGUE.requirement(requirement)) == clause


@pytest.mark.parametrize("requirement", ["D-9.2", "D-9.3"])
def test_plans_of_audits_and_reviews_are_no_procedures(requirement: str) -> None:
    assert not fits(CATALOGUE.requirement(requirement), "plan")
    assert fits(CATALOGUE.requirement(requirement), "procedure")
