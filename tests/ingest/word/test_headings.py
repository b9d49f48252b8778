"""Which paragraphs are headings, and the heading path of what stands below them."""

from __future__ import annotations

import pytest

from .building import blocks, headings, numbered, paragraph, part, style, table

PROSE = "本程序规定了事件从发现、记录、分派直到关闭的处理要求，适用于所有生产环境中的服务。"
STYLES = {
    "styles": part(
        "styles",
        style("a", "Normal", default=True)
        + style("1", "heading 1")
        + style("2", "标题 2")
        + style("own", "我的标题", '<w:basedOn w:val="outlined"/>')
        + style("outlined", "某样式", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("plain", "正文引导", '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
        + style("ranked", "三级标题")
        + style("TOC1", "toc 1")
        + style("loop", "循环", '<w:basedOn w:val="loop"/>')
        + style("t", "Title"),
    )
}


def test_style_name_gives_level_in_english_and_chinese() -> None:
    body = paragraph("目的", style="1") + paragraph("范围", style="2") + paragraph("术语", style="ranked")
    assert headings(body, STYLES) == [(1, "目的"), (2, "范围"), (3, "术语")]


def test_outline_level_is_inherited_through_based_on() -> None:
    assert headings(paragraph("服务台", style="own"), STYLES) == [(3, "服务台")]


def test_outline_level_nine_takes_a_heading_back() -> None:
    assert headings(paragraph(PROSE, style="plain"), STYLES) == []


def test_outline_level_of_the_paragraph_itself_makes_a_heading() -> None:
    body = paragraph("职责", properties='<w:outlineLvl w:val="1"/>')
    assert headings(body) == [(2, "职责")]


def test_style_that_is_based_on_itself_is_read() -> None:
    assert [block.text for block in blocks(paragraph(PROSE, style="loop"), STYLES)] == [PROSE]


def test_title_style_is_the_topmost_heading() -> None:
    assert headings(paragraph("事件管理程序", style="t"), STYLES) == [(1, "事件管理程序")]


def test_place_is_the_path_of_headings_above() -> None:
    body = (
        paragraph("4 职责", style="1")
        + paragraph("4.2 服务台", style="2")
        + paragraph(PROSE)
        + paragraph("5 流程", style="1")
        + paragraph(PROSE)
    )
    assert [block.place.heading for block in blocks(body, STYLES)] == [
        "", "4 职责", "4 职责 > 4.2 服务台", "", "5 流程",
    ]  # fmt: skip


def test_typed_numbers_in_sequence_are_headings() -> None:
    body = "".join(
        paragraph(title) + paragraph(PROSE) for title in ("1 目的", "2. 适用范围", "3、术语", "3.1 事件", "4 职责")
    )
    assert headings(body) == [
        (1, "1 目的"), (1, "2. 适用范围"), (1, "3、术语"), (2, "3.1 事件"), (1, "4 职责"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "level"),
    [("第三章 服务级别管理", 1), ("第二节 职责", 2), ("第一条 目的", 3), ("一、目的", 1), ("（二）范围", 2),
     ("附录A 事件分级表", 1), ("附件1：事件记录表", 1), ("第三部分 流程", 1)],
)  # fmt: skip
def test_numbered_like_a_heading(text: str, level: int) -> None:
    assert headings(paragraph(text) + paragraph(PROSE)) == [(level, text)]


def test_short_bold_line_above_text_is_a_heading() -> None:
    assert headings(paragraph("职责说明", bold=True) + paragraph(PROSE)) == [(1, "职责说明")]


@pytest.mark.parametrize(
    "text",
    ["5.2 Roles, responsibilities and authorities", "2 Part A: Service design and transition", "3.3 记录，报告与评审"],
)
def test_numbered_line_that_stands_out_may_name_several_subjects(text: str) -> None:
    assert [one for _, one in headings(paragraph(text, bold=True) + paragraph(PROSE))] == [text]
    assert headings(paragraph(PROSE) + paragraph(text) + paragraph(PROSE)) == []


def test_larger_line_above_text_is_a_heading_over_bold_ones() -> None:
    body = (
        paragraph("事件管理程序", size=32)
        + paragraph(PROSE, size=21)
        + paragraph("职责说明", bold=True, size=21)
        + paragraph(PROSE, size=21)
    )
    assert headings(body) == [(1, "事件管理程序"), (2, "职责说明")]


@pytest.mark.parametrize(
    "text",
    ["1 服务台负责接收事件，并记录。", "第一条 为了规范事件管理，制定本办法。", "文件编号：QP-01",
     "2026年9月1日",
     "3 个工作日", "99.9 %", "2026.09.01 修订", "一、服务台接到用户报修后应当在十分钟之内予以响应并且登记",
     "2) 打开系统", "第三方服务商", "8小时", "V1.0", "4 职责\t5"],
)  # fmt: skip
def test_sentences_labels_dates_and_quantities_are_no_headings(text: str) -> None:
    assert headings(paragraph(PROSE) + paragraph(text) + paragraph(PROSE)) == []


def test_bold_labels_dates_and_sentences_are_no_headings() -> None:
    for text in ("编制：张三", "2026年9月1日", "注意，本条必须执行", "版本：V1.0"):
        assert headings(paragraph(text, bold=True) + paragraph(PROSE)) == []


def test_neighbouring_list_items_are_no_headings() -> None:
    body = paragraph(PROSE) + paragraph("1、记录事件") + paragraph("2、分派事件") + paragraph("3、关闭事件")
    assert headings(body + paragraph(PROSE)) == []


def test_list_numbers_out_of_sequence_are_no_headings() -> None:
    body = "".join(paragraph(title) + paragraph(PROSE) for title in ("1 目的", "2 范围", "1 打开系统"))
    assert headings(body) == [(1, "1 目的"), (1, "2 范围")]


def test_table_cells_are_never_headings() -> None:
    cell = paragraph("目的", style="1")
    found = blocks(table((cell, "第一章 总则")) + paragraph(PROSE), STYLES)
    assert [block.level for block in found] == [0, 0]
    assert found[1].place.heading == ""


def test_guessing_stops_at_plain_numbers_where_headings_are_styled() -> None:
    body = "".join(paragraph(title, style="1") + paragraph(PROSE) for title in ("目的", "范围", "职责"))
    assert len(headings(body + paragraph("1 打开系统") + paragraph(PROSE), STYLES)) == 3


def test_contents_lines_are_no_headings() -> None:
    body = paragraph("1 目的", style="TOC1", bold=True) + paragraph(PROSE)
    assert headings(body, STYLES) == []


def test_bulleted_bold_line_is_no_heading() -> None:
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    assert headings(numbered("职责说明", bold=True) + paragraph(PROSE), {"numbering": numbering}) == []
