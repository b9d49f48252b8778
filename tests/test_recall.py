"""Remembering by identity: once for each value, never one value's result for another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.recall import remembered


@given(st.lists(st.integers(0, 5), max_size=40), st.integers(1, 4))
def test_every_value_gets_its_own_result_however_few_are_kept(order: list[int], most: int) -> None:
    values = [[number] for number in range(6)]
    doubled = remembered(most)(lambda value: value[0] * 2)
    assert [doubled(values[number]) for number in order] == [number * 2 for number in order]


def test_a_value_that_is_kept_is_worked_out_once() -> None:
    asked: list[int] = []
    value = (1,)
    length = remembered(2)(lambda each: asked.append(1) or len(each))
    assert (length(value), length(value), asked) == (1, 1, [1])


def test_equal_values_are_not_mistaken_for_each_other() -> None:
    name_of = remembered(8)(lambda each: each)
    first, second = [1], [1]
    assert name_of(first) is first
    assert name_of(second) is second
