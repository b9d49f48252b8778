"""Seals and grey grounds are taken off a picture, and letters stay."""

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from pipeline.ingest.ocr.cleaned import without_grey_seals, without_seals
from tests.ingest.ocr.drawing import MINUTES, picture

RED = (225, 30, 40)


def as_read(image: Image.Image) -> np.ndarray:
    """Rows, columns, and blue, green, red."""
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])


def test_a_seal_becomes_as_bright_as_paper_and_the_letters_under_it_stay_dark() -> None:
    page = picture(*MINUTES, size=(1010, 640))
    stamped = page.copy()
    ImageDraw.Draw(stamped).ellipse((300, 90, 480, 270), outline=RED, width=12)
    dark = np.asarray(page).min(axis=2) < 60
    sealed = (np.asarray(stamped) == RED).all(axis=2)
    found = without_seals(as_read(stamped))
    assert found[sealed].min() > 200
    assert (found[dark & ~sealed].max(axis=1) < 90).all()


def test_red_lines_of_text_and_wide_red_areas_are_left_as_they_are() -> None:
    page = picture(size=(1010, 640))
    draw = ImageDraw.Draw(page)
    draw.rectangle((60, 60, 900, 110), fill=RED)  # a letterhead
    draw.rectangle((60, 300, 200, 440), fill=RED)  # a logo
    image = as_read(page)
    assert without_seals(image) is image


def test_a_seal_on_a_photocopy_is_told_by_its_broad_strokes_and_the_letters_stay() -> None:
    page = picture(*MINUTES, size=(1010, 640)).convert("L")
    draw = ImageDraw.Draw(stamp := Image.new("L", page.size, 255))
    draw.ellipse((270, 60, 470, 260), outline=90, width=12)
    draw.regular_polygon((370, 160, 40), 3, fill=90)
    copied = ImageChops.darker(page, stamp).convert("RGB")
    found = without_grey_seals(as_read(copied))
    only_seal = (np.asarray(stamp) == 90) & (np.asarray(page) == 255)
    assert np.median(found[only_seal]) > 240
    letters = np.asarray(page) < 60
    assert (found[letters].max(axis=1) < 90).mean() > 0.98


def test_grey_pictures_without_text_on_them_stay() -> None:
    page = picture(*MINUTES, size=(1010, 640))
    ImageDraw.Draw(page).ellipse((700, 300, 880, 480), outline=(90, 90, 90), width=12)
    image = as_read(page)
    assert without_grey_seals(image) is image
