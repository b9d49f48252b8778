"""The different texts of a table."""

from __future__ import annotations

from pipeline.ingest.tables import table_block, table_row
from pipeline.text.cells import texts_in
from pipeline.values import Place


def test_each_text_once_in_the_order_in_which_it_first_stands() -> None:
    rows = [("日期", "结果"), ("2026-07-03", "正常"), ("2026-07-10", "正常"), ("", "正常")]
    table = table_block([table_row(row, number, 1) for number, row in enumerate(rows, 1)], Place())
    assert texts_in(table) == ("日期", "结果", "2026-07-03", "正常", "2026-07-10", "")
