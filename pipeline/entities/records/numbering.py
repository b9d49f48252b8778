"""Numbers of tickets beside their days: out of order, of another period, left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pipeline.entities.records.entries import Entry, line_of
from pipeline.entities.records.tickets import LEAST_ROWS
from pipeline.entities.tables import row_place
from pipeline.values import Block, Fact

_DIGITS = re.compile(r"\d+")
_TOLERATED = timedelta(days=1)
_FAR = 2  # months
_MOSTLY = 0.8
_DENSE = 0.85
_FEW_HOLES = 3
_STRAYS = 2  # so many out of order are an exception even in a short ledger
_LEAST_DENSE, _LEAST_ANEW, _LEAST_SHORT = 10, 5, 4
_Number = tuple[int, ...]
_MOST = 60


def numbering(block: Block, entries: Sequence[Entry]) -> Iterator[Fact]:
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


def far_off(block: Block, entries: Sequence[Entry]) -> Iterator[Fact]:
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
    given = {_value(entry.number) for entry in members}  # one that stands twice or bears no day is there
    for number in numbers:
        groups.setdefault(number[:-1], []).append(number[-1])
    missing = [
        (head, tail)
        for head, tails in groups.items()
        for tail in set(range(min(tails), max(tails))) - set(tails)
        if (*head, tail) not in given
    ]
    counted_anew = len(groups) > 1 and all(min(tails) == 1 for tails in groups.values())  # from 1 in each month
    few = len(missing) == 1 and counted_anew and len(numbers) >= _LEAST_ANEW
    many = len(numbers) >= _LEAST_DENSE and 0 < len(missing) <= min(_FEW_HOLES, len(numbers) * (1 - _DENSE))
    from_one = len(groups) == 1 and min(next(iter(groups.values()))) == 1  # 1, 2, 3, 5 of a short register
    short = from_one and len(missing) == 1 and _LEAST_SHORT <= len(numbers) < _LEAST_DENSE
    if few or many or short:
        for head, tail in sorted(missing):
            like = next(entry for entry in members if _value(entry.number)[:-1] == head)
            width = len(_DIGITS.findall(like.number)[-1])
            stem = like.number[: len(like.number) - width]
            yield Fact("ticket.hole", f"{stem}{tail:0{width}d}", row_place(block, like.row), line_of(like.row))
