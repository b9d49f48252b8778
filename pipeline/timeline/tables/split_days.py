"""Dates whose year, month and day stand in cells of their own: 年 | 月 | 日 as columns, 2026年 above 月 | 日, or 2026 | 年 | 7 | 月 | 3 | 日 in a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.text.date_symbols import fold, number
from pipeline.timeline.dates import find_dates
from pipeline.timeline.partial_dates import month_named
from pipeline.values import Cell

Cells = Mapping[int, Cell]
_HEADER_ROWS = 12
_PARTS = {
    "年": "year", "年份": "year", "年度": "year", "year": "year", "yyyy": "year", "yy": "year",
    "月": "month", "月份": "month", "month": "month", "mm": "month",
    "日": "day", "号": "day", "day": "day", "dd": "day",
}  # fmt: skip
_ORDERS = (("year", "month", "day"), ("day", "month", "year"))
_YEAR_ABOVE = re.compile(r"(?P<y>(?:19|20)\d\d|(?:民国)?1[0-4]\d)[ ]?年度?")
_NUMBER = re.compile(r"\d{1,4}|[〇零一二三四五六七八九十廿卅]{1,4}")
_PIECE = re.compile(r"(?P<n>\d{1,4}|[〇零一二三四五六七八九十廿卅]{1,4})?[ ]?(?P<mark>[年月日号])?")
_MARKS = {"年": "year", "月": "month", "日": "day", "号": "day"}
_DAY_ENDS = tuple("日曰⽇号號")  # as `fold` has them
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a date stand: columns by part, the row of the header, and the year written above it."""

    by_part: Mapping[str, int]
    header: int
    year: str


def join_split_days(rows: Sequence[dict[int, Cell]], own: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """Puts one cell with the whole date in place of its parts, in `rows` (cells by column, changed in place).

    `own` holds the columns where a cell starts in each row; what is left of them is given back. The header's
    parts become one cell 日期. A year or month that is left blank, or merged downwards, is that of the row above.
    """
    left = [tuple(columns) for columns in own]
    columns = _columns(rows, left)
    if columns is not None:
        _join_columns(rows, left, columns)
    for index in range(len(rows)):
        for places, text in _written_apart(rows[index], left[index]):
            _put(rows[index], left, index, places, text)
    return left


def _columns(rows: Sequence[Cells], own: Sequence[Sequence[int]]) -> _Columns | None:
    for index, row in enumerate(rows[:_HEADER_ROWS]):
        texts = ((column, row[column].text) for column in own[index])
        parts = [(column, _part(text) if len(text) <= _LONGEST else None) for column, text in texts]
        if not any(part for _, part in parts):
            continue
        for at in range(len(parts) - 1):
            named = tuple(part for _, part in parts[at : at + 3])
            if named in _ORDERS:
                return _Columns({str(part): column for column, part in parts[at : at + 3]}, index, "")
            if named[:2] == ("month", "day") and index:
                above = rows[index - 1].get(parts[at][0])
                year = _YEAR_ABOVE.fullmatch(_plain(above)) if above is not None else None
                if year is not None and above is rows[index - 1].get(parts[at + 1][0]):
                    return _Columns({str(part): column for column, part in parts[at : at + 2]}, index, year["y"])
    return None


def _join_columns(rows: Sequence[dict[int, Cell]], left: list[tuple[int, ...]], columns: _Columns) -> None:
    places = sorted(columns.by_part.values())
    joined: list[tuple[int, str]] = []
    year, month = columns.year, ""
    for index in range(columns.header + 1, len(rows)):
        said = {part: _plain(rows[index].get(column)) for part, column in columns.by_part.items()}
        if month_named(said["month"]) and said["month"].isalpha() and said["month"].isascii():  # Jul
            said["month"] = str(month_named(said["month"]))
        if any(text and not _NUMBER.fullmatch(text.rstrip("年月日号")) for text in said.values()):
            continue
        year = said.get("year", "").rstrip("年") or year
        month = said["month"].rstrip("月") or month
        if (text := _date_of(year, month, said["day"].rstrip("日号"))) is not None:
            joined.append((index, text))
    if not joined:
        return
    for index, text in joined:
        _put(rows[index], left, index, places, text)
    for index in range(columns.header - bool(columns.year), columns.header + 1):
        _put(rows[index], left, index, places, "日期")


def _written_apart(row: Cells, own: Sequence[int]) -> Iterator[tuple[list[int], str]]:
    """2026 | 年 | 7 | 月 | 3 | 日 and 2026年 | 7月 | 3日 within a row."""
    written = "".join([row[column].text for column in own])  # most rows hold neither sign
    if not any(end in written for end in _DAY_ENDS):
        return
    if not any(row[column].text.rstrip().endswith(_DAY_ENDS) for column in own):
        return
    numbers: dict[str, str] = {}
    places: list[int] = []
    waiting = ""
    for column in own:
        piece = _PIECE.fullmatch(_plain(row[column]))
        if piece is None or not (piece["n"] or piece["mark"]) or (piece["n"] and waiting):
            numbers, places, waiting = {}, [], ""
            continue
        places.append(column)
        waiting = piece["n"] or waiting
        if piece["mark"] is None:
            continue
        part = _MARKS[piece["mark"]]
        if not waiting or len(numbers) != ("year", "month", "day").index(part):
            numbers, places, waiting = {}, [], ""
            continue
        numbers[part], waiting = waiting, ""
        if part == "day":
            text = _date_of(numbers["year"], numbers["month"], numbers["day"])
            if text is not None and len(places) > 1:
                yield places, text
            numbers, places = {}, []


def _date_of(year: str, month: str, day: str) -> str | None:
    if not (year and month and day) or number(day) is None:
        return None
    text = f"{year}年{month}月{day}日"
    found = find_dates(text)
    return text if len(found) == 1 and found[0].precision == "day" and found[0].text == text else None


def _put(row: dict[int, Cell], left: list[tuple[int, ...]], index: int, places: Sequence[int], text: str) -> None:
    cell = replace(
        row[places[0]], text=text, date=None, columns=max(row[places[0]].columns, places[-1] - places[0] + 1)
    )
    for column in places:
        row[column] = cell
    left[index] = tuple(column for column in left[index] if column not in places[1:])
    if places[0] not in left[index]:  # the year's cell is merged downwards
        left[index] = tuple(sorted((*left[index], places[0])))


@lru_cache(maxsize=4096)
def _part(text: str) -> str | None:
    return _PARTS.get(fold(text).strip().lower())


def _plain(cell: Cell | None) -> str:
    if cell is None or len(cell.text) > _LONGEST:
        return ""
    return fold(cell.text).strip().lower()
