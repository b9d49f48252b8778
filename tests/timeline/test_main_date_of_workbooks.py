"""Which day a workbook stands for: its head, its first sheet, its rows."""

from __future__ import annotations

import pytest
from days_of_papers import record_stands_for, roles, stands_for
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Kind, Place


def a_sheet(name: str, title: str, rows: list[list[str]]) -> list[Block]:
    return [Block(title, Place(sheet=name, cell="A1")), table(rows, sheet=name, first_row=2)]


ROWS = [["Ref", "Raised on", "Matter"], ["1", "2026-07-08", "a"], ["2", "2026-08-19", "b"], ["3", "2026-10-14", "c"]]


@pytest.mark.parametrize(
    ("title", "kind", "day"),
    [
        ("Configuration items - extract of 2 Nov 2026", "record", "2026-11-02"),
        ("Register of laws, checked 6 July 2026 by A. Name", "list", "2026-07-06"),
        ("Employees in scope, 2 November 2026", "list", "2026-11-02"),
        ("Index of controlled documents - status 15/06/26", "list", "2026-06-15"),
        ("合格供方名录（2026年9月18日）", "list", "2026-09-18"),
        ("Rules from outside (checked 2026-07-06)", "list", "2026-07-06"),
        ("What became of the decisions of 4 May 2026 - status 2026-06-15", "record", "2026-06-15"),
    ],
)
def test_a_workbook_has_the_day_in_the_head_of_its_first_sheet(title: str, kind: Kind, day: str) -> None:
    blocks = [*a_sheet("One", title, ROWS), *a_sheet("Two", "Complaints, 1 November 2026", ROWS)]
    assert stands_for(blocks, kind, "file.xlsx") == day


@pytest.mark.parametrize(
    "title", ["Matters raised", "投诉登记（批准：张三 2026年10月26日）", "Log, July to October 2026"]
)
def test_a_ledger_without_a_day_of_its_own_in_its_head_has_none(title: str) -> None:
    for name in ("投诉登记.xlsx", "complaints 2026-07 to 2026-10.xlsx"):
        assert stands_for(a_sheet("A", title, ROWS), "record", name) == "None"


def test_the_first_row_of_a_ledger_is_not_its_head() -> None:
    rows = [["编号", "提出日期", "完成日期"], ["1", "2026-08-30", "2026-10-20"], ["2", "2026-09-21", ""]]
    assert stands_for([table(rows, sheet="台账")], "record", "改进台账.xlsx") == "None"


def test_a_row_of_nothing_does_not_end_a_ledger() -> None:
    rows = [
        ["No.", "Date received", "Gist"],
        ["1", "2026-08-11", "slow"],
        ["", "none in September", ""],
        ["2", "2026-10-23", "rude"],
    ]
    titled = [["Complaints of the customers", "", ""], *rows]
    assert stands_for([table(titled, sheet="log")], "record", "Complaints.xlsx") == "None"


def test_figures_of_months_have_no_day_and_neither_has_a_sheet_of_each() -> None:
    columns = [
        ["Service", "Target", "Sep 2026", "Oct 2026"],
        ["Portal", "99.5", "99.7", "99.9"],
        ["Desk", "95", "97", "96"],
    ]
    assert stands_for(a_sheet("Uptime", "Availability 2026", columns), "record", "Availability 2026.xlsx") == "None"
    figures = [["目标", "结果"], ["及时率", "97%"], ["满意度", "91"]]
    months = [*a_sheet("9月", "目标完成（2026年9月）", figures), *a_sheet("10月", "目标完成（2026年10月）", figures)]
    assert stands_for(months, "record", "目标.xlsx") == "None"


def test_the_day_in_an_exports_name_is_not_that_of_its_rows() -> None:
    rows = [["Key", "Summary", "Created"], ["T-1", "slow", "2026-08-18"], ["T-2", "down", "2026-09-02"]]
    assert stands_for([table(rows, sheet="export")], "record", "tickets_export_20261112.csv") == "None"


def test_an_assessment_of_some_days_has_the_last_of_them() -> None:
    rows = [["Risk", "Assessed on", "Score"], ["1", "2026-07-08", "4"], ["2", "2026-07-09", "6"]]
    assert stands_for(a_sheet("A", "Risks", rows), "record", "Risk assessment.xlsx") == "2026-07-09"


def test_days_told_of_beside_a_column_of_days_are_no_rows() -> None:
    rows = [
        ["要点", "记录", "日期"],
        ["甲", "查记录", "2026-09-22"],
        ["乙", "管理评审排在 2026-10-29", "2026-09-23"],
        ["丙", "查文件", "2026-09-24"],
    ]
    assert stands_for([table(rows, sheet="检查表")], "record", "检查表.xlsx") == "2026-09-22"


def test_the_terms_in_a_column_of_contracts_are_no_period_that_is_reported_on() -> None:
    rows = [
        ["客户", "合同期限", "更新日期"],
        ["甲", "2026年9月1日至2028年8月31日", "2026-09-01"],
        ["乙", "2025年12月1日至2027年11月30日", "2026-09-01"],
    ]
    assert stands_for([table(rows, sheet="客户")], "record", "客户一览.csv") == "2026-09-01"


def test_a_second_row_of_labels_in_the_head_names_its_own_days() -> None:
    head = [
        ["Document ID", "Version", "Classification", "Last updated"],
        ["PB-001", "1.0", "Internal", "March 2026"],
        ["Author", "Reviewed by", "Status", "Next review"],
        ["A. Name", "B. Name", "Active", "September 2026"],
    ]
    assert (
        stands_for([table(head), Block("Playbook for outages", Place())], "procedure", "playbook.docx") == "2026-03-01"
    )


