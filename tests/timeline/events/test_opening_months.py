"""The months on which a letter says in its first lines that it is."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.timeline.events.opening_months import months_of_opening
from pipeline.values import Block, Place


def told(said: str, main: date) -> list[tuple[date, date]]:
    blocks = [Block(line, Place()) for line in said.splitlines()]
    return [(first, last) for first, last, _, _ in months_of_opening(blocks, main)]


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("贺老师您好，九月份的情况跟您说一下。", 9, 9),
        ("七月到九月我们给您干的活：接单一百张。", 7, 9),
        ("七八九三个月的情况跟您报一下。", 7, 9),
        ("三季度给船队跑得怎么样", 7, 9),
        ("Dear Nan, here is September: thirty calls.", 9, 9),
        ("Bo, here is how July to September went.", 7, 9),
        ("How the third quarter went for the mill", 7, 9),
    ],
)
def test_the_months_that_the_first_lines_name_are_those_of_the_report(said: str, first: int, last: int) -> None:
    ((start, end),) = told(said, date(2026, 10, 12))
    assert (start, end.month) == (date(2026, first, 1), last)


@pytest.mark.parametrize(
    "said",
    [
        "九月17日断了一回，当天修好。",
        "On 17 September the line was cut.",
        "From: a@x.example\nDate: Fri, 09 Oct 2026\nNothing to tell.",
        "十月份的打算跟您说一下。",  # not over yet
        "五月份的情况补给您。",  # long ago
    ],
)
def test_a_day_a_head_of_a_mail_and_months_still_running_or_long_over_are_none(said: str) -> None:
    assert told(said, date(2026, 10, 12)) == []
