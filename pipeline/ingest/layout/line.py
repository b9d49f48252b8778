"""Lines of a page with their place and look, and the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line as displayed. Points from the left and the top edge; `size` of the font in points.

    `baseline` is what its letters stand on, where it is known: boxes of two fonts differ on one line.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    hyphenated: bool = False
    baseline: float | None = None

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def level(self) -> float:
        """By which lines beside one another are told."""
        return self.middle if self.baseline is None else self.baseline


def in_reading_order(lines: list[Line]) -> list[Line]:
    """Top to bottom, pieces on one baseline joined; in columns the order in the file is kept."""
    rows = _by_level(lines)
    return lines if has_columns(rows) else [_joined(row) for row in rows]


def in_rows(lines: list[Line]) -> list[Line]:
    """Top to bottom, pieces on one baseline joined, whatever columns they stand in: the rows of a sheet."""
    return [_joined(row) for row in _by_level(lines)]


def _by_level(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.level):
        if rows and abs(line.level - rows[-1][0].level) < 0.4 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def has_columns(rows: list[list[Line]]) -> bool:
    shared = sum(len(row) > 1 for row in rows)
    return shared >= 5 and shared * 3 > len(rows)


def _joined(pieces: list[Line]) -> Line:
    if len(pieces) == 1:
        return pieces[0]
    first, last = pieces[0], pieces[-1]
    return Line(
        text=" ".join(piece.text for piece in pieces),
        left=first.left,
        top=min(piece.top for piece in pieces),
        right=max(piece.right for piece in pieces),
        bottom=max(piece.bottom for piece in pieces),
        size=max(pieces, key=lambda piece: len(piece.text)).size,
        bold=all(piece.bold for piece in pieces),
        hyphenated=last.hyphenated,
        baseline=first.baseline,
    )
