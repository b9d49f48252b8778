"""Notes in a few lines of a training that was held."""

from __future__ import annotations

import pytest
from written import served, text


@pytest.mark.parametrize(
    ("note", "held"),
    [
        ("Training: scanners, second group. 2026-09-14, 08:00 to 09:00, by Ruth Calloway. Came: five people of the depot.", True),
        ("Briefing: new key box 14 September 2026, 12 people, by Tom Acheson", True),
        ("培训：巡灯仪使用 2026年9月14日，讲的人石榴，到的：鲁岩、甘棠、乔木", True),
        ("Training: scanners on 14 September 2026, please come at 08:00. Present: all of the depot.", False),
        ("培训：巡灯仪使用，计划2026年9月14日，参加：鲁岩、甘棠", False),
        ("Lunch: soup on 14 September 2026. Came: five people.", False),
    ],
)  # fmt: skip
def test_what_was_held_when_and_who_came_is_a_record_of_training(note: str, held: bool) -> None:
    assert ("R-7.2-3" in served(text(note), "note 14")) is held


def test_a_course_for_auditors_is_a_training() -> None:
    table = "| Name | Mark |\n|---|---|\n| Ruth Calloway | 88 |\n| Tom Acheson | 79 |"
    assert "R-7.2-3" in served(
        text(f"Given by an institute in Leeds, 20 August 2026.\n\n{table}"), "Internal auditor course, 20 August 2026"
    )
    assert "R-7.2-3" not in served(
        text("Tom Acheson and Ruth Calloway are appointed as internal auditors."), "Appointment of internal auditors"
    )
