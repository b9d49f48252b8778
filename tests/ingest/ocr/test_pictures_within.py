"""Pictures within Word files, slides and sheets that hold a page."""

from io import BytesIO

import pytest
import xlsxwriter
from PIL import Image

from pipeline.ingest.ocr import use
from pipeline.ingest.ocr.engine import is_installed
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sheets import read_workbook
from pipeline.ingest.slides import read_pptx
from pipeline.ingest.word import read_word
from pipeline.values import Content, Outcome, Partial, Read, Skipped
from tests.ingest.ocr.drawing import MINUTES, picture, saved
from tests.ingest.slides.test_read_slides import pptx, shape, tree
from tests.ingest.word.building import package, paragraph, relationships, zipped

needs_ocr = pytest.mark.skipif(not is_installed(), reason="OCR is an extra")

CENTIMETRE = 360_000
PAGE = saved(picture(*MINUTES, size=(900, 640)))
ICON = saved(picture((10, 10, "Logo"), size=(120, 80)))
PHOTO = saved(Image.linear_gradient("L").resize((900, 640)))
TEXT = paragraph("The policy applies to all staff who work for the service provider. " * 4)


def drawn(identifier: str, width: float = 16, height: float = 22) -> str:
    """A paragraph with a picture, in centimetres."""
    return (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        f'wordprocessingDrawing"><wp:extent cx="{int(width * CENTIMETRE)}" cy="{int(height * CENTIMETRE)}"/>'
        f'<a:graphic><a:graphicData><a:blip r:embed="{identifier}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )


def drawn_in_old_way(identifier: str, style: str) -> str:
    return (
        f'<w:p><w:r><w:pict><v:shape style="{style}"><v:imagedata r:id="{identifier}"/></v:shape></w:pict></w:r></w:p>'
    )


def word(body: str, **pictures: bytes) -> bytes:
    links = {name: ("image", f"media/{name}.png") for name in pictures}
    files: dict[str, str | bytes] = {**package(body)}
    files["word/_rels/document.xml.rels"] = relationships(links)
    return zipped(files | {f"word/media/{name}.png": data for name, data in pictures.items()})


def whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def by_ocr(content: Content) -> str:
    return "".join("".join(block.text.split()) for block in content.blocks if block.place.ocr)


@needs_ocr
def test_a_page_in_a_word_file_is_read_where_it_stands() -> None:
    heading = paragraph("Annex", properties='<w:outlineLvl w:val="0"/>')
    content = whole(read_word(word(TEXT + heading + drawn("p") + paragraph("After it"), p=PAGE)))
    assert [block.place.ocr for block in content.blocks][:2] == [False, False]
    assert (content.blocks[-1].text, content.blocks[-1].place.ocr) == ("After it", False)
    assert "Meetingdate:2026-09-28" in by_ocr(content)
    assert {str(block.place) for block in content.blocks if block.place.ocr} == {"(OCR) Annex"}
    assert content.ocr_pages == 1


@needs_ocr
def test_a_word_file_that_only_wraps_a_scan_is_read() -> None:
    small = drawn("p", 3, 2) + drawn("i", 1, 1)
    content = whole(read_word(word(small, p=PAGE, i=ICON)))
    assert "Approvedbythemanager" in by_ocr(content)
    assert content.ocr_pages == 1


@needs_ocr
def test_small_pictures_in_a_text_and_photos_are_left_alone() -> None:
    content = whole(read_word(word(TEXT + drawn("p", 8, 6) + drawn("f"), p=PAGE, f=PHOTO)))
    assert by_ocr(content) == ""
    assert content.ocr_pages == 1


@needs_ocr
def test_a_picture_of_the_old_kind_and_one_in_a_table_are_read_and_one_shown_twice_once() -> None:
    large = "position:absolute;width:450pt;height:600pt;z-index:1"
    in_cell = f"<w:tbl><w:tr><w:tc>{drawn('p')}</w:tc></w:tr></w:tbl>"
    content = whole(read_word(word(TEXT + drawn_in_old_way("p", large) + in_cell, p=PAGE)))
    assert by_ocr(content).count("Meetingdate") == 1
    assert by_ocr(whole(read_word(word(TEXT + in_cell, p=PAGE)))).count("Meetingdate") == 1


@needs_ocr
def test_pictures_beyond_the_number_are_named() -> None:
    other = saved(picture(*MINUTES, size=(900, 650)))
    outcome = read_word(word(TEXT + drawn("p") + drawn("q"), p=PAGE, q=other), ReadSettings(ocr_pages=1))
    assert isinstance(outcome, Partial)
    assert outcome.reason == "pictures left unread, the number of pages for OCR is used up: 2"
    assert outcome.content.ocr_pages == 1


@needs_ocr
def test_a_picture_that_is_cut_off_is_named_and_the_text_is_kept() -> None:
    outcome = read_word(word(TEXT + drawn("p"), p=PAGE[:2000]))
    assert isinstance(outcome, Partial)
    assert outcome.reason == "pictures that cannot be read: 1"
    assert outcome.content.blocks[0].text.startswith("The policy")


def test_without_ocr_it_is_said_which_pictures_were_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word(TEXT + drawn("i", 1, 1) + drawn("p"), p=PAGE, i=ICON)
    off = read_word(data, ReadSettings(ocr="off"))
    assert isinstance(off, Partial)
    assert off.reason == "pictures that may hold a page, need OCR (OCR is switched off): 2"
    assert read_word(word(drawn("p"), p=PAGE), ReadSettings(ocr="off")) == Partial(
        Content(()), "pictures that may hold a page, need OCR (OCR is switched off): 1"
    )
    monkeypatch.setattr(use, "is_installed", lambda: False)
    without = read_word(data)
    assert isinstance(without, Partial)
    assert "pip install 'preaudit[ocr]'" in without.reason
    assert by_ocr(without.content) == ""


def on_slide(width: float, height: float) -> str:
    size = f'<a:ext cx="{int(width * CENTIMETRE)}" cy="{int(height * CENTIMETRE)}"/>'
    return f'<p:pic><p:blipFill><a:blip r:embed="p"/></p:blipFill><p:spPr><a:xfrm>{size}</a:xfrm></p:spPr></p:pic>'


def slides(width: float, height: float) -> bytes:
    xml = tree(shape("Licence", holder="title") + shape("Words that are said. " * 20) + on_slide(width, height))
    links = {"a": {"p": ("image", "../media/p.png")}, "b": {}}
    return pptx({"a": xml, "b": tree(shape("Thank you"))}, links, {"media/p.png": PAGE})


@needs_ocr
def test_a_page_on_a_slide_is_read_and_a_small_picture_is_not() -> None:
    content = whole(read_pptx(slides(20, 14)))
    assert "Meetingdate:2026-09-28" in by_ocr(content)
    assert {str(block.place) for block in content.blocks if block.place.ocr} == {"p.1 (OCR) Licence"}
    assert content.blocks[-1].text == "Thank you"
    assert whole(read_pptx(slides(8, 6))).ocr_pages == 0


@needs_ocr
def test_a_page_on_a_sheet_is_read() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("Licence").insert_image(0, 0, "p.png", {"image_data": BytesIO(PAGE)})
    book.close()
    content = whole(read_workbook(buffer.getvalue()))
    assert "Meetingdate:2026-09-28" in by_ocr(content)
    assert {str(block.place) for block in content.blocks} == {"Licence (OCR)"}
    assert read_workbook(buffer.getvalue(), ReadSettings(ocr="off")) == Skipped(
        "pictures that may hold a page, need OCR (OCR is switched off): 1"
    )
