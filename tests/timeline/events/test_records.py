"""From a file's sheets, chapters and dates to the events of the requirements that it serves."""

from __future__ import annotations

import pytest
from analyses import assigned
from event_months import months, on_sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from written_blocks import line, table

from pipeline.values import Assignment, Block, Kind, Place

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


def test_the_month_in_a_sheets_title_counts_and_not_the_day_of_the_report() -> None:
    book = [
        on_sheet("2026年7月", "服务水平达成统计（2026年7月）"),
        table(
            [["编制：张三", "报告日期：2026年8月7日", ""], ["指标", "目标", "实际"], ["甲", "95%", "97%"]],
            sheet="2026年7月",
        ),
    ]
    assert months(book, assigned("R-8.3.3")) == {"R-8.3.3": {"2026-07": 1}}


def test_a_plan_is_one_event_on_the_day_of_its_approval() -> None:
    book = [
        on_sheet("年度培训计划", "年度培训计划 2026年9月至2027年8月"),
        table(
            [["编制：张三 2026年9月10日", "批准：李四 2026年9月14日", ""], ["序号", "内容", "计划月份"],
             ["1", "宣贯", "2026年9月"], ["2", "内审员", "2026年10月"]],
            sheet="年度培训计划",
        ),
    ]  # fmt: skip
    assert months(book, assigned("R-7.2-2")) == {"R-7.2-2": {"2026-09": 1}}


def test_sheets_named_by_english_months_take_the_year_of_the_file() -> None:
    figures = [["KPI", "Target", "Actual"], ["Resolved in time", "95 %", "96 %"], ["Satisfied", "4.2", "4.3"]]
    book = [table(figures, sheet="Jul"), table(figures, sheet="Aug")]
    assert months(book, assigned("R-9.1"), path="KPI report 2026.xlsx") == {"R-9.1": {"2026-07": 1, "2026-08": 1}}


def test_a_folders_month_dates_a_report_that_says_nothing_itself() -> None:
    blocks = [line("服务月报", level=1), line("本月服务正常。")]
    assert months(blocks, assigned("R-9.4"), "report", "2026年/07月/服务月报.docx") == {"R-9.4": {"2026-07": 1}}


def test_a_workbook_of_plans_has_no_event_a_row() -> None:
    rows = [["编号", "日期", "部门"], ["1", "2026-09-22", "甲"], ["2", "2026-09-23", "乙"]]
    book = [on_sheet("安排", "批准日期：2026年9月1日"), table(rows, sheet="安排")]
    assert months(book, assigned("R-9.2-2"), "plan") == {"R-9.2-2": {"2026-09": 1}}


def test_a_table_without_cells_is_no_ledger() -> None:
    assert months([Block("", Place(), 0, ((),))], assigned("R-8.1"), path="a.docx") == {}


def test_a_checklist_is_one_event_whatever_dates_its_rows_bear() -> None:
    rows = [
        ["条款", "记录", "日期"],
        ["4.1", "符合", "2026-09-22"],
        ["5.1", "符合", "2026-09-22"],
        ["6.1", "符合", "2026-09-23"],
    ]
    assert months([table(rows, sheet="内审检查表")], assigned("R-9.2-3")) == {"R-9.2-3": {"2026-09": 1}}


def test_persons_of_one_training_are_one_event() -> None:
    blocks = [
        table([["培训主题", "内审员"], ["培训时间", "2026年7月21日"]]),
        table(
            [
                ["姓名", "成绩", "发证日期"],
                ["甲", "91", "2026-08-04"],
                ["乙", "86", "2026-08-04"],
                ["丙", "83", "2026-08-04"],
            ]
        ),
    ]
    assert months(blocks, assigned("R-7.2-3"), path="培训记录.docx") == {"R-7.2-3": {"2026-07": 1}}


def test_a_table_of_dated_rows_in_a_document_is_a_ledger() -> None:
    rows = [
        ["日期", "巡检对象", "结果"],
        ["2026-07-01", "机房", "正常"],
        ["2026-07-02", "机房", "正常"],
        ["2026-08-03", "机房", "正常"],
    ]
    assert months([table(rows)], assigned("R-8.1"), path="巡检.docx") == {"R-8.1": {"2026-07": 2, "2026-08": 1}}