SIGNED_OFF = [["编制：张三 2026-06-15", "审核：李四 2026-06-17", "批准：王五 2026-06-18"]]


def test_what_the_head_of_a_workbook_says_is_approved_is_so_since_then() -> None:
    targets = a_sheet("要求", "可用性要求与目标", [*SIGNED_OFF, ["服务", "目标", ""], ["ERP", "99.5%", ""]])
    assert stands_for(targets, "record", "可用性要求.xlsx") == "2026-06-18"
    calendar = a_sheet("A", "Calendar", [["Drafted: 2026-09-04", "Approved: 2026-09-09"], ["For whom", "What"]])
    assert stands_for(calendar, "record", "Training plan.xlsx") == "2026-09-09"


def headed(name: str, title: str, day: str) -> list[Block]:
    return a_sheet(name, title, [[f"编制：张三 {day}", ""], ["对象", "峰值"], ["CPU", "58%"], ["内存", "71%"]])


def test_a_book_of_reports_has_the_day_of_its_first_sheet() -> None:
    months = [
        *headed("7月", "容量月报（2026年7月）", "2026-08-06"),
        *headed("8月", "容量月报（2026年8月）", "2026-09-04"),
    ]
    assert stands_for(months, "report", "容量月报.xlsx") == "2026-08-06"
    assert stands_for(months[2:], "report", "容量月报.xlsx") == "2026-09-04"


def test_a_list_of_questions_of_an_audit_is_of_the_first_day_in_its_column_and_not_of_one_told_of() -> None:
    rows = [["条款", "客观证据", "结论", "日期"], ["4.1", "2026-01-12 评估", "符合", "2026-06-15"]]
    rows += [["5.2", "见方针", "符合", "2026-06-15"], ["8.1", "见日志", "符合", "2026-06-17"]]
    dates = dates_of([table(rows, sheet="检查表")], "内审/检查表汇总.xlsx")
    assert str(main_date(dates, "record", "内审/检查表汇总.xlsx")) == "2026-06-15"


def test_a_sheet_whose_head_names_its_approval_says_in_the_same_row_from_when_it_holds() -> None:
    head = ["批准：张三丰 2026-07-17", "", "实施：2026-08-03"]
    rows = [head, ["目标", "目标值", "责任部门"], ["按时率", "95%", "客服部"], ["可用率", "99%", "运维部"]]
    dates = dates_of([table(rows, sheet="目标")], "目标计划.xlsx")
    assert str(main_date(dates, "plan", "目标计划.xlsx")) == "2026-08-03"
    unsigned = dates_of([table([["部门：运维部", *head[1:]], *rows[1:]], sheet="目标")], "目标计划.xlsx")
    assert {one.role for one in unsigned} == {"other"}


def test_a_controlled_list_has_the_day_from_which_it_is_in_force() -> None:
    head = ["Prepared Ann Reed 10 November 2026", "", "Approved Cy Orr 12 November 2026 - in force 16 November 2026"]
    rows = [["Number", "Title", "Issue"], ["P-1", "Incidents", "2"], ["P-2", "Changes", "1"]]
    assert record_stands_for([table([head, *rows], sheet="Documents")], "Document list.xlsx", "list") == "2026-11-16"


def test_the_day_to_which_a_sheet_is_kept_up_is_that_of_the_workbook() -> None:
    head = Block("As of 1 October 2026", Place(sheet="Customers", cell="A2"))
    terms = table(
        [["Customer", "From", "Until"], ["A", "2025-07-01", "2028-06-30"], ["B", "2024-09-01", "2027-08-31"]],
        sheet="Customers",
        first_row=3,
    )
    assert roles([head, terms])["2026-10-01"] == "other"
    assert record_stands_for([head, terms], "Customers and contracts.xlsx") == "2026-10-01"


@pytest.mark.parametrize("asked", ["Asked from 2026-09-07 to 2026-09-18", "Asked from 7 to 18 September 2026"])
def test_a_survey_stands_for_the_first_day_on_which_people_were_asked(asked: str) -> None:
    rows = [["Company", "Sent", "Back", "Mean"], ["Orle", "37", "27", "4.1"], ["Kern", "24", "18", "3.9"]]
    assert (
        stands_for(a_sheet("Answers", asked, rows), "record", "Satisfaction Sept 2026.xlsx", "Satisfaction of users")
        == "2026-09-07"
    )
    assert stands_for(a_sheet("Figures", asked, rows), "record", "Load test.xlsx", "Load of the web") != "2026-09-07"


def test_a_page_taken_out_of_a_tool_is_of_that_day() -> None:
    rows = [["KB", "Title", "Published"], *(["KB-1", "a", f"2026-0{month}-04"] for month in (5, 6, 7, 8))]
    blocks = [line("Articles", level=1), line("Exported 20 August 2026 from the wiki."), table(rows)]
    assert record_stands_for(blocks, "articles.html") == "2026-08-20"
    assert record_stands_for([line("Articles", level=1), table(rows)], "articles.html") != "2026-08-20"


def test_who_checked_a_list_beside_who_wrote_it_has_reviewed_it() -> None:
    rows = [["Prepared: Ada Lund, 4 June 2026", "Checked: Bo Rask, 8 June 2026", "Approved: Cy Tarn, 9 June 2026"]]
    found = roles(a_sheet("Documents", "Document and form list", rows), "Document list.xlsx")
    assert found == {"2026-06-04": "drafted", "2026-06-08": "reviewed", "2026-06-09": "approved"}
