"""Parts that refer to themselves, lie within one another or claim what nobody has: words beside them are read, soon."""

from __future__ import annotations

import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hostile_files import OFFICE, RELATIONS, TYPES, WORD, pdf, workbook

from pipeline.ingest.read import NESTED, read
from pipeline.values import Failed, Partial, Read, Skipped

SPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'
KNOWN = "words that stay"
SECONDS = 10


def word(body: str, relations: tuple[tuple[str, str, str], ...] = (), **parts: str) -> bytes:
    """A Word file with relations of its main part (id, kind, target) and further parts below word/."""
    one = '<Relationship Id="{}" Type="' + OFFICE + '/{}" Target="{}"/>'
    listed = RELATIONS.partition("<Relationship ")[0] + "".join(one.format(*each) for each in relations)
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(part="word/document.xml", kind=WORD))
        archive.writestr("_rels/.rels", RELATIONS.format(part="word/document.xml"))
        archive.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", f"{listed}</Relationships>")
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f'<?xml version="1.0"?>{text}')
    return target.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def circle_of_parts() -> bytes:
    body = '<w:altChunk r:id="r1"/><w:sectPr><w:headerReference w:type="default" r:id="r2"/></w:sectPr>'
    itself = (("r1", "aFChunk", "document.xml"), ("r2", "header", "document.xml"), ("r3", "package", "document.xml"))
    return word(paragraph(KNOWN) + body, itself)


def circle_of_styles() -> bytes:
    style = '<w:style w:type="paragraph" w:styleId="s{}"><w:basedOn w:val="s{}"/><w:link w:val="s{}"/></w:style>'
    styles = "".join(style.format(at, (at + 1) % 3, (at + 2) % 3) for at in range(3))
    level = '<w:lvl w:ilvl="0"><w:start w:val="99999999999999999999"/><w:numFmt w:val="lowerRoman"/></w:lvl>'
    numbers = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return word(
        paragraph(KNOWN, '<w:pStyle w:val="s0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        (("a", "styles", "styles.xml"), ("b", "numbering", "numbering.xml")),
        styles=f"<w:styles {SPACES}>{styles}</w:styles>",
        numbering=f"<w:numbering {SPACES}>{numbers}</w:numbering>",
    )


def spans() -> bytes:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{paragraph("x")}</w:tc>'
    return word(f"<w:tbl>{f'<w:tr>{wide}<w:tc>{paragraph(KNOWN)}</w:tc></w:tr>' * 5}</w:tbl>")


def cell(address: str, kind: str, value: str) -> str:
    return f'<c r="{address}" t="{kind}">{value}</c>'


def merges() -> bytes:
    known = cell("A1", "inlineStr", f"<is><t>{KNOWN}</t></is>")
    merged = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    return workbook(f'<sheetData><row r="1">{known}</row></sheetData><mergeCells>{merged}</mergeCells>')


def strings_that_are_not_there() -> bytes:
    known = cell("C1", "inlineStr", f"<is><t>{KNOWN}</t></is>")
    beyond = cell("A1", "s", "<v>99999999</v>") + cell("B1", "s", "<v>-5</v>")
    return workbook(f'<sheetData><row r="1">{beyond}{known}</row></sheetData>')


def pages_of(*objects: bytes, catalogue: bytes = b"") -> bytes:
    """A PDF of one page of words, with further objects from the sixth on."""
    text = b"BT /F 12 Tf 20 100 Td (%s) Tj ET" % KNOWN.encode()
    return pdf(
        b"<</Type/Catalog /Pages 2 0 R %s>>" % catalogue,
        b"<</Type/Pages /Kids[3 0 R] /Count 1>>",
        b"<</Type/Page /Parent 2 0 R /MediaBox[0 0 300 300] /Contents 4 0 R /Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *objects,
    )


def circle_of_bookmarks() -> bytes:
    return pages_of(
        b"<</First 7 0 R /Last 7 0 R /Count 1>>",
        b"<</Title(a) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Dest[3 0 R /Fit]>>",
        b"<</Kids[8 0 R 8 0 R]>>",
        b"<</FT/Tx/T(x)/V(y)/Kids[9 0 R]/Parent 9 0 R>>",
        catalogue=b"/Outlines 6 0 R /Names<</EmbeddedFiles 8 0 R>> /AcroForm<</Fields[9 0 R]>>",
    )


def circle_of_tables() -> bytes:
    data = pages_of()
    return data.replace(b"trailer <</Size", b"trailer <</Prev %d /Size" % data.rindex(b"xref\n0"))


WEB_SPANS = b"<table>" + b"<tr><td colspan=1000000000 rowspan=1000000000>a</td><td>%s</td></tr>" % KNOWN.encode() * 50
CHARSETS = b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=undefined\r\n\r\n" + KNOWN.encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("parts.docx", circle_of_parts()),
        ("styles.docx", circle_of_styles()),
        ("spans.docx", spans()),
        ("merges.xlsx", merges()),
        ("strings.xlsx", strings_that_are_not_there()),
        ("bookmarks.pdf", circle_of_bookmarks()),
        ("tables.pdf", circle_of_tables()),
        ("spans.html", WEB_SPANS),
        ("charset.eml", CHARSETS),
        ("both.pdf", pages_of() + word(paragraph("other"))),
    ],
)
def test_what_is_there_is_read(name: str, data: bytes) -> None:
    begin = time.process_time()
    outcome = read(data, name)
    assert isinstance(outcome, Read | Partial)
    assert any(KNOWN in block.text for block in outcome.content.blocks)
    assert time.process_time() - begin < SECONDS


def test_parts_of_a_mail_without_end_say_so() -> None:
    body = b"Content-Type: text/plain\r\n\r\nbottom\r\n"
    for at in range(3000):
        body = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n' % (at, at, body, at)
    assert read(b"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n" + body, "a.eml") == Failed(NESTED)


def test_many_rows_of_nothing_but_styles_hold_no_cell() -> None:
    rows = "".join(f'<row r="{at}" s="1"><c r="A{at}" s="1"/></row>' for at in range(1, 100_001))
    assert isinstance(read(workbook(f"<sheetData>{rows}</sheetData>"), "a.xlsx"), Skipped)
