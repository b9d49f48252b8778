"""Running text in two columns on a picture."""

from __future__ import annotations

from statistics import median

from pipeline.ingest.ocr.pieces import Piece, Row, rows_of

_MIDDLE = (0.3, 0.7)  # of the width that text fills: where the gap may lie
_STEPS = 80
_FEWEST_ROWS = 5
_FILLED = 0.75  # of a column's width by a full line
_FULL_LINES = 0.5  # of the lines of a column: ragged ends of paragraphs are the others
_CROSSING = 0.2  # of the rows: headings over both columns
_NARROWEST_GAP = 0.5  # heights of a line


def prose_columns(pieces: list[Piece], width: float) -> list[list[Piece]]:
    """The pieces in the order of reading, column by column between headings over both; [] where there are no two columns.

    Columns of a table or a form differ from those of running text: their lines do not fill them. `width` is the page's.
    """
    if len(pieces) < 2 * _FEWEST_ROWS:
        return []
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    if right - left < width / 2:
        return []
    gutter = _gutter(pieces, left, right)
    across = [piece for piece in pieces if _crosses(piece, gutter)]
    sides = [
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.left >= gutter],
    ]
    rows = [rows_of(side) for side in sides]
    if len(across) > _CROSSING * min(map(len, rows)) or not all(_is_running_text(side) for side in rows):
        return []
    gap = min(piece.left for piece in sides[1]) - max(piece.right for piece in sides[0])
    if gap < _NARROWEST_GAP * median(piece.height for piece in pieces):
        return []
    return _bands(across, sides)


def _gutter(pieces: list[Piece], left: float, right: float) -> float:
    """Where the fewest pieces cross; in the middle of such a stretch."""
    start, end = (left + share * (right - left) for share in _MIDDLE)
    places = [start + (end - start) * step / _STEPS for step in range(_STEPS + 1)]
    crossing = [sum(_crosses(piece, place) for piece in pieces) for place in places]
    best = [place for place, count in zip(places, crossing, strict=True) if count == min(crossing)]
    return median(best)


def _crosses(piece: Piece, place: float) -> bool:
    return piece.left < place < piece.right


def _is_running_text(rows: list[Row]) -> bool:
    if len(rows) < _FEWEST_ROWS:
        return False
    width = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    full = sum(sum(piece.right - piece.left for piece in row) >= _FILLED * width for row in rows)
    return full >= _FULL_LINES * len(rows)


def _bands(across: list[Piece], sides: list[list[Piece]]) -> list[list[Piece]]:
    """What stands above, between and below the headings, each band column by column."""
    found: list[list[Piece]] = []
    above = float("-inf")
    headings: list[Piece | None] = [*sorted(across, key=lambda piece: piece.middle_y), None]
    for heading in headings:
        below = heading.middle_y if heading else float("inf")
        found += [[piece for piece in side if above <= piece.middle_y < below] for side in sides]
        found += [[heading]] if heading else []
        above = below
    return [band for band in found if band]
