"""A log of issues that are raised, ranked and closed is no register of the issues around an organisation."""

from __future__ import annotations

import pytest
from written import served, text

HEAD = ("No.", "Issue", "Priority", "Raised by", "Status")
ROWS = [HEAD, ("1", "External printer is late", "High", "Ada", "Closed"), ("2", "Two tests fail", "Low", "Bo", "Open")]


def test_a_log_of_raised_issues_serves_no_context() -> None:
    assert "D-4.1" not in served(text("", ROWS), "Issue register", as_kind="record")


@pytest.mark.parametrize(
    "rows",
    [
        [("No.", "Internal / external", "Issue", "Priority", "Raised by", "Status"), ("1", "external", "New law", "High", "Ada", "open")],
        [("No.", "Issue", "Effect", "Response"), ("1", "New law", "More reports", "A new sheet"), ("2", "Few people", "Long waits", "Two posts")],
    ],
)  # fmt: skip
def test_a_register_of_the_issues_around_a_house_keeps_it(rows: list[tuple[str, ...]]) -> None:
    assert "D-4.1" in served(text("", rows), "Issues register", as_kind="record")
