"""Abbreviations that two practices share."""

from __future__ import annotations

import pytest
from written import served, workbook

IDEAS = [
    ("ID", "Proposed", "Opportunity", "Benefit", "Owner"),
    ("CI-01", "2026-09-16", "resets by users", "fewer calls", "Su"),
]
ITEMS = [("CI id", "Name", "Version", "Related to", "Owner"), ("CI-01", "srv-04", "2.1", "srv-05", "Su")]


@pytest.mark.parametrize(
    ("rows", "requirement", "not_this"), [(IDEAS, "R-10.2", "R-8.2.6-1"), (ITEMS, "R-8.2.6-1", "R-10.2")]
)
def test_ci_is_what_its_columns_say(rows: list[tuple[str, ...]], requirement: str, not_this: str) -> None:
    found = served(workbook(Sheet1=[*rows, *rows[1:] * 3]), "CI register", "CI register")
    assert requirement in found
    assert not_this not in found
