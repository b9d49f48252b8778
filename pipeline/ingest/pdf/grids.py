"""Tables between ruled lines: where rules cross there are corners, and four that rules join are a cell.

The way of pdfplumber (after Nurminen's thesis), on sorted lists instead of all pairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.ingest.pdf.rules import Rule, Rules

_SAME_LINE = 3.0  # points: rules that near are one, and ends that near meet
_SHORTEST = 3.0
_MOST_CORNERS = 40_000

Corner = tuple[float, float]


class Box(NamedTuple):
    """Points from the left and the top of the page."""

    left: float
    top: float
    right: float
    bottom: float


def ruled_grids(rules: Rules) -> list[list[Box]]:
    """The cells of each table, tables from the top down. A box that stands alone is none."""
    upright, level = _merged(rules.upright), _merged(rules.level)
    corners = _corners(upright, level)
    return _tables(_cells(corners)) if corners else []


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Rules on nearly one line put on it, and those joined that meet there; sorted."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][-1].at <= _SAME_LINE:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    joined: list[Rule] = []
    for line in lines:
        at = sum(rule.at for rule in line) / len(line)
        ordered = sorted(line, key=lambda one: one.begin)
        begin, end = ordered[0].begin, ordered[0].end
        for rule in ordered:
            if rule.begin > end + _SAME_LINE:
                joined.append(Rule(at, begin, end))
                begin, end = rule.begin, rule.end
            end = max(end, rule.end)
        joined.append(Rule(at, begin, end))
    return [rule for rule in joined if rule.end - rule.begin >= _SHORTEST]


def _corners(upright: Sequence[Rule], level: Sequence[Rule]) -> dict[Corner, tuple[set[int], set[int]]]:
    """Where rules cross or meet, each with the upright and the level ones, by their numbers."""
    heights = [rule.at for rule in level]
    found: dict[Corner, tuple[set[int], set[int]]] = {}
    for number, rule in enumerate(upright):
        first = bisect_left(heights, rule.begin - _SAME_LINE)
        for other in range(first, len(level)):
            across = level[other]
            if across.at > rule.end + _SAME_LINE:
                break
            if across.begin - _SAME_LINE <= rule.at <= across.end + _SAME_LINE:
                both = found.setdefault((rule.at, across.at), (set(), set()))
                both[0].add(number)
                both[1].add(other)
        if len(found) > _MOST_CORNERS:
            return {}
    return found


def _cells(corners: dict[Corner, tuple[set[int], set[int]]]) -> list[Box]:
    """For each corner the smallest cell that begins there."""
    below: dict[float, list[float]] = defaultdict(list)
    right: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(corners):
        below[x].append(y)
        right[y].append(x)
    cells = []
    for x, y in sorted(corners):
        upright, level = corners[x, y]
        downs = [low for low in below[x][bisect_left(below[x], y) + 1 :] if upright & corners[x, low][0]]
        rights = [far for far in right[y][bisect_left(right[y], x) + 1 :] if level & corners[far, y][1]]
        if cell := _smallest(corners, (x, y), downs, rights):
            cells.append(cell)
    return cells


def _smallest(
    corners: dict[Corner, tuple[set[int], set[int]]], start: Corner, downs: list[float], rights: list[float]
) -> Box | None:
    for low in downs:
        along = corners[start[0], low][1]
        for far in rights:
            opposite = corners.get((far, low))
            if opposite and opposite[1] & along and opposite[0] & corners[far, start[1]][0]:
                return Box(*start, far, low)
    return None


def _tables(cells: Iterable[Box]) -> list[list[Box]]:
    """Cells that share corners belong together."""
    leaders: dict[Corner, Corner] = {}

    def leader(corner: Corner) -> Corner:
        while (above := leaders.setdefault(corner, corner)) != corner:
            leaders[corner] = leaders[above]
            corner = above
        return corner

    boxes = list(cells)
    for left, top, right, bottom in boxes:
        first = leader((left, top))
        for corner in ((left, bottom), (right, top), (right, bottom)):
            leaders[leader(corner)] = first
    groups: dict[Corner, list[Box]] = defaultdict(list)
    for box in boxes:
        groups[leader((box.left, box.top))].append(box)
    tables = [group for group in groups.values() if len(group) > 1]
    return sorted(tables, key=lambda group: min((box.top, box.left) for box in group))
