"""Plans, checklists, trainings, forms and minutes: one event, or one each."""

from __future__ import annotations

from analyses import assigned
from event_months import months, on_sheet
from written_blocks import line, table

from pipeline.values import Assignment, Block


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


def test_a_workbook_of_plans_has_no_event_a_row() -> None:
    rows = [["编号", "日期", "部门"], ["1", "2026-09-22", "甲"], ["2", "2026-09-23", "乙"]]
    book = [on_sheet("安排", "批准日期：2026年9月1日"), table(rows, sheet="安排")]
    assert months(book, assigned("R-9.2-2"), "plan") == {"R-9.2-2": {"2026-09": 1}}


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


def test_opening_and_closing_meeting_are_one_audit() -> None:
    blocks = [line("首次会议签到（2026年9月22日）", level=1), line("末次会议签到（2026年10月1日）", level=1)]
    assert sum(months(blocks, assigned("R-9.2-4"), path="签到表.docx").get("R-9.2-4", {}).values()) <= 1


def test_who_tested_what_of_one_release_is_one_event() -> None:
    rows = [
        ["Criterion", "Result", "Signed"],
        *(["starts", "passed", f"A. Name, {day} September 2026"] for day in (7, 8, 9)),
    ]
    blocks = [line("Release record REL-1", level=1), line("Prepared by B. Name, 2 September 2026"), table(rows)]
    assert months(blocks, assigned("R-8.5.3-2"), path="REL 2026-09.docx") == {"R-8.5.3-2": {"2026-09": 1}}


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


def test_forms_one_below_the_other_are_an_event_each() -> None:
    def form(number: int, day: str) -> list[list[str]]:
        return [["变更申请单"], ["编号", f"C{number}", "申请日期", day], ["内容", "甲"]]

    days = ["2026-07-03", "2026-07-09", "2026-08-02"]
    cards = [row for number, day in enumerate(days, 1) for row in form(number, day)]
    expected = {"R-8.5.1-1": {"2026-07": 2, "2026-08": 1}}
    assert months([table(cards, sheet="Sheet1")], assigned("R-8.5.1-1"), path="变更.xlsx") == expected
    single = months([table(form(1, "2026-07-03"), sheet="Sheet1")], assigned("R-8.5.1-1"), path="变更.xlsx")
    assert single == {"R-8.5.1-1": {"2026-07": 1}}


def test_a_mail_whose_head_stands_in_lines_of_its_own_counts_on_the_day_it_was_sent() -> None:
    mail = ["From: A. Reed", "To: B. Lowe", "Sent: 3 July 2026 10:00", "Subject: incident", "The printer is broken."]
    found = months([line(each) for each in mail], assigned("R-8.6.1-1"), path="mail.txt")
    assert found == {"R-8.6.1-1": {"2026-07": 1}}


def test_a_plan_is_one_record_of_the_day_in_its_sheets_head() -> None:
    rows = [["Course", "Held on"], ["Rules", "2026-06-03"], ["Tools", "2026-08-26"]]
    blocks = [
        on_sheet("Courses", "Courses 2026, plan of 26 January 2026", "A1"),
        table(rows, sheet="Courses", first_row=2),
    ]
    served = assigned("R-7.2-2", place="Courses")
    assert months(blocks, served) == {"R-7.2-2": {"2026-01": 1}}


def test_what_a_sheet_of_a_checklist_tells_of_is_no_day_of_that_sheet() -> None:
    header = ["Clause", "Asked", "Seen", "Mark"]
    first = table([["Audit sheet 9 Nov 2026, Desk"], header, ["8.6.1", "ten tickets", "seen", "ok"]], sheet="Desk")
    second = table([header, ["8.2.6", "walk", "seen", "ok"], ["8.7.1", "log", "seen", "ok"], ["8.7.2", "drill", "last 17 May 2025", "NCR"]], sheet="Infra")  # fmt: skip
    assert months([first, second], assigned("R-9.2-3"), path="Audit sheets.xlsx") == {"R-9.2-3": {"2026-11": 1}}
