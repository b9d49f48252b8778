"""Rarer forms: days counted within a month, blurred scans, years in prose, spans of weeks and mixed orders, addresses."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.timeline.dates import find_dates, settle_ambiguous

NTHS = ("first", "second", "third", "fourth")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
MONTH = st.dates(date(1950, 1, 1), date(2048, 12, 1)).map(lambda day: day.replace(day=1))
DAY = st.dates(date(1950, 1, 1), date(2048, 12, 31))


@given(MONTH, st.integers(0, 6), st.integers(1, 4))
@settings(max_examples=120, deadline=None)
def test_the_nth_weekday_of_a_month_is_read_back(month: date, weekday: int, nth: int) -> None:
    for written in (
        f"the {NTHS[nth - 1]} {WEEKDAYS[weekday]} of {MONTHS[month.month - 1]} {month.year}",
        f"{month.year}年{month.month}月第{'一二三四'[nth - 1]}个星期{'一二三四五六日'[weekday]}",
        f"{month.year}年{month.month}月的第{nth}个周{'一二三四五六日'[weekday]}",
    ):
        (found,) = find_dates(written)
        assert found.value == found.end, written
        assert (found.value.year, found.value.month) == (month.year, month.month), written
        assert (found.value.weekday(), (found.value.day - 1) // 7) == (weekday, nth - 1), written


@given(MONTH)
@settings(max_examples=60, deadline=None)
def test_the_last_day_of_a_month_is_read_back(month: date) -> None:
    last = month.replace(day=monthrange(month.year, month.month)[1])
    for written in (
        f"last day of {MONTHS[month.month - 1]} {month.year}",
        f"{month.year}年{month.month}月最后一天",
    ):
        assert [(each.value, each.end) for each in find_dates(written)] == [(last, last)], written


@given(DAY, st.sampled_from(["-", ".", "/"]), st.sampled_from(["O", "o"]), st.sampled_from(["l", "I"]), st.data())
@settings(max_examples=200, deadline=None)
def test_letters_and_gaps_of_a_scan_within_a_whole_date_are_read_through(
    day: date, mark: str, nought: str, one: str, data: st.DataObject
) -> None:
    clean = day.strftime(f"%Y{mark}%m{mark}%d")
    letters = data.draw(
        st.sets(st.sampled_from([at for at, each in enumerate(clean) if each in "01" and at > 3] or [5]), max_size=2)
    )
    written = "".join(
        {"0": nought, "1": one}.get(each, each) if at in letters else each for at, each in enumerate(clean)
    )
    gap = data.draw(st.sampled_from([0, 2, 6, 9]))
    written = written[:gap] + " " * bool(gap) + written[gap:]
    (found,) = find_dates(written)
    assert (found.value, found.end, found.text) == (day, day, written), written


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("Tuesday 29 May - Sat 2 June 2012", "2012-05-29", "2012-06-02"), ("01Jul-20Nov 2026", "2026-07-01", "2026-11-20"),
        ("Monday week 45, 2026", "2026-11-02", "2026-11-02"), ("week 45 - 2026", "2026-11-02", "2026-11-08"),
        ("2月14日, 2026", "2026-02-14", "2026-02-14"), ("二月 14, 2026", "2026-02-14", "2026-02-14"),
        ("2026年第27-28周", "2026-06-29", "2026-07-12"), ("weeks 27 to 28 of 2026", "2026-06-29", "2026-07-12"),
        ("week no. 27 of 2026", "2026-06-29", "2026-07-05"), ("2026第27周", "2026-06-29", "2026-07-05"), ("2026年W27", "2026-06-29", "2026-07-05"),
        ("Quarter 3 of 2026", "2026-07-01", "2026-09-30"), ("Q3 in 2026", "2026-07-01", "2026-09-30"), ("2026 - Q3", "2026-07-01", "2026-09-30"),
        ("from September 2026 to December", "2026-09-01", "2026-12-31"), ("July 3rd to 2nd of August 2026", "2026-07-03", "2026-08-02"),
        ("between 3 July and August 2, 2026", "2026-07-03", "2026-08-02"), ("2026年7月上旬到8月中旬", "2026-07-01", "2026-08-20"),
        ("20260703~0714", "2026-07-03", "2026-07-14"), ("Sept. 11th, Friday, 2026", "2026-09-11", "2026-09-11"),
        ("2026年7/3", "2026-07-03", "2026-07-03"), ("2026年07-03", "2026-07-03", "2026-07-03"), ("2026年7月的3日", "2026-07-03", "2026-07-03"),
        ("一一五年七月三日", "2026-07-03", "2026-07-03"), ("2015.9至今", "2015-09-01", "2015-09-30"), ("backup-20260703-101500.log", "2026-07-03", "2026-07-03"),
        ("Internal Audit Plan 2026", "2026-01-01", "2026-12-31"), ("2025 Management Review Report", "2025-01-01", "2025-12-31"),
        ("- 2016: the team is founded", "2016-01-01", "2016-12-31"), ("the Reform Act of 1989", "1989-01-01", "1989-12-31"),
        ("final quarter of 2026", "2026-10-01", "2026-12-31"), ("the fifth week of 2026", "2026-01-26", "2026-02-01"),
        ("2026年最后两周", "2026-12-21", "2027-01-03"), ("between May 5th, 2025 and 2026", "2025-05-05", "2026-12-31"), ("2014 till May 2nd 2018", "2014-01-01", "2018-05-02"),
        ("from 2025 may to june 2026", "2025-05-01", "2026-06-30"), ("Q2 2018 - Q3 2018", "2018-04-01", "2018-09-30"), ("between the 3rd and the 7th of May 2018", "2018-05-03", "2018-05-07"),
        ("May 3rd 2018 until the 7th", "2018-05-03", "2018-05-07"), ("the sales of 2008.", "2008-01-01", "2008-12-31"), ("二〇二六·七·三", "2026-07-03", "2026-07-03"),
        ("go back on 12-13-15", "2015-12-13", "2015-12-13"), ("本程序於115.07.03公告", "2026-07-03", "2026-07-03"), ("修訂：114/12/05", "2025-12-05", "2025-12-05"), ("dating back to 1994", "1994-01-01", "1994-12-31"), ("its 1988 recapitalization", "1988-01-01", "1988-12-31"),
    ],
)  # fmt: skip
def test_rarer_forms_are_read(text: str, value: str, end: str) -> None:
    assert [(str(each.value), str(each.end)) for each in find_dates(text)] == [(value, end)]


@pytest.mark.parametrize(
    "text",
    ["https://example.org/blog/2024/03/05/news", "见 http://example.org/2024-03-05-post.html", "the 2024 tickets", "a 2048 bit key", "the 2018 revision", "版本 115.7.3", "第50年的12月31日", "見 115.10.11 節", "115.07.03.2 地址", "firefox 115.07.03", "a total of 2008.", "a budget of 2010, say", "spring of 2018",
     "Windows Server 2016", "2000: out of range", "2023年1.5亿元", "the fifth Monday of February 2026", "2026年2月第五个星期一", "report of 2024 items",
     "A1-2O26-07-03-x", "7 Aug 20xx", "07-Aug-20XX", "3 May 20__", "ver 2.O.1-2", "2O26-13-45", "1O.2O.3O"],
)  # fmt: skip
def test_what_only_looks_like_them_is_no_date_or_the_whole_month_at_most(text: str) -> None:
    assert [each.text for each in find_dates(text) if each.form not in {"cn_year", "cn_month", "en_my"}] == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Review Q3 2026 - 29 September 2026", ["Q3 2026", "29 September 2026"]),
        ("服务报告2026年9月 - 2026年9月28日", ["2026年9月", "2026年9月28日"]),
        ("Q3 2026 - Q4 2026", ["Q3 2026 - Q4 2026"]),
        ("March 2026 - 5 June 2026", ["March 2026 - 5 June 2026"]),
    ],
)
def test_a_day_within_the_time_before_it_is_a_date_of_its_own(text: str, dates: list[str]) -> None:
    assert [each.text for each in find_dates(text)] == dates


def test_two_digit_years_between_dots_are_settled_by_the_part_that_stays() -> None:
    found = [find_dates(text, dated=True)[0] for text in ("03.07.26", "14.08.26", "22.09.26")]
    assert [str(each.value) for each in settle_ambiguous(found)] == ["2026-07-03", "2026-08-14", "2026-09-22"]


def test_the_number_of_a_thing_before_a_day_is_no_day() -> None:
    for written in ("shown at tier 2, 14 October 2026", "in room 4, 14 October 2026"):
        assert [one.value for one in find_dates(written)] == [date(2026, 10, 14)]
    assert [one.value.day for one in find_dates("on 2, 9 and 14 October 2026")] == [2, 9, 14]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Review. Available at: https://example.org/tides [Accessed 2 January 2027].",
        "Tides explained (retrieved on 2027-01-02)",
        "January 2027].",
        "潮汐概论，https://example.org（访问日期：2027年1月2日）",
    ],
)
def test_the_day_on_which_a_source_was_read_is_no_date_of_the_paper(line: str) -> None:
    assert not find_dates(line)


@pytest.mark.parametrize("line", ["Last accessed: 2 January 2027", "[2027-01-02]", "Rights reviewed (2 January 2027)"])
def test_other_days_in_brackets_and_of_use_stay(line: str) -> None:
    assert find_dates(line)
