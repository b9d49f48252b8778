"""Taking plain paragraphs out of a part before it is parsed changes nothing of what is read."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.ingest.word import read_word, reader
from pipeline.ingest.word.shorthand import shortened
from pipeline.values import Outcome, Read

from .building import package, paragraph, part, style, table, zipped

STYLES = part("styles", style("S", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character"))
BOX = f"<w:p><w:r><w:t>外</w:t><w:pict><w:txbxContent>{paragraph('框中')}</w:txbxContent></w:pict><w:t>后</w:t></w:r></w:p>"
STRONG = '<w:p w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>重要</w:t></w:r></w:p>'
BODY = (
    paragraph("职责") + BOX + '<w:p w:rsidR="00A1"/><w:p/>' + table(("甲", "乙"), ("丙 & 丁".replace("&", "&amp;"), ""))
    + STRONG + '<w:p><w:r><w:t xml:space="preserve"> 首 </w:t></w:r><w:r><w:tab/><w:t>尾</w:t></w:r></w:p>' + paragraph("完")
)  # fmt: skip
LOOKS = '<w:tcW w:w="2880" w:type="dxa"/><w:tcBorders><w:top w:val="single"/></w:tcBorders>'
MERGED = (
    '<w:tbl><w:tblPr><w:tblW w:w="0"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'
    f'<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr>{LOOKS}<w:vMerge w:val="restart"/></w:tcPr>{paragraph("高")}</w:tc>'
    f'<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vAlign w:val="center"/></w:tcPr>{paragraph("宽")}</w:tc></w:tr>'
    f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{paragraph('窄')}</w:tc><w:tc>{paragraph('低')}</w:tc></w:tr>"
    "</w:tbl>"
)
WHOLE = BODY + MERGED + paragraph("末")
ODD = (
    "<!-- <w:p><w:r><w:t>注</w:t></w:r></w:p> -->", "<!-- <w:p> -->", "<!-- </w:p> -->", "<![CDATA[<w:p>]]>", "<?x <w:p>?>", "]]>",
    "&amp;", "&#20013;", "&none;", "\r\n", "\r", "\0", "\1", "\ufffe", "</w:p>", "<w:p>", "<w:p/>", "<w:p >", "<w:tbl>", "</w:t>", "<w:t>字</w:t>",
    "<w:t>", "<w:t/>", "<w:tr>", "</w:tc></w:tr></w:tbl>", "<w:tc>", "</w:tc><w:tc>", "<w:tcPr/>", "<w:vMerge/>", MERGED, "<w:t a='b'>.</w:t>", ' preaudit="0"', '<w:p preaudit="0"/>', '<w:p preaudit="x"/>', ' xmlns:w="urn:other"',
    "<w:r><w:t>字</w:t></w:r>", "<w:ins><w:r><w:t>新</w:t></w:r></w:ins>", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>连</w:t></w:r></w:p>",
    '<w:rFonts w:ascii="Wingdings"/>', "<w:lastRenderedPageBreak/>", "<w:smartTag><w:p><w:r><w:t>里</w:t></w:r></w:p></w:smartTag>",
)  # fmt: skip


def outcome(body: str) -> Outcome:
    return read_word(zipped(package(body, {"styles": STYLES})))


def outcome_of_the_whole_part(body: str) -> Outcome:
    with mock.patch.object(reader, "shortened", return_value=None):
        return outcome(body)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.sampled_from(ODD)), max_size=3, unique_by=lambda one: one[1]))
@example([(WHOLE.index("<w:p/>"), "<!-- <w:p> -->")])
def test_whatever_stands_anywhere_in_a_part_it_reads_as_the_whole_part_does(odd: list[tuple[int, str]]) -> None:
    body = WHOLE
    for place, markup in sorted(odd, reverse=True):
        body = body[:place] + markup + body[place:]
    assert outcome(body) == outcome_of_the_whole_part(body)


def test_texts_that_stay_and_texts_that_are_taken_out_keep_their_order() -> None:
    read = outcome(BODY)
    assert isinstance(read, Read)
    assert [block.text for block in read.content.blocks] == [
        "职责", "外后", "框中", "甲\t乙\n丙 & 丁\t", "重要", "首 \t尾", "完",
    ]  # fmt: skip


@pytest.mark.parametrize("odd", ["<!-- -->", "<?x y?>", '<w:p preaudit="0"/>', paragraph("\x01")])
def test_a_part_out_of_the_ordinary_is_left_whole(odd: str) -> None:
    assert shortened(package(BODY + odd)["word/document.xml"].encode()) is None


def test_most_of_an_ordinary_part_is_gone_before_it_is_parsed() -> None:
    whole = package(BODY + MERGED)["word/document.xml"].encode()
    short = shortened(whole)
    assert short is not None
    left, taken = short
    assert [words for _, words, _ in taken.paragraphs] == [
        "职责", "框中", "", "", "甲", "乙", "", "重要", "完", "高", "宽", "", "窄", "低",
    ]  # fmt: skip
    assert [[(columns, merge) for columns, merge, _ in row] for row in taken.tables[0]] == [
        [(1, "restart"), (2, None)], [(1, "continue"), (1, None), (1, None)],
    ]  # fmt: skip
    assert left.count(b"<w:tc>") == 4, 'those of the table with an "&" stay'


def test_a_table_that_is_taken_out_reads_as_one_that_is_not() -> None:
    nested = f"<w:tbl><w:tr><w:tc>{table(('里',))}{paragraph('后')}</w:tc></w:tr></w:tbl>"
    for body in (
        MERGED,
        MERGED * 2,
        MERGED + "<w:p><w:r><w:tab/></w:r></w:p>",
        nested,
        nested + MERGED,
        MERGED.replace("低", "&lt;"),
    ):
        assert outcome(paragraph("前") + body) == outcome_of_the_whole_part(paragraph("前") + body)
