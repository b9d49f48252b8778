"""What looks like a defect and is none: each rule that reads more has to leave these alone."""

from __future__ import annotations

from chinese_house import CHINESE, changes, manual, sla
from english_changes import man, ncr, proc
from english_house import (
    CHANGE_BODY,
    CHANGES,
    ENGLISH,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    book,
    document,
    register,
    text,
)
from small_house import form, new_findings, sheet


def _said(check: str, *sources: str, house: dict[str, str]) -> list[str]:
    return [one.message.en for one in new_findings(check, *sources, house=house)]


def test_software_with_versions_is_no_list_of_documents() -> None:
    software = book(
        "Records/Software.xlsx",
        "Software",
        ("Name", "Version", "Owner"),
        [(f"Tool {letter}", "2.1", "Operations") for letter in "ABCDE"],
        title="Software in use",
    )
    assert not _said("C04", software, house=dict(ENGLISH))
    chinese = sheet(
        "记录/软件清单.xlsx", "软件", ("名称", "版本", "部门"), [(f"工具{one}", "2.1", "运维部") for one in "甲乙丙丁"]
    )
    assert not _said("C04", chinese, house=dict(CHINESE))


def test_a_list_by_titles_that_names_every_file_is_right() -> None:
    titles = book(
        "FMS-001 Document register.xlsx",
        "Register",
        ("Title", "Issue", "In force"),
        [row[1:] for row in LISTED[1:]],
        title="Register of controlled documents",
    )
    assert not _said("C04", titles, house=dict(ENGLISH))


def test_a_form_on_the_list_may_be_cited_without_a_file() -> None:
    forms = [("FMS-F-01", "Incident record", "1", ""), ("FMS-F-02", "Change request", "1", "")]
    listed = book(
        "Forms list.xlsx",
        "Forms",
        ("Form no.", "Form name", "Issue"),
        [row[:3] for row in [*forms, ("FMS-F-03", "Problem record", "1")]],
        title="List of forms",
    )
    assert not _said("C05", listed, proc("Each change is recorded on form FMS-F-02."), house=dict(ENGLISH))


def test_an_approved_record_with_its_times_in_order_says_nothing() -> None:
    request = form(
        "Records/CHG-31.docx",
        "Change request CHG-31",
        [
            ("Date raised", "2 September 2026"),
            ("CAB approval", "3 September 2026"),
            ("Needed by", "1 September 2026"),
            ("Implementation date", "4 September 2026"),
            ("Post-implementation review", "8 September 2026"),
        ],
    )
    assert not _said("R07", request, house=dict(ENGLISH))


def test_times_of_requests_and_of_single_customers_are_no_other_target() -> None:
    levels = "\n\n| Priority | Response | Resolve within |\n|---|---|---|\n| P1 | 15 min | 4 h |\n| P2 | 30 min | 8 h |"
    others = levels.replace("15 min", "2 h")
    incidents = document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + levels)
    change = document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + others)
    assert not _said("R11", incidents, change, house=dict(ENGLISH))
    report = text("Reports/Service report September 2026.docx", "Service report September 2026", "Written on 3 October 2026." + others)  # fmt: skip
    assert not _said("R11", incidents, report, house=dict(ENGLISH))


def test_signed_agreement_with_its_dates_beside_is_not_blank() -> None:
    signed = "| 甲方（盖章）： | 同泽物流有限公司 |\n|---|---|\n| 日期： | 2026年4月24日 |"
    old = "甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日"
    assert not _said("C01", sla(old, signed), house=dict(CHINESE))


def test_own_chapters_that_do_not_apply_to_somebody_are_no_exclusion() -> None:
    assert not _said("V05", man("5.2 Remote work does suit everybody; clause 8.5.2 applies as a whole."), house=dict(ENGLISH))  # fmt: skip
    assert not _said("V05", manual("各条款均适用，无删减。"), house=dict(CHINESE))
    assert not _said("V05", manual("本公司不删减标准第4章至第10章的任何要求。"), house=dict(CHINESE))


def test_a_cause_that_is_told_and_a_report_not_begun_say_nothing() -> None:
    assert not _said("A07", ncr(), house=dict(ENGLISH))
    assert not [one for one in _said("A07", ncr(**{"Root cause": "", "Corrective action": "", "Verified by": "", "Status": "Open"}), house=dict(ENGLISH)) if "no cause" in one]  # fmt: skip


def test_numbers_of_chapters_are_no_months() -> None:
    reports = [
        f"---\nto: 记录/月度服务报告2026年{month}月.docx\ntitle: 月度服务报告\n"
        f"cover: {{报告周期: 2026年{month}月1日至2026年{month}月28日, 编制日期: 2026年{month + 1}月4日}}\n---\n"
        f"# 1 服务级别达成\n| 指标 | 目标值 | 实际值 |\n|---|---|---|\n| 服务器可用率 | ≥99.9% | 99.9{month}% |\n"
        f"| 网络可用率 | ≥99.8% | 99.8{month}% |\n# 2 趋势\n平稳{month}。\n"
        for month in (6, 7, 8, 9)
    ]
    assert not _said("R09", *reports, house=dict(CHINESE))


def test_a_procedure_may_speak_of_dates_and_of_the_customer() -> None:
    assert not _said("T02", changes("变更单上注明年月日，由客户（单位名称以合同为准）确认。"), house=dict(CHINESE))
    assert not _said("T02", proc("Delete the old copy once the change is closed."), house=dict(ENGLISH))


def test_register_without_doubles_is_right() -> None:
    assert not _said("C03", register(LISTED), house=dict(ENGLISH))
