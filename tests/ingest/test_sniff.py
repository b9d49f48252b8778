"""What type a file is, told by its content and only then by its name."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
import xlwt
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.sniff import sniff


def zipped(**members: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def content_types(kind: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{kind}"/></Types>')
    return buffer.getvalue()


def ole(*streams: str) -> bytes:
    """A compound file with one allocation sector and a directory, of 512-byte sectors."""
    entries = ["Root Entry", *streams]
    sectors = (len(entries) + 3) // 4
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 44, 1)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = [0xFFFFFFFD] + [index + 2 for index in range(sectors)]
    table[-1] = 0xFFFFFFFE
    allocation = struct.pack("<128I", *table, *[0xFFFFFFFF] * (128 - len(table)))
    directory = bytearray(512 * sectors)
    for index, name in enumerate(entries):
        raw = name.encode("utf-16-le") + b"\0\0"
        directory[index * 128 : index * 128 + len(raw)] = raw
        struct.pack_into("<HB", directory, index * 128 + 64, len(raw), 5 if index == 0 else 2)
    return bytes(header) + allocation + bytes(directory)


def docx() -> bytes:
    buffer = BytesIO()
    Document().save(buffer)
    return buffer.getvalue()


def xlsx() -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet().write(0, 0, "x")
    book.close()
    return buffer.getvalue()


def xls() -> bytes:
    book = xlwt.Workbook()
    book.add_sheet("s").write(0, 0, "x")
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(), FileType.WORD),
        (content_types(WORD + "template.main+xml"), FileType.WORD),
        (content_types("application/vnd.ms-word.document.macroEnabled.main+xml"), FileType.WORD),
        (content_types("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), FileType.WORD),
        (xlsx(), FileType.SPREADSHEET),
        (content_types(EXCEL + "template.main+xml"), FileType.SPREADSHEET),
        (content_types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), FileType.SPREADSHEET),
        (content_types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), FileType.SPREADSHEET),
        (
            content_types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
            FileType.PRESENTATION,
        ),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), FileType.OPEN_TEXT),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), FileType.OPEN_SPREADSHEET),
        (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), FileType.OPEN_PRESENTATION),
        (zipped(inner="x"), FileType.ZIP),
        (zipped(word__notes="a zip of someone's folder called word"), FileType.ZIP),
        (docx()[:3000], FileType.WORD),
        (xls(), FileType.OLD_SPREADSHEET),
        (xls()[:1500], FileType.BROKEN_OLE),
        (b"\r\n {\\rtf1 x}", FileType.RTF),
        (ole("Book"), FileType.OLD_SPREADSHEET),
        (ole("1Table", "Data", "CompObj", "WordDocument"), FileType.OLD_WORD),
        (ole("Current User", "PowerPoint Document"), FileType.OLD_PRESENTATION),
        (ole("__properties_version1.0"), FileType.OUTLOOK_MESSAGE),
        (ole("MatOST"), FileType.WORKS),
        (ole("EncryptionInfo", "EncryptedPackage"), FileType.ENCRYPTED_OFFICE),
        (ole("Catalog", "1"), FileType.NOISE),
        (ole("Something"), FileType.OTHER_OLE),
        (ole("WORDDOCUMENT", "1TABLE"), FileType.OLD_WORD),
        (ole("WORKBOOK"), FileType.OLD_SPREADSHEET),
        (ole("VisioDocument"), FileType.OLD_DRAWING),
        (ole("PP40"), FileType.OLD_SLIDES),
        (ole("Quill"), FileType.PUBLICATION),
        (ole("Package", "\x01Ole"), FileType.OLE_OBJECT),
        (content_types("application/vnd.ms-visio.drawing.main+xml"), FileType.DRAWING),
        (zipped(OFD__xml="<ofd:OFD/>"), FileType.ZIP),
        (b"\x09\x04\x06\x00" + bytes(40), FileType.OLD_SPREADSHEET),
        (b"\0\0\0\x18ftypheic" + bytes(range(256)) * 4, FileType.IMAGE),
        (b"\0\0\0\x18ftypavif" + bytes(range(256)) * 4, FileType.IMAGE),
        (b"wOFF" + bytes(range(256)), FileType.FONT),
        (b"\0\0\2\0\6\4\6\0" + bytes(range(256)), FileType.LOTUS),
        (b"\0\0\0\x18ftypisom" + bytes(range(256)) * 4, FileType.MEDIA),
        (b"AC1027" + bytes(range(256)) * 4, FileType.CAD),
        (b"MZ" + bytes(range(256)) * 4, FileType.PROGRAM),
        (b"MZ is a text", FileType.TEXT),
        (b"!BDN" + bytes(range(256)), FileType.OUTLOOK_MAILBOX),
        (b"From a@b Mon Jan  5 10:00:00 2026\nSubject: x\n\nbody", FileType.MAILBOX),
        (b"From 10:00 on we work.\nNote: all of us", FileType.TEXT),
        (b"\xdb\xa5\x2d\0" + bytes(range(256)), FileType.BEFORE_WORD_6),
        (b"MSWIM\0\0\0" + bytes(range(256)), FileType.OTHER_ARCHIVE),
        (bytes(32769) + b"CD001\1" + bytes(range(256)), FileType.OTHER_ARCHIVE),
        (b"\x78\x9f\x3e\x22\1\0", FileType.OUTLOOK_PACKET),
        (zipped(**{"word/document.xml": "<w/>"}), FileType.WORD),
        (zipped(**{"xl/workbook.xml": "<w/>"}), FileType.SPREADSHEET),
        (b"%PDF-1.4\n%...", FileType.PDF),
        (b"\r\n junk before\x00\n%PDF-1.7\n1 0 obj", FileType.PDF),
        (b'{"magic": "%PDF-1.7"}', FileType.TEXT),
        (b"{\\rtf1\\ansi x}", FileType.RTF),
        (b"\x89PNG\r\n\x1a\n....", FileType.IMAGE),
        (b"\xff\xd8\xff\xe0..", FileType.IMAGE),
        (b"GIF89a..", FileType.IMAGE),
        (b"BM" + struct.pack("<IHHI", 100, 0, 0, 54) + b"\0" * 40, FileType.IMAGE),
        (b"II*\0....", FileType.IMAGE),
        (b"RIFF\x10\0\0\0WEBPVP8 ", FileType.IMAGE),
        (b"7z\xbc\xaf\x27\x1c\0\4", FileType.SEVEN_ZIP),
        (b"Rar!\x1a\x07\x01\0", FileType.RAR),
        (b"\x1f\x8b\x08\0\0", FileType.GZIP),
        (b"Received: by a\nSubject: x\nFrom: a@b\n\nbody", FileType.EMAIL),
        (
            b"From: <saved>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n--x",
            FileType.MHTML,
        ),
        ("<!-- 导出 --><html><body>表</body></html>".encode("gbk"), FileType.HTML),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', FileType.OFFICE_XML),
        (bytes(range(256)) * 8, FileType.UNKNOWN),
        (b"", FileType.EMPTY),
        (b" \r\n\t\n", FileType.EMPTY),
        ("事件".encode("gb18030"), FileType.TEXT),
    ],
)
def test_content_decides_under_a_misleading_name(data: bytes, kind: FileType) -> None:
    assert sniff(data, "no-suffix") is kind
    assert sniff(data, "folder/misleading.bin") is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.md", FileType.MARKDOWN),
        ("a.csv", FileType.CSV),
        ("a.TSV", FileType.CSV),
        ("导出.xls", FileType.CSV),
        ("a.txt", FileType.TEXT),
        ("notes", FileType.TEXT),
    ],
)
def test_the_name_tells_kinds_of_text_apart(name: str, kind: FileType) -> None:
    assert sniff("编号\t日期\n1\t2026-07-03\n".encode(), name) is kind


def test_a_page_saved_under_the_name_of_a_workbook_is_a_page() -> None:
    assert sniff(b"<table><tr><td>1</td></tr></table>", "report.xls") is FileType.HTML


@pytest.mark.parametrize(
    "name",
    ["~$程序.docx", "x/Thumbs.db", ".DS_Store", "desktop.ini", "a.crdownload", "b.tmp", "._a.docx"],
)
def test_what_programs_leave_behind_is_noise_whatever_it_holds(name: str) -> None:
    assert sniff(b"%PDF-1.4", name) is FileType.NOISE


def test_a_letter_that_quotes_mail_headers_is_text() -> None:
    assert sniff("会议纪要\nSubject: 周会\nDate: 2026-07-03\n".encode(), "a.txt") is FileType.TEXT


@settings(deadline=None)
@given(st.binary(max_size=600), st.text(max_size=20))
def test_any_bytes_have_a_type(data: bytes, name: str) -> None:
    assert isinstance(sniff(data, name), FileType)


@given(st.data())
def test_a_damaged_compound_file_has_a_type(choices: st.DataObject) -> None:
    data = bytearray(ole("WordDocument", "1Table", "a", "b", "c"))
    for _ in range(5):
        data[choices.draw(st.integers(8, len(data) - 1))] = choices.draw(st.integers(0, 255))
    assert isinstance(sniff(bytes(data), "a.doc"), FileType)


@pytest.mark.parametrize(
    "name",
    [
        "~$程序.docx", "~WRL0001.tmp", "~WRD0000.doc", ".~报告.wps", ".~lock.a.odt#", "Thumbs.db", "Thumbs.db:encryptable",
        "ehthumbs_vista.db", "desktop.ini", ".DS_Store", "._a.docx", ".localized", "Icon\r", "@eaDir",
        "SYNOFILE_THUMB_M.jpg", "a.docx@SynoEAStream", ".@__thumb", "a.docx.crdownload", "a.zip.part", "a.xltd",
        "a.baiduyun.p.downloading", ".a.docx.swp", ".nfs0000001",
    ],
)  # fmt: skip
def test_what_programs_leave_behind_is_noise(name: str) -> None:
    assert sniff(b"PK\x03\x04", f"资料/{name}") is FileType.NOISE


@pytest.mark.parametrize(
    "name", ["partial.docx", "part.docx", "模板.tmpl", "download.docx", "thumbs.docx", "~模板.docx"]
)
def test_names_that_only_look_like_leftovers_are_none(name: str) -> None:
    assert sniff(docx(), name) is FileType.WORD


def test_what_is_embedded_in_an_old_office_file_does_not_decide_what_it_is() -> None:
    data = compound_file({"Workbook": b"x" * 5000, "MBD0001/WordDocument": b"y" * 5000})
    assert sniff(data, "a") is FileType.OLD_SPREADSHEET
    mail = compound_file({"__properties_version1.0": bytes(32), "__attach/x/WordDocument": b"y"})
    assert sniff(mail, "a") is FileType.OUTLOOK_MESSAGE


def test_xml_with_many_comments_is_told_apart_at_once() -> None:
    comments = "<!-- licence -->\n" * 200
    assert sniff(f"<?xml version='1.0'?>\n{comments}<module/>".encode(), "a.xml") is FileType.TEXT
    assert sniff(f"{comments}<html><p>台账</p></html>".encode(), "a.xml") is FileType.HTML


def test_a_mail_with_pictures_in_it_is_no_saved_page() -> None:
    related = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=q\n"
    inner = "\n--q\nContent-Type: text/html\n\n<p>text</p>\n--q--\n"
    sent = f"From: a@b.cn\nTo: c@d.cn\nSubject: 周报\nMessage-ID: <1@b.cn>\n{related}{inner}"
    assert sniff(sent.encode(), "a.eml") is FileType.EMAIL
    mixed = sent.replace("multipart/related", "multipart/mixed").replace("text/html", "multipart/related; boundary=r")
    assert sniff(mixed.encode(), "a.eml") is FileType.EMAIL
    saved = f"From: <Saved by Blink>\nSubject: page\nDate: Mon, 3 Aug 2026 10:00:00 +0800\n{related}{inner}"
    assert sniff(saved.encode(), "a.mht") is FileType.MHTML
