"""Several records in one document: minutes or logs with a dated heading for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.events.days import Days
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.values import Block, DatedPlace, Role

_SAME_OCCASION = re.compile(r"首次|末次|修[订改]|变更履历|opening|closing|revision|history", re.IGNORECASE)
_HEADINGS_NEEDED = 2
_WEEK = timedelta(days=7)
_SOON_AFTER = timedelta(days=20)
_WEEK_NAMED = re.compile(r"^\s*(?:第\s?\d{1,2}\s?周|(?:week|wk|w|kw)\.?\s?\d{1,2}\b)", re.IGNORECASE)
_LONGER = re.compile(r"季度|半年|年度|\bquarter|\bq[1-4]\b|half.?year|annual|\d{1,2}\s?[-~至—]\s?\d{1,2}\s?月")
_YEARLY = re.compile(r"半年|年度(?!.{0,4}季)|half.?year|annual")
_WRITTEN: tuple[Role, ...] = ("drafted", "approved", "released", "signed")
_NUMBERING = re.compile(r"[0-9一二三四五六七八九十年月日号季度.\-/()（）第\s]+")
_TOLD: tuple[Role, ...] = ("meeting", "occurred")
_WHEN: tuple[Role, ...] = ("meeting", "occurred", "released", "drafted", "signed", "approved")


def chapter_events(blocks: Sequence[Block], dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    """One event a chapter, where at least two and most headings of a level name a day or month each.

    The day is that of the meeting or happening that the chapter names, else that of its heading.
    """
    body = [block for block in blocks if block.place.part == "body"]
    titled = len(body) > 1 and 0 < body[0].level == body[1].level  # nothing stands below the title but chapters
    headings = [block for block in body[titled:] if block.level]
    for level in sorted({block.level for block in headings}):
        own = [block for block in headings if block.level == level]
        dated = list(_dated(own, _year_of(dates)))
        days = {(first, last) for _, first, last in dated}
        if len(dated) >= _HEADINGS_NEEDED and 2 * len(dated) > len(own) and len(days) == len(dated):
            return tuple(_event(heading, first, last, dates) for heading, first, last in dated)
        if alike := _same_form(own, dates) or _under_one_name(blocks, own, dates):
            return alike
    return ()


def months_of_chapters(blocks: Sequence[Block], dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    """A month a chapter, where a report is a collection of reports: most of its headings name a month, and neither its
    title a longer time nor its end a day on which it was written as a whole."""
    headings = [block for block in blocks if block.level and block.place.part == "body"]
    title = next((block.text for block in headings if block.level == 1), "")
    own_days = {one.value for block in headings for one in find_dates(block.text)}  # of a chapter alone
    written = {one.value for one in dates if one.role in _WRITTEN and one.precision == "day"} - own_days
    if len(written) == 1 or _YEARLY.search(normal(title)):
        return ()
    quarterly = _LONGER.search(normal(title)) is not None
    for level in sorted({block.level for block in headings}):
        own = [block for block in headings if block.level == level]
        months: list[Days] = (
            []
            if quarterly
            else [
                (first, last, "month", " ".join(block.text.split()))
                for block, first, last in _dated(own, _year_of(dates))
                if first.day == 1 and (last + timedelta(days=1)).day == 1
            ]
        )
        months = months or list(_quarters(own))
        if len(months) >= _HEADINGS_NEEDED and 2 * len(months) > len(own) and len(set(months)) == len(months):
            return tuple(months)
    return ()


def _quarters(headings: Sequence[Block]) -> Iterator[Days]:
    """The one quarter that each heading names, whatever day stands beside it."""
    for block in headings:
        named = {(one.value, one.end) for one in find_dates(block.text) if one.precision == "quarter"}
        if len(named) == 1:
            yield *named.pop(), "quarter", " ".join(block.text.split())


def _same_form(headings: Sequence[Block], dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    """Chapters that are named alike but for their number or month (变更单 01, 变更单 02), each with its own day."""
    names = {_NUMBERING.sub("", block.text) for block in headings}
    written = {" ".join(block.text.split()) for block in headings}
    if (
        len(headings) < _HEADINGS_NEEDED
        or len(written) < len(headings)  # under one and the same heading, days are not told apart by it
        or len(names) != 1
        or not names.pop()
        or _SAME_OCCASION.search(headings[0].text)
    ):
        return ()
    found = [_own_day(" ".join(block.text.split()), dates) for block in headings]
    own = tuple(days for days in found if days)
    return own if len(own) >= _HEADINGS_NEEDED and 2 * len(own) >= len(headings) else ()


def _under_one_name(
    blocks: Sequence[Block], headings: Sequence[Block], dates: Sequence[DatedPlace]
) -> tuple[Days, ...]:
    """Chapters under one and the same heading (Ops meeting, Ops meeting), each with the first of its days of which a
    record tells; no day twice."""
    if len(headings) < _HEADINGS_NEEDED or len({normal(block.text) for block in headings}) > 1:
        return ()
    if _SAME_OCCASION.search(headings[0].text):
        return ()
    told = {one.value: one for one in reversed(dates) if one.role in _TOLD and one.precision == "day"}
    starts = [index for index, block in enumerate(blocks) if any(block is each for each in headings)]
    found: list[Days] = []
    for start, end in pairwise([*starts, len(blocks)]):
        days = (one.value for block in blocks[start:end] for one in find_dates(block.text))
        if (day := next((each for each in days if each in told), None)) is None:
            return ()
        found.append((day, day, "day", told[day].place))
    return tuple(found) if len({days[0] for days in found}) == len(found) else ()


def _own_day(name: str, dates: Sequence[DatedPlace]) -> Days | None:
    days = [one for one in dates if name in one.place and one.precision == "day" and one.role in _WHEN]
    first = min(days, key=lambda one: _WHEN.index(one.role), default=None)
    return None if first is None else (first.value, first.value, "day", first.place)


def _year_of(dates: Sequence[DatedPlace]) -> Governing:
    """The one year in which all lies that the file tells of."""
    years = {one.value.year for one in dates if one.role not in ("due", "expiry")}
    return Governing(years.pop() if len(years) == 1 else None)


def _dated(headings: Sequence[Block], around: Governing) -> Iterator[tuple[Block, date, date]]:
    """Headings with the day or month that each names; 10月15日 alone is of the year `around`."""
    for block in headings:
        found = [(one.value, one.end) for one in find_dates(block.text)]
        if not found and (days := completed(_WEEK_NAMED.sub("", block.text).strip(" ()（）"), around)):
            found = [days[:2]]
        within = [
            (first, last)
            for first, last in found
            if (first.year, first.month) == (last.year, last.month) or timedelta() < last - first < _WEEK
        ]
        if len(within) == 1 and not _SAME_OCCASION.search(block.text):
            yield block, *within[0]


def _event(heading: Block, first: date, last: date, dates: Sequence[DatedPlace]) -> Days:
    name = " ".join(heading.text.split())
    for one in dates:
        within = name in one.place and first <= one.value <= last
        if within and one.role in ("meeting", "occurred") and one.precision == "day":
            return one.value, one.value, "day", one.place
    held = [one for one in dates if name in one.place and one.role == "meeting" and one.precision == "day"]
    if first < last and len({one.value for one in held}) == 1 and last < held[0].value <= last + _SOON_AFTER:
        return held[0].value, held[0].value, "day", held[0].place  # the meeting on June, held on 1 July
    return first, last, "day" if first == last else "month", name
