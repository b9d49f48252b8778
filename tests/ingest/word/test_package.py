"""Kinds of Word file, and what broken, hostile or empty ones give."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.word import read_word
from pipeline.ingest.word import unzip as unzip_module
from pipeline.values import Failed, Partial, Read

from .building import WORD_TYPE, numbered, package, paragraph, part, partial, style, table, texts, zipped

MACRO = "application/vnd.ms-word"
WHOLE = zipped(package(paragraph("事件管理程序") * 40))


def reason(data: bytes) -> str:
    outcome = read_word(data)
    assert isinstance(outcome, Failed), outcome
    return outcome.reason


@pytest.mark.parametrize(
    "main_type",
    [f"{WORD_TYPE}.document.main+xml", f"{WORD_TYPE}.template.main+xml",
     f"{MACRO}.document.macroEnabled.main+xml", f"{MACRO}.template.macroEnabledTemplate.main+xml"],
)  # fmt: skip
def test_documents_and_templates_with_and_without_macros(main_type: str) -> None:
    outcome = read_word(zipped(package(paragraph("正文"), main_type=main_type)))
    assert isinstance(outcome, Read)
    assert outcome.content.blocks[0].text == "正文"


def test_strict_files() -> None:
    transitional = package(paragraph("职责", style="1"), {"styles": part("styles", style("1", "heading 1"))})
    strict = {
        name: xml.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                          "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                 "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, xml in transitional.items()
    }  # fmt: skip
    outcome = read_word(zipped(strict))
    assert isinstance(outcome, Read)
    assert [(block.text, block.level) for block in outcome.content.blocks] == [("职责", 1)]


def test_a_text_box_of_a_strict_file_is_read() -> None:
    box = (
        '<w:drawing><wp:wsp xmlns:wp="http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"><wp:txbx>'
        '<wne:txbxContent xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml">'
        f"{paragraph('编号：QP-01')}</wne:txbxContent></wp:txbx></wp:wsp></w:drawing>"
    )
    files = {
        name: xml.replace("schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml")
        for name, xml in package(f"<w:p><w:r>{box}</w:r></w:p>").items()
    }
    outcome = read_word(zipped(files))
    assert isinstance(outcome, Read)
    assert [(block.place.part, block.text) for block in outcome.content.blocks] == [("textbox", "编号：QP-01")]


def test_main_part_is_found_through_relationships_not_by_name() -> None:
    outcome = read_word(zipped(package(paragraph("正文"), main="内容/main2.xml")))
    assert isinstance(outcome, Read)


def test_utf16_part_is_read() -> None:
    files: dict[str, str | bytes] = dict(package(paragraph("正文")))
    text = str(files["word/document.xml"]).replace("UTF-8", "UTF-16")
    outcome = read_word(zipped(files | {"word/document.xml": text.encode("utf-16")}))
    assert isinstance(outcome, Read)
    assert outcome.content.blocks[0].text == "正文"


def test_file_of_another_library_is_read() -> None:
    document = docx.Document()
    document.add_heading("目的", 2)
    buffer = BytesIO()
    document.save(buffer)
    outcome = read_word(buffer.getvalue())
    assert isinstance(outcome, Read)
    assert [(block.text, block.level) for block in outcome.content.blocks] == [("目的", 2)]


def test_what_is_no_zip_or_cut_short_fails() -> None:
    assert reason(b"") == "The file is empty."
    assert reason(b"plain text") == "The file is not a zip archive."
    assert reason(WHOLE[: len(WHOLE) // 2]) == "The zip archive is truncated or damaged."


def test_encrypted_and_old_binary_files_fail_with_their_reason() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "encrypted" in reason(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "old binary" in reason(ole)


def test_encrypted_zip_member_fails() -> None:
    flagged = bytearray(WHOLE)
    flagged[flagged.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in reason(bytes(flagged))


def test_other_office_files_and_plain_zips_fail() -> None:
    assert "Not a Word document" in reason(zipped(package("", main_type="application/x.spreadsheet.main+xml")))
    assert reason(zipped({"a.txt": "x"})) == "The main document part is missing."


def test_declared_entities_are_refused() -> None:
    files = package(paragraph("正文"))
    declared = '<!DOCTYPE a [<!ENTITY x "y">]>' + files["word/document.xml"].split("?>", 1)[1]
    assert "entities" in reason(zipped(files | {"word/document.xml": declared}))


def test_declared_entities_in_a_side_part_leave_the_body_readable() -> None:
    files = package(paragraph("正文"), {"styles": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>'})
    outcome = partial(files)
    assert "entities" in outcome.reason
    assert outcome.content.blocks[0].text == "正文"


def test_large_and_fast_growing_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    grows = zipped(package(paragraph("正文")) | {"word/media/image1.bmp": "0" * 40 * 2**20})
    assert "grow" in reason(grows)
    monkeypatch.setattr(unzip_module, "MAX_TOTAL_BYTES", 2**20)
    assert "over 1 MiB" in reason(grows)


def test_missing_part_gives_a_partial_content() -> None:
    files = package(paragraph("正文"), {"styles": part("styles", "")}, leave_out=("word/styles.xml",))
    outcome = partial(files)
    assert outcome.reason == "The part word/styles.xml is missing."
    assert outcome.content.blocks[0].text == "正文"


@pytest.mark.parametrize("lost", ["[Content_Types].xml", "_rels/.rels"])
def test_missing_package_description_gives_a_partial_content(lost: str) -> None:
    assert partial(package(paragraph("正文"), leave_out=(lost,))).content.blocks[0].text == "正文"


def test_missing_header_gives_a_partial_content() -> None:
    body = paragraph("正文") + '<w:sectPr><w:headerReference r:id="gone"/></w:sectPr>'
    assert "gone" in partial(package(body)).reason


def test_damaged_xml_is_read_as_far_as_it_goes() -> None:
    files = package(paragraph("前") + paragraph("后"))
    cut = files["word/document.xml"].split("后")[0]
    outcome = partial(files | {"word/document.xml": cut})
    assert outcome.content.blocks[0].text == "前"
    assert "damaged" in outcome.reason


def test_pictures_without_text_are_partial_and_an_empty_document_is_read() -> None:
    picture = {"image1": ("image", "")}
    outcome = partial(package("<w:p><w:r><w:drawing/></w:r></w:p>", picture))
    assert outcome.reason == "The document holds only pictures, no text."
    assert texts("<w:p/>") == []


def test_embedded_document_that_is_not_read_is_named() -> None:
    assert "altChunk" in partial(package(paragraph("正文") + '<w:altChunk r:id="x"/>')).reason


RICH = package(
    paragraph("目的", style="1") + numbered("甲") + table(("乙", "丙"), ("丁", "戊")) + paragraph("己", bold=True),
    {
        "styles": part("styles", style("1", "heading 1", '<w:basedOn w:val="1"/>')),
        "numbering": part(
            "numbering",
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
    },
)
RICH_ZIP = zipped(RICH)
MUTATIONS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8)


def mutated(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    result = bytearray(data)
    for position, value in changes:
        result[position % len(result)] = value
    return bytes(result)


@settings(max_examples=300, deadline=None)
@given(MUTATIONS)
def test_mutated_archives_always_give_an_outcome(changes: list[tuple[int, int]]) -> None:
    assert isinstance(read_word(mutated(RICH_ZIP, changes)), Read | Partial | Failed)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(RICH)), MUTATIONS)
def test_mutated_parts_always_give_an_outcome(name: str, changes: list[tuple[int, int]]) -> None:
    files: dict[str, str | bytes] = dict(RICH)
    files[name] = mutated(RICH[name].encode(), changes)
    assert isinstance(read_word(zipped(files)), Read | Partial | Failed)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(RICH_ZIP)))
def test_archives_cut_anywhere_always_give_an_outcome(length: int) -> None:
    assert isinstance(read_word(RICH_ZIP[:length]), Read | Failed | Partial)


def test_member_without_a_name_is_passed_over() -> None:
    data = zipped({**package(paragraph("正文")), "x.xml": "<x/>"}).replace(b"x.xml", b"\0.xml")
    assert isinstance(read_word(data), Read | Partial)


def test_damaged_compressed_data_gives_an_outcome() -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        entry = archive.getinfo("word/document.xml")
    damaged = bytearray(WHOLE)
    damaged[entry.header_offset + 60] ^= 0xFF
    assert isinstance(read_word(bytes(damaged)), Partial | Failed)
