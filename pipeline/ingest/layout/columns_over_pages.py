"""Sheets too wide for a page: their further columns are printed on pages of their own, with the rows at the same heights."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.table import RuledTable

_PAGES_BACK = 6  # a long sheet is printed down to its end before its further columns
_FEWEST_ROWS = 3
_MOSTLY = 0.8  # of the rows: the last columns of some are empty
_HALF = 0.5
_OFF = 0.3  # of the distance of lines: pages of a scan lie each a little otherwise
_LONGEST_HEAD = 40
_COLUMNS_OF_FORM = 2
_COLUMNS_APART = "  "
_ALIKE = 90  # of a hundred
_MOMENT = re.compile(r"(?<=\d) (?=\d{1,2}:\d\d)")
_NUMBERS_ROWS = re.compile(r"#|no\.?|nr\.?|ref\.?|id|.{0,6}(?:编号|序号|单号|工单号)", re.IGNORECASE)

_Lines = list[Line]
_Tables = list[RuledTable]


class _Columns(NamedTuple):
    """What stands on a page in columns: the height of each row and its texts, by column from 0."""

    levels: Sequence[float]
    texts: Sequence[Sequence[tuple[int, str]]]


def with_further_columns(
    pages: Sequence[Sequence[Line]], tables: Sequence[Sequence[RuledTable]]
) -> tuple[list[_Lines], list[_Tables]]:
    """The pages without those that hold further columns of a table before; these are columns of that table."""
    lines, found = [list(page) for page in pages], [list(page) for page in tables]
    apart: set[int] = set()  # so many pages lie between columns of one table
    for number in range(1, len(lines)):
        all_of_it = _columns_of(lines[number], found[number])
        below_first = _columns_of(lines[number][1:], found[number]) if lines[number] else None
        if all_of_it is None and below_first is None:
            continue
        for back in _before(number, found):
            further = below_first if below_first and _is_rest(lines[number][0], pages[back]) else all_of_it
            if further and (wider := _wider(found[back][-1], further, number - back in apart)):
                found[back][-1] = wider
                lines[number], found[number] = [], []
                apart.add(number - back)
                break
    return lines, found


def _before(number: int, tables: Sequence[_Tables]) -> Iterator[int]:
    """Pages whose last table may be the one, the nearest first."""
    for back in range(number - 1, max(number - 1 - _PAGES_BACK, -1), -1):
        if tables[back] and tables[back][-1].levels:
            yield back


def _is_rest(first: Line, before: Sequence[Line]) -> bool:
    """Whether a line is the end of a long title, which runs on over the page's edge."""
    return any(
        len(first.text) < len(line.text) and fuzz.partial_ratio(first.text, line.text) >= _ALIKE for line in before
    )


def _columns_of(lines: _Lines, tables: _Tables) -> _Columns | None:
    """Where nothing else stands on the page. Rows that end a sheet and have their first column only are lines below it."""
    loose = [line for line in lines if not any(table.holds(line) for table in tables)]
    if len(tables) == 1 and all(_is_last_row(line, tables[0]) for line in loose):
        table = tables[0]
        texts: list[list[tuple[int, str]]] = [[] for _ in table.levels]
        if not texts or any(row > len(texts) or height > 1 for row, _, height, _, _ in table.cells):
            return None
        for row, column, _, _, text in table.cells:
            texts[row - 1].append((column - 1, text))
        ends = [(line.middle, [(0, line.text)]) for line in sorted(loose, key=lambda line: line.middle)]
        return _Columns([*table.levels, *(middle for middle, _ in ends)], [*texts, *(text for _, text in ends)])
    if tables or len(loose) < _FEWEST_ROWS:
        return None
    if not any(_COLUMNS_APART in line.text for line in loose) and not all(" " in line.text for line in loose):
        rows = [[line.text] for line in loose]
    else:
        rows = [_cells(line.text) for line in loose]
    if any(len(row) != len(rows[0]) for row in rows):
        return None
    return _Columns([line.middle for line in loose], [list(enumerate(row)) for row in rows])


