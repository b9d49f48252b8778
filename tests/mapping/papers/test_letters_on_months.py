"""A letter to somebody on months and what was promised him, whatever it is called."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.levels_reached import by_levels_reached

REPORT = {"R-9.4", "R-8.3.3"}


def served(said: str, name: str) -> set[str]:
    return {one.requirement for one in by_levels_reached(text(said), FileNames(name, name), "unrelated")}


@pytest.mark.parametrize(
    "said",
    [
        "贺老师您好，九月份的情况跟您说一下：课堂可用率99.96%，说好99.9%；报修按时96.4%，说好95%。",
        "林主任，七月到九月给您干的活：按时95.8%，约定95%；闸口99.91%，约定99.9%，都够数。",
        "Dear Nan, here is September: phones in time 91 % against 90 %, portal up 99.95 % against 99.9 %.",
        "Bo, figures for July to September for you: 96.1 % in time where 95 % is agreed.",
        "How the third quarter went for Harbour Lines\n\nScreens: agreed 99.9 %, July 99.95 %, August 99.88 %.",
        "三季度给船队干得怎么样\n\n报港系统：约定99.9%，七月99.95%，八月99.88%。",
    ],
)
def test_a_letter_on_months_with_what_was_promised_is_a_report_to_the_customer(said: str) -> None:
    assert served(said, "上季度小账") == served(said, "your quarter") == REPORT


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("九月份的情况跟您说一下：都挺好，没什么事。", "小账"),
        ("您的打印机修好了，可用率99.96%，说好99.9%，达到。", "打印机"),  # of no months
        ("林主任，三季度的情况跟您说一下：可用率99.91%，约定99.9%，达到。", "供应商考核"),
        ("Dear Nan, here is September: phones in time 91 % against 90 %, up 99.95 % against 99.9 %.", "Audit check"),
    ],
)
def test_one_without_figures_of_no_months_or_called_otherwise_is_none(said: str, name: str) -> None:
    assert served(said, name) == set()
