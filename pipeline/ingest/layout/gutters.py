"""Columns without rules: words of many rows that leave the same gaps free from top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

_NARROWEST_GUTTER = 0.1  # of the font's size
_CROSSED = 0.1  # of the rows: what is too long for its cell runs on over empty ones
_FEWEST_BESIDE = 2  # rows in which both of two columns are filled
_OFTEN_BESIDE = 0.4  # of the rows, where the gap between them is no wider than a letter


class Placed(Protocol):
    """A word with its place; `tied`: a space of the file holds it together with the word before it."""

    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def tied(self) -> bool: ...


Word = TypeVar("Word", bound=Placed)


def gutters(lines: Sequence[Sequence[Word]], size: float) -> list[float]:
    """Where columns end and the next begin: stretches of the width that hardly any row crosses."""
    changes: list[tuple[float, int]] = []
    for words in lines:
        for group in tied_groups(words, size):
            changes += [(group[0].left, 1), (group[-1].right, -1)]
    free: list[tuple[float, float]] = []
    crossing, begin = 0, 0.0
    most = int(_CROSSED * len(lines))
    for place, change in sorted(changes):
        was_free = crossing <= most
        crossing += change
        if was_free and crossing > most and place - begin >= _NARROWEST_GUTTER * size:
            free.append((begin, place))
        elif not was_free and crossing <= most:
            begin = place
    groups = [(group[0].left, group[-1].right) for words in lines for group in tied_groups(words, size)]
    edges = []
    for begin, end in free[1:]:  # before the first there is the margin
        within = [(left, right) for left, right in groups if begin < left and right < end]  # a head over empty cells
        places = (begin, min(within)[0], max(right for _, right in within), end) if within else (begin, end)
        edges += [(left + right) / 2 for left, right in zip(places[::2], places[1::2], strict=True)]
    return _between_columns(edges, lines, size)


def tied_groups(words: Sequence[Word], size: float) -> Iterator[list[Word]]:
    """Words that the spaces of the file hold together: those of one cell, for between cells it only leaves gaps."""
    group: list[Word] = []
    for word in words:
        if group and not (word.tied and word.left - group[-1].right <= size):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _between_columns(edges: Sequence[float], lines: Sequence[Sequence[Word]], size: float) -> list[float]:
    """The edges that part columns, and not a head from what stands below it at the other side, nor words of a few rows."""
    placed = [by_column(words, edges, size) for words in lines]
    kept: list[float] = []
    left = 0
    for right, edge in enumerate(edges, start=1):
        beside = [(cells[left], cells[right]) for cells in placed if left in cells and right in cells]
        gaps = sorted(other[0].left - one[-1].right for one, other in beside)
        wide = bool(gaps) and gaps[len(gaps) // 2] >= size
        if wide or len(gaps) >= max(_FEWEST_BESIDE, _OFTEN_BESIDE * len(lines)):
            kept.append(edge)
            left = right
        else:
            for cells in placed:
                cells[left] = [*cells.pop(left, []), *cells.pop(right, [])]
            placed = [{column: words for column, words in cells.items() if words} for cells in placed]
    return kept


def by_column(words: Sequence[Word], edges: Sequence[float], size: float) -> dict[int, list[Word]]:
    cells: dict[int, list[Word]] = {}
    for group in tied_groups(sorted(words, key=lambda one: one.left), size):
        cells.setdefault(bisect_right(edges, group[0].left), []).extend(group)
    return cells
