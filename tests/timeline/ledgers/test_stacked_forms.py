"""Several filled forms in one file: each is an event of its own."""

from __future__ import annotations

from datetime import date

import pytest
from analyses import assigned
from event_months import months
from written_blocks import table
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment, Block


def days(path: str, text: str, requirement: str) -> list[date]:
    blocks = page(text)
    dates = dates_of(blocks, path)
    served = (Assignment(requirement, 0.9, "title", ""),)
    found = events_of(blocks, served, dates, main_date(dates, "record", path), "record", path, load_catalogue())
    return sorted(event.value for event in found)


def change(number: str, asked: str, done: str) -> str:
    return (
        f"|单号|{number}|类别|一般|\n|申请人|张三|申请日期|{asked}|\n|内容|更换模块|风险|小|\n"
        f"|批准|李四 {asked}|窗口|检修班|\n|实施|王五 {done}|结果|成功|\n"
    )


@pytest.mark.parametrize("heading", ["# 变更申请单\n", ""], ids=["below one heading each", "without headings"])
def test_forms_with_the_same_labels_are_one_event_each(heading: str) -> None:
    forms = [("BG-1", "2026年9月8日", "2026年9月12日"), ("BG-2", "2026年10月12日", "2026年10月14日"), ("BG-3", "2026年10月21日", "2026年10月21日")]  # fmt: skip
    text = "\n".join(f"{heading}{change(*form)}" for form in forms)
    assert days("变更申请单（共3张）.docx", text, "R-8.5.1-1") == [
        date(2026, 9, 8),
        date(2026, 10, 12),
        date(2026, 10, 21),
    ]


def test_findings_of_different_days_in_one_file_are_findings_all() -> None:
    def finding(number: str, found: str, done: str) -> str:
        return f"# 不符合报告\n|编号|{number}|责任部门|运维部|\n|开出日期|{found}|条款|7.2|\n|原因|疏忽|措施|改|\n|完成|张三 {done}|验证|李四|\n"

    text = finding("1", "2026年11月3日", "2026年11月11日") + "\n" + finding("2", "2026年11月4日", "2026年11月12日")
    assert days("不符合报告.docx", text, "R-10.1") == [date(2026, 11, 3), date(2026, 11, 4)]


def on_one_sheet(forms: list[tuple[str, str, str]], head: list[list[str]]) -> list[Block]:
    rows = [*head]
    for number, asked, done in forms:
        rows += [
            [f"检修票 {number}", "类别 ", "提出", asked],
            ["动什么", "换模块", "引出的单", "9月1日故障"],
            ["批", f"张三丰 {asked}", "动手的时间", done],
            ["", "", "", ""],
        ]
    return [table(rows, sheet="检修票")]


@pytest.mark.parametrize("head", [[], [["项", "内容", "项", "内容"]]], ids=["alone", "below a row of labels"])
def test_forms_one_below_the_other_on_a_sheet_are_one_event_each(head: list[list[str]]) -> None:
    forms = [("JX-01", "2026-08-26", "2026-08-27"), ("JX-02", "2026-09-09", "2026-09-10"), ("JX-03", "2026-10-09", "2026-10-14")]  # fmt: skip
    assert months(on_one_sheet(forms, head), assigned("R-8.5.1-1"), path="检修票汇总.xls") == {
        "R-8.5.1-1": {"2026-08": 1, "2026-09": 1, "2026-10": 1}
    }


def test_a_ledger_with_one_subject_in_many_rows_is_no_stack_of_forms() -> None:
    rows = [["类", "内容", "办完"], ["网络", "换光模块", "2026-09-02"], ["网络", "换线", "2026-09-09"], ["网络", "换口", "2026-09-16"]]  # fmt: skip
    assert months([table(rows, sheet="台账")], assigned("R-8.6.2"), path="台账.xls") == {"R-8.6.2": {"2026-09": 3}}


def test_findings_below_headings_that_are_their_numbers_are_one_event_each() -> None:
    def finding(number: str) -> str:
        return f"# BF-26-{number}\n|受审部门|自动化班|日期|2026-11-04|\n|事实|缺记录|程度|一般|\n|措施|补齐。2026-11-10完成|状态|关闭|\n"

    text = "\n".join(finding(number) for number in ("01", "02", "03"))
    assert days("不符合报告（三份合订）.docx", text, "R-9.2-5") == [date(2026, 11, 4)] * 3
