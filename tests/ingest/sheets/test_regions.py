"""Where one table of a sheet ends and the next begins."""

from __future__ import annotations

from pipeline.ingest.sheets.regions import FilledRow, Layout, Merge, sheet_blocks


def tables(rows: list[list[str]], *merges: Merge) -> list[str]:
    filled: list[FilledRow] = [
        (number, [(column, text) for column, text in enumerate(row) if text]) for number, row in enumerate(rows)
    ]
    return [block.text for block in sheet_blocks(filled, "S", Layout(tuple(merges))) if block.rows]


def test_a_blank_row_below_a_merged_cell_splits_no_table() -> None:
    rows = [
        ["月份", "日期", "事项", "谁"],
        ["8月", "6", "催货", "朱"],
        ["9月", "3", "续签", "秦"],
        ["", "", "", ""],
        ["", "24", "对账", "秦"],
    ]
    assert len(tables(rows)) == 2
    assert len(tables(rows, ((2, 0), (4, 0)))) == 1
