"""The dates written in a text.

Linear in the length of the text: a fixed number of passes of patterns whose repetitions
are all bounded. Every date is checked against the calendar (1901 to 2099).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from pipeline.text.blank_dates import find_blank_dates, may_hold_blank_dates
from pipeline.text.date_symbols import fold, full_year, number
from pipeline.timeline.fiscal.year import fiscal_year
from pipeline.timeline.grammar import (
    alone,
    blurred,
    chinese,
    chinese_year_last,
    chinese_years,
    counted_days,
    english,
    english_prose_years,
    english_words,
    english_years,
    numeric,
    points,
)
from pipeline.timeline.grammar.guards import outside_addresses, outside_sources
from pipeline.timeline.grammar.lists import with_lists
from pipeline.timeline.grammar.order import AMBIGUOUS, DAY_FIRST, as_in_chinese, swapped
from pipeline.timeline.grammar.points import Point, Rule
from pipeline.timeline.grammar.spans import join_spans
from pipeline.values import Mention
from pipeline.values.fiscal import CALENDAR, FiscalYear

# Each begins with one small class of characters, for which a line is run through much faster than letter by letter.
_MAYBE_DATE = re.compile(r"[\d年月季半〇零一二三四五六七八九](?:(?<=[\d年月季半])|[-./．／－·・—–―])")
# Every date with a year of its own holds one of these; a line without them need not be looked at closely.
_MAYBE_COMPLETE = re.compile(
    r"[0-9年〇零一二三四五六七八九](?:(?<=年)|(?:(?<=1)9|(?<=2)0)\d\d|(?<=\d)[-./]\d{1,2}[-./]\d|(?<='\d)\d"
    r"|(?<=[A-Za-z\d][./-]\d)\d(?!\d)|(?<=[./-][ ]\d)\d(?!\d)|(?<=\d)[./-][OolI]|(?<=\d)[OolI][./-]|(?<=[QqHhFf][YyQqHh\d]\d)|(?<=[QqHh]\d)|(?<=[QqHhYy][-/ ]\d)"
    r"|(?<=\d)[-/ ]?[QqHh]|(?<=\d)[A-Za-z]{3}\d\d|(?<![0-9])[-./])"
)
# A number of a table that is neither a year, a month of one (10.2024, 113.05) nor a serial: most cells of figures.
_FIGURE = re.compile(
    r"-?(?:\d{1,2}(?:\.(?:\d{1,3}|\d{5,20}))?|\d{3}(?:\.(?:\d|\d{3,20}))?)%?|(?!19|20)[1-9]\d{3}|[1289]\d{4}|(?!19|20)[1-9]\d{5}|[1-9]\d{6}"
)
_TWO_DIGITS = re.compile(r"\d(?<=[A-Za-z.\d][ ./-]\d)\d(?!\d)")  # 5 Mar 26
_MONTH_DAY = re.compile(
    rf"(?<![0-9年./-])(?P<m>{chinese.MONTH}){chinese.GAP}月(?:份|{chinese.GAP}(?P<d>{chinese.NUMERAL}){chinese.GAP}[日号])?(?![内之以以])"
)
_LONE_QUARTER = re.compile(r"第(?P<q>[一二三四1-4])季度|(?<![0-9A-Za-z])Q(?P<qq>[1-4])(?![0-9A-Za-z])")
_LONE_HALF = re.compile(r"(?P<h>[上下])半年|(?<![0-9A-Za-z])H(?P<hh>[12])(?![0-9A-Za-z])")
_SERIAL = re.compile(r"[ ]{0,4}(?P<n>[34567]\d{4})(?:\.\d{1,12})?[ ]{0,4}$")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d\d)")
CELL = 40  # characters; the dates of a text up to here are remembered
_SERIAL_EPOCH = date(1899, 12, 30)


def find_dates(
    text: str, anchor: date | None = None, *, dated: bool = False, fiscal: FiscalYear | None = None
) -> tuple[Mention, ...]:
    """Dates in `text`, sorted, apart; spans refer to `text` as given.

    `anchor` completes dates without a year (7月3日, 第三季度) with its year. `dated` says
    that the text stands in a field of dates, so that 24.3.5, 202403 or the serial 45356 are
    dates. `fiscal` is the organisation's fiscal year, if not the one in force (`fiscal.py`).
    03/05/2024 has the form
    "slash_ambiguous" and is read month first until `settle_ambiguous` has seen its file;
    in a Chinese text it has the form "slash_ambiguous_dmy" and is read day first.
    """
    years = fiscal or fiscal_year()
    if len(text) <= CELL and anchor is None:
        return _in_cell(text, dated, years)  # tables repeat themselves, and each cell is looked at from several sides
    return _found(text, anchor, dated, years) if may_hold_dates(text) else ()


def may_hold_dates(text: str) -> bool:
    """Whether there is anything of a date in `text`: most cells and lines have none, and this is told at once."""
    return _MAYBE_DATE.search(text) is not None or _has_words(text)


def _has_words(text: str) -> bool:
    """Whether a year in words may stand in `text`."""
    return "ineteen" in text or "wenty" in text or "two thousand" in text or "Two thousand" in text


@lru_cache(maxsize=1 << 15)
def is_date_somewhere(text: str) -> bool:
    """Whether a cell's text has a date under some label, if not under each."""
    if _FIGURE.fullmatch(text) or not may_hold_dates(text):
        return False
    folded = fold(text)
    if not _may_be_complete(folded):
        return bool(_serial(folded))
    return bool(_in_cell(text, True, CALENDAR) or _in_cell(text, False, CALENDAR))


