"""Logs that are written as text: each line begins with its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from pipeline.timeline.dates import find_dates
from pipeline.timeline.events.days import OPEN_YEAR, Days
from pipeline.timeline.partial_dates import Governing, completed, governing
from pipeline.values import Block

_LINES_NEEDED = 3
_HEAD = 32
_TITLE, _FIRST_TITLE = 32, 64
_MARKS = " \u3000[(（【*·-"
# What sort of entry it is, and who wrote it: 【值班日报】麦穗 2026-09-14 18:03, [shift log] Ada Holm 14 September.
_SORT_AND_WRITER = re.compile(
    r"(?:【[^】]{1,16}】|\[[^\]]{1,20}\])\s*[^\d，。,;；:：\n]{0,20}?(?=\d|[A-Z][a-z]{2,8} \d)"
)
# Which week the day closes: 第36周 2026-09-04 …; Week 36, 4 September: …
WEEK = re.compile(
    r"(?:第\s?\d{1,2}\s?周|(?:week|wk|cw|kw|w)\.? ?\d{1,2})[\s,，:：|—–-]*(?=\d|[a-z]{3,9} \d)", re.IGNORECASE
)
# The number of an entry (1、3日 09:00 …), and the day of the week, behind which a number is a day: Tue 1  quiet shift.
_NUMBER = re.compile(r"[(（]?\d{1,3}[、.)）](?=\s?(?:\d{1,2}[日号月/]|\d{4}[-./年]|\d{1,2}(?:st|nd|rd|th)? [A-Z]))\s?")
_DAY_OF_WEEK = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+|(?:星期|周)[一二三四五六日天][\s,，:：]*)(?=\d)",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?=[\s:：,，|-]+[^\W\d])")
_RUN_ON = re.compile(
    r"(?:第\s?\d{1,2}\s?周|\bweek \d{1,2}|【[^】]{1,16}】[^\d，。,;；:：\n]{0,8})[\s,，:：]{0,3}(?=(?:19|20)\d\d\s?[-./年]|\d{1,2} [A-Z][a-z]{2,8}\b)",
    re.IGNORECASE,
)
# Shifts handed over, one behind the other in one paragraph: 9月14日 早交中 …。9月22日 中交夜 …; 3 Sept. quiet. 9 Sept. line down.
_DAY_BEHIND_A_STOP = re.compile(
    r"(?:^|(?<=[。；;！!]))\s*(?=\d{1,2}月\d{1,2}[日号][\s:：,，])"
    r"|(?:^|(?<=[.;!]\s))(?=\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b[\s:,.–-])"
    r"|(?:^|(?<=[.;!。；！]\s)|(?<=[。；！]))(?=20\d\d-\d\d-\d\d[ ,:])"
    r"|(?:^|(?<=\s))(?=20\d\d-\d\d-\d\d(?: {2,}|[ ]?[\t\u3000|])[^\s\d])"  # set off from what it tells, as in a column
)
_AFTER = " \u3000])）】:：-–—,，.。、"
_PARTIAL = re.compile(
    r"\d{1,2}月\d{1,2}[日号]?|\d{1,2}/\d{1,2}(?![\d./])|\d{1,2}[日号]|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?(?![a-z])|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)",
    re.IGNORECASE,
)


def log_events(blocks: Sequence[Block], context: str = "") -> tuple[Days, ...]:
    """One event a line, where at least three lines and most of all begin with a day and go on; else none.

    7月3日 and 3 July take their year from a line that names one alone, or from `context` (the file's name, else its
    folders); 3日 takes its month from such a line too.
    """
    lines = [
        (block, entry.strip())
        for block in blocks
        if not block.rows and block.place.part == "body"
        for entry in ([block.text] if block.level else _entries(block.text))
    ]
    around = Governing(governing([context.rpartition("/")[2], context]).year, None)
    titles = 0
    found: list[Days] = []
    for number, (line, text) in enumerate(lines, 1):
        days = None if line.level else _event(line, text, number, around)
        named = governing([text]) if days is None and len(text) <= (_TITLE if found else _FIRST_TITLE) else Governing()
        titles += line.level > 0 and not (named.year or named.month)
        if days is not None:
            found.append(days)
        elif named.year or named.month:
            around, titles = Governing(named.year or around.year, named.month), titles + 1
    if len({days[0] for days in found}) == 1:
        return ()  # a talk of one day
    if len(found) < _LINES_NEEDED or 2 * len(found) <= len(lines) - titles:
        return ()
    return tuple(found)


def _entries(text: str) -> list[str]:
    """The entries of a line: several where it holds them one behind the other, as copies and scans do."""
    begins = [found.start() for found in _RUN_ON.finditer(text)]
    if len(begins) < _LINES_NEEDED:
        begins = _starts_of_days(text)
    if len(begins) < _LINES_NEEDED:
        return [text]
    return [text[at:end] for at, end in pairwise(sorted({0, *begins, len(text)}))]


def _starts_of_days(text: str) -> list[int]:
    """Where the days of a paragraph begin that opens with one and goes on to later ones, each behind a full stop; none
    where one comes back to an earlier day, as what tells how something came about does."""
    begins = [found.end() for found in _DAY_BEHIND_A_STOP.finditer(text)]
    if not begins or text[: begins[0]].strip():
        return []
    leap = Governing(OPEN_YEAR)
    days = [begun[0] for at in begins if (begun := begins_with_day(text[at:], leap))]
    later = all(before < after for before, after in pairwise(days))
    return begins if later and len(days) == len(begins) else []


def _event(line: Block, written: str, number: int, around: Governing) -> Days | None:
    lead = _SORT_AND_WRITER.match(written) or WEEK.match(written)
    text = written[lead.end() :] if lead else written.lstrip(_MARKS)
    text = text[found.end() :] if (found := _NUMBER.match(text)) else text
    begun = begins_with_day(text, around)
    if begun is None and (named := _DAY_OF_WEEK.match(text)):
        begun = begins_with_day(text[named.end() :], around) or _behind_day_of_week(text[named.end() :], around)
    if begun is None or not begun[1].strip(_AFTER):
        return None
    return begun[0], begun[0], "day", str(line.place.at(f"¶{number}"))


def _behind_day_of_week(text: str, around: Governing) -> tuple[date, str] | None:
    """Tue 1  quiet shift, in a log of one month."""
    number = _DAY_ALONE.match(text)
    days = completed(number[0], around) if number else None
    return (days[0], text[number.end() :]) if number and days and days[2] == "day" else None


def begins_with_day(text: str, around: Governing) -> tuple[date, str] | None:
    """The one day with which a text begins, and what follows it; 7月3日 is of the year `around`."""
    first = next(iter(find_dates(text[:_HEAD])), None)
    if first is not None and not first.start:
        days, rest = (first.value, first.end, first.precision), text[first.stop :]
    else:
        partial = _PARTIAL.match(text)
        named = completed(partial[0], around) if partial else None
        if partial is None or named is None:
            return None
        days, rest = named, text[partial.end() :]
    return (days[0], rest) if days[2] == "day" and days[0] == days[1] else None
