"""What the label of a field or the head of a column says of its day, and what is none."""

from __future__ import annotations

import pytest
from days_of_papers import role, roles
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of


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


def test_a_place_or_a_span_between_a_word_and_its_day_is_no_name() -> None:
    blocks = [
        line("Test report", level=1),
        line("Tested by the workshop in Leeds from 4 May to 8 May 2026. All passed."),
    ]
    assert [(str(one.value), str(one.end)) for one in dates_of(blocks, "report.pdf")] == [("2026-05-04", "2026-05-08")]


def test_a_long_sentence_in_a_cell_is_no_label() -> None:
    rows = [["怎么改", "当周补巡；巡检改为系统派单，漏一次提醒主管", "哪天弄的", "2026-11-11"]]
    assert roles([table(rows)]) == {"2026-11-11": "occurred"}  # and not due, for 派单


def test_the_status_of_a_paper_is_no_header_above_its_days() -> None:
    rows = [["Number", "X-1"], ["Version", "1.0"], ["Status", "Released"], ["Date of draft", "14 May 2026"]]
    rows += [["Approval", "A. Reed, 22 June 2026"], ["Effective date", "1 July 2026"]]
    assert list(roles([table(rows)]).values()) == ["drafted", "approved", "effective"]
    listed = [["Paper", "Released"], ["first", "14 May 2026"], ["second", "22 June 2026"]]
    assert set(roles([table(listed)]).values()) == {"released"}


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


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Commencement", "period_start"), ("Date of proposal", "released"), ("Offer date", "released"),
        ("Quotation date", "released"), ("报价日期", "released"),
    ],
)  # fmt: skip
def test_labels_of_offers_and_terms(label: str, expected: str) -> None:
    rows = [["Between", "the yard and the ferry"], [label, "4 May 2026"], ["Price", "by the month"]]
    assert role([line("Hire of two vans", level=1), table(rows)], "2026-05-04") == expected


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Decision / date", "approved"),
        ("Board decision & date", "approved"),
        ("Review / date", "reviewed"),
        ("Appraised (date)", "reviewed"),
        ("回顾及日期", "reviewed"),
    ],
)
def test_a_label_may_ask_for_what_was_done_and_for_its_day(label: str, said: str) -> None:
    rows = [["Ref", "R-1", "Asked by / date", "Ada Lund, 4 May 2026"], [label, "yes, 9 May 2026", "Result", "good"]]
    assert roles([line("Change request", level=1), table(rows)])["2026-05-09"] == said


def test_but_by_and_day_says_who_did_what_stands_before() -> None:
    rows = [["Verified", "mail seen", "By / day", "Ada Lund, 9 May 2026"]]
    assert roles([table(rows)]) == {"2026-05-09": "other"}


def test_a_test_in_a_form_has_its_day_and_its_outcome() -> None:
    rows = [["Release", "core 7"], ["Test", "4 May 2026: all cases passed"], ["Deployed on", "9 May 2026, 02:00"]]
    assert roles([line("Release sheet", level=1), table(rows)]) == {"2026-05-04": "occurred", "2026-05-09": "occurred"}


def test_the_verification_of_an_action_is_no_review() -> None:
    rows = [
        ["Finding no.", "F-9", "Date", "4 May 2026"],
        ["Verified by / on", "Ada Lund, 20 May 2026", "Works?", "yes"],
    ]
    blocks = [line("Finding and corrective action", level=1), table(rows)]
    assert role(blocks, "2026-05-20", "F-9.docx") == "other"


def test_who_verified_a_document_reviewed_it() -> None:
    rows = [["Written by", "Ada Lund, 4 May 2026"], ["Verified by", "Bo Rask, 9 May 2026"]]
    assert role([line("Corrective actions", level=1), table(rows)], "2026-05-09", "Procedure.docx") == "reviewed"


def test_the_last_day_in_a_head_ends_what_begins_beside_it() -> None:
    rows = [["Asked from", "2026-05-04", "to", "2026-05-20"], ["Who", "Mark"], ["A", "4"]]
    found = roles([table(rows, sheet="Answers")], "Satisfaction.xlsx")
    assert found == {"2026-05-04": "period_start", "2026-05-20": "period_end"}


@pytest.mark.parametrize("heading", ["Versions", "3 History", "版本"])
def test_a_table_below_versions_is_a_history(heading: str) -> None:
    rows = [["Version", "Date", "Remark"], ["1.1", "4 May 2026", "numbers"]]
    assert roles([line("Rules", level=1), line(heading), table(rows)], "Rules.docx") == {"2026-05-04": "revised"}


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Asked by, day", "occurred"), ("Asked for by / day", "occurred"), ("Who asked, when", "occurred"), ("Run by, day", "occurred"),
        ("Tried by and day", "occurred"), ("Decided by, on", "approved"), ("Decision by, day", "approved"), ("What, who, by when", "due"),
        ("Measured on", "occurred"), ("测量日期", "occurred"), ("校准日期", "occurred"), ("谁提的、日期", "occurred"), ("发现人及时间", "occurred"), ("决定人、日期", "approved"), ("回顾人/日期", "reviewed"),
    ],
)  # fmt: skip
def test_a_field_that_asks_who_and_when_says_what_its_day_is(label: str, expected: str) -> None:
    value = "Ann Lowe, 13 July 2026" if label.isascii() else "高一鸣，2026年7月13日"
    rows = [["No.", "C-07", label, value], ["What", "new firmware", "Size", "B"]]
    assert roles([table(rows)]) == {"2026-07-13": expected}


