"""A picture without what hides its text: seals that lie over it, and the specks of a bad scanner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from pipeline.ingest.ocr.engine import Image

_REDDER = 45  # than green and blue, of 255
_SMALLER = 4  # times, the picture that seals are looked for on
_SMALLEST_SEAL, _LARGEST_SEAL = 0.05, 0.4  # of the shorter side
_ROUND = 0.7  # shorter to longer side of a seal that another picture may cut
_FULLEST = 0.7  # a red area is no seal
_INK, _PAPER = 2, 80  # percentiles of the tones of what is dark, and of all
_DARKER = 0.75  # than paper
_TONES = 0.15, 0.8  # of a seal without colour, between ink and paper
_SMALLEST_GREY = 0.1
_LEAST_TEXT = 0.002  # of a seal's area
_AS_DARK_AS_SEAL = 0.8  # of the way from ink to its tone
_SPECK = 3  # pixels
_MOST_SPECKS = 0.002  # for each pixel of the page: dots of letters and of paper are fewer


def cleaned(image: Image) -> Image:
    return without_specks(without_grey_seals(without_seals(image)))


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
    for left, top, width, height in _round_boxes(red.astype(np.uint8), 5, _SMALLEST_SEAL):
        found = image.copy() if found is None else found
        seal = found[max(top - 1, 0) * _SMALLER :, max(left - 1, 0) * _SMALLER :]
        seal = seal[: (height + 2) * _SMALLER, : (width + 2) * _SMALLER]
        light, other = seal[:, :, 2].astype(np.float32), seal[:, :, :2].max(axis=2).astype(np.float32)
        brighter = 40 * np.clip((light - other) / _REDDER, 0, 1)  # at the edge of a stroke by less
        seal[:] = np.minimum(light + brighter, 255).astype(np.uint8)[:, :, None]
    return image if found is None else found


def without_grey_seals(image: Image) -> Image:
    """A seal on a photocopy, or in another colour, is between text and paper in tone: it takes the tone of paper.

    Strokes of a seal are broad; the edges of letters have its tone too, but are thin.
    """
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    paper = float(np.percentile(small, _PAPER))
    dark = small[small < _DARKER * paper]
    if not dark.size:
        return image
    ink = float(np.percentile(dark, _INK))
    least, most = (ink + share * (paper - ink) for share in _TONES)
    broad = cv2.erode(((small > least) & (small < most)).astype(np.uint8), np.ones((3, 3), np.uint8))
    found = None
    for left, top, width, height in _round_boxes(cv2.dilate(broad, np.ones((3, 3), np.uint8)), 9, _SMALLEST_GREY):
        tones = small[top : top + height, left : left + width]
        inside = broad[top : top + height, left : left + width]
        strokes = tones[inside > 0]
        if not strokes.size or (tones < least).mean() < _LEAST_TEXT:
            continue
        found = image.copy() if found is None else found
        seal = found[2 * top : 2 * (top + height), 2 * left : 2 * (left + width)]
        here = grey[2 * top : 2 * (top + height), 2 * left : 2 * (left + width)]
        where = cv2.resize(cv2.dilate(inside, np.ones((5, 5), np.uint8)), here.shape[::-1]) > 0
        bound = ink + _AS_DARK_AS_SEAL * (float(np.median(strokes)) - ink)
        lighter = np.clip((here[where] - ink) / max(bound - ink, 1.0), 0, 1) * (paper - ink) + ink
        seal[where] = lighter.astype(np.uint8)[:, None]
    return image if found is None else found


def _round_boxes(mask: Any, reach: int, smallest: float) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, width and height of what may be a seal in a mask."""
    import cv2

    near = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    _, _, boxes, _ = cv2.connectedComponentsWithStats(near)
    shorter = min(mask.shape)
    for left, top, width, height, area in boxes[1:].tolist():
        if not smallest * shorter <= min(width, height) or max(width, height) > _LARGEST_SEAL * shorter:
            continue
        if min(width, height) >= _ROUND * max(width, height) and area <= _FULLEST * width * height:
            yield left, top, width, height


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
