"""The title that a document gives itself."""

from __future__ import annotations

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.entities.control.titles import title_of
from pipeline.values import Block, Cell, Content, Place


def page_head(*rows: tuple[str, ...]) -> Block:
    cells = tuple(tuple(Cell(text, f"T1R{r}C{c}") for c, text in enumerate(row, 1)) for r, row in enumerate(rows, 1))
    return Block("\n".join("\t".join(row) for row in rows), place=Place("body"), rows=cells)


def title(*blocks: Block) -> str:
    return title_of(Content(blocks), blocks, load_catalogue().document_control)


TEXT = Block("以内部讲课为主，内容包括", Place("body"))


@pytest.mark.parametrize(
    "rows",
    [
        (("湖阳印务有限公司支持文件", "文件编号", "HY-C-14"), ("员工培训制度", "版本/修订", "A/0"), ("页 次", "1/1")),
        (("湖阳印务有限公司", "编号", "HY-C-14"), ("程序文件", "版本", "A/0"), ("员工培训制度", "页码", "1/3")),
    ],
)
def test_title_stands_in_the_table_at_the_head_of_the_page(rows: tuple[tuple[str, ...], ...]) -> None:
    assert title(page_head(*rows), TEXT) == "员工培训制度"


def test_form_below_its_title_keeps_it() -> None:
    form = page_head(("编号", "CG-2607-01", "版本", "1"), ("申请人", "甘棠", "页次", "1/1"), ("申请原因", "扩容"))
    assert title(Block("变更申请单", Place("body"), level=1), form) == "变更申请单"


def test_label_of_the_title_is_not_the_title() -> None:
    assert title(page_head(("Document Name",), ("Security Training Plan",)), Block("Security Training Plan", Place("body"))) == "Security Training Plan"  # fmt: skip


def test_title_of_a_person_in_a_list_of_whom_it_goes_to_is_not_the_papers() -> None:
    heading = Block("Continual Improvement Process", Place("body"), level=1)
    distribution = page_head(("Name", "Title"), ("all heads of department", "as listed in X-DOC-05-2"))
    assert title(heading, distribution) == "Continual Improvement Process"


def test_a_big_line_with_a_colon_is_the_title_however_long_the_second_part_is() -> None:
    assert title(Block("Postmortem: nobody could sign for 46 minutes", Place("body"), level=1), TEXT).startswith(
        "Postmortem"
    )
    for line in ("复盘：7月16日证书链故障", "RCA: certificate chain"):
        assert title(Block(line, Place("body"), level=1), Block("影响", Place("body"), level=1)) == line
    assert (
        title(Block("编号：X-08", Place("body"), level=1), Block("变更管理制度", Place("body"), level=1))
        == "变更管理制度"
    )


def test_remark_in_brackets_is_no_title() -> None:
    heading = Block("（试行）", Place("body"), level=1)
    assert title(heading, Block("变更管理制度", Place("body"), level=1)) == "变更管理制度"


def test_title_that_leads_to_its_second_line_is_both() -> None:
    above, below = (Block(line, Place("body")) for line in ("Security Incident Report:", "Network Traffic Analysis"))
    assert title(above, below) == "Security Incident Report: Network Traffic Analysis"
    assert title(Block("审批：", Place("body")), below) == "Network Traffic Analysis"


def test_title_may_end_with_the_short_form_of_a_firms_name() -> None:
    assert title(Block("Audit Report for Northgate Lights Inc.", Place("body"), level=1)) == (
        "Audit Report for Northgate Lights Inc."
    )


def test_title_that_breaks_off_goes_on_in_the_next_line() -> None:
    box = [
        Block(line, Place("textbox")) for line in ("Example Corporation policy:", "Security Aspects of", "Continuity")
    ]
    assert title(*box) == "Security Aspects of Continuity"
    assert title(Block("Roles and\nResponsibilities", Place("body"))) == "Roles and Responsibilities"
    assert title(Block("Roles and", Place("body")), Block("Contents", Place("body"))) == "Roles and"


def test_title_of_a_workbook_stands_in_its_first_sheet_and_on_no_chart() -> None:
    rows = page_head(("Asset", "Owner"), ("Laptop", "Finch")).rows
    register = Block("Asset\tOwner\nLaptop\tFinch", Place(sheet="Assets"), rows=rows)
    chart = Block("Weighted score", Place("textbox", sheet="Assets"))
    later = Block("How to build the dashboard", Place(sheet="Dashboard"))
    assert title(register, chart, later) == ""
    how = Block("Register of assets: user guide", Place(sheet="Instructions"))
    assert title(how, Block("Assets", Place(sheet="List")), register) == "Assets"
    assert title(Block("Register of assets", Place(sheet="Assets")), register, chart, later) == "Register of assets"


def test_a_title_may_say_more_in_brackets_than_a_line_is_long() -> None:
    line = "title: Lending and collection continuity plan policy (laid out in tables first, third overlay)"
    assert title(Block(line, Place("body")), TEXT).startswith("Lending and collection continuity plan policy (")


