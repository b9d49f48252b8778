"""The form on which a training is kept."""

from __future__ import annotations

import pytest
from written import served, text

from pipeline.mapping.papers.training_forms import is_training_form


def english(subject: str, judged: str) -> list[tuple[str, ...]]:
    return [("Subject", subject, "Date", "14 September 2026"), ("By", "Ruth Calloway", "Form", "F-31"), ("Present", "Tom Acheson, Ida Marsh and nine of the desk"), ("Judged", judged)]  # fmt: skip


def chinese(content: str, judged: str) -> list[tuple[str, ...]]:
    return [("培训内容", content, "日期", "2026年9月14日"), ("讲师", "石榴工程师", "编号", "JL-31"), ("参加人员", "鲁岩、甘棠、乔木"), ("考核结果", judged)]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("The rules and your part in them", english("rules and where they lie", "ten questions, all passed")),
        ("工单怎么写", chinese("工单怎么写清楚", "抽查十张，合格")),
    ],
)
def test_a_form_of_who_taught_what_to_whom_is_a_training_whatever_it_was_on(
    title: str, rows: list[tuple[str, ...]]
) -> None:
    content = text(f"# {title}", rows)
    assert is_training_form((title, "note"), content)
    assert "R-7.2-3" in served(content, title)


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("The rules and your part in them", english("rules and where they lie", "")),  # nobody has judged
        ("Exercise: hall lost", english("hall lost", "back after two hours")),
        ("Review with the customer", english("levels of August", "content with all")),
        ("机房断电演练", chinese("断电与切换过程", "切换用时八分钟")),
        ("工单怎么写", chinese("工单怎么写清楚", "")),
    ],
)
def test_an_exercise_a_review_and_a_blank_form_are_none(title: str, rows: list[tuple[str, ...]]) -> None:
    assert not is_training_form((title, "note"), text(f"# {title}", rows))
