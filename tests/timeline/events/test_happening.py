"""The day for which a register stands, and days that are only told of."""

from __future__ import annotations

from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Kind, Place


def stands_for(blocks: list[Block], kind: Kind, path: str) -> str:
    return str(main_date(dates_of(blocks, path), kind, path))


ROWS = [["Ref", "Raised on", "Matter"], ["1", "2026-07-08", "a"], ["2", "2026-08-19", "b"], ["3", "2026-10-14", "c"]]


def test_a_register_has_the_day_above_its_rows_up_to_which_it_is_kept() -> None:
    head = [
        Block(said, Place(sheet="A", cell=f"B{at}"))
        for at, said in ((3, "Project: Heron"), (4, "Last Date Modified: November 14th 2021"))
    ]
    assert stands_for([*head, table(ROWS, sheet="A", first_row=8)], "record", "Risk register.xlsx") == "2021-11-14"
    closed = [[*row, day] for row, day in zip(ROWS, ("Last modified", "2026-07-09", "", ""), strict=True)]
    assert stands_for([table(closed, sheet="A", first_row=8)], "record", "Risk register.xlsx") == "None"


def test_what_the_state_has_issued_is_told_of() -> None:
    told = "参考GB/T 8567-2006，该标准由国家标准化管理委员会2006年3月14日发布。"
    assert stands_for([line("2019年7月5日发布"), line(told)], "plan", "配置管理计划.docx") == "2019-07-05"


def test_the_one_day_in_the_table_of_a_cover_is_that_of_a_document() -> None:
    cover = table([["项目计划", ""], ["完成日期", "2020-9-21"]])
    steps = table([["步骤", "开始"], ["设计", "2020-09-14"], ["测试", "2020-09-25"]])
    assert stands_for([cover, line("2 进度"), steps], "plan", "项目计划.docx") == "2020-09-21"
    assert stands_for([line("编制日期：2020-09-12"), cover, steps], "plan", "项目计划.docx") == "2020-09-12"


def test_a_form_that_asks_for_a_change_is_no_statement_of_the_day_of_its_approval() -> None:
    rows = [
        ["No.", "C-1", "Date of application", "2026-06-15"],
        ["Approved on", "2026-06-17", "Carried out on", "2026-06-20"],
    ]
    dates = dates_of([line("Change Application Form"), table(rows)], "C-1.docx")
    assert str(main_date(dates, "record", "C-1.docx", "Change Application Form")) == "2026-06-15"


def test_a_report_on_what_happened_on_the_day_of_its_name_is_of_the_day_on_which_it_was_finished() -> None:
    rows = [["Day and time", "18 August 2026, 09:12 to 11:44"], ["Written by", "Ada Finch, 19 August 2026"], ["Checked by", "Tom Reed, 20 August 2026"]]  # fmt: skip
    said = [line("Major incident report", level=1), table(rows), line("Approved: Ida Brand, 25 August 2026")]
    assert stands_for(said, "report", "desk/Major incident 18 August 2026.docx") == "2026-08-25"
    assert stands_for(said, "record", "desk/Major incident 18 August 2026.docx") == "2026-08-18"


def test_an_order_of_release_is_of_the_day_from_which_it_brings_papers_into_force() -> None:
    said = [line("Order of release", level=1), line("The papers are herewith released and take effect on 3 August 2026."), line("Ada Finch, Director (signed)"), line("Hull, the 27th of July 2026")]  # fmt: skip
    assert stands_for(said, "record", "manual/Release order.pdf") == "2026-08-03"


def test_a_check_called_after_its_quarter_is_of_the_day_that_it_gives() -> None:
    head = line("Check of locks third quarter 2026", level=1)
    for label in ("Day", "Date", "When"):
        said = [head, line(f"{label}: 24 September 2026. By Ada Finch.")]
        assert stands_for(said, "record", "locks Q3.md") == "2026-09-24"
    later = [head, line("Date: 9 October 2026. By Ada Finch.")]
    assert stands_for(later, "record", "locks Q3.md") == "2026-09-30"


def test_a_forecast_that_was_mailed_is_of_the_day_on_which_it_was_sent() -> None:
    mail = [line("From: Ada Finch"), line("To: Tom Reed"), line("Date: 2026-11-06"), line("Forecast for 2027: three more sites.")]  # fmt: skip
    assert stands_for(mail, "report", "Forecast 2027.eml") == "2026-11-06"


def test_who_put_a_pack_together_wrote_it_on_the_day_beside_the_name() -> None:
    said = [line("Management review 22 October 2026", level=1), line("Pack by Ada Finch, 19 October 2026")]
    assert stands_for(said, "report", "pack.pptx") == "2026-10-19"
