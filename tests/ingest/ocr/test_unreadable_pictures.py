"""Pictures without text, too large, or broken: what is said of them."""

import pytest

from pipeline.ingest.ocr import pictures, use
from pipeline.ingest.ocr.pictures import read_picture
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Partial, Skipped
from tests.ingest.ocr.drawing import MINUTES, picture, saved


def test_a_picture_without_text_is_skipped_and_not_empty() -> None:
    assert read_picture(saved(picture())) == Skipped("picture: OCR found no text in it")


def test_noise_that_looks_like_text_is_doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ingest.ocr.page._DOUBTFUL_PAGE", 1.01)
    outcome = read_picture(saved(picture(*MINUTES)))
    assert isinstance(outcome, Partial)
    assert outcome.reason == "read by OCR with low confidence: pages 1"


def test_a_decompression_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 300_000)
    assert read_picture(saved(picture())) == Failed("too large: a picture of 1,010 × 320 pixels")


@pytest.mark.parametrize(
    ("settings", "installed", "reason"),
    [
        (ReadSettings(ocr="off"), True, "picture: needs OCR (OCR is switched off)"),
        (ReadSettings(), False, "picture: needs OCR (install OCR with: pip install 'preaudit[ocr]')"),
    ],
)
def test_without_ocr_the_advice_is_given(
    settings: ReadSettings, installed: bool, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use, "is_installed", lambda: installed)
    assert read_picture(saved(picture(*MINUTES)), settings) == Skipped(reason)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", saved(picture(*MINUTES))[:900]])
def test_a_broken_picture_fails(data: bytes) -> None:
    outcome = read_picture(data)
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken picture: ")
