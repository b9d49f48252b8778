"""What is called a review and tells figures alone is a report."""

from __future__ import annotations

import pytest
from written import served, text

FIGURES = """# Monthly service review - Plants
Period: 14 to 30 September 2026

# Workload
Incidents 6, requests 5, changes 4. The portal was down for 12 minutes.
"""
LEVELS = [
    ("Service", "Target", "Result", "Met?"),
    ("Workplace", "90 %", "88 %", "no"),
    ("Batch", "99.5 %", "99.81 %", "yes"),
]
MINUTES = "# Present\nAda Holm (customer), Ben Ruiz\n"


@pytest.mark.parametrize(("more", "requirement"), [("", "R-9.4"), (MINUTES, "R-8.3.2-2")])
def test_review_without_anybody_present_is_the_report_of_its_month(more: str, requirement: str) -> None:
    found = served(text(FIGURES + more, LEVELS), "Monthly service review - Plants", "MSR Plants 2026-09")
    assert requirement in found
    assert ("R-9.4" in found) is (requirement == "R-9.4")
    assert ("R-8.3.2-2" in found) is (requirement == "R-8.3.2-2")
