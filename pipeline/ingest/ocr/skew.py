"""By how much the lines of a page fall to the right."""

from __future__ import annotations

from math import atan2, degrees, hypot, radians, tan

import numpy as np

from pipeline.ingest.ocr.engine import Image, Quad

_LONG = 4.0  # times as wide as high
_SIDE = 1600  # pixels of the longer side that lines are looked for on
_INK = 20  # darker than its surroundings, of 255
_FEWEST_POINTS = 500
_MOST_POINTS = 120_000
_STEPS = ((0.25, 6), (0.05, 5))  # degrees, and how many of them to either side


def size_of(quad: Quad) -> tuple[float, float]:
    """Width and height of a piece of text in pixels."""
    across, down = quad[1] - quad[0], quad[3] - quad[0]
    return hypot(*across.tolist()), hypot(*down.tolist())


def skew_of(image: Image, quads: list[Quad]) -> float:
    """Degrees, by the long pieces of text, and then to a twentieth by where the ink of whole lines and rules falls together.

    Corners of pieces are whole pixels, which is half a degree for a word of small print: too much for a wide table.
    """
    found = []
    for quad in quads:
        width, height = size_of(quad)
        if width > _LONG * height:
            across = quad[1] - quad[0]
            found.append(degrees(atan2(float(across[1]), float(across[0]))))
    return _finer(image, float(np.median(found))) if found else 0.0


def _finer(image: Image, about: float) -> float:
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    shrink = max(max(grey.shape) / _SIDE, 1.0)
    grey = cv2.resize(grey, None, fx=1 / shrink, fy=1 / shrink, interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, _INK)
    down, across = np.nonzero(ink)
    if down.size < _FEWEST_POINTS:
        return about
    every = down.size // _MOST_POINTS + 1
    down, across = down[::every], across[::every]

    def sharpness(angle: float) -> float:
        """How much the ink differs from one line of pixels to the next, along lines of this angle."""
        heights = down - across * tan(radians(angle))
        return float((np.diff(np.bincount((heights - heights.min()).astype(np.int64))) ** 2).sum())

    for step, reach in _STEPS:
        about = max((about + count * step for count in range(-reach, reach + 1)), key=sharpness)
    return about
