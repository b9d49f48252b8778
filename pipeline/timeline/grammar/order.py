"""Spans of days such as 03/05/2024 - 25/06/2024: both ends are read in one order, day or month first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days, Point

DAY_OR_MONTH_FIRST = {"slash_ambiguous", "slash_equal", "slash_dmy", "slash_mdy", "dotted_dmy", "dotted_mdy"}


AMBIGUOUS = "slash_ambiguous"
DAY_FIRST = "_dmy"
"""Ends the form of what is ambiguous and read day first."""
_CHINESE = re.compile("[一-鿿]")


def swapped(day: date) -> date | None:
    """The same digits read the other way round, where the calendar allows."""
    return day.replace(month=day.day, day=day.month) if day.day <= 12 else None


def as_in_chinese(text: str, found: Sequence[Point]) -> Sequence[Point]:
    """`found` with the day first in what is ambiguous, if `text` is Chinese: of its locales those that write the year
    last (Hong Kong, Macau, Singapore, by CLDR) write the day before the month."""
    if not any(each.form.endswith(AMBIGUOUS) for each in found) or not _CHINESE.search(text):
        return found
    return [_day_first(each) if each.form.endswith(AMBIGUOUS) else each for each in found]


def _day_first(point: Point) -> Point:
    first, last = swapped(point.first), swapped(point.last)
    if first is None or last is None or last < first:
        return point
    return replace(point, first=first, last=last, form=point.form + DAY_FIRST, other=point.first)


def in_one_order(first: Point, last: Point) -> tuple[Days, str] | None:
    """The days from `first` to `last`, and the form: ambiguous where both orders give a span."""
    month_first = points.joined(_read(first, "mdy"), _read(last, "mdy"))
    day_first = points.joined(_read(first, "dmy"), _read(last, "dmy"))
    if month_first is not None:
        ambiguous = day_first is not None and "ambiguous" in first.form + last.form
        return month_first, "span:slash_ambiguous" if ambiguous else "span:slash_mdy"
    return (day_first, "span:slash_dmy") if day_first is not None else None


def _read(point: Point, order: str) -> Days | None:
    if point.form == "slash_ambiguous" and order == "dmy" and point.other is not None:
        return point.other, point.other, "day"
    if point.form in {"slash_ambiguous", "slash_equal"} or point.form.endswith(order):
        return point.first, point.last, "day"
    return None
