"""What may close a span beside a whole date: the part of one that the first leaves to be said (2024年7月1日至31日)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.text.date_symbols import number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import GAP, MONTH, NUMERAL
from pipeline.timeline.grammar.english import DAY, NAME, day_number, month_number
from pipeline.timeline.grammar.points import Days, Point

# After a connector no code can be meant, so the guards of a lone date do not apply.
_CLOSING_DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?:(?P<sep>[-./])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})|(?P<cm>[01]\d)(?P<cd>[0-3]\d))"
    r"(?![0-9]|[-./]\d)"
)
_DAY_AND_MONTH = re.compile(r"(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?![0-9]|[-./:]\d)")
_REST_OF_DAY = re.compile(
    rf"(?P<next>(?:次|翌|来)年{GAP})?(?:(?P<m>{MONTH}){GAP}月{GAP})?(?P<d>{NUMERAL})(?:{GAP}[日号]|(?<=\d)(?=[ ]{{0,2}}(?:$|[\n,;。、)])))"
    r"|(?P<nm>\d{1,2})(?P<sep>[-./])(?P<nd>\d{1,2})(?![0-9]|[-./:]\d)"
)
_COMPACT_REST = re.compile(r"(?P<m>[01]\d)(?P<d>[0-3]\d)(?![0-9A-Za-z]|[-./_]\d)")
_BARE_DAY = re.compile(r"(?P<d>\d{1,2})(?![0-9年月时点人次个:A-Za-z%]|[-./]\d)")
_REST_IN_ENGLISH = re.compile(
    rf"(?:(?P<name>{NAME})[ ]{{1,2}}(?:the[ ])?(?P<d>{DAY})|(?P<d2>{DAY})(?:[ ]of)?[ ](?P<name2>{NAME})"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)(?![ ]?(?!(?:as|and|or|for|in|at|was|were|is|are|with|by|on|when|during)\b)[a-z]))(?!\.?,?[ ]?\d|[-:/])",
    re.IGNORECASE,
)
_REST_IN_NAME = re.compile(rf"(?P<name>{NAME})(?![ ,./-]{{0,2}}[0-9'])", re.IGNORECASE)
_REST_OF_MONTH = re.compile(rf"(?P<next>(?:次|翌|来)年{GAP})?(?P<m>{MONTH}){GAP}月份?(?!{GAP}[0-9]{{1,2}}{GAP}[日号])")
_YEAR_END = re.compile(r"年(?:底|末|终)")
_YEAR_ALONE = re.compile(r"(?P<y>(?:19|20)\d\d)(?=[ ]{0,2}(?:$|[^ 0-9A-Za-z/.-]|\.(?!\d)))")
_REST_OF_YEAR = re.compile(r"(?P<y>(?:19|20)\d\d)(?![0-9A-Za-z年]|[-./:,]\d|[ ]?[%元万亿人次个])")
# 2020年到24年.
_SHORT_REST_OF_YEAR = re.compile(
    r"(?P<y>\d\d|[七八九〇零一二][〇零一二三四五六七八九])年(?:底|末)?(?![ ]?[\d一二三四五六七八九十]{1,2}[ ]?月|[ ]?第?[一二三四1-4]季|[版代级龄])"
)
_REST_OF_QUARTER = re.compile(
    r"(?P<y>(?:19|20)\d\d)?年?[ -]?第?(?P<q>[一二三四1-4])季度?|(?P<yy>(?:19|20)\d\d)?[ -]?[Qq](?P<qq>[1-4])(?![0-9])"
)
_REST_OF_HALF = re.compile(r"(?P<y>(?:19|20)\d\d)?[ -]?[Hh](?P<h>[12])(?![0-9A-Za-z])")
_LATE, _EARLY = 9, 4


@dataclass(frozen=True, slots=True)
class _Rest:
    """One way to write the rest of a span: after which dates it may stand, how it looks, and which days it means."""

    after: Callable[[Point], bool]
    looks: re.Pattern[str]
    means: Callable[[Point, re.Match[str]], Days | None]


def rest_of(text: str, first: Point, position: int) -> tuple[Days | None, int] | None:
    """The days at `position` that close a span from `first`, if the calendar has them, and where they end."""
    for rest in _RESTS:
        if rest.after(first) and (found := rest.looks.match(text, position)):
            return rest.means(first, found), found.end()
    return None


def _of_a_day(first: Point) -> bool:
    return first.precision == "day" and first.first == first.last


def _of_a_day_in_english(first: Point) -> bool:
    return first.form.startswith("en_") and first.first == first.last


def _of_a_year(first: Point) -> bool:
    return first.form in {"cn_year", "minguo"} and not _of_a_day(first)


def _closing_date(_: Point, rest: re.Match[str]) -> Days | None:
    return points.day(int(rest["y"]), int(rest["m"] or rest["cm"]), int(rest["d"] or rest["cd"]))


def _day_and_month(first: Point, rest: re.Match[str]) -> Days | None:
    return points.day(first.first.year, int(rest["b"]), int(rest["a"]))


def _year(_: Point, rest: re.Match[str]) -> Days | None:
    return points.year(int(rest["y"]))


def _day_in_english(first: Point, rest: re.Match[str]) -> Days | None:
    """The next day with the name of its month; 3rd alone, only where the first day has a name, too."""
    name = rest["name"] or rest["name2"]
    if not (name or first.form.startswith("en_")):
        return None
    month = month_number(name) if name else first.first.month
    return points.day(first.first.year, month, day_number(rest["d"] or rest["d2"] or rest["d3"]))


def _month_and_day(first: Point, rest: re.Match[str]) -> Days | None:
    return points.day(first.first.year, int(rest["m"]), int(rest["d"]))


def _day(first: Point, rest: re.Match[str]) -> Days | None:
    month = number(rest["m"] or rest["nm"] or "") or first.first.month
    return points.day(_year_of_rest(rest["next"], first, month), month, number(rest["d"] or rest["nd"] or ""))


def _bare_day(first: Point, rest: re.Match[str]) -> Days | None:
    return points.day(first.first.year, first.first.month, int(rest["d"]))


def _month_by_name(first: Point, rest: re.Match[str]) -> Days | None:
    return points.month(first.first.year, month_number(rest["name"]))


def _month(first: Point, rest: re.Match[str]) -> Days | None:
    month = number(rest["m"]) or 0
    return points.month(_year_of_rest(rest["next"], first, month), month)


def _december(first: Point, _: re.Match[str]) -> Days | None:
    return points.month(first.first.year, 12)


def _year_of_century(first: Point, rest: re.Match[str]) -> Days | None:
    return points.year(first.first.year // 100 * 100 + (number(rest["y"]) or 0))


def _half(first: Point, rest: re.Match[str]) -> Days | None:
    return points.half(int(rest["y"] or first.first.year), int(rest["h"]))


def _quarter(first: Point, rest: re.Match[str]) -> Days | None:
    return points.quarter(int(rest["y"] or rest["yy"] or first.first.year), number(rest["q"] or rest["qq"]))


# In the order in which they are asked: what says more comes first.
_RESTS = (
    _Rest(_of_a_day, _CLOSING_DATE, _closing_date),
    _Rest(lambda first: first.form.endswith("_dmy"), _DAY_AND_MONTH, _day_and_month),
    _Rest(_of_a_day_in_english, _YEAR_ALONE, _year),
    _Rest(_of_a_day, _REST_IN_ENGLISH, _day_in_english),
    _Rest(lambda first: first.form == "compact", _COMPACT_REST, _month_and_day),
    _Rest(_of_a_day, _REST_OF_DAY, _day),
    _Rest(lambda first: _of_a_day(first) and first.form in {"sep", "en_ymd"}, _BARE_DAY, _bare_day),
    _Rest(lambda first: first.form == "en_my", _REST_IN_NAME, _month_by_name),
    _Rest(lambda first: first.precision == "month", _REST_OF_MONTH, _month),
    _Rest(lambda first: first.form == "cn_month", _YEAR_END, _december),
    _Rest(lambda first: first.precision == "month", _REST_OF_YEAR, _year),
    _Rest(_of_a_year, _SHORT_REST_OF_YEAR, _year_of_century),
    _Rest(lambda first: first.precision == "half", _REST_OF_HALF, _half),
    _Rest(lambda first: first.precision == "quarter", _REST_OF_QUARTER, _quarter),
)


def _year_of_rest(said: str | None, first: Point, last_month: int) -> int:
    """The year of a closing month or day that names none: the next where it is said, or where the span runs over New Year."""
    over = first.first.month >= _LATE and last_month <= _EARLY
    return first.first.year + (said is not None or over)
