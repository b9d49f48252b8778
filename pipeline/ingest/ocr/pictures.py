"""Picture files: opened with care, each page of them read."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO

import numpy as np
from PIL import Image as Pillow
from PIL import ImageFile, ImageOps, ImageSequence, UnidentifiedImageError

from pipeline.ingest.layout.blocks import page_blocks
from pipeline.ingest.ocr.engine import Image
from pipeline.ingest.ocr.heic import can_open_heic, is_heic
from pipeline.ingest.ocr.page import PictureText, read_page
from pipeline.ingest.ocr.use import doubtful, hindrance, left_unread, split_by_budget
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Content, Failed, Outcome, Partial, Read, Skipped

_MOST_PIXELS = 120_000_000
_LONGER_SIDE = 2340
_SMALL = 1600  # what a messenger leaves of a photograph: letters are found better at twice their size
_DRAWINGS = ("WMF", "EMF", "EPS")
_CUT_SHORT = "cut short or damaged: what is left of the picture was read"
_POINTS = 842.0  # the longer side counts as that of A4


class TooManyPixels(Exception):
    """A picture that would take gigabytes."""


UNREADABLE = (TooManyPixels, OSError, ValueError, SyntaxError, TypeError)
"""What opening and decoding of a picture may raise; UnidentifiedImageError is an OSError."""


def read_picture(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Read a picture, and all pages of a TIFF. Skipped when it holds no text or OCR is not there to look."""
    settings = settings or ReadSettings()
    if why_not := hindrance(settings):
        return Skipped(f"picture: needs OCR ({why_not})")
    if is_heic(data) and not can_open_heic():
        return Skipped("reading of HEIC files needs the package pi-heif: install it, or save it as .jpg")
    try:
        count = page_count(data)
        wanted, left = split_by_budget(range(1, count + 1), settings)
        texts, cut = _pages(data, len(wanted))
    except TooManyPixels as error:
        return Failed(str(error))
    except UnidentifiedImageError:
        return Failed("broken picture: it cannot be opened")
    except UNREADABLE as error:
        return Failed(f"broken picture: {error}")
    if cut and not any(text.has_text for text in texts):
        return Failed("broken picture: it is cut short, and OCR found no text in what is left")
    reasons = [_CUT_SHORT] * cut + ([left_unread(left)] if left else [])
    if not any(text.has_text for text in texts):
        return Skipped("; ".join(["picture: OCR found no text in it" if texts else "picture: not read", *reasons]))
    reasons += [doubtful(numbers)] if (numbers := [n for n, text in enumerate(texts, 1) if text.doubtful]) else []
    content = picture_content(texts)
    return Partial(content, "; ".join(reasons)) if reasons else Read(content)


def _pages(data: bytes, most: int) -> tuple[list[PictureText], bool]:
    """What stands on the pages, and whether the file breaks off: then what is left of it is looked at."""
    try:
        return [read_whole(image) for image in page_images(data, most)], False
    except UNREADABLE as error:
        if not re.search("truncated|broken data stream", str(error)):
            raise
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        return [read_whole(image) for image in page_images(data, most)], True
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def picture_content(texts: list[PictureText]) -> Content:
    numbers = range(1, len(texts) + 1)
    tables = {number: text.tables for number, text in zip(numbers, texts, strict=True)}
    blocks = page_blocks([text.lines for text in texts], [text.height for text in texts], tables, numbers)
    return Content(tuple(blocks), pages=len(texts), ocr_pages=len(texts))


def read_whole(image: Image) -> PictureText:
    return read_page(image, _POINTS / max(image.shape[:2]))


def page_count(data: bytes) -> int:
    """Pages of a TIFF; the frames of a moving picture are one page."""
    with _opened(data) as picture:
        return int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1


def pixel_size(data: bytes) -> tuple[int, int] | None:
    """Width and height as stored; None for drawings without pixels and for what cannot be opened."""
    try:
        with _opened(data) as picture:
            return None if picture.format in _DRAWINGS else picture.size
    except UNREADABLE:
        return None


def page_images(data: bytes, most: int) -> Iterator[Image]:
    """The first pages, upright as the camera says, on white, in a size that is fit to be read."""
    with _opened(data) as picture:
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if number >= most:
                return
            _check(frame)
            yield _plain(frame)


def _opened(data: bytes) -> Pillow.Image:
    if is_heic(data):
        can_open_heic()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)
        try:
            picture = Pillow.open(BytesIO(data))
        except Pillow.DecompressionBombError as error:
            raise TooManyPixels(f"too large: {error}") from error
    _check(picture)
    return picture


def _check(picture: Pillow.Image) -> None:
    if picture.width * picture.height > _MOST_PIXELS:
        raise TooManyPixels(f"too large: a picture of {picture.width:,} × {picture.height:,} pixels")


def _plain(frame: Pillow.Image) -> Image:
    frame.draft("RGB", (_LONGER_SIDE, _LONGER_SIDE))  # JPEG only: decodes to a fraction where that is enough
    frame = ImageOps.exif_transpose(frame)
    if frame.mode.startswith("I;16") or frame.mode == "I":
        frame = Pillow.fromarray((np.asarray(frame, dtype=np.int64) >> 8).clip(0, 255).astype(np.uint8))
    longer = max(frame.size)
    if longer > 2 * _LONGER_SIDE and frame.mode in ("L", "RGB"):
        frame = frame.reduce(longer // (2 * _LONGER_SIDE) + 1)
    if frame.mode in ("LA", "PA", "RGBA") or "transparency" in frame.info:
        with_alpha = frame.convert("RGBA")
        on_white = Pillow.new("RGBA", with_alpha.size, "white")
        on_white.alpha_composite(with_alpha)
        frame = on_white
    upright = frame.convert("RGB")
    longer = max(upright.size)
    share = (
        _LONGER_SIDE / longer if longer > _LONGER_SIDE else min(2.0, _LONGER_SIDE / longer) if longer < _SMALL else 1.0
    )
    if share != 1.0:
        size = (max(round(upright.width * share), 1), max(round(upright.height * share), 1))
        upright = upright.resize(size, Pillow.Resampling.LANCZOS if share < 1 else Pillow.Resampling.BICUBIC)
    return np.ascontiguousarray(np.asarray(upright)[:, :, ::-1])
