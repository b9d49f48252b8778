"""Cutting a file into chapters and sheets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from written import margin, table, text

from pipeline.mapping.parts.sections import cut
from pipeline.values import Block, Content, Place


def test_each_section_carries_the_path_of_headings_above_it() -> None:
    sections = cut(text("封面\n# 1 总则\n## 1.1 目的\n说明。\n# 2 职责\n运维部。"))
    assert [section.path for section in sections] == [(), ("1 总则",), ("1 总则", "1.1 目的"), ("2 职责",)]
    assert [section.text for section in sections] == ["封面", "", "说明。", "运维部。"]
    assert sections[2].heading == "1.1 目的"


def test_heading_that_skips_a_level_stands_below_the_one_above() -> None:
    sections = cut(text("# 1 总则\n### 1.1.1 细节\n说明。\n## 1.2 范围\n全部。"))
    assert [section.path for section in sections][1:] == [("1 总则", "1.1.1 细节"), ("1 总则", "1.2 范围")]


def test_numbered_headings_in_a_part_stand_below_it_however_large_they_are() -> None:
    sections = cut(
        text(
            "# 第一篇 事件\n# 1 记录\n都记。\n## 1.1 分类\n五类。\n# 2 关单\n回电。\n# 第二篇 请求\n照办。\n# 附则\n# 3 其他"
        )
    )
    assert [section.path for section in sections] == [
        ("第一篇 事件",), ("第一篇 事件", "1 记录"), ("第一篇 事件", "1 记录", "1.1 分类"), ("第一篇 事件", "2 关单"),
        ("第二篇 请求",), ("附则",), ("3 其他",),
    ]  # fmt: skip
    assert [section.path for section in cut(text("# Part A Calls\n# 1 Logging\nAll of them."))][1:] == [
        ("Part A Calls", "1 Logging")
    ]


def test_each_sheet_is_a_section_with_its_name() -> None:
    sections = cut(Content((table([("甲",)], "7月"), table([("乙",)], "8月"))))
    assert [(section.path, section.place.sheet) for section in sections] == [(("7月",), "7月"), (("8月",), "8月")]


def test_margins_are_left_out() -> None:
    content = Content((margin("header", "公司 页眉"), *text("# 1 目的\n说明。").blocks, margin("comment", "改一下")))
    assert [section.text for section in cut(content)] == ["说明。"]


def test_text_boxes_belong_to_the_text() -> None:
    content = Content((Block("批准日期", Place(part="textbox")),))
    assert [section.text for section in cut(content)] == ["批准日期"]


def test_nothing_has_no_sections() -> None:
    assert cut(Content(())) == ()


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.text("甲乙丙 ab", min_size=1, max_size=6)), max_size=20))
def test_no_paragraph_is_lost_or_moved(lines: list[tuple[int, str]]) -> None:
    blocks = tuple(Block(line, Place(), level) for level, line in lines)
    kept = [block for section in cut(Content(blocks)) for block in section.blocks]
    assert kept == [block for block in blocks if not block.level]
