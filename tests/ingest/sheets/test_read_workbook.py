from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
import xlwt

from pipeline.ingest.sheets import read_workbook
from pipeline.values import Block, Cell, Content, Failed, Partial, Read, Skipped


def workbook(fill: Any, **options: Any) -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    fill(book)
    book.close()
    return buffer.getvalue()


def with_part(data: bytes, name: str, change: Any) -> bytes:
    """The package with one part changed."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for member in old.namelist():
            part = old.read(member)
            new.writestr(member, change(part) if member == name else part)
    return buffer.getvalue()


def content_of(data: bytes) -> Content:
    outcome = read_workbook(data)
    assert isinstance(outcome, Read), outcome
    return outcome.content


def tables(content: Content) -> list[Block]:
    return [block for block in content.blocks if block.rows]


def cell(content: Content, address: str) -> Cell:
    return next(c for block in content.blocks for row in block.rows for c in row if c.address == address)


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


def test_two_cells_at_opposite_corners_cost_no_memory() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", "左上")
        sheet.write("XFD1048576", "右下")

    blocks = content_of(workbook(fill)).blocks
    assert [(block.text, block.place.cell) for block in blocks] == [("左上", "A1"), ("右下", "XFD1048576")]


@pytest.mark.parametrize("options", [{}, {"date_1904": True}])
def test_far_apart_cells_are_shown_as_elsewhere(options: dict[str, Any]) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row("A1", ["编号", "日期", "值"])
        sheet.write("A2", 7)
        sheet.write("B2", datetime(2026, 7, 3), day)
        sheet.write("C2", True)
        sheet.write("XFD1048576", "右下")

    content = content_of(workbook(fill, **options))
    assert cell(content, "B2") == Cell("2026-07-03", "B2", date(2026, 7, 3))
    assert (cell(content, "A2").text, cell(content, "C2").text) == ("7", "TRUE")


def test_a_claimed_size_of_a_million_rows_adds_no_rows() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["a", "b"])
        sheet.write_row("A2", [1, 2])

    lying = with_part(
        workbook(fill),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'<dimension ref="A1:B2"/>', b'<dimension ref="A1:XFD1048576"/>'),
    )
    (table,) = tables(content_of(lying))
    assert len(table.rows) == 2


def test_every_row_of_a_long_sheet_is_read() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        for row in range(12_000):
            sheet.write_row(row, 0, [f"INC-{row}", row])

    (table,) = tables(content_of(workbook(fill)))
    assert len(table.rows) == 12_000
    assert table.rows[-1][0] == Cell("INC-11999", "A12000")


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


def test_a_workbook_without_any_entry_is_skipped() -> None:
    assert read_workbook(workbook(lambda book: book.add_worksheet())) == Skipped("empty: no cell holds anything")


def test_a_broken_sheet_leaves_the_others_readable() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("好").write("A1", "x")
        book.add_worksheet("坏").write("A1", "y")

    broken = with_part(workbook(fill), "xl/worksheets/sheet2.xml", lambda xml: b"<worksheet><sheetData><row")
    outcome = read_workbook(broken)
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("sheets that could not be read whole: 坏")
    assert [block.text for block in outcome.content.blocks] == ["x"]


@pytest.mark.parametrize("lost", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_sheets_are_read_without_the_list_of_them(lost: str) -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("台账").write("A1", "事件")
        book.add_worksheet("记录").write("B2", "变更")

    target = BytesIO()
    with ZipFile(BytesIO(workbook(fill))) as archive, ZipFile(target, "w") as left:
        for name in archive.namelist():
            if name != lost:
                left.writestr(name, archive.read(name))
    outcome = read_workbook(target.getvalue())
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("broken workbook: its list of sheets is missing or damaged")
    assert [(str(block.place), block.text) for block in outcome.content.blocks] == [
        ("Sheet1!A1", "事件"), ("Sheet2!B2", "变更"),
    ]  # fmt: skip


def test_words_that_are_lost_with_their_part_are_told() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("台账").write_row("A1", ["编号", "事件处置记录" * 50, 7])

    sound = workbook(fill)
    with ZipFile(BytesIO(sound)) as archive:
        entry = archive.getinfo("xl/sharedStrings.xml")
    start = entry.header_offset + 30 + len(entry.filename)
    outcome = read_workbook(sound[:start] + bytes(entry.compress_size) + sound[start + entry.compress_size :])
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("The part xl/sharedStrings.xml is damaged: words of its cells are lost")
    assert [block.text for block in outcome.content.blocks] == ["7"]


def test_what_is_no_workbook_fails() -> None:
    outcome = read_workbook(b"PK\x03\x04 nothing")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken workbook: ")
