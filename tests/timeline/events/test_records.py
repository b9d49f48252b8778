"""From a file's sheets, chapters and dates to the events of the requirements that it serves."""

from __future__ import annotations

import pytest
from analyses import assigned
from event_months import months, on_sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import line, table

from pipeline.values import Block, Kind, Place

CHANGES = table([["编号", "申请日期", "内容"], ["1", "2026-07-03", "甲"], ["2", "2026-08-04", "乙"]], sheet="变更台账")
PROBLEMS = table([["编号", "提出日期", "描述"], ["1", "2026-07-13", "甲"], ["2", "2026-07-14", "乙"]], sheet="问题台账")


def test_each_requirement_has_the_rows_of_its_own_sheet() -> None:
    served = (*assigned("R-8.5.1-1"), *assigned("R-8.6.3-1", place="问题台账"))
    assert months([CHANGES, PROBLEMS], served) == {
        "R-8.5.1-1": {"2026-07": 1, "2026-08": 1},
        "R-8.6.3-1": {"2026-07": 2},
    }


def test_a_sheet_named_after_a_requirement_that_the_file_does_not_serve_is_left_out() -> None:
    assert months([CHANGES, PROBLEMS], assigned("R-8.5.1-1")) == {"R-8.5.1-1": {"2026-07": 1, "2026-08": 1}}


def test_of_two_claims_on_a_sheet_the_one_that_it_is_named_after_holds() -> None:
    served = (*assigned("R-8.6.3-1", place="问题台账"), *assigned("R-8.6.1-1", place="问题台账"))
    assert set(months([CHANGES, PROBLEMS], served)) == {"R-8.6.3-1"}


def test_sheets_of_other_months_belong_to_the_requirement_of_the_one_that_was_named() -> None:
    figures = [["服务", "目标", "实际"], ["主机", "99.9%", "99.95%"], ["网络", "99%", "99.2%"]]
    book = [table(figures, sheet="可用性9月"), table(figures, sheet="可用性10月")]
    served = assigned("R-8.7.1-1", place="可用性10月")
    assert months(book, served, path="可用性2026.xlsx") == {"R-8.7.1-1": {"2026-09": 1, "2026-10": 1}}


def test_a_prepared_sheet_that_nobody_filled_in_is_no_month() -> None:
    filled = table([["指标", "目标", "实际"], ["甲", "95%", "97%"], ["乙", "90%", "92%"]], sheet="9月")
    empty = table([["指标", "目标", "实际"], ["甲", "", ""], ["乙", "", ""]], sheet="10月")
    assert months([filled, empty], assigned("R-9.1"), path="指标2026.xlsx") == {"R-9.1": {"2026-09": 1}}


def test_a_table_without_cells_is_no_ledger() -> None:
    assert months([Block("", Place(), 0, ((),))], assigned("R-8.1"), path="a.docx") == {}


def test_a_table_of_dated_rows_in_a_document_is_a_ledger() -> None:
    rows = [
        ["日期", "巡检对象", "结果"],
        ["2026-07-01", "机房", "正常"],
        ["2026-07-02", "机房", "正常"],
        ["2026-08-03", "机房", "正常"],
    ]
    assert months([table(rows)], assigned("R-8.1"), path="巡检.docx") == {"R-8.1": {"2026-07": 2, "2026-08": 1}}


def test_a_log_written_in_lines_has_an_event_a_line() -> None:
    blocks = [line("值班日志"), line("2026-07-01 白班 张三 巡检正常"), line("2026-07-06 夜班 李四 已开单"),
              line("2026-08-06 夜班 李四 已恢复"), line("2026-08-06 白班 张三 巡检正常")]  # fmt: skip
    assert months(blocks, assigned("R-8.1"), path="日志.txt") == {"R-8.1": {"2026-07": 2, "2026-08": 2}}


