"""What an answer ends with that only judges."""

from __future__ import annotations

import pytest

from pipeline.text.verdict_tails import without_verdict


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("范围已成文，符合要求", "范围已成文"),
        ("台账核对存在不足", "台账核对"),
        ("the scope is documented, conforms", "the scope is documented"),
        ("recording of changes needs improvement", "recording of changes"),
        ("符合要求", "符合要求"),
        ("抽查5份，均有签字", "抽查5份，均有签字"),
    ],
)
def test_the_judgement_is_left_away_and_nothing_else(said: str, left: str) -> None:
    assert without_verdict(said) == left
