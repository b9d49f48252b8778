"""Pieces of text cut where blank paper sets columns apart: wide gaps, and narrow ones that the rows around leave free too.

A sheet without rules has its columns close together: 09:10 and the name in the next column are found as one piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import inf
from statistics import median

import numpy as np
from numpy.typing import NDArray

from pipeline.ingest.ocr.engine import Image, Quad
from pipeline.ingest.ocr.pieces import Piece, rows_of
from pipeline.ingest.ocr.skew import size_of
from pipeline.ingest.ocr.upright import between, cut_out

_WIDE = 0.65  # of a piece's height, which is some four thirds of a letter's
_NARROW = 0.13  # of it: hardly more than between two letters
_FLECKS = 0.025  # of a column's height
_MARGIN = 1 / 8  # of the height, left beside the text
_LONG = 4.0  # times as wide as high: a shorter piece has no wide gap
_ROWS_AROUND = 4  # above, and as many below
_NEAR = 4.0  # heights of a line
_FEWEST_FREE = 3
_MOSTLY = 0.75  # of the rows around: what is too long for its cell runs on over empty ones
_SHARED = 0.05  # of the height: letters do not stand below each other to the pixel
_STANDING = 1.5  # times as high as wide
_LEAST_LINE = 0.4  # of the usual height of a piece

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Found:
    """A piece, where its ink begins and ends, and the blank stretches between. Pixels of the page."""

    quad: Quad
    left: float
    right: float
    blanks: tuple[Span, ...]

    @property
    def height(self) -> float:
        return float(np.ptp(self.quad[:, 1]))

    @property
    def middle(self) -> float:
        return float(self.quad[:, 1].min() + self.quad[:, 1].max()) / 2


_Row = Sequence[_Found]


def cut_at_gaps(image: Image, quads: Sequence[Quad]) -> list[list[Quad]]:
    """The parts of each piece of a level page, from left to right; columns of figures that were found as one, by line."""
    usual = median(size_of(quad)[1] for quad in quads) if quads else 0.0
    found = [_looked_at(image, part) for quad in quads for part in _lines_of(image, quad, usual)]
    rows = _rows(found)
    row_of = {id(one): number for number, row in enumerate(rows) for one in row}
    return [_parts(one, rows, row_of[id(one)]) for one in found]


def _looked_at(image: Image, quad: Quad) -> _Found:
    begin, stop = float(quad[:, 0].min()), float(quad[:, 0].max())
    picture = cut_out(image, quad)
    height, width = picture.shape[:2]
    inked = np.flatnonzero(_ink(picture).mean(axis=0) > _FLECKS)
    if inked.size < 2:
        return _Found(quad, begin, stop, ())
    scale = (stop - begin) / width
    after = np.flatnonzero(np.diff(inked) > _NARROW * height)
    blanks = [(begin + float(inked[at] + 1) * scale, begin + float(inked[at + 1]) * scale) for at in after]
    return _Found(quad, begin + float(inked[0]) * scale, begin + float(inked[-1] + 1) * scale, tuple(blanks))


def _ink(picture: Image) -> NDArray[np.bool_]:
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    return np.asarray(ink) > 0


def _lines_of(image: Image, quad: Quad, usual: float) -> list[Quad]:
    """The lines of a narrow column, whose short cells stand so close that they were found as one piece."""
    width, height = size_of(quad)
    if height < _STANDING * max(width, usual):
        return [quad]
    inked = np.flatnonzero(_ink(cut_out(image, quad)).mean(axis=1) > _FLECKS)
    if inked.size < 2:
        return [quad]
    ends = np.flatnonzero(np.diff(inked) > 1)
    starts = [int(inked[0]), *(int(inked[at + 1]) for at in ends)]
    stops = [*(int(inked[at]) for at in ends), int(inked[-1])]
    lines = [(start, stop + 1) for start, stop in zip(starts, stops, strict=True) if stop - start > _LEAST_LINE * usual]
    return [_band(quad, start / height, stop / height) for start, stop in lines]


def _band(quad: Quad, start: float, end: float) -> Quad:
    left, right = quad[3] - quad[0], quad[2] - quad[1]
    corners = [quad[0] + start * left, quad[1] + start * right, quad[1] + end * right, quad[0] + end * left]
    return np.array(corners, dtype=np.float32)


def _rows(found: Sequence[_Found]) -> list[_Row]:
    pieces = [Piece("", one.left, float(one.quad[:, 1].min()), one.right, float(one.quad[:, 1].max())) for one in found]
    of_piece = {id(piece): one for piece, one in zip(pieces, found, strict=True)}
    return [[of_piece[id(piece)] for piece in row] for row in rows_of(pieces)]


def _parts(one: _Found, rows: Sequence[_Row], at: int) -> list[Quad]:
    begin, width = float(one.quad[:, 0].min()), float(np.ptp(one.quad[:, 0]))
    beside = [other.right for other in rows[at] if other.right <= one.left]
    before = max(beside, default=-inf)
    until = [*(left for left, _ in one.blanks), one.right][1:]
    cuts = [
        blank
        for blank, right in zip(one.blanks, until, strict=True)
        if _is_wide(one, blank) or _parts_columns(blank, (before, right), rows, at)
    ]
    if not cuts:
        return [one.quad]
    starts, ends = [0.0], []
    for left, right in cuts:
        margin = min(_MARGIN * one.height, (right - left) / 2)
        ends.append((left + margin - begin) / width)
        starts.append((right - margin - begin) / width)
    return [between(one.quad, start, end) for start, end in zip(starts, [*ends, 1.0], strict=True)]


def _is_wide(one: _Found, blank: Span) -> bool:
    width, height = size_of(one.quad)
    return width >= _LONG * height and _width(blank) > _WIDE * height


def _parts_columns(blank: Span, sides: Span, rows: Sequence[_Row], at: int) -> bool:
    """Whether nearly all rows around leave a stretch of this gap free, and one has a piece on either side of it.

    That one is most often the row of heads. Without it 3 and 台 of a column of amounts would be set apart. `sides`:
    where the piece to the left ends, and the text to the right of the gap.
    """
    height = median(one.height for one in rows[at])
    around = [*_run(rows, at, -1, height), *_run(rows, at, 1, height)]
    near = sorted((row for row in around if len(row) > 1), key=lambda row: abs(row[0].middle - rows[at][0].middle))
    free = sum(_leaves_free(row, blank, height) for row in near[: 2 * _ROWS_AROUND])
    if free < _FEWEST_FREE or free < _MOSTLY * len(near[: 2 * _ROWS_AROUND]):
        return False
    left, middle, right = sides[0], sum(blank) / 2, sides[1]
    return any(
        left <= before[0] and before[1] <= middle <= after[0] < right
        for row in around
        for before, after in pairwise(_cells(row))
    )


def _cells(row: _Row) -> Iterator[Span]:
    """From where to where there is text without a wide gap."""
    for one in row:
        wide = chain(*(blank for blank in one.blanks if _width(blank) > _WIDE * one.height))
        edges = [one.left, *wide, one.right]
        yield from zip(edges[::2], edges[1::2], strict=True)


def _leaves_free(row: _Row, blank: Span, height: float) -> bool:
    return any(min(blank[1], end) - max(blank[0], start) >= _SHARED * height for start, end in _free(row))


def _run(rows: Sequence[_Row], at: int, step: int, height: float) -> Iterator[_Row]:
    """The rows above or below that follow each other closely."""
    last = rows[at]
    for row in rows[at + step :: step] if at + step >= 0 else ():
        if abs(row[0].middle - last[0].middle) > _NEAR * height:
            return
        yield row
        last = row


def _width(span: Span) -> float:
    return span[1] - span[0]


def _free(row: _Row) -> list[Span]:
    """What a row leaves blank before its first letter, between two, and behind its last."""
    edges = [-inf, *(edge for one in row for edge in (one.left, *chain(*one.blanks), one.right)), inf]
    return list(zip(edges[::2], edges[1::2], strict=True))
