"""The last day on which something came into a ledger, whatever the ledger is of."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.days import NO_YEAR, moment_within_a_year
from pipeline.entities.records.tickets import APPROVAL, TICKET, ledger_of
from pipeline.entities.tables import cell, row_place
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Content, Fact


def latest_entries(content: Content) -> Iterator[Fact]:
    """ledger.latest "number|day" of each ledger; when something is done may be a plan, when it came in is none."""
    for block in content.blocks:
        if not (found := ledger_of(block)):
            continue
        at, steps, rows, learnt = found
        columns = {place for place, step, _ in steps if step < APPROVAL} | {first for first, *_ in learnt}
        days = [
            (moment[0], row)
            for row in rows
            for place in sorted(columns)
            if TICKET.match(cell(row, at))
            and (moment := moment_within_a_year(row[place]))
            and moment[0].year != NO_YEAR
        ]
        if days:
            day, row = max(days, key=lambda each: each[0])
            line = quote(" ".join(each.text for each in row if each.text), width=120)
            yield Fact("ledger.latest", joined(cell(row, at), day.isoformat()), row_place(block, row), line)
