"""The time that a text allows, in figures and words of both languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.timeline.rhythm.durations import find_allowed, last_day
from pipeline.values import TimeUnit

DIGITS = "〇一二三四五六七八九"


CHINESE: dict[str, TimeUnit] = {
    "个工作日": "working_day",
    "天": "day",
    "日": "day",
    "小时": "hour",
    "周": "week",
    "个月": "month",
    "分钟": "minute",
}


ENGLISH: dict[str, TimeUnit] = {
    "working day": "working_day", "business day": "working_day", "calendar day": "day", "day": "day", "hour": "hour", "week": "week", "month": "month",
}  # fmt: skip


def numeral(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十") + (DIGITS[ones] if ones else "")


@given(
    st.integers(1, 99),
    st.sampled_from(sorted(CHINESE)),
    st.booleans(),
    st.sampled_from(["{}内", "{}之内", "{}以内", "不超过{}", "最长{}"]),
)
@settings(max_examples=200, deadline=None)
def test_a_time_allowed_in_chinese_is_read_back(amount: int, unit: str, in_numerals: bool, form: str) -> None:
    written = "应在" * form.endswith("内") + form.format(f"{numeral(amount) if in_numerals else amount}{unit}") + "关闭"
    assert [(each.amount, each.unit) for each in find_allowed(written)] == [(amount, CHINESE[unit])], written


@given(
    st.integers(1, 99),
    st.sampled_from(sorted(ENGLISH)),
    st.sampled_from(["within {}", "no later than {}", "not more than {} after", "in {}"]),
)
@settings(max_examples=200, deadline=None)
def test_a_time_allowed_in_english_is_read_back(amount: int, unit: str, form: str) -> None:
    written = "It is closed " + form.format(f"{amount} {unit}{'s' * (amount > 1)}") + " and verified."
    assert [(each.amount, each.unit) for each in find_allowed(written)] == [(amount, ENGLISH[unit])], written


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [("within five working days", 5, "working_day"), ("within 5 (five) business days", 5, "working_day"), ("within a week", 1, "week"),
     ("within 48 h", 48, "hour"), ("within forty-five days", 45, "day"), ("７２小时内", 72, "hour"), ("廿日内", 20, "day"), ("次月5个工作日内", 5, "working_day")],
)  # fmt: skip
def test_words_and_wide_digits_count(text: str, amount: int, unit: str) -> None:
    assert [(each.amount, each.unit) for each in find_allowed(text)] == [(amount, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "3月内",
        "2026年7月3日内",
        "每周三",
        "5天",
        "at 5 days",
        "7x24小时",
        "in 2026",
        "within reach",
        "第3周内",
        "0天内",
    ],
)
def test_a_time_that_nothing_limits_is_no_deadline(text: str) -> None:
    assert list(find_allowed(text)) == []


@given(st.text(alphabet=st.sampled_from("0123456789零一二十百个工作日天小时周月内之within in days hours"), max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    for each in find_allowed(text):
        assert each.amount > 0
        assert 0 <= each.start < each.stop <= len(text)


def test_working_days_pass_over_weekends_and_holidays() -> None:
    assert last_day(date(2026, 11, 20), 5, "working_day") == date(2026, 11, 27)
    assert last_day(date(2026, 9, 30), 1, "working_day") == date(2026, 10, 8)
    assert last_day(date(2026, 11, 20), 24, "hour") == date(2026, 11, 21)
    assert last_day(date(2026, 1, 31), 1, "month") == date(2026, 2, 28)
