"""R01: reports on two months by their title."""

from __future__ import annotations

from chinese_house import CHINESE
from small_house import new_findings, prose


def paper(name: str, title: str, told: str) -> str:
    return prose(f"记录/容量/{name}.docx", title, f"统计期：{told}　编制：石榴\n\n存储使用率59%，内存使用率48%。")


def test_report_on_two_months() -> None:
    alone = [paper(f"容量{m}月", f"2026年{m}月容量月报", f"2026年{m}月1日至2026年{m}月30日") for m in (5, 6, 9, 10)]
    both = paper("容量7-8月", "2026年7—8月容量月报", "2026年7月1日至2026年8月31日")
    assert not any("2026-07" in one.message.zh for one in new_findings("R01", *alone, both, house=CHINESE))
    assert any("2026-07" in one.message.zh for one in new_findings("R01", *alone, house=CHINESE))
