"""Years behind their days in Chinese, ends of spans cut short, days and years in English that a clock or a clause follows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.timeline.dates import find_dates, settle_ambiguous

DAY = st.dates(date(1950, 1, 1), date(2048, 12, 31))


def _read(text: str) -> list[tuple[str, str]]:
    return [(str(each.value), str(each.end)) for each in find_dates(text)]


@given(DAY)
@settings(max_examples=80, deadline=None)
def test_a_chinese_day_before_its_year_is_read_back(day: date) -> None:
    for written in (
        f"{day.month}月{day.day}日，{day.year}年",
        f"{day.month}月{day.day}日{day.year}年",
        f"会议于{day.month}月{day.day}号（{day.year}年）召开",
        f"{day.month}月{day.day}日, {day.year}",
    ):
        assert _read(written) == [(str(day), str(day))], written


@given(DAY)
@settings(max_examples=80, deadline=None)
def test_a_day_with_its_year_first_and_a_time_is_read_back(day: date) -> None:
    for form in ("%Y-%b-%d 12:33:46", "%Y.%b.%d", "%Y/%b/%d 09:00"):
        assert _read(day.strftime(form)) == [(str(day), str(day))], form


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1980年到83年的记录", "1980-01-01", "1983-12-31"),
        ("八九年到九五年", "1989-01-01", "1995-12-31"),
        ("2024年3月初至5月底完成", "2024-03-01", "2024-05-31"),
        ("2024年8月至年底", "2024-08-01", "2024-12-31"),
        ("2024年8月上半月", "2024-08-01", "2024-08-15"),
        ("2024年2月下半月", "2024-02-16", "2024-02-29"),
        ("3月，2024年", "2024-03-01", "2024-03-31"),
        ("九月四日（2024年）下午四点开会", "2024-09-04", "2024-09-04"),
        ("两千年八月三日", "2000-08-03", "2000-08-03"),
        ("2024年3.5", "2024-03-05", "2024-03-05"),
        ("两千零四年八月十五的会议", "2004-08-15", "2004-08-15"),
        ("2000 June 3-2001 Jan 20", "2000-06-03", "2001-01-20"),
        ("01/05/23–01/25/23", "2023-01-05", "2023-01-25"),
        ("from 2015/08/12 until October 22", "2015-08-12", "2015-10-22"),
        ("from late 2023 until early 2024", "2023-01-01", "2024-12-31"),
        ("held 2023 May 13-16 as planned", "2023-05-13", "2023-05-16"),
        ("held May 3rd 2018 until the 7th as planned", "2018-05-03", "2018-05-07"),
        ("2023, in May", "2023-05-01", "2023-05-31"),
        ("Backup 16.11.26 09:14 done", "2026-11-16", "2026-11-16"),
        ("[Sept] 04, 2014.", "2014-09-04", "2014-09-04"),
        ("less than half of 2023's total", "2023-01-01", "2023-12-31"),
        ("2024 saw a renewed interest", "2024-01-01", "2024-12-31"),
        ("the 1975 Algiers Agreement held", "1975-01-01", "1975-12-31"),
    ],
)
def test_it_is_read_with_its_end(text: str, first: str, last: str) -> None:
    assert _read(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("截至3月5日，2024年度预算执行过半", [("2024-01-01", "2024-12-31")]),
        ("2024年3.5亿元", [("2024-01-01", "2024-12-31")]),
        ("两千年的历史", []),
        ("build 1.12.26 09:14", []),
        ("drwxr-xr-x 2 root staff 2048 Oct 13 18:01 notes", []),
        ("the 2000's", []),
    ],
)
def test_what_only_looks_like_one_is_none(text: str, dates: list[tuple[str, str]]) -> None:
    assert _read(text) == dates


def test_a_chinese_text_that_writes_the_year_last_writes_the_day_first() -> None:
    (found,) = find_dates("我们将在 3-7-2026 回访")
    assert (str(found.value), found.form) == ("2026-07-03", "slash_ambiguous_dmy")
    (english,) = find_dates("We call again on 3-7-2026 as agreed")
    assert (str(english.value), english.form) == ("2026-03-07", "slash_ambiguous")


def test_the_file_decides_over_the_order_of_the_language() -> None:
    both = find_dates("检查于 03/07/2026 完成，上次 12/25/2025")
    assert [str(each.value) for each in settle_ambiguous(both)] == ["2026-03-07", "2025-12-25"]
    alone = find_dates("检查于 03/07/2026 完成")
    assert [str(each.value) for each in settle_ambiguous(alone)] == ["2026-07-03"]


def test_a_day_that_ends_in_letters_is_no_year() -> None:
    assert find_dates("Level 2 Nov 23rd") == ()
    assert [one.value.isoformat() for one in find_dates("2 Nov 23, at noon")] == ["2023-11-02"]