def test_minutes_of_several_meetings_in_one_file_are_several_events() -> None:
    blocks = [
        line("Operations meeting minutes 2026", level=1),
        line("1 Meeting of 11 June 2026", level=1), line("Present: all"),
        line("2 Meeting of 9 July 2026", level=1), line("Present: all"),
    ]  # fmt: skip
    assert months(blocks, assigned("R-7.4"), path="minutes.md") == {"R-7.4": {"2026-06": 1, "2026-07": 1}}


def test_chapters_that_repeat_one_form_are_an_event_each() -> None:
    blocks: list[Block] = []
    for number, day in (("01", "2026.7.22"), ("02", "2026.8.31")):
        heading = f"变更申请单 {number}"
        blocks += [line(heading, level=1, heading=heading)]
        blocks += [
            table([["申请人", "张三", "申请时间", day], ["内容", "扩容", "完成期限", "2026.12.1"]], heading=heading)
        ]
    found = months(blocks, assigned("R-8.5.1-1", "R-8.5.1-3"), path="变更.docx")
    assert found == {"R-8.5.1-1": {"2026-07": 1, "2026-08": 1}, "R-8.5.1-3": {"2026-07": 1, "2026-08": 1}}


def test_the_steps_of_one_release_are_one_event() -> None:
    rows = [
        ["环节", "内容", "时间"],
        ["计划", "甲", "2026.9.15"],
        ["测试", "乙", "2026.9.17"],
        ["部署", "丙", "2026.9.19"],
    ]
    assert months([table(rows)], assigned("R-8.5.3-2"), path="上线.docx") == {"R-8.5.3-2": {"2026-09": 1}}


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


def test_opening_and_closing_meeting_are_one_audit() -> None:
    blocks = [line("首次会议签到（2026年9月22日）", level=1), line("末次会议签到（2026年10月1日）", level=1)]
    assert sum(months(blocks, assigned("R-9.2-4"), path="签到表.docx").get("R-9.2-4", {}).values()) <= 1


def test_a_report_counts_in_the_period_that_it_covers() -> None:
    blocks = [
        line("月度服务报告", level=1),
        line("报告周期：2026年7月1日至2026年7月31日"),
        line("编制：张三 2026-08-05"),
    ]
    assert months(blocks, assigned("R-9.4"), "report", "服务报告.docx") == {"R-9.4": {"2026-07": 1}}


def test_a_report_on_several_months_is_one_event_of_the_last() -> None:
    two = [line("趋势分析报告", level=1), line("统计期间：2026年9月1日至2026年10月31日"), line("编制：张三 2026-11-05")]
    quarter = [
        line("趋势分析报告", level=1),
        line("统计期间：2026年7月1日至2026年9月30日"),
        line("编制：张三 2026-10-05"),
    ]
    assert months(two, assigned("R-8.6.3-3"), "report") == {"R-8.6.3-3": {"2026-10": 1}}
    assert months(quarter, assigned("R-8.6.3-3"), "report") == {"R-8.6.3-3": {"2026-09": 1}}


def test_a_report_on_a_period_that_is_not_over_counts_when_it_was_written() -> None:
    blocks = [line("客户满意度调查报告（2026年下半年）", level=1), line("报告日期：2026年10月13日")]
    assert months(blocks, assigned("R-8.3.2-3"), "report", "满意度.docx") == {"R-8.3.2-3": {"2026-10": 1}}


def test_a_survey_of_a_good_week_is_of_the_month_in_which_people_were_asked() -> None:
    asked = [
        line("2026年用户满意度调查分析", level=1),
        line("调查时间：2026年8月18日至8月28日"),
        line("编制：张三 2026-09-09"),
    ]
    assert months(asked, assigned("R-8.3.2-3"), "report", "满意度.docx") == {"R-8.3.2-3": {"2026-08": 1}}
    repair = [
        line("重大故障报告", level=1),
        line("处置时间：2026年8月18日至8月28日"),
        line("编制：张三 2026-09-09"),
    ]
    assert months(repair, assigned("R-8.6.1-2"), "report", "故障.docx") == {"R-8.6.1-2": {"2026-09": 1}}


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


