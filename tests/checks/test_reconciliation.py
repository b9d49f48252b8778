"""Reconciliation: what several documents say of the same things, row by row."""

from __future__ import annotations

from functools import cache

from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.values import ReconciliationTable
from sample_corpus.defects.trial import AS_OF, client


@cache
def tables(name: str) -> dict[str, ReconciliationTable]:
    found = assess(list(client(name).analyses.values()), load_catalogue(), AS_OF).reconciliation
    return {table.id: table for table in found}


def off(name: str, table: str) -> list[tuple[str, ...]]:
    return [row.cells for row in tables(name)[table].rows if row.agrees is False]


def test_complete_client_has_every_table_and_nothing_differs() -> None:
    assert set(tables("ready")) == {
        "documents", "cross_reference", "references", "versions", "forms", "services", "targets", "audit", "review",
    }  # fmt: skip
    assert {name: off("ready", name) for name in tables("ready") if off("ready", name)} == {}


def test_documents_listed_without_a_file_and_files_not_listed_are_marked() -> None:
    numbers = {cells[0] for cells in off("qilu-cloud", "documents")}
    assert {"QL-ITSM-P-06", "QL-ITSM-W-05", "QL-QP-07"} <= numbers


def test_of_two_editions_of_a_document_the_list_is_compared_with_the_one_that_it_names() -> None:
    (row,) = [row for row in tables("qilu-cloud")["documents"].rows if row.cells[0] == "QL-ITSM-P-10"]
    assert row.agrees
    assert row.cells[2] == row.cells[4] == "V1.1"
    assert "V1.0.docx" in row.cells[3]  # that it is still there C12 says


def test_versions_that_differ_stand_with_all_five_places() -> None:
    rows = [cells for cells in off("qilu-cloud", "versions") if cells[0] == "QL-ITSM-P-13"]
    assert rows == [("QL-ITSM-P-13", "问题管理程序", "V1.0", "V0.9", "V1.0", "V1.1", "V1.0")]


def test_clauses_that_neither_plan_nor_checklist_names_are_marked() -> None:
    assert {cells[0].split(" ")[0] for cells in off("qilu-cloud", "audit")} == {"7.6", "8.2.4", "8.4.2"}
