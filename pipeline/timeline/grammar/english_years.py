"""English quarters, halves and weeks of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.date_symbols import full_year
from pipeline.text.number_words import ONES, TEENS
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.english import DAY, SHORT_YEAR, TO, YEAR, day_number
from pipeline.timeline.grammar.points import Point, Rule, point
from pipeline.values.fiscal import CALENDAR, FiscalYear

_ORDINALS = {"1": 1, "first": 1, "2": 2, "second": 2, "3": 3, "third": 3, "4": 4, "fourth": 4, "last": 4}
_ORDINAL = r"(?:1st|2nd|3rd|4th|first|second|third|fourth|final|last)"
_UNIT = r"(?:quarters?|qtr\.?|half(?:[ -]year)?)"
QUARTER = re.compile(
    rf"""(?<![0-9A-Za-z-])(?:
        (?<!19\d\d[ ])(?<!20\d\d[ ])(?P<a>[QH][1-4])(?:{TO}(?P<b>[QH][1-4]))?
      | quarter[ ](?P<qn>[1-4])
      | (?P<ordinal>{_ORDINAL})(?:{TO}(?P<ordinal2>{_ORDINAL}))?[ -](?P<unit>{_UNIT})
    )(?:[ ](?:of|in))?(?:[ ](?:the[ ])?(?:(?P<fiscal>fiscal|financial)[ ](?:year)?|calendar[ ]year|year))?[ ,/-]{{0,2}}
      (?:(?P<fy>FY)[ ]?'?)?(?P<y>{YEAR}|(?<=FY)\d\d(?!\d)|(?<=FY[ '])\d\d(?!\d)|{SHORT_YEAR})""",
    re.VERBOSE | re.IGNORECASE,
)
YEAR_QUARTER = re.compile(
    rf"(?<![0-9A-Za-z-])(?P<y>{YEAR})(?:,|'s|[ ]-)?[ ](?:the[ ])?(?:(?P<ordinal>{_ORDINAL})[ -](?P<unit>{_UNIT})|(?<=[,-][ ])quarter[ ](?P<qn>[1-4])(?![0-9A-Za-z])|(?<=[,-][ ])(?P<q>[QH][1-4])(?![0-9A-Za-z]|[ ,/-]{{1,2}}(?:19|20)\d\d))",
    re.IGNORECASE,
)
WEEK_OF_YEAR = re.compile(
    rf"(?<![0-9A-Za-z])(?P<w>last|{DAY}|[45]\d(?:st|nd|rd|th))[ ]week[ ](?:of|in)[ ](?:the[ ]year[ ])?(?P<y>{YEAR})",
    re.IGNORECASE,
)
WEEK = re.compile(
    rf"(?<![0-9A-Za-z])(?:(?P<y0>{YEAR}),?[ /-])?(?:(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},?[ ](?:of[ ])?)?(?:(?:calendar[ ])?weeks?(?:[ ]no\.?)?|C?W|wk)[ ]?(?:(?P<w0>\d{{1,2}}){TO})?(?P<w>\d{{1,2}})(?![0-9])"
    rf"(?(y0)|(?:[ ]of|[ ]in|,|[ ]-)?[ /]{{1,2}}(?P<y>{YEAR}))",
    re.IGNORECASE,
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTS = (*ONES[1:], *TEENS[:2])
_COUNT = rf"(?:{'|'.join(_COUNTS)}|\d{{1,2}})"
FIRST_MONTHS = re.compile(
    rf"(?<![0-9A-Za-z-])(?P<which>first|last)[ ](?P<n>{_COUNT})[ ](?P<unit>months|quarters)[ ](?:of|in)[ ](?P<y>{YEAR})",
    re.IGNORECASE,
)
MONTH_OF_YEAR = re.compile(rf"(?<![0-9A-Za-z-])(?P<n>{_ORDINAL})[ ]month[ ]of[ ](?P<y>{YEAR})", re.IGNORECASE)

_MAYBE_YEAR = re.compile(r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d|(?<='\d)\d|(?:(?<=[Yy]\d)|(?<=[Yy][ ]\d))\d)")
_MAYBE_PART = re.compile(r"[QqHhWwMm](?:onths|[1-4]|[ ]?\d|uarter|UARTER|tr|TR|alf|ALF|eek|EEK|k|K|onth of)")


def find(text: str, fiscal: FiscalYear) -> Iterator[Point]:
    """Years and their parts in the folded `text`."""

    def quarter(found: re.Match[str]) -> Point | None:
        return _quarter(found, fiscal if found["fy"] or found["fiscal"] else CALENDAR)

    if _MAYBE_YEAR.search(text) and _MAYBE_PART.search(text):
        yield from points.near(text, _MAYBE_YEAR, ((QUARTER, quarter), *_PARTS))
        if " week " in text or " Week " in text:
            yield from points.near(text, _MAYBE_YEAR, _WEEKS)


def _year(found: re.Match[str]) -> int:
    return full_year(int(found["y"].strip("' ")))


def _quarter(found: re.Match[str], fiscal: FiscalYear) -> Point | None:
    if found["a"]:
        unit, first = found["a"][0].upper(), int(found["a"][1])
        last = int(found["b"][1]) if found["b"] else first
    elif found["qn"]:
        unit, first, last = "Q", int(found["qn"]), int(found["qn"])
    else:
        unit = found["unit"][0].upper()
        first = _ordinal(found["ordinal"], unit)
        last = _ordinal(found["ordinal2"], unit) if found["ordinal2"] else first
    part = points.fiscal_quarter if unit == "Q" else points.fiscal_half
    form = "en_quarter" if unit == "Q" else "en_half"
    days = part(_year(found), first, fiscal)
    return point(days if last == first else points.joined(days, part(_year(found), last, fiscal)), form, found)


def _year_quarter(found: re.Match[str]) -> Point | None:
    unit = (found["unit"] or found["q"] or "Q")[0].upper()
    digit = found["qn"] or (found["q"] or "")[1:]
    number = int(digit) if digit else _ordinal(found["ordinal"], unit)
    if unit == "Q":
        return point(points.quarter(_year(found), number), "en_quarter", found)
    return point(points.half(_year(found), number), "en_half", found)


def _ordinal(word: str, unit: str) -> int:
    lower = word.lower()
    if lower in {"last", "final"}:
        return 4 if unit == "Q" else 2
    return _ORDINALS[lower[0] if lower[0].isdigit() else lower]


def _week(found: re.Match[str]) -> Point | None:
    year = int(found["y0"] or found["y"])
    weekday = _WEEKDAYS.index(found["day"].lower()) + 1 if found["day"] else None
    last = points.week(year, int(found["w"]), weekday)
    return point(points.joined(points.week(year, int(found["w0"])), last) if found["w0"] else last, "week", found)


def _week_of_year(found: re.Match[str]) -> Point | None:
    written = found["w"].lower()
    number = points.weeks_in(_year(found)) if written == "last" else day_number(written)
    return point(points.week(_year(found), number), "week", found)


def _first_months(found: re.Match[str]) -> Point | None:
    written = found["n"].lower()
    count = int(written) if written.isdigit() else _COUNTS.index(written) + 2
    part, most = (points.month, 12) if found["unit"].lower() == "months" else (points.quarter, 4)
    first, last = (1, count) if found["which"].lower() == "first" else (most + 1 - count, most)
    days = points.joined(part(_year(found), first), part(_year(found), last))
    return point(days, "en_months" if most == 12 else "en_quarter", found)


def _month(found: re.Match[str]) -> Point | None:
    return point(points.month(_year(found), _ordinal(found["n"], "M")), "en_my", found)


_PARTS: tuple[Rule, ...] = (
    (YEAR_QUARTER, _year_quarter), (WEEK, _week), (MONTH_OF_YEAR, _month), (FIRST_MONTHS, _first_months),
)  # fmt: skip
_WEEKS: tuple[Rule, ...] = ((WEEK_OF_YEAR, _week_of_year),)