def test_who_tested_what_of_one_release_is_one_event() -> None:
    rows = [
        ["Criterion", "Result", "Signed"],
        *(["starts", "passed", f"A. Name, {day} September 2026"] for day in (7, 8, 9)),
    ]
    blocks = [line("Release record REL-1", level=1), line("Prepared by B. Name, 2 September 2026"), table(rows)]
    assert months(blocks, assigned("R-8.5.3-2"), path="REL 2026-09.docx") == {"R-8.5.3-2": {"2026-09": 1}}


def test_figures_up_to_a_month_are_not_those_of_the_month() -> None:
    title = on_sheet("2026", "服务预算与实际支出（截至2026年10月，编制：张三 2026-11-09）")
    figures = table([["服务", "预算", "实际"], ["甲", "5", "4"], ["乙", "6", "7"]], sheet="2026")
    assert months([title, figures], assigned("R-8.4.1")) == {"R-8.4.1": {"2026-11": 1}}


def test_a_checklist_by_the_name_of_its_workbook_is_one_event_on_the_days_of_the_audit() -> None:
    rows = [["Day", "Clause", "Seen"], *([f"2026-09-{day}", f"{day}.1", "yes"] for day in (21, 21, 22, 22, 23))]
    blocks = [
        on_sheet("Notes", "Audit notes - internal audit 21 to 23 September 2026"),
        table(rows, sheet="Notes", first_row=2),
    ]
    assert months(blocks, assigned("R-9.2-3"), path="audit notes (checklist).xlsx") == {"R-9.2-3": {"2026-09": 1}}


def test_the_sheet_beside_a_plan_is_a_ledger_where_only_the_other_is_called_a_plan() -> None:
    rated = [
        ["Name", "Role", "Looked at", "Verdict"],
        *([f"P{each}", "desk", f"2026-07-{each:02d}", "able"] for each in (8, 9, 10)),
    ]
    planned = [["No", "Subject", "When planned"], ["1", "Launch", "July 2026"], ["2", "Auditors", "July 2026"]]
    blocks = [
        on_sheet("Skills", "Skills matrix"),
        table(rated, sheet="Skills", first_row=2),
        on_sheet("Plan", "Training plan"),
        table(planned, sheet="Plan", first_row=2),
    ]
    served = (Assignment("R-7.2-1", 1.0, "Skills", "Skills matrix"), Assignment("D-7.2", 1.0, "Plan", "Training plan"))
    assert months(blocks, served, "plan", "Skills and training plan.xlsx")["R-7.2-1"] == {"2026-07": 3}


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


def test_the_report_of_an_audit_counts_when_it_was_finished_whatever_months_it_looked_back_on() -> None:
    rows = [
        ["Audit days", "21 to 23 September 2026"],
        ["Records of", "1 July 2026 to 20 September 2026"],
        ["Report date", "26 October 2026"],
    ]
    blocks = [line("Internal audit report", level=1), table(rows)]
    assert months(blocks, assigned("R-9.2-6"), "report", "Internal audit report.pdf") == {"R-9.2-6": {"2026-10": 1}}


def test_days_without_a_year_take_the_one_year_that_the_file_names() -> None:
    rows = [["日期", "做了什么"], ["9月9日", "巡检"], ["9月16日", "备份"], ["10月8日", "巡检"]]
    blocks = [line("驻院日志", level=1), line("驻院组长：甲乙　　2026年"), table(rows)]
    assert months(blocks, assigned("R-8.1"), path="驻院日志.docx") == {"R-8.1": {"2026-09": 2, "2026-10": 1}}


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


