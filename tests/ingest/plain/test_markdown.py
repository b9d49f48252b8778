"""Texts in Markdown: headings, tables, lists, code."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plain.decode import Decoded
from pipeline.ingest.plain.markdown import read_markdown
from pipeline.ingest.plain.text import read_text
from pipeline.values import Block, Cell, Partial, Read, Skipped


def blocks(text: str) -> tuple[Block, ...]:
    outcome = read_markdown(Decoded(text, "utf-8"))
    assert isinstance(outcome, Read)
    return outcome.content.blocks


def test_headings_carry_levels_and_paths() -> None:
    found = blocks("# 程序\n\n## 1 目的\n规范**事件**。\n\n范围\n====\n\n内容 `a`\n")
    assert [(b.level, b.text, b.place.heading) for b in found] == [
        (1, "程序", ""),
        (2, "1 目的", "程序"),
        (0, "规范事件。", "程序 > 1 目的"),
        (1, "范围", ""),
        (0, "内容 a", "范围"),
    ]


def test_pipe_tables_become_tables_with_dates() -> None:
    (table,) = blocks("| 编号 | 日期 |\n|:--|--:|\n| INC\\|1 | 2026-07-03 |\n| x |\n")
    assert table.rows == (
        (Cell("编号", "T1R1C1"), Cell("日期", "T1R1C2")),
        (Cell("INC|1", "T1R2C1"), Cell("2026-07-03", "T1R2C2", date(2026, 7, 3))),
        (Cell("x", "T1R3C1"),),
    )


def test_wrapped_lines_join_and_list_items_stay_apart() -> None:
    found = blocks("服务台受理\n全部事件。\n\none line\nand more\n\n- 甲\n- 乙\n1. 丙\n")
    assert [b.text for b in found] == ["服务台受理全部事件。", "one line and more", "- 甲", "- 乙", "1. 丙"]


def test_front_matter_is_paragraphs() -> None:
    found = blocks("---\ntitle: 程序\nversion: A/0\n---\n\n# 题\n")
    assert [(b.level, b.text) for b in found] == [(0, "title: 程序"), (0, "version: A/0"), (1, "题")]


def test_code_is_no_heading() -> None:
    assert [(b.level, b.text) for b in blocks("```\n# comment\n```\n")] == [(0, "# comment")]


def test_text_without_content_is_skipped() -> None:
    assert read_markdown(Decoded("\n\n---\n", "utf-8")) == Skipped("empty: holds no text")


def test_lost_characters_make_a_text_partial() -> None:
    outcome = read_text(Decoded("第一行\n\n第二\ufffd\n", "utf-8", replaced=1))
    assert isinstance(outcome, Partial)
    assert outcome.reason == "1 characters could not be decoded as utf-8"
    assert [b.text for b in outcome.content.blocks] == ["第一行", "第二\ufffd"]


@given(st.text(st.sampled_from("#|-=`*_[]()> \n12a事:\\"), max_size=80))
def test_any_markup_gives_blocks_that_hold_text(text: str) -> None:
    outcome = read_markdown(Decoded(text, "utf-8"))
    if isinstance(outcome, Read):
        assert all(block.text.strip() or block.rows for block in outcome.content.blocks)


def test_front_matter_is_told_field_by_field_without_quotes_padding_and_empty_keys() -> None:
    text = '---\ntitle      : "變更程序"\ntags:\n- change\n- "release"\nimage:\n---\n# 目的\n'
    assert [block.text for block in blocks(text)] == ["title: 變更程序", "tags: change, release", "目的"]


def test_a_heading_may_stand_close_to_its_signs_but_for_a_single_one() -> None:
    assert [(block.text, block.level) for block in blocks("###Management reviews\n\n#tag\n")] == [
        ("Management reviews", 3),
        ("#tag", 0),
    ]


def test_a_table_written_in_html_is_a_table() -> None:
    text = (
        "Before\n<table><tr><td rowspan=2>文件</td><td>編號</td></tr>\n<tr><td>DOC-002</td></tr></table> after\n\nEnd\n"
    )
    found = blocks(text)
    assert [block.text for block in found if not block.rows] == ["Before", "after", "End"]
    assert [[cell.text for cell in row] for block in found for row in block.rows] == [["文件", "編號"], ["DOC-002"]]


def test_labelled_lines_one_below_the_other_stay_apart() -> None:
    found = blocks(
        "**Owner:** Ada\n**Reviewed:** 2026-07-03\nby the whole desk\n\n编制：甘棠\n审核：乔木\n\nClient: QF\nProvider: Tarn\n"
    )
    assert [b.text for b in found] == [
        "Owner: Ada",
        "Reviewed: 2026-07-03 by the whole desk",
        "编制：甘棠",
        "审核：乔木",
        "Client: QF",
        "Provider: Tarn",
    ]


def test_wrapped_prose_with_a_colon_is_one_paragraph() -> None:
    found = blocks(
        "We look at three things: the disk,\nthe memory and, once a week,\nTime: it is kept by a server.\n\nhttp://a.example\nhttps://b.example\n"
    )
    assert [b.text for b in found] == [
        "We look at three things: the disk, the memory and, once a week, Time: it is kept by a server.",
        "http://a.example https://b.example",
    ]
