"""Tickets that stand twice or run backwards, and ledgers of other things."""

from __future__ import annotations

from laid_out_papers import grid

from pipeline.entities.records.tickets import ticket_facts

LEDGER = ("事件编号", "描述", "受理时间", "关闭时间")


def test_tickets_twice_and_backwards() -> None:
    rows = [(f"INC-26-00{i}", f"第{i}件", "2026-09-02 10:00", "2026-09-02 12:00") for i in range(1, 5)]
    assert list(ticket_facts(grid(LEDGER, *rows))) == []
    again = ("INC-26-001", "另一件", "2026-09-05", "2026-09-06")
    assert [(f.name, f.value) for f in ticket_facts(grid(LEDGER, *rows, again))] == [("ticket.twice", "INC-26-001")]
    wrong = ("INC-26-009", "倒置", "2026-09-05", "2026-09-04")
    (fact,) = ticket_facts(grid(LEDGER, *rows, wrong))
    assert fact.name == "ticket.backwards"
    assert "关闭时间 2026-09-04 < 受理时间 2026-09-05" in fact.value


def test_one_outage_in_a_row_for_each_service_is_no_number_twice() -> None:
    heads = ("Ticket", "Service", "Day", "Minutes", "Cause")
    rows = [(f"INC-41{n}", "Mail", f"2026-08-{n}", "22", "disk full") for n in range(10, 17)]
    assert list(ticket_facts(grid(heads, *rows, ("INC-4112", "Payroll", "2026-08-12", "22", "disk full")))) == []
    other = ("INC-4112", "Payroll", "2026-08-12", "40", "cable cut")
    assert [fact.value for fact in ticket_facts(grid(heads, *rows, other))] == ["INC-4112"]


def test_ledgers_of_another_kind_are_left_alone() -> None:
    inventory = [("HST-0001", "服务器", "2026-09-02", "2026-09-01")] * 5
    assert list(ticket_facts(grid(("资产编号", "名称", "到货", "登记"), *inventory))) == []
