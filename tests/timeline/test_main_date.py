"""Which of a file's dates it stands for: heads of workbooks, reviews, scans, mails."""

from __future__ import annotations

import pytest
from written_blocks import line, table
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Kind, Place


def stands_for(blocks: list[Block], kind: Kind, path: str, title: str = "") -> str:
    return str(main_date(dates_of(blocks, path), kind, path, title))


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


def test_a_review_of_something_has_the_day_of_the_review() -> None:
    rows = [["Implemented", "3 September 2026"], ["Review date", "7 September 2026"]]
    assert stands_for([table(rows)], "record", "PIR CHG1.docx", "Post-implementation review") == "2026-09-07"


def test_a_report_is_finished_when_it_is_issued_and_not_when_it_is_reviewed_later() -> None:
    rows = [
        ["Date of incident", "18 August 2026"],
        ["Report date", "20 August 2026"],
        ["Review date", "27 August 2026"],
    ]
    assert stands_for([table(rows)], "report", "MI-1.docx", "Major incident report") == "2026-08-20"


def test_a_report_on_a_month_has_the_one_day_behind_its_author_on_which_it_was_finished() -> None:
    cover = [Block("统计期 2026年10月　商务部 甘棠　2026年11月10日", Place(page=1))]
    assert stands_for(cover, "report", "10月服务报告.pptx", "月度服务报告") == "2026-11-10"
    within = [Block("统计期 2026年10月　10月22日证书过期", Place(page=1))]
    assert stands_for(within, "report", "10月服务报告.pptx", "月度服务报告") == "2026-10-31"


def test_the_day_in_a_scans_name_is_that_of_the_scan() -> None:
    rows = [["发生时间", "2026-10-13 16:40"], ["关闭", "2026-10-14"]]
    assert stands_for([table(rows)], "record", "扫描件20261014.pdf") == "2026-10-13"
    assert stands_for([table(rows)], "record", "登记20261014.pdf") == "2026-10-14"


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


def test_a_day_in_the_name_says_more_than_the_year_of_a_notice() -> None:
    notice = [Block("2024年度第二次会议通知", Place(), level=1)]
    assert stands_for(notice, "record", "2024-10-04-notice.md") == "2024-10-04"
    assert stands_for(notice, "record", "notice.md") == "2024-12-31"


@pytest.mark.parametrize("written", ["Date: May 2025", "日期：2025年5月", "Project: billing\nDate: May 2025"])
def test_a_document_dated_by_its_month_stands_for_that_month(written: str) -> None:
    body = [Block("Incident plan", Place(), level=1), Block(written, Place()), Block("This plan says how.", Place())]
    assert stands_for(body, "plan", "plan.docx", "Incident plan") == "2025-05-01"


def test_several_months_say_nothing_of_a_document() -> None:
    told = [Block("Project: billing\nDate: May 2025", Place()), Block("Period: June 2025", Place())]
    assert stands_for([Block("Incident plan", Place(), level=1), *told], "plan", "plan.docx") == "None"


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


def test_the_days_of_a_sample_are_not_those_of_the_document() -> None:
    rows = [["Number", "Title", "Effective date"], ["POL-1", "Access", "2024-01-15"], ["POL-2", "Backup", "2024-03-01"]]
    sample = table(rows, heading="Document control > Sample register entry")
    assert stands_for([Block("Document control", Place(), level=1), sample], "procedure", "control.md") == "None"


def test_a_month_told_of_in_a_chapter_dates_nothing() -> None:
    told = Block("The second edition was released in February 2024.", Place(heading="Guide > 1. Introduction"))
    assert stands_for([Block("Guide", Place(), level=1), told], "procedure", "guide.md") == "None"


def test_the_week_below_the_title_of_a_weekly_report_is_its_period() -> None:
    body = [Block("项目工作周报（第1周）", Place(), level=1), Block("（2024年11月7日 - 2024年11月14日）", Place())]
    assert stands_for(body, "report", "第一周工作周报.docx", "项目工作周报（第1周）") == "2024-11-14"


