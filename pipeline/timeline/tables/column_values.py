"""What a column holds, told by its cells alone, whatever it is called: months below one another, or days without their year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from pipeline.values import Cell

MONTHS_LABEL, DAYS_LABEL = "月份", "日期"
_LONGEST = 24
_NEEDED = 3
_NAME = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_NUMBER = r"(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:19|20)\d\d"
_MONTH = re.compile(
    rf"{_YEAR}[ ]?年[ ]?(?:{_NUMBER}|[一二三四五六七八九十]{{1,2}})[ ]?月份?|(?:{_NUMBER}|[一二三四五六七八九十]{{1,2}})[ ]?月份?|{_YEAR}[-/.](?:1[0-2]|0[1-9])"
    rf"|(?:1[0-2]|0[1-9])[-/]{_YEAR}|{_NAME}(?:[ ,'’/-]{{1,2}}(?:{_YEAR}|\d\d))?|{_YEAR}[ /-]{_NAME}",
    re.IGNORECASE,
)
_TIME = r"(?:[ ,]{1,2}\d{1,2}[:.]\d\d)?"
_OPEN_DAY = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?[ -]{_NAME}{_TIME}|{_NAME}[ ]\d{{1,2}}(?:st|nd|rd|th)?{_TIME}", re.IGNORECASE
)


def is_month(cell: Cell) -> bool:
    """Whether a cell holds a month and nothing else: 2026-08, Aug 2026, 8月."""
    return cell.date is None and names_month(cell.text)


def is_open_day(cell: Cell) -> bool:
    """Whether a cell holds a day of a month that it names, without its year: 3 Sep, 03-Sep 05:52."""
    return cell.date is None and len(cell.text) <= _LONGEST and _is_open_day(cell.text)


def holds_months(cells: Iterable[Cell | None]) -> bool:
    """Whether all that stands in a column, three cells at least and not the same one throughout, are months."""
    return _all(cells, is_month)


def label_by_values(cells: Iterable[Cell | None]) -> str | None:
    """What a column would be called after what all of its cells hold; None where they hold other things."""
    column = list(cells)
    return MONTHS_LABEL if holds_months(column) else DAYS_LABEL if _all(column, is_open_day) else None


def _all(cells: Iterable[Cell | None], holds: Callable[[Cell], bool]) -> bool:
    filled: list[str] = []
    for cell in cells:
        if cell is not None and ((text := cell.text.strip()) or cell.date):
            if not holds(cell):
                return False
            filled.append(text)
    return len(filled) >= _NEEDED and len(set(filled)) > 1


@lru_cache(maxsize=1 << 12)
def names_month(text: str) -> bool:
    """Whether a text is the name of a month and nothing else."""
    return len(text) <= _LONGEST and _MONTH.fullmatch(text.strip()) is not None


@lru_cache(maxsize=1 << 12)
def _is_open_day(text: str) -> bool:
    return _OPEN_DAY.fullmatch(text.strip()) is not None
