"""Ledgers of tickets beside their times: numbers out of order or of another period, blanks, open rows, links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pipeline.entities.records.behind import behind
from pipeline.entities.records.entries import Entry, day_at, line_of
from pipeline.entities.records.gaps import completeness, incomplete_rows, unapproved_rows
from pipeline.entities.records.handlers import HANDLER
from pipeline.entities.records.hollow import hollow_rows
from pipeline.entities.records.linked_rows import links_of
from pipeline.entities.records.numberless import NUMBER_LINKED, by_its_times, counted_from_one
from pipeline.entities.records.open_rows import open_rows
from pipeline.entities.records.tickets import (
    LEAST_ROWS,
    PLANNED,
    STEPS,
    TICKET,
    dated_columns,
    number_column,
    timed_columns,
)
from pipeline.entities.records.unfinished import left_open, without_result
from pipeline.entities.tables import cell, headed, row_place
from pipeline.text.fields import Labels
from pipeline.text.people import names_in
from pipeline.text.plain_days import moment_in
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact, Row

_CAUSE = Labels(r"^(?:根本|根|问题|产生|深层)?(?:原因|根因|成因)(?:分析)?$|^(?:root )?causes?(?: found)?$")
_DIGITS = re.compile(r"\d+")
# Changes (withdrawn requests are hidden), 作废单号不列: why a number may be missing.
_LEFT_OUT = Rare(
    r"\b(?:withdrawn|cancelled|canceled|rejected|refused|void(?:ed)?|deleted|merged|duplicates?)\b[^.;()]{0,32}\b(?:hidden|left out|removed|not (?:shown|listed|printed|exported))\b"
    r"|(?:作废|撤销|撤回|取消|驳回|合并|重复)[^。；，]{0,10}(?:未列|不列|不显示|未显示|已删|略去|隐藏|不导出|未导出|不在内)",
    re.I,
)
_TITLE = 200  # characters
_TOLERATED = timedelta(days=1)
_A_TERM = timedelta(days=180)
_TWO, _LEAST_DIFFERING = 2, 3
_FAR = 2  # months
_MOST = 60
_MOSTLY = 0.8
_DENSE = 0.85
_FEW_HOLES = 3
_STRAYS = 2  # so many out of order are an exception even in a short ledger
_LEAST_DENSE, _LEAST_ANEW = 10, 5
_Number = tuple[int, ...]


def ledger_facts(content: Content) -> Iterator[Fact]:
    """ticket.unordered, ticket.period, ticket.holes, ledger.blank, ledger.row, ledger.open, ledger.undone, ticket.ids, ticket.ref, ledger.links, ledger.unlinked.

    A ledger is a table with a column of numbers and at least one of times. Every fact stands for one block.
    """
    explained = {one.place.sheet for one in _LEFT_OUT.among(content.blocks) if _LEFT_OUT.search(one.text[:_TITLE])}
    for block in content.blocks:
        if not block.rows:
            continue
        if not (found := headed(block, TICKET)):
            yield from by_its_times(block)
            yield from counted_from_one(block)
            continue
        labels, keys, below = found
        at = number_column(keys, below)
        rows = [each for each in below if len(each) == len(labels) and TICKET.match(cell(each, at))]
        timed = [
            place for step in STEPS for place, key in enumerate(keys) if step.search(key) and not PLANNED.search(key)
        ]
        if at is not None and len(rows) == _TWO and not content_of_a_sheet(block):
            yield from _twice_in_two(block, at, rows)
        if at is not None and len(rows) == _TWO:
            yield from _open_of_two(block, keys, at, rows)
        if at is None or len(rows) < LEAST_ROWS:
            continue
        handled = any(HANDLER.search(key) for key in keys)
        if not timed and not handled and len(timed_columns(keys, rows)) < 2:
            bare = [Entry(cell(each, at), None, each) for each in rows]
            yield from unapproved_rows(block, labels, keys, bare)
            # A calendar of releases, say: only what it links to is looked at.
            if any(day_at(each, place) for each in rows for place in range(len(labels))):
                told = list(links_of(block, labels, keys, at, bare))
                # Without a column for links it is a table beside the ledger, of reviews or costs; but one with causes.
                alone = any(f.name == "ledger.links" and f.value.endswith("|0") for f in told)
                yield from told if not alone or _names_nothing_else(keys, rows, at) else ()
            continue
        dated = dated_columns(keys, rows)  # 提出人 stands before 提出日期, and is a person
        opened = next((place for place in timed if place in dated and STEPS[0].search(keys[place])), None)
        if opened is None:  # a ledger begins with the day on which a ticket came in, whatever it is called
            first = next(iter(dated), None)
            opened = None if first is None or any(step.search(keys[first]) for step in STEPS[1:]) else first
        entries = [Entry(cell(each, at), None if opened is None else day_at(each, opened), each) for each in rows]
        if not _of_terms(entries, keys, opened):
            numbering = _numbering(block, entries)
            yield from (each for each in numbering if each.name != "ticket.hole" or block.place.sheet not in explained)
            if opened is None and dated:
                yield from _far_off(block, [Entry(cell(each, at), day_at(each, dated[0]), each) for each in rows])
        yield from (completeness if timed or handled else incomplete_rows)(block, labels, keys, entries)
        if not (timed or handled):  # 日期 and 关闭 say no step, and hold the first and the last day
            yield from left_open(block, keys, entries)
        yield from without_result(block, labels, keys, entries)
        yield from hollow_rows(block, labels, keys, entries)
        yield from behind(block, labels, keys, entries)
        yield from links_of(block, labels, keys, at, entries)
        yield from _handlers(block, keys, entries)


def content_of_a_sheet(block: Block) -> bool:
    return bool(block.place.sheet)


def _twice_in_two(block: Block, at: int, rows: Sequence[Row]) -> Iterator[Fact]:
    """ticket.twice of a table of two rows, of which each tells a matter of its own under one number."""
    first, second = rows
    differing = [one.text != other.text for one, other in zip(first, second, strict=True)]
    dated = any(
        one.text != other.text for one, other in zip(first, second, strict=True) if one.date or moment_in(one.text)
    )
    if cell(first, at) == cell(second, at) and sum(differing) >= _LEAST_DIFFERING and dated:
        yield Fact("ticket.twice", cell(first, at), row_place(block, second), f"{line_of(first)}; {line_of(second)}")


def _open_of_two(block: Block, keys: Sequence[str], at: int, rows: Sequence[Row]) -> Iterator[Fact]:
    """ledger.open of a ledger of two rows, of which one is at its end."""
    opened = next((place for place, key in enumerate(keys) if STEPS[0].search(key) and not PLANNED.search(key)), None)
    if opened is not None:
        yield from open_rows(block, keys, [Entry(cell(each, at), day_at(each, opened), each) for each in rows])


def _names_nothing_else(keys: Sequence[str], rows: Sequence[Row], at: int) -> bool:
    """A ledger that has a column for causes, and in no cell a number of anything else."""
    others = (each.text for row in rows for place, each in enumerate(row) if place != at)
    return any(map(_CAUSE.search, keys)) and not any(map(NUMBER_LINKED.search, others))


def _of_terms(entries: Sequence[Entry], keys: Sequence[str], opened: int | None) -> bool:
    """A register of contracts: each row runs for months, and says on which day it begins and not when it got its number."""
    long = [
        entry
        for entry in entries
        if entry.day
        and any(
            (end := day_at(entry.row, at)) and end - entry.day >= _A_TERM for at in range(len(keys)) if at != opened
        )
    ]
    return len(long) * 2 > len(entries)


def _numbering(block: Block, entries: Sequence[Entry]) -> Iterator[Fact]:
    series: dict[str, list[Entry]] = {}
    for entry in entries:
        series.setdefault(_DIGITS.sub("#", entry.number), []).append(entry)
    for members in series.values():
        times = Counter(entry.number for entry in members)
        once = [entry for entry in members if times[entry.number] == 1]  # one that stands twice is told already
        dated = [(_value(entry.number), entry.day, entry) for entry in once if entry.day]
        if len(dated) < LEAST_ROWS:
            continue
        ordered = sorted(dated, key=lambda one: one[0])
        strays = _out_of_order([day for _, day, _ in ordered])
        if 0 < len(strays) <= max(_STRAYS if len(ordered) > LEAST_ROWS else 1, len(ordered) * (1 - _MOSTLY)):
            for at in strays[:_MOST]:
                _, day, entry = ordered[at]
                beside = ordered[at - 1] if at else ordered[1]
                told = f"{entry.number} {day} / {beside[2].number} {beside[1]}"
                yield Fact("ticket.unordered", told, row_place(block, entry.row), line_of(entry.row))
        yield from _periods(block, [entry for _, _, entry in dated])
        yield from _holes(block, [number for number, _, _ in ordered], members)


def _value(number: str) -> _Number:
    return tuple(int(part) for part in _DIGITS.findall(number))


def _out_of_order(days: Sequence[date]) -> list[int]:
    """The places outside a longest run of days that never goes back by more than a day."""
    ends: list[date] = []
    lengths: list[int] = []
    for day in days:
        at = bisect_right(ends, day + _TOLERATED)
        ends[at : at + 1] = [max(day, ends[at - 1]) if at else day] if at == len(ends) else [day]
        lengths.append(at + 1)
    wanted, strays = max(lengths), []
    for at in range(len(days) - 1, -1, -1):
        if lengths[at] == wanted:
            wanted -= 1
        else:
            strays.append(at)
    return strays[::-1]


def _periods(block: Block, entries: Sequence[Entry]) -> Iterator[Fact]:
    """Numbers that hold the year and month (or the day) of the ticket, where most of them tell it rightly."""
    told = [(entry, _period(entry.number, entry.day)) for entry in entries if entry.day]
    known = [(entry, fits) for entry, fits in told if fits is not None]
    right = sum(fits for _, fits in known)
    if len(known) < LEAST_ROWS or right < len(known) * _MOSTLY:
        return
    for entry, fits in known:
        if not fits:
            yield Fact("ticket.period", f"{entry.number}: {entry.day}", row_place(block, entry.row), line_of(entry.row))


def _far_off(block: Block, entries: Sequence[Entry]) -> Iterator[Fact]:
    """The same of a ledger that gives no day on which a ticket came in, only later ones: numbers of months long before."""
    told = [(entry, _period(entry.number, entry.day)) for entry in entries if entry.day]
    known = [(entry, fits) for entry, fits in told if fits is not None]
    if len(known) >= LEAST_ROWS and sum(fits for _, fits in known) >= len(known) * _MOSTLY:
        for entry, fits in known:
            if not fits and _months_apart(entry) >= _FAR:
                yield Fact(
                    "ticket.period", f"{entry.number}: {entry.day}", row_place(block, entry.row), line_of(entry.row)
                )


def _months_apart(entry: Entry) -> int:
    """Between the year and month that a number holds and the day beside it."""
    part = next(each for each in _DIGITS.findall(entry.number) if len(each) in (4, 6, 8))
    year, month = (int(part[:4]), int(part[4:6])) if len(part) > 4 else (2000 + int(part[:2]), int(part[2:]))
    return abs((entry.day.year - year) * 12 + entry.day.month - month) if entry.day else 0


def _period(number: str, day: date | None) -> bool | None:
    """Does the year and month in a number fit the day? None where it holds none. The month after may still fit."""
    for part in _DIGITS.findall(number):
        for digits, century in ((part[:6], ""), (part[:4], "20")):
            year, month = century + digits[: len(digits) - 2], digits[-2:]
            if len(part) in (4, 6, 8) and len(year) == 4 and year.startswith("20") and 1 <= int(month) <= 12 and day:
                apart = (day.year - int(year)) * 12 + day.month - int(month)
                if abs(apart) <= 24:
                    return apart == 0
    years = [int(part) for part in _DIGITS.findall(number) if len(part) == 4 and part.startswith("20")]
    if len(years) == 1 and day and abs(day.year - years[0]) <= 2:
        return day.year == years[0]
    return None


def _holes(block: Block, numbers: Sequence[_Number], members: Sequence[Entry]) -> Iterator[Fact]:
    """A few numbers that a series without other holes leaves out."""
    groups: dict[_Number, list[int]] = {}
    for number in numbers:
        groups.setdefault(number[:-1], []).append(number[-1])
    missing = [
        (head, tail) for head, tails in groups.items() for tail in set(range(min(tails), max(tails))) - set(tails)
    ]
    counted_anew = len(groups) > 1 and all(min(tails) == 1 for tails in groups.values())  # from 1 in each month
    few = len(missing) == 1 and counted_anew and len(numbers) >= _LEAST_ANEW
    many = len(numbers) >= _LEAST_DENSE and 0 < len(missing) <= min(_FEW_HOLES, len(numbers) * (1 - _DENSE))
    if few or many:
        for head, tail in sorted(missing):
            like = next(entry for entry in members if _value(entry.number)[:-1] == head)
            width = len(_DIGITS.findall(like.number)[-1])
            stem = like.number[: len(like.number) - width]
            yield Fact("ticket.hole", f"{stem}{tail:0{width}d}", row_place(block, like.row), line_of(like.row))


def _handlers(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """person.handles: each person who works on the tickets, with the first row."""
    seen: set[str] = set()
    for at in (place for place, key in enumerate(keys) if HANDLER.search(key)):
        for entry in entries:
            for name in names_in(cell(entry.row, at)):
                if name not in seen and len(seen) < _MOST:
                    seen.add(name)
                    yield Fact("person.handles", name, row_place(block, entry.row), line_of(entry.row))
