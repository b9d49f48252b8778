"""The Markdown and YAML of sources become the blocks and cells that the README promises."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_corpus.markup import parse_blocks, parse_spans
from sample_corpus.scalars import load, typed
from sample_corpus.values import Heading, PageBreak, Paragraph, Table, merge, plain_text


def test_lines_join_without_a_space_in_chinese_and_with_one_in_english() -> None:
    chinese, english = parse_blocks("规范事件\n的处理\n\nhandles\nincidents")
    assert isinstance(chinese, Paragraph)
    assert isinstance(english, Paragraph)
    assert plain_text(chinese.spans) == "规范事件的处理"
    assert plain_text(english.spans) == "handles incidents"


def test_headings_lists_boxes_and_breaks_are_told_apart() -> None:
    blocks = parse_blocks("# 1 目的\n\n- 甲\n- 乙\n\n::: textbox 编号：X\n版本：V1\n\n\\pagebreak\n\n##### 五级")
    kinds = [type(block) for block in blocks]
    assert kinds == [Heading, Paragraph, Paragraph, Paragraph, PageBreak, Heading]
    looks = [block.look for block in blocks if isinstance(block, Paragraph)]
    assert looks == ["bullet", "bullet", "textbox"]
    assert isinstance(blocks[-1], Heading)
    assert blocks[-1].level == 5


def test_every_inline_mark_becomes_its_span() -> None:
    spans = parse_spans("a{++b++}{--c--}{>>d<<}[^e][[f]]**g**")
    assert [(span.kind, span.text) for span in spans] == [
        ("text", "a"), ("inserted", "b"), ("deleted", "c"), ("remark", "d"),
        ("footnote", "e"), ("control", "f"), ("bold", "g"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["a {++b", "{--c", "[[d", "{>>e", "x[^y"])
def test_an_unclosed_mark_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="never closed"):
        parse_spans(text)


def test_merge_marks_join_left_and_above() -> None:
    areas = merge([["a", "<<", "b"], ["^^", "<<", "^^"], ["c", "", "d"]])
    assert [(a.value, a.row, a.column, a.rows, a.columns) for a in areas] == [
        ("a", 0, 0, 2, 2), ("b", 0, 2, 2, 1), ("c", 2, 0, 1, 1), ("", 2, 1, 1, 1), ("d", 2, 2, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [[["<<", "a"]], [["a", "^^"]], [["a", "<<"], ["^^", "b"]], [["a", "b"], ["^^", "<<"], ["c", "^^"]]],
)
def test_a_merge_that_makes_no_rectangle_is_an_error(rows: list[list[str]]) -> None:
    with pytest.raises(ValueError, match=r"cell|rectangle"):
        merge(rows)


@given(st.lists(st.lists(st.sampled_from(["x", "<<", "^^"]), min_size=3, max_size=3), min_size=1, max_size=5))
def test_accepted_merges_cover_the_grid_exactly_once(rows: list[list[str]]) -> None:
    try:
        areas = merge(rows)
    except ValueError:
        return
    covered = [
        (row, column)
        for area in areas
        for row in range(area.row, area.row + area.rows)
        for column in range(area.column, area.column + area.columns)
    ]
    assert sorted(covered) == [(row, column) for row in range(len(rows)) for column in range(3)]


def test_a_table_needs_its_rule_and_rows_of_one_length() -> None:
    with pytest.raises(ValueError, match="line below its header"):
        parse_blocks("| a | b |\n| 1 | 2 |")
    with pytest.raises(ValueError, match="table row 2 has 1 cells"):
        parse_blocks("| a | b |\n|---|---|\n| 1 |")


def test_an_escaped_bar_stays_in_its_cell() -> None:
    (table,) = parse_blocks("| a \\| b | c |\n|---|:-:|\n| 1 |  |")
    assert isinstance(table, Table)
    assert [plain_text(area.value) for area in table.areas] == ["a | b", "c", "1", ""]


def test_plain_scalars_are_typed_and_quoted_ones_are_text() -> None:
    cells = load("[2026-07-03, '2026-07-03', 2026-07-03 09:30, 12, 1.5, 0012, 09:30, yes, true, ~, V1.0, <<]")
    assert [typed(cell) for cell in cells] == [
        date(2026, 7, 3), "2026-07-03", datetime(2026, 7, 3, 9, 30), 12, 1.5, "0012", "09:30", "yes", True,
        None, "V1.0", "<<",
    ]  # fmt: skip


def test_a_day_that_no_calendar_has_is_an_error_unless_quoted() -> None:
    with pytest.raises(ValueError, match="2026-02-30"):
        typed(load("[2026-02-30]")[0])
    assert typed(load("['2026-02-30']")[0]) == "2026-02-30"


def test_a_key_that_stands_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match="line 2: the key 'a' stands twice"):
        load("a: 1\na: 2")


@given(st.text())
def test_any_text_gives_blocks_or_a_value_error(text: str) -> None:
    try:
        blocks = parse_blocks(text)
    except ValueError:
        return
    assert all(isinstance(block, Heading | Paragraph | Table | PageBreak) for block in blocks)
