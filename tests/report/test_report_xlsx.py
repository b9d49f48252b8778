"""report.xlsx: the columns that consultants use, ready to filter and print, with no live client text."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO

import building
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.report import view
from pipeline.report.printable import printable
from pipeline.report.words import keys, word
from pipeline.report.workbook import CELL_LIMIT
from pipeline.report.xlsx import report_xlsx
from pipeline.values import Words

GAP_COLUMNS = "序号 条款 要求编号 要求项 必备/建议 判定 需复核 置信度 证据文件及位置 差距说明 依据 严重度 建议动作 相关发现 责任部门 建议完成日 工作量 复核人/结论"


@pytest.fixture(scope="module")
def written(flawed, catalogue) -> bytes:
    return report_xlsx(flawed, catalogue)


@pytest.fixture(scope="module")
def book(written) -> Workbook:
    return load_workbook(BytesIO(written))


def _rows(sheet: Worksheet) -> list[dict[str, object]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_same_assessment_gives_the_same_bytes(written, catalogue):
    assert written == report_xlsx(building.assessment(), catalogue)


def test_its_date_of_creation_is_the_day_of_the_assessment(book):
    assert book.properties.created == datetime(2026, 11, 20)
    assert book.properties.modified == datetime(2026, 11, 20)


def test_the_sheets_and_headers_stand_in_the_language_asked_for(book, flawed, catalogue):
    english = load_workbook(BytesIO(report_xlsx(flawed, catalogue, lang="en")))

    assert book.sheetnames == ["结论", "差距表", "工作顺序", "时间线", "发现", "文件清单", "记录明细", "复核"]
    assert english.sheetnames == [
        "Summary",
        "Gap table",
        "Order of work",
        "Timeline",
        "Findings",
        "Inventory",
        "Events",
        "Review",
    ]
    assert [cell.value for cell in book["差距表"][1]] == GAP_COLUMNS.split()
    assert [cell.value for cell in english["Gap table"][1]][:6] == ["No.", "Clause", "Requirement id", "Item", "Must", "Verdict"]  # fmt: skip


def test_no_cell_is_a_formula_or_a_link_and_text_is_kept(book, flawed):
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
    messages = {row["问题"] for row in _rows(book["发现"])}
    assert {printable(text) for text in building.HOSTILE} <= messages


def test_a_finding_shows_every_side_with_file_place_and_quote(book, flawed):
    (finding,) = [one for one in flawed.findings if one.check == "C02"]
    (row,) = [row for row in _rows(book["发现"]) if row["发现编号"] == finding.id]
    for side in finding.evidence:
        assert side.path in row["各方原文及位置"]
        assert f"“{side.quote}”" in row["各方原文及位置"]
    assert "B4单元格" in row["各方原文及位置"]


def test_no_part_of_the_workbook_holds_a_formula_or_an_address(written):
    with zipfile.ZipFile(BytesIO(written)) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/"):
                assert not re.search(rb"<f[ >]|<hyperlink", parts.read(name))
            assert b'TargetMode="External"' not in parts.read(name)


def test_text_that_begins_like_a_formula_stays_text_when_it_is_edited(book):
    cells = [cell for row in book["发现"].iter_rows() for cell in row if str(cell.value)[:1] in ("=", "+", "-", "@")]

    assert len(cells) > 8
    assert all(cell.quotePrefix for cell in cells)


def test_tables_have_frozen_headers_filters_and_print_on_landscape_pages(book):
    for name in book.sheetnames[1:]:
        sheet = book[name]
        assert int(re.sub(r"\D", "", sheet.freeze_panes)) == 2
        assert sheet.auto_filter.ref.startswith("A1:")
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"


def test_the_gap_table_holds_every_requirement_with_verdict_evidence_and_action(book, flawed, catalogue):
    rows = {row["要求编号"]: row for row in _rows(book["差距表"])}

    assert set(rows) == {result.requirement for result in flawed.requirements}
    for item in view.items(flawed, catalogue):
        row = rows[item.id]
        assert row["判定"] == word("verdict", item.verdict).zh
        assert row["差距说明"].split("\n")[0] == item.result.reason.zh
        assert all(printable(one.path) in row["差距说明"] for one in item.result.nearest)
        assert (row["严重度"] is None) == (not item.is_gap)
        assert (row["建议动作"] or "") == (item.requirement.mend.zh if item.is_gap else "")
        for evidence in item.evidence[:3]:
            assert printable(evidence.path) in row["证据文件及位置"]
        if len(item.evidence) > 3:
            assert f"另有 {len(item.evidence) - 3} 处证据" in row["证据文件及位置"]


def test_a_verdict_that_is_changed_by_hand_changes_its_colour(book):
    rules = book["差距表"].conditional_formatting

    coloured = {rule.formula[0].strip('"') for area in rules for rule in area.rules}
    assert {word("verdict", key).zh for key in keys("verdict")} <= coloured


def test_the_timeline_says_gap_in_words(book):
    rows = {row["要求编号"]: row for row in _rows(book["时间线"])}

    assert rows["R-9.4"]["2026-10"] == "✕ 缺"
    assert rows["R-8.6.1-1"]["2026-10"] == 15
    assert rows["R-8.5.1-1"]["2026-09 以前"] == 4


def test_findings_files_and_events_are_complete(book, flawed):
    findings, files, events = (_rows(book[name]) for name in ("发现", "文件清单", "记录明细"))

    assert {row["发现编号"] for row in findings} == {finding.id for finding in flawed.findings}
    assert {row["文件"] for row in files} == {printable(document.path) for document in flawed.documents}
    assert len(events) == sum(len(row.events) for row in flawed.timeline)


def test_the_summary_gives_the_answer(book):
    text = "\n".join(str(cell) for row in book["结论"].iter_rows(values_only=True) for cell in row if cell)

    assert "目前还不能申请认证" in text
    assert "最早 2026-12-20，前提是完成 3 项条件并解决 2 项阻断问题。" in text
    assert "A04-5f6e7d8c9b" in text


def test_a_text_too_long_for_a_cell_is_cut_with_the_number_of_characters_lost(flawed, catalogue):
    from dataclasses import replace

    long = replace(flawed.findings[0], message=Words("长😀" * 20_000, "x"))
    book = load_workbook(BytesIO(report_xlsx(replace(flawed, findings=(long,)), catalogue)))
    quote = _rows(book["发现"])[0]["问题"]

    assert len(quote.encode("utf-16-le")) // 2 <= CELL_LIMIT
    lost = int(re.search(r"截去 (\d+) 个字符", quote)[1])
    assert lost + quote.index("…") == 40_000


def test_a_folder_of_which_nothing_is_known_still_has_a_workbook(catalogue):
    book = load_workbook(BytesIO(report_xlsx(building.empty(), catalogue)))

    assert book["差距表"].max_row == 1


def test_a_very_large_workbook_says_the_same_and_leaves_nothing_behind(flawed, catalogue, book, tmp_path, monkeypatch):
    monkeypatch.setattr("pipeline.report.xlsx.IN_MEMORY", 0)
    large = load_workbook(BytesIO(report_xlsx(flawed, catalogue, work=tmp_path)))

    assert large.sheetnames == book.sheetnames
    for sheet in book:
        theirs = large[sheet.title]
        assert list(theirs.values) == list(sheet.values)
        assert theirs.freeze_panes == sheet.freeze_panes
        assert [theirs.row_dimensions[at].height for at in (1, 2)] == [sheet.row_dimensions[at].height for at in (1, 2)]
    assert not list(tmp_path.iterdir())
