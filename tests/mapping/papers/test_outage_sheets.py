"""A sheet with an interruption a row: each was looked into."""

from __future__ import annotations

import pytest
from written import Rows, served, workbook

FIGURES = [("Month", "Service", "Target", "Measured"), ("2026-07", "Mail", "99.5", "99.8"), ("2026-08", "Mail", "99.5", "99.7")]  # fmt: skip
OUT = [("Day", "Service", "Minutes", "Cause", "Action"), ("2026-09-03", "Mail", "175", "disk full", "alarm"), ("2026-09-20", "Link", "22", "cut", "second line")]  # fmt: skip
停用 = [("编号", "日期", "业务", "停用分钟", "原因", "防止措施"), ("1", "2026-09-03", "邮件", "175", "盘满", "告警")]
TICKETS = [(*OUT[0], "Priority"), *((*row, "2") for row in OUT[1:])]


@pytest.mark.parametrize("rows", [OUT, 停用])
def test_interruptions_with_their_cause_were_looked_into_and_are_no_major_incidents(rows: Rows) -> None:
    found = served(workbook(Figures=FIGURES, Longer=rows), "", "availability 2026")
    assert "R-8.7.1-2" in found
    assert "R-8.6.1-2" not in found


@pytest.mark.parametrize("rows", [TICKETS, [row[:3] for row in OUT]])
def test_a_list_of_tickets_or_of_minutes_alone_is_none(rows: Rows) -> None:
    assert "R-8.7.1-2" not in served(workbook(Figures=FIGURES, Longer=rows), "", "figures 2026")
