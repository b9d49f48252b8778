"""Whether what is written names the house."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from pipeline.checks.own_name import names_the_house
from pipeline.checks.registry import AssessedSet


@pytest.mark.parametrize(
    ("written", "ours"),
    [
        ("恒光数服（滨河）有限公司", True),
        ("恒光数服(滨河)有限公司", True),
        ("兹证明 恒光数服 (滨河) 有限公司", True),
        ("恒光数服（临江）有限公司", False),
        ("HENGGUANG Data (Binhe) Co. Ltd", True),
    ],
)
def test_brackets_and_spaces_of_a_name_may_be_written_in_any_width(written: str, ours: bool) -> None:
    house = SimpleNamespace(own_names=("恒光数服（滨河）有限公司", "Hengguang Data (Binhe) Co., Ltd."))
    assert names_the_house(written, cast(AssessedSet, house)) == ours