def test_forms_one_below_the_other_are_an_event_each() -> None:
    def form(number: int, day: str) -> list[list[str]]:
        return [["变更申请单"], ["编号", f"C{number}", "申请日期", day], ["内容", "甲"]]

    days = ["2026-07-03", "2026-07-09", "2026-08-02"]
    cards = [row for number, day in enumerate(days, 1) for row in form(number, day)]
    expected = {"R-8.5.1-1": {"2026-07": 2, "2026-08": 1}}
    assert months([table(cards, sheet="Sheet1")], assigned("R-8.5.1-1"), path="变更.xlsx") == expected
    single = months([table(form(1, "2026-07-03"), sheet="Sheet1")], assigned("R-8.5.1-1"), path="变更.xlsx")
    assert single == {"R-8.5.1-1": {"2026-07": 1}}


def test_lines_of_a_log_take_their_year_from_a_line_above_them() -> None:
    lines = [line(each) for each in ("2026年", "7月3日 正常", "7月9日 异常已处理", "8月2日 正常")]
    assert months(lines, assigned("R-8.6.1-1"), path="巡检.txt") == {"R-8.6.1-1": {"2026-07": 2, "2026-08": 1}}
    assert months(lines[1:], assigned("R-8.6.1-1"), path="巡检.txt") == {}


def test_a_mail_whose_head_stands_in_lines_of_its_own_counts_on_the_day_it_was_sent() -> None:
    mail = ["From: A. Reed", "To: B. Lowe", "Sent: 3 July 2026 10:00", "Subject: incident", "The printer is broken."]
    found = months([line(each) for each in mail], assigned("R-8.6.1-1"), path="mail.txt")
    assert found == {"R-8.6.1-1": {"2026-07": 1}}


def test_a_count_by_month_beside_a_ledger_of_days_adds_nothing_to_it() -> None:
    log = table([["No.", "Reported"], ["1", "2026-07-03"], ["2", "2026-07-09"], ["3", "2026-08-02"]], sheet="Log")
    counts = table([["Month", "Count"], ["July 2026", "2"], ["August 2026", "1"]], sheet="Summary")
    below = table([["Month", "Count"], ["July 2026", "2"], ["August 2026", "1"]], sheet="Log", first_row=8)
    expected = {"R-8.6.1-1": {"2026-07": 2, "2026-08": 1}}
    assert months([log, counts], assigned("R-8.6.1-1"), path="Incident log.xlsx") == expected
    assert months([log, below], assigned("R-8.6.1-1"), path="Incident log.xlsx") == expected
    alone = months([counts], assigned("R-8.6.1-1"), path="Incidents by month.xlsx")
    assert alone == {"R-8.6.1-1": {"2026-07": 1, "2026-08": 1}}


def test_a_plan_is_one_record_of_the_day_in_its_sheets_head() -> None:
    rows = [["Course", "Held on"], ["Rules", "2026-06-03"], ["Tools", "2026-08-26"]]
    blocks = [
        on_sheet("Courses", "Courses 2026, plan of 26 January 2026", "A1"),
        table(rows, sheet="Courses", first_row=2),
    ]
    served = assigned("R-7.2-2", place="Courses")
    assert months(blocks, served) == {"R-7.2-2": {"2026-01": 1}}


def test_a_period_in_the_head_of_any_sheet_says_when_its_figures_are_of() -> None:
    log = table([["Date", "Done"], ["2026-09-01", "saved"], ["2026-09-02", "saved"]], sheet="Log", first_row=2)
    cost = table([["Offer", "Plan", "Actual"], ["Desk", "20", "21"]], sheet="Cost", first_row=3)
    heads = [
        on_sheet("Cost", "Plan and actual, July to September 2026", "A1"),
        on_sheet("Cost", "Anna Lee, 15 October 2026", "A2"),
    ]
    notes = [on_sheet("Notes", f"Note {number}", f"A{number}") for number in range(1, 7)]
    book = [*notes, on_sheet("Log", "Log", "A1"), log, *heads, cost]
    assert months(book, assigned("R-8.4.1", place="Cost")) == {"R-8.4.1": {"2026-09": 1}}


