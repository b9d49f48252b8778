"""L-06: fewer in the system than there are. C09: rules without a number and without any mark. R14: who releases, too."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from small_house import COMPANY, form, new_findings, procedure, prose


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


_BODY = "# 1 目的\n规范值守。\n# 2 要求\n值守人员按时到岗，受理来电并登记，交接班时写明未完事项。\n# 3 记录\n值守记录由运维部保存。\n"
_MARKED = [
    procedure(f"程序/BC-SM-P-{at} {title}程序 V1.0.docx", f"BC-SM-P-{at}", f"{title}程序", _BODY.replace("值守", title), cover=f"{zh.COVER}, 密级: 内部, 受控状态: 受控")
    for at, title in enumerate(("供方管理", "预算管理", "容量管理", "资产管理", "发布管理", "可用性管理", "知识管理"), 21)
]  # fmt: skip


def test_rules_without_number_and_marks_are_told_with_the_others() -> None:
    plain = prose(
        "程序/服务台值守管理制度.docx", "服务台值守管理制度", f"编制：石榴　批准：卫澜 2026年4月1日\n\n{_BODY}"
    )
    before = {path for one in new_findings("C09", *_MARKED, house=zh.CHINESE) for path in one.paths}
    after = {path for one in new_findings("C09", *_MARKED, plain, house=zh.CHINESE) for path in one.paths}
    assert after - before == {"程序/服务台值守管理制度.docx"}


def test_a_releaser_approves() -> None:
    def signed(releaser: str) -> str:
        cover = {"Written by": "-", "Checked by": "-", "Authorised by": "-", "Author": "Moira Flint", "Reviewer": "Moira Flint", "Releaser": releaser}  # fmt: skip
        return en.document(en.CHANGES, "FMS-202", "Change Management", en.CHANGE_BODY, cover=cover)

    assert new_findings("R14", signed("Moira Flint"), house=en.ENGLISH)
    assert not new_findings("R14", signed("Helen Marsh"), house=en.ENGLISH)
