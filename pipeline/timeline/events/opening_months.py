"""The month or months on which a letter or paper says in its first lines that it is: "here is how July to September went",
七八九三个月的情况跟您说一下. For reports that everybody has each month, where neither a name nor a field says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.text.normal import normal
from pipeline.text.plain_days import MONTH_NAME, month_number
from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.events.days import Days, span_precision
from pipeline.values import Block

_OPENING = 260
_SOON_AFTER = timedelta(days=45)
_HEAD_OF_MAIL = re.compile(r"(?:from|to|cc|date|sent|subject|发件人|收件人|抄送|日期|主题)\s?[:：]", re.I)
_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_NAME = MONTH_NAME.lower()
_SPAN = re.compile(
    rf"(?<![\d年])(?P<first>{_NUMBER})月?(?:份)?\s?(?:到|至|[-—~–])\s?(?P<last>{_NUMBER})月(?!\d|[一二三四五六七八九十]+[日号])"
    rf"|\b(?P<from>{_NAME})\.? ?(?:to|until|through|-|–) ?(?P<till>{_NAME})(?![a-z]| \d{{1,2}}\b)"
)
_IN_A_ROW = re.compile(r"(?P<months>[一二三四五六七八九十]{2,4})(?:这?三个|两个)月")
_QUARTER = re.compile(
    r"第?(?P<zh>[一二三四])季度?(?![节])|\b(?:q(?P<q>[1-4])|(?P<word>first|second|third|fourth) quarter)\b"
)
_MONTH = re.compile(
    rf"(?<![\d年第])(?P<zh>{_NUMBER})月(?:份|里|的)?(?!\d|[一二三四五六七八九十初底]|[日号])"
    rf"|(?<!\d )(?<!st )(?<!nd )(?<!rd )(?<!th )\b(?P<en>{_NAME})(?![a-z]| \d{{1,2}}\b(?!\d))"
)
_WORDS = ("first", "second", "third", "fourth")


def months_of_opening(blocks: Sequence[Block], main: date | None) -> tuple[Days, ...]:
    """The span of months, if they were over when the paper was written, and not long before."""
    if main is None:
        return ()
    lines = (line for block in blocks if not block.rows for line in block.text.splitlines())
    opening = normal(" ".join(line for line in lines if not _HEAD_OF_MAIL.match(line.strip())))[:_OPENING]
    named = _named(opening)
    if named is None:
        return ()
    first, last = named
    end = _last_day(main.year - (last >= main.month), last)
    start = date(end.year - (first > last), first, 1)
    return ((start, end, span_precision(start, end), "body"),) if end < main <= end + _SOON_AFTER else ()


def _named(opening: str) -> tuple[int, int] | None:
    """The first and the last month of the longest spell that the first lines name."""
    if span := _SPAN.search(opening):
        first, last = (span["first"], span["last"]) if span["first"] else (span["from"], span["till"])
        return _months(first, last)
    if row := _IN_A_ROW.search(opening):
        return _months(row["months"][0], row["months"][-1])
    if quarter := _QUARTER.search(opening):
        told = quarter["zh"] or quarter["q"]
        at = "一二三四1234".index(told) % 4 if told else _WORDS.index(quarter["word"])
        return 3 * at + 1, 3 * at + 3
    if month := _MONTH.search(opening):
        return _months(month["zh"] or month["en"], month["zh"] or month["en"])
    return None


def _months(first: str, last: str) -> tuple[int, int] | None:
    begins, ends = month_number(first), month_number(last)
    return (begins, ends) if begins and ends else None


def _last_day(year: int, month: int) -> date:
    return months_later(date(year, month, 1), 1) - timedelta(days=1)
