"""Sheets of one workbook: each quarter's, each requirement's, what is looked at on a day, and what was explained to people."""

from __future__ import annotations

import pytest
from analyses import assigned
from event_months import months, on_sheet
from written_blocks import line, table

from pipeline.values import Block, Cell, Place

COSTS = ["Service", "Budget", "Actual"]


def titled(sheet: str, title: str, *rows: list[str]) -> list[Block]:
    return [on_sheet(sheet, title, "A1"), table([list(row) for row in rows], sheet=sheet, first_row=2)]


def test_the_quarter_before_in_a_shorter_sheet_is_a_report_of_its_own() -> None:
    book = [
        *titled(
            "Q3", "Budget and actual cost by service, third quarter 2026", [*COSTS, "Why"], ["Desk", "20", "21", "-"]
        ),
        *titled("Q2", "Second quarter 2026, all services together", COSTS, ["All", "40", "41"]),
    ]
    assert months(book, assigned("R-8.4.1", place="title"), path="Cost 2026 Q3.xlsx") == {
        "R-8.4.1": {"2026-06": 1, "2026-09": 1}
    }


def test_months_alone_over_the_header_are_what_a_sheet_reports_on() -> None:
    rows = [["January to September 2026", "", "Issued: 2026-10-19"], COSTS, ["Desk", "20", "21"], ["Lines", "9", "8"]]
    book = [on_sheet("Costs", "Budget and actual cost by service", "A1"), table(rows, sheet="Costs", first_row=2)]
    assert months(book, assigned("R-8.4.1"), path="Costs.xlsx") == {"R-8.4.1": {"2026-09": 1}}


def test_a_month_told_of_beside_other_words_is_none() -> None:
    rows = [["moved here in January 2026", "", "Issued: 2026-10-19"], COSTS, ["Desk", "20", "21"], ["Lines", "9", "8"]]
    book = [on_sheet("Costs", "Budget and actual cost by service", "A1"), table(rows, sheet="Costs", first_row=2)]
    assert months(book, assigned("R-8.4.1"), path="Costs.xlsx") == {"R-8.4.1": {"2026-10": 1}}


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Test of the controls, third quarter 2026", "Tested on 2026-10-13 by A. Marsh"),
        ("2026年三季度账实核对", "核对日期：2026-10-13"),
        ("Stock-take third quarter 2026", "Counted on 2026-10-13"),
    ],
)
def test_what_is_looked_at_once_for_a_quarter_counts_on_that_day(title: str, head: str) -> None:
    book = [
        on_sheet("Q3", title, "A1"),
        on_sheet("Q3", head, "A2"),
        table([["Item", "Seen", "Result"], ["a", "20", "right"], ["b", "15", "right"]], sheet="Q3", first_row=3),
    ]
    assert months(book, assigned("R-8.2.6-2"), path="sheet.xlsx") == {"R-8.2.6-2": {"2026-10": 1}}


def test_figures_of_a_quarter_count_in_its_last_month_whenever_they_were_put_together() -> None:
    book = [
        on_sheet("Q3", "Capacity in the third quarter 2026", "A1"),
        on_sheet("Q3", "Put together on 2026-10-13", "A2"),
        table([["Item", "Peak", "Limit"], ["a", "20", "30"], ["b", "15", "30"]], sheet="Q3", first_row=3),
    ]
    assert months(book, assigned("R-8.4.3"), path="sheet.xlsx") == {"R-8.4.3": {"2026-09": 1}}


APPROVED = titled("Suppliers", "Approved suppliers", ["Assessed on", "2026-06-09", "by A. Marsh"],
                  ["Supplier", "Price", "Skill"], ["Northline", "24", "27"], ["Tillfix", "26", "20"])  # fmt: skip
SCORES = [
    table([["Supplier", "Quarter", "Mean", "Rated on"], ["Northline", "third quarter 2026", "94", "2026-10-13"],
           ["Tillfix", "third quarter 2026", "71", "2026-10-14"]], sheet="Scorecards")
]  # fmt: skip


