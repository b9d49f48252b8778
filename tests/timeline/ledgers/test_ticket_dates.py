"""Ticket numbers as hints."""

from __future__ import annotations

import pytest

from pipeline.timeline.dates import find_dates
from pipeline.timeline.ledgers.ticket_dates import find_ticket_dates


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [("INC20260703001", "2026-07-03", "day"), ("INC-20260703-001", "2026-07-03", "day"), ("见 RFC-2610-03。", "2026-10-01", "month"),
     ("INC-2607-001", "2026-07-01", "month"), ("CHG202607-012", "2026-07-01", "month")],
)  # fmt: skip
def test_a_ticket_number_hints_at_its_time_and_is_no_date(text: str, value: str, precision: str) -> None:
    (found,) = find_ticket_dates(text)
    assert (str(found.value), found.precision, found.form) == (value, precision, "ticket")
    assert text[found.start : found.stop] == found.text
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    "text", ["CHG0000193", "HYTL/B-13-001-2005", "QL-ITSM-P-08", "INC-9913-001", "ISO20000", "2026-07-03"]
)
def test_other_numbers_hint_at_nothing(text: str) -> None:
    assert find_ticket_dates(text) == ()
