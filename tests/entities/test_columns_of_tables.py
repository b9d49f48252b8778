"""Columns of a table: by their names, and where cells are merged."""

from __future__ import annotations

from pipeline.entities.tables import column, heads, upright
from pipeline.text.fields import Labels
from pipeline.values import Block, Cell, Place


def test_a_column_is_the_first_that_is_called_so_then_the_first_that_is_in_one_of_two_languages() -> None:
    called = Labels("^审批栏$|^passed by$")
    assert column(["日期", "审批栏", "passed by"], called) == 1
    assert column(["经手人 handled by", "审批栏 passed by", "审批栏"], called) == 2
    assert column(["经手人 handled by", "审批栏 passed by"], called) == 1
    assert column(["日期", "事由"], called) is None


def test_a_merged_cell_keeps_the_columns_of_its_rows() -> None:
    def cell(text: str, rows: int = 1) -> Cell:
        return Cell(text, f"C{text}", rows=rows)

    table = Block(
        "",
        Place(part="body"),
        rows=(
            (cell("Day"), cell("Unit"), cell("Auditor")),
            (cell("1", 2), cell("Desk"), cell("A")),
            (cell("Ops"), cell("B")),
        ),
    )
    assert [[each.text for each in row] for row in upright(table)] == [
        ["Day", "Unit", "Auditor"],
        ["1", "Desk", "A"],
        ["1", "Ops", "B"],
    ]
    assert heads(table)[0][2][1][2].text == "B"
