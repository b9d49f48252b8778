"""English quarters, halves, weeks, and years where a word before shows that they are years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.text.date_symbols import full_year
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.english import NAME, SHORT_YEAR, TO, YEAR
from pipeline.timeline.grammar.guards import YEAR_STARTS, before, counted
from pipeline.timeline.grammar.points import Point, Rule, point

_ORDINALS = {"1": 1, "first": 1, "2": 2, "second": 2, "3": 3, "third": 3, "4": 4, "fourth": 4, "last": 4}
_ORDINAL = r"(?:1st|2nd|3rd|4th|first|second|third|fourth|last)"
_UNIT = r"(?:quarters?|qtr\.?|half(?:[ -]year)?)"
QUARTER = re.compile(
    rf"""(?<![0-9A-Za-z-])(?:
        (?P<a>[QH][1-4])(?:{TO}(?P<b>[QH][1-4]))?
      | (?P<ordinal>{_ORDINAL})(?:{TO}(?P<ordinal2>{_ORDINAL}))?[ -](?P<unit>{_UNIT})
    )(?:[ ]of)?(?:[ ](?:the[ ])?(?:(?P<fiscal>fiscal|financial)[ ](?:year)?|calendar[ ]year|year))?[ ,/-]{{0,2}}
      (?:(?P<fy>FY)[ ]?'?)?(?P<y>{YEAR}|(?<=FY)\d\d(?!\d)|(?<=FY[ '])\d\d(?!\d)|{SHORT_YEAR})""",
    re.VERBOSE | re.IGNORECASE,
)
YEAR_QUARTER = re.compile(
    rf"(?<![0-9A-Za-z-])(?P<y>{YEAR})(?:,|'s)?[ ](?:the[ ])?(?:(?P<ordinal>{_ORDINAL})[ -](?P<unit>{_UNIT})|(?<=,[ ])(?P<q>[QH][1-4])(?![0-9A-Za-z]))",
    re.IGNORECASE,
)
WEEK_OF_YEAR = re.compile(
    rf"(?<![0-9A-Za-z])(?P<w>(?:{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)))[ ]week[ ](?:of|in)[ ](?:the[ ]year[ ])?(?P<y>{YEAR})",
    re.IGNORECASE,
)
WEEK = re.compile(
    rf"(?<![0-9A-Za-z])(?:(?P<y0>{YEAR}),?[ /-])?(?:(?:calendar[ ])?week|C?W|wk)[ ]?(?P<w>\d{{1,2}})(?![0-9])"
    rf"(?(y0)|(?:[ ]of|[ ]in|,)?[ /]{{1,2}}(?P<y>{YEAR}))",
    re.IGNORECASE,
)
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_COUNT = rf"(?:{'|'.join(_COUNTS)}|\d{{1,2}})"
FIRST_MONTHS = re.compile(
    rf"(?<![0-9A-Za-z-])(?P<which>first|last)[ ](?P<n>{_COUNT})[ ](?P<unit>months|quarters)[ ](?:of|in)[ ](?P<y>{YEAR})",
    re.IGNORECASE,
)
MONTH_OF_YEAR = re.compile(rf"(?<![0-9A-Za-z-])(?P<n>{_ORDINAL})[ ]month[ ]of[ ](?P<y>{YEAR})", re.IGNORECASE)

_YEAR = r"(?:19\d\d|20[0-4]\d)"
# What counts things is no year, and neither is a piece of a number, a code or a date.
_COUNTED = (
    "people|persons|users|staff|employees|items|records|lines|rows|files|requests|times|words|points|percent|tickets|"
    "hours?|days?|minutes?|seconds?|euros?|dollars?|servers?|devices|nodes|bytes|bits|characters|tokens|entries|"
    "editions?|versions?|releases?|standards?|[kmgt]i?b|ms|px|[km]?hz|k?m|kg|%|°"
)
_YEAR_ENDS = rf"(?![0-9A-Za-z_]|[-./:,'][0-9A-Za-z]|%)(?![ ]?(?:{_COUNTED})(?![a-z]))(?![ ]?(?:b\.?c\.?|[元万亿号条款项页人次个台年]))(?![ ](?:to|-)[ ]\d)"
BARE_YEAR = re.compile(
    rf"""(?<![0-9A-Za-z_$])(?:
      (?:in|within|prior[ ]to|class[ ]of|born|since|before|after|until|till|from|between|during|throughout|through|by|around|circa|ca?\.|a\.?d\.?|early|mid|late|published|revised|updated|issued|dated|founded|established|effective|fiscal|financial|for|than|
         pre|post|year|years|cy|year[ ]of|end[ ]of|beginning[ ]of|start[ ]of|middle[ ]of|course[ ]of|rest[ ]of|
         copyright|\(c\)|©|[@])
      (?:[ ]{{1,2}}(?:the[ ])?(?:(?:calendar|financial|fiscal)[ ])?(?:year[ ])?(?:of[ ])?(?:early|mid|late)?[ -]?|(?<=cy)|(?<=©)|(?<=mid)-|(?<=early)-|(?<=late)-|(?<=pre)-|(?<=post)-)
      |(?<=(?:in|of|or|om|rs|ce|en|ng|by|to|re|er|ar)[ ](?:19|20)[0-9][0-9][ ])(?<!server[ ][0-9]{{4}}[ ])(?:and|or)[ ]
      |year[ ]?[:=][ ]{{0,2}}
      |year[ ](?:is[ ])?(?:greater|less|later|earlier)[ ]than[ ]
    )(?P<y>{_YEAR})(?:[ ]?(?P<to>-|~|to|through|thru|until|till|(?<=between[ ](?:19|20)[0-9][0-9][ ])and)[ ]?(?:the[ ](?:end|beginning)[ ]of[ ])?
      (?P<y2>{_YEAR}))?{_YEAR_ENDS}""",
    re.IGNORECASE | re.VERBOSE,
)
FOLLOWED_YEAR = re.compile(
    rf"(?<![0-9A-Za-z_$./:-])(?<![A-Z/][ ])(?P<y>{_YEAR})(?=[ ](?:(?:and|or)[ ](?:later|earlier|after|before|above|below|greater|onwards?)"
    r"|onwards?|a\.?d\.?|c\.?e\.?|annual|budget|fiscal|(?:financial|calendar)[ ]year)(?![a-z]))",
    re.IGNORECASE,
)
# Smith (2018), but not ISO 9001 (2015).
CITED_YEAR = re.compile(rf"(?<=[a-z.][ ])\((?P<y>{_YEAR})\)(?![0-9A-Za-z])")
NAMED_YEAR = re.compile(
    rf"\b(?:the|its|our|their|his|her|a|each|every)[ ](?P<y>{_YEAR})[ ](?:annual|audits?|plans?|budgets?|reports?|reviews?|elections?|"
    r"seasons?|surveys?|conferences?|meetings?|summit|campaigns?|olympics|tournament|championships?|census|results|earnings|"
    r"calendar|fiscal|tax|holidays?)\b",
    re.IGNORECASE,
)
QUOTED_YEAR = re.compile(
    r"\b(?:in|since|year|before|after|by|until|till|from|during)[ ](?P<y>'\d\d)(?![0-9A-Za-z'])", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(rf"{NAME}[ ,/-]{{0,3}}$", re.IGNORECASE)
_FISCAL_CUE = re.compile(r"(?:fiscal|financial)[ ]", re.IGNORECASE)
YEAR_SPAN = re.compile(
    rf"(?<![0-9A-Za-z_$./:-])(?<![A-Z/][ ])(?P<y>{_YEAR})[ ]?(?P<to>-|~|to|through)[ ]?(?P<y2>{_YEAR}){_YEAR_ENDS}"
    r"(?=[ ]{0,2}(?:$|[^ 0-9A-Za-z]|(?:and|or|was|were|is|are|for|in|the|at|by|on|of|period|season|school|academic|fiscal|financial|plan|budget|strategy|annual|program(?:me)?|cycle)\b))"
)
_MAYBE_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d|FY[ ]?\d\d", re.IGNORECASE)
_MAYBE_PART = re.compile(r"[QqHhWwMm](?:onths|[1-4]|[ ]?\d|uarter|UARTER|tr|TR|alf|ALF|eek|EEK|k|K|onth of)")
_MAYBE_BARE = re.compile(
    r"[a-z@.)©:=][ -]{0,2}\(?(?:19|20)\d\d(?!\d)|(?:19|20)\d\d[ ][aobfc]|[nelroymg][ ]'\d\d", re.IGNORECASE
)
_MAYBE_SPAN = re.compile(r"\d\d[ ]?(?:[-~]|to|through)[ ]?(?:19|20)\d\d(?!\d)")
LONGEST_SPAN = 60


def find(text: str, fiscal_start: int) -> Iterator[Point]:
    """Years and their parts in the folded `text`; a fiscal year begins in the month `fiscal_start`."""

    def quarter(found: re.Match[str]) -> Point | None:
        return _quarter(found, fiscal_start if found["fy"] or found["fiscal"] else 1)

    def bare_year(found: re.Match[str]) -> Point | None:
        fiscal = fiscal_start != 1 and not found["y2"] and _FISCAL_CUE.search(found[0]) is not None
        return _bare_year(found, fiscal_start if fiscal else 1)

    if not _MAYBE_YEAR.search(text):
        return
    if _MAYBE_BARE.search(text):
        yield from points.everywhere(text, ((BARE_YEAR, bare_year), *_YEARS))
    if _MAYBE_SPAN.search(text):
        yield from points.at_starts(text, YEAR_STARTS, _YEAR_SPANS)
    if _MAYBE_PART.search(text):
        yield from points.everywhere(text, ((QUARTER, quarter), *_PARTS))


def _year(found: re.Match[str]) -> int:
    return full_year(int(found["y"].strip("' ")))


def _quarter(found: re.Match[str], first_month: int) -> Point | None:
    if found["a"]:
        unit, first = found["a"][0].upper(), int(found["a"][1])
        last = int(found["b"][1]) if found["b"] else first
    else:
        unit = found["unit"][0].upper()
        first = _ordinal(found["ordinal"], unit)
        last = _ordinal(found["ordinal2"], unit) if found["ordinal2"] else first
    part = points.fiscal_quarter if unit == "Q" else points.fiscal_half
    form = "en_quarter" if unit == "Q" else "en_half"
    days = part(_year(found), first, first_month)
    return point(days if last == first else points.joined(days, part(_year(found), last, first_month)), form, found)


def _year_quarter(found: re.Match[str]) -> Point | None:
    unit = (found["unit"] or found["q"])[0].upper()
    number = int(found["q"][1]) if found["q"] else _ordinal(found["ordinal"], unit)
    if unit == "Q":
        return point(points.quarter(_year(found), number), "en_quarter", found)
    return point(points.half(_year(found), number), "en_half", found)


def _ordinal(word: str, unit: str) -> int:
    lower = word.lower()
    if lower == "last":
        return 4 if unit == "Q" else 2
    return _ORDINALS[lower[0] if lower[0].isdigit() else lower]


def _week(found: re.Match[str]) -> Point | None:
    return point(points.week(int(found["y0"] or found["y"]), int(found["w"])), "week", found)


def _week_of_year(found: re.Match[str]) -> Point | None:
    written = found["w"].lower()
    if written == "last":  # 28 December lies in the last ISO week of its year
        number = date(_year(found), 12, 28).isocalendar().week
    else:
        number = int(written[:-2]) if written[0].isdigit() else _ORDINALS[written]
    return point(points.week(_year(found), number), "week", found)


def _first_months(found: re.Match[str]) -> Point | None:
    written = found["n"].lower()
    count = int(written) if written.isdigit() else _COUNTS.index(written) + 2
    part, most = (points.month, 12) if found["unit"].lower() == "months" else (points.quarter, 4)
    first, last = (1, count) if found["which"].lower() == "first" else (most + 1 - count, most)
    days = points.joined(part(_year(found), first), part(_year(found), last))
    return point(days, "en_months" if most == 12 else "en_quarter", found)


def _followed_year(found: re.Match[str]) -> Point | None:
    days = points.year(_year(found))
    return None if days is None else Point(*days, form="en_year", start=found.start("y"), stop=found.end("y"))


def _month(found: re.Match[str]) -> Point | None:
    return point(points.month(_year(found), _ordinal(found["n"], "M")), "en_my", found)


def _year_span(found: re.Match[str]) -> Point | None:
    named = counted(found) or _MONTH_BEFORE.search(before(found))  # Jan 2018 to 2019
    return None if named else _bare_year(found)


def _bare_year(found: re.Match[str], first_month: int = 1) -> Point | None:
    first, last = points.year(int(found["y"]), first_month), points.year(int(found["y2"] or found["y"]), first_month)
    if first is None or last is None or not 0 <= last[0].year - first[0].year <= LONGEST_SPAN:
        return None
    form = "en_years" if found["y2"] else "en_year"
    return Point(first[0], last[1], "year", form, found.start("y"), found.end("y2") if found["y2"] else found.end("y"))


_YEARS: tuple[Rule, ...] = (
    (CITED_YEAR, _followed_year),
    (QUOTED_YEAR, _followed_year),
    (NAMED_YEAR, _followed_year),
    (FOLLOWED_YEAR, _followed_year),
)
_YEAR_SPANS: tuple[Rule, ...] = ((YEAR_SPAN, _year_span),)
_PARTS: tuple[Rule, ...] = (
    (YEAR_QUARTER, _year_quarter), (WEEK, _week), (WEEK_OF_YEAR, _week_of_year),
    (MONTH_OF_YEAR, _month), (FIRST_MONTHS, _first_months),
)  # fmt: skip
