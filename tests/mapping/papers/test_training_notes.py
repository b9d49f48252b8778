"""Notes in a few lines of a training that was held."""

from __future__ import annotations

import pytest
from written import served, text

from pipeline.mapping.papers.training_notes import of_a_training


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


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("夜班小课 分级", "2026年9月14日，石榴讲，鲁岩、甘棠、乔木在。\n拿上月八张单子重新分级，错两张。一周后抽查全对。"),
        ("停电预案实操", "2026年9月14日下午，楼下机房。石榴带，值班6人到。\n每人切一次，一人补考。"),
        ("Lesson - the handbook", "Monday 14 September 2026, nine to noon. Ruth read the rules aloud. 14 of 16 there, ten questions each, worst eight right."),
        ("Training: rules and policy", "14 September 2026, in the kitchen. Trainer: Tom Acheson. 31 persons signed. Test: ten questions."),
    ],
)  # fmt: skip
def test_what_is_called_a_training_and_tells_who_came_and_what_came_of_it_is_one(title: str, said: str) -> None:
    content = text(f"# {title}\n{said}")
    assert "R-7.2-3" in served(content, title)
    assert of_a_training((title, "note"), content)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("夜班小课计划", "2026年9月14日，石榴讲，鲁岩、甘棠、乔木在，一周后抽查。"),
        ("夜班小课 分级", "石榴讲，鲁岩、甘棠、乔木在，一周后抽查。"),
        ("客户培训 分级", "2026年9月14日，石榴讲，鲁岩、甘棠、乔木在，一周后抽查。"),
        ("Training plan 2026", "14 September 2026. Trainer: Tom Acheson. 31 persons signed. Test: ten questions."),
        ("Lessons learned", "14 September 2026. Told by Tom. 14 of 16 there. Test failed."),
        ("Training: rules and policy", "Please come on 14 September 2026. Trainer: Tom Acheson. Test: ten questions."),
        ("Training: rules and policy", "14 September 2026, in the kitchen."),
    ],
)  # fmt: skip
def test_what_is_planned_or_undated_or_of_customers_is_no_training_held(title: str, said: str) -> None:
    assert not of_a_training((title,), text(f"# {title}\n{said}"))
