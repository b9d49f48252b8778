"""Which of a file's sheets or chapters a requirement has its events from."""

from __future__ import annotations

import pytest
from analyses import assigned
from event_months import months, on_sheet
from written_blocks import line, table

from pipeline.values import Assignment, Block


def test_sheets_with_one_header_are_a_series_wherever_the_first_of_them_stands() -> None:
    def scores(title: str, sheet: str) -> list[Block]:
        return [on_sheet(sheet, title), table([["Vendor", "Up", "Score"], ["A", "95", "94"]], sheet=sheet, first_row=2)]

    picked = [
        on_sheet("Picking", "Rating of vendors, 10 March 2026"),
        table([["Vendor", "Price"], ["A", "3"]], sheet="Picking", first_row=2),
    ]
    book = [
        *picked,
        *scores("Vendor score Q2 2026, talked through on 14 July 2026", "Apr-Jun 26"),
        *scores("Vendor score Q3 2026, talked through on 13 Oct 2026", "Jul-Sep 26"),
    ]
    assert months(book, assigned("R-8.3.4-2", place="name")) == {"R-8.3.4-2": {"2026-07": 1, "2026-10": 1}}


def test_a_month_told_of_on_one_sheet_of_a_checklist_is_no_audit_of_its_own() -> None:
    def asked(sheet: str, seen: str) -> list[Block]:
        rows = [["条款", "问什么", "看到什么", "判"], ["7.5", "文件受控吗", seen, "符合"]]
        return (
            [on_sheet(sheet, "内审检查表（2026年11月5日）"), table(rows, sheet=sheet, first_row=2)]
            if sheet == "总办"
            else [table(rows, sheet=sheet)]
        )

    book = [*asked("总办", "受控"), *asked("商务", "合同2025年12月签")]
    assert months(book, assigned("R-9.2-3", place="name"), path="检查表.xlsx") == {"R-9.2-3": {"2026-11": 1}}


def test_two_rows_below_a_requirements_own_heading_are_its_events() -> None:
    known = [
        ["Known error", "Seen first", "Way around"],
        ["KE-1", "16 Sep 2026", "recount"],
        ["KE-2", "13 Oct 2026", "zoom"],
    ]
    pages = [["No", "Title", "Released"], *([f"KN-{n}", "t", f"{n} Nov 2026"] for n in range(1, 6))]
    blocks = [
        line("Knowledge pages", level=1), table(pages, heading="Knowledge pages"),
        line("Known errors", level=1), table(known, heading="Known errors"),
    ]  # fmt: skip
    served = (*assigned("R-7.6", place="name"), *assigned("R-8.6.3-2", place="name"))
    assert months(blocks, served, path="Knowledge-and-known-errors.html")["R-8.6.3-2"] == {"2026-09": 1, "2026-10": 1}


def test_a_report_tells_of_the_months_that_its_name_gives_without_their_year() -> None:
    blocks = [line("9—10月问题小结", level=1), line("写：张三 2026年11月10日 审核：李四 2026年11月11日")]
    found = months(blocks, assigned("R-8.6.3-3"), kind="report", path="问题小结9-10月.docx")
    assert found == {"R-8.6.3-3": {"2026-10": 1}}


RATED = [["Supplier", "Delivery", "Points"], ["Orle", "22", "88"], ["Kern", "18", "74"]]


def ratings(*named: tuple[str, str, str]) -> list[Block]:
    book: list[Block] = []
    for at, (name, title, made) in enumerate(named):
        rows = [[*row, "note" if not number else ""] for number, row in enumerate(RATED)] if at else RATED
        book += [
            on_sheet(name, title, "A1"),
            *([on_sheet(name, made, "A2")] if made else []),
            table(rows, sheet=name, first_row=3),
        ]
    return book


def test_sheets_called_alike_but_for_the_quarter_are_one_series_though_a_column_came_in() -> None:
    book = ratings(
        ("Rating Q2", "Rating for April to June 2026", ""), ("Rating Q3", "Rating for July to September 2026", "")
    )
    assert months(book, assigned("R-8.3.4-2", place="Rating Q3")) == {"R-8.3.4-2": {"2026-06": 1, "2026-09": 1}}


def test_a_rating_of_a_quarter_that_says_when_it_was_made_is_of_that_day() -> None:
    book = ratings(
        ("Rating Q2", "Rating for April to June 2026", "Made on 2026-07-10"),
        ("Rating Q3", "Rating for July to September 2026", "Made on 2026-10-15"),
    )
    assert months(book, assigned("R-8.3.4-2", place="Rating Q3")) == {"R-8.3.4-2": {"2026-07": 1, "2026-10": 1}}


def test_costs_to_the_end_of_june_and_of_september_are_two() -> None:
    cost = [["Service", "Budget", "Actual"], ["Web", "20", "21"]]
    book = [
        on_sheet("Q3", "Budget and actual cost, January to September 2026", "A1"),
        table([[*cost[0], "Remark"], [*cost[1], ""]], sheet="Q3", first_row=2),
        on_sheet("Q2", "Budget and actual cost, January to June 2026", "A1"),
        table(cost, sheet="Q2", first_row=2),
    ]
    assert months(book, assigned("R-8.4.1"), path="Budget and actual 2026.xlsx") == {
        "R-8.4.1": {"2026-06": 1, "2026-09": 1}
    }


