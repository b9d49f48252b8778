"""03/07/2026 in a file that shows no order of its own, read as the other files of the house write their days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.timeline.grammar.order import swapped
from pipeline.timeline.main_date import main_date
from pipeline.values import Analysis, DatedPlace, Event

_SLASHED = re.compile(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?:20)?\d\d")
_MONTHS = 12
_SHOWN_BY = 2  # files
_NEAR = timedelta(days=31)


def in_the_order_of_the_house(files: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """`files`, with days that were read month first, for want of anything that says otherwise, turned where the house
    puts the day first: some of its files show it (17/03/2026), and none the contrary."""
    shown = [order for one in files if one.kind != "external" and (order := _order_of(one.dates))]
    if shown.count("day") < _SHOWN_BY or "month" in shown:
        return tuple(files)
    return tuple(_turned(one) if _open(one.dates) and _order_of(one.dates) is None else one for one in files)


def _order_of(dates: Sequence[DatedPlace]) -> str | None:
    """What the slashed days of a file show by a part above 12: "day" or "month" first."""
    parts = [found for one in dates if (found := _SLASHED.fullmatch(one.text.strip()))]
    if any(int(found["first"]) > _MONTHS for found in parts):
        return "day"
    return "month" if any(int(found["second"]) > _MONTHS for found in parts) else None


def _open(dates: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Days that were read month first and might be read the other way round."""
    return [
        one
        for one in dates
        if one.end is None
        and (found := _SLASHED.fullmatch(one.text.strip()))
        and int(found["first"]) == one.value.month != one.value.day
        and swapped(one.value) is not None
    ]


def _turned(one: Analysis) -> Analysis:
    unsure = _open(one.dates)
    sure = [each.value for each in one.dates if not _SLASHED.fullmatch(each.text.strip()) and each.precision == "day"]
    if sure and _lie_within(sure, [each.value for each in unsure]) and not _lie_within(
        sure, [day for each in unsure if (day := swapped(each.value))]
    ):  # fmt: skip
        return one
    turned = {(each.place, each.value): day for each in unsure if (day := swapped(each.value))}
    dates = tuple(replace(each, value=turned[each.place, each.value]) if each in unsure else each for each in one.dates)
    told = one.main_date in {value for _, value in turned}
    return replace(
        one,
        dates=dates,
        main_date=main_date(dates, one.kind, one.path, one.title) if told else one.main_date,
        events=tuple(_event(each, turned) for each in one.events),
    )


def _event(event: Event, turned: dict[tuple[str, date], date]) -> Event:
    day = turned.get((event.place, event.value))
    return event if day is None or event.value != event.end else replace(event, value=day, end=day)


def _lie_within(sure: Sequence[date], days: Sequence[date]) -> bool:
    return all(min(sure) - _NEAR <= day <= max(sure) + _NEAR for day in days)
