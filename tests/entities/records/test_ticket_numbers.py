"""Numbers of tickets, and ledgers whose rows have one day and who dealt with it."""

import pytest

from pipeline.entities.records.ledgers import ledger_facts
from pipeline.entities.records.tickets import TICKET
from pipeline.ingest.tables import table_block, table_row
from pipeline.values import Content, Place


@pytest.mark.parametrize("number", ["P1-B09004", "XM2-GD-0012", "W26-014", "2026-09-012", "SQ-0901-01"])
def test_numbers_of_tickets(number: str) -> None:
    assert TICKET.match(number)


@pytest.mark.parametrize("number", ["2026-09-12", "LPZF-IMS-CX-04", "2026-09"])
def test_what_is_no_number_of_a_ticket(number: str) -> None:
    assert not TICKET.match(number)


def test_a_ledger_with_one_day_and_a_handler_is_looked_through() -> None:
    rows = [(f"QQ-{n:05}", f"2026-09-{n:02}", "打印共享失效", "" if n == 5 else "王敏") for n in range(1, 13)]
    table = [table_row(row, number, 1) for number, row in enumerate([("单号", "日期", "情况", "处理人"), *rows], 1)]
    facts = list(ledger_facts(Content((table_block(table, Place()),))))
    assert any(fact.name == "ledger.row" and fact.value.startswith("QQ-00005") for fact in facts)


@pytest.mark.parametrize(("other", "linked"), [("BGD2609-01", "4|4|1"), ("BG2609-09", "4|0|1")])
def test_a_series_that_begins_like_the_own_one_is_another(other: str, linked: str) -> None:
    rows = [(f"BG2609-0{n}", f"2026-09-0{n}", "打印共享失效", other, "驱动过旧", f"2026-09-1{n}") for n in range(1, 5)]
    head = ("单号", "提出日期", "现象", "关联变更", "根因", "关单日期")
    table = [table_row(row, number, 1) for number, row in enumerate([head, *rows], 1)]
    facts = list(ledger_facts(Content((table_block(table, Place()),))))
    assert [fact.value for fact in facts if fact.name == "ledger.links"] == [linked]


@pytest.mark.parametrize(("label", "linked"), [("服务", "4|0|0"), ("变更", "4|4|1")])
def test_codes_of_services_are_no_links(label: str, linked: str) -> None:
    rows = [(f"INC-2{n}", f"2026-09-0{n}", "打印共享失效", f"MS-0{n}", f"2026-09-1{n}") for n in range(1, 5)]
    head = ("单号", "提出日期", "现象", label, "关单日期")
    table = [table_row(row, number, 1) for number, row in enumerate([head, *rows], 1)]
    facts = list(ledger_facts(Content((table_block(table, Place()),))))
    assert [fact.value for fact in facts if fact.name == "ledger.links"] == [linked]


@pytest.mark.parametrize(("numbers", "left_out"), [((1, 2, 3, 5), ["C-04"]), ((2, 3, 5, 6), []), ((1, 2, 4), []), ((1, 3, 5, 6), [])])  # fmt: skip
def test_a_short_register_that_counts_from_one_leaves_one_number_out(
    numbers: tuple[int, ...], left_out: list[str]
) -> None:
    rows = [(f"C-0{n}", f"2026-0{n + 2}-20", "临江医院", "夜班没人接", "裴盈", f"2026-0{n + 2}-25") for n in numbers]
    head = ("编号", "日期", "客户", "内容", "处理人", "关闭")
    table = [table_row(row, number, 1) for number, row in enumerate([head, *rows], 1)]
    facts = list(ledger_facts(Content((table_block(table, Place()),))))
    assert [fact.value for fact in facts if fact.name == "ticket.hole"] == left_out


def test_a_number_that_stands_twice_is_not_left_out() -> None:
    numbers = [1, 2, 3, 3, 5, 6, 7, 8, 9, 10, 11, 12]
    rows = [(f"SJ2609-{n:02}", f"2026-09-{n:02}", "打印共享失效", "王敏", f"2026-09-{n + 1:02}") for n in numbers]
    table = [
        table_row(row, number, 1) for number, row in enumerate([("单号", "日期", "情况", "处理人", "关闭"), *rows], 1)
    ]
    facts = list(ledger_facts(Content((table_block(table, Place()),))))
    assert [fact.value for fact in facts if fact.name == "ticket.hole"] == ["SJ2609-04"]


@pytest.mark.parametrize(("state", "told"), [("", True), ("待确认", False)])
def test_a_state_that_waits_for_somebody_is_a_state(state: str, told: bool) -> None:
    rows = [(f"SR26-{n:03}", f"2026-09-{n:02}", "借备机", "王敏", state if n == 7 else "已关闭") for n in range(1, 13)]
    table = [
        table_row(row, number, 1) for number, row in enumerate([("单号", "日期", "情况", "处理人", "状态"), *rows], 1)
    ]
    facts = [fact for fact in ledger_facts(Content((table_block(table, Place()),))) if fact.name == "ledger.row"]
    assert bool(facts) == told
