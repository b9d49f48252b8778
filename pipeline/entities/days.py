"""The day in a cell of a ledger or a cover."""

from __future__ import annotations

from pipeline.text.plain_days import Moment, moment_in
from pipeline.values import Cell


def moment_of(cell: Cell) -> Moment | None:
    """The first day in a cell, with its time of day if one is written; else the cell's typed date."""
    return moment_in(cell.text) or ((cell.date, None) if cell.date else None)
