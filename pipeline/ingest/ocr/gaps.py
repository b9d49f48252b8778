"""Pieces of text cut where blank paper sets columns apart, and narrow columns of figures that were found as one piece."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import numpy as np
from numpy.typing import NDArray

from pipeline.ingest.layout.shared_gaps import NARROW, Stretch, column_gaps
from pipeline.ingest.ocr.engine import Image, Quad
from pipeline.ingest.ocr.pieces import Piece, rows_of
from pipeline.ingest.ocr.skew import size_of
from pipeline.ingest.ocr.upright import between, cut_out

_FLECKS = 0.025  # of a column's height
MARGIN = 1 / 8  # of the height, left beside the text
_STANDING = 1.5  # times as high as wide
_LEAST_LINE = 0.4  # of the usual height of a piece


def cut_at_gaps(image: Image, quads: Sequence[Quad]) -> list[list[Quad]]:
    """The parts of each piece of a level page, from left to right, row by row."""
    usual = median(size_of(quad)[1] for quad in quads) if quads else 0.0
    found = [part for quad in quads for part in _lines_of(image, quad, usual)]
    pieces = [Piece("", *_box(quad)) for quad in found]
    of_piece = {id(piece): quad for piece, quad in zip(pieces, found, strict=True)}
    rows = [[of_piece[id(piece)] for piece in row] for row in rows_of(pieces)]
    gaps = column_gaps([[_stretch(image, quad) for quad in row] for row in rows])
    return [
        _parts(quad, cuts) for row, found in zip(rows, gaps, strict=True) for quad, cuts in zip(row, found, strict=True)
    ]


def _box(quad: Quad) -> tuple[float, float, float, float]:
    (left, top), (right, bottom) = quad.min(axis=0).tolist(), quad.max(axis=0).tolist()
    return left, top, right, bottom


def _stretch(image: Image, quad: Quad) -> Stretch:
    """Where there is ink in a piece of the page."""
    left, top, right, bottom = _box(quad)
    picture = cut_out(image, quad)
    height, width = picture.shape[:2]
    inked = np.flatnonzero(_ink(picture).mean(axis=0) > _FLECKS)
    if inked.size < 2:
        return Stretch(left, right, (top + bottom) / 2, bottom - top, ())
    scale = (right - left) / width
    after = np.flatnonzero(np.diff(inked) > NARROW * height)
    blanks = [(left + float(inked[at] + 1) * scale, left + float(inked[at + 1]) * scale) for at in after]
    begin, end = left + float(inked[0]) * scale, left + float(inked[-1] + 1) * scale
    return Stretch(begin, end, (top + bottom) / 2, bottom - top, tuple(blanks))


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


def _parts(quad: Quad, gaps: Sequence[tuple[float, float]]) -> list[Quad]:
    if not gaps:
        return [quad]
    left, top, right, bottom = _box(quad)
    starts, ends = [0.0], []
    for begin, end in gaps:
        margin = min(MARGIN * (bottom - top), (end - begin) / 2)
        ends.append((begin + margin - left) / (right - left))
        starts.append((end - margin - left) / (right - left))
    return [between(quad, start, end) for start, end in zip(starts, [*ends, 1.0], strict=True)]
