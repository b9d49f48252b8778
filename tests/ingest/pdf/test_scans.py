"""Scanned pages of a PDF, and the unseen text that lies over them."""

from io import BytesIO

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.pdf.reader import read_pdf
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Content, Partial, Read, Skipped
from tests.ingest.ocr.drawing import MINUTES, picture

pytest.importorskip("rapidocr")


def pdf(*pages: str) -> bytes:
    """A page each: "text", "scan", "mixed" (a caption over a scan) or "photo" (a picture without text)."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for kind in pages:
        if kind in ("text", "mixed"):
            canvas.drawString(72, 800, "Annex 1: the signed minutes of the review, as they were scanned")
        if kind in ("scan", "mixed"):
            canvas.drawImage(ImageReader(picture(*MINUTES, size=(1010, 900))), 40, 200, 515, 540)
        if kind == "photo":
            canvas.drawImage(ImageReader(picture()), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text_of(content: Content) -> str:
    return "".join("".join(block.text.split()) for block in content.blocks)


def test_scanned_pages_among_others_are_read_and_counted() -> None:
    outcome = read_pdf(pdf("text", "scan"))
    assert isinstance(outcome, Read), outcome
    assert (outcome.content.pages, outcome.content.ocr_pages) == (2, 1)
    places = {str(block.place) for block in outcome.content.blocks}
    assert places == {"p.1", "p.2 (OCR)"}
    assert "Meetingdate:2026-09-28" in text_of(outcome.content)


def test_a_caption_over_a_scan_stays_and_the_scan_is_read() -> None:
    outcome = read_pdf(pdf("mixed"))
    assert isinstance(outcome, Read), outcome
    assert text_of(outcome.content).startswith("Annex1:")
    assert "Meetingdate:2026-09-28" in text_of(outcome.content)
    assert text_of(outcome.content).count("Annex1") == 1


def test_pages_beyond_the_budget_are_named() -> None:
    outcome = read_pdf(pdf("scan", "scan", "text", "scan"), ReadSettings(ocr_pages=1))
    assert isinstance(outcome, Partial)
    assert outcome.reason == "pages left unread, the number of pages for OCR is used up: 2, 4"
    assert outcome.content.ocr_pages == 1


def test_a_scan_without_any_text_is_skipped() -> None:
    assert read_pdf(pdf("photo")) == Skipped("scan without text layer: OCR found no text in it")


def overlaid(*texts: str) -> bytes:
    """A scan, and text on it that is not seen."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawImage(ImageReader(picture(*MINUTES, size=(1010, 900))), 40, 200, 515, 600)
    layer = canvas.beginText(60, 700)
    layer.setTextRenderMode(3)
    for text in texts:
        layer.textLine(text)
    canvas.drawText(layer)
    canvas.save()
    return buffer.getvalue()


def test_unseen_text_that_its_scan_does_not_bear_out_gives_way_to_ocr() -> None:
    junk = ("FA #4 BE 7F aR 2 3 Bs WAR 4h", "SESE SE | F BA +H 18 = 4H Ba ie") * 5
    outcome = read_pdf(overlaid(*junk))
    assert isinstance(outcome, Read), outcome
    assert "Meetingdate:2026-09-28" in text_of(outcome.content)
    assert "SESE" not in text_of(outcome.content)


def test_unseen_text_that_says_what_the_scan_shows_is_kept() -> None:
    outcome = read_pdf(overlaid(*(text for _, _, text in MINUTES), *["and whatever else the page may say"] * 5))
    assert isinstance(outcome, Read), outcome
    assert outcome.content.ocr_pages == 0
    assert "whateverelse" in text_of(outcome.content)


def with_sheet(width: float, size: tuple[int, int] = (1010, 800), over: bool = False) -> bytes:
    """Text, a picture of minutes below it (or under it), and a second page."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawImage(ImageReader(picture(*MINUTES, size=size)), 40, 200, width, width * size[1] / size[0])
    for number in range(8):
        height = 320 + 20 * number if over else 800 - 14 * number
        canvas.drawString(72, height, f"Line {number} of a text that says what the annex is for and who keeps it")
    canvas.showPage()
    canvas.drawString(72, 800, "The second page of the text")
    canvas.save()
    return buffer.getvalue()


def test_a_sheet_beside_text_is_read_after_the_text_of_its_page() -> None:
    outcome = read_pdf(with_sheet(400))
    assert isinstance(outcome, Read), outcome
    ocr = [block.place.ocr for block in outcome.content.blocks]
    assert "Meetingdate:2026-09-28" in text_of(outcome.content)
    assert (ocr[0], True in ocr, ocr[-1]) == (False, True, False)
    assert outcome.content.blocks[-1].text == "The second page of the text"
    assert outcome.content.ocr_pages == 1
    off = read_pdf(with_sheet(400), ReadSettings(ocr="off"))
    assert isinstance(off, Partial)
    assert off.reason == "pictures that may hold a page, need OCR (OCR is switched off): 1"


@pytest.mark.parametrize("data", [with_sheet(150), with_sheet(400, (1400, 700)), with_sheet(400, over=True)])
def test_small_pictures_screens_and_what_the_text_lies_on_are_left_alone(data: bytes) -> None:
    outcome = read_pdf(data)
    assert isinstance(outcome, Read), outcome
    assert outcome.content.ocr_pages == 0
