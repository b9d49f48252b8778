"""Ledgers of tickets beside their times: numbers out of order or of another period, blanks, open rows, links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from pipeline.entities.records.behind import behind
from pipeline.entities.records.entries import Entry, day_at, line_of
from pipeline.entities.records.gaps import completeness, incomplete_rows, unapproved_rows
from pipeline.entities.records.handlers import HANDLER
from pipeline.entities.records.hollow import hollow_rows
from pipeline.entities.records.linked_rows import links_of
from pipeline.entities.records.numbering import far_off, numbering
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
# Changes (withdrawn requests are hidden), 作废单号不列: why a number may be missing.
_LEFT_OUT = Rare(
    r"\b(?:withdrawn|cancelled|canceled|rejected|refused|void(?:ed)?|deleted|merged|duplicates?)\b[^.;()]{0,32}\b(?:hidden|left out|removed|not (?:shown|listed|printed|exported))\b"
    r"|(?:作废|撤销|撤回|取消|驳回|合并|重复)[^。；，]{0,10}(?:未列|不列|不显示|未显示|已删|略去|隐藏|不导出|未导出|不在内)",
    re.I,
)
_TITLE = 200  # characters
_A_TERM = timedelta(days=180)
_TWO, _LEAST_DIFFERING = 2, 3
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Ledger:
    """A table with a column of numbers at `at`, and its rows that have one."""

    block: Block
    labels: Sequence[str]
    keys: Sequence[str]
    at: int
    rows: Sequence[Row]

    @property
    def timed(self) -> Sequence[int]:
        """The columns that say when a ticket came to one of its steps."""
        return [
            place
            for step in STEPS
            for place, key in enumerate(self.keys)
            if step.search(key) and not PLANNED.search(key)
        ]

    @property
    def handled(self) -> bool:
        return any(HANDLER.search(key) for key in self.keys)

    def entries(self, opened: int | None) -> list[Entry]:
        """The rows, each with the day in the column `opened`."""
        return [
            Entry(cell(each, self.at), None if opened is None else day_at(each, opened), each) for each in self.rows
        ]


def ledger_facts(content: Content) -> Iterator[Fact]:
    """ticket.unordered, ticket.period, ticket.holes, ledger.blank, ledger.row, ledger.open, ledger.undone, ticket.ids, ticket.ref, ledger.links, ledger.unlinked.

    A ledger is a table with a column of numbers and at least one of times. Every fact stands for one block.
    """
    explained = {one.place.sheet for one in _LEFT_OUT.among(content.blocks) if _LEFT_OUT.search(one.text[:_TITLE])}
    for block in content.blocks:
        if not block.rows:
            continue
        if found := headed(block, TICKET):
            yield from _of_table(block, *found, explained=block.place.sheet in explained)
        else:
            yield from by_its_times(block)
            yield from counted_from_one(block)


def _of_table(
    block: Block, labels: list[str], keys: list[str], below: tuple[Row, ...], *, explained: bool
) -> Iterator[Fact]:
    """`explained`: the sheet says why numbers may be missing."""
    at = number_column(keys, below)
    if at is None:
        return
    rows = [each for each in below if len(each) == len(labels) and TICKET.match(cell(each, at))]
    ledger = _Ledger(block, labels, keys, at, rows)
    if len(rows) == _TWO:
        yield from () if block.place.sheet else _twice_in_two(block, at, rows)
        yield from _open_of_two(ledger)
    if len(rows) < LEAST_ROWS:
        return
    timed, handled = ledger.timed, ledger.handled
    if timed or handled or len(timed_columns(keys, rows)) >= _TWO:
        yield from _of_tickets(ledger, timed, handled=handled, explained=explained)
    else:
        yield from _of_calendar(ledger)


def _of_calendar(ledger: _Ledger) -> Iterator[Fact]:
    """A calendar of releases, say: only who approved a row is looked at, and what it links to."""
    bare = ledger.entries(None)
    yield from unapproved_rows(ledger.block, ledger.labels, ledger.keys, bare)
    if any(day_at(each, place) for each in ledger.rows for place in range(len(ledger.labels))):
        told = list(links_of(ledger.block, ledger.labels, ledger.keys, ledger.at, bare))
        # Without a column for links it is a table beside the ledger, of reviews or costs; but one with causes.
        alone = any(f.name == "ledger.links" and f.value.endswith("|0") for f in told)
        yield from told if not alone or _names_nothing_else(ledger.keys, ledger.rows, ledger.at) else ()


def _of_tickets(ledger: _Ledger, timed: Sequence[int], *, handled: bool, explained: bool) -> Iterator[Fact]:
    block, labels, keys = ledger.block, ledger.labels, ledger.keys
    dated = dated_columns(keys, ledger.rows)
    opened = _day_it_came_in(ledger, timed, dated)
    entries = ledger.entries(opened)
    if not _of_terms(entries, keys, opened):
        yield from (each for each in numbering(block, entries) if each.name != "ticket.hole" or not explained)
        if opened is None and dated:
            yield from far_off(block, ledger.entries(dated[0]))
    yield from (completeness if timed or handled else incomplete_rows)(block, labels, keys, entries)
    if not (timed or handled):  # 日期 and 关闭 say no step, and hold the first and the last day
        yield from left_open(block, keys, entries)
    yield from without_result(block, labels, keys, entries)
    yield from hollow_rows(block, labels, keys, entries)
    yield from behind(block, labels, keys, entries)
    yield from links_of(block, labels, keys, ledger.at, entries)
    yield from _handlers(block, keys, entries)


def _day_it_came_in(ledger: _Ledger, timed: Sequence[int], dated: Sequence[int]) -> int | None:
    """The column of the day on which a ticket came in: one that says so, else the first of all, whatever it is called."""
    for place in timed:
        if place in dated and STEPS[0].search(ledger.keys[place]):  # 提出人 stands before 提出日期, and is a person
            return place
    first = next(iter(dated), None)
    return None if first is None or any(step.search(ledger.keys[first]) for step in STEPS[1:]) else first


def _twice_in_two(block: Block, at: int, rows: Sequence[Row]) -> Iterator[Fact]:
    """ticket.twice of a table of two rows, of which each tells a matter of its own under one number."""
    first, second = rows
    differing = [one.text != other.text for one, other in zip(first, second, strict=True)]
    dated = any(
        one.text != other.text for one, other in zip(first, second, strict=True) if one.date or moment_in(one.text)
    )
    if cell(first, at) == cell(second, at) and sum(differing) >= _LEAST_DIFFERING and dated:
        yield Fact("ticket.twice", cell(first, at), row_place(block, second), f"{line_of(first)}; {line_of(second)}")


def _open_of_two(ledger: _Ledger) -> Iterator[Fact]:
    """ledger.open of a ledger of two rows, of which one is at its end."""
    keys = ledger.keys
    opened = next((place for place, key in enumerate(keys) if STEPS[0].search(key) and not PLANNED.search(key)), None)
    if opened is not None:
        yield from open_rows(ledger.block, keys, ledger.entries(opened))


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


def _handlers(block: Block, keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """person.handles: each person who works on the tickets, with the first row."""
    seen: set[str] = set()
    for at in (place for place, key in enumerate(keys) if HANDLER.search(key)):
        for entry in entries:
            for name in names_in(cell(entry.row, at)):
                if name not in seen and len(seen) < _MOST:
                    seen.add(name)
                    yield Fact("person.handles", name, row_place(block, entry.row), line_of(entry.row))
