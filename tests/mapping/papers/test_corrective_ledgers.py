"""A ledger of what went wrong is told by its columns."""

from __future__ import annotations

import pytest
from written import Rows, served, workbook

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.corrective_ledgers import by_corrective_ledger

ENGLISH = [("No.", "Seen on", "What", "Cause", "Action", "Who", "Checked", "Result"), ("1", "2026-07-14", "Tape not changed", "ill", "deputy named", "Marsh", "2026-07-30", "works"), ("2", "2026-08-19", "Report to a wrong address", "typed", "list", "Hale", "2026-09-02", "works")]  # fmt: skip
中文 = [("序号", "提出日期", "来自", "问题", "原因", "怎么做", "谁", "管不管用"), ("1", "2026-08-03", "早班", "门没关", "没有闭门器", "装上", "鲁岩", "管用"), ("2", "2026-09-21", "客户", "开票晚", "放假", "找代班", "乔木", "管用")]  # fmt: skip
AUDIT = [("No.", "Audit day", "Clause", "Fact", "Cause", "Action", "Verified on"), ("1", "2026-10-13", "8.5.1", "no approval", "haste", "field", "2026-11-05"), ("2", "2026-10-13", "8.2.6", "two items wrong", "no check", "quarterly", "2026-11-10")]  # fmt: skip
来自审核 = [("序号", "日期", "来源", "问题描述", "原因", "纠正措施", "验证日期"), ("1", "2026-10-13", "内审", "未批准", "赶工", "设为必填", "2026-11-05"), ("2", "2026-10-13", "内审", "两项不符", "未核对", "每季核对", "2026-11-10")]  # fmt: skip

FOUND = {"R-9.2-5", "R-10.1"}


@pytest.mark.parametrize(
    ("rows", "name"), [(ENGLISH, "small deviations"), (中文, "不合格和纠正"), (ENGLISH, "corrections")]
)
def test_what_went_wrong_in_daily_work_is_corrective_action_and_no_finding(rows: Rows, name: str) -> None:
    assert FOUND & served(workbook(log=rows), "", name) == {"R-10.1"}


@pytest.mark.parametrize(("rows", "name"), [(AUDIT, "findings"), (来自审核, "纠正情况")])
def test_what_an_audit_found_is_both(rows: Rows, name: str) -> None:
    found = served(workbook(log=rows), "", name)
    assert found >= FOUND
    assert "R-9.2-6" not in found  # rows are no report on the audit


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("problems", "Workaround"),
        ("risks", "Likelihood"),
        ("complaints", "Customer's complaint"),
        ("outages", "Minutes"),
    ],
)
def test_ledgers_of_other_things_are_none(name: str, column: str) -> None:
    rows = [(*ENGLISH[0], column), *((*row, "x") for row in ENGLISH[1:])]
    assert by_corrective_ledger(workbook(log=rows), FileNames(name, ""), "record", []) == []


def test_a_ledger_of_which_nothing_says_that_something_was_wrong_is_left_open() -> None:
    assert by_corrective_ledger(workbook(log=ENGLISH), FileNames("hall book", ""), "record", []) == []