def test_a_day_told_of_in_a_chapter_dates_nothing_and_one_below_the_title_does() -> None:
    told = Block("The law of 29 December 2009 gives the words.", Place(heading="IV. Policy"))
    assert stands_for([Block("Terms policy", Place(), level=1), told], "policy", "terms.docx", "Terms policy") == "None"
    below = Block("29 December 2009, third edition", Place(heading="Terms policy"))
    assert (
        stands_for([Block("Terms policy", Place(), level=1), below], "policy", "terms.docx", "Terms policy") != "None"
    )


def test_a_form_is_of_the_day_on_which_it_was_begun() -> None:
    rows = [["单号", "甲-01", "开单", "2026年7月13日"], ["回看", "达到", "回看日子", "2026年7月21日"]]
    found = dates_of([line("检修票", level=1), table(rows, heading="检修票")], "检修票01.docx")
    assert str(main_date(found, "record", "检修票01.docx")) == "2026-07-13"


def test_the_day_after_the_signatures_of_a_cover_is_that_on_which_it_takes_effect_whatever_a_house_calls_it() -> None:
    rows = [["Written", "A. Holm 19-Aug-26"], ["Approved for use", "B. Lind 25-Aug-26"], ["Cut-in date", "01-Sep-26"]]
    found = dates_of([line("Card orders", level=1), table(rows)], "Card orders.docx")
    assert [each.role for each in found] == ["drafted", "approved", "effective"]
    late = dates_of([line("Card orders", level=1), table([*rows[:2], ["Look again", "01-Sep-27"]])], "Card orders.docx")
    assert late[-1].role != "effective"


def test_the_day_from_which_a_signed_paper_counts_is_that_on_which_it_takes_effect() -> None:
    lines = ["Keeper: Anna Lee", "Agreed: Bo Lind on 9 July 2026", "From: 20 July 2026"]
    found = dates_of([line("Passing on", level=1), *map(line, lines)], "Passing on.docx")
    assert [each.role for each in found] == ["approved", "effective"]
    assert str(main_date(found, "procedure", "Passing on.docx")) == "2026-07-20"


def test_a_paper_that_holds_for_some_time_and_is_signed_stands_for_the_first_day_of_it() -> None:
    term = line("The Owner lets to us the hall from 1 July 2023 to 30 June 2028.", heading="Lease")
    signed = line("Signed A. Name for the Owner, 18 June 2023", heading="Lease")
    assert stands_for([term, signed], "unrelated", "lease.pdf", "Lease") == "2023-07-01"
    month = line("Holiday from 1 July 2023 to 30 July 2023.", heading="Notes")
    assert stands_for([month], "unrelated", "notes.txt", "Notes") != "2023-07-01"


def test_a_form_of_its_own_words_is_of_the_day_beside_its_number() -> None:
    rows = [
        ["割接号", "GJ-2610-03", "提单", "2026-10-19 张三"],
        ["会审", "2026-10-20 同意", "批", "李四"],
        ["施工", "2026-10-22 00:30至03:10", "谁", "王五"],
    ]
    assert (
        stands_for([line("割接单", level=1), table(rows, heading="割接单")], "record", "GJ-2610-03.docx")
        == "2026-10-19"
    )


def test_a_finding_is_of_the_day_of_the_audit_and_not_of_its_correction() -> None:
    rows = [["No.", "NC-02", "Audit day", "23 October 2026"], ["Action", "field added", "Done on", "2 November 2026"]]
    blocks = [line("Nonconformity report", level=1), table(rows, heading="Nonconformity report")]
    assert stands_for(blocks, "record", "NC-02.docx") == "2026-10-23"


def test_a_plan_is_of_the_day_on_which_it_was_issued_and_not_of_a_step_that_is_an_issue() -> None:
    plan = (
        "# Plan of the examination\n| Approved | A. Name, 7 September 2026 |\n| Issued | 26 October 2026 |\n# Steps\n"
        "| Step | Day |\n| papers issued | 9 November 2026 |\n| report issued | 20 November 2026 |"
    )
    assert stands_for(page(plan), "plan", "plan.docx") == "2026-10-26"


