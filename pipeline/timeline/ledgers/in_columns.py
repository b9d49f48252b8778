"""Dates that stand in the columns of a ledger, and those that stand outside of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import timedelta
from functools import lru_cache
from typing import get_args

from pipeline.values import DatedPlace, Role

_TableCell = tuple[str, int, str]
_ANY: frozenset[Role] = frozenset(get_args(Role))
_TERMS: frozenset[Role] = frozenset(["due", "expiry", "period_start", "period_end"])
_OF_ONE_DAY = re.compile(r"检查表|核查表|签到|checklist|attendance|sign-?in", re.IGNORECASE)
_ASSESSMENT = re.compile(r"评估|评价|assess|evaluat", re.IGNORECASE)
_DAYS_OF_AN_ASSESSMENT = timedelta(days=31)
_LEDGER = re.compile(r"台账|登记|日志|一览|簿|\blog\b|register|ledger", re.IGNORECASE)
_ON_SHEET = re.compile(r"(?:^|!)[A-Z]{1,3}\d+$")
_ROWS_OF_A_LEDGER = 2
_ROWS_OF_A_HEAD = 2
_CELL = re.compile(r"(?:(?P<table>T\d+)R(?P<row>\d+)C(?P<column>\d+)|(?P<letters>[A-Z]{1,3})(?P<number>\d+))$")


def outside_columns(dates: Iterable[DatedPlace], roles: Set[Role]) -> list[DatedPlace]:
    """Those of `roles` that stand in no ledger.

    A ledger's dates follow each other in one column in the same role; the stacked dates of drafting,
    review and approval do not.
    """
    every = list(dates)
    taken: dict[_TableCell, set[Role]] = defaultdict(set)
    for each in every:
        if cell := cell_of(each.place):
            taken[cell].add(each.role)
    return [each for each in every if each.role in roles and not _in_ledger(each, taken)]


def _in_ledger(date: DatedPlace, taken: Mapping[_TableCell, set[Role]]) -> bool:
    cell = cell_of(date.place)
    if cell is None or date.labelled:
        return False
    seen = list(taken[cell])
    for step in (-1, 1):
        table, row, column = cell
        while roles := _next(taken, (table, row, column), step):
            row += step if (table, row + step, column) in taken else 2 * step
            seen += roles
            if len(seen) > len(set(seen)):
                return True
    return False


def _next(taken: Mapping[_TableCell, set[Role]], cell: _TableCell, step: int) -> set[Role] | None:
    """What the next cell of a column says; a blank one (no complaint in September) does not end days of one role."""
    table, row, column = cell
    if beside := taken.get((table, row + step, column)):
        return beside
    beyond = taken.get((table, row + 2 * step, column))
    below_head = min(row, row + 2 * step) > _ROWS_OF_A_HEAD  # what lies between the head and the rows is the header
    return beyond if beyond and below_head and beyond & taken[cell] & {"occurred"} else None


@lru_cache(maxsize=8192)
def cell_of(place: str) -> _TableCell | None:
    """The table, row and column of a place."""
    found = _CELL.search(place)
    if found is None:
        return None
    return (
        place[: found.start()] + (found["table"] or ""),
        int(found["row"] or found["number"]),
        (found["column"] or found["letters"]),
    )


def not_of_rows(body: Sequence[DatedPlace], found: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Without what the cells of a ledger's rows tell of beside the row's own day."""
    alone = set(outside_columns(body, _ANY))
    rows = {cell[:2] for each in body if each not in alone and (cell := cell_of(each.place))}
    return [each for each in found if (cell := cell_of(each.place)) is None or cell[:2] not in rows]


def is_ledger(body: Sequence[DatedPlace], name: str) -> bool:
    """Whether the days stand in the rows of a ledger: of a sheet, or of a page that is called one and has no other day."""
    alone = set(outside_columns(body, _ANY))
    columns = [cell for each in body if each not in alone and (cell := cell_of(each.place))]
    if len({cell[1] for cell in columns}) < _ROWS_OF_A_LEDGER or _is_one_occasion(body, name):
        return False
    if all(_ON_SHEET.search(each.place) for each in body):
        return True
    rest = [each for each in outside_columns(body, _ANY - _TERMS) if each.labelled or cell_of(each.place) is None]
    return _LEDGER.search(name) is not None and not any(each.precision == "day" for each in rest)


def _is_one_occasion(body: Sequence[DatedPlace], name: str) -> bool:
    """Whether the rows are what one occasion saw or rated: a checklist, those present, an assessment of some days."""
    if _OF_ONE_DAY.search(name):
        return True
    days = [each.value for each in body if each.role == "occurred"]
    return bool(days) and _ASSESSMENT.search(name) is not None and max(days) - min(days) <= _DAYS_OF_AN_ASSESSMENT
