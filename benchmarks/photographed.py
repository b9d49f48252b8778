"""Papers drawn as print, and the same as somebody photographs them: askew, in perspective, on a table, in bad light."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_PHOTO = (2400, 1800)
_SEAL = (205, 45, 55)


@dataclass(frozen=True, slots=True)
class Text:
    """Words on a paper: left and top in thousandths of its width, height of letters too."""

    left: int
    top: int
    size: int
    words: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed, and its values, each with its label where it stands beside one."""

    name: str
    size: tuple[int, int]
    texts: Sequence[Text]
    values: Sequence[tuple[str, str]]
    frame: int = 0  # thousandths from the edge; 0: none
    ruled: Sequence[Sequence[str]] = ()
    ruled_top: int = 0
    seals: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class Take:
    """How a paper lies before the camera."""

    name: str
    turn: float = 0.0  # degrees
    farther: tuple[float, float] = (0.0, 0.0)  # share by which the top and the right side are shorter
    table: tuple[int, int, int] | None = None
    shadow: float = 0.0
    noise: float = 0.0
    filled: float = 0.86  # of the picture
    quality: int = 85
    size: float = 1.0  # of 2400 by 1800 points
    lying: int = 0  # quarter turns of the camera


TAKES = (
    Take("flat"),
    Take("by 2, hardly aslant", 2, (0.02, 0.01), (92, 66, 44), 0.15, 5),
    Take("by -5, from below", -5, (0.08, 0.0), (196, 188, 176), 0.3, 8),
    Take("by 8, from the side", 8, (0.02, 0.09), (60, 60, 66), 0.35, 8, 0.8),
    Take("by -12, from a corner", -12, (0.07, 0.07), (120, 84, 52), 0.4, 10, 0.74, 70),
    Take("by 3, far aslant", 3, (0.16, 0.05), (222, 216, 206), 0.45, 9, 0.84, 75),
    Take("by -4, farther aslant", -4, (0.28, 0.0), (150, 140, 128), 0.35, 8, 0.84, 75),
    Take("by 7, sent by a messenger", 7, (0.06, 0.06), (88, 70, 52), 0.35, 6, 0.8, 50, 0.55),
    Take("by 10, on its side", 10, (0.09, 0.04), (70, 84, 96), 0.4, 9, 0.8, 75, lying=1),
    Take("by -6, on its head", -6, (0.1, 0.05), (180, 150, 110), 0.3, 9, 0.8, 75, lying=2),
)


def papers() -> list[Paper]:
    """The papers of benchmarks/photographed.yaml."""
    told = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return [
        Paper(**(one | {"texts": [Text(*text) for text in one["texts"]], "values": [tuple(v) for v in one["values"]]}))
        for one in told
    ]


def drawn(paper: Paper, font: str) -> Image.Image:
    width, height = paper.size
    share = width / 1000
    page = Image.new("RGB", paper.size, (252, 250, 244))
    draw = ImageDraw.Draw(page)
    if paper.frame:
        for inset, thick in ((paper.frame, 10), (paper.frame + 14, 3)):
            edge = inset * share
            draw.rectangle((edge, edge, width - edge, height - edge), outline=(164, 130, 62), width=thick)
    for text in paper.texts:
        draw.text(
            (text.left * share, text.top * share),
            text.words,
            font=ImageFont.truetype(font, round(text.size * share)),
            fill=(25, 25, 30),
        )
    if paper.ruled:
        _ruled(draw, paper, font, share)
    return _stamped(page, paper, share)


def _ruled(draw: ImageDraw.ImageDraw, paper: Paper, font: str, share: float) -> None:
    lefts, pitch = (100, 240, 560, 700, 900), 100
    letters = ImageFont.truetype(font, round(18 * share))
    for row, cells in enumerate(paper.ruled):
        top = paper.ruled_top + row * pitch
        for left, right, words in zip(lefts, lefts[1:], cells, strict=False):
            box = (left * share, top * share, right * share, (top + pitch) * share)
            draw.rectangle(box, outline=(30, 30, 30), width=3)
            draw.text(((left + 12) * share, (top + 36) * share), words, font=letters, fill=(25, 25, 30))


def _stamped(page: Image.Image, paper: Paper, share: float) -> Image.Image:
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    for x, y in paper.seals:
        at = (x * share, y * share)
        around = 75 * share
        draw.ellipse((at[0] - around, at[1] - around, at[0] + around, at[1] + around), outline=_SEAL, width=9)
        draw.regular_polygon((*at, around / 2.6), 5, fill=_SEAL)
    return Image.fromarray(np.minimum(np.asarray(page), np.asarray(ink)))


def photograph(paper: Paper, take: Take, font: str) -> bytes:
    """The paper as a JPEG of a camera."""
    import cv2

    page = np.asarray(drawn(paper, font))
    height, width = page.shape[:2]
    wide, high = (round(side * take.size) for side in _PHOTO)
    size = (wide, high) if width > height else (high, wide)
    if take.table is None:
        return _saved(Image.fromarray(page), take.quality)
    corners = _corners(width, height, take, size)
    start = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(start, corners)
    seed = np.random.default_rng(sum(map(ord, paper.name + take.name)))
    photo = _table(size, take.table, seed)
    # A thin shadow where the paper's edge stands off the table, then the paper.
    mask: Any = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, size, flags=cv2.INTER_AREA)
    photo *= 1 - 0.35 * (cv2.GaussianBlur(np.roll(mask, (6, 6), (0, 1)), (0, 0), 5) / 255.0)[:, :, None]
    laid: Any = cv2.warpPerspective(page, matrix, size, flags=cv2.INTER_AREA)
    share = (mask / 255.0)[:, :, None]
    photo = photo * (1 - share) + laid * share
    across = np.linspace(0, 1, size[0])[None, :] * 0.7 + np.linspace(0, 1, size[1])[:, None] * 0.3
    photo *= 1 - take.shadow * (1 / (1 + np.exp(-14 * (across - 0.62))))[:, :, None]
    photo = cv2.GaussianBlur(photo, (0, 0), 0.9 * take.size)
    photo += seed.normal(0, take.noise, photo.shape)
    photo = np.rot90(photo, take.lying)
    return _saved(Image.fromarray(photo.clip(0, 255).astype(np.uint8)), take.quality)


def _corners(width: int, height: int, take: Take, size: tuple[int, int]) -> Any:
    """Where the corners of the paper lie on the photograph."""
    top, right = take.farther
    half = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], dtype=np.float64) * (width / 2, height / 2)
    half[:2, 0] *= 1 - top
    half[:2, 1] *= 1 - top / 2
    half[1:3, 1] *= 1 - right
    half[1:3, 0] *= 1 - right / 2
    turn = np.radians(take.turn)
    turned = half @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    reach = np.ptp(turned, axis=0)
    fit = take.filled * min(size[0] / reach[0], size[1] / reach[1])
    return (turned * fit + np.array(size) / 2).astype(np.float32)


def _table(size: tuple[int, int], colour: tuple[int, int, int], seed: np.random.Generator) -> Any:
    """A table's top, with the grain of wood along it."""
    grain = np.asarray(
        Image.fromarray(seed.normal(128, 40, (size[1] // 6, 40)).clip(0, 255).astype(np.uint8))
        .resize(size, Image.Resampling.BICUBIC)
        .filter(ImageFilter.GaussianBlur(2)),
        dtype=np.float64,
    )
    return np.array(colour, dtype=np.float64)[None, None, :] * (0.85 + 0.3 * grain / 255)[:, :, None]


def _saved(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
