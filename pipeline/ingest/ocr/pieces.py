"""Pieces of text on a picture, and which of them stand side by side."""

from __future__ import annotations

from dataclasses import dataclass

_HEADING = 1.8  # times as tall as what stands beside it
_APART = 1.5  # heights of a heading


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that was found in one place. Pixels. Nothing is `tied`: there are no spaces between pieces."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    tied: bool = False

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle_x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        return (self.top + self.bottom) / 2


Row = list[Piece]


def rows_of(pieces: list[Piece]) -> list[Row]:
    """Pieces that stand side by side, each row from left to right."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle_y):
        if rows and abs(piece.middle_y - rows[-1][0].middle_y) < 0.5 * min(piece.height, rows[-1][0].height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [part for row in rows for part in _without_heading(sorted(row, key=lambda piece: piece.left))]


def _without_heading(row: Row) -> list[Row]:
    """A heading with small print beside it, as on a licence, is a line of its own. A signature goes with its label."""
    tallest = max(row, key=lambda piece: piece.height)
    others = [piece for piece in row if piece is not tallest]
    if not others or any(
        tallest.height < _HEADING * other.height or _gap(tallest, other) < _APART * tallest.height for other in others
    ):
        return [row]
    return [others, [tallest]] if others[-1].right < tallest.left else [[tallest], others]


def _gap(one: Piece, other: Piece) -> float:
    return max(other.left - one.right, one.left - other.right)
