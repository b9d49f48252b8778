"""Days that are numbers alone, months of 26 to 25, and tables that go on into months to come."""

from __future__ import annotations

from collections import Counter

import pytest
from analyses import assigned
from event_months import months, on_sheet
from written_blocks import table

from pipeline.timeline.ledgers.rows import ledger_rows


def test_numbers_in_a_column_called_day_are_days_of_the_month_in_the_title() -> None:
    rows = [["日", "当班", "要事"], ["3", "甲", "无"], ["14", "乙", "叫号"], ["31", "丙", "正常"]]
    found = ledger_rows(table(rows, sheet="8月"), "值班日志2026年8月.xls")
    assert [str(each.date) for each in found] == ["2026-08-03", "2026-08-14", "2026-08-31"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("8月（7.26—8.25）", "9月（8.26—9.25）"), ("2026年8月（7月26日至8月25日）", "2026年9月（8月26日至9月25日）")],
)
def test_a_month_counts_by_its_name_whatever_days_it_is_said_to_have(first: str, second: str) -> None:
    rows = [["月份", "客户", "实际值"], [first, "甲", "96%"], [first, "乙", "98%"], [second, "甲", "94%"]]
    found = ledger_rows(table(rows, sheet="达成"), "达成表2026.xlsx")
    assert Counter(f"{each.end:%Y-%m}" for each in found) == {"2026-08": 2, "2026-09": 1}


def forecast(header: list[str], *, made: str) -> dict[str, dict[str, int]]:
    rows = [header, *([name, *["120"] * (len(header) - 1)] for name in ("甲馆", "乙馆"))]
    book = [on_sheet("预测", f"业务量预测 {made}", "A1"), table(rows, sheet="预测")]
    return months(book, assigned("R-8.4.2"), path="预测与用量.xlsx")


def test_what_is_foreseen_for_months_to_come_is_one_record_of_the_day_on_which_it_was_made() -> None:
    ahead = ["场馆", "2026年9月", "2026年10月", "2026年11月", "2026年12月"]
    assert forecast(ahead, made="2026年10月12日") == {"R-8.4.2": {"2026-10": 1}}
    assert forecast(["Museum", "Aug", "Sep", "Oct", "Jan 27", "Jul 27"], made="2026年10月12日") == {
        "R-8.4.2": {"2026-10": 1}
    }
    assert len(forecast(ahead, made="2026年12月31日")["R-8.4.2"]) == len(ahead) - 1
