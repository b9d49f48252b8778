"""Reading dates takes time in step with the text, whatever it holds."""

from __future__ import annotations

import re
import sys

import pytest

from pipeline.text import blank_dates
from pipeline.timeline import dates
from pipeline.timeline.dates import find_dates
from pipeline.timeline.grammar import (
    alone,
    blurred,
    chinese,
    chinese_years,
    counted_days,
    english,
    english_prose_years,
    english_words,
    english_years,
    guards,
    lists,
    numeric,
    numeric_days,
    numeric_months,
    spans,
)
from pipeline.timeline.names import dates as dates_in_names

MODULES = (
    chinese, chinese_years, english, english_years, guards, numeric, numeric_days, numeric_months, spans, lists, alone, english_words, dates, blank_dates, dates_in_names, blurred, counted_days, english_prose_years,
)  # fmt: skip


PATTERNS = [
    pattern
    for module in MODULES
    for value in vars(module).values()
    for pattern in (value.values() if isinstance(value, dict) else [value])
    if isinstance(pattern, re.Pattern)
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:40])
def test_no_pattern_can_look_further_than_a_fixed_stretch(pattern: re.Pattern[str]) -> None:
    """So each place of a text costs a bounded number of steps, and the whole text a linear one."""
    _, longest = re._parser.parse(pattern.pattern, pattern.flags).getwidth()  # type: ignore[attr-defined]
    assert longest <= 400


def _calls(text: str) -> int:
    """How many functions, of Python and of C, reading `text` calls."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        find_dates(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "2024年3月5日至",
        "二〇",
        "1 ",
        "2024-03-05 ",
        "5 March 2024 to ",
        "年 月 ",
        "2024.3.5-",
        "Q1-",
        "民国",
        "03/05/2024,",
    ],
)
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    once, twice = _calls(unit * 500), _calls(unit * 1000)
    assert twice <= 2 * once + 50
