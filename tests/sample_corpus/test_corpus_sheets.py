"""Spreadsheets hold typed dates, merges, hidden sheets, remarks and printed headers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from sample_corpus.values import SourceError

Build = Callable[[Mapping[str, str]], Path]
SOURCE = """to: 台账.xlsx
properties: {creator: 王某, company: 齐鲁云, last_modified_by: 李某, created: 2026-07-01T08:00:00}
sheets:
  - name: 旧
    state: veryHidden
    rows: [[a]]
  - name: 7月
    title: 事件记录台账
    notes: [[部门：运维部, "", 月份：7月]]
    header: [[编号, 时间, 时间, 状态], [^^, 受理, 关闭, ^^]]
    rows:
      - [INC-01, 2026-07-03, 2026-07-03 09:30, 已关闭]
      - [INC-02, "2026-07-04", <<, 3]
      - [=1+1, 09:30]
    comments: {B3: 请补全}
    header_text: 表单 R&D 08
  - {name: 隐, state: hidden, rows: [[1.5, true]]}
"""
NO_COMMENT = SOURCE.replace("    comments: {B3: 请补全}\n", "")
ROWS = [
    ["事件记录台账", "", "", ""],
    ["部门：运维部", "", "月份：7月", ""],
    ["编号", "时间", "时间", "状态"],
    ["", "受理", "关闭", ""],
    ["INC-01", date(2026, 7, 3), datetime(2026, 7, 3, 9, 30), "已关闭"],
    ["INC-02", "2026-07-04", "", 3],
    ["=1+1", "09:30", "", ""],
]
MERGES = {((0, 0), (0, 3)), ((2, 0), (3, 0)), ((2, 3), (3, 3)), ((5, 1), (5, 2))}


@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_both_excel_formats_hold_the_same_typed_cells_and_merges(build: Build, ending: str) -> None:
    folder = build({"a.yaml": NO_COMMENT.replace(".xlsx", f".{ending}")})
    book = CalamineWorkbook.from_path(str(folder / f"台账.{ending}"))
    sheet = book.get_sheet_by_name("7月")
    assert sheet.to_python() == ROWS
    assert set(sheet.merged_cell_ranges or []) == MERGES
    states = {each.name: str(each.visible).rpartition(".")[2] for each in book.sheets_metadata}
    assert states == {"旧": "VeryHidden", "7月": "Visible", "隐": "Hidden"}


def test_openpyxl_sees_comment_printed_header_and_properties(build: Build) -> None:
    book = openpyxl.load_workbook(build({"a.yaml": SOURCE}) / "台账.xlsx")
    sheet = book["7月"]
    assert book.active.title == "7月"
    assert sheet["B3"].comment.text == "请补全"
    assert sheet.oddHeader.center.text == "表单 R&&D 08"
    assert sheet["B5"].is_date
    assert sheet["A7"].data_type == "s"
    assert (book.properties.creator, book.properties.lastModifiedBy) == ("王某", "李某")
    assert book.properties.created == datetime(2026, 7, 1, 8)


def test_csv_is_the_first_sheet_in_its_encoding(build: Build) -> None:
    source = (
        "to: a.csv\nencoding: gb18030\nsheets:\n"
        "  - {name: 一, title: 台账, header: [[编号, 日期]],\n"
        "     rows: [['x,y', 2026-07-03], [1, 2026-07-03 09:30]]}\n"
        "  - {name: 二, rows: [[z]]}\n"
    )
    text = (build({"a.yaml": source}) / "a.csv").read_bytes().decode("gb18030")
    assert text == '台账,\r\n编号,日期\r\n"x,y",2026-07-03\r\n1,2026-07-03 09:30\r\n'


def test_a_record_goes_into_a_sheet_with_typed_dates(build: Build) -> None:
    record = "records: [{to: 单.xlsx, title: 单, table: [[编号, 1, 日期, 2026-07-09]], text: [同意]}]"
    book = CalamineWorkbook.from_path(str(build({"r.yaml": record}) / "单.xlsx"))
    assert book.get_sheet_by_index(0).to_python() == [
        ["单", "", "", ""], ["编号", 1, "日期", date(2026, 7, 9)], ["同意", "", "", ""],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (SOURCE.replace(".xlsx", ".xls"), "takes no comments"),
        (SOURCE.replace("state: veryHidden", "state: secret"), "not one of visible"),
        (SOURCE.replace("name: 7月", "name: 7/8月"), "cannot name a sheet"),
        (SOURCE.replace("B3:", "3B:"), "no cell address"),
        (SOURCE.replace("[^^, 受理", "[<<, 受理"), "'<<' in the first column"),
        (SOURCE.replace("2026-07-03, 2026", "2026-07-32, 2026"), "'2026-07-32' is no date"),
        (SOURCE.replace("已关闭", "长" * 32768), "longer than 32767 signs"),
        ("to: a.xlsx\nsheets: [{name: a, state: hidden}]", "no sheet is visible"),
    ],
)
def test_what_a_sheet_cannot_hold_is_named(build: Build, source: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        build({"a.yaml": source})
