"""Agreements with customers stand for the contracts in scope where no paper lists these."""

from __future__ import annotations

from dataclasses import replace

from pipeline.mapping.client_set.contracts_in_hand import contracts_in_hand
from pipeline.values import Analysis, Assignment, Fact

HOUSE, CUSTOMER = "恒光数服科技有限公司", "临江纺织有限公司"


def agreement(seller: str = HOUSE, buyer: str = CUSTOMER, requirement: str = "D-8.3.3-SLA") -> Analysis:
    facts = (Fact("party.seller", seller, "", ""), Fact("party.buyer", buyer, "", ""))
    made = (Assignment(requirement, 0.9, "title", "服务级别协议"),)
    return Analysis("协议.docx", "1", "read", kind="agreement", assignments=made, facts=facts)


def served(files: tuple[Analysis, ...]) -> list[list[str]]:
    return [[each.requirement for each in one.assignments] for one in files]


def test_agreement_with_a_customer_is_a_contract_in_scope() -> None:
    assert served(contracts_in_hand([agreement()], [HOUSE])) == [["D-8.3.3-SLA", "L16"]]


def test_agreement_stands_back_where_a_list_of_contracts_lies_there() -> None:
    listed = Analysis("合同.xlsx", "2", "read", kind="list", assignments=(Assignment("L16", 0.9, "title", "合同清单"),))
    assert served(contracts_in_hand([agreement(), listed], [HOUSE])) == [["D-8.3.3-SLA"], ["L16"]]
    withdrawn = replace(listed, obsolete=True)
    assert served(contracts_in_hand([agreement(), withdrawn], [HOUSE]))[0] == ["D-8.3.3-SLA", "L16"]


def test_agreement_between_departments_or_with_a_supplier_is_none() -> None:
    for one in (agreement(buyer=f"{HOUSE}生产部"), agreement(seller=CUSTOMER, buyer=HOUSE), agreement(buyer="")):
        assert served(contracts_in_hand([one], [HOUSE])) == [["D-8.3.3-SLA"]]
