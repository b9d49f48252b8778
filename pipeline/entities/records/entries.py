"""A row of a ledger of tickets, as the rooms beside this one look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.entities.days import moment_of
from pipeline.text.normal import quote
from pipeline.values import Row


@dataclass(frozen=True, slots=True)
class Entry:
    """The ticket's number, the day on which it came in, and all of its row."""

    number: str
    day: date | None
    row: Row


def day_at(row: Row, at: int) -> date | None:
    """The day in a cell, None where there is none."""
    moment = moment_of(row[at])
    return moment[0] if moment else None


def line_of(row: Row) -> str:
    """The row as it is quoted."""
    return quote(" ".join(each.text for each in row if each.text), width=120)
