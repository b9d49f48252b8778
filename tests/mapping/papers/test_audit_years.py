"""Plans of audits that lie over a whole year are the year's programme."""

from __future__ import annotations

from written import mapped, text

QUARTERS = [("Quarter", "Scope", "Auditor"), ("Q1", "Clause 4", "M. Hale"), ("Q2", "Clause 8", "R. Ito"), ("Q3", "Clause 9", "M. Hale")]  # fmt: skip
季度 = [("季度", "审核主题", "审核员"), ("第一季度", "事件与变更", "甘棠"), ("第二季度", "连续性", "陆离"), ("第四季度", "信息安全", "甘棠")]  # fmt: skip
AUDITS = [("Audit", "Scope", "Date"), ("1", "Clauses 4-7", ""), ("2", "Clause 8", ""), ("3", "Clauses 9-10", "")]
DAYS = [("Time", "Process", "Auditor"), ("09:00", "Incidents", "M. Hale"), ("10:30", "Changes", "R. Ito"), ("14:00", "Backup", "M. Hale")]  # fmt: skip
PURPOSE = "# Purpose\nThe internal audit shows whether the SMS conforms to its requirements and to clause 9.2."


def by_name(content: str, name: str, *tables: list[tuple[str, ...]]) -> set[str]:
    found = mapped(text(content, *tables), name, as_kind="plan").assignments
    return {one.requirement for one in found if one.place in ("title", "name")}


def test_audits_of_a_year_are_the_programme() -> None:
    assert by_name(PURPOSE, "Internal audit plan", QUARTERS) == {"R-9.2-1"}
    assert by_name("# 目的\n验证服务管理体系的符合性和有效性。", "内部审核计划", 季度) == {"R-9.2-1"}
    assert by_name(f"{PURPOSE}\n# Annual audit schedule", "Internal audit plan", AUDITS) == {"R-9.2-1"}


def test_the_days_of_one_audit_are_its_plan() -> None:
    assert by_name(f"{PURPOSE}\nIt is a part of the annual audit schedule.", "Internal audit plan", DAYS) == {"R-9.2-2"}
