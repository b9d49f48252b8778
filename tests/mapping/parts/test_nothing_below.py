"""Labels below which nothing stands."""

from __future__ import annotations

import pytest

from pipeline.mapping.parts.nothing_below import left_open
from pipeline.values import Block, Place


def blocks(*texts: str) -> list[Block]:
    return [Block(text, Place()) for text in texts]


@pytest.mark.parametrize(
    "signed", ["填报：韦青 2026年8月19日", "日期：2026-08-19", "Reported by: A. Holt", "Date: 3 May 2026"]
)
def test_who_signs_below_belongs_to_no_label(signed: str) -> None:
    assert left_open(blocks("原因：", "防止再发生的措施：", signed), 0)
    assert left_open(blocks("Measures:", signed), 0)


def test_a_label_above_lines_that_say_something_is_filled() -> None:
    assert not left_open(blocks("变更分三类：", "一般变更：由部门经理批准。", "填报：韦青"), 0)
    assert not left_open(blocks("Cause:", "The archive was full.", "Reported by: A. Holt"), 0)
