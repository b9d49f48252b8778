"""Papers in which several forms, meetings or entries are bound together: each counts."""

from __future__ import annotations

import pytest
from analyses import assigned
from event_months import months
from written_blocks import line, table

from pipeline.values import Block, Kind


def _finding(number: str, day: str, done: str) -> list[Block]:
    rows = [
        ["受审部门", "运维部", "日期", day],
        ["事实", "记录缺签字", "条款", "7.5"],
        ["纠正措施", f"补签，{done}完成"],
    ]
    return [line(number, level=1), table(rows, heading=number)]


FINDINGS = (*assigned("R-9.2-5", place="title"), *assigned("R-10.1", place="FX-2026-01"))


def test_findings_bound_in_one_paper_count_each_below_its_title() -> None:
    blocks = [line("不符合报告", level=1)]
    blocks += [each for n in (1, 2, 3) for each in _finding(f"FX-2026-0{n}", f"2026-11-0{n}", "2026-11-20")]
    found = months(blocks, FINDINGS, path="内审/不符合报告（三份）.docx")
    assert found == {"R-9.2-5": {"2026-11": 3}, "R-10.1": {"2026-11": 3}}


def test_a_paper_of_one_finding_is_one_record() -> None:
    blocks = [line("不符合报告", level=1), *_finding("FX-2026-01", "2026-10-21", "2026-11-20")]
    found = months(blocks, FINDINGS, path="内审/不符合报告.docx")
    assert found == {"R-9.2-5": {"2026-10": 1}, "R-10.1": {"2026-10": 1}}


def test_findings_told_side_by_side_are_nonconformities_and_corrective_actions_alike() -> None:
    rows = [
        ["", "Finding 1", "Finding 2", "Finding 3"],
        ["Found on", "5 October 2026", "6 October 2026", "7 October 2026"],
        ["What", "form without a name", "list out of date", "no drill"],
        ["Clause", "8.6.1", "8.7.2", "7.5"],
        ["Cause", "a field left out", "no reminder", "no list"],
        ["State", "closed", "closed", "open"],
        ["Section", "Desk", "Systems", "Desk"],
        ["Action", "named, 9 October", "brought up to date", "fixed for May"],
    ]
    blocks = [
        line("Internal audit - result and findings", level=1), line("Held: 5 to 7 October 2026"),
        line("Findings", level=1), table(rows, heading="Findings"),
    ]  # fmt: skip
    served = (*assigned("R-9.2-5", place="title"), *assigned("R-10.1", place="Findings"))
    found = months(blocks, served, path="Audit/Result and findings.docx")
    assert found == {"R-9.2-5": {"2026-10": 3}, "R-10.1": {"2026-10": 3}}


@pytest.mark.parametrize("kind", ["record", "report"])
def test_two_meetings_on_one_page_are_two_whatever_the_page_is_taken_for(kind: Kind) -> None:
    blocks = [
        line("变更评审会", level=1),
        line("10月15日", level=2), line("2026年10月15日，张三主持。同意 01 号。"),
        line("10月22日", level=2), line("2026年10月22日，张三主持。同意 02 号。"),
    ]  # fmt: skip
    assert months(blocks, assigned("R-8.5.1-2"), kind, "评审会两次.md") == {"R-8.5.1-2": {"2026-10": 2}}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("值守/2026/交接9-10月.txt", "9月4日 早交中 甲→乙：新表开用。9月21日 中交夜 乙→丙：少一块电池。10月9日 早交中 丙→甲：已换。"),
        ("Desk/2026/handover.txt", "4 Sept, Ana to Bo: quiet night. 21 Sept, Bo to Cy: one battery short. 9 Oct, Cy to Ana: changed."),
    ],
)  # fmt: skip
def test_entries_of_a_log_copied_into_one_paragraph_are_one_each_in_the_year_of_its_folder(
    path: str, text: str
) -> None:
    assert months([line(text)], assigned("R-8.1", place="name"), path=path) == {"R-8.1": {"2026-09": 2, "2026-10": 1}}


def test_how_one_thing_came_about_is_no_log() -> None:
    text = "9月4日 报修。9月21日 换件。9月18日 补记。10月9日 关闭。"
    assert (
        sum(months([line(text)], assigned("R-8.1", place="name"), path="2026/经过.txt").get("R-8.1", {}).values()) < 2
    )


def test_the_day_of_the_last_entry_takes_no_row_away() -> None:
    rows = [["No.", "Day", "What"], ["1", "29 July 2026", "a"], ["2", "16 September 2026", "b"], ["3", "12 November 2026", "c"]]  # fmt: skip
    blocks = [line("Security events 2026", level=1), line("Last entry: 12 November 2026"), table(rows),
              line("Looked at together"), line("Two of them were lost tablets, one was a false invoice; the look is each half-year, and it led to bar codes.")]  # fmt: skip
    found = months(blocks, assigned("R-8.7.3-2", place="title"), path="Security events 2026.docx")
    assert found == {"R-8.7.3-2": {"2026-07": 1, "2026-09": 1, "2026-11": 1}}


def test_minutes_called_after_a_month_are_of_the_day_on_which_people_met() -> None:
    blocks = [
        line("11月例会纪要", level=1),
        line("时间：2026年12月3日 14:00 主持：甲 记录：乙"),
        line("一、通报故障。"),
    ]
    assert months(blocks, assigned("R-7.4"), path="会议/2026/11月例会纪要.docx") == {"R-7.4": {"2026-12": 1}}


def test_a_record_of_results_called_after_a_month_is_of_that_month() -> None:
    blocks = [line("11月指标统计", level=1), line("统计日期：2026年12月3日"), line("及时率 98%。")]
    assert months(blocks, assigned("R-9.1"), path="指标/11月指标统计.docx") == {"R-9.1": {"2026-11": 1}}


def test_a_sheet_of_releases_that_names_its_steps_is_no_plan() -> None:
    rows = [
        ["Release", "Plan approved", "Tested and accepted", "Rolled out"],
        ["26.07", "2026-07-14", "Ana 2026-07-21", "2026-07-23"],
        ["26.08", "2026-08-11", "Bo 2026-08-17", "2026-08-20"],
        ["26.09", "2026-09-08", "Cy 2026-09-11", "2026-09-15"],
    ]
    book = [table([["Releases: plan, acceptance, roll-out"]], sheet="Releases"), table(rows, sheet="Releases", first_row=2)]  # fmt: skip
    found = months(book, assigned("R-8.5.3-1", place="Releases"), path="Change book.xlsx")
    assert found == {"R-8.5.3-1": {"2026-07": 1, "2026-08": 1, "2026-09": 1}}
