"""When a title is of is taken out of it, and words that only begin like a month are not."""

from __future__ import annotations

import pytest

from pipeline.text.periods import without_period


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("八月巡检记录", "巡检记录"),
        ("2026年8月份巡检记录", "巡检记录"),
        ("第三季度巡检记录", "巡检记录"),
        ("disk report august 2026", "disk report"),
        ("disk report sept", "disk report"),
        ("aug2026 disk report", "disk report"),
        ("q3 disk report", "disk report"),
        ("disk report h1", "disk report"),
    ],
)
def test_a_month_a_quarter_and_a_year_are_left_out(title, kind):
    assert without_period(title).strip() == kind


@pytest.mark.parametrize("title", ["decisions", "marketing", "separation of duties", "junior staff", "maybe later"])
def test_what_begins_like_a_month_stays(title):
    assert without_period(title) == title
