"""Office files and archives that broke off while they were copied: what is whole in them is read, and they say so."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
import xlsxwriter
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from pipeline.ingest import zip_salvage
from pipeline.ingest.archives import archive_type
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Outcome, Partial, Read, Skipped
from tests.ingest.slides.test_read_slides import pptx, shape, tree

CUT = "cut short or damaged"


class _Pipe(BytesIO):
    """Cannot be sought in, so that sizes and checksums are written behind each member, as LibreOffice does."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def packed(files: Mapping[str, bytes], method: int = ZIP_DEFLATED, piped: bool = False) -> bytes:
    target = _Pipe() if piped else BytesIO()
    with ZipFile(target, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data, method)
    return target.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def before_directory(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return data[: archive.start_dir]


def docx(paragraphs: int = 300) -> bytes:
    document, target = Document(), BytesIO()
    for number in range(paragraphs):
        document.add_paragraph(f"第{number}条：事件{number * 7919 % 977}须在{number * 31 % 60}分钟内响应并记录。")
    document.save(target)
    return target.getvalue()


def body_first(data: bytes) -> bytes:
    """A .docx laid out as Word does: what names the parts, then the text, then all the rest."""
    parts = members(data)
    first = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml")
    return packed({name: parts[name] for name in first} | parts)


def texts(outcome: Outcome) -> list[str]:
    assert isinstance(outcome, Read | Partial), outcome
    return [block.text for block in outcome.content.blocks]


def names(outcome: Outcome) -> dict[str, bytes | str]:
    assert isinstance(outcome, Read | Partial), outcome
    return {one.name: one.problem or one.data for one in outcome.content.attachments}


@pytest.mark.parametrize("piped", [False, True])
def test_a_word_file_that_lost_its_directory_only_is_read_whole_and_says_so(piped: bool) -> None:
    whole = packed(members(docx()), piped=piped)
    outcome = read(before_directory(whole)[:-3] if piped else before_directory(whole), "管理手册.docx")
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith(CUT)
    assert texts(outcome) == texts(read(whole, "a.docx"))


@pytest.mark.parametrize("piped", [False, True])
def test_a_body_cut_in_the_middle_is_read_up_to_its_last_whole_paragraph(piped: bool) -> None:
    whole = packed(members(body_first(docx())), piped=piped)
    with ZipFile(BytesIO(whole)) as archive:
        body = archive.getinfo("word/document.xml")
    outcome = read(whole[: body.header_offset + body.compress_size * 2 // 3], "a.docx")
    assert isinstance(outcome, Partial)
    assert "read up to the cut: word/document.xml" in outcome.reason
    everything = texts(read(whole, "a.docx"))
    assert len(everything) / 3 < len(texts(outcome)) < len(everything)
    assert texts(outcome) == everything[: len(texts(outcome))]


def test_a_workbook_that_lost_what_names_its_sheets_is_read() -> None:
    book, target = Workbook(), BytesIO()
    for row in range(9):
        book.worksheets[0].append([f"INC-{row}", "已关闭", "2026-07-0" + str(row + 1)])
    book.save(target)
    whole = target.getvalue()
    with ZipFile(BytesIO(whole)) as archive:
        lost = archive.getinfo("xl/workbook.xml").header_offset
    outcome = read(whole[: lost + 40], "事件台账.xlsx")
    assert isinstance(outcome, Partial)
    rows = outcome.content.blocks[0].rows
    assert [cell.text for cell in rows[8]] == ["INC-8", "已关闭", "2026-07-09"]


def test_a_workbook_that_lost_all_its_words_fails() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("台账")
    for row in range(8):
        sheet.write_row(row, 0, ["事件", row, 20 * row])
    book.close()
    whole = target.getvalue()
    with ZipFile(BytesIO(whole)) as archive:
        lost = archive.getinfo("xl/sharedStrings.xml").header_offset
    assert isinstance(read(whole[: lost + 31], "a.xlsx"), Failed)
    assert texts(read(before_directory(whole), "a.xlsx")) == texts(read(whole, "a.xlsx"))


def test_slides_are_read_as_far_as_they_go() -> None:
    slides = {f"slide{number}": tree(shape(f"培训第{number}页", holder="title")) for number in range(1, 5)}
    whole = pptx(slides, {}, {})
    with ZipFile(BytesIO(whole)) as archive:
        third = archive.getinfo("ppt/slides/slide3.xml").header_offset
    outcome = read(whole[: third + 60], "a.pptx")
    assert isinstance(outcome, Partial)
    assert [text for text in texts(outcome) if "培训" in text] == ["培训第1页", "培训第2页"]


@pytest.mark.parametrize("method", [ZIP_DEFLATED, ZIP_STORED])
@pytest.mark.parametrize("piped", [False, True])
def test_the_files_of_an_archive_cut_short_are_taken_and_the_cut_one_is_named(method: int, piped: bool) -> None:
    files = {name: zlib.crc32(name.encode()).to_bytes(4, "big") * 99 + name.encode() for name in ("a.txt", "b.txt")}
    whole = packed(files, method, piped)
    with ZipFile(BytesIO(whole)) as archive:
        second = archive.getinfo("b.txt").header_offset
    outcome = read(whole[: second + 45], "资料.zip")
    assert isinstance(outcome, Partial)
    assert "cut short" in outcome.reason
    assert names(outcome) == {"a.txt": files["a.txt"], "b.txt": "broken: damaged within the archive"}


def test_a_word_file_cut_within_an_archive_cut_short_is_taken_as_far_as_it_goes() -> None:
    inner = body_first(docx())
    whole = packed({"a.txt": b"a", "b.docx": inner})
    outcome = read(whole[: len(whole) * 3 // 4], "a.zip")
    found = names(outcome)["b.docx"]
    assert isinstance(found, bytes)
    assert inner.startswith(found)
    assert isinstance(read(found, "b.docx"), Partial)


@pytest.mark.parametrize("left", ["whole", "cut"])
def test_the_directory_of_a_zip_within_is_not_taken_for_that_of_the_one_around_it(left: str, tmp_path: Path) -> None:
    inner = docx(3)
    whole = before_directory(packed({"手册.docx": inner, "说明.txt": b"text"}, ZIP_STORED))
    data = whole if left == "whole" else whole[: len(whole) - 20]
    (tmp_path / "a.zip").write_bytes(data)
    with (tmp_path / "a.zip").open("rb") as file:
        assert archive_type(file, "a.zip") is FileType.ZIP
    assert names(read(data, "a.zip"))["手册.docx"] == inner


def test_what_expands_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = before_directory(packed(members(docx(3)) | {"word/media/image1.bmp": b"0" * 80_000_000}, piped=True))
    outcome = read(bomb, "a.docx")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("limit:")
    monkeypatch.setattr(zip_salvage, "MOST_OF_PACKAGE", 10_000)
    assert "limit:" in str(read(before_directory(docx(3)), "a.docx"))


def test_sizes_that_lie_do_not_let_members_share_their_bytes() -> None:
    one = before_directory(packed({"a.txt": b"x" * 5000}, piped=True))
    outcome = read(one + one[:30] + struct.pack("<I", 7), "a.zip")
    assert list(names(outcome)) == ["a.txt"]


def test_a_text_that_begins_with_the_letters_of_a_zip_is_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("PKI 证书管理规定\n第一条 证书每年更换。", encoding="utf-8")
    with (tmp_path / "a.txt").open("rb") as file:
        assert archive_type(file, "a.txt") is None


WHOLE = docx(20)
PIPED = packed(members(WHOLE), piped=True)


@settings(max_examples=150, deadline=None)
@given(
    st.booleans(), st.integers(0, 40_000), st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 255)), max_size=4)
)
def test_whatever_is_left_gives_an_outcome(piped: bool, length: int, changes: list[tuple[int, int]]) -> None:
    data = bytearray((PIPED if piped else WHOLE)[: 31 + length])
    for place, value in changes:
        data[place % len(data)] = value
    assert isinstance(read(bytes(data), "a.docx", ReadSettings(ocr="off")), Read | Partial | Failed | Skipped)