def test_an_export_of_several_types_gives_each_requirement_its_own() -> None:
    rows = [["Key", "Issue Type", "Summary", "Created", "Priority"],
            ["A-1", "Incident", "slow", "2026-07-02 08:41", "P3"], ["A-2", "Service Request", "account", "2026-07-03 09:05", "P3"],
            ["A-3", "Incident", "down", "2026-08-06 02:17", "P2"], ["A-4", "Service Request", "disk", "2026-08-07 02:17", "P2"],
            ["A-5", "Service Request", "disk", "2026-08-08 02:17", "P2"]]  # fmt: skip
    found = months([table(rows, sheet="export")], assigned("R-8.6.1-1", "R-8.6.2"), path="export.csv")
    assert found == {"R-8.6.1-1": {"2026-07": 1, "2026-08": 1}, "R-8.6.2": {"2026-07": 1, "2026-08": 2}}


def test_a_statement_that_nothing_happened_is_no_event() -> None:
    blocks = [
        line("无投诉声明", level=1),
        line("统计期间：2026年6月15日至2026年10月31日"),
        line("声明日期：2026年11月3日"),
    ]
    assert months(blocks, assigned("R-8.3.2-4"), path="无投诉声明.docx") == {}


@pytest.mark.parametrize("kind", ["form", "procedure", "manual", "external", "unrelated"])
def test_forms_and_documents_have_no_events(kind: Kind) -> None:
    assert months([CHANGES], assigned("R-8.5.1-1"), kind) == {}


def test_document_requirements_have_no_events() -> None:
    assert months([CHANGES], assigned("D-8.5.1.1")) == {}


