"""Tables of tickets that are called no more than that."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.plainly_called import by_plain_name

FAULTS = [("No", "Date", "Building", "Fault", "Who", "Closed"), ("501", "2025-03-04", "North", "gate dead", "Qiu", "2025-03-04"),
          ("502", "2025-03-09", "North", "sensor", "Tian", "2025-03-11"), ("503", "2025-03-15", "Lake", "fan", "Shi", "2025-03-15")]  # fmt: skip
CHINESE = [("编号", "日期", "单位", "现象", "状态"), ("B-1", "2025年3月4日", "一厂", "打不开", "已关闭"),
           ("B-2", "2025年3月9日", "二厂", "太慢", "已关闭"), ("B-3", "2025年4月2日", "一厂", "断线", "已关闭")]  # fmt: skip


def told_by(name: str, rows: list[tuple[str, ...]]) -> list[str]:
    return [one.requirement for one in by_plain_name(text("", rows), FileNames(name, ""), "record", [])]


@pytest.mark.parametrize(
    ("name", "rows", "told"),
    [
        ("incidents 2025 copy", FAULTS, "R-8.6.1-1"),
        ("fault book spring 2025 (typed)", FAULTS, "R-8.6.1-1"),
        ("报修2025春（副本）", CHINESE, "R-8.6.1-1"),
        ("requests old", FAULTS, "R-8.6.2"),
        ("客户投诉2025", CHINESE, "R-8.3.2-4"),
    ],
)
def test_what_a_table_of_numbers_and_days_is_called_it_is(name: str, rows: list[tuple[str, ...]], told: str) -> None:
    assert told_by(name, rows) == [told]


@pytest.mark.parametrize(
    "name",
    ["patient complaints 2025", "incidents in the works canteen 2025", "gas leak incidents 2025", "食堂投诉2025"],
)
def test_other_things_that_are_called_alike_are_none(name: str) -> None:
    assert told_by(name, FAULTS) == []


def test_a_table_without_days_is_no_register_of_incidents() -> None:
    rows = [
        ("No", "Word", "Meaning", "State"),
        ("1", "P1", "all down", "used"),
        ("2", "P2", "half down", "used"),
        ("3", "P3", "one down", "used"),
    ]
    assert told_by("incidents 2025", rows) == []
