"""Papers on a system that serves staff matters are none of the staff matters of the house."""

from __future__ import annotations

import pytest

from pipeline.mapping.kinds.by_name import kind_by_name


@pytest.mark.parametrize(
    "of_ours", ["考勤云运营月报", "排班系统变更记录", "Timesheet platform monthly report", "Payroll service report"]
)
def test_papers_on_a_system_for_staff_matters_are_no_staff_matters(of_ours: str) -> None:
    assert kind_by_name(of_ours) in ("report", "record")


@pytest.mark.parametrize("of_staff", ["10月考勤汇总", "国庆排班", "Payroll report August", "Timesheets August"])
def test_staff_matters_themselves_are_unrelated(of_staff: str) -> None:
    assert kind_by_name(of_staff) == "unrelated"
