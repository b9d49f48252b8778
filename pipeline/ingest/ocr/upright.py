"""Turning a page until its text stands upright and level, before it is read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipeline.ingest.ocr.engine import Engine, Image, Quad
from pipeline.ingest.ocr.skew import size_of, skew_of

_STANDING = 1.5
_FEW_TRIED = 5
_SURELY_UPRIGHT = 0.93
_CLEARLY = 0.05
_LEAST_SKEW, _MOST_SKEW = 0.12, 20.0


@dataclass(frozen=True, slots=True)
class Upright:
    """A picture as it is read, and where the pieces of text lie on it."""

    image: Image
    quads: list[Quad]


def upright(image: Image, engine: Engine) -> Upright:
    """Quarter turns first, then skew, then whether it stands on its head.

    Narrow columns of figures that lie on their side look like lines: what reads badly is tried a quarter turn on.
    """
    quads = engine.find(image)
    if _is_lying(quads):
        image = np.ascontiguousarray(np.rot90(image))
        quads = engine.find(image)
    page, trust = _on_its_feet(image, quads, engine)
    if quads and trust < _SURELY_UPRIGHT:
        image = np.ascontiguousarray(np.rot90(image))
        turned, trust_turned = _on_its_feet(image, engine.find(image), engine)
        return turned if turned.quads and trust_turned > trust + _CLEARLY else page
    return page


def _on_its_feet(image: Image, quads: list[Quad], engine: Engine) -> tuple[Upright, float]:
    """The page level and turned by half a turn where it reads better so, and the trust in its longest pieces."""
    skew = skew_of(image, quads)
    if _LEAST_SKEW < abs(skew) < _MOST_SKEW:
        image, quads = _levelled(image, quads, skew)
    upside_down, trust = _is_upside_down(image, quads, engine)
    if upside_down:
        image = np.ascontiguousarray(np.rot90(image, 2))
        height, width = image.shape[:2]
        quads = [np.array([width, height], dtype=np.float32) - np.roll(quad, 2, axis=0) for quad in reversed(quads)]
    return Upright(image, quads), trust


def cut_out(image: Image, quad: Quad) -> Image:
    """A piece of text as a level picture of its own."""
    import cv2

    width, height = (max(round(side), 1) for side in size_of(quad))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(np.ascontiguousarray(quad, dtype=np.float32), target)
    return np.asarray(
        cv2.warpPerspective(image, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC),
        dtype=np.uint8,
    )


def between(quad: Quad, start: float, end: float) -> Quad:
    """The part of a piece of text from one share of its width to another."""
    top, bottom = quad[1] - quad[0], quad[2] - quad[3]
    corners = [quad[0] + start * top, quad[0] + end * top, quad[3] + end * bottom, quad[3] + start * bottom]
    return np.array(corners, dtype=np.float32)


def _is_lying(quads: list[Quad]) -> bool:
    """Whether most of the text runs up or down."""
    standing = level = 0.0
    for quad in quads:
        width, height = (float(side) for side in np.ptp(quad, axis=0))
        standing += height if height > _STANDING * width else 0.0
        level += width if width > _STANDING * height else 0.0
    return standing > level


def _levelled(image: Image, quads: list[Quad], skew: float) -> tuple[Image, list[Quad]]:
    import cv2

    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1.0)
    turned = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    ends = np.vstack([np.asarray(quads).reshape(-1, 2).T, np.ones(4 * len(quads))])
    moved = (np.asarray(matrix) @ ends).T.reshape(-1, 4, 2)
    return np.asarray(turned, dtype=np.uint8), [quad.astype(np.float32) for quad in moved]


def _is_upside_down(image: Image, quads: list[Quad], engine: Engine) -> tuple[bool, float]:
    """By reading the longest pieces, and both ways where one way leaves doubt; with the trust in the better way."""
    longest = sorted(quads, key=lambda quad: size_of(quad)[0], reverse=True)[:_FEW_TRIED]
    pieces = [cut_out(image, quad) for quad in longest]
    as_it_is = _trust(engine.read(pieces))
    if as_it_is >= _SURELY_UPRIGHT:
        return False, as_it_is
    turned = _trust(engine.read([np.ascontiguousarray(np.rot90(piece, 2)) for piece in pieces]))
    return turned > as_it_is + 0.02, max(turned, as_it_is)


def _trust(read: list[tuple[str, float]]) -> float:
    letters = sum(len(text) for text, _ in read)
    return sum(len(text) * score for text, score in read) / letters if letters else 0.0