def test_a_decision_that_was_taken_after_a_meeting_is_the_approval() -> None:
    rows = [["No.", "C-07"], ["Decision, day", "yes, Ann Lowe after the change meeting, 16 July 2026"]]
    assert roles([table(rows)]) == {"2026-07-16": "approved"}
    held = [["No.", "C-07"], ["Said of it", "Ann Lowe in the change meeting of 16 July 2026"]]
    assert roles([table(held)]) == {"2026-07-16": "meeting"}


def test_run_on_beside_a_result_is_when_it_was_done_and_else_when_a_list_was_taken_out() -> None:
    form = [["No.", "R-07", "Kind", "main"], ["Run on", "26 July 2026", "Result", "right, 3 h 10"]]
    assert roles([table(form)]) == {"2026-07-26": "occurred"}
    export = [["Query", "all parts", "Sorted by", "number"], ["Run on", "26 July 2026", "Rows", "412"]]
    assert roles([table(export)]) == {"2026-07-26": "printed"}


def test_who_read_and_passed_a_list_stands_in_the_cells_above_it() -> None:
    head = ["C-01 edition 3", "Written: Ann Lowe 2026-07-01", "Read: Bo Hart 2026-07-10", "Passed: Eva Roth 2026-07-20"]
    rows = [head, ["in force from 2026-08-03", "", "", ""], ["No.", "What", "Who", "State"], ["1", "a", "b", "live"]]
    told = ["drafted", "reviewed", "approved", "effective"]
    assert list(roles([table(rows, sheet="Catalogue")]).values()) == told
    rows[0] = ["C-01 edition 3", "passed 2026-07-20 Eva Roth", "", ""]
    assert list(roles([table(rows, sheet="Catalogue")]).values()) == told[2:]


@pytest.mark.parametrize(
    "said",
    ["Minutes: Lu Holt, 9 July 2026", "Chair: Tom Reed. Notes: Lu Holt, 9 July 2026", "Report: Lu Holt, 9 July 2026"],
)
def test_whose_minutes_or_report_it_is_says_who_wrote_it(said: str) -> None:
    assert role([line("Meeting of the yard", level=1), line("All is well."), line(said)], "2026-07-09") == "drafted"


def test_a_report_with_a_name_was_written_and_without_one_is_issued_then() -> None:
    assert roles([table([["Report", "Lu Holt, 9 July 2026"], ["On", "gates"]])]) == {"2026-07-09": "drafted"}
    assert roles([table([["Report", "9 July 2026"], ["On", "gates"]])]) == {"2026-07-09": "released"}


@pytest.mark.parametrize(
    "rows",
    [
        [["编号", "C-08", "申请日期", "2026-08-11"], ["内容", "终端模板更新8月补丁", "配置项", "T-01"], ["审批", "甘棠 2026-08-12"], ["实施", "2026-08-13 22:30", "结果", "成功"]],
        [["申请日期", "2026-08-11"], ["内容", "终端模板更新8月补丁"], ["审批", "甘棠 2026-08-12"], ["实施", "2026-08-13 22:30"]],
        [["Asked on", "2026-08-11"], ["What", "August patch of the template, updated"], ["Approved", "Ian Petty 2026-08-12"], ["Implementation", "2026-08-13 22:30"]],
    ],
)  # fmt: skip
def test_what_a_form_asks_for_heads_no_column(rows: list[list[str]]) -> None:
    title = "变更申请单" if not rows[0][0].isascii() else "Change request"
    blocks = [line(title, level=1), table(rows, heading=title)]
    roles = {f"{one.value:%d}": one.role for one in dates_of(blocks, f"{title}.docx") if one.place != "name"}
    assert roles == {"11": "occurred", "12": "approved", "13": "occurred"}


def test_the_opinion_of_a_review_has_the_day_of_the_review() -> None:
    rows = [
        ["文件", "某办法", "申请日期", "2026-07-06"],
        ["评审意见", "同意（甘棠 2026-07-07）", "批准", "石榴 2026-07-08"],
    ]
    blocks = [line("文件更改单", level=1), table(rows, heading="文件更改单")]
    roles = {f"{one.value:%d}": one.role for one in dates_of(blocks, "文件更改单.docx") if one.place != "name"}
    assert roles == {"06": "occurred", "07": "reviewed", "08": "approved"}
