"""Labels and their values in lines and tables."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.fields import Labels, fields, labels_in
from pipeline.values import Block, Cell, Place


def table(*rows: tuple[str, ...]) -> Block:
    cells = tuple(tuple(Cell(v, f"R{r}C{c}") for c, v in enumerate(row, 1)) for r, row in enumerate(rows, 1))
    return Block("\n".join("\t".join(row) for row in rows), Place(), rows=cells)


def pairs(block: Block) -> set[tuple[str, str]]:
    return {(field.key, field.value) for field in fields([block])}


def test_labels_of_a_line_with_their_values() -> None:
    assert pairs(Block("编制：甘棠    审核：乔木", Place())) == {("编制", "甘棠"), ("审核", "乔木")}
    assert ("document id", "BC-1") in pairs(Block("Document ID: BC-1", Place()))
    assert pairs(Block("没有标签的一句话", Place())) == set()


def test_value_beside_and_inside_a_cell() -> None:
    found = pairs(table(("文件编号", "BC-1", "版本：V1.0", "")))
    assert ("文件编号", "BC-1") in found
    assert ("版本", "V1.0") in found


def test_value_below_a_row_of_labels_is_marked() -> None:
    below = [f for f in fields([table(("编制", "审核", "批准"), ("甘棠", "乔木", "柏舟"))]) if f.below]
    assert {(f.key, f.value) for f in below} == {("编制", "甘棠"), ("审核", "乔木"), ("批准", "柏舟")}
    assert below[0].place.cell == "R2C1"


def test_a_form_of_labels_and_values_is_not_read_downwards() -> None:
    form = table(("验证", "", "验证人", ""), ("验证日期", "", "关闭", "否"))
    assert ("验证人", "关闭") not in pairs(form)
    assert {("关闭", "否"), ("验证日期", "")} <= pairs(form)
    dated = table(("报告编号", "NC-01", "审核日期", "2026-11-09"), ("受审部门", "运维部", "程度", "一般"))
    assert ("报告编号", "受审部门") not in pairs(dated)


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=5), max_size=6), st.text(max_size=80))
def test_any_block_is_read_without_an_error(rows: list[list[str]], line: str) -> None:
    blocks = [table(*(tuple(row) for row in rows)), Block(line, Place())]
    assert all(field.key == field.key.strip() for field in fields(blocks))


def test_a_field_is_told_with_the_colon_of_its_language() -> None:
    lines = ("Root cause: carelessness", "Verified by:", "根本原因：疏忽")
    english, empty, chinese = (next(iter(fields([Block(line, Place())]))) for line in lines)
    assert english.said == "Root cause: carelessness"
    assert empty.said == "Verified by:"
    assert chinese.said == "根本原因：疏忽"


def test_a_key_tells_all_labels_that_are_found_in_it_those_made_later_too() -> None:
    first = Labels(r"^登记号码$|ledger number")
    assert first.name in labels_in("登记号码")
    later = Labels("号码$")
    assert {first.name, later.name} <= labels_in("登记号码")
    assert not {first.name, later.name} & labels_in("登记日")


def test_a_document_gives_the_pairs_of_its_blocks_in_their_order() -> None:
    blocks = (
        Block("编制：甘棠", Place()),
        table(("版本", "V1.0")),
        Block("无标签", Place()),
        Block("Owner: Ann", Place()),
    )
    assert list(fields(blocks)) == [field for block in blocks for field in fields([block])]
