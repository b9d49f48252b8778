"""Units that stand among others, and words that only end like one."""

from __future__ import annotations

import pytest
from laid_out_papers import table

from pipeline.entities.people.unit_groups import units_among_others
from pipeline.values import Content


def units(*names: str) -> set[str]:
    rows = [("目标", "哪个室"), *((f"目标{n}", name) for n, name in enumerate(names))]
    return {fact.value.split("|")[0] for fact in units_among_others(Content(tuple(table(*rows))))}


@pytest.mark.parametrize("asked", ["哪个室", "某部", "各科", "该中心"])
def test_a_word_that_asks_for_a_unit_is_none(asked: str) -> None:
    named = units("运维科", "网络科", "综合室", asked)
    assert asked not in named
    assert {"运维科", "网络科", "综合室"} <= named
