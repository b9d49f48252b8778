"""What clients by other hands showed: defects that were not found, and what is right and was complained of."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, MINUTES
from english_changes import proc, rows
from english_house import CATALOGUE, ENGLISH, MANUAL_BODY, book, document, text
from english_house import MANUAL as ENGLISH_MANUAL
from small_house import COMPANY, INCIDENT_BODY, INCIDENTS, findings, form, procedure, prose

_HEAD = ("RFC", "Title", "Type", "Risk", "Submitted", "Approved by", "Implemented on", "Status")
_RFCS = [
    (f"RFC-2026-{i:03}", "patch", "Normal", "Low", f"2026-09-{i + 1:02}", "Priya Nair", f"2026-09-{i + 5:02}", "closed")
    for i in range(1, 13)
]


def _changes(lines: list[tuple[str, ...]]) -> str:
    return book("Records/Change log 2026.xlsx", "Changes", _HEAD, lines, title="Change log 2026")


def _application(label: str, value: str) -> str:
    return form(
        "申报/认证申请书.docx",
        "信息技术服务管理体系认证申请书",
        [("申请组织", COMPANY), ("认证标准", "ISO/IEC 20000-1:2018"), ("认证范围", "向企业客户提供运维服务"), (label, value), ("申请日期", "2026年11月2日")],
    )  # fmt: skip


def test_an_application_form_that_leaves_out_a_clause_excludes_it() -> None:
    assert findings("V05", _application("不适用条款", "第8.4.2条（需求管理），公司业务不涉及"), house=CHINESE)


def test_an_application_form_that_only_asks_excludes_nothing() -> None:
    assert not findings("V05", _application("不适用条款", "无"), house=CHINESE)
    assert not findings("V05", _application("不适用条款及理由", ""), house=CHINESE)


def test_no_requirement_left_out_is_no_exclusion() -> None:
    body = MANUAL_BODY + "\n\nNo requirement of clauses 4 to 10 is left out."
    assert not findings("V05", document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", body), house=ENGLISH)


def test_minutes_whose_head_is_a_day_off_were_held_on_it() -> None:
    said = "{} August 2026, 09:30 to 10:40, by video. Present: Moira Flint, Priya Nair.\n\n1. Outage: actions done.\n2. Rota: to be made."
    path = "Records/Ops meeting August.docx"
    assert findings("R03", text(path, "Operations meeting", said.format("Saturday 29")), house=ENGLISH)
    assert not findings("R03", text(path, "Operations meeting", said.format("Friday 28")), house=ENGLISH)


def test_a_row_that_alone_lacks_its_risk_is_incomplete() -> None:
    assert not findings("R05", _changes(_RFCS), house=ENGLISH)
    found = findings("R05", _changes(rows(_RFCS, 4, c3="")), house=ENGLISH)
    assert len(found) == 1
    assert "RFC-2026-005" in found[0].message.en
    assert not findings("R05", _changes([(*row[:3], "" if at < 2 else row[3], *row[4:]) for at, row in enumerate(_RFCS)]), house=ENGLISH)  # fmt: skip


def test_links_count_in_columns_of_any_name() -> None:
    head = ("Problem", "Opened", "Found through", "Description", "Fix", "Closed", "State")
    linked = [(f"PRB-0{i}", f"2026-09-0{i}", f"INC-100{i} and later", "slow", f"RFC-2026-00{i}", f"2026-09-1{i}", "Closed") for i in range(1, 6)]  # fmt: skip
    path = "Records/Problem log 2026.xlsx"
    assert not findings("R08", book(path, "Problems", head, linked, title="Problem log 2026"), house=ENGLISH)
    bare = [(row[0], row[1], "a call", row[3], "restart", *row[5:]) for row in linked]
    assert findings("R08", book(path, "Problems", head, bare, title="Problem log 2026"), house=ENGLISH)


def test_standards_cited_by_their_title_are_no_documents_of_the_house() -> None:
    cited = "\n按《信息技术 服务管理 第1部分：规范》和《信息安全技术 网络安全等级保护基本要求》执行。\n"
    body = INCIDENT_BODY + cited
    assert not findings("C05", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house=CHINESE)
    body = INCIDENT_BODY + "\n按《信息安全管理规范》执行。\n"
    assert findings("C05", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house=CHINESE)


def test_units_of_the_customer_stand_on_no_roster_of_the_house() -> None:
    body = INCIDENT_BODY + "\n院方信息科负责确认恢复。\n"
    assert not findings("C13", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house=CHINESE)


def test_an_audit_of_another_system_is_no_audit_of_this_one() -> None:
    other = prose(
        "其他/ISMS内审报告2025.docx",
        "信息安全管理体系内部审核报告",
        "审核日期：2025年9月10日。依据 ISO/IEC 27001:2022 对运维部、商务部进行审核，发现不符合一项。体系符合要求。",
    )
    assert not findings("A10", other, house=CHINESE)


def test_inputs_for_a_review_to_come_bear_its_day() -> None:
    papers = prose(
        "管评/评审输入（汇总稿）.docx",
        "管理评审输入材料",
        "2026年12月2日管理评审用。质量部汇总，2026年11月18日。\n\n# 1 以往评审措施\n均已完成。\n# 2 内外部因素变化\n新增客户一家。\n# 3 审核结果\n不符合两项。\n# 4 客户反馈\n满意。",
    )
    assert not [one for one in findings("R04", papers, house=CHINESE) if "评审输入" in "".join(one.paths)]
    held = prose(
        MINUTES, "管理评审报告", "会议时间：2026年12月8日\n\n主持人：柏舟（总经理）\n\n评审结论：体系适宜、充分、有效。"
    )
    assert findings("R04", held, house=CHINESE)


_CATALOGUED = book(
    CATALOGUE, "Services", ("No", "Service", "Description", "Owner"),
    [("SV1", "Service Desk", "one place to call", "Priya Nair"), ("SV2", "Managed Hosting", "servers", "Priya Nair"),
     ("SV3", "Managed Network", "lines", "Tom Acheson"), ("SV4", "Backup Care", "copies", "Tom Acheson")],
    title="Service catalogue",
)  # fmt: skip
_REPORT = "Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Target | Actual |\n|---|---|---|\n| SV2 Managed Hosting | 99.9 % | 99.95 % |\n| SV3 Managed Network | 99.8 % | 99.9 % |\n| SV4 Backup Care | 99 % | 100 % |\n\n"


def test_a_service_that_a_report_names_by_its_code_is_reported_on() -> None:
    path = "Reports/Service report September 2026.docx"

    def lacking(more: str) -> list[str]:
        found = findings("R10", _CATALOGUED, text(path, "Service report September 2026", _REPORT + more), house=ENGLISH)
        return [one.message.en for one in found if "not in the service reports" in one.message.en]

    assert lacking("Calls answered in 30 seconds: 93 %.")
    assert not lacking("SV1 calls answered in 30 seconds: 93 %.")


def test_a_sentence_that_lists_services_is_held_against_the_catalogue() -> None:
    agreed = "# 1 Services and hours\nService Desk 07:00-22:00, Managed Hosting at all hours, Managed Network 08:00-20:00, Door Lock Care 08:00-20:00.\n# 2 Targets\nIncidents fixed on time 93 %."
    path = "Agreements/Service level agreement Northgate.docx"
    found = findings("R10", _CATALOGUED, text(path, "Service level agreement", agreed), house=ENGLISH)
    assert any("Door Lock Care" in one.message.en for one in found)


def test_heads_of_two_rows_in_english_are_read_together() -> None:
    table = ["to: Records/Change log 2026.xlsx", "sheets:", "  - name: Ledger", "    title: Change ledger",
             "    header: [[RFC, What, Risk, Dates, <<, Outcome], [^^, ^^, ^^, Raised, Closed, ^^]]", "    rows:"]  # fmt: skip
    table += [
        f"      - [RFC-2026-{i:03}, patch, '{'' if i == 7 else 'Low'}', 2026-09-{i:02}, 2026-09-{i + 4:02}, Successful]"
        for i in range(1, 13)
    ]
    found = findings("R05", "\n".join(table) + "\n", house=ENGLISH)
    assert any("RFC-2026-007" in one.message.en for one in found)


@pytest.mark.parametrize("line", ["Access is handled as described in the Access Control Procedure.", "See the Configuration Management Plan for the names of items."])  # fmt: skip
def test_an_english_title_without_marks_is_a_citation_behind_words_that_send_there(line: str) -> None:
    assert findings("C05", proc(line), house=ENGLISH)


@pytest.mark.parametrize("line", ["Incidents are handled as described in the Incident Management Process.", "See the Continuity Plan Team for advice.", "The Access Control Procedure is an idea for next year."])  # fmt: skip
def test_titles_of_files_and_mere_mentions_are_no_citations_of_nothing(line: str) -> None:
    assert not findings("C05", proc(line), house=ENGLISH)


def test_a_report_whose_every_date_is_to_come_was_written_ahead() -> None:
    body = "Period: 1 {0} to {1}. Written on {2}.\n\nAll targets were met. 120 tickets were closed."
    path = "Reports/Service report.docx"
    ahead = text(path, "Service report", body.format("December 2026", "31 December 2026", "4 January 2027"))
    assert findings("R04", ahead, house=ENGLISH)
    past = text(path, "Service report", body.format("October 2026", "31 October 2026", "4 November 2026"))
    assert not findings("R04", past, house=ENGLISH)


def test_a_form_of_which_only_the_head_was_filled_in_is_blank() -> None:
    filled = [("RFC no.", "CHG-31", "Title", "patch of portal"), ("Requested by", "Ruth Calloway", "Date", "3 September 2026")]  # fmt: skip
    rest = [("Risk", "{}", "Impact", "{}"), ("Test", "{}", "Go-live", "{}"), ("Outcome", "{}", "Lessons", "{}")]
    said = {value: form("Records/RFC 31.docx", "Request for change", [*filled, *([each.format(value) for each in row] for row in rest)]) for value in ("", "none")}  # fmt: skip
    assert findings("R05", said[""], house=ENGLISH)
    assert not findings("R05", said["none"], house=ENGLISH)


def test_targets_as_lines_of_a_list_are_held_against_the_others() -> None:
    lines = "Objectives for 2026:\n\n- P1 incidents resolved within 4 h: {} %\n- Changes without failure: 96 %"
    path, title = "Plans/Objectives.docx", "Service management objectives 2026"
    assert findings("R11", text(path, title, lines.format(90)), house=ENGLISH)
    assert not findings("R11", text(path, title, lines.format(95)), house=ENGLISH)


def test_sections_in_a_table_of_duties_are_held_against_the_roster() -> None:
    body = INCIDENT_BODY + "\n\n| 部门 | 职责 |\n|---|---|\n| 运维部 | 受理 |\n| {} | 统计 |\n"
    path, number, title = INCIDENTS, "BC-SM-P-01", "事件管理程序"
    assert findings("C13", procedure(path, number, title, body.format("信息科")), house=CHINESE)
    assert not findings("C13", procedure(path, number, title, body.format("质量部")), house=CHINESE)


@pytest.mark.parametrize(
    "path", ["Misc/old FMS-204 Release Management 2023.docx", "Misc/Release Management (old).docx"]
)
def test_a_file_that_is_called_old_is_on_no_list(path: str) -> None:
    body = "# 1 Purpose\nReleases are planned, tested and approved before they go live."
    assert not findings("C04", document(path, "FMS-204", "Release Management", body), house=ENGLISH)
    assert findings(
        "C04", document("Misc/Release Management.docx", "FMS-204", "Release Management", body), house=ENGLISH
    )
