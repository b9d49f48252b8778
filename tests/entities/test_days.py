"""The day that a cell or line gives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.entities.days import moment_in


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026年3月2日", "2026-03-02"), ("甘棠 2026/3/2", "2026-03-02"), ("20 April 2026", "2026-04-20"), ("2026-03-02 10:05", "2026-03-02"),
     ("2026年13月2日", None), ("三月", None)],
)  # fmt: skip
def test_plain_days(written: str, day: str | None) -> None:
    found = moment_in(written)
    assert (found[0].isoformat() if found else None) == day


@given(st.text(max_size=40))
def test_any_text_has_a_day_or_none(written: str) -> None:
    found = moment_in(written)
    assert found is None or 1900 <= found[0].year < 2100


@pytest.mark.parametrize(
    ("written", "day"),
    [("18/08/2026 08:52", date(2026, 8, 18)), ("03/09/2026", date(2026, 9, 3)), ("09/28/2026", date(2026, 9, 28))],
)
def test_slashed_days_are_read_day_first_unless_that_cannot_be(written: str, day: date) -> None:
    moment = moment_in(written)
    assert moment is not None
    assert moment[0] == day
