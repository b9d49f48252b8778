"""A form that was photographed aslant, drawn back to the rectangle that its frame was on paper."""

from __future__ import annotations

from math import atan2, degrees
from typing import Any

import numpy as np

from pipeline.ingest.ocr.engine import Quad
from pipeline.ingest.ocr.grid import rules
from pipeline.ingest.ocr.upright import Upright

_LEAST_FRAME = 0.1  # of the page
_LEAST_SLANT, _MOST_SLANT = 0.4, 15.0  # degrees of a side
_SIDE_DRAWN = 0.8  # of a side's points
_NEAR = 4  # pixels
_POINTS = 200


def squared(page: Upright) -> Upright:
    """The page with its largest frame level and upright on all four sides; as it is, where no frame is aslant."""
    import cv2

    frame = _frame(rules(page.image)) if page.quads else None
    if frame is None or not _LEAST_SLANT < max(map(abs, _slants(frame))) < _MOST_SLANT:
        return page
    (left, top), (right, bottom) = frame.min(axis=0).tolist(), frame.max(axis=0).tolist()
    target = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(frame, target)
    ends = np.array(page.quads, dtype=np.float32).reshape(-1, 1, 2)
    moved = cv2.perspectiveTransform(ends, matrix).reshape(-1, 4, 2)
    # Text above and beside the frame stays on the picture.
    shift = np.eye(3)
    shift[:2, 2] = -np.minimum(moved.reshape(-1, 2).min(axis=0) - _NEAR, 0)
    width, height = (np.maximum(moved.reshape(-1, 2).max(axis=0), (right, bottom)) + shift[:2, 2] + _NEAR).tolist()
    if not width * height <= 2 * page.image.shape[0] * page.image.shape[1]:  # nor where a point lies at the horizon
        return page
    drawn = cv2.warpPerspective(
        page.image, shift @ matrix, (int(width), int(height)), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    quads: list[Quad] = [quad.astype(np.float32) for quad in moved + shift[:2, 2]]
    return Upright(np.asarray(drawn, dtype=np.uint8), quads)


def _frame(mask: Any) -> Any:
    """Corners of the largest outline of rules, from the left top onwards, if all its four sides are drawn."""
    import cv2

    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return None
    points = cv2.convexHull(max(contours, key=lambda one: cv2.contourArea(cv2.convexHull(one)))).reshape(-1, 2)
    sums, differences = points.sum(axis=1), np.diff(points, axis=1)[:, 0]
    corners = points[[sums.argmin(), differences.argmin(), sums.argmax(), differences.argmax()]].astype(np.float32)
    if cv2.contourArea(corners) < _LEAST_FRAME * mask.size:
        return None
    thick = cv2.dilate(mask, np.ones((2 * _NEAR + 1, 2 * _NEAR + 1), np.uint8))
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        across, down = np.linspace(start, end, _POINTS).astype(int).T
        if (thick[down, across] > 0).mean() < _SIDE_DRAWN:
            return None
    return corners


def _slants(frame: Any) -> list[float]:
    """Degrees by which the sides of a frame depart from level and upright."""
    sides = np.roll(frame, -1, axis=0) - frame
    return [(degrees(atan2(float(down), float(across))) + 45) % 90 - 45 for across, down in sides]
