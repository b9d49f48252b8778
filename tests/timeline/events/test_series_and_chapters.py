"""Which of a file's sheets or chapters a requirement has its events from."""

from __future__ import annotations

from analyses import assigned
from event_months import months, on_sheet
from written_blocks import line, table

from pipeline.values import Block


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
