"""How a table is read: its header rows, its columns by what they are called, its rows and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter

from pipeline.entities.days import month_first, read_month_first
from pipeline.recall import remembered
from pipeline.text.fields import Labels, label_key, labels_in
from pipeline.values import Block, Cell, Row

_ASKS_OF = re.compile(r"时间|日期|人|人员|姓名|部门|结果|on|by|at|date|time|day|who|when|what|name|result", re.I)
HEADER_ROWS = 4
_REACH = attrgetter("rows")
# 部门 Team, "Name 姓名"
_IN_TWO_LANGUAGES = re.compile(
    r"(?P<zh>[\u4e00-\u9fff]{2,10}) ?(?P<en>[a-z]{4,}(?: [a-z]+){0,3})|(?P<en2>[a-z]{4,}(?: [a-z]+){0,3}) ?(?P<zh2>[\u4e00-\u9fff]{2,10})"
)

Head = tuple[Row, tuple[str, ...], tuple[Row, ...]]
Headed = tuple[list[str], list[str], tuple[Row, ...]]


def heads(block: Block) -> tuple[Head, ...]:
    """The rows of a table that can be its header, each with its label keys and the rows below."""
    return _heads(block) if block.rows else ()


@remembered(most=64)
def _heads(block: Block) -> tuple[Head, ...]:  # a dozen readers ask for the same
    rows = upright(block)
    found: list[Head] = []
    for index, row in enumerate(rows[:HEADER_ROWS]):
        if len(row) > 1 and _spans(row, rows[index + 1 : index + 2]):
            continue  # the row of groups of a header of two: its columns are those of the row below
        keys = [label_key(cell.text) for cell in row]
        above = grouped(block, row)
        found.append(
            (row, tuple(key or label_key(upper) for key, upper in zip(keys, above, strict=True)), rows[index + 1 :])
        )
    return tuple(found)


def grouped(block: Block, row: Row) -> tuple[str, ...]:
    """What a row of groups above this header says of each of its columns; empty where there is none."""
    rows = upright(block)[:HEADER_ROWS]
    at = next((at for at, each in enumerate(rows) if each is row), 0)
    if not at or len(rows[at - 1]) < 2 or not _spans(rows[at - 1], (row,)):
        return ("",) * len(row)
    return tuple(cell.text for cell in rows[at - 1] for _ in range(cell.columns))


def _spans(row: Row, below: Sequence[Row]) -> bool:
    """Does a cell of this row reach over several columns of the row below, which has one cell for each?"""
    width = sum(cell.columns for cell in row)
    return width > len(row) and bool(below) and len(below[0]) == width and all(c.columns == 1 for c in below[0])


def below_heads(block: Block) -> tuple[Row, ...]:
    """The rows that stand below each of the `heads`, whichever of them is the header."""
    return upright(block)[HEADER_ROWS:]


@remembered(most=64)
def upright(block: Block) -> tuple[Row, ...]:
    """The rows of a table with a cell that reaches down over several of them in each, so that columns stay columns.

    A repeated cell has no address: a row stands where its own first cell does.
    """
    if {1}.issuperset(map(_REACH, chain.from_iterable(block.rows))):
        return block.rows
    found: list[Row] = []
    reaching: dict[int, tuple[Cell, int]] = {}  # by column: a cell from above, and how many rows it still covers
    for row in block.rows:
        own, filled, column_at = list(row), [], 0
        covered = dict(reaching)
        while own or any(at >= column_at for at in covered):
            if column_at in covered:
                each, left = covered.pop(column_at)
                filled.append(replace(each, address="", rows=1))
                reaching[column_at] = (each, left - 1)
                if left == 1:
                    del reaching[column_at]
            elif own:
                each = own.pop(0)
                filled.append(each)
                if each.rows > 1:
                    reaching[column_at] = (each, each.rows - 1)
            else:
                column_at = min(at for at in covered if at >= column_at)
                continue
            column_at += max(1, each.columns)
        found.append(tuple(filled))
    return tuple(found)


def so_many(fits: Callable[[str], object], rows: Sequence[Row], at: int, least: int) -> bool:
    """Whether `least` cells of a column fit. It is given up where the rows that are left are too few."""
    left = len(rows) - least  # cells that may be something else
    for row in rows:
        if at >= len(row) or not fits(row[at].text.strip()):
            left -= 1
            if left < 0:
                return False
    return left >= 0


def headed(block: Block, data: re.Pattern[str]) -> Headed | None:
    """(labels, their keys, rows) of a table whose header is one row, or two with merged cells; else None.

    `data` tells a row of the body by one of its first two cells. A label below another is read before it: 关闭 under 时间
    is 关闭时间; what asks for the day or the person of the one above is read after it: "on" under "Done" is "Done on".
    """
    return _headed_by(data)(block) if block.rows else None


@remembered(most=16)
def _headed_by(data: re.Pattern[str]) -> Callable[[Block], Headed | None]:
    """`headed` for one kind of row, remembered: whatever reads ledgers asks for the same tables."""
    return remembered(most=64)(partial(_headed, data))


def _headed(data: re.Pattern[str], block: Block) -> Headed | None:
    whole = upright(block)
    for index, row in enumerate(block.rows[: HEADER_ROWS + 2]):
        if index and len(row) >= 4 and any(data.match(each.text.strip()) for each in row[:2]):
            above = [each for each in block.rows[:index] if not _parts_the_rows(each)]
            labels = _labels(above[-2:], len(row)) if above else []
            rows = tuple(_filled_up(each, len(labels)) for each in whole[index:])
            if month_first(each.text for row in rows for each in row):
                rows = tuple(tuple(map(read_month_first, row)) for row in rows)
            return (labels, [label_key(each) for each in labels], rows) if labels else None
    return None


def _parts_the_rows(row: Row) -> bool:
    """Does one cell reach over the whole row: "October" above the rows of a month?"""
    return len(row) == 1 and row[0].columns > 1


def _filled_up(row: Row, width: int) -> Row:
    """A row of an export that ends where its last filled cell does, with empty cells up to the width of the header."""
    short = 1 < len(row) < width and sum(each.columns for each in row) == len(row)
    return (*row, *(Cell("", "") for _ in range(width - len(row)))) if short else row


def _labels(above: Sequence[Row], width: int) -> list[str]:
    last = above[-1]
    if sum(cell.columns for cell in last) == width and all(cell.columns == 1 for cell in last):
        return [" ".join(cell.text.split()) for cell in last]
    if len(above) < 2 or sum(cell.columns for cell in above[0]) != width:
        return []
    below = iter(last)
    labels: list[str] = []
    for cell in above[0]:
        for _ in range(cell.columns):
            under = next(below, None) if cell.rows == 1 else None
            upper, lower = cell.text, under.text if under else ""
            between = " " if lower.isascii() and upper.isascii() else ""
            first, then = (upper, lower) if _ASKS_OF.fullmatch(lower.strip()) else (lower, upper)
            labels.append(" ".join(f"{first}{between}{then}".split()))
    return labels


def column(keys: Sequence[str], pattern: Labels) -> int | None:
    """The first of these header cells that the pattern names; else the first of which it names one language's half."""
    return _columns(tuple(keys)).get(pattern.name)


