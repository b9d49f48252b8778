"""Forms of digits: apostrophe years, short years before a time, cameras' stamps, lone dotted days, spans within a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.timeline.dates import find_dates

DAY = st.dates(date(2013, 1, 1), date(2049, 12, 31))
CLOCK = st.times().map(lambda each: each.strftime("%H:%M"))


@given(DAY, st.sampled_from("-/."))
@settings(max_examples=150, deadline=None)
def test_a_year_with_an_apostrophe_is_read_back_first_and_last(day: date, mark: str) -> None:
    for written in (f"{day.day:02}{mark}{day.month:02}{mark}'{day:%y}", f"'{day:%y}{mark}{day.month}{mark}{day.day}"):
        (found,) = find_dates(f"signed {written}")
        swapped = (found.value.month, found.value.day) == (day.day, day.month)
        assert found.value == day or (swapped and found.form == "slash_ambiguous"), written
        assert found.text == written


@given(st.dates(date(2015, 1, 13), date(2049, 12, 31)), CLOCK, st.sampled_from("-/"))
@settings(max_examples=150, deadline=None)
def test_three_short_numbers_before_a_time_are_a_day(day: date, clock: str, mark: str) -> None:
    year_first, day_first = f"{day:%y}{mark}{day:%m}{mark}{day:%d}", f"{day:%d}{mark}{day:%m}{mark}{day:%y}"
    (found,) = find_dates(f"backup {year_first} {clock} ok")
    assert (found.value, found.text) == (day, year_first)
    (found,) = find_dates(f"backup {day_first} {clock} ok")
    likely = found.value == day or found.form == "slash_ambiguous" or (day.day > 14 and found.form == "ymd2")
    assert likely
    assert found.text == day_first
    assert mark == "/" or find_dates(f"codes {year_first} and {day_first}") == ()


@given(DAY, CLOCK)
@settings(max_examples=60, deadline=None)
def test_the_stamp_of_a_camera_is_read_back(day: date, clock: str) -> None:
    (found,) = find_dates(f"DateTimeOriginal {day:%Y:%m:%d} {clock}:00")
    assert (found.value, found.end, found.text) == (day, day, f"{day:%Y:%m:%d}")


@given(DAY, st.integers(0, 20), st.sampled_from(["{a}-{b}/{m}/{y}", "{a}.-{b}.{m:02}.{y}", "{a}–{b}.{m}.{y}"]))
@settings(max_examples=150, deadline=None)
def test_days_of_one_month_before_it_are_a_span(first: date, length: int, form: str) -> None:
    last = first + timedelta(length)
    if last.month != first.month:
        return
    written = form.format(a=first.day, b=last.day, m=first.month, y=first.year)
    assert [(each.value, each.end, each.text) for each in find_dates(written)] == [(first, last, written)]


@given(st.dates(date(1960, 1, 13), date(2049, 12, 31)).filter(lambda day: day.day > 12 and day.year % 100 > 12))
@settings(max_examples=80, deadline=None)
def test_a_lone_dotted_day_with_two_digits_of_a_year_is_read_back(day: date) -> None:
    for written in (f"{day:%d.%m.%y}", f"{day:%m.%d.%y}"):
        (found,) = find_dates(written)
        assert (found.value, found.text) == (day, written)
        assert find_dates(f"release {written} of the tool") == ()


@given(st.integers(1990, 2040), st.integers(9, 12), st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_a_span_that_would_run_backwards_over_new_year_ends_in_the_next(year: int, late: int, early: int) -> None:
    last = date(year + 1, early, monthrange(year + 1, early)[1])
    for written in (
        f"{year}年{late}月至{early}月",
        f"{year}年{late}月至次年{early}月",
        f"{year}年{late}月—翌年{early}月",
    ):
        assert [(each.value, each.end) for each in find_dates(written)] == [(date(year, late, 1), last)], written
    assert [(each.value, each.end) for each in find_dates(f"{year}年{late}月28日至{early}月3日")] == [
        (date(year, late, 28), date(year + 1, early, 3))
    ]


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("2026-07-03 - 07-05", "2026-07-03", "2026-07-05"), ("2026070309:14", "2026-07-03", "2026-07-03"), ("2026 7 3", "2026-07-03", "2026-07-03"),
        ("2026、7、3", "2026-07-03", "2026-07-03"), ("2026，7，3日", "2026-07-03", "2026-07-03"), ("03:17:2026 09:14:00", "2026-03-17", "2026-03-17"),
        ("2026-07-03 09:14:00.25-07", "2026-07-03", "2026-07-03"), ("2024至2026", "2024-01-01", "2026-12-31"), ("2026H1-2027H1", "2026-01-01", "2027-06-30"),
        ("2026年后两个季度", "2026-07-01", "2026-12-31"), ("2026年三四月份", "2026-03-01", "2026-04-30"), ("介于2026年4月1日和2026年4月4日", "2026-04-01", "2026-04-04"),
        ("2026年7月1日零时起至2026年12月31日24时止", "2026-07-01", "2026-12-31"), ("may '26", "2026-05-01", "2026-05-31"), ("may 2026", "2026-05-01", "2026-05-31"),
        ("june five 2026", "2026-06-05", "2026-06-05"), ("Fri Jul  3 09:14:00 GMT Standard Time 2026", "2026-07-03", "2026-07-03"),
        ("Fri Jul 3 9:14:7 CEST+0200 2026", "2026-07-03", "2026-07-03"), ("Fri, 03 Jul 26 09:14:00 GMT", "2026-07-03", "2026-07-03"),
        ("January to mid-March 2026", "2026-01-01", "2026-03-31"), ("Nov / 2026", "2026-11-01", "2026-11-30"), ("2024 till 2026", "2024-01-01", "2026-12-31"),
        ("That 1998 resolution calls", "1998-01-01", "1998-12-31"), ("1/1-4/1, 2026", "2026-01-01", "2026-04-01"), ("3/17, 2026", "2026-03-17", "2026-03-17"),
        ("22 - Jan - 2026", "2026-01-22", "2026-01-22"), ("5.Mar.26", "2026-03-05", "2026-03-05"), ("2026, March the 5th", "2026-03-05", "2026-03-05"),
        ("in 2025/26", "2025-01-01", "2026-12-31"), ("year 2026, quarter 3", "2026-07-01", "2026-09-30"), ("in fiscal 2026", "2026-01-01", "2026-12-31"),
        ("from 8:00 on March 5, 2026 to 9:00 on March 6, 2026", "2026-03-05", "2026-03-06"), ("2026-03-05 8am to 2026-03-06 9am", "2026-03-05", "2026-03-06"),
        ("Posted 04.11.26", "2026-11-04", "2026-11-04"), ("what we spent (Suyin, 16.10.26)", "2026-10-16", "2026-10-16"), ("Date: 04.11.26", "2026-11-04", "2026-11-04"),
        ("Approved: Gu, 25-Aug-26.", "2026-08-25", "2026-08-25"), ("People in the system, 02-Nov-26: 61", "2026-11-02", "2026-11-02"),
        ("编制日期：26/9/3", "2026-09-03", "2026-09-03"), ("日期：26/10/14", "2026-10-14", "2026-10-14"), ("日期：14/10/26", "2026-10-14", "2026-10-14"),
        ("from March 5 2025, until June 6, 2026", "2025-03-05", "2026-06-06"),
        ("# Northgate 2026 Annual Review", "2026-01-01", "2026-12-31"), ("Northgate 2026 Internal Audit Plan", "2026-01-01", "2026-12-31"),
        ("## 2024 - 2026: moving on", "2024-01-01", "2026-12-31"), ("2026年W1-W4", "2025-12-29", "2026-01-25"), ("2026-03~05", "2026-03-01", "2026-05-31"), ("no support after end 2026", "2026-01-01", "2026-12-31"),
    ],
)  # fmt: skip
def test_single_forms_are_read(text: str, value: str, end: str) -> None:
    read = [(str(each.value), str(each.end)) for each in find_dates(text)]
    assert read == [(value, end)]


@pytest.mark.parametrize(
    "text",
    ["10.15.7", "2.18.10", "1.2.26", "02.11.09", "'26", "port 10:15:2026", "ratio 2026:07:03", "No. 10-11-12 06:00", "may 2024 users", "编号2018至2020", "in 2025/31", "Windows Server 2016 Service Review", "#2024 - 2026", "at the end 2010 items", "version 10.04.26", "host 10.10.26.4", "paid 10.10.26", "clause 04.11.26", "5 Mar 14:30"],
)  # fmt: skip
def test_what_only_looks_like_them_is_no_date(text: str) -> None:
    assert [each.text for each in find_dates(text)] == []
