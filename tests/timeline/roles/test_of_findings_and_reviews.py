"""The days of findings, of their verification and of reviews."""

from __future__ import annotations

import pytest
from days_of_papers import role, roles
from written_blocks import line, table


def test_the_audit_dates_a_nonconformity_and_its_verification_does_not() -> None:
    rows = [
        ["编号", "BF-01", "受审部门", "服务台"],
        ["审核日期", "2026年11月10日", "审核员", "甲乙丙"],
        ["验证", "措施有效", "验证人/日期", "甲乙丙 2026年11月20日"],
    ]
    found = roles([line("不符合报告", level=1), table(rows)], "内审/BF-01.docx")
    assert found == {"2026-11-10": "occurred", "2026-11-20": "other"}


def test_a_verification_stays_one_beside_the_name_of_who_verified() -> None:
    rows = [["Lasting step", "Team told", "Due", "13 November 2026"],
            ["Verified", "Mail seen", "By and day", "A. Reed, 16 November 2026"]]  # fmt: skip
    assert roles([table(rows)]) == {"2026-11-13": "due", "2026-11-16": "other"}


def test_a_heading_of_review_may_carry_its_day() -> None:
    assert roles([line("Exercise", level=1), line("Review, 6 November 2026", level=1)]) == {"2026-11-06": "reviewed"}


@pytest.mark.parametrize(
    "label", ["Verified by / date", "Verified on", "Effect checked by", "验证人及日期", "Closed by"]
)
def test_a_nonconformity_is_not_found_on_the_day_of_its_verification(label: str) -> None:
    rows = [["NCR No.", "NCR-7"], ["Finding", "The vans were not counted."], [label, "Edda Krol, 4 May 2026"]]
    assert role([line("Nonconformity report", level=1), table(rows)], "2026-05-04", "NCR-7.docx") == "other"


@pytest.mark.parametrize("label", ["Date", "Audited on", "日期", "发现日期"])
def test_but_on_the_day_that_its_form_names(label: str) -> None:
    rows = [["NCR No.", "NCR-7", label, "4 May 2026"], ["Verified by", "Edda Krol, 20 May 2026", "Status", "closed"]]
    blocks = [line("Nonconformity report", level=1), table(rows)]
    assert role(blocks, "2026-05-04", "NCR-7.docx") == "occurred"
    assert role(blocks, "2026-05-20", "NCR-7.docx") == "other"


@pytest.mark.parametrize("said", ["held on 4 May 2026: lists were old", "done on 4 May 2026", "took place 4 May 2026"])
def test_a_review_that_was_held_is_a_review(said: str) -> None:
    rows = [["Date of drill", "2 May 2026"], ["Scenario", "no power in the yard"], ["Review", said]]
    assert role([line("Drill at the yard", level=1), table(rows)], "2026-05-04") == "reviewed"