def test_who_signs_between_writer_and_approver_has_reviewed_whatever_it_is_called() -> None:
    rows = [["Written", "A. Name 20-Aug-26"], ["Countersigned", "B. Name 24-Aug-26"], ["Approved", "C. Name 25-Aug-26"]]
    assert [one.role for one in dates_of([table(rows)], "paper.docx")] == ["drafted", "reviewed", "approved"]


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-10-08", "2026-09-24"), ("2026-09-21", "2026-09-21")],
)
def test_the_sheet_of_a_release_is_of_the_day_it_was_written_unless_that_was_after_the_release(
    written: str, day: str
) -> None:
    rows = [["上线编号", "1"], ["上线日期", "2026-09-24"], ["编制日期", written]]
    assert stands_for([line("上线单", level=1), table(rows)], "record", "上线单.docx", "上线单") == day


def test_a_change_looked_at_again_is_of_that_day() -> None:
    rows = [["Done on", "23 September 2026"], ["Looked at again on", "9 October 2026"]]
    blocks = [line("MV-4 looked at again", level=1), table(rows)]
    assert stands_for(blocks, "record", "MV-4 looked at again.docx", "MV-4 looked at again") == "2026-10-09"


def test_a_report_is_of_the_day_beside_its_writer_at_the_end_whoever_it_goes_to() -> None:
    blocks = [
        line("Report of the audit of 12 and 13 October 2026", level=1),
        line("What was done"),
        line("Two auditors spent two days here."),
        line("Tao Yiling, 19 October 2026 - to all heads"),
    ]
    assert stands_for(blocks, "report", "report.pdf", "Report of the audit of 12 and 13 October 2026") == "2026-10-19"


@pytest.mark.parametrize("label", ["实施结果", "上线结果", "Implementation result"])
def test_the_day_beside_the_result_of_a_change_is_that_on_which_it_was_made(label: str) -> None:
    rows = [["申请日期", "2026-09-20", "计划时间", "2026-09-26 19:00"], [label, "成功 2026-09-26", "实施人", "张三"]]
    found = dates_of([line("变更申请单", level=1), table(rows)], "RFC-1.docx")
    assert [(each.role, str(each.value)) for each in found if each.place.endswith("T1R2C2")] == [
        ("occurred", "2026-09-26")
    ]


SIGNED_OFF = [["编制：张三 2026-06-15", "审核：李四 2026-06-17", "批准：王五 2026-06-18"]]


def headed(name: str, title: str, day: str) -> list[Block]:
    return a_sheet(name, title, [[f"编制：张三 {day}", ""], ["对象", "峰值"], ["CPU", "58%"], ["内存", "71%"]])


def test_what_the_head_of_a_workbook_says_is_approved_is_so_since_then() -> None:
    targets = a_sheet("要求", "可用性要求与目标", [*SIGNED_OFF, ["服务", "目标", ""], ["ERP", "99.5%", ""]])
    assert stands_for(targets, "record", "可用性要求.xlsx") == "2026-06-18"
    calendar = a_sheet("A", "Calendar", [["Drafted: 2026-09-04", "Approved: 2026-09-09"], ["For whom", "What"]])
    assert stands_for(calendar, "record", "Training plan.xlsx") == "2026-09-09"


def test_a_book_of_reports_has_the_day_of_its_first_sheet() -> None:
    months = [
        *headed("7月", "容量月报（2026年7月）", "2026-08-06"),
        *headed("8月", "容量月报（2026年8月）", "2026-09-04"),
    ]
    assert stands_for(months, "report", "容量月报.xlsx") == "2026-08-06"
    assert stands_for(months[2:], "report", "容量月报.xlsx") == "2026-09-04"


def test_a_time_that_is_over_when_it_is_signed_is_no_term() -> None:
    statement = [
        line("供应商争议情况说明", level=1),
        line("2026年6月8日至2026年11月20日，与供应商之间没有发生需要登记的争议，合同照常执行。"),
        line("2026年11月20日"),
    ]
    assert stands_for(statement, "record", "供应商争议情况说明.md") == "2026-11-20"