@lru_cache(maxsize=1 << 15)
def _in_cell(text: str, dated: bool, fiscal: FiscalYear) -> tuple[Mention, ...]:
    if _FIGURE.fullmatch(text) or not may_hold_dates(text):
        return ()
    return _found(text, None, dated, fiscal)


def _found(text: str, anchor: date | None, dated: bool, fiscal: FiscalYear) -> tuple[Mention, ...]:
    folded = fold(text)
    found: list[Point] = []
    if _may_be_complete(folded):
        in_words = (_in_words_of_a_cell if len(folded) <= CELL else _in_words)(folded, fiscal)
        found = [*in_words[0], *numeric.find(folded, dated), *in_words[1]]
        if found and "://" in folded:
            found = outside_addresses(folded, found)
        found = outside_sources(folded, found) if found else found
        found = join_spans(folded, with_lists(folded, _apart(found))) or alone.find(folded, dated)
        found = list(as_in_chinese(folded, found))
    if anchor is not None:
        found = _apart([*found, *points.everywhere(folded, _partial_rules(anchor.year))])
    if dated and not found:
        found = _serial(folded)
    if found and may_hold_blank_dates(text):
        found = _filled(text, found)
    return tuple(_mention(text, each) for each in found)


def _filled(text: str, found: list[Point]) -> list[Point]:
    """Without what is part of a date to be filled in: 2026年3月  日 is a field that nobody signed, and no month."""
    blanks = find_blank_dates(text)
    return [each for each in found if not any(one.start < each.stop and each.start < one.stop for one in blanks)]


def _in_words(folded: str, fiscal: FiscalYear) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """The dates that are no mere figures: the Chinese ones, and the others."""
    return (
        (*chinese_year_last.find(folded), *chinese.find(folded), *chinese_years.find(folded, fiscal)),
        (
            *english.find(folded),
            *english_years.find(folded, fiscal),
            *english_prose_years.find(folded, fiscal),
            *english_words.find(folded),
            *counted_days.find(folded),
            *blurred.find(folded),
        ),
    )


_in_words_of_a_cell = lru_cache(maxsize=1 << 10)(_in_words)  # a cell is read as one in a field of dates, and as another


def _may_be_complete(folded: str) -> bool:
    """Whether a date with a year of its own may stand in `folded`."""
    if _MAYBE_COMPLETE.search(folded) or _has_words(folded):
        return True
    return _TWO_DIGITS.search(folded) is not None and english.MAYBE_NAME.search(folded) is not None


