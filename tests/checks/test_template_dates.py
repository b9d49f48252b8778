"""T02 in filled papers: a date of crosses is left from the template, whoever filled in the rest."""

from __future__ import annotations

from small_house import findings, form


def filled_in(day: str) -> str:
    return form(
        "申请/认证申请书.docx", "认证申请书", [("申请组织", "北辰远图信息技术有限公司", "联系人", "甘棠"), ("期望审核时间", day, "人数", "45")]
    )  # fmt: skip


def test_a_month_of_crosses_in_a_record() -> None:
    (finding,) = findings("T02", filled_in("XXXX年XX月"))
    assert "XXXX年" in finding.message.zh
    assert findings("T02", filled_in("2026年12月")) == []
