"""V04: what the edition of 2018 added and no file tells of, shown where the set itself says that it is due."""

from __future__ import annotations

from small_house import LIST, MANUAL, document_list, findings, sheet

CLAUSES = (
    *("4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "6.1", "6.2", "7.1", "7.2", "7.5", "8.2.6", "8.3.4"),
    *("8.5.1", "8.6.1", "8.6.3"),
)
TABLE = "手册/条款与文件对照表.xlsx"


def clause_table(*more: tuple[str, str, str]) -> str:
    rows = [*((clause, f"条款{clause}", "BC-SM-M-01") for clause in CLAUSES), *more]
    title = "ISO/IEC 20000-1:2018 条款与体系文件对照表"
    return sheet(TABLE, "对照", ("标准条款", "名称", "对应文件"), rows, title=title)


def test_the_row_of_the_clause_table_shows_what_is_due() -> None:
    (finding,) = findings("V04", clause_table(("8.4.2", "需求管理", "BC-SM-P-17")))
    shown = {side.path: side.quote for side in finding.evidence}
    assert "8.4.2 需求管理 BC-SM-P-17" in shown[TABLE]


def test_a_table_without_such_a_row_is_shown_as_a_whole_and_the_list_of_documents_with_it() -> None:
    (finding,) = findings("V04", clause_table(), document_list())
    assert finding.paths == tuple(sorted((TABLE, LIST, MANUAL)))
    assert all(side.quote for side in finding.evidence)


def test_a_few_rows_on_clauses_are_no_table_of_the_standard() -> None:
    few = sheet("手册/常用条款.xlsx", "条款", ("标准条款", "名称", "对应文件"), [("8.4.2", "需求管理", "BC-SM-P-17"), ("8.6.1", "事件", "BC-SM-P-01")])  # fmt: skip
    (finding,) = findings("V04", few)
    assert not [side for side in finding.evidence if side.path == "手册/常用条款.xlsx"]


def test_manual_is_shown_where_a_chapter_would_stand() -> None:
    (finding,) = [one for one in findings("V04", clause_table()) if "没有文件" in one.message.zh]
    assert MANUAL in finding.paths