def settle_ambiguous(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """`mentions` of one file, with 03/05/2024 read in the order that its other dates show.

    Decided by slash dates with a part above 12; else by the reading that falls within the
    range of the file's other dates, where only one does; else left ambiguous.
    """
    mentions = _short_years(mentions)
    day_first = sum(each.form == "slash_dmy" for each in mentions)
    month_first = sum(each.form == "slash_mdy" for each in mentions)
    sure = [each for each in mentions if AMBIGUOUS not in each.form]
    return tuple(_settled(each, sure, day_first - month_first) if AMBIGUOUS in each.form else each for each in mentions)


def _short_years(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """22/06/26 with its year where the others of its kind have theirs: it is the part that stays the same."""
    parts = [
        tuple(map(int, found.groups())) for each in mentions if (found := _SHORT_YEAR.fullmatch(each.text.strip()))
    ]
    firsts, lasts = {first for first, _, _ in parts}, {last for _, _, last in parts}
    if len(firsts) == len(lasts):
        return mentions
    last = len(lasts) < len(firsts)
    return [_with_year(each, last) if (each.form == "ymd2") is last else each for each in mentions]


def _with_year(mention: Mention, last: bool) -> Mention:
    found = _SHORT_YEAR.fullmatch(mention.text.strip())
    if found is None:
        return mention
    year, day = (found[3], found[1]) if last else (found[1], found[3])
    try:
        value = date(full_year(int(year)), int(found[2]), int(day))
    except ValueError:
        return mention
    return replace(mention, value=value, end=value, form="slash_dmy" if last else "ymd2")


def _settled(given: Mention, sure: Sequence[Mention], vote: int) -> Mention:
    mention = given
    first, last = swapped(given.value), swapped(given.end)
    if given.form.endswith(DAY_FIRST) and first is not None and last is not None:
        mention = replace(given, value=first, end=last, form=given.form.removesuffix(DAY_FIRST))
        first, last = given.value, given.end
    if first is None or last is None or last < first:
        return replace(mention, form=mention.form.replace("ambiguous", "mdy"))
    if vote == 0 and sure:
        earliest = min(each.value for each in sure) - timedelta(31)
        latest = max(each.end for each in sure) + timedelta(31)
        vote = (earliest <= first <= last <= latest) - (earliest <= mention.value <= mention.end <= latest)
    if vote == 0:
        return given
    if vote > 0:
        return replace(mention, value=first, end=last, form=mention.form.replace("ambiguous", "dmy"))
    return replace(mention, form=mention.form.replace("ambiguous", "mdy"))


def _apart(found: Iterable[Point]) -> list[Point]:
    """The longest of those that overlap, by start."""
    kept: list[Point] = []
    for point in sorted(found, key=lambda each: (each.start, -each.stop)):
        if not kept or point.start >= kept[-1].stop:
            kept.append(point)
        elif point.stop - point.start > kept[-1].stop - kept[-1].start:
            kept[-1] = point
    return kept


def _partial_rules(year: int) -> tuple[Rule, ...]:
    def month_day(found: re.Match[str]) -> Point | None:
        month = number(found["m"])
        days = points.day(year, month, number(found["d"])) if found["d"] else points.month(year, month)
        return points.point(days, "completed", found)

    def quarter(found: re.Match[str]) -> Point | None:
        return points.point(points.quarter(year, number(found["q"] or found["qq"])), "completed", found)

    def half(found: re.Match[str]) -> Point | None:
        which = "上下".index(found["h"]) + 1 if found["h"] else int(found["hh"])
        return points.point(points.half(year, which), "completed", found)

    return ((_MONTH_DAY, month_day), (_LONE_QUARTER, quarter), (_LONE_HALF, half))


def _serial(folded: str) -> list[Point]:
    found = _SERIAL.match(folded)
    if found is None:
        return []
    value = _SERIAL_EPOCH + timedelta(int(found["n"]))
    return [Point(value, value, "day", "excel_serial", found.start("n"), found.end("n"))]


def _mention(text: str, point: Point) -> Mention:
    written = text[point.start : point.stop].rstrip()
    stop = point.start + len(written)
    return Mention(point.first, point.last, point.precision, written, point.start, stop, point.form)
