"""Sheets of a workbook on customers, told by their columns."""

from __future__ import annotations

from dataclasses import replace

from written import table

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.customer_books import by_customer_book, of_those_served
from pipeline.values import Block

COMPLAINTS = Candidate("R-8.3.2-4", 0.8, "Complaints", "…", ())
SCHOOLS = table(
    [
        ["School", "Users there", "Contact", "Our person"],
        ["Elm Road", "120", "Ms Ames", "Ito"],
        ["Ford", "80", "Mr Lee", "Ito"],
    ],
    "Who",
)
DEALS = table(
    [
        ["Contract", "School", "From", "To"],
        ["C-1", "Elm Road", "2026-01-01", "2027-12-31"],
        ["C-2", "Ford", "2026-03-01", "2028-02-29"],
    ],
    "Paper",
)
SELLERS = table(
    [
        ["Contract", "Supplier", "From", "To"],
        ["C-7", "Line Ltd", "2026-01-01", "2026-12-31"],
        ["C-8", "Rack Ltd", "2026-01-01", "2026-12-31"],
    ],
    "Bought",
)
UNITS = table(
    [
        ["单位", "使用人群", "联络员", "客户经理"],
        ["市一中", "师生", "简女士", "宿欣"],
        ["市二中", "师生", "巴先生", "宿欣"],
    ],
    "学校",
)


def found(*blocks: Block, known: Candidate = COMPLAINTS) -> set[str]:
    return {one.requirement for one in by_customer_book(blocks, "record", [known])}


def test_a_list_of_customers_and_one_of_contracts_are_told_by_their_columns() -> None:
    assert found(SCHOOLS, DEALS) == {"R-8.3.2-1", "L16"}
    assert found(UNITS) == {"R-8.3.2-1"}


def test_contracts_with_suppliers_are_not_those_with_customers() -> None:
    assert found(SELLERS) == set()


def test_only_a_workbook_on_customers_is_read_so() -> None:
    assert found(SCHOOLS, DEALS, known=Candidate("R-8.3.4-2", 0.9, "name", "…", ())) == set()


def test_a_sheet_called_contracts_needs_no_column_of_that_name() -> None:
    rows = [
        ["No", "With", "From", "To"],
        ["1", "Marl Mill", "2027-01-01", "2027-12-31"],
        ["2", "Otter", "2027-02-01", "2028-01-31"],
    ]
    assert "L16" in found(table(rows, "Agreements"))
    assert "L16" not in found(table(rows, "Visits"))


def test_customers_users_and_parties_in_one_list_are_no_list_of_what_parties_want() -> None:
    named = [Candidate(one, 0.97, "title", "客户、用户和相关方清单", (UNITS,)) for one in ("R-8.3.2-1", "D-4.2")]
    assert [one.requirement for one in of_those_served(named)] == ["R-8.3.2-1"]
    wants = table([["客户", "用户", "相关方", "需求和期望"], ["市一中", "师生", "教育局", "按时开课"]], "清单")
    told = [replace(one, blocks=(wants,)) for one in named]
    assert [one.requirement for one in of_those_served(told)] == ["R-8.3.2-1", "D-4.2"]
    alone = [one for one in named if one.requirement == "D-4.2"]
    assert of_those_served(alone) == alone
