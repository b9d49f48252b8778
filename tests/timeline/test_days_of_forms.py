"""Days in forms and minutes of many houses: what stands around them tells what they are."""

from __future__ import annotations

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Kind, Place


def roles(blocks: list, path: str = "records/form.docx") -> dict[str, str]:
    return {str(one.value): one.role for one in dates_of(blocks, path) if one.place != "name"}


def stands_for(blocks: list, path: str, kind: Kind = "record", title: str = "") -> str:
    return str(main_date(dates_of(blocks, path), kind, path, title))


@pytest.mark.parametrize(
    "first",
    [
        "Thursday 15 October 2026, 14:00, office. Present: A. Reed, B. Lowe.",
        "15 October 2026, 14:00. Present: A. Reed, B. Lowe.",
        "Thursday, 15 October 2026, room 4. Attendees: A. Reed, B. Lowe.",
        "2026年10月15日 14:00 三楼会议室。参加：甲、乙。",
    ],
)
def test_the_first_line_of_minutes_names_the_day_and_those_present(first: str) -> None:
    title = "例会纪要" if "参加" in first else "Operations meeting"
    blocks = [line(title, level=1), line(first, heading=title), line("1. Figures: nine calls.", heading=title)]
    assert roles(blocks) == {"2026-10-15": "meeting"}


def test_a_day_alone_above_those_present_is_that_of_the_meeting() -> None:
    title = "Change board - notes of the third quarter"
    blocks = [line(title, level=1)]
    for day in ("Thursday 9 July 2026", "Thursday 23 July 2026"):
        blocks += [line(day, level=2, heading=title), line("Present: A. Reed, B. Lowe.", heading=title)]
    assert roles(blocks) == {"2026-07-09": "meeting", "2026-07-23": "meeting"}


def test_a_name_may_stand_between_a_word_and_its_day() -> None:
    blocks = [
        table(
            [["Prepared Ann Reed 4 June 2026", "", "Checked Ben Lowe 8 June 2026", "", "Approved Cy Orr 9 June 2026"]]
        )
    ]
    assert list(roles(blocks).values()) == ["drafted", "reviewed", "approved"]


def test_the_line_of_signatures_below_a_table_of_something_else_keeps_its_labels() -> None:
    rows = [
        ["When", "What", "Who leads", "Reason"],
        ["September 2026", "All clauses", "A. Reed", "before certification"],
        ["March 2027", "Changes", "B. Lowe", "weight"],
        ["Prepared", "A. Reed, 7 July 2026", "Approved", "C. Orr, 8 July 2026"],
    ]
    found = roles([line("Audit programme", level=1), table(rows)])
    assert (found["2026-07-07"], found["2026-07-08"]) == ("drafted", "approved")


def test_the_columns_of_an_attendance_list_bear_the_days_of_opening_and_closing() -> None:
    rows = [
        ["Name", "Unit", "Opening 21 September 2026", "Closing 23 September 2026"],
        ["A. Reed", "Desk", "here", "here"],
    ]
    assert roles([line("Internal audit - who was there", level=1), table(rows)]) == {
        "2026-09-21": "meeting",
        "2026-09-23": "meeting",
    }


def test_the_judgement_of_a_training_is_not_its_day() -> None:
    rows = [
        ["Subject", "Internal auditors", "Days", "22 and 23 July 2026"],
        ["Did it work", "Audit led without help", "Judged", "A. Reed, 26 October 2026"],
    ]
    assert stands_for([line("Training record", level=1), table(rows)], "training.docx") == "2026-07-22"


def test_the_audit_dates_a_nonconformity_and_its_verification_does_not() -> None:
    rows = [
        ["编号", "BF-01", "受审部门", "服务台"],
        ["审核日期", "2026年11月10日", "审核员", "甲乙丙"],
        ["验证", "措施有效", "验证人/日期", "甲乙丙 2026年11月20日"],
    ]
    found = roles([line("不符合报告", level=1), table(rows)], "内审/BF-01.docx")
    assert found == {"2026-11-10": "occurred", "2026-11-20": "other"}


def test_a_letter_of_appointment_has_the_day_of_its_signature_and_not_the_end_of_the_term() -> None:
    blocks = [
        line("Appointment of internal auditors", level=1),
        line("I appoint the persons above as internal auditors until June 2028."),
        line("They report to me."),
        line("Suzhou, 14 August 2026 - Mark Vos, Managing Director"),
    ]
    assert stands_for(blocks, "Letter.docx") == "2026-08-14"


