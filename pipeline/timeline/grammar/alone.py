"""Dates only where they are all of a text, such as a cell: 2018; (2018); = 2019; 05-03-24; 24/03/05; 31.05.24; 03.2024;
5 3 2024; 2024 3 5; 2024、3、5; 113/08."""

from __future__ import annotations

import re

from pipeline.timeline.grammar import numeric_days, points
from pipeline.timeline.grammar.chinese import ROC_OFFSET
from pipeline.timeline.grammar.english_prose_years import COUNTS
from pipeline.timeline.grammar.points import Point, point

LONGEST = 16
_YEAR = re.compile(r"[ ]{0,2}(?P<paren>\()?(?:(?:[<>][ ]?=?|=)[ ]?)?(?P<y>19[5-9]\d|20[0-4]\d)(?(paren)\))[.]?[ ]{0,2}")
_SHORT = re.compile(r"[ ]{0,2}(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})(?P=sep)(?P<y>\d\d)[ ]{0,2}")
# Only a day above 12 tells 31.05.24 from a numbered chapter or a version.
_DOTTED = re.compile(r"[ ]{0,2}(?P<a>\d\d)(?P<sep>\.)(?P<b>\d\d)\.(?P<y>1[3-9]|[2-9]\d)[ ]{0,2}")
_SPACED = re.compile(r"[ ]{0,2}(?P<a>\d{1,2})(?P<sep>[ ])(?P<b>\d{1,2})[ ](?P<y>(?:19|20)\d\d)[ ]{0,2}")
# Slips of the pen and of the keyboard, and the year, day and month that some write: 2024 3 5; 2024、3、5; 2024/31/05.
_YEAR_FIRST = re.compile(
    r"[ ]{0,2}(?P<y>(?:19[5-9]|20[0-4])\d)(?:(?P<sep>[ ]|[ ]?[、,。][ ]?)(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})[日号]?"
    r"|/(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{1,2}))[ ]{0,2}"
)
# In a field of dates a year of the Republic needs no 民国: 113/08, 113Q1, 113上半年.
_REPUBLIC = re.compile(
    r"[ ]{0,2}(?P<y>1[0-3]\d)[ ]?(?:[/.](?P<m>0[1-9]|1[0-2])|[-/]?[Qq](?P<q>[1-4])|(?P<h>[上下])(?:半年度?)?)[ ]{0,2}"
)
_MONTH = re.compile(r"[ ]{0,2}(?P<m>0[1-9]|1[0-2])\.(?P<y>19[5-9]\d|20[0-4]\d)[ ]{0,2}")


def find(text: str, dated: bool) -> list[Point]:
    """The one date that the folded `text` is; `dated` says that it stands in a field of dates."""
    if len(text) > LONGEST:
        return []
    read: Point | None = None
    if (found := _YEAR.fullmatch(text)) and (dated or int(found["y"]) not in COUNTS):
        days = points.year(int(found["y"]))
        read = None if days is None else Point(*days, "en_year", *found.span("y"))
    elif found := _SHORT.fullmatch(text):
        read = _trimmed(text, numeric_days.in_short_order(found, int(found["a"]), int(found["b"]), int(found["y"])))
    elif (found := _DOTTED.fullmatch(text)) and max(int(found["a"]), int(found["b"])) > 12:
        read = _trimmed(text, numeric_days.day_or_month_first(found))
    elif found := _YEAR_FIRST.fullmatch(text):
        days = points.day(int(found["y"]), int(found["m"] or found["month"]), int(found["d"] or found["day"]))
        read = _trimmed(text, point(days, "sep", found))
    elif found := _SPACED.fullmatch(text):
        read = _trimmed(text, numeric_days.day_or_month_first(found))
    elif (found := _MONTH.fullmatch(text)) and (found["m"][0] == "0" or dated):
        read = _trimmed(text, point(points.month(int(found["y"]), int(found["m"])), "month_first", found))
    elif dated and (found := _REPUBLIC.fullmatch(text)):
        read = _trimmed(text, _of_republic(found))
    return [] if read is None else [read]


def _of_republic(found: re.Match[str]) -> Point | None:
    year = int(found["y"]) + ROC_OFFSET
    if found["m"]:
        return point(points.month(year, int(found["m"])), "minguo", found)
    if found["q"]:
        return point(points.quarter(year, int(found["q"])), "minguo", found)
    return point(points.half(year, "上下".index(found["h"]) + 1), "minguo", found)


def _trimmed(text: str, read: Point | None) -> Point | None:
    if read is None:
        return None
    start = len(text) - len(text.lstrip(" "))
    return Point(read.first, read.last, read.precision, read.form, start, len(text.rstrip(" ")), read.other)
