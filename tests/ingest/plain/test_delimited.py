"""Tables written as text with a delimiter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plain.decode import Decoded
from pipeline.ingest.plain.delimited import read_delimited
from pipeline.values import Cell, Read


def rows(text: str) -> list[list[str]]:
    outcome = read_delimited(Decoded(text, "utf-8"))
    assert isinstance(outcome, Read)
    (table,) = outcome.content.blocks
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (["编号", "日期", "说明"], ["1", "2026-07-03", "a b"]))
    assert rows(text) == [["编号", "日期", "说明"], ["1", "2026-07-03", "a b"]]


def test_cells_are_addressed_like_a_sheet_and_dates_are_typed() -> None:
    outcome = read_delimited(Decoded("编号,日期\n\nINC-1,2026/8/3\n", "utf-8"))
    assert isinstance(outcome, Read)
    (table,) = outcome.content.blocks
    assert table.place.cell == "A1"
    assert table.rows[1] == (Cell("INC-1", "A3"), Cell("2026/8/3", "B3", date(2026, 8, 3)))


def test_quoted_fields_keep_delimiters_and_line_ends() -> None:
    assert rows('编号,说明\n1,"第一, 和\n第二"\n') == [["编号", "说明"], ["1", "第一, 和\n第二"]]


def test_a_stray_quote_does_not_swallow_the_rest() -> None:
    text = "编号,说明\n" + '1,"未闭合\n' + "".join(f"{n},正常\n" for n in range(2, 300))
    assert len(rows(text)) == 300


def test_a_separator_line_is_obeyed_and_not_read() -> None:
    assert rows("sep=;\na;b,c\nd;e,f\n") == [["a", "b,c"], ["d", "e,f"]]


def test_text_without_a_delimiter_is_paragraphs() -> None:
    outcome = read_delimited(Decoded("第一行\n第二行\n", "utf-8"))
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["第一行", "第二行"]


@given(st.lists(st.lists(st.text("ab事1 .", min_size=1, max_size=6), min_size=3, max_size=3), min_size=2))
def test_no_row_and_no_field_is_lost(records: list[list[str]]) -> None:
    kept = [[field.strip() for field in record] for record in records if any(f.strip() for f in record)]
    if kept:
        assert rows("\n".join(",".join(record) for record in records)) == kept


def test_a_line_longer_than_any_sheet_is_wide_stays_a_paragraph() -> None:
    endless = "a,b,1," * 10_000
    outcome = read_delimited(Decoded(f"编号,日期\n{endless}\n1,2\n", "utf-8"))
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["编号,日期", endless, "1,2"]


def test_a_row_of_a_thousand_fields_is_a_row() -> None:
    assert [len(row) for row in rows("\n".join(",".join(["1"] * 1000) for _ in range(3)))] == [1000, 1000, 1000]
