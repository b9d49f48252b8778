"""A row of a ledger of tickets, as the rooms beside this one look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pipeline.entities.days import moment_of
from pipeline.text.normal import quote
from pipeline.values import Row

# What says no more than nothing: 待补, TBC.
BLANK = re.compile(
    r"^(?:[\s_＿]*|unassigned|not assigned|未(?:分派|分配|指派|指定|填写?|登记)|待(?:定|补|分派|填写?|补充|补录|补填|确认)"
    r"|t\.?b\.?[acd]\.?|to be (?:confirmed|determined|advised|added|filled in)|[?？]+)$",
    re.I,
)


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
