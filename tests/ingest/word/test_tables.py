"""Tables: one block each, merged cells once, tables in cells apart as well."""

from __future__ import annotations

from pipeline.values import Cell

from .building import blocks, paragraph, table


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def test_table_is_one_block_with_addressed_cells() -> None:
    (block,) = blocks(table(("编号", "名称"), ("SR-01", "台账")))
    assert block.text == "编号\t名称\nSR-01\t台账"
    assert [cell.address for line in block.rows for cell in line] == ["T1R1C1", "T1R1C2", "T1R2C1", "T1R2C2"]
    assert (block.place.cell, block.level) == ("T1", 0)


def test_tables_are_numbered_in_order_and_placed_under_headings() -> None:
    heading = paragraph("职责", properties='<w:outlineLvl w:val="0"/>')
    found = blocks(table(("甲",)) + heading + table(("乙",)))
    assert [(block.place.cell, block.place.heading) for block in found] == [
        ("T1", ""),
        ("", ""),
        ("T2", "职责"),
    ]


def test_merged_cells_stand_once_with_their_spans() -> None:
    restart, onward = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    body = "<w:tbl>{}{}{}</w:tbl>".format(
        row(cell("合", wide + restart), cell("右")),
        row(cell("", wide + onward), cell("右下")),
        row(cell("左"), cell("中"), cell("末")),
    )
    (block,) = blocks(body)
    assert block.rows[0] == (Cell("合", "T1R1C1", None, 2, 2), Cell("右", "T1R1C3"))
    assert block.rows[1] == (Cell("右下", "T1R2C3"),)
    assert [cell.address for cell in block.rows[2]] == ["T1R3C1", "T1R3C2", "T1R3C3"]


def test_cell_continued_from_nothing_is_kept() -> None:
    (block,) = blocks(f"<w:tbl>{row(cell('孤', '<w:vMerge/>'))}</w:tbl>")
    assert block.rows == ((Cell("孤", "T1R1C1"),),)


def test_old_horizontal_merge_widens_the_cell_before() -> None:
    first, second = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    (block,) = blocks(f"<w:tbl>{row(cell('宽', first), cell('', second), cell('窄'))}</w:tbl>")
    assert block.rows == ((Cell("宽", "T1R1C1", None, 1, 2), Cell("窄", "T1R1C3")),)


def test_row_that_starts_further_right_keeps_its_columns() -> None:
    shifted = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>'
    (block,) = blocks(f"<w:tbl>{row(cell('右'), properties=shifted)}</w:tbl>")
    assert block.rows[0][0].address == "T1R1C3"


def test_nested_table_is_in_the_outer_cell_and_a_block_after_it() -> None:
    inner = f"<w:tc>{paragraph('外')}{table(('内', '里'))}{paragraph()}</w:tc>"
    found = blocks(f"<w:tbl>{row(inner)}</w:tbl>" + table(("后",)))
    assert [(block.place.cell, block.text) for block in found] == [
        ("T1", "外\n内\t里"),
        ("T2", "内\t里"),
        ("T3", "后"),
    ]
    assert found[1].rows[0][1].address == "T2R1C2"


def test_deeply_nested_tables_lose_no_text() -> None:
    body = table(("底",))
    for _ in range(12):
        body = f"<w:tbl>{row(f'<w:tc>{body}{paragraph()}</w:tc>')}</w:tbl>"
    assert "底" in {block.text for block in blocks(body)}


def test_paragraphs_of_a_cell_stand_on_lines() -> None:
    (block,) = blocks(f"<w:tbl><w:tr><w:tc>{paragraph('甲')}{paragraph()}{paragraph('乙')}</w:tc></w:tr></w:tbl>")
    assert block.rows[0][0].text == "甲\n乙"


def test_table_without_any_text_yields_no_block_but_keeps_its_number() -> None:
    (block,) = blocks(table(("",)) + table(("甲",)))
    assert block.place.cell == "T2"