@lru_cache(maxsize=2048)  # a hundred readers look for their columns in each header
def _columns(keys: tuple[str, ...]) -> Mapping[str, int]:
    """The columns of a header by the names of the `Labels` that are found in them."""
    found: dict[str, int] = {}
    for at, key in enumerate(keys):
        for name in labels_in(key):
            found.setdefault(name, at)
    for at, key in enumerate(keys):
        if both := _IN_TWO_LANGUAGES.fullmatch(key):
            for half in filter(None, both.groups()):
                for name in labels_in(half.strip()):
                    found.setdefault(name, at)
    return found


def cell(row: Row, index: int | None) -> str:
    """The text of a row's cell; "" where the row is shorter or there is no such column."""
    return row[index].text.strip() if index is not None and index < len(row) else ""


def row_place(block: Block, row: Row) -> str:
    """Where a row stands: its first own cell's address."""
    address = next((each.address for each in row if each.address), "")
    return f"{block.place.sheet}!{address}" if block.place.sheet else f"{block.place} {address}".strip()


def pieces(block: Block) -> Iterator[tuple[str, str]]:
    """(text, place) of a block: a table gives its rows, so that a quote stays short and is found again."""
    if not block.rows:
        yield block.text, str(block.place)
        return
    for row in block.rows:
        text = " ".join(cell.text for cell in row if cell.text)
        if text:
            address = row[0].address
            place = f"{block.place.sheet}!{address}" if block.place.sheet else f"{block.place} {address}"
            yield text, place.strip()
