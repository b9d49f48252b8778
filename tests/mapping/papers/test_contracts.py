"""A contract finds its side once the organisation's own names are known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drives import strangers
from written import mapped, served, text

from pipeline.assess import first_found
from pipeline.catalogue import load_catalogue
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.parties import parties
from pipeline.mapping.papers.contracts import by_sides, settle_sides
from pipeline.values import Analysis, Assignment, Fact, Kind

UNNAMED = FileNames("scan", "")
OWN = ("恒光数服科技有限公司",)
WITH_SUPPLIER, WITH_CUSTOMER = "D-8.3.4.1", "L16"


def contract(buyer: str, seller: str, requirement: str, kind: Kind = "agreement") -> Analysis:
    facts = tuple(Fact(f"party.{side}", name, "", "") for side, name in (("buyer", buyer), ("seller", seller)) if name)
    return Analysis(
        "合同.docx", "", "read", kind=kind, assignments=(Assignment(requirement, 0.9, "title", ""),), facts=facts
    )


def side(one: Analysis, own: tuple[str, ...] = OWN) -> list[str]:
    (settled,) = settle_sides([one], own)
    return [assignment.requirement for assignment in settled.assignments]


CONTRACT = (
    "Longs Plant Ltd, client, and Brook Data Ltd, provider. From 1 May 2026 until 30 April 2028. Signed on 2 April 2026."
    "\nServices: hosting, desk.\nPrice CNY 20,000 a month. Either side may end with three months' notice."
)


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        (
            "\nLevels: a standstill answered in 15 minutes, solved in 4 hours; machines 99.7 % a month.",
            {"L16", "D-8.3.3-SLA"},
        ),
        ("", {"L16"}),
    ],
)
def test_a_contract_that_promises_levels_is_an_agreement_on_them_though_it_sets_no_limits(
    levels: str, found: set[str]
) -> None:
    assert (
        served(
            text(f"# Service contract BD-2026-02\n{CONTRACT}{levels}"),
            "Service contract BD-2026-02",
            as_kind="agreement",
        )
        == found
    )


def test_levels_that_a_supplier_promises_in_his_contract_are_not_ours() -> None:
    bought = contract(OWN[0], "北辰云图网络有限公司", WITH_CUSTOMER)
    bought = replace(bought, assignments=(*bought.assignments, Assignment("D-8.3.3-SLA", 0.7, "title", "")))
    assert side(bought) == [WITH_SUPPLIER]
    sold = contract("北辰云图网络有限公司", OWN[0], WITH_CUSTOMER)
    sold = replace(sold, assignments=(*sold.assignments, Assignment("D-8.3.3-SLA", 0.7, "title", "")))
    assert set(side(sold)) == {WITH_CUSTOMER, "D-8.3.3-SLA"}


def test_parties_that_run_together_in_one_line_are_told_apart() -> None:
    line = "甲方（委托方）：恒光数服科技有限公司乙方（受托方）：佛山某电脑服务部"
    assert {fact.name: fact.value for fact in parties(text(line))} == {
        "party.buyer": "恒光数服科技有限公司",
        "party.seller": "佛山某电脑服务部",
    }


def test_parties_are_read_from_lines_and_tables() -> None:
    lines = text("甲方：恒光数服科技有限公司\n乙方：北辰云图网络有限公司")
    form = text("", [("Customer", "Lumen Foods Ltd.", "Supplier", "Harbour View Ltd.")])
    assert {fact.name: fact.value for fact in parties(lines)} == {
        "party.buyer": "恒光数服科技有限公司",
        "party.seller": "北辰云图网络有限公司",
    }
    assert {fact.name: fact.value for fact in parties(form)} == {
        "party.buyer": "Lumen Foods Ltd.",
        "party.seller": "Harbour View Ltd.",
    }


def test_first_name_beside_a_side_counts() -> None:
    content = text("甲方：恒光数服科技有限公司\n甲方：另一家科技有限公司")
    assert [fact.value for fact in parties(content)] == ["恒光数服科技有限公司"]


@pytest.mark.parametrize("mapped_as", [WITH_SUPPLIER, WITH_CUSTOMER])
def test_who_buys_has_a_supplier_who_sells_a_customer(mapped_as: str) -> None:
    assert side(contract(OWN[0], "北辰云图网络有限公司", mapped_as)) == [WITH_SUPPLIER]
    assert side(contract("北辰云图网络有限公司", OWN[0], mapped_as)) == [WITH_CUSTOMER]


def test_own_name_is_known_with_brackets_and_branch() -> None:
    own = ("恒光数服（济南）科技有限公司",)
    assert side(contract("恒光数服(济南)科技有限公司青岛分公司", "北辰", WITH_CUSTOMER), own) == [WITH_SUPPLIER]


def test_contract_of_others_or_without_known_names_stays_as_it_is() -> None:
    assert side(contract("甲公司", "乙公司", WITH_CUSTOMER)) == [WITH_CUSTOMER]
    assert side(contract(OWN[0], "北辰云图网络有限公司", WITH_CUSTOMER), ()) == [WITH_CUSTOMER]


def test_what_is_no_agreement_is_left_alone() -> None:
    assert side(contract(OWN[0], "北辰云图网络有限公司", WITH_CUSTOMER, "record")) == [WITH_CUSTOMER]


def test_an_agreement_of_two_sides_that_nothing_else_tells_of_is_the_suppliers_where_we_buy() -> None:
    content = text("委托人：恒光数服科技有限公司\n服务商：北辰云图网络有限公司\n值守范围为平台边界。")
    (hint,) = by_sides(content, UNNAMED, "agreement", [])
    assert (hint.requirement, hint.confidence < 0.45) == (WITH_SUPPLIER, True)
    told = Analysis("a.docx", "", "read", kind="agreement", hints=(Assignment(WITH_SUPPLIER, 0.44, "title", ""),))
    bought = replace(
        told, facts=(Fact("party.buyer", OWN[0], "", ""), Fact("party.seller", "北辰云图网络有限公司", "", ""))
    )
    assert side(bought) == [WITH_SUPPLIER]
    assert side(told) == []


def test_an_agreement_that_speaks_of_an_internal_supplier_is_one_with_it() -> None:
    content = text("This mail is our agreement as internal supplier, valid from 7 September 2026 for one year.")
    assert [one.requirement for one in by_sides(content, UNNAMED, "agreement", [])] == ["D-8.3.4.2"]
    assert by_sides(content, UNNAMED, "record", []) == []


def test_who_has_a_supplier_sign_need_not_be_named() -> None:
    assert side(contract("", "北辰云图网络有限公司", WITH_CUSTOMER)) == [WITH_SUPPLIER]
    assert side(contract("", "北辰云图网络有限公司", "D-8.3.3-SLA")) == [WITH_SUPPLIER]
    assert side(contract("", OWN[0], "D-8.3.3-SLA")) == ["D-8.3.3-SLA"]


def test_a_damaged_contract_in_the_folder_of_suppliers_is_with_one() -> None:
    one = Analysis("03 Contracts/Vendors/Trueface contract 2026.docx", "", "partial", kind="agreement")
    assert side(one) == [WITH_SUPPLIER]
    assert side(replace(one, outcome="read")) == []
    assert side(replace(one, path="03 Contracts/Customers/Trueface contract 2026.docx")) == []


@pytest.mark.parametrize("folder", ["07 Suppliers", "采购/供应商合同", "Vendors and money"])
def test_no_contract_among_the_papers_of_suppliers_is_a_customers(folder: str) -> None:
    one = Analysis(f"{folder}/Care of gates.docx", "", "read", kind="agreement", assignments=(Assignment(WITH_CUSTOMER, 0.8, "title", ""),))  # fmt: skip
    assert side(one) == [WITH_SUPPLIER]
    both = replace(one, assignments=(*one.assignments, Assignment(WITH_SUPPLIER, 0.6, "body", "")))
    assert side(both) == [WITH_SUPPLIER]
    assert side(replace(one, path="07 Customers/Care of gates.docx")) == [WITH_CUSTOMER]
    sold = replace(
        one, facts=(Fact("party.buyer", "北辰云图网络有限公司", "", ""), Fact("party.seller", OWN[0], "", ""))
    )
    assert side(sold) == [WITH_CUSTOMER]


def test_levels_that_somebody_promises_are_ours_to_the_customer_unless_we_buy() -> None:
    levels = text("窗口系统可用率99.5%，四级故障2小时恢复。2026年7月1日至2027年6月30日，双方签字。")
    assert [one.requirement for one in by_sides(levels, UNNAMED, "agreement", [])] == ["D-8.3.3-SLA"]
    assert side(contract(OWN[0], "北辰云图网络有限公司", "D-8.3.3-SLA")) == [WITH_SUPPLIER]
    assert side(contract("北辰云图网络有限公司", OWN[0], "D-8.3.3-SLA")) == ["D-8.3.3-SLA"]


@pytest.mark.parametrize("name", ["与保卫处的值班约定", "内部供冷备忘录", "Agreement within the group"])
def test_an_agreement_with_a_department_is_with_an_internal_supplier(name: str) -> None:
    told = by_sides(text("两边讲好，互相帮忙。"), FileNames("scan", name), "agreement", [])
    assert [one.requirement for one in told] == ["D-8.3.4.2"]


CONTRACT = """# 楼宇监控运维服务合同
甲方：某大厦物业管理有限公司 乙方：恒光数服科技有限公司
第一条 服务内容：远程监控、服务台。
第二条 服务级别：平台月可用率不低于百分之九十九点七。
{}第四条 例外：市政停电、事先通知的维护时段以及不可抗力，不计入考核。
第五条 期限：自2026年3月1日起至2027年2月28日止。"""


@pytest.mark.parametrize("limit", ["监控点位不超过五千点。", "每月来电不超过一百二十个。", "每月报修不超过 700 单。"])
def test_a_contract_with_all_that_decides_in_an_agreement_on_levels_is_one(limit: str) -> None:
    name = "楼宇监控运维服务合同"
    found = {one.requirement: one for one in mapped(text(CONTRACT.format(limit + "\n")), name).assignments}
    assert {"D-8.3.3-SLA", "L16"} <= set(found)
    assert found["L16"].confidence < found["D-8.3.3-SLA"].confidence  # gives way to the list of contracts
    assert [one.requirement for one in mapped(text(CONTRACT.format("")), name).assignments] == ["L16"]


def test_english_parties_of_one_line_are_told_apart() -> None:
    line = "Party A: Dunmore Mills (Dalian) Co., Ltd. Party B: Kettleby Looms Co., Ltd."
    assert {fact.name: fact.value for fact in parties(text(line))} == {
        "party.buyer": "Dunmore Mills (Dalian) Co., Ltd",
        "party.seller": "Kettleby Looms Co., Ltd.",
    }


def test_a_memorandum_with_who_is_called_an_internal_supplier_is_one_with_it() -> None:
    content = text("Memorandum between the Loom Section (internal supplier) and the Mill.")
    assert [one.requirement for one in by_sides(content, UNNAMED, "agreement", [])] == ["D-8.3.4.2"]
    assert kind_by_name("Memorandum of Internal Service") == "agreement"
    assert kind_by_name("Memorandum to all staff") != "agreement"


BOTH = "Orle Mobile Networks Ltd. and Brandt Water Services (Qingdao) Co., Ltd. agree until 1 May 2028:"


@pytest.mark.parametrize(
    ("said", "seller", "buyer"),
    [
        ("Kern Software (Jinan) Co., Ltd. maintains the ledger for Brandt Water Services Ltd.", "Kern Software (Jinan) Co., Ltd.", "Brandt Water Services Ltd."),
        (f"{BOTH}\n1. Orle provides 400 cards.\n2. A dead card is replaced in two days.", "Orle Mobile Networks Ltd.", "Brandt Water Services (Qingdao) Co., Ltd."),
        ("北辰云图网络有限公司为恒光数服科技有限公司提供机柜和电力。", "北辰云图网络有限公司", "恒光数服科技有限公司"),
        ("恒光数服科技有限公司委托北辰云图网络有限公司维护防火墙。", "北辰云图网络有限公司", "恒光数服科技有限公司"),
    ],
)  # fmt: skip
def test_sides_are_told_by_what_they_do(said: str, seller: str, buyer: str) -> None:
    assert {fact.name: fact.value for fact in parties(text(said))} == {"party.seller": seller, "party.buyer": buyer}


@pytest.mark.parametrize(
    "said", [BOTH, f"{BOTH}\n1. Orle provides cards.\n2. Brandt provides a room.", "恒光数服科技有限公司与北辰云图网络有限公司签订本合同。"]
)  # fmt: skip
def test_two_firms_that_do_the_same_have_no_sides(said: str) -> None:
    assert not list(parties(text(said)))


def test_a_customer_of_few_capitals_is_a_side_too() -> None:
    both = {"party.buyer": "QF", "party.seller": "Tarn Ridge"}
    agreed = text("Service Provider: Tarn Ridge\nClient: QF\nThe portal is up 95 % of each month.")
    assert {fact.name: fact.value for fact in parties(agreed)} == both
    one_line = text("Service Provider: Tarn Ridge Client: QF Project/Service: the portal (search)")
    assert {fact.name: fact.value for fact in parties(one_line)} == both


def test_levels_that_two_strangers_agreed_stay_an_agreement_on_service_levels() -> None:
    assert side(contract("QF", "Tarn Ridge", "D-8.3.3-SLA")) == ["D-8.3.3-SLA"]
    assert side(contract("", "Tarn Ridge", "D-8.3.3-SLA")) == [WITH_SUPPLIER]


def test_among_strangers_no_name_on_a_contract_is_the_houses_own() -> None:
    agreed = replace(contract(OWN[0], "北辰云图网络有限公司", "D-8.3.3-SLA"), path="a.docx")
    (found, *_) = first_found([agreed, *strangers(9)], OWN, load_catalogue())
    assert [one.requirement for one in found.assignments] == ["D-8.3.3-SLA"]
    assert side(agreed) == [WITH_SUPPLIER]