def test_what_the_title_of_a_sheet_names_is_not_in_the_sheet_beside_it() -> None:
    served = (
        *assigned("R-8.3.4-1", place="title", quote="Approved suppliers"),
        *assigned("R-8.3.4-2", place="name", quote="Suppliers and scorecards"),
    )
    assert months([*APPROVED, *SCORES], served, path="Suppliers and scorecards.xlsx") == {
        "R-8.3.4-1": {"2026-06": 1},
        "R-8.3.4-2": {"2026-10": 2},
    }


def test_sheets_of_one_form_stay_with_what_the_first_is_titled() -> None:
    header = ["Supplier", "Day", "Result"]
    book = [
        *titled("North", "Approved suppliers", header, ["a", "2026-06-09", "yes"], ["b", "2026-06-10", "yes"]),
        table([header, ["c", "2026-07-09", "yes"], ["d", "2026-07-10", "yes"]], sheet="South"),
    ]
    served = (*assigned("R-8.3.4-1", place="title", quote="Approved suppliers"), *assigned("R-8.3.4-2", place="name"))
    assert months(book, served, path="book.xlsx")["R-8.3.4-1"] == {"2026-06": 2, "2026-07": 2}


def test_a_sheet_of_ones_own_goes_before_another_that_sounds_a_little_like_it() -> None:
    issued = [["No.", "Title", "Issued"], ["P-1", "Handbook", "2026-06-22"], ["P-2", "Changes", "2026-06-23"]]
    outside = [
        ["Documents of external origin", "Looked up on 8 July 2026"],
        ["Document", "Edition"],
        ["ISO 19011", "2018"],
    ]
    book = [table(issued, sheet="Documents"), table(outside, sheet="External documents")]
    served = (*assigned("L08", place="name"), *assigned("R-7.5-3", place="External documents!A1"))
    assert months(book, served, "list", "Document register.xlsx") == {"R-7.5-3": {"2026-07": 1}}


EXPLAINED = [["Explained by A. Marsh in the kick-off", "", "2026-08-04"], ["Name", "Read", "Signed on"]]
SIGNED = [["He Qing", "yes", "2026-08-04"], ["Pan Shuo", "yes", "2026-08-05"], ["Yao Ting", "yes", "2026-08-07"],
          ["Lin Pei", "yes", "2026-08-10"], ["Cao Yi", "yes", "2026-08-11"]]  # fmt: skip


def test_who_signed_to_have_understood_what_was_explained_on_a_day_is_one_event_of_that_day() -> None:
    book = [table([*EXPLAINED, *SIGNED], sheet="Reading")]
    assert months(book, assigned("R-5.2"), path="reading list.xlsx") == {"R-5.2": {"2026-08": 1}}


def test_a_register_of_who_read_what_has_an_event_a_row() -> None:
    book = [table([EXPLAINED[1], *SIGNED], sheet="Reading")]
    assert months(book, assigned("R-5.2"), path="reading register.xlsx") == {"R-5.2": {"2026-08": 5}}


def test_entries_that_run_on_in_one_paragraph_are_an_event_each() -> None:
    text = (
        "KE-01 noted 2026-08-14 sheet will not save, see P-15 KE-02 noted 2026-09-09 position off by a plot "
        "KE-03 noted 2026-10-22 order shown twice"
    )
    found = months([line("Known errors"), line(text)], assigned("R-8.6.3-2"), path="known errors.txt")
    assert found == {"R-8.6.3-2": {"2026-08": 1, "2026-09": 1, "2026-10": 1}}


def test_days_set_off_from_what_they_tell_are_an_event_each_when_their_lines_run_on() -> None:
    text = (
        "2026-10-08  back from holiday, backups 14/14 2026-10-10  lines up 2026-10-12  disk 79, fine "
        "2026-10-14  watched the night. jobs good in the morning"
    )
    found = months([line("run notes october"), line(text)], assigned("R-8.1"), path="run notes oct.txt")
    assert found == {"R-8.1": {"2026-10": 4}}
    story = text.replace("  ", " ")
    assert months([line("run notes"), line(story)], assigned("R-8.1"), path="notes.txt") != found


