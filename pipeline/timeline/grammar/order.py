"""Spans of days such as 03/05/2024 - 25/06/2024: both ends are read in one order, day or month first."""

from __future__ import annotations

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days, Point

DAY_OR_MONTH_FIRST = {"slash_ambiguous", "slash_equal", "slash_dmy", "slash_mdy", "dotted_dmy", "dotted_mdy"}


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