texts = st.text(alphabet="2026年7月事件台账-0./日 AB", max_size=12)
tables = st.lists(st.lists(texts, min_size=1, max_size=4), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(tables, st.sampled_from(["9月", "台账", ""]), st.sampled_from(["record", "report", "list"]))
def test_any_table_gives_events_of_served_requirements_only(rows: list[list[str]], sheet: str, kind: Kind) -> None:
    blocks = [line("标题", level=1), table(rows, sheet=sheet)]
    assert set(months(blocks, assigned("R-8.1", "R-8.6.1-1"), kind)) <= {"R-8.1", "R-8.6.1-1"}


def test_a_sheet_of_nothing_but_nil_rows_is_no_event() -> None:
    nil = table(
        [["供应商", "登记日期", "争议"], ["甲", "2026-11-13", "无争议"], ["乙", "2026-11-13", "无争议"]], sheet="争议"
    )
    assert months([nil], assigned("R-8.3.4-3")) == {}
    empty = table([["Date", "Supplier", "Matter"]], sheet="Disputes")
    said = on_sheet("Disputes", "Nil return: no dispute from 15 June to 31 October 2026. A. Name, 2 November 2026")
    assert months([empty, said], assigned("R-8.3.4-3", place="Disputes")) == {}


def test_a_list_of_those_present_on_many_days_is_a_ledger() -> None:
    held = [["Date", "Course"], *([f"2026-0{month}-18", "a course"] for month in (5, 6, 7, 8))]
    blocks = [on_sheet("Held", "Attendance and result"), table(held, sheet="Held")]
    assert months(blocks, assigned("R-7.2-3")) == {"R-7.2-3": {f"2026-0{month}": 1 for month in (5, 6, 7, 8)}}


def test_editions_of_standards_are_no_events() -> None:
    rows = [["No", "Title", "Edition", "Kept where"], ["1", "ISO A", "2018", "shelf"], ["2", "ISO B", "2019", "shelf"]]
    blocks = [table([["Gone through on", "2026-10-12", "by A. Reed", ""], *rows], sheet="Outside")]
    assert months(blocks, assigned("R-7.5-3"), "list", "outside documents.xlsx") == {"R-7.5-3": {"2026-10": 1}}


def test_rows_with_columns_of_months_and_a_day_of_review_count_on_that_day() -> None:
    rows = [
        ["Supplier", "Measure", "Jul", "Aug", "Sep", "Reviewed on"],
        ["A", "uptime", "99.9", "99.8", "99.9", "2026-10-12"],
        ["B", "calls", "85", "86", "88", "2026-10-13"],
    ]
    blocks = [table(rows, sheet="Scorecard 2026")]
    assert months(blocks, assigned("R-8.3.4-2"), path="scorecards.xlsx") == {"R-8.3.4-2": {"2026-10": 2}}


def test_documents_from_outside_are_no_events_by_the_days_from_which_they_hold() -> None:
    rows = [
        ["Gone through on", "2026-10-12", "by A. Reed", ""],
        ["Title", "From", "Edition", "In force since"],
        ["Guide", "Customs", "2", "2026-04-01"],
        ["Manual", "Maker", "9", "2026-05-20"],
    ]
    assert months([table(rows, sheet="Outside")], assigned("R-7.5-3"), "list", "outside documents.xlsx") == {
        "R-7.5-3": {"2026-10": 1}
    }


def test_notices_of_issue_and_withdrawal_are_a_ledger_and_no_history_of_one_document() -> None:
    rows = [
        ["No", "Told on", "Documents", "Issue", "To", "Read and confirmed by"],
        ["1", "2026-07-01", "M-1", "1", "all", "seven heads"],
        ["2", "2026-09-21", "R-1", "2", "all", "seven heads"],
    ]
    assert months([table(rows, sheet="Issued")], assigned("R-7.5-1"), path="issue log.xlsx") == {
        "R-7.5-1": {"2026-07": 1, "2026-09": 1}
    }


def test_a_page_that_is_nothing_but_a_table_of_days_is_a_ledger_whatever_its_column_is_called() -> None:
    rows = [["Doc", "Last reviewed", "Outcome"], *([f"D{n}", f"2026-0{n}-14", "no edits"] for n in (7, 8, 9))]
    blocks = [line("Periodic document review", level=1), table(rows)]
    found = months(blocks, assigned("R-7.5-2"), path="Periodic document review.docx")
    assert found == {"R-7.5-2": {"2026-07": 1, "2026-08": 1, "2026-09": 1}}


def test_the_closing_days_of_rows_take_nothing_from_their_ledger() -> None:
    rows = [["問題單", "開立日", "結案日"], *([f"P{n}", f"113/0{n}/17", f"113/0{n}/28"] for n in (6, 7, 8))]
    found = months([line("問題紀錄", level=1), table(rows)], assigned("R-8.6.3-1"), path="問題.docx")
    assert found == {"R-8.6.3-1": {"2024-06": 1, "2024-07": 1, "2024-08": 1}}


def test_lines_of_a_log_take_their_year_from_a_line_above_them() -> None:
    lines = [line(each) for each in ("2026年", "7月3日 正常", "7月9日 异常已处理", "8月2日 正常")]
    assert months(lines, assigned("R-8.6.1-1"), path="巡检.txt") == {"R-8.6.1-1": {"2026-07": 2, "2026-08": 1}}
    assert months(lines[1:], assigned("R-8.6.1-1"), path="巡检.txt") == {}


def test_a_row_that_signs_for_nothing_having_happened_is_no_event() -> None:
    header = ["日期", "供应商", "事由", "处理"]
    nothing = table([header, ["2026年7月至9月", "", "无争议。登记：王敏 2026年9月30日", ""]], sheet="争议")
    something = table([header, ["2026年9月3日", "甲", "计费争议。登记：王敏 2026年9月3日", "退款"]], sheet="争议")
    assert months([nothing], assigned("R-8.3.4-3", place="争议")) == {}
    assert months([something], assigned("R-8.3.4-3", place="争议")) == {"R-8.3.4-3": {"2026-09": 1}}


def test_a_calendar_of_releases_that_says_how_each_went_has_its_rows() -> None:
    rows = [
        ["发布号", "发布日期", "版本", "执行"],
        ["R02", "2026-01-22", "5.0.3", "按期"],
        ["R04", "2026-02-26", "3.8.6", "延两天"],
    ]
    book = [on_sheet("发布计划", "2026年发布计划与审批"), table(rows, sheet="发布计划")]
    assert months(book, assigned("R-8.5.3-1"), path="发布日历2026.xlsx", kind="plan") == {
        "R-8.5.3-1": {"2026-01": 1, "2026-02": 1}
    }
    ahead = [row[:3] for row in rows]
    assert months(
        [book[0], table(ahead, sheet="发布计划")], assigned("R-8.5.3-1"), path="发布日历2026.xlsx", kind="plan"
    ) == {"R-8.5.3-1": {"2026-02": 1}}