def test_numbered_sheets_are_no_series() -> None:
    book = [
        on_sheet("Sheet1", "Evaluated on 2026-06-05", "A1"),
        table(RATED, sheet="Sheet1", first_row=2),
        on_sheet("Sheet2", "Printed on 2026-09-05", "A1"),
        table([["Word", "Means"], ["SIM", "card"]], sheet="Sheet2", first_row=2),
    ]
    assert months(book, assigned("R-8.3.4-1"), path="Suppliers.xlsx") == {"R-8.3.4-1": {"2026-06": 1}}


def test_a_log_of_changes_is_a_record_of_the_looks_back_too_though_another_sheet_explains_it() -> None:
    rows = [
        ["No.", "Asked on", "What", "Looked back"],
        ["C-1", "2026-07-02", "patch", "-"],
        ["C-2", "2026-08-08", "disk", "fine"],
    ]
    book = [
        on_sheet("Log", "Change log 2026", "A1"),
        table(rows, sheet="Log", first_row=2),
        table([["Word", "Means"], ["good", "as planned"]], sheet="Key"),
    ]
    served = [Assignment(id, 0.9, "title", "Change log 2026") for id in ("R-8.5.1-1", "R-8.5.1-3")]
    assert months(book, tuple(served))["R-8.5.1-3"] == {"2026-07": 1, "2026-08": 1}


SECURITY = "R-8.7.3-2"


def of_page(rows: list[list[str]], path: str = "alarms.md") -> dict[str, dict[str, int]]:
    blocks = [line("Alarms", level=1), table(rows, heading="Alarms"), line("None of them did harm.", heading="Alarms")]
    return months(blocks, assigned(SECURITY), path=path)


def test_two_rows_that_bear_numbers_of_one_series_are_two_events() -> None:
    head = ["No.", "Day", "What", "Over"]
    rows = [["AL-3", "2026-03-05", "odd mail", "2026-03-06"], ["AL-4", "2026-05-11", "lost badge", "2026-05-11"]]
    assert of_page([head, *rows]) == {SECURITY: {"2026-03": 1, "2026-05": 1}}


@pytest.mark.parametrize("path", ["报警评审会0511.md", "minutes on alarms.md"])
def test_two_things_that_a_meeting_decided_on_are_one_event(path: str) -> None:
    rows = [["No.", "Day", "What"], ["AL-3", "2026-05-05", "odd mail"], ["AL-4", "2026-05-20", "lost badge"]]
    assert sum(of_page(rows, path).get(SECURITY, {}).values()) == 1


def test_two_rows_without_numbers_stay_one_record() -> None:
    head = ["Step", "Day", "What", "Over"]
    rows = [["seen", "2026-03-05", "odd mail", "2026-03-06"], ["closed", "2026-05-11", "mail", "2026-05-11"]]
    assert sum(of_page([head, *rows]).get(SECURITY, {}).values()) == 1


def test_minutes_on_a_month_are_of_the_day_on_which_they_met() -> None:
    blocks = [
        block
        for name, day in (("六月份例会", "2026年7月1日"), ("七月份例会", "2026年8月5日"))
        for block in (line(name, level=1), line(f"会议时间：{day}", heading=name), line("议题：指标。", heading=name))
    ]
    found = months(blocks, assigned("R-7.4"), path="例会纪要汇编2026.docx")
    assert found == {"R-7.4": {"2026-07": 1, "2026-08": 1}}


def test_a_page_of_quarterly_reports_has_one_for_each_quarter() -> None:
    blocks = [line("问题季度回顾", level=1)]
    for quarter, day in (("2026Q2", "2026-07-09"), ("2026Q3", "2026-10-13")):
        name = f"{quarter} 回顾（王敏，{day}）"
        blocks += [line(name, level=2, heading="问题季度回顾"), line("新开三个。", heading=f"问题季度回顾 > {name}")]
    found = months(blocks, assigned("R-8.6.3-3"), "report", "季度回顾.md")
    assert found == {"R-8.6.3-3": {"2026-06": 1, "2026-09": 1}}


def test_a_form_that_begins_with_its_number_is_no_ledger() -> None:
    rows = [
        ["号", "KB-2610-01", "版本", "闸口3.2"],
        ["变更单", "YB-2610-02", "计划窗口", "2026年10月14日"],
        ["点头", "王敏", "哪天", "2026年10月13日"],
        ["谁装", "李强", "装完", "2026年10月14日"],
        ["看", "张三", "成没成", "2026年10月19日"],
    ]
    blocks = [line("上线单", level=1), table(rows, heading="上线单")]
    assert sum(months(blocks, assigned("R-8.5.3-2"), path="上线单.docx")["R-8.5.3-2"].values()) == 1
