"""A content that is only named is not said."""

from __future__ import annotations

import pytest
from written import mapper, table

from pipeline.mapping.content.key_content import absent_from
from pipeline.values import Block, Place

SLA = mapper().catalogue.requirement("D-8.3.3-SLA")
PLAN = mapper().catalogue.requirement("D-8.7.2-PL")
MANUAL = mapper().catalogue.requirement("D-4.4")
LIMITS = "工作量限制"
BACK = "恢复正常工作的程序"


def heading(text: str, level: int = 1) -> Block:
    return Block(text, Place(), level=level)


def line(text: str) -> Block:
    return Block(text, Place())


def says(title: str, *blocks: Block) -> bool:
    """Whether the content of this Chinese title is recognised in the text, whichever of these requirements has it."""
    one = next(one for one in (SLA, PLAN, MANUAL) if title in {block.title.zh for block in one.key_content})
    return title not in {block.title.zh for block in absent_from(one, blocks)}


def test_heading_counts_with_its_body_and_not_without() -> None:
    end = (heading("5 附则"), line("本协议一式两份。"))
    assert says(LIMITS, heading("4 工作量限制"), line("每月工单不超过三百件。"), *end)
    assert says(LIMITS, heading("4 工作量限制"), heading("4.1 每月", 2), line("三百件。"), *end)
    assert not says(LIMITS, heading("4 工作量限制"), *end)
    assert not says(LIMITS, heading("4 工作量限制"), line("（待补充）"), *end)
    assert not says(BACK, heading("Return to normal working"), line("To be completed."))
    for name in ("Chapter 6 - Return to normal working", "VI. Return to normal working", "6 Return to normal working"):
        assert not says(BACK, heading(name), heading("Chapter 7 - Filing"), line("Papers are filed."))
        assert not says(BACK, heading(name), line("[Insert return to normal working here]"))
    assert not says(BACK, heading("六、恢复正常工作的程序"), line("（此处填写恢复正常工作的程序）"))


def test_headings_none_of_which_has_a_body_are_the_text_itself() -> None:
    assert says(LIMITS, heading("服务级别协议"), heading("工作量限制每月不超过三百件"), heading("例外：停电"))


def test_row_counts_with_its_value() -> None:
    assert says(LIMITS, table([("条款", "约定"), ("工作量限制", "每月三百件"), ("例外", "停电")]))
    for nothing in ("", "—", "/", "待定", "TBD", "n/a"):
        assert not says(LIMITS, table([("条款", "约定"), ("工作量限制", nothing), ("例外", "停电")]))
    assert not says(LIMITS, table([("工作量限制", "无内容"), ("填表人", "王芳")]))
    assert not says(LIMITS, table([("1", "工作量限制", ""), ("2", "例外", "停电")]))


def test_chapter_about_the_document_ends_at_the_next_heading_of_any_level() -> None:
    assert says(BACK, heading("目录", 2), line("1 启动"), heading("5 恢复正常工作", 3), line("夜间切回主机房。"))


def test_column_counts_with_a_value_under_its_header() -> None:
    assert says(LIMITS, table([("服务", "工作量限制"), ("桌面", "三百件"), ("网络", "")]))
    assert not says(LIMITS, table([("服务", "时间", "工作量限制"), ("桌面", "5x8", ""), ("网络", "7x24", "-")]))


@pytest.mark.parametrize(
    "sentence",
    [
        "双方尚未约定工作量限制。",
        "工作量限制待双方签字后补入。",
        "工作量限制另行约定。",
        "是否有工作量限制？",
        "□ 工作量限制",
        "协议应当写明工作量限制。",
        "3.2 工作量限制…………7",
        "The parties have not agreed on workload limits so far.",
        "Workload limits are to be agreed.",
        "Does the paper state workload limits?",
        "The agreement should contain workload limits.",
        "Workload limits .......... 7",
    ],
)
def test_sentence_that_denies_leaves_open_or_asks_says_nothing(sentence: str) -> None:
    assert not says(LIMITS, line(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "工作量每月不超过三百件，超出部分另行约定。",
        "每月工作量上限 300 件，其余待定。",
        "未列出的工作量上限按附件一。",
        "The workload limit is 300 tickets a month; the rest is to be agreed.",
        "The targets hold within the workload limits in annex 1.",
    ],
)
def test_sentence_that_says_it_counts_whatever_else_it_leaves_open(sentence: str) -> None:
    assert says(LIMITS, line(sentence))


def test_label_with_nothing_behind_it_says_nothing() -> None:
    assert says(LIMITS, heading("4 约定"), line("工作量限制：每月三百件"), line("备注："))
    assert not says(LIMITS, heading("4 约定"), line("工作量限制："), line("备注："))
    assert not says(LIMITS, heading("4 约定"), line("工作量限制："), heading("5 附则"), line("本协议一式两份。"))
    assert says(LIMITS, heading("4 约定"), line("工作量限制如下："), line("每月：三百件"))


def test_terms_and_history_count_only_for_who_asks_for_them() -> None:
    terms = (heading("3 术语和定义"), line("回切：把服务切回主机房。"), heading("4 附则"), line("无其他。"))
    assert not says(BACK, *terms)
    assert says("术语", *terms)
    history = table([("版本", "日期", "修改内容"), ("V1.1", "2026-03-02", "增加回切的步骤")])
    assert not says(BACK, history)
    assert says("修订记录", heading("修订记录"), history)
    below = (heading("修订记录"), history, line("1. 每月工单不超过三百件，超出的另行计费，属于工作量限制。"))
    assert says(LIMITS, *below)  # a text without chapters begins below the table


def test_lines_of_a_table_of_contents_say_nothing_until_the_text_begins() -> None:
    listed = line("目录\n1 启动 2\n5 恢复正常工作 9")
    assert not says(BACK, listed)
    assert says(BACK, listed, line("恢复正常工作时先核对数据，再在夜间切回。"))


def test_what_papers_must_contain_is_said_by_a_procedure() -> None:
    suppliers = mapper().catalogue.requirement("D-8.3.4")
    contract = line("合同应当写明服务范围、服务级别目标、双方职责。")
    assert "成文合同及必备内容" not in {block.title.zh for block in absent_from(suppliers, (contract,))}


def test_a_note_above_the_header_of_a_register_is_said_a_label_without_its_value_is_not() -> None:
    note = ("工作量限制：每月受理不超过三百件，超出的另议", "", "", "")
    assert says(LIMITS, table([note, ("序号", "条款", "约定", "备注"), ("1", "例外", "停电", "-")]))
    assert not says(
        LIMITS, table([("工作量限制", "", "", ""), ("序号", "条款", "约定", "备注"), ("1", "例外", "停电", "-")])
    )
