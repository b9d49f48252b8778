"""Customs of sets that were first looked at late: enterprise-standard numbers, pages, slashed dates, drafts."""

from __future__ import annotations

from datetime import date, time

import pytest
from chinese_house import CHINESE, manual, sla
from english_changes import man, proc, rows
from english_house import CHANGE_BODY, ENGLISH, LISTED, REGISTER, TICKETS, book, document, ledger, text
from small_house import COMPANY, built, findings, form, procedure

from pipeline.entities.days import moment_in


@pytest.mark.parametrize(
    ("written", "day"),
    [("18/08/2026 08:52", date(2026, 8, 18)), ("03/09/2026", date(2026, 9, 3)), ("09/28/2026", date(2026, 9, 28))],
)
def test_slashed_days_are_read_day_first_unless_that_cannot_be(written: str, day: date) -> None:
    moment = moment_in(written)
    assert moment is not None
    assert moment[0] == day


def test_a_ticket_with_slashed_days_that_ends_before_it_began_is_found() -> None:
    slashed = [
        (*r[:3], f"{at + 1:02}/09/2026 09:10", f"{at + 1:02}/09/2026 11:00", f"{at + 2:02}/09/2026 09:00", *r[6:])
        for at, r in enumerate(TICKETS)
    ]
    assert findings("R07", ledger(slashed), house=ENGLISH) == []
    (finding,) = findings("R07", ledger(rows(slashed, 4, c4="02/09/2026 11:00")), house=ENGLISH)
    assert "INC-1004" in finding.message.en
    assert moment_in("02/09/2026 11:00") == (date(2026, 9, 2), time(11, 0))


def test_numbers_of_enterprise_standards_may_lack_their_year_in_the_file_name() -> None:
    path = "规范/Q_BC 302 变更管理规范.docx"
    source = procedure(
        path, "Q/BC 302-2026", "变更管理规范", "# 1 目的\n让变更受控。", header="Q/BC 302-2026 变更管理规范 V1.0"
    )
    (one,) = built(source)
    assert one.number == "Q/BC 302-2026"
    assert findings("C03", source) == []


def test_an_index_may_call_the_number_a_page() -> None:
    index = book(
        REGISTER,
        "index",
        ("No.", "Page", "Title", "Version"),
        [(str(at), r[0], r[1], r[2]) for at, r in enumerate((*LISTED, ("FMS-209", "Demand", "1")), 1)],
    )
    assert any("FMS-209" in finding.message.en for finding in findings("C04", index, house=ENGLISH))


def test_a_page_with_a_control_table_is_a_document_whatever_it_is_called() -> None:
    (one,) = built(document("Pages/Kit.docx", "FMS-210", "Kit and what we do with it", CHANGE_BODY))
    assert one.kind == "procedure"


def test_a_draft_without_approval_is_less_grave_than_a_released_document() -> None:
    cover = {"Authorised by": ""}
    draft = document(
        "Processes/FMS-210 Supplier Management DRAFT.docx", "FMS-210", "Supplier Management", CHANGE_BODY, cover=cover
    )
    assert [finding.severity for finding in findings("C01", draft, house=ENGLISH)] == ["medium"]
    assert [finding.severity for finding in findings("C01", proc("", cover=cover), house=ENGLISH)] == ["high"]


def test_what_a_house_says_it_does_not_do_is_no_other_trade() -> None:
    assert findings("T06", man("We have no production line and no incoming inspection."), house=ENGLISH) == []
    assert findings("T06", manual("公司没有生产车间，也没有来料检验。"), house=CHINESE) == []


def test_a_name_in_another_script_is_known_from_all_papers() -> None:
    paper = text(
        "Records/Minutes.docx",
        "Minutes of the change board",
        "Present: Priya Nair. Nothing was decided about Redwood Gate Software Inc.",
    )
    assert findings("T01", paper, house=ENGLISH) == []


def test_a_column_of_issues_on_a_sheet_is_not_the_version_of_the_workbook() -> None:
    rows_of_log = [
        ("15 April 2026", "FMS-100", "3", "all"),
        ("2 May 2026", "FMS-201", "2", "desk"),
        ("9 May 2026", "FMS-202", "2", "desk"),
    ]
    (one,) = built(book("FMS-001 Log.xlsx", "Log", ("Date", "Document", "Issue", "Copies to"), rows_of_log))
    assert one.version == ""


def test_the_start_of_what_is_told_is_no_part_of_another_word() -> None:
    incident = form(
        "Records/Major incident.docx",
        "Major incident report",
        [("Ticket", "INC-1003"), ("Resolved", "2026-09-04 11:00"), ("Restarted controller", "2026-10-02 09:00")],
    )
    assert findings("R07", incident, house=ENGLISH) == []


def test_the_day_from_which_the_system_holds_is_no_step_of_an_application() -> None:
    application = form(
        "申请/认证申请表.docx",
        "认证申请表",
        [("组织名称", COMPANY, "申请日期", "2026年11月12日"), ("体系实施日期", "2026年8月3日", "员工总数", "9人")],
    )
    assert findings("R07", application, house=CHINESE) == []


def test_all_services_together_are_no_service_of_their_own() -> None:
    row = sla(
        "| 网络运维服务 | 网络可用率 | ≥99.8% |",
        "| 网络运维服务 | 网络可用率 | ≥99.8% |\n| 全部 | 一级事件恢复 | 2小时 |",
    )
    assert findings("R10", row, house=CHINESE) == []


def test_the_people_of_a_whole_group_are_not_those_of_the_organisation() -> None:
    said = "From the office in Leeds the group employs about 900 people."
    assert findings("L-06", man(said), house=ENGLISH) == []


def test_what_stands_still_in_an_outage_is_the_trade_of_the_users() -> None:
    said = "An incident is major if a production line stands for more than 30 minutes."
    assert findings("T06", proc(said), house=ENGLISH) == []


def test_a_firm_that_supplies_something_may_be_named() -> None:
    assert findings("T01", proc("Larkspur Systems Ltd provides the monitoring tool."), house=ENGLISH) == []
    assert findings("T01", manual("青岚软件技术有限公司提供监控平台。"), house=CHINESE) == []
