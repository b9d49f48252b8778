"""Years in English prose, where the words around show that they are years and no numbers of things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.date_symbols import full_year
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.english import NAME
from pipeline.timeline.grammar.guards import YEAR_STARTS, before, counted
from pipeline.timeline.grammar.points import Point, Rule
from pipeline.values.fiscal import CALENDAR, FiscalYear

_YEAR = r"(?:19\d\d|20[0-4]\d)"
# What counts things is no year, and neither is a piece of a number, a code or a date.
_COUNTED = (
    "people|persons?|users?|staff|employees?|items?|records?|lines?|rows?|files?|requests?|times?|words?|points?|percent|tickets?|pixels?|"
    "hours?|days?|minutes?|seconds?|euros?|dollars?|servers?|devices?|nodes?|bytes?|bits?|characters?|tokens?|entries|"
    "editions?|versions?|releases?|standards?|revisions?|updates?|builds?|[kmgt]i?b|ms|px|[km]?hz|k?m|kg|%|°"
)
_AMOUNTS = (
    "totals?|numbers?|sums?|averages?|means?|medians?|maximum|minimum|max|min|counts?|limits?|sizes?|prices?|costs?|values?|rates?|speeds?|ports?|"
    "ranges?|populations?|sets?|batch(?:es)?|groups?|lists?|codes?|scores?|weights?|distances?|capacity|lengths?|widths?|heights?|depths?|"
    "samples?|series|versions?|editions?|standards?|out|some|any|most|half|one|two|three|each|more|less|least|threshold|quota|budgets?|fees?|fines?|"
    "payments?|loans?|resolution|timeout|delay|intervals?|buffers?|chunks?|blocks?|pages?|pools?|crowds?|hundreds|thousands|dozens|salary|salaries|"
    "defaults?|levels?|terms?|instead|consists?|because|think|thought|made|power|order|factor|amounts?|excess|use|offset|multiples?|dimensions?|"
    "spring|summer|fall|autumn|winter|months?|weeks?|days?|quarters?"  # parts of a year are not the year
)
_YEAR_ENDS = rf"(?![0-9A-Za-z_]|[-./:,'][0-9A-Za-z]|%)(?![ ]?(?:{_COUNTED})(?![a-z]))(?![ ]?(?:b\.?c\.?|[元万亿号条款项页人次个台年]))(?![ ](?:to|-)[ ]\d)"
BARE_YEAR = re.compile(
    rf"""(?<![0-9A-Za-z_$])(?:
      (?:in|within|prior[ ]to|class[ ]of|born|since|before|after|until|till|from|between|during|throughout|through|by|around|circa|ca?\.|a\.?d\.?|early|mid|late|published|revised|updated|issued|dated|founded|established|effective|fiscal|financial|for|than|as[ ]of|equal[ ]to|starting|ending|
         pre|post|year|years|cy|year-end|eoy|year[ ]of|end|end[ ]of|beginning[ ]of|start[ ]of|middle[ ]of|course[ ]of|rest[ ]of|
         copyright|\(c\)|©|[@])
      (?:[ ]{{1,2}}(?:the[ ])?(?:(?:calendar|financial|fiscal)[ ])?(?:year[ ])?(?:of[ ])?(?:early|mid|late)?[ -]?|(?<=cy)|(?<=©)|(?<=mid)-|(?<=early)-|(?<=late)-|(?<=pre)-|(?<=post)-|(?<=[ ]end)-|(?<=year-end)-)
      |(?<=(?:in|of|or|om|rs|ce|en|ng|by|to|re|er|ar|th|he)[ ](?:19|20)[0-9][0-9][ ])(?<!server[ ][0-9]{{4}}[ ])(?:and|or)[ ]
      |year[ ]?[:=][ ]{{0,2}}
      |year[ ](?:is[ ])?(?:greater|less|later|earlier)[ ]than[ ]
    )(?P<y>{_YEAR})(?:[ ]?(?P<to>-|~|to|through|thru|until|till|(?<=between[ ](?:19|20)[0-9][0-9][ ])and|(?<=between[ ]the[ ]years[ ](?:19|20)[0-9][0-9][ ])and)[ ]?(?:year[ ])?(?:the[ ](?:end|beginning)[ ]of[ ])?
      (?P<y2>{_YEAR})(?![ ,]{{1,2}}{NAME})|[-/](?P<next>1[3-9]|[2-9]\d))?{_YEAR_ENDS}""",
    re.IGNORECASE | re.VERBOSE,
)
FOLLOWED_YEAR = re.compile(
    rf"(?<![0-9A-Za-z_$./:-])(?-i:(?<![A-Z/][ ]))(?P<y>{_YEAR})(?=[ ](?:(?:and|or)[ ](?:later|earlier|after|before|above|below|greater|less|onwards?|beyond)"
    rf"|(?:till|until|to|through)[ ]{NAME}(?=[ ,]{{1,2}}(?:\d|of[ ]))|onwards?|a\.?d\.?|c\.?e\.?|annual|budget|fiscal|(?:financial|calendar)[ ]year)(?![a-z]))",
    re.IGNORECASE,
)
# Smith (2018), but not ISO 9001 (2015).
CITED_YEAR = re.compile(rf"(?<=[a-z.][ ])\((?P<y>{_YEAR})\)(?![0-9A-Za-z])")
_THINGS = (
    "annual|audits?|plans?|budgets?|reports?|reviews?|surveys?|programmes?|programs?|schedules?|calendar|minutes|objectives|targets|"
    "summary|statistics|roadmap|conferences?|meetings?|training"
)
# Internal Audit Plan 2026, where the year ends the title: Windows Server 2016 has no such word.
TITLED_YEAR = re.compile(
    rf"\b(?:{_THINGS})(?:[ ]|[ ]?[-,|][ ]|[ ]?\()(?:for[ ])?(?P<y>{_YEAR})(?=[ ]{{0,2}}(?:$|[\n|)\]]|[-,;:.](?![0-9A-Za-z])))",
    re.IGNORECASE,
)
# 2024 Internal Audit Report at the beginning of a title, and 2016: the first line of a history.
LEADING_YEAR = re.compile(
    rf"(?:^|\n)[ ]{{0,4}}(?:[-*][ ])?(?P<y>{_YEAR})(?:[ ]?(?::|[ ]-)[ ](?=[A-Za-z])|(?=[ ](?:[a-z&-]{{2,20}}[ ]){{0,3}}(?:{_THINGS})[ ]{{0,2}}(?:$|\n)))",
    re.IGNORECASE,
)
# Northgate 2026 Internal Audit Plan: within a title, before the words for such plans and reports; no Windows Server 2016.
_KINDS = "internal|external|management|annual|training|audit|review|risk|service|supplier|customer|business|security|improvement|capacity"
INNER_YEAR = re.compile(
    rf"(?<=[A-Za-z)|,-][ ])(?<!server[ ])(?<!windows[ ])(?<!office[ ])(?P<y>{_YEAR})"
    rf"(?=[ ](?:{_KINDS})[ ](?:[a-z&-]{{2,20}}[ ]){{0,2}}(?:{_THINGS})[ ]{{0,2}}(?:$|[\n|)\]]))",
    re.IGNORECASE,
)
# the Act of 1989; dating back to 1994; bonds due 1993; the 1987 level.
WORDED_YEAR = re.compile(
    rf"(?:\b(?:[Aa]ct|[Ll]aw|[Cc]onvention|[Tt]reaty|[Dd]irective|[Dd]ecree|[Rr]evolution|[Cc]risis|[Aa]greement|[Ee]lections?|[Ss]ummit)[ ]of"
    rf"|\bdat(?:e[sd]?|ing)(?:[ ]back)?[ ]to|\b(?:continued?|extend(?:s|ed)?|well|go(?:es)?|run(?:s|ning)?|far)[ ]into|\b(?:bonds|notes|debentures|payments?|repayable)[ ]due"
    rf"|\bin[ ]both|\bas[ ](?:late|early|far[ ]back)[ ]as|\b(?:back|late|early|again)[ ]in)[ ](?P<y>{_YEAR}){_YEAR_ENDS}"
)
# sales of 2008, where the year ends its clause; a total of 2008 counts.
OF_YEAR = re.compile(
    rf"(?<=[A-Za-z][ ]of[ ])(?P<y>{_YEAR})(?=[ ]{{0,2}}(?:$|[\n,;:)!?]|\.(?![0-9A-Za-z]))|[ ](?:and|or|was|were|is|are|to|in|when|that|which|except|with|by|had|has|on|at)\b){_YEAR_ENDS}"
)
_AMOUNT_BEFORE = re.compile(rf"(?<![a-z])(?:{_AMOUNTS}|[a-z]{{1,2}})[ ]of[ ]$", re.IGNORECASE)
# the 1987 level; its 1988 recapitalization; the 1975 Algiers Agreement.
DETERMINED_YEAR = re.compile(
    rf"(?<=[A-Za-z][ ])(?P<y>{_YEAR})(?=[ ](?:(?:and|or)[ ]{_YEAR}[ ])?(?!(?:{_COUNTED})(?![a-z]))"
    r"(?:[A-Za-z]{3,20}(?<![a-rt-z]s)(?![a-z0-9])|\"?(?:U\.[SKN]\.|[A-Z][a-z]{1,19})[ ][A-Z]?[a-z]))"
)
# less than half of 2024's total, but neither the 1990's nor 'the 2000's.
OWNING_YEAR = re.compile(rf"(?<=[a-z][ ])(?P<y>{_YEAR})(?<!0)(?='s[ ](?!(?:{_COUNTED})(?![a-z]))[a-z0-9])")
# 2024 saw a renewed interest.
ACTING_YEAR = re.compile(
    rf"(?:(?<=^)|(?<=[a-z.,;:!?][ ])|(?<=\n))(?P<y>{_YEAR})(?=[ ](?:saw|brought|marked|witnessed)[ ])"
)
_DETERMINER = re.compile(
    r"(?:(?<![0-9A-Za-z])(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|a|[Tt]hat|[Tt]his)|[a-z]'s)[ ]$"
)
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
_FISCAL_BEFORE = re.compile(r"(?:fiscal|financial)[ ]{1,2}(?:year[ ])?$", re.IGNORECASE)
_FISCAL_CUE = re.compile(r"(?:fiscal|financial)[ ]", re.IGNORECASE)
YEAR_SPAN = re.compile(
    rf"(?<![0-9A-Za-z_$./:-])(?<![A-Z/][ ])(?P<y>{_YEAR})[ ]?(?P<to>-|~|to|through|thru|until|till)[ ]?(?P<y2>{_YEAR}){_YEAR_ENDS}"
    r"(?=[ ]{0,2}(?:$|[^ 0-9A-Za-z]|(?:and|or|was|were|is|are|for|in|the|at|by|on|of|period|season|school|academic|fiscal|financial|plan|budget|strategy|annual|program(?:me)?|cycle)\b))"
)
_MAYBE_LEADING = re.compile(r"(?:^|\n)[ *-]{0,6}(?:19|20)\d\d(?:[ ]?:|[ ]{1,2}[-A-Za-z])")
_MAYBE_SPAN = re.compile(r"\d\d[ ]?(?:[-~]|to|through|thru|until|till)[ ]?(?:19|20)\d\d(?!\d)")
LONGEST_SPAN = 60
COUNTS = {2000, 2048}  # as often a number of things


def find(text: str, fiscal: FiscalYear) -> Iterator[Point]:
    """Years in the folded `text`."""

    def bare_year(found: re.Match[str]) -> Point | None:
        named = fiscal.month != 1 and _FISCAL_CUE.search(found[0]) is not None
        return _bare_year(found, fiscal if named else CALENDAR)

    if "19" not in text and "20" not in text and "'" not in text:
        return
    yield from points.near(text, YEAR_STARTS, ((BARE_YEAR, bare_year), *_YEARS))
    yield from points.at_starts(text, YEAR_STARTS, _AT_YEAR)
    if "'" in text:
        yield from points.everywhere(text, _QUOTED)
    if _MAYBE_LEADING.search(text):
        yield from points.everywhere(text, _LEADING)
    if _MAYBE_SPAN.search(text):
        yield from points.at_starts(text, YEAR_STARTS, _YEAR_SPANS)


def _year(found: re.Match[str]) -> int:
    return full_year(int(found["y"].strip("' ")))


def _followed_year(found: re.Match[str]) -> Point | None:
    days = points.year(_year(found))
    return None if days is None else Point(*days, form="en_year", start=found.start("y"), stop=found.end("y"))


def _uncounted_year(found: re.Match[str]) -> Point | None:
    return None if int(found["y"]) in COUNTS else _followed_year(found)


def _year_of_something(found: re.Match[str]) -> Point | None:
    return None if _AMOUNT_BEFORE.search(before(found)) else _uncounted_year(found)


def _determined_year(found: re.Match[str]) -> Point | None:
    return _uncounted_year(found) if _DETERMINER.search(before(found)) else None


def _year_span(found: re.Match[str]) -> Point | None:
    named = counted(found) or _MONTH_BEFORE.search(before(found))  # Jan 2018 to 2019
    return None if named else _bare_year(found)


def _bare_year(found: re.Match[str], years: FiscalYear = CALENDAR) -> Point | None:
    parts = found.groupdict()
    closing, stop = int(parts["y2"] or parts["y"]), found.end("y2") if parts["y2"] else found.end("y")
    if parts.get("next"):  # 2025/26, but neither 2025/31 nor 2025-09
        closing, stop = closing + 1, found.end("next")
        if closing % 100 != int(parts["next"]):
            return None
    opening = int(found["y"])
    if years.month != 1 and closing > opening:  # fiscal year 2026/27 is one year that names both
        opening, years = (closing, years._replace(named="last")) if closing == opening + 1 else (opening, CALENDAR)
    first, last = points.year(opening, years), points.year(closing, years)
    if first is None or last is None or not 0 <= last[0].year - first[0].year <= LONGEST_SPAN:
        return None
    fiscal = _FISCAL_BEFORE.search(found.string, found.start(), found.start("y"))
    start = fiscal.start() if fiscal else found.start("y")
    return Point(first[0], last[1], "year", "en_years" if last != first else "en_year", start, stop)


_YEARS: tuple[Rule, ...] = (
    (CITED_YEAR, _followed_year),
    (NAMED_YEAR, _followed_year),
    (FOLLOWED_YEAR, _followed_year),
    (TITLED_YEAR, _followed_year),
    (INNER_YEAR, _uncounted_year),
    (WORDED_YEAR, _followed_year),
)
_QUOTED: tuple[Rule, ...] = ((QUOTED_YEAR, _followed_year),)
_LEADING: tuple[Rule, ...] = ((LEADING_YEAR, _uncounted_year),)
_AT_YEAR: tuple[Rule, ...] = (
    (OF_YEAR, _year_of_something), (DETERMINED_YEAR, _determined_year), (OWNING_YEAR, _uncounted_year), (ACTING_YEAR, _uncounted_year),
)  # fmt: skip
_YEAR_SPANS: tuple[Rule, ...] = ((YEAR_SPAN, _year_span),)