@pytest.mark.parametrize("year", ["驻院组长：甲乙　　2026年", "二〇二六年"])
def test_days_without_a_year_in_a_ledger_take_that_of_the_line_above(year: str) -> None:
    rows = [["日期", "做了什么", "谁"], ["9月9日", "巡检", "甲"], ["9月16日", "备份", "乙"]]
    assert {"2026-09-09": "occurred", "2026-09-16": "occurred"}.items() <= roles([line(year), table(rows)]).items()


def test_numbers_below_a_word_for_a_release_are_no_days() -> None:
    rows = [["系统", "发布", "负责"], ["甲", "3.1", "丙"], ["乙", "3.2", "丁"], ["己", "2026-03-02", "丁"]]
    assert set(roles([line("清单 2026年"), table(rows)])) & {"2026-03-01"} == set()


def test_the_day_to_which_a_list_is_kept_up_is_no_end_of_a_period() -> None:
    rows = [["维护：甲", "", "截至2026年8月31日"], ["编号", "名称", "版本"], ["1", "甲", "V1.0"]]
    assert roles([table(rows, sheet="文件")], "受控文件清单.xlsx") == {"2026-08-31": "other"}


def test_a_notice_that_brings_documents_into_force_stands_for_that_day() -> None:
    blocks = [
        line("关于启用服务管理体系文件的通知", level=1),
        line("体系文件于2026年8月31日发布，2026年9月7日起实施。请各部门遵照执行。"),
        line("请组织学习。"),
        line("2026年8月31日"),
    ]
    assert stands_for(blocks, "关于启用体系文件的通知.pdf") == "2026-09-07"


def test_an_application_has_the_day_below_its_text_and_not_one_that_it_plans() -> None:
    rows = [["项目", "内容"], ["内部审核", "2026年11月10日至12日"], ["管理评审", "2026年12月2日"]]
    blocks = [
        line("管理体系认证申请书", level=1),
        table(rows),
        line("本组织承诺所填内容真实。"),
        line("申请日期：2026年11月25日"),
    ]
    assert roles(blocks)["2026-11-25"] == "signed"
    assert stands_for(blocks, "认证申请书.docx", title="管理体系认证申请书") == "2026-11-25"


def test_a_controlled_list_has_the_day_from_which_it_is_in_force() -> None:
    head = ["Prepared Ann Reed 10 November 2026", "", "Approved Cy Orr 12 November 2026 - in force 16 November 2026"]
    rows = [["Number", "Title", "Issue"], ["P-1", "Incidents", "2"], ["P-2", "Changes", "1"]]
    assert stands_for([table([head, *rows], sheet="Documents")], "Document list.xlsx", "list") == "2026-11-16"


def test_the_hours_of_an_audit_plan_lie_on_the_days_of_the_audit() -> None:
    rows = [
        ["Day and time", "Department", "Auditor"],
        ["21 Sep 2026, 09:00", "Desk", "A. Reed"],
        ["22 Sep 2026, 09:00", "Board", "B. Lowe"],
    ]
    assert roles([line("Audit plan - September", level=1), table(rows)], "Audit plan.docx") == {
        "2026-09-21": "meeting",
        "2026-09-22": "meeting",
    }


def test_a_place_or_a_span_between_a_word_and_its_day_is_no_name() -> None:
    blocks = [
        line("Test report", level=1),
        line("Tested by the workshop in Leeds from 4 May to 8 May 2026. All passed."),
    ]
    assert [(str(one.value), str(one.end)) for one in dates_of(blocks, "report.pdf")] == [("2026-05-04", "2026-05-08")]


def test_the_line_below_the_title_of_a_stand_up_names_its_day() -> None:
    opening = "Monday 7 September 2026, 08:45. A. Reed, B. Lowe."
    title = "Ops stand-up wk 37"
    assert roles([line(title, level=1), line(opening, heading=title)]) == {"2026-09-07": "meeting"}
    assert roles([line("OPS STAND-UP WK 39 - Mon 21 Sep 2026"), line("there: Reed, Lowe")]) == {"2026-09-21": "meeting"}


def test_the_days_beside_the_word_audit_in_a_file_on_audits_are_those_of_the_audit() -> None:
    rows = [["Audit", "3 to 5 November 2026"], ["Written by", "A. Reed, 10 November 2026"]]
    found = roles([line("Report of internal audit IA-26", level=1), table(rows)], "audit/report.docx")
    assert found == {"2026-11-03": "meeting", "2026-11-10": "drafted"}


