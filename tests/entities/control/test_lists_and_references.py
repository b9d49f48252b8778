"""Lists of documents and records, tables by clauses, what a text cites, and the parts of a workbook."""

from __future__ import annotations

import pytest
from laid_out_papers import CATALOGUE, grid, paper

from pipeline.entities.control.lists import cross_references, entries, listed_records, parts, references

DOCUMENTS = (("序号", "文件编号", "文件名称", "版本"), ("1", "BC-SM-P-01", "《事件管理程序》", "V1.2"))


def test_rows_of_a_document_list_are_entries_with_version_and_place() -> None:
    (entry,) = entries(grid(*DOCUMENTS, sheet="受控文件清单"), CATALOGUE.document_control)
    assert (entry.number, entry.title, entry.version) == ("BC-SM-P-01", "事件管理程序", "1.2")
    assert entry.place == "受控文件清单!A2"


@pytest.mark.parametrize(
    ("header", "sheet"),
    [
        (("序号", "表单编号", "记录名称", "部门"), ""),
        (("序号", "编号", "名称", "部门"), "记录清单"),
        (("No.", "Form No.", "Form name", "Owner"), ""),
    ],
)
def test_rows_of_a_record_list_are_told_apart(header: tuple[str, ...], sheet: str) -> None:
    content = grid(header, ("1", "BC-SM-R-01-01", "事件台账", "运维部"), sheet=sheet)
    assert list(entries(content, CATALOGUE.document_control)) == []
    (fact,) = listed_records(content, CATALOGUE.document_control)
    assert (fact.value, fact.quote) == ("BC-SM-R-01-01", "事件台账")


def test_cross_reference_names_numbers_by_clause_and_a_checklist_does_not() -> None:
    rows = grid(("条款", "要求", "对应文件"), ("8.6.1", "事件管理", "BC-SM-P-01《事件管理程序》"), sheet="对照")
    assert {(f.name, f.value, f.place) for f in cross_references(rows, CATALOGUE.document_control)} == {
        ("crossreference.number", "BC-SM-P-01", "对照!A2"),
        ("crossreference.title", "事件管理程序", "对照!A2"),
        ("crossreference.row", "8.6.1|事件管理 | BC-SM-P-01《事件管理程序》", "对照!A2"),
    }
    checklist = grid(("条款", "文件", "审核记录", "审核员"), ("8.6.1", "BC-SM-P-01", "符合", "甘棠"))
    assert list(cross_references(checklist, CATALOGUE.document_control)) == []


@pytest.mark.parametrize(("sheet", "rows"), [("27001", 0), ("GBT 19001", 0), ("20000", 1), ("20000+27001", 1)])
def test_the_sheet_of_another_standard_says_nothing_of_this_one(sheet: str, rows: int) -> None:
    table = grid(("条款", "标题", "对应文件"), ("8.5", "生产和服务提供", "BC-ZL-02"), sheet=sheet)
    told = [f for f in cross_references(table, CATALOGUE.document_control) if f.name == "crossreference.row"]
    assert len(told) == rows


def test_a_row_on_several_clauses_names_each() -> None:
    rows = grid(("Clause", "Document"), ("8.4.1-8.4.3, 9.4", "Money"), ("7.5 and 10.1 to 10.2", "Papers"))
    told = [
        fact.value for fact in cross_references(rows, CATALOGUE.document_control) if fact.name == "crossreference.row"
    ]
    assert told == ["8.4.1 8.4.2 8.4.3 9.4|Money", "7.5 10.1 10.2|Papers"]


def test_a_table_by_clauses_is_told_by_what_it_cites() -> None:
    header = ("Clause", "In short", "Ours")
    cited = [(f"8.{n}", "…", f"ZK-{n:02d} ch. {n}") for n in range(1, 10)]
    assert list(cross_references(grid(header, *cited), CATALOGUE.document_control))
    assert not list(
        cross_references(
            grid(header, *((clause, said, "yes") for clause, said, _ in cited)), CATALOGUE.document_control
        )
    )


def test_references_stand_once_with_a_quote() -> None:
    found = list(
        references(paper("见《变更管理程序》BC-SM-P-02。", "再见《变更管理程序》。"), CATALOGUE.document_control)
    )
    assert [(f.name, f.value) for f in found] == [
        ("reference.title", "变更管理程序"),
        ("reference.number", "BC-SM-P-02"),
    ]
    assert all("变更管理程序" in f.quote for f in found)


def test_sheets_are_parts() -> None:
    assert [f.value for f in parts(grid(("序号", "内容"), ("1", "x"), sheet="容量计划"))] == ["容量计划"]
    assert list(parts(paper("容量计划"))) == []
