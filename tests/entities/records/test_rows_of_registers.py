"""Rows of registers that lack what all others have, differences without a reason, readings that never vary."""

from __future__ import annotations

import pytest
from laid_out_papers import grid

from pipeline.entities.records.registers import registers

RISKS = ("编号", "风险", "部门", "等级", "应对措施", "责任人", "状态")


def risk(at: int, owner: str = "鲁岩", state: str = "进行中", action: str = "备岗") -> tuple[str, ...]:
    return (f"F0{at}", f"风险{at}", "运维部", "中", action, owner, state)


def told(*rows: tuple[str, ...], title: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    above = (title,) if title else ()
    return [(fact.name, fact.value) for fact in registers(grid(*above, *rows, sheet="表"))]


def test_one_row_without_a_state_or_an_owner_is_told() -> None:
    rows = [risk(at) for at in range(1, 5)]
    assert told(RISKS, *rows, risk(5, state="")) == [("register.blank", "状态|F05")]
    assert told(RISKS, *rows, risk(5, owner="")) == [("register.blank", "责任人|F05")]


def test_receipt_that_one_edition_lacks_is_told() -> None:
    head = ("Document", "Issued", "To", "Copies", "Received by")
    rows = [(f"P-0{at}", "2026-05-26", "all", "9", "Ann Holt") for at in range(1, 5)]
    assert told(head, *rows, ("P-01 V1.1", "2026-08-18", "all", "9", "")) == [
        ("register.blank", "Received by|P-01 V1.1")
    ]


@pytest.mark.parametrize("state", ["不立项", "否", "接受", "搁置"])
def test_what_was_turned_down_needs_nobody(state: str) -> None:
    assert not told(RISKS, *[risk(at) for at in range(1, 5)], risk(5, owner="", state=state))


def test_dash_is_an_answer_and_a_column_that_several_leave_empty_a_custom() -> None:
    rows = [risk(at) for at in range(1, 5)]
    assert not told(RISKS, *rows, risk(5, action="—"))
    assert not told(RISKS, *rows, risk(5, state=""), risk(6, state=""))
    assert not told(RISKS, *rows[:3], risk(5, state=""))


def test_count_that_differs_without_a_reason_is_told() -> None:
    head = ("编号", "名称", "数量（账）", "数量（实）", "差异说明")
    rows = [
        ("Z1", "交换机", "8", "8", ""),
        ("Z2", "光模块", "60", "57", ""),
        ("Z3", "笔记本", "35", "34", "已报废一台"),
    ]
    assert told(head, *rows) == [("register.unexplained", "Z2|60|57")]
    english = ("Item", "Name", "Booked", "Counted", "Explanation")
    assert told(english, ("A", "spare disk", "4", "3", "")) == [("register.unexplained", "A|4|3")]


def test_spending_explains_itself_up_to_a_tenth_of_the_budget() -> None:
    head = ("服务", "预算（万元）", "实际（万元）", "差异%", "说明")
    rows = [("S01", "62", "66", "6.5", ""), ("S03", "31", "37", "19.4", ""), ("S04", "18", "25", "38.9", "新购设备")]
    assert told(head, *rows) == [("register.unexplained", "S03|31|37")]
    days = ("事项", "计划", "实际", "备注", "说明")
    assert not told(days, ("培训", "8月3日", "9月4日", "", ""))


def test_readings_that_are_the_same_to_the_decimal_every_day() -> None:
    head = ("日期", "温度", "湿度", "UPS", "巡检人")
    same = [(f"2026-10-{day}", "22.1", "47", "正常", "谢冬") for day in range(12, 18)]
    assert told(head, *same) == [("readings.constant", "温度、湿度|6")]
    assert not told(head, *same[:4])
    assert not told(head, *same[:5], ("2026-10-18", "22.3", "47", "正常", "谢冬"))
    whole = [(day, "22", "47", *rest) for day, _, _, *rest in same]
    assert not told(head, *whole)