def test_a_verification_stays_one_beside_the_name_of_who_verified() -> None:
    rows = [["Lasting step", "Team told", "Due", "13 November 2026"],
            ["Verified", "Mail seen", "By and day", "A. Reed, 16 November 2026"]]  # fmt: skip
    assert roles([table(rows)]) == {"2026-11-13": "due", "2026-11-16": "other"}


def test_a_long_sentence_in_a_cell_is_no_label() -> None:
    rows = [["怎么改", "当周补巡；巡检改为系统派单，漏一次提醒主管", "哪天弄的", "2026-11-11"]]
    assert roles([table(rows)]) == {"2026-11-11": "occurred"}  # and not due, for 派单


def test_a_release_is_planned_by_someone_and_rolled_out_on_a_day() -> None:
    rows = [["Release", "26.10, minor"], ["Planned by", "A. Reed, 24 September 2026"],
            ["Approved by", "B. Lowe, 28 September 2026"], ["Rollout", "13 October 2026"]]  # fmt: skip
    blocks = [line("Release 26.10", level=1), table(rows)]
    assert roles(blocks) == {"2026-09-24": "drafted", "2026-09-28": "approved", "2026-10-13": "occurred"}
    assert stands_for(blocks, "Changes/Release 2610.docx") == "2026-10-13"


def test_a_heading_of_review_may_carry_its_day() -> None:
    assert roles([line("Exercise", level=1), line("Review, 6 November 2026", level=1)]) == {"2026-11-06": "reviewed"}


def test_the_coming_into_force_on_a_cover_of_lines() -> None:
    lines = ["办理细则", "批准：甲 2026.8.27", "发布：2026.8.31", "实施：2026.9.7"]
    assert roles([line(each) for each in lines])["2026-09-07"] == "effective"


def test_the_day_to_which_a_sheet_is_kept_up_is_that_of_the_workbook() -> None:
    head = Block("As of 1 October 2026", Place(sheet="Customers", cell="A2"))
    terms = table(
        [["Customer", "From", "Until"], ["A", "2025-07-01", "2028-06-30"], ["B", "2024-09-01", "2027-08-31"]],
        sheet="Customers",
        first_row=3,
    )
    assert roles([head, terms])["2026-10-01"] == "other"
    assert stands_for([head, terms], "Customers and contracts.xlsx") == "2026-10-01"


def test_the_status_of_a_paper_is_no_header_above_its_days() -> None:
    rows = [["Number", "X-1"], ["Version", "1.0"], ["Status", "Released"], ["Date of draft", "14 May 2026"]]
    rows += [["Approval", "A. Reed, 22 June 2026"], ["Effective date", "1 July 2026"]]
    assert list(roles([table(rows)]).values()) == ["drafted", "approved", "effective"]
    listed = [["Paper", "Released"], ["first", "14 May 2026"], ["second", "22 June 2026"]]
    assert set(roles([table(listed)]).values()) == {"released"}


def test_so_many_minutes_are_no_minutes_of_a_meeting() -> None:
    form = table([["Happened", "3 September 2026, 20:41"], ["Author", "A. Reed, 7 September 2026"]])
    for title, role in (("Nobody could sign for 89 minutes", "occurred"), ("Minutes on signing", "meeting")):
        assert roles([line(title, level=1), form])["2026-09-03"] == role


def test_a_form_stands_for_the_day_in_its_first_lines_on_which_it_was_begun() -> None:
    later = [["做成怎样", "成"], ["发布时间", "2026年7月17日 02:10"]]
    begun = [["票号", "X-1"], ["谁开的", "甲某", "开票", "2026年7月13日"], *later]
    assert stands_for([line("作业票", level=1), table(begun)], "作业票.docx") == "2026-07-13"
    told = [["票号", "X-1"], ["谁开的", "甲某", "备注", "2026年7月30日"], *later]
    assert stands_for([line("作业票", level=1), table(told)], "作业票.docx") == "2026-07-17"


def test_until_is_when_a_task_is_due_and_the_end_of_what_has_a_beginning() -> None:
    tasks = [
        ["What", "Who", "Until"],
        ["Figures", "A. Reed", "31 October 2026"],
        ["Plan", "B. Lowe", "20 November 2026"],
    ]
    terms = [
        ["Card", "From", "Until"],
        ["1", "1 July 2026", "31 October 2026"],
        ["2", "2 July 2026", "20 November 2026"],
    ]
    assert set(roles([table(tasks)]).values()) == {"due"}
    assert roles([table(terms)])["2026-10-31"] == "period_end"
