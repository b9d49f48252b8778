"""A table of those on duty that tells what came up is a record of operation; a roster is none, nor a guard's book."""

from __future__ import annotations

import pytest
from written import served, workbook

Rows = tuple[tuple[str, ...], ...]
DESK: Rows = (("日期", "班次", "值班人", "事情", "怎么办的"), ("2026-09-03", "早", "甲", "闸机不认卡", "换读头"), ("2026-09-11", "晚", "乙", "录播没声", "换麦"))  # fmt: skip
HALL: Rows = (("日期", "值机员", "交接事项", "异常情况"), ("10月3日", "甲", "钥匙", "UPS 告警一次"), ("10月4日", "乙", "钥匙", "大屏黑"))  # fmt: skip
CALL: Rows = (("Date", "On duty", "What came up", "What was done"), ("3 Oct", "Ann", "reader stuck", "reset"), ("5 Oct", "Bo", "printer out", "swapped"))  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "title"),
    [(DESK, "值班表9月"), (DESK, "东校区当班情况"), (HALL, "中控室值机表10月"), (CALL, "On-call sheet October")],
)
def test_table_of_what_came_up_on_duty_is_a_record_of_operation(rows: Rows, title: str) -> None:
    assert served(workbook(九月=rows), title) == {"R-8.1"}


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((("日期", "班次", "值班人", "备注"), ("2026-10-03", "早", "甲", "换班"), ("2026-10-04", "晚", "乙", "补休")), "值班表10月"),
        ((("Date", "Duty engineer", "Phone", "Notes"), ("3 Oct", "Ann", "123", "PC"), ("4 Oct", "Bo", "124", "tills")), "Duty list week 40"),
        ((("日", "班", "值班人", "记事"), ("3", "夜", "甲", "外来车一辆"), ("4", "夜", "乙", "楼道打扫")), "保安室值班登记"),
        ((("日期", "班次", "值班人", "事情"), ("", "", "", ""), ("", "", "", "")), "值班表"),
    ],
)  # fmt: skip
def test_roster_and_book_of_guards_are_none(rows: Rows, title: str) -> None:
    assert "R-8.1" not in served(workbook(表=rows), title)


def test_table_of_faults_with_their_shift_stays_what_it_is_called() -> None:
    rows = (("单号", "日期", "班次", "现象", "处理"), ("A1", "2026-10-03", "早", "卡", "换"), ("A2", "2026-10-04", "晚", "停", "启"))  # fmt: skip
    assert served(workbook(表=rows), "报修台账") == {"R-8.6.1-1"}
