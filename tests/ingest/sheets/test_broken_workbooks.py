"""Workbooks that claim more than they hold, lost a part, or are none."""

from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from made_workbooks import cell, content_of, tables, with_part, workbook

from pipeline.ingest.sheets import read_workbook
from pipeline.values import Cell, Failed, Partial, Skipped


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