def test_the_quarter_that_a_sheet_is_called_after_says_when() -> None:
    scores = table([["供方", "分"], ["甲云", "92"]], sheet="三季度打分", first_row=2)
    other = table([["供方", "价"], ["甲云", "20"]], sheet="名单", first_row=2)
    book = [other, on_sheet("三季度打分", "供方三季度打分 2026年10月9日 张三", "A1"), scores]
    assert months(book, assigned("R-8.3.4-2", place="三季度打分")) == {"R-8.3.4-2": {"2026-09": 1}}


def test_a_year_told_in_passing_is_no_period_of_a_report() -> None:
    blocks = [
        line("重大事件报告：主路黑场", level=1),
        line("自动切换没有勾上，2025 年改造后漏设。"),
        line("编制：王敏 2026年9月21日"),
    ]
    assert months(blocks, assigned("R-8.6.1-2"), "report", "黑场的报告.docx") == {"R-8.6.1-2": {"2026-09": 1}}
    of_a_year = [line("2025年度重大事件总结", level=1), line("编制：王敏 2026年1月21日")]
    assert months(of_a_year, assigned("R-8.6.1-2"), "report", "总结.docx") == {"R-8.6.1-2": {"2025-12": 1}}


def test_a_row_that_signs_for_nothing_having_happened_is_no_event() -> None:
    header = ["日期", "供应商", "事由", "处理"]
    nothing = table([header, ["2026年7月至9月", "", "无争议。登记：王敏 2026年9月30日", ""]], sheet="争议")
    something = table([header, ["2026年9月3日", "甲", "计费争议。登记：王敏 2026年9月3日", "退款"]], sheet="争议")
    assert months([nothing], assigned("R-8.3.4-3", place="争议")) == {}
    assert months([something], assigned("R-8.3.4-3", place="争议")) == {"R-8.3.4-3": {"2026-09": 1}}


def test_what_a_sheet_of_a_checklist_tells_of_is_no_day_of_that_sheet() -> None:
    header = ["Clause", "Asked", "Seen", "Mark"]
    first = table([["Audit sheet 9 Nov 2026, Desk"], header, ["8.6.1", "ten tickets", "seen", "ok"]], sheet="Desk")
    second = table([header, ["8.2.6", "walk", "seen", "ok"], ["8.7.1", "log", "seen", "ok"], ["8.7.2", "drill", "last 17 May 2025", "NCR"]], sheet="Infra")  # fmt: skip
    assert months([first, second], assigned("R-9.2-3"), path="Audit sheets.xlsx") == {"R-9.2-3": {"2026-11": 1}}


def test_a_deck_on_a_month_is_the_meeting_in_which_it_was_shown_and_the_report_on_its_month() -> None:
    blocks = [line("Tier 3 Northgate - October 2026 (held 12 November 2026)", level=1), line("With Ann Lee, Bo Chen")]
    served = (*assigned("R-8.3.2-2"), *assigned("R-9.4"))
    assert months(blocks, served, "report", "Tier 3 Northgate October.pptx") == {
        "R-8.3.2-2": {"2026-11": 1},
        "R-9.4": {"2026-10": 1},
    }


def test_what_a_report_foresees_is_not_what_it_reports_on() -> None:
    blocks = [line("十月余量（王敏，2026年10月26日）", level=1), line("照这样：存储 11 月过 80%，2027 年 4 月到 90%。")]
    assert months(blocks, assigned("R-8.4.3"), "report", "10月余量.md") == {"R-8.4.3": {"2026-10": 1}}


def test_a_sheet_of_quarters_beside_one_of_the_year_counts_where_the_book_is_about_one_thing() -> None:
    book = [
        on_sheet("预算", "2026年服务预算"),
        table([["服务", "人工", "备件"], ["甲", "142", "18"], ["乙", "96", "38"]], sheet="预算"),
        on_sheet("执行", "季度核算与预测"),
        table([["季度", "预算", "实际"], ["2026年一季度", "172", "165"], ["2026年二季度", "175", "178"]], sheet="执行"),
    ]
    found = months(book, assigned("R-8.4.1"), path="2026年服务预算与核算.xlsx")
    assert found == {"R-8.4.1": {"2026-03": 1, "2026-06": 1}}


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
