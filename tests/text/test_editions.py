"""Numbers of editions."""

from __future__ import annotations

import pytest

from pipeline.text.editions import below_one


@pytest.mark.parametrize("version", ["V0.9", "0.1", "Version 0.2", " ver. 0.5"])
def test_edition_of_a_draft_is_numbered_below_one(version: str) -> None:
    assert below_one(version)


@pytest.mark.parametrize("version", ["V1.0", "10.2", "A/0", "", None])
def test_first_edition_and_none_are_not(version: str | None) -> None:
    assert not below_one(version)
