"""Names with their days in the cells of a row, beside the label that is theirs."""

from __future__ import annotations

from laid_out_papers import table

from pipeline.entities.people.groups import people_in_rows
from pipeline.values import Content


def told(*rows: tuple[str, ...]) -> set[str]:
    return {fact.value for fact in people_in_rows(Content(tuple(table(*rows))))}


def test_a_row_of_one_thing_in_each_column_has_its_label_first() -> None:
    assert told(("Checked", "20 Nov, seen, Ann Holt", "24 Nov, seen, Tom Acheson")) == {
        "Checked|Ann Holt",
        "Checked|Tom Acheson",
    }


def test_a_form_with_two_pairs_in_a_row_has_a_label_before_each() -> None:
    row = ("批准", "臧立群 2026-09-01", "部署", "2026-09-03 20:00—21:10 宦东升、钱鹏程", "备注")
    assert not {one for one in told(row) if one.startswith("批准|钱")}
    assert "部署|钱鹏程" in told(row)