def _cells(text: str) -> list[str]:
    """A text layer may have a single space between two columns, as OCR has behind an hour; a day and its hour are one."""
    if _COLUMNS_APART in text:
        return text.split(_COLUMNS_APART)
    return [text.replace("\u2002", " ") for text in _MOMENT.sub("\u2002", text).split(" ")]


def _is_last_row(line: Line, table: RuledTable) -> bool:
    return line.middle > table.bottom and line.left <= table.left + line.size and _COLUMNS_APART not in line.text


def _wider(table: RuledTable, further: _Columns, as_before: bool) -> RuledTable | None:
    """The table with these columns at its right, if they are further ones of it.

    `as_before`: pages so far apart belonged together before; the next ones go on without heads.
    """
    heads = [text for row, _, _, _, text in table.cells if row == 1]
    new = [text for _, text in further.texts[0]]
    if _is_form(table, len(heads)):
        return None
    goes_on = as_before and not _are_heads(heads)
    if not goes_on and not (_are_heads(heads) and _are_heads(new) and _go_on(heads, new)):
        return None
    fewest = max(_FEWEST_ROWS, _HALF * len(table.levels))
    rows = _rows_at(table.levels, further.levels) if fewest <= len(further.levels) <= len(table.levels) else None
    if rows is None or (len(rows) < _MOSTLY * len(table.levels) and not _leave_out_some(rows)):
        return None
    width = max(column + columns - 1 for _, column, _, columns, _ in table.cells)
    cells = [
        (row + 1, width + 1 + column, 1, 1, text)
        for row, texts in zip(rows, further.texts, strict=True)
        for column, text in texts
    ]
    left_out = set(range(len(table.levels))) - set(rows)
    cells += [(row + 1, width + 1 + column, 1, 1, "") for row in left_out for column, _ in further.texts[0]]
    return replace(table, cells=tuple(sorted((*table.cells, *cells))))


def _is_form(table: RuledTable, columns: int) -> bool:
    """Whether labels stand beside values: of two columns, the first one has next to no number or day."""
    first = [text for row, column, _, _, text in table.cells if column == 1 and row > 1]
    return columns == _COLUMNS_OF_FORM and sum(any(map(str.isdigit, text)) for text in first) * 2 < len(first)


def _are_heads(texts: Sequence[str]) -> bool:
    return any(texts) and not any(text[:1].isdigit() or len(text) > _LONGEST_HEAD for text in texts)


def _go_on(heads: Sequence[str], further: Sequence[str]) -> bool:
    """Whether none stands again, and the first is not that of the numbers with which a sheet begins."""
    known = {text.casefold() for text in heads if text}
    first = next(text for text in further if text)
    return not any(text.casefold() in known for text in further) and _NUMBERS_ROWS.fullmatch(first) is None


def _leave_out_some(rows: Sequence[int]) -> bool:
    """Whether rows between these have nothing in the further columns (what was done, of cases that are open): another
    sheet has its rows one below the other."""
    return rows[-1] - rows[0] >= len(rows)


def _rows_at(levels: Sequence[float], further: Sequence[float]) -> list[int] | None:
    """For each further height the row at it; None where one has no row. Pages of a scan may lie higher or lower."""
    steps = [below - above for above, below in pairwise(levels)]
    if not steps or min(steps) <= 0:
        return None
    near = _OFF * min(steps)
    shifts = [0.0, levels[0] - further[0]] if len(further) == len(levels) else [0.0]
    for shift in shifts:
        off = [[abs(level + shift - one) for one in levels] for level in further]
        rows = [each.index(min(each)) for each in off]
        if all(min(each) <= near for each in off) and all(one < other for one, other in pairwise(rows)):
            return rows
    return None
