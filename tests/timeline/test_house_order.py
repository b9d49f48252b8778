"""In which order a house writes 03/07/2026, told by its other files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analyses import a_file

from pipeline.timeline.house_order import in_the_order_of_the_house
from pipeline.values import Analysis, DatedPlace, Event, Kind


def day(text: str, value: str, place: str = "T1R6C2") -> DatedPlace:
    return DatedPlace(date.fromisoformat(value), None, "day", "effective", text, place, True)


def a_paper(path: str, *dates: DatedPlace, kind: Kind = "procedure") -> Analysis:
    main = dates[0].value if dates else None
    events = tuple(Event("R-7.4", each.value, each.value, "day", each.place) for each in dates)
    return replace(a_file(path, kind), dates=dates, main_date=main, events=events)


DAY_FIRST = [
    a_paper("a.docx", day("17/03/2026", "2026-03-17")),
    a_paper("b.docx", day("28/02/2026", "2026-02-28")),
]
OPEN = a_paper("open.docx", day("01/07/2026", "2026-01-07"))


def read_of(files: list[Analysis], path: str = "open.docx") -> Analysis:
    return next(one for one in in_the_order_of_the_house(files) if one.path == path)


def test_a_day_that_may_be_read_two_ways_is_read_as_the_house_writes_its_days() -> None:
    found = read_of([*DAY_FIRST, OPEN])
    assert (found.main_date, found.dates[0].value) == (date(2026, 7, 1), date(2026, 7, 1))
    assert found.events[0].value == found.events[0].end == date(2026, 7, 1)


@pytest.mark.parametrize(
    "others",
    [
        [],
        DAY_FIRST[:1],
        [*DAY_FIRST, a_paper("c.docx", day("03/17/2026", "2026-03-17"))],
        [replace(one, kind="external") for one in DAY_FIRST],
    ],
    ids=["no other", "one is not enough", "both orders", "papers from outside"],
)
def test_without_a_clear_order_it_stays_as_it_was_read(others: list[Analysis]) -> None:
    assert read_of([*others, OPEN]) == OPEN


def test_what_its_own_file_bears_out_stays() -> None:
    own = a_paper("open.docx", day("02/03/2026", "2026-02-03"), day("20 January 2026", "2026-01-20", "body"))
    assert read_of([*DAY_FIRST, own]) == own
    shown = a_paper("open.docx", day("02/03/2026", "2026-02-03"), day("02/17/2026", "2026-02-17", "body"))
    assert read_of([*DAY_FIRST, shown]) == shown
    turned = a_paper("open.docx", day("02/03/2026", "2026-02-03"), day("9 March 2026", "2026-03-09", "body"))
    assert read_of([*DAY_FIRST, turned]).main_date == date(2026, 3, 2)


def test_days_that_are_the_same_either_way_and_spans_are_left_alone() -> None:
    same = a_paper("open.docx", day("05/05/2026", "2026-05-05"))
    assert read_of([*DAY_FIRST, same]) == same
    span = a_paper("open.docx", replace(day("01/07/2026", "2026-01-07"), end=date(2026, 2, 1)))
    assert read_of([*DAY_FIRST, span]) == span
