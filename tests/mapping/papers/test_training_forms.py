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


@pytest.mark.parametrize(
    ("judged", "result", "held"),
    [
        ("Result", "short test, 36 passed", True),
        ("Result", "the new shift begins on Monday", False),
        ("结果", "小测都答对", True),
    ],
)
def test_what_came_of_it_is_a_test_where_it_says_so(judged: str, result: str, held: bool) -> None:
    rows = [*english("rules and where they lie", "")[:-1], (judged, result)]
    assert is_training_form(("The rules", "note"), text("# The rules", rows)) is held


def test_the_form_of_a_course_on_audits_is_no_audit() -> None:
    rows = english("Internal auditing", "passed; certificates LI-26-118 and LI-26-119")
    found = served(text("# Internal auditing", rows), "Internal auditing")
    assert {"R-7.2-3", "R-9.2-7"} <= found
    assert not {"R-9.2-3", "R-9.2-6"} & found


@pytest.mark.parametrize(
    ("title", "rows", "told"),
    [
        ("The rules and you", english("policy, objectives and where papers lie", "ten questions"), True),
        ("新文件怎么用", chinese("方针、目标与新文件怎么用", "小测合格"), True),
        ("Safe on the net", english("the policy on passwords", "ten questions"), False),
    ],
)
def test_a_course_with_the_policy_and_the_papers_of_the_system_tells_of_the_policy(
    title: str, rows: list[tuple[str, ...]], told: bool
) -> None:
    assert ("R-5.2" in served(text(f"# {title}", rows), title)) is told
