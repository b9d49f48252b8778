"""Tables without rules, as sheets are printed: rows of words that leave the same gaps free from top to bottom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pipeline.ingest.layout.gutters import by_column, gutters, tied_groups
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import join_lines
from pipeline.ingest.pdf.cells import Piece, words_of
from pipeline.ingest.pdf.characters import Characters
from pipeline.ingest.pdf.lines import Run

_FEWEST_ROWS, _FEWEST_COLUMNS = 5, 3
_SPREAD = 1.3  # width of a line to that of its text without wide gaps
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_LETTER, _SPACE = 0.5, 0.3  # of the font's size, in Latin; a Chinese character is twice as wide
_SAME_ROW = 0.4
_ROWS_APART = 2.6  # usual distances between rows
_FILLED_ROW = 0.5  # of the columns
_LEADERS = ".…·"
_FULL = 0.85  # of a column's width by a line of running text
_LONG_CHINESE, _LONG_WORDS = 10, 4


class _Row(NamedTuple):
    """What stands at one height; `size` of its font, `spread`: whether there are wide gaps in it."""

    runs: list[Run]
    middle: float
    size: float
    spread: bool


def aligned_tables(runs: Sequence[Run], ruled: Sequence[RuledTable], characters: Characters) -> list[RuledTable]:
    """The tables of a page that no rules show, from the top down. Costs next to nothing where no line has wide gaps."""
    loose = [run for run in runs if not any(table.holds(run.line) for table in ruled)] if ruled else runs
    if not _may_hold_a_table(loose):
        return []
    rows = _rows(loose)
    found = []
    for stretch in _stretches(rows):
        size = median(row.size for row in stretch)
        lines = [_words(row, characters) for row in stretch]
        edges = gutters([words for row, words in zip(stretch, lines, strict=True) if row.spread], size)
        while lines and not stretch[0].spread and any(_crosses(lines[0], edge, size) for edge in edges):
            stretch, lines = stretch[1:], lines[1:]  # a title
        if table := _table(lines, edges, size):
            found.append(table)
    return found


def _words(row: _Row, characters: Characters) -> list[Piece]:
    """The words of a row without the dots that lead the eye from one to the next."""
    words = [word for run in row.runs for word in words_of(run, characters)]
    return [word for word in words if word.text.strip(_LEADERS)]


def _may_hold_a_table(runs: Sequence[Run]) -> bool:
    """Whether there are wide gaps within lines, or lines beside one another, in as many places as a table has rows."""
    heights = Counter(round(run.line.top) for run in runs)
    beside = sum(count > 1 for count in heights.values())
    lines = (run.line for run in runs)
    spread = sum(_is_spread([line.text], line.right - line.left, line.size) for line in lines)
    return beside + spread >= _FEWEST_ROWS


def _rows(runs: Sequence[Run]) -> list[_Row]:
    grouped: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: one.line.middle):
        first = grouped[-1][0].line if grouped else None
        if first and abs(run.line.middle - first.middle) < _SAME_ROW * min(run.line.size, first.size):
            grouped[-1].append(run)
        else:
            grouped.append([run])
    return [_row(sorted(group, key=lambda one: one.line.left)) for group in grouped]


def _row(runs: list[Run]) -> _Row:
    lines = [run.line for run in runs]
    size = lines[0].size if len(lines) == 1 else median(line.size for line in lines)
    spread = _is_spread([line.text for line in lines], max(line.right for line in lines) - lines[0].left, size)
    return _Row(runs, lines[0].middle, size, spread)


def _is_spread(texts: Sequence[str], width: float, size: float) -> bool:
    """Whether three words or more fill far less than their width."""
    gaps = sum(text.count(" ") for text in texts)
    letters = sum(len(text.encode()) + len(text) for text in texts) / 2 - gaps  # one of three bytes counts twice
    filled = (_LETTER * letters + _SPACE * gaps) * size
    return gaps + len(texts) >= _FEWEST_COLUMNS and width > _SPREAD * filled


def _stretches(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Rows near one another, most of them with wide gaps, from the first such row to the last line of the last one."""
    if sum(row.spread for row in rows) < _FEWEST_ROWS:
        return []
    usual = median(below.middle - above.middle for above, below in pairwise(rows))
    stretches: list[list[_Row]] = [[]]
    for row in rows:
        before = stretches[-1]
        if before and (
            row.middle - before[-1].middle > _ROWS_APART * usual or not any(one.spread for one in before[-3:])
        ):
            stretches.append(before := [])
        if before or row.spread:
            before.append(row)
    return [one for one in stretches if sum(row.spread for row in one) >= max(_FEWEST_ROWS, len(one) / 2)]