def test_numbers_that_a_text_only_names_are_no_entries() -> None:
    text = "KE-01 and KE-02 were looked at on 2026-08-14, KE-03 2026-09-09 is new, KE-04 too"
    found = months([line("Known errors"), line(text)], assigned("R-8.6.3-2"), path="note 2026-09-10.txt")
    assert sum(found["R-8.6.3-2"].values()) == 1


def test_a_cell_merged_over_the_head_is_one_period() -> None:
    rows = ((Cell("2026年7月至9月", "A1", None, 1, 3),), tuple(Cell(text, f"{col}2", None) for col, text in zip("ABC", COSTS, strict=True)),
            tuple(Cell(text, f"{col}3", None) for col, text in zip("ABC", ("桌面", "20", "21"), strict=True)))  # fmt: skip
    book = [Block("2026年7月至9月", Place(sheet="核算"), 0, rows), on_sheet("核算", "编制：王某 2026年10月12日", "A9")]
    assert months(book, assigned("R-8.4.1"), path="服务成本核算.xlsx") == {"R-8.4.1": {"2026-09": 1}}


def test_lines_that_are_numbered_with_a_day_beside_are_an_event_each() -> None:
    lines = [line("已知的坑"), line("坑1（2026年8月11日记）：雷达一开就跳。"), line("坑2（2026年9月3日记）：打印颠倒。"),
             line("坑3（2026年10月19日记）：打不开。")]  # fmt: skip
    found = months(lines, assigned("R-8.6.3-2"), path="已知的坑.md")
    assert found == {"R-8.6.3-2": {"2026-08": 1, "2026-09": 1, "2026-10": 1}}


def test_the_numbered_steps_of_one_thing_are_none() -> None:
    lines = [
        line("投诉处理记录"),
        line("步骤1 2026年8月11日 受理"),
        line("步骤2 2026年9月3日 调查"),
        line("步骤3 2026年9月9日 答复"),
    ]
    assert sum(months(lines, assigned("R-8.3.2-4"), path="投诉处理.md")["R-8.3.2-4"].values()) == 1


def test_months_that_are_forecast_are_no_events() -> None:
    rows = [["月份", "估", "实", "备注"], ["2026年8月", "380", "371", ""], ["2026年9月", "450", "466", "预测偏低"],
            ["2026年10月", "470", "", "预测"], ["2026年11月", "480", "", "预测，年底"]]  # fmt: skip
    found = months([table(rows, sheet="忙闲")], assigned("R-8.4.2"), path="忙闲表.xlsx")
    assert found == {"R-8.4.2": {"2026-08": 1, "2026-09": 1}}


def test_a_day_book_whose_long_title_names_the_month_has_an_event_a_line() -> None:
    lines = [line("Kiln room computers, day book, October 2026"), line("Thu 1 all screens up, kiln 2 slow to answer"),
             line("Fri 2 backup tape changed"), line("Mon 5 fan replaced, fine since")]  # fmt: skip
    assert months(lines, assigned("R-8.1"), path="kiln room.txt") == {"R-8.1": {"2026-10": 3}}


def test_a_second_sheet_that_is_clearly_named_after_it_stays_with_it() -> None:
    rated = [["供应商", "得分", "考核日期"], ["甲", "88", "2026-10-12"], ["乙", "91", "2026-10-13"]]
    looked = [["合同", "结论", "评审日期"], ["H-1", "续签", "2026-08-25"], ["H-2", "续签", "2026-10-20"]]
    book = [table(rated, sheet="供应商考核表"), table(looked, sheet="合同评审")]
    served = (
        *assigned("R-8.3.4-1", place="title", quote="合格供应商名录"),
        *assigned("R-8.3.4-2", place="供应商考核表"),
    )
    assert months(book, served, path="供应商台账.xlsx")["R-8.3.4-2"] == {"2026-08": 1, "2026-10": 3}
