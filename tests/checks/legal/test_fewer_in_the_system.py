"""L-06: fewer people in the system than there are by every other paper."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from small_house import COMPANY, form, new_findings


def _english(people: str) -> str:
    return form("Application/Application form.docx", "Application for certification", [("Applicant", en.FIRM, "Standard", "ISO/IEC 20000-1:2018"), ("Scope", "Managed Hosting, Managed Network and Service Desk", "Number of people in scope", people), ("Date", "2 November 2026", "Site", "Leeds")])  # fmt: skip


def _chinese(people: str) -> str:
    return form("申报/认证申请书.docx", "信息技术服务管理体系认证申请书", [("申请组织", COMPANY), ("认证标准", "ISO/IEC 20000-1:2018"), ("认证范围", "向企业客户提供运维服务"), ("体系覆盖人数", people), ("申请日期", "2026年11月2日")])  # fmt: skip


@pytest.mark.parametrize(
    ("people", "severity"), [("6", "low"), ("8", ""), ("6, excluding finance", ""), ("11", "medium")]
)
def test_fewer_in_the_system_than_on_the_roster_are_asked_about(people: str, severity: str) -> None:
    told = new_findings("L-06", _english(people), house=en.ENGLISH)
    assert [one.severity for one in told] == ([severity] if severity else [])
    assert all(any(side.path == en.ROSTER for side in one.evidence) for one in told if severity == "low")


def test_the_same_in_chinese() -> None:
    assert [one.severity for one in new_findings("L-06", _chinese("7"), house=zh.CHINESE)] == ["low"]
    assert not new_findings("L-06", _chinese("9"), house=zh.CHINESE)
    assert not new_findings("L-06", _chinese("7（不含行政部2人）"), house=zh.CHINESE)


def test_a_paper_that_gives_both_figures_tells_them_apart() -> None:
    both = form("申报/认证申请书.docx", "信息技术服务管理体系认证申请书", [("申请组织", COMPANY), ("认证标准", "ISO/IEC 20000-1:2018"), ("员工总数", "9人"), ("体系覆盖人数", "7人")])  # fmt: skip
    assert not new_findings("L-06", both, house=zh.CHINESE)
