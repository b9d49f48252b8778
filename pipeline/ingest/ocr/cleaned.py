"""A picture without what hides its text: red seals that lie over it, and the specks of a bad scanner."""

from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.ingest.ocr.engine import Image

_REDDER = 45  # than green and blue, of 255
_SMALLER = 4  # times, the picture that seals are looked for on
_SMALLEST_SEAL, _LARGEST_SEAL = 0.05, 0.4  # of the shorter side
_ROUND = 0.7  # shorter to longer side of a seal that another picture may cut
_FULLEST = 0.7  # a red area is no seal
_SPECK = 3  # pixels
_MOST_SPECKS = 0.002  # for each pixel of the page: dots of letters and of paper are fewer


def cleaned(image: Image) -> Image:
    return without_specks(without_seals(image))


def without_seals(image: Image) -> Image:
    """Red seals take their red light alone, in which their own ink is as bright as paper and black letters stay dark.

    Elsewhere red stays: letterheads are printed in it.
    """
    import cv2

    small = cv2.resize(image, None, fx=1 / _SMALLER, fy=1 / _SMALLER, interpolation=cv2.INTER_AREA)
    red = _red(small)
    if not red.any():
        return image
    found = None
    near = cv2.morphologyEx(red.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    _, _, boxes, _ = cv2.connectedComponentsWithStats(near)
    shorter = min(red.shape)
    for left, top, width, height, area in boxes[1:].tolist():
        if not _SMALLEST_SEAL * shorter <= min(width, height) or max(width, height) > _LARGEST_SEAL * shorter:
            continue
        if min(width, height) < _ROUND * max(width, height) or area > _FULLEST * width * height:
            continue
        found = image.copy() if found is None else found
        seal = found[max(top - 1, 0) * _SMALLER :, max(left - 1, 0) * _SMALLER :]
        seal = seal[: (height + 2) * _SMALLER, : (width + 2) * _SMALLER]
        where = _red(seal)
        seal[where] = np.minimum(seal[where][:, 2:].astype(np.int16) + 40, 255).astype(np.uint8)
    return image if found is None else found


def _red(image: Any) -> Any:
    blue, green, red = (image[:, :, channel].astype(np.int16) for channel in range(3))
    return red - np.maximum(blue, green) > _REDDER


def without_specks(image: Image) -> Image:
    """Specks take the median of their neighbours, where the page is strewn with them. Thin strokes stay."""
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    dark = _specks(ink)
    if dark.sum() < _SPECK * _MOST_SPECKS * grey.size / 2:
        return image
    where = dark | _specks(255 - ink)
    found = image.copy()
    found[where] = cv2.medianBlur(image, 5)[where]
    return found


def _specks(ink: Any) -> Any:
    import cv2

    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink)
    small = boxes[:, cv2.CC_STAT_AREA] <= _SPECK
    small[0] = False
    return small[labels]