def test_an_analysis_that_is_issued_as_rules_are_holds_from_its_effective_day() -> None:
    cover = table(
        [
            ["编制", "2026年4月28日"],
            ["批准", "2026年5月22日"],
            ["发布日期", "2026年5月25日"],
            ["实施日期", "2026年6月8日"],
        ]
    )
    assert stands_for([line("相关方分析", level=1), cover], "report", "相关方分析.docx") == "2026-06-08"


def test_the_only_day_in_a_paper_of_no_concern_is_its_day_wherever_it_stands() -> None:
    chapter = Block("The law of 12 March 2026 gives the words.", Place(heading="1. Letter of tender"))
    scan = Block("Delivered on 11 September 2026", Place(page=1, heading="DELIVERY NOTE", ocr=True))
    assert stands_for([chapter], "unrelated", "技术标.docx", "技术投标文件") == "2026-03-12"
    assert stands_for([chapter], "procedure", "Rules.docx", "Rules") == "None"
    assert stands_for([scan], "procedure", "scan.pdf", "DELIVERY NOTE") == "2026-09-11"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2026/巡检/终端巡检单1010.docx", "2026-10-10"),
        ("巡检/终端巡检单1010.docx", "2026-10-10"),  # the year stands in the header
        ("巡检/RL-1010.docx", "None"),
        ("巡检/MF-JL-1010 巡检单.docx", "None"),
        ("巡检/巡检单 1010.2.docx", "None"),
        ("巡检/cards 1010.docx", "None"),
    ],
)
def test_four_digits_of_a_chinese_name_are_a_day_where_a_record_names_no_other(path: str, day: str) -> None:
    blocks = [Block("JL-03　2026年", Place(part="header")), *page("# 巡检单\n| 地点 | 办税厅 | 巡检人 | 张三丰 |")]
    assert str(main_date(dates_of(blocks, path), "record", path)) == day


def test_minutes_of_several_meetings_have_the_day_of_the_first() -> None:
    heads = "".join(f"## 2026-{month}-09 第二周：例行\n主持：张三丰\n待办：照旧\n" for month in ("02", "03", "04"))
    blocks = page(f"# 运营周例会纪要\n{heads}")
    dates = dates_of(blocks, "运营周例会纪要.md")
    assert {one.role for one in dates} == {"meeting"}
    assert str(main_date(dates, "record", "运营周例会纪要.md", "运营周例会纪要")) == "2026-02-09"


def test_a_list_of_questions_of_an_audit_is_of_the_first_day_in_its_column_and_not_of_one_told_of() -> None:
    rows = [["条款", "客观证据", "结论", "日期"], ["4.1", "2026-01-12 评估", "符合", "2026-06-15"]]
    rows += [["5.2", "见方针", "符合", "2026-06-15"], ["8.1", "见日志", "符合", "2026-06-17"]]
    dates = dates_of([table(rows, sheet="检查表")], "内审/检查表汇总.xlsx")
    assert str(main_date(dates, "record", "内审/检查表汇总.xlsx")) == "2026-06-15"


def test_the_day_on_which_a_file_was_sent_in_a_chat_is_not_that_of_what_it_records() -> None:
    blocks = page("# 演练总结\n| 演练时间 | 2026年5月20日 | 地点 | 机房 |\n编写：张三丰 2026年5月22日")
    for name, day in (("WX文件_20260522_1731.docx", "2026-05-20"), ("演练_20260522.docx", "2026-05-22")):
        assert str(main_date(dates_of(blocks, name), "record", name)) == day


def test_a_sheet_whose_head_names_its_approval_says_in_the_same_row_from_when_it_holds() -> None:
    head = ["批准：张三丰 2026-07-17", "", "实施：2026-08-03"]
    rows = [head, ["目标", "目标值", "责任部门"], ["按时率", "95%", "客服部"], ["可用率", "99%", "运维部"]]
    dates = dates_of([table(rows, sheet="目标")], "目标计划.xlsx")
    assert str(main_date(dates, "plan", "目标计划.xlsx")) == "2026-08-03"
    unsigned = dates_of([table([["部门：运维部", *head[1:]], *rows[1:]], sheet="目标")], "目标计划.xlsx")
    assert {one.role for one in unsigned} == {"other"}