def test_the_head_of_a_page_in_one_line_names_the_paper() -> None:
    lines = [
        Block("湖阳印务有限公司", Place("body")),
        Block("名称 采购暨外包商考核程序 文 件 编 号 HY-07", Place("body")),
    ]
    assert title(*lines, TEXT) == "采购暨外包商考核程序"
    told = Block("适用范围：凡名称中带有程序二字的文件", Place("body"))
    assert title(Block("文件编写说明", Place("body"), level=1), told) == "文件编写说明"


@pytest.mark.parametrize(
    "cell",
    [
        "No",
        "Low",
        "Description",
        "Not started",
        "序号",
        "Document ID: AB-07",
        "Document Owner",
        "Version 2",
        "Prepared by: Ada Lund",
    ],
)
def test_a_word_of_a_cell_is_no_title(cell: str) -> None:
    assert title(Block(cell, Place("body"), level=1), TEXT) != cell


def test_a_title_may_begin_with_such_a_word() -> None:
    for line in ("Low risk lending policy", "Document history and retention policy", "Company details register"):
        assert title(Block(line, Place("body"), level=1), TEXT) == line


@pytest.mark.parametrize(
    ("first", "found"),
    [("September", "Service figures"), ("Q3 2026", "Service figures"), ("九月份", "Service figures"), ("2026年第三季度", "Service figures"), ("September outages", "September outages")],
)  # fmt: skip
def test_a_month_alone_is_no_title(first: str, found: str) -> None:
    assert title(Block(first, Place("body"), level=1), Block("Service figures", Place("body"), level=1)) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Training: scanners, second group Monday 2026-09-14, 08:00", "Training: scanners, second group"),
        ("演练：机房断电 2026年9月14日", "演练：机房断电"),
        ("Place: room 4", ""),
    ],
)
def test_a_note_opens_with_what_was_held(line: str, found: str) -> None:
    assert title(Block(line, Place("body"))) == found


def test_what_stands_over_the_control_of_a_paper_is_not_its_title() -> None:
    for line, label in (("Document Control", "Owner: Head of IT"), ("文档信息", "版本：V1.0")):
        told = Block(line, Place("body")), Block(label, Place("body"))
        assert title(*told, Block("Cooling plan", Place("body"))) != line
    # A paper on the control of documents is called so.
    assert title(Block("Document Control", Place("body"), level=1), TEXT) == "Document Control"


def test_behind_the_first_chapter_stand_chapters_and_no_title() -> None:
    heading = [Block(line, Place("body"), level=2) for line in ("Scope", "Assets")]
    assert (
        title(Block("Haldon Mutual, on what the system covers and for whom it is kept.", Place("body")), *heading) == ""
    )
    assert title(*heading) == "Assets"


def test_a_long_line_that_each_page_repeats_is_the_title() -> None:
    line = "The scope of the management system for information security of all sites"
    body = Block(line, Place("body"))
    assert title(body, Block("Version", Place("body"))) == ""
    said = Content((Block(line, Place("header")), body, TEXT))
    assert title_of(said, (body, TEXT), load_catalogue().document_control) == line


def test_a_legend_and_the_word_model_are_no_titles() -> None:
    assert title(Block("Legend", Place("body")), TEXT) != "Legend"
    assert title(Block("Model\nInternal audit procedure", Place("body")), TEXT) == "Internal audit procedure"


def test_the_head_of_each_page_names_a_paper_that_has_no_title_of_its_own() -> None:
    head = page_head(("系统名称", "ISO 9001", "页数", "1/9"), ("文件名称", "供应商评鉴作业程序", "编号", "D-2"))
    control = load_catalogue().document_control
    assert title_of(Content((head, TEXT)), (TEXT,), control) == "供应商评鉴作业程序"
    margin = Block("名称 采购暨外包商考核程序 编 号 HY-07", Place("header"))
    assert title_of(Content((margin, TEXT)), (TEXT,), control) == "采购暨外包商考核程序"
    # A list of papers has such columns, and no title in them.
    papers = page_head(("序号", "文件名称", "备注"), ("1", "采购程序", ""), ("2", "培训制度", ""))
    assert title_of(Content((papers, TEXT)), (TEXT,), control) != "采购程序"


@pytest.mark.parametrize(
    ("whose", "called", "found"),
    [
        ("示范理工大学", "网络应急预案", "网络应急预案"),
        ("G08小组", "变更申请报告", "变更申请报告"),
        ("Haldon Financial Services Ltd", "Internal audit report", "Internal audit report"),
        ("示范理工大学", "第一章 总则", "示范理工大学"),
        ("Incident report for Haldon Lights Inc.", "Root cause review", "Incident report for Haldon Lights Inc."),
    ],
)
def test_a_house_or_a_system_above_what_a_paper_is_gives_way(whose: str, called: str, found: str) -> None:
    assert title(Block(whose, Place("body")), Block(called, Place("body")), TEXT) == found