def _table(lines: Sequence[Sequence[Piece]], edges: Sequence[float], size: float) -> RuledTable | None:
    """The words of rows as cells between edges; None where they do not stand in columns."""
    if len(edges) + 1 < _FEWEST_COLUMNS:
        return None
    placed = [by_column(words, edges, size) for words in lines]
    columns = len(edges) + 1
    full = [number for number, cells in enumerate(placed) if len(cells) >= max(_FILLED_ROW * columns, 2)]
    if len(full) < max(_FEWEST_ROWS, len(placed) / 3) or _is_running_text(placed, columns):
        return None
    if _is_contents([placed[number] for number in full]):
        return None
    owners = _owners([_middle(words) for words in lines], full)
    rows: dict[int, list[dict[int, list[Piece]]]] = {number: [] for number in full}
    for owner, cells in zip(owners, placed, strict=True):
        rows[owner].append(cells)
    texts = tuple(
        (row, column + 1, 1, 1, join_lines(_text(part[column], size) for part in rows[number] if column in part))
        for row, number in enumerate(full, start=1)
        for column in range(columns)
    )
    words = [word for line in lines for word in line]
    return RuledTable(
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        texts,
    )


def _crosses(words: Sequence[Piece], edge: float, size: float) -> bool:
    return any(group[0].left < edge < group[-1].right for group in tied_groups(words, size))


def _middle(words: Sequence[Piece]) -> float:
    return median((word.top + word.bottom) / 2 for word in words) if words else 0.0


def _owners(middles: Sequence[float], full: Sequence[int]) -> list[int]:
    """For each line the full row that it belongs to: the nearest one, as cells of several lines are set off a little."""
    hanging = len(middles) - 1 not in full  # cells begin at the top: what follows a full row belongs to it
    owners = []
    for number, middle in enumerate(middles):
        order = sorted(full, key=lambda row: (round(abs(middles[row] - middle), 1), row > number) if hanging else
                       (round(abs(middles[row] - middle), 1), row < number))  # fmt: skip
        owners.append(order[0])
    return owners


def _text(words: Iterable[Piece], size: float) -> str:
    text = ""
    before: Piece | None = None
    for word in words:
        apart = before is not None and (word.spaced or word.left - before.right > 0.2 * size)
        text += (" " if apart else "") + word.text
        before = word
    return text


def _is_running_text(placed: Sequence[dict[int, list[Piece]]], columns: int) -> bool:
    """Whether what stands in half of the columns, or in two of them, are full lines of a text."""
    running = 0
    for column in range(columns):
        cells = [cells[column] for cells in placed if column in cells]
        width = max(cell[-1].right for cell in cells) - min(cell[0].left for cell in cells)
        full = sum(cell[-1].right - cell[0].left >= _FULL * width and _is_long(cell) for cell in cells)
        running += 2 * full >= len(cells)
    return running >= 2 or 2 * running >= columns


def _is_long(cell: Sequence[Piece]) -> bool:
    return len(cell) >= _LONG_WORDS or sum(len(_WIDE.findall(word.text)) for word in cell) >= _LONG_CHINESE


def _is_contents(placed: Sequence[dict[int, list[Piece]]]) -> bool:
    """Whether the last words of the rows are numbers of pages."""
    last = [cells[max(cells)][-1].text.lstrip(".…· ") for cells in placed]
    numbers = [int(text) for text in last if text.isdecimal() and len(text) <= 4]
    return len(numbers) >= 0.8 * len(last) and all(one <= other for one, other in pairwise(numbers))
