"""The quick way through plain paragraphs and tables says what the full reader says."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.word import forget_templates, read_word, reader, template, walk
from pipeline.values import Outcome, Partial, Read

from .building import NAMESPACES, package, paragraph, part, style, table, zipped

STYLES = part(
    "styles",
    style("a", "Normal", default=True)
    + style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>')
    + style("S", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character"),
)
NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)


def element(name: str, *inner: str, attributes: str = "") -> str:
    return f"<w:{name}{attributes}>{''.join(inner)}</w:{name}>"


def one_of(*choices: str) -> st.SearchStrategy[str]:
    return st.sampled_from(choices)


def several(strategy: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(strategy, max_size=most).map("".join)


LETTERS = one_of("职责", "1 ", "", " ", "2.1 范围", "（一）目的", "a" * 90)
RUN_MARKS = several(
    one_of("<w:b/>", '<w:b w:val="0"/>', '<w:sz w:val="32"/>', '<w:sz w:val="x"/>', '<w:rStyle w:val="S"/>', "<w:i/>")
).map(lambda marks: f"<w:rPr>{marks}</w:rPr>")
TEXTS = st.builds("<w:t>{}</w:t>".format, LETTERS)
ODD_IN_RUNS = one_of("<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', "<w:lastRenderedPageBreak/>", "<w:rPr><w:b/></w:rPr>",
                     '<w:sym w:font="Symbol" w:char="F0B7"/>', '<w:fldChar w:fldCharType="begin"/>',
                     '<w:fldChar w:fldCharType="end"/>', "<w:delText>旧</w:delText>")  # fmt: skip
RUNS = st.builds(
    element, st.just("r"), one_of("", "<w:rPr/>") | RUN_MARKS, several(st.one_of(TEXTS, TEXTS, TEXTS, ODD_IN_RUNS))
)
WRAPPED = st.builds(element, one_of("ins", "del", "hyperlink", "smartTag", "p"), RUNS)
PARAGRAPH_MARKS = several(
    one_of('<w:pStyle w:val="1"/>', '<w:pStyle w:val="none"/>', '<w:outlineLvl w:val="1"/>', '<w:jc w:val="left"/>',
           '<w:numPr><w:numId w:val="1"/></w:numPr>', '<w:numPr><w:numId w:val="0"/></w:numPr>', "<w:rPr><w:b/></w:rPr>",
           "<w:rPr><w:del/></w:rPr>")
).map(lambda marks: f"<w:pPr>{marks}</w:pPr>")  # fmt: skip
PARAGRAPHS = st.builds(
    element,
    st.just("p"),
    st.just("") | PARAGRAPH_MARKS,
    several(st.one_of(RUNS, RUNS, RUNS, one_of("<w:proofErr/>", "<w:t>孤</w:t>"), WRAPPED), 4),
)
CELL_MARKS = several(
    one_of("<w:tcW/>", '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>", "<w:hMerge/>", "<w:cellDel/>")
).map(lambda marks: f"<w:tcPr>{marks}</w:tcPr>")  # fmt: skip
NESTED = st.builds("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>".format, PARAGRAPHS)
CELLS = st.builds(
    element, st.just("tc"), st.just("") | CELL_MARKS, several(st.one_of(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, NESTED), 2)
)
ROW_MARKS = one_of("", "", "<w:trPr><w:cantSplit/></w:trPr>", "<w:trPr><w:del/></w:trPr>",
                   '<w:trPr><w:gridBefore w:val="1"/></w:trPr>')  # fmt: skip
ROWS = st.builds(element, st.just("tr"), ROW_MARKS, several(st.one_of(CELLS, CELLS, CELLS, PARAGRAPHS), 4))
TABLES = st.builds(element, st.just("tbl"), one_of("", "<w:tblPr><w:jc/></w:tblPr>"), several(ROWS | ROWS | CELLS, 4))
BODIES = several(PARAGRAPHS | PARAGRAPHS | TABLES, 5)


def outcome(body: str) -> Outcome:
    return read_word(zipped(package(body, {"styles": STYLES, "numbering": NUMBERING})))


def outcome_without_the_quick_way(body: str) -> Outcome:
    with mock.patch.object(reader, "shortened", return_value=None):
        return outcome(body)


@settings(max_examples=400, deadline=None)
@given(BODIES)
def test_the_quick_way_and_the_full_reader_agree(body: str) -> None:
    assert outcome(body) == outcome_without_the_quick_way(body)


def test_plain_paragraphs_and_tables_take_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the full reader was called")

    monkeypatch.setattr(walk.Walk, "_text_of", refuse)
    read = outcome(paragraph("职责", style="1") + paragraph("正文", bold=True) + table(("甲", "乙"), ("丙", "")))
    assert isinstance(read, Read)
    assert [block.text for block in read.content.blocks] == ["1. 职责", "正文", "甲\t乙\n丙\t"]


def test_cell_outside_a_row_does_no_harm() -> None:
    body = f"<w:tbl><w:tc>{paragraph('孤')}</w:tc></w:tbl>" + paragraph("正文")
    read = outcome(body)
    assert isinstance(read, Read)
    assert [block.text for block in read.content.blocks] == ["正文"]


def test_shared_styles_are_digested_once_and_lists_count_anew_in_every_file() -> None:
    forget_templates()
    body = paragraph("职责", style="1") + paragraph("范围", style="1")
    first, second = outcome(body), outcome(body)
    assert first == second
    assert isinstance(second, Read)
    assert [block.text for block in second.content.blocks] == ["1. 职责", "2. 范围"]
    assert template._shared_styles.cache_info().hits == 1
    assert template._shared_lists.cache_info().hits == 1


def test_files_with_other_styles_do_not_share_them() -> None:
    other = STYLES.replace("heading 1", "ordinary")
    body = paragraph("职责由各部门承担，并逐年检查。", style="1")
    levels = []
    for styles in (STYLES, other, STYLES):
        read = read_word(zipped(package(body, {"styles": styles, "numbering": NUMBERING})))
        assert isinstance(read, Read)
        levels.append(read.content.blocks[0].level)
    assert levels == [1, 0, 1]


def test_damaged_styles_are_named_in_every_file() -> None:
    files = package(paragraph("正文"), {"styles": f"<w:styles {NAMESPACES}><w:style>"})
    for _ in range(2):
        read = read_word(zipped(files))
        assert isinstance(read, Partial)
        assert "styles.xml is damaged" in read.reason
