"""Whether what is asked for under a condition is asked for: shown by evidence, by a plan that has been carried out, or told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging import CATALOGUE

from pipeline.conditions import shown
from pipeline.values import Analysis, Assignment, DatedPlace, Role

ACCEPTANCE = CATALOGUE.requirement("R-8.5.2")
AS_OF = date(2026, 11, 20)


def plan(approved: date, *steps: tuple[date, Role]) -> Analysis:
    dates = tuple(DatedPlace(day, None, "day", role, str(day), "T1R2C3") for day, role in steps)
    served = (Assignment("D-8.5.2-PL", 0.9, "title", ""),)
    return Analysis("plan.docx", "", "read", kind="plan", assignments=served, main_date=approved, dates=dates)


def test_a_plan_whose_days_have_passed_asks_for_what_came_of_it() -> None:
    carried_out = plan(date(2026, 7, 1), (date(2026, 8, 3), "due"))
    assert shown(ACCEPTANCE, [carried_out], set(), AS_OF)
    assert not shown(ACCEPTANCE, [replace(carried_out, obsolete=True)], set(), AS_OF)
    assert not shown(ACCEPTANCE, [replace(carried_out, kind="form")], set(), AS_OF)


@pytest.mark.parametrize("step", [date(2026, 11, 10), date(2027, 1, 4)])
def test_a_plan_with_a_step_to_come_or_hardly_over_does_not(step: date) -> None:
    assert not shown(ACCEPTANCE, [plan(date(2026, 7, 1), (step, "due"))], set(), AS_OF)


def test_evidence_of_another_requirement_shows_a_condition_at_once() -> None:
    assert shown(CATALOGUE.requirement("R-8.3.4-2"), [], {"D-8.3.4.1"}, AS_OF)
    assert not shown(CATALOGUE.requirement("R-8.3.4-2"), [], {"D-8.6.1"}, AS_OF)
