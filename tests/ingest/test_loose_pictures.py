"""Pictures that hold a page, in kinds of documents whose readers do not tell where a picture stands."""

import base64
import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.loose.found import Found
from pipeline.ingest.loose.officeart import pictures_of_presentation, pictures_of_text, pictures_of_workbook
from pipeline.ingest.loose.opendocument import pictures_of_open_document
from pipeline.ingest.loose.rich_text import pictures_of_rich_text
from pipeline.ingest.loose.web import pictures_of_page
from pipeline.ingest.ocr.engine import is_installed
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Partial, Read
from tests.ingest.ocr.drawing import MINUTES, picture, saved

needs_ocr = pytest.mark.skipif(not is_installed(), reason="OCR is an extra")

IMAGE = picture(*MINUTES, size=(900, 800))
PAGE = saved(IMAGE)
TEXT = "The policy applies to all staff who work for the service provider. " * 5


def blip(kind: int, instance: int, data: bytes, identifiers: int = 1) -> bytes:
    body = bytes(16 * identifiers + 1) + data
    return struct.pack("<HHI", instance << 4, kind, len(body)) + body


def ole(**streams: bytes) -> bytes:
    return compound_file({name.replace("_", " "): data for name, data in streams.items()})


def rich_text(image: bytes = PAGE, more: str = "") -> bytes:
    properties = r"{\*\picprop{\sp{\sn wzName}{\sv }}}"
    words = r"\picscalex50\picscaley50\picwgoal14400\pichgoal12800\pngblip"
    head = rb"{\rtf1\ansi " + more.encode() + rb"\par {\*\shppict{\pict" + properties.encode() + words.encode()
    return head + b"\n" + image.hex().encode() + b"}}}"


def open_text(image: bytes = PAGE, width: str = "16cm", text: str = "") -> bytes:
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in names.items())
    frame = f'<draw:frame svg:width="{width}" svg:height="14cm"><draw:image xlink:href="Pictures/p.png"/></draw:frame>'
    body = f"<office:body><office:text><text:p>{text}</text:p><text:p>{frame}</text:p></office:text></office:body>"
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
        package.writestr("Pictures/p.png", image)
    return buffer.getvalue()


WEB = b"<html><body><img src='data:image/png;base64," + base64.b64encode(PAGE) + b"'></body></html>"
WEB_ARCHIVE = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(PAGE) + b"--b--\r\n"
)


@pytest.mark.parametrize(
    ("finder", "data", "area"),
    [
        (pictures_of_text, ole(Data=b"\0" * 70 + blip(0xF01E, 0x6E0, PAGE)), 0),
        (pictures_of_text, ole(WordDocument=b"x" * 9 + blip(0xF01E, 0x6E1, PAGE, 2), Data=b""), 0),
        (pictures_of_presentation, ole(Pictures=blip(0xF01E, 0x6E0, PAGE)), 0),
        (pictures_of_rich_text, rich_text(), 7200 * 6400 * 635**2),
        (pictures_of_open_document, open_text(), 16 * 14 * 360_000**2),
        (pictures_of_page, WEB, 0),
        (pictures_of_page, WEB_ARCHIVE, 0),
    ],
)
def test_pictures_are_found_as_they_were_put_in(
    finder: Callable[[bytes], list[Found]], data: bytes, area: float
) -> None:
    assert finder(data) == [Found(PAGE, area)]


def test_a_picture_of_a_workbook_goes_on_in_further_records() -> None:
    drawing = blip(0xF01E, 0x6E0, PAGE)
    parts = [drawing[start : start + 8224] for start in range(0, len(drawing), 8224)]
    kinds = [0x00EB, *[0x003C] * (len(parts) - 1)]
    records = b"".join(struct.pack("<HH", k, len(p)) + p for k, p in zip(kinds, parts, strict=True))
    assert pictures_of_workbook(ole(Workbook=records + struct.pack("<HH", 10, 0))) == [Found(PAGE)]


def test_a_bitmap_without_the_head_of_a_file_gets_one() -> None:
    bitmap = saved(IMAGE.convert("L").resize((200, 150)), "BMP")
    (found,) = pictures_of_text(ole(Data=blip(0xF01F, 0x7A8, bitmap[14:])))
    assert Image.open(BytesIO(found.data)).size == (200, 150)
    assert found.data == bitmap


@pytest.mark.parametrize("cut", [300, 3000])
def test_what_is_cut_off_or_claims_too_much_gives_no_picture(cut: int) -> None:
    assert pictures_of_text(ole(Data=blip(0xF01E, 0x6E0, PAGE)[:cut])) == []
    assert pictures_of_text(b"no compound file") == []
    assert pictures_of_open_document(b"no zip") == []


def by_ocr(outcome: object) -> str:
    assert isinstance(outcome, Read | Partial), outcome
    return "".join("".join(block.text.split()) for block in outcome.content.blocks if block.place.ocr)


@needs_ocr
def test_a_page_is_read_after_the_text_around_it() -> None:
    outcome = read(rich_text(more=TEXT), "licence.rtf")
    assert "Meetingdate:2026-09-28" in by_ocr(outcome)
    assert isinstance(outcome, Read)
    assert outcome.content.blocks[0].text.startswith("The policy")
    assert outcome.content.ocr_pages == 1


@needs_ocr
def test_a_document_that_only_wraps_a_scan_is_read_and_a_small_picture_in_a_text_is_not() -> None:
    assert "Meetingdate:2026-09-28" in by_ocr(read(open_text(width="4cm"), "scan.odt"))
    assert by_ocr(read(open_text(width="4cm", text=TEXT), "text.odt")) == ""


@needs_ocr
def test_a_picture_without_a_stated_size_is_a_page_by_its_points_and_form() -> None:
    page = f"<p>{TEXT}</p>".encode()
    screen = saved(picture(*MINUTES, size=(1400, 760)))
    assert "Meetingdate" in by_ocr(read(WEB.replace(b"<body>", b"<body>" + page), "page.html"))
    other = WEB.replace(base64.b64encode(PAGE), base64.b64encode(screen)).replace(b"<body>", b"<body>" + page)
    assert by_ocr(read(other, "page.html")) == ""


def test_without_ocr_it_is_said_that_pictures_were_not_read() -> None:
    off = ReadSettings(ocr="off")
    reason = "pictures that may hold a page, need OCR (OCR is switched off): 1"
    scan = read(open_text(), "scan.odt", off)
    assert isinstance(scan, Partial)
    assert scan.reason == reason
    partial = read(rich_text(more=TEXT), "licence.rtf", off)
    assert isinstance(partial, Partial)
    assert partial.reason == reason
