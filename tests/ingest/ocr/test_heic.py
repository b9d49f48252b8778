"""A photo of a telephone: half black, half white, 96 × 32 points, as an encoder wrote it."""

import base64

import pytest

from pipeline.ingest.ocr import heic, pictures
from pipeline.ingest.ocr.pictures import page_images, read_picture
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Skipped

PHOTO = base64.b64decode(
    "AAAAHGZ0eXBoZWl4AAAAAG1pZjFoZWl4bWlhZgAAAXVtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAA"
    "AERAAAEAAQAAAAABmQABAAAAAAAAABwAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA9WlwcnAAAADV"
    "aXBjbwAAAHBodmNDAQQIAAAAn/gAAAAAHvAA/Pz4+AAADwNgAAEAF0ABDAH//wQIAAADAJ/4AAADAAAeugJAYQABACVCAQEECAAAAwCf+AAAAwAA"
    "HsDCBBZbq5Ka5sCAAAAMgAAAAwCEYgABAAZEAcFzwYkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAYAAAAEAAAAAoY2xhcAAAAGAA"
    "AAABAAAAIAAAAAEAAAAAAAAAAv///+AAAAACAAAADnBpeGkAAAAAAQgAAAAYaXBtYQAAAAAAAAABAAEFgQIDBYQAAAAkbWRhdAAAABgoAa4Womz"
    "QMHv//dtACQj8eOWSgbFGu8A="
)


def test_a_heic_photo_is_opened_like_any_picture() -> None:
    pytest.importorskip("pi_heif")
    (image,) = page_images(PHOTO, 1)
    height, width = image.shape[:2]
    assert width == 3 * height
    assert image[height // 2, width // 4].max() < 60
    assert image[height // 2, 3 * width // 4].min() > 200


def test_a_heic_photo_that_is_cut_off_is_broken() -> None:
    pytest.importorskip("pi_heif")
    assert isinstance(read_picture(PHOTO[:200], ReadSettings()), Failed)


def test_without_the_plug_in_a_heic_photo_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "can_open_heic", lambda: False)
    outcome = read_picture(PHOTO, ReadSettings())
    assert isinstance(outcome, Skipped)
    assert "save it as .jpg" in outcome.reason


def test_films_are_no_photos() -> None:
    assert heic.is_heic(PHOTO)
    assert not heic.is_heic(b"\0\0\0\x18ftypmp42")
