"""Ruled lines on a picture, and the cells of tables between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from pipeline.ingest.ocr.engine import Image, Quad
from pipeline.ingest.ocr.upright import between

_SHORTEST_RULE = 1 / 30  # of the page's width
_BRIDGED = 5  # pixels
_INKED = 0.9  # of a rule, where letters in a row reach some four fifths
_FEWEST_CELLS = 4
_SMALLEST_CELL = 12  # pixels


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels from the left and the top."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def grids(image: Image) -> list[list[Box]]:
    """The cells of each ruled table of a level page. A frame around a text is no table."""
    import cv2

    contours, hierarchy = cv2.findContours(rules(image), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if hierarchy is None:
        return []
    cells: dict[int, list[Box]] = {}
    for contour, (_, _, _, outer) in zip(contours, hierarchy[0], strict=True):
        left, top, width, height = cv2.boundingRect(contour)
        if outer >= 0 and min(width, height) >= _SMALLEST_CELL:
            cells.setdefault(int(outer), []).append(Box(left, top, left + width, top + height))
    return [found for found in cells.values() if len(found) >= _FEWEST_CELLS]


def rules(image: Image) -> Any:
    """A mask of long level and upright strokes; letters are too short to stay."""
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12)
    length = max(int(image.shape[1] * _SHORTEST_RULE), 20)
    level = _strokes(ink, length)
    standing = _strokes(np.ascontiguousarray(ink.T), length * 2 // 3).T
    return cv2.dilate(cv2.bitwise_or(level, np.ascontiguousarray(standing)), np.ones((5, 5), np.uint8))


def _strokes(ink: Any, length: int) -> Any:
    """What runs level over this many pixels. Small gaps are bridged, but letters that stand close together, in a line
    or (seen from the side) one below the other in a ledger, have more of them than a rule."""
    import cv2

    run = np.ones((1, length), np.uint8)
    bridged = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _BRIDGED), np.uint8))
    found = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, run)
    covered = cv2.blur(cv2.dilate(ink, np.ones((3, 1), np.uint8)), (length, 1)) >= 255 * _INKED
    return cv2.bitwise_and(found, cv2.dilate(np.where(covered, found, 0).astype(np.uint8), run))


def split_at_rules(quads: list[Quad], tables: list[list[Box]]) -> list[Quad]:
    """Pieces of text that run over several cells of a row, cut at the rules between them."""
    return [part for quad in quads for part in _split(quad, tables)]


def _split(quad: Quad, tables: list[list[Box]]) -> list[Quad]:
    middle = float(quad[:, 1].mean())
    left, right = float(quad[:, 0].min()), float(quad[:, 0].max())
    height = float(np.ptp(quad[:, 1]))
    for cells in tables:
        beside = sorted((cell for cell in cells if cell.top <= middle <= cell.bottom), key=lambda cell: cell.left)
        parts = [
            (max(left, cell.left), min(right, cell.right))
            for cell in beside
            if min(right, cell.right) - max(left, cell.left) > 0.5 * height
        ]
        if len(parts) > 1:
            width = right - left
            return [between(quad, (start - left) / width, (end - left) / width) for start, end in parts]
    return [quad]
