"""Workbooks as a person sees them: values, tables, notes, hidden sheets, properties."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
import xlwt
from made_workbooks import cell, content_of, tables, workbook

from pipeline.values import Cell


def in_a_table(value: Any, number_format: str | int, **options: Any) -> Cell:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("表")
        sheet.write_row(0, 0, ["名称", "值"])
        sheet.write(1, 0, "行")
        sheet.write(1, 1, value, book.add_format({"num_format": number_format}))

    return cell(content_of(workbook(fill, **options)), "B2")


@pytest.mark.parametrize(
    ("value", "number_format", "text", "day"),
    [
        (datetime(2026, 7, 3), "yyyy-mm-dd", "2026-07-03", date(2026, 7, 3)),
        (datetime(2026, 7, 3), 'yyyy"年"m"月"d"日"', "2026-07-03", date(2026, 7, 3)),
        (datetime(2026, 7, 3), 31, "2026-07-03", date(2026, 7, 3)),
        (datetime(2026, 7, 3, 9, 30), "yyyy-mm-dd hh:mm", "2026-07-03 09:30", date(2026, 7, 3)),
        (datetime(2026, 7, 1), 'yyyy"年"m"月"', "2026-07", None),
        (0.5, "hh:mm", "12:00", None),
        (1.5, "[h]:mm", "36:00", None),
        (0.985, "0.0%", "98.5%", None),
        (1, "0%", "100%", None),
        (3.0, "General", "3", None),
        (0.1 + 0.2, "General", "0.3", None),
        (46206, "0", "46206", None),
        (True, "General", "TRUE", None),
        (" 2026/7/3 ", "@", "2026/7/3", date(2026, 7, 3)),
        ("2026-02-30", "@", "2026-02-30", None),
        ("00123", "@", "00123", None),
    ],
)
def test_values_are_shown_as_a_person_sees_them(
    value: Any, number_format: str | int, text: str, day: date | None
) -> None:
    found = in_a_table(value, number_format)
    assert (found.text, found.date) == (text, day)


@pytest.mark.parametrize("options", [{}, {"date_1904": True}])
def test_both_date_systems_give_the_same_day(options: dict[str, Any]) -> None:
    assert in_a_table(datetime(2026, 7, 3), "yyyy-mm-dd", **options).date == date(2026, 7, 3)


def test_titles_and_notes_stand_beside_the_table_as_paragraphs() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("事件台账")
        sheet.merge_range("A1:C1", "事件记录表")
        sheet.write("A2", "编号：ITSM-R-08")
        sheet.write_row("A4", ["编号", "日期", "状态"])
        sheet.write_row("A5", ["INC-1", "2026-08-03", "关闭"])
        sheet.write("A6", "注：由服务台填写")

    blocks = content_of(workbook(fill)).blocks
    assert [(block.text, block.place.cell, bool(block.rows)) for block in blocks] == [
        ("事件记录表", "A1", False),
        ("编号：ITSM-R-08", "A2", False),
        ("编号\t日期\t状态\nINC-1\t2026-08-03\t关闭", "A4", True),
        ("注：由服务台填写", "A6", False),
    ]
    assert {block.place.sheet for block in blocks} == {"事件台账"}


def test_a_gap_splits_tables_only_where_a_new_heading_follows() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["编号", "次数"])
        sheet.write_row("A2", ["甲", 1])
        sheet.write_row("A4", ["乙", 2])
        sheet.write_row("A6", ["姓名", "部门", "电话"])
        sheet.write_row("A7", ["张", "服务台", "1"])

    assert [block.text for block in tables(content_of(workbook(fill)))] == [
        "编号\t次数\n甲\t1\n乙\t2",
        "姓名\t部门\t电话\n张\t服务台\t1",
    ]


def test_empty_cells_of_a_form_are_kept_in_their_columns() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row("B2", ["姓名", "", "日期"])
        sheet.write("B3", "签字")
        sheet.write_row("B4", ["a", "b", "c"])

    (table,) = tables(content_of(workbook(fill)))
    assert [[(c.address, c.text) for c in row] for row in table.rows][:2] == [
        [("B2", "姓名"), ("C2", ""), ("D2", "日期")],
        [("B3", "签字"), ("C3", ""), ("D3", "")],
    ]


def test_merged_headings_stand_once_with_their_spans() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:A2", "序号")
        sheet.merge_range("B1:C1", "时间")
        sheet.write_row("B2", ["开始", "结束"])
        sheet.write_row("A3", [1, "2026-08-01", "2026-08-02"])

    (table,) = tables(content_of(workbook(fill)))
    assert table.rows[0] == (Cell("序号", "A1", None, 2, 1), Cell("时间", "B1", None, 1, 2))
    assert [c.address for c in table.rows[1]] == ["B2", "C2"]


def test_hidden_sheets_are_read_and_named() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("看得见").write("A1", "x")
        hidden, very = book.add_worksheet("隐藏"), book.add_worksheet("深藏")
        hidden.write("A1", "y")
        hidden.hide()
        very.write("A1", "z")
        very.very_hidden()

    content = content_of(workbook(fill))
    assert content.hidden_sheets == ("隐藏", "深藏")
    assert [block.text for block in content.blocks] == ["x", "y", "z"]


def test_comments_headers_footers_and_text_boxes_are_parts_of_their_own() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("表")
        sheet.write("A1", "x")
        sheet.write_comment("B7", "待补充", {"author": "甲"})
        sheet.set_header('&L&"宋体,Bold"&14云杉科技&RITSM-R-08 R&&D')
        sheet.set_footer("&C第 &P 页 共 &N 页 版本A/0")
        sheet.insert_textbox("D4", "受控文件")

    content = content_of(workbook(fill))
    found = {(block.place.part, block.text, block.place.cell) for block in content.blocks}
    assert ("header", "云杉科技", "") in found
    assert ("header", "ITSM-R-08 R&D", "") in found
    assert ("footer", "第  页 共  页 版本A/0", "") in found
    assert ("textbox", "受控文件", "") in found
    assert any(part == "comment" and "待补充" in text and at == "B7" for part, text, at in found)
    assert content.comments == 1


def test_document_properties_are_read() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet().write("A1", "x")
        book.set_properties({"title": "台账", "author": "甲", "company": "云杉", "created": datetime(2026, 7, 3)})
        book.set_custom_property("版本", "A/0")

    properties = content_of(workbook(fill)).properties
    assert (properties.title, properties.creator, properties.company) == ("台账", "甲", "云杉")
    assert properties.created is not None
    assert properties.created.date() == date(2026, 7, 3)
    assert properties.custom == (("版本", "A/0"),)


def test_old_workbooks_are_read_with_dates_and_merged_cells() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    sheet.write_merge(0, 0, 0, 2, "事件记录表")
    for column, text in enumerate(["编号", "日期", "次数"]):
        sheet.write(1, column, text)
    sheet.write(2, 0, "INC-1")
    sheet.write(2, 1, datetime(2026, 7, 3), xlwt.easyxf(num_format_str="YYYY-MM-DD"))
    sheet.write(2, 2, 4)
    buffer = BytesIO()
    book.save(buffer)
    content = content_of(buffer.getvalue())
    assert content.blocks[0].text == "事件记录表"
    assert cell(content, "B3") == Cell("2026-07-03", "B3", date(2026, 7, 3))
    assert cell(content, "C3").text == "4"
