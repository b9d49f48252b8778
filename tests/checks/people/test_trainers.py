"""R14: who trains beside the trainers of the house."""

from __future__ import annotations

import pytest
from english_house import ENGLISH
from small_house import form, new_findings


def course(number: int, trainer: str) -> str:
    return form(f"HR/Training {number}.docx", "Training record", [("Course", f"Priorities {number}", "Date", f"{number} September 2026"), ("Place", "Room 2", "Trainer", trainer), ("Result", "passed", "Effect", "good")])  # fmt: skip


@pytest.mark.parametrize(
    ("trainer", "told"), [("Sven Albers", True), ("Red Cross", False), ("Northstar Training", False)]
)
def test_firm_that_trains_stands_on_no_roster(trainer: str, told: bool) -> None:
    courses = [course(7, "Priya Nair"), course(8, f"Priya Nair, {trainer}"), course(9, f"Priya Nair, {trainer}")]
    assert any(trainer in one.message.en for one in new_findings("R14", *courses, house=ENGLISH)) == told
