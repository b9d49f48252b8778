"""The year of ledgers that name none, told by the files beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_in_2000, dates_of
from pipeline.timeline.events.days import OPEN_YEAR
from pipeline.timeline.events.yearless import yearless_events_of
from pipeline.timeline.rhythm.open_years import with_years
from pipeline.values import Analysis, Assignment, Event

INCIDENTS, CHANGES = "R-8.6.1-1", "R-8.5.1-1"
AS_OF = date(2026, 11, 27)


def event(day: date, requirement: str = INCIDENTS) -> Event:
    return Event(requirement, day, day, "day", "A1")


def ledger(path: str, days: Sequence[date], requirement: str = INCIDENTS, *, yearless: bool = False) -> Analysis:
    rows = tuple(event(day.replace(year=OPEN_YEAR) if yearless else day, requirement) for day in days)
    served = (Assignment(requirement, 0.9, "name", ""),)
    one = Analysis(path, path, "read", kind="record", assignments=served)
    return replace(one, yearless=rows) if yearless else replace(one, events=rows)


def days_of(files: Sequence[Analysis], path: str) -> list[date]:
    return sorted(each.value for one in with_years(files, AS_OF) if one.path == path for each in one.events)


SEPTEMBER = [date(2026, 9, 8), date(2026, 9, 23)]


def test_a_ledger_without_a_year_lies_beside_the_next_months_of_the_same_record() -> None:
    files = [ledger("工单0908-0930.xlsx", SEPTEMBER, yearless=True), ledger("工单10月.csv", [date(2026, 10, 4)])]
    assert days_of(files, "工单0908-0930.xlsx") == SEPTEMBER


def test_files_of_the_same_folder_tell_it_where_there_are_none_of_the_same_record() -> None:
    beside = ledger("运行/变更.xlsx", [date(2026, 10, 4)], CHANGES)
    assert days_of([ledger("运行/事件.xlsx", SEPTEMBER, yearless=True), beside], "运行/事件.xlsx") == SEPTEMBER
    elsewhere = replace(beside, path="别处/变更.xlsx")
    assert days_of([ledger("运行/事件.xlsx", SEPTEMBER, yearless=True), elsewhere], "运行/事件.xlsx") == []


def test_neighbours_in_two_years_or_far_away_tell_nothing() -> None:
    open_ledger = ledger("事件.xlsx", SEPTEMBER, yearless=True)
    both = ledger("其他.xlsx", [date(2025, 10, 4), date(2026, 10, 4)])
    far = ledger("其他.xlsx", [date(2026, 3, 4)])
    assert days_of([open_ledger, both], "事件.xlsx") == days_of([open_ledger, far], "事件.xlsx") == []


def test_no_row_comes_to_lie_after_the_day_of_the_scan() -> None:
    december = [date(2025, 12, 20)]
    files = [ledger("事件.xlsx", december, yearless=True), ledger("其他.xlsx", [date(2026, 1, 4), date(2026, 11, 20)])]
    assert days_of(files, "事件.xlsx") == december


@given(st.dates(date(2025, 12, 1), AS_OF), st.integers(0, 60), st.integers(0, 60))
def test_the_year_that_a_near_neighbour_shows_is_found(day: date, before: int, after: int) -> None:
    first, last = day - timedelta(before), min(day + timedelta(after), AS_OF)
    files = [ledger("a.xlsx", [day], yearless=True), ledger("b.xlsx", [first, last])]
    assert days_of(files, "a.xlsx") == [day]


@pytest.mark.parametrize(
    ("path", "rows", "expected"),
    [
        ("工单导出.xlsx", "|流水|说的啥|几点报的|\n|1|甲|9-8 07:52|\n|2|乙|9-9 18:20|\n|3|丙|9-11 09:00|", 3),
        ("工单导出2026.xlsx", "|流水|说的啥|几点报的|\n|1|甲|9-8 07:52|\n|2|乙|9-9 18:20|\n|3|丙|9-11 09:00|", 0),
        ("清单.xlsx", "|章节|名称|日期|\n|3.1|甲||\n|3.2|乙||\n|4.1|丙||", 0),
    ],
)
def test_rows_without_their_year_are_kept_only_where_nothing_names_one(path: str, rows: str, expected: int) -> None:
    blocks = page(rows, sheet="导出")
    served = (Assignment(INCIDENTS, 0.9, "name", ""),)
    dates = dates_of(blocks, path), dates_in_2000(blocks, path)
    found = yearless_events_of(blocks, served, dates, "record", (path, ""), load_catalogue())
    assert len(found) == expected
    assert all(each.value.year == OPEN_YEAR for each in found)


def test_a_record_that_only_its_name_dates_without_a_year_has_the_year_of_its_neighbours() -> None:
    blocks = page("站立会\n- 甲：照旧\n- 乙：发放表还缺签收")
    assert [str(one.value) for one in dates_in_2000(blocks, "例会/0914例会.txt")] == [f"{OPEN_YEAR}-09-14"]
    assert dates_in_2000(blocks, "例会/LH-0914.txt") == ()
    named = ledger("例会/0914例会.txt", [], "R-7.4")
    named = replace(named, open_dates=dates_in_2000(blocks, named.path))
    files = with_years([named, ledger("例会/10月.txt", [date(2026, 10, 19)], "R-7.4")], AS_OF)
    found = next(one for one in files if one.path == named.path)
    assert (str(found.main_date), [str(each.value) for each in found.events]) == ("2026-09-14", ["2026-09-14"])


def test_lines_that_begin_with_a_day_without_a_year_are_kept() -> None:
    blocks = page("10月27日夜盘 20:30检查过\n10月28日夜盘 20:31检查过\n10月29日夜盘 20:30检查过，交接完")
    served = (Assignment("R-8.1", 0.9, "name", ""),)
    path = "夜盘交接本.txt"
    dates = dates_of(blocks, path), dates_in_2000(blocks, path)
    found = yearless_events_of(blocks, served, dates, "record", (path, ""), load_catalogue())
    assert [f"{each.value:%m-%d}" for each in found] == ["10-27", "10-28", "10-29"]
