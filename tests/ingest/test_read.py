"""Each type of file has an answer: it is read, or it is said why not."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest import read as reading
from pipeline.ingest.archives import ARCHIVES
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.read import read
from pipeline.values import Content, Failed, Outcome, Partial, Read, Skipped


def docx() -> bytes:
    buffer = BytesIO()
    document = Document()
    document.add_paragraph("事件管理程序")
    document.save(buffer)
    return buffer.getvalue()


def xlsx() -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("台账")
    for row in range(8):
        sheet.write_row(row, 0, ["编号", row, "事件"])
    sheet.write_comment("A1", "说明")
    book.close()
    return buffer.getvalue()


def pdf() -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "Incident management procedure")
    canvas.grid([72, 172, 272], [500, 520, 540])
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


SAMPLES = {
    "a.docx": docx(),
    "a.xlsx": xlsx(),
    "a.pdf": pdf(),
    "a.html": "<html><body><h1>题</h1><table><tr><td rowspan=2>a<td>b<tr><td>c</table></body></html>".encode(),
    "a.md": "# 标题\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(),
    "a.csv": "编号,日期\n1,2026-07-03\n".encode("gbk"),
    "a.txt": "事件管理程序\n".encode("utf-16"),
    "a.mht": b"MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/related; boundary=q\n\n"
    b"--q\nContent-Type: text/html\n\n<p>text</p>\n--q--\n",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_readable_kind_is_read_whatever_its_name(name: str) -> None:
    kinds_told_by_name = (".md", ".csv")
    outcome = read(SAMPLES[name], name if name.endswith(kinds_told_by_name) else "misnamed")
    assert isinstance(outcome, Read)
    assert all(block.text for block in outcome.content.blocks)


def test_every_type_of_file_has_an_answer() -> None:
    assert set(reading._READERS) | set(reading._READERS_WITH_SETTINGS) | set(reading._NOT_READ) | set(ARCHIVES) == set(
        FileType
    )
    assert not set(reading._READERS) & set(reading._NOT_READ)


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n", "a.docx", Failed("broken picture: it cannot be opened")),
        (b"x", "~$a.docx", Skipped("noise: left behind by a program, no document")),
        (b"", "a.docx", Skipped("noise: empty file")),
        (b"\0\1\2\3" * 99, "a.docx", Failed("broken: nothing in it is what its name says")),
        (b"\0\1\2\3" * 99, "1/台账.2026.XLS", Failed("broken: nothing in it is what its name says")),
        (b"\0\1\2\3" * 99, "a.dat", Skipped("unknown type: neither text nor a known kind of document")),
        (b"<html><body></body></html>", "a.html", Skipped("empty: holds no text")),
        (b"\n---\n", "a.md", Skipped("empty: holds no text")),
    ],
)
def test_what_is_not_read_says_why(data: bytes, name: str, expected: Outcome) -> None:
    assert read(data, name) == expected


class _RustPanic(BaseException):
    pass


@pytest.mark.parametrize("error", [_RustPanic("index out of bounds"), KeyError("x")])
def test_whatever_a_reader_raises_becomes_a_failure(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(data: bytes) -> Outcome:
        raise error

    monkeypatch.setitem(reading._READERS, FileType.TEXT, broken)
    assert read(b"text", "a.txt") == Failed(f"{type(error).__name__}: {error}")


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_what_is_for_the_caller_is_not_swallowed(monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    def interrupted(data: bytes) -> Outcome:
        raise error

    monkeypatch.setitem(reading._READERS, FileType.TEXT, interrupted)
    with pytest.raises(error):
        read(b"text", "a.txt")


def test_an_empty_text_is_never_passed_off_as_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(reading._READERS, FileType.TEXT, lambda data: Read(Content(())))
    assert read(b"text", "a.txt") == Skipped("empty: holds no text")


def test_an_archive_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = BytesIO(xlsx())
    with ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b"\0" * 80_000_000)
    outcome = read(buffer.getvalue(), "a.xlsx")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("too large: one part expands from ")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(choices=st.data())
def test_damaged_files_never_raise(name: str, choices: st.DataObject) -> None:
    data = bytearray(SAMPLES[name])
    for _ in range(choices.draw(st.integers(1, 12))):
        data[choices.draw(st.integers(0, len(data) - 1))] = choices.draw(st.integers(0, 255))
    cut = choices.draw(st.integers(len(data) // 2, len(data)))
    outcome = read(bytes(data[:cut]), name)
    assert isinstance(outcome, Read | Partial | Skipped | Failed)
    if isinstance(outcome, Skipped | Failed):
        assert outcome.reason


def test_an_old_office_file_that_is_cut_off_before_its_directory_is_broken_and_not_of_an_unknown_type() -> None:
    outcome = read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "台账.xls")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken: an OLE file")


def test_what_begins_like_a_zip_and_is_none_is_broken_and_no_archive() -> None:
    outcome = read(b"PK\x03\x04" + bytes(range(256)) * 8, "管理手册.docx")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken archive")


def test_a_damaged_directory_of_a_package_is_no_bomb_and_its_sound_parts_are_read() -> None:
    data = docx()
    with ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("word/styles.xml").compress_size
    stated = data.rindex(b"word/styles.xml") - 26  # packed size in its entry of the directory
    assert struct.unpack_from("<I", data, stated) == (size,)
    for claimed in (size + 2000, 0x7FFF_0000):
        outcome = read(data[:stated] + struct.pack("<I", claimed) + data[stated + 4 :], "a.docx")
        assert isinstance(outcome, Read | Partial), outcome
        assert [block.text for block in outcome.content.blocks] == ["事件管理程序"]


@pytest.mark.parametrize(
    "head", [b"\r\n", b"\xef\xbb\xbf\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n\r\n"]
)
def test_what_a_web_server_has_put_before_a_file_does_not_hide_it(head: bytes) -> None:
    document = Document()
    document.add_paragraph("变更管理程序")
    target = BytesIO()
    document.save(target)
    outcome = read(head + target.getvalue(), "a.docx")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["变更管理程序"]
    assert isinstance(read(bytes(range(9)) + target.getvalue(), "a.docx"), Failed)


def test_a_saved_page_is_read_whatever_stands_before_its_headers() -> None:
    page = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<p>=B1=E4=B8=FC</p>\r\n--b--\r\n"
    )
    for head in (b"", b"\r\n", b"\xef\xbb\xbf"):
        outcome = read(head + page, "a.doc")
        assert isinstance(outcome, Read)
        assert [block.text for block in outcome.content.blocks] == ["变更"]
