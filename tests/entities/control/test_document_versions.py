"""Versions in whatever form they are written, and whose they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laid_out_papers import CATALOGUE, grid

from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.control.versions import normal_version, version_of, versions

CONTROL = CATALOGUE.document_control


@pytest.mark.parametrize(
    ("written", "version"),
    [("V1.0", "1"), ("版本：2.1", "2.1"), ("A/0", "A/0"), ("第二版", "2"), ("Version 1.10", "1.10"), ("Rev.3", "3")],
)
def test_versions_are_made_comparable(written: str, version: str) -> None:
    assert version_of(written, CONTROL) == version


@given(st.lists(st.integers(0, 99), min_size=1, max_size=3))
def test_versions_that_differ_in_zeros_only_are_one(numbers: list[int]) -> None:
    written = ".".join(str(number) for number in numbers)
    assert normal_version(f"V{written}.0") == normal_version(written) == normal_version(f"0{written}")


@given(st.text(max_size=30))
def test_any_text_has_a_version_or_none(written: str) -> None:
    assert version_of(written, CONTROL) == version_of(written, CONTROL).strip()


def test_history_gives_its_newest_version_in_either_direction() -> None:
    for order in (
        (("V1.0", "2025-01-02", "新建"), ("V1.2", "2026-02-03", "修订")),
        (("V1.2", "2026-02-03", "修订"), ("V1.0", "2025-01-02", "新建")),
    ):
        content = grid(("版本", "日期", "修订内容"), *order)
        (fact,) = versions(content, cover_blocks(content), "", CONTROL)
        assert (fact.name, fact.value) == ("version.history", "1.2")
