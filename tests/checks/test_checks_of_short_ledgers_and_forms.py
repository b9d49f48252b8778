"""Defects of short ledgers without states, of forms whose days stand beside names, of lists in two versions; and what is none."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import ENGLISH, book, document, text
from small_house import document_list, findings, form, new_findings, procedure, prose, sheet

FIRM = "Ferncliff Managed Services Ltd"


def change(number: str, *lines: tuple[str, ...]) -> str:
    return form(f"Records/Change {number}.docx", "Change request", [("Change No.", number, "Item", "proxy"), *lines])


def application(*lines: tuple[str, ...]) -> str:
    return form("记录/变更申请 BG-0101.docx", "变更申请单", [("变更编号", "BG-0101", "配置项", "代理服务器"), *lines])


def complaints(
    rows: list[tuple[str, ...]], head: tuple[str, ...] = ("No.", "Received", "From", "About", "Closed")
) -> str:
    return book("Records/Complaint log 2026.xlsx", "2026", head, rows, title="Complaints of customers 2026")


COMPLAINED = [
    ("CP-01", "2026-07-24", "Nora Hale", "late call back", "2026-08-06"),
    ("CP-02", "2026-08-17", "Ivo Brandt", "nobody at lunch", "2026-08-24"),
    ("CP-03", "2026-09-18", "Lena Ruiz", "closed unsolved", "2026-09-25"),
]


def complained(rows: list[tuple[str, ...]]) -> str:
    return sheet(
        "记录/投诉登记表2026.xlsx",
        "投诉",
        ("编号", "接报日期", "投诉人", "投诉内容", "处理人", "关闭日期"),
        rows,
        title="客户投诉登记表",
    )


TOLD = [
    ("TS-01", "2026-07-24", "程南", "回电太迟", "石榴", "2026-08-03"),
    ("TS-02", "2026-08-17", "陆北", "中午无人接听", "石榴", "2026-08-24"),
    ("TS-03", "2026-09-18", "白石", "未解决就关单", "卫澜", "2026-09-25"),
]


def problems(third: str, head: str = "Found") -> str:
    rows = [
        ("PB-11", "2026-07-07", "silent in rain", "water", "new plug"),
        ("PB-12", "2026-07-27", "late alarms", "one thread", "release 5"),
        ("PB-13", third, "stops at step 3", "lock", "order of jobs"),
        ("PB-14", "2026-08-19", "two on one feed", "plan not kept", "recabled"),
        ("PB-15", "2026-10-06", "pool is empty", "seats kept", "nightly return"),
    ]
    return book(
        "Records/Problem list.xlsx", "Problems", ("No.", head, "Problem", "Cause", "Cure"), rows, title="Problems"
    )


def certificates(second: str, head: tuple[str, ...] = ("Name", "Certificate", "Issued", "Valid until")) -> str:
    rows = [
        ("Helen Marsh", "Radio operator", "2024-06-01", "2028-05-31"),
        ("Oskar Lindqvist", "Radio operator", "2022-06-01", second),
        ("Moira Flint", "Auditor", "2024-02-20", "2027-02-19"),
    ]
    return book("People/Skills 2026.xlsx", "Certificates", head, rows, title="Certificates of staff")


def training(day: str, names: str, effect: str, name: str) -> str:
    lines = [
        ("Topic", "Information security", "Day", day),
        ("Present", names, "Trainer", "Helen Marsh"),
        ("Effect", effect, "Place", "room 2"),
    ]
    return form(f"People/Training {name}.docx", "Training record", lines)


NAMES, OTHERS = (
    "Ann Holt, Ben Ray, Cleo Moss, Dan West, Eve Lund, Finn Carr",
    "Gus Pike, Hal Stone, Ina Berg, Jon Webb, Kim Dale, Leo Hart",
)
MARKS = "test: 90, 85, 95, 80, 75, 100; all passed"


def catalogue(to: str, levels: str) -> str:
    rows = [
        ("S1", "Service Desk", "help by phone", levels),
        ("S2", "Server operation", "hosts are watched", "99.5 %"),
        ("S3", "Network operation", "lines", "99.0 %"),
    ]
    return book(to, "Catalogue", ("No.", "Service", "What it is", "Level"), rows, title="Service catalogue")


SEVERAL = [
    document(f"Processes/FMS-3{at:02} Process {at}.docx", f"FMS-3{at:02}", f"Process {at}", "# 1 Purpose\nOrder.")
    for at in range(2)
]


def monthly(head: str, name: str = "September") -> str:
    return f"---\nto: Reports/Service report {name}.docx\ntitle: Monthly service report {name} 2026\nheader: '{head}'\n---\n# Results\nIncidents 41, all in time. Requests 202.\n\nWritten: Moira Flint, 7 October 2026\n"


# fmt: off
ENGLISH_WAYS: list[tuple[str, str, list[str]]] = [
    ("R07", "a bare day beside who decided", [change("CH-64", ("Asked for by", "Ann Holt", "Day", "21 August 2026"), ("Decision of the board", "approved, Helen Marsh", "Day", "12 August 2026"), ("Carried out", "2 September 2026", "Result", "good"))]),
    ("R07", "the day below who asked", [change("CH-65", ("Team", "Platforms", "Requested by", "Ann Holt"), ("Date", "21 August 2026", "Priority", "2"), ("Approved by", "Helen Marsh", "Date", "12 August 2026"))]),
    ("R07", "the day behind a name", [change("CH-66", ("Requester", "Ann Holt", "21 August 2026", ""), ("Approver", "Helen Marsh", "25 August 2026", ""), ("Implementer", "Ben Ray", "23 August 2026", ""))]),
    ("R07", "closed before it was done", [change("CH-67", ("Implemented by", "Ben Ray", "Date", "25 August 2026"), ("Closed by", "Helen Marsh", "Date", "23 August 2026"))]),
    ("R06", "found", [problems("2026-09-01")]),
    ("R06", "noticed on", [problems("2026-09-01", "Noticed on")]),
    ("R06", "identified", [problems("2026-09-01", "Identified")]),
    ("R05", "a complaint without its end", [complaints([*COMPLAINED, ("CP-04", "2026-10-12", "Uwe Stahl", "away for weeks", "")])]),
    ("R05", "a complaint longer than the house allows", [document("Processes/FMS-204 Complaints.docx", "FMS-204", "Handling of Complaints", "# 1 Handling\nEach complaint is logged, answered in two days and closed within five working days."), complaints([*COMPLAINED, ("CP-04", "2026-11-05", "Uwe Stahl", "away for weeks", "")])]),
    ("R13", "one certificate of two people", [certificates("2026-05-31")]),
    ("R13", "held by", [certificates("2026-05-31", ("Held by", "Certificate", "Issued", "Valid until"))]),
    ("R02", "marks of others", [training("21 October 2026", NAMES, MARKS, "a"), training("22 October 2026", OTHERS, MARKS.replace("all passed", "nobody again"), "b")]),
    ("C12", "revisions by name", [catalogue("Service catalogue r2.xlsx", "80 %"), catalogue("Service catalogue r3.xlsx", "85 %")]),
    ("C12", "versions by name", [catalogue("Lists/Service catalogue v1.0.xlsx", "80 %"), catalogue("Lists/Service catalogue v1.1.xlsx", "85 %")]),
    ("C14", "another name in a header", [*SEVERAL, monthly("Ferncliff IT Services (FITS)   Monthly service report")]),
    ("A01", "a team by their first names", [text("Audit/Internal audit plan 2026.docx", "Internal audit plan 2026", "Criteria: ISO/IEC 20000-1:2018. Days: 14 to 15 September 2026. Team: Helen Marsh (lead), Moira Flint, Oskar Lindqvist.\n\n| Date | Department | Clauses | Auditor |\n|---|---|---|---|\n| 14 September 2026 | Service Desk | 8.6 | Marsh |\n| 15 September 2026 | Platforms | 8.4 | Lindqvist |\n"), book("People/Staff list.xlsx", "Staff", ("No.", "Name", "Department", "Role"), [("1", "Helen Marsh", "Quality", "Manager"), ("2", "Oskar Lindqvist", "Platforms", "Engineer"), ("3", "Moira Flint", "Service Desk", "Agent"), ("4", "Ann Holt", "Service Desk", "Agent")], title="Staff list")]),
]
CHINESE_WAYS: list[tuple[str, str, list[str]]] = [
    ("R07", "申请人、日期", [application(("申请人", "石榴", "日期", "2026年8月21日"), ("审批人", "卫澜", "日期", "2026年8月12日"))]),
    ("R07", "实施在审批前", [application(("申请人", "石榴", "日期", "2026年8月10日"), ("审批意见", "同意，卫澜", "日期", "2026年8月21日"), ("实施人", "鲁岩", "日期", "2026年8月19日"))]),
    ("R07", "三栏", [application(("申请人", "石榴", "2026年8月10日", ""), ("批准人", "卫澜", "2026年8月21日", ""), ("实施人", "鲁岩", "2026年8月19日", ""))]),
    ("R05", "投诉没有关闭日期", [complained([*TOLD, ("TS-04", "2026-10-12", "苏原", "报表两周未给", "卫澜", "")])]),
    ("R05", "超过本单位时限", [procedure("程序/BC-SM-P-09 投诉管理程序 V1.0.docx", "BC-SM-P-09", "投诉管理程序", "# 1 过程\n客户投诉当日登记，两个工作日内答复，五个工作日内办结。"), complained([*TOLD, ("TS-04", "2026-11-03", "苏原", "报表两周未给", "卫澜", "")])]),
    ("R13", "同一证书两人", [sheet("人员/持证情况.xlsx", "证书", ("姓名", "证书名称", "发证日期", "有效期至"), [("石榴", "无线电操作证", "2024-06-01", "2028-05-31"), ("卫澜", "无线电操作证", "2022-06-01", "2026-05-31"), ("乔木", "内审员证书", "2024-02-20", "2027-02-19")], title="员工持证情况表")]),
    ("C12", "两版目录", [sheet(f"服务目录（第{number}版）.xlsx", "目录", ("编号", "服务名称", "服务描述"), [("1", "服务台服务", "受理"), ("2", "服务器运维服务", said)], title="服务目录") for number, said in (("二", "监控"), ("三", "监控和扩容"))]),
    ("R02", "成绩相同", [form(f"人员/培训记录{at}.docx", "培训记录", [("培训主题", "信息安全", "培训日期", f"2026年10月2{at}日"), ("参加人员", names, "讲师", "乔木"), ("考核成绩", "92、85、78、96、88、90", "地点", room)]) for at, names, room in ((1, "石榴、卫澜、鲁岩、谭溪、方洲、尹竹", "一楼"), (2, "甘棠、程南、陆北、白石、苏原、韩水", "二楼"))]),
    ("T03", "put away", [prose("作废文件/信息技术服务办理规定.docx", "信息技术服务办理规定", "# 一、总则\n本规定适用于公司信息技术服务旳办理。\n# 二、职责\n服务办理部负责服务旳策划、实行和改善；各部门应配合事情办理、改变办理和发布办理旳工作。\n# 三、事情办理\n重大事情应报公司领导，审核同意后旳改变方可实行。")]),
]
SILENT: list[tuple[str, str, list[str]]] = [
    ("R07", "in their order", [change("CH-64", ("Asked for by", "Ann Holt", "Day", "12 August 2026"), ("Decision of the board", "approved, Helen Marsh", "Day", "21 August 2026"), ("Carried out by", "Ben Ray", "Date", "2 September 2026"))]),
    ("R07", "an emergency approved afterwards", [change("CH-68", ("Category", "emergency", "Risk", "low"), ("Asked for by", "Ann Holt", "Day", "21 August 2026"), ("Carried out by", "Ben Ray", "Date", "21 August 2026"), ("Approved by", "Helen Marsh", "Date", "22 August 2026"))]),
    ("R07", "planned days", [change("CH-69", ("Asked for by", "Ann Holt", "Day", "21 August 2026"), ("Planned by", "Ben Ray", "Date", "12 August 2026"))]),
    ("R07", "a day of the form alone", [change("CH-70", ("Owner", "Ann Holt", "Date", "30 August 2026"), ("Approved by", "Helen Marsh", "Date", "22 August 2026"))]),
    ("R06", "found in their order", [problems("2026-08-11")]),
    ("R05", "a fresh complaint", [complaints([*COMPLAINED, ("CP-04", "2026-11-12", "Uwe Stahl", "away for weeks", "")])]),
    ("R05", "a complaint withdrawn", [complaints([(*each, "agreed") for each in COMPLAINED] + [("CP-04", "2026-10-02", "Uwe Stahl", "away for weeks", "", "withdrawn by him")], ("No.", "Received", "From", "About", "Closed", "What came of it"))]),
    ("R13", "renewed by the same person", [certificates("2028-05-31")]),
    ("R02", "other marks", [training("21 October 2026", NAMES, MARKS, "a"), training("22 October 2026", OTHERS, "test: 70, 95, 85, 80, 90, 100; all passed", "b")]),
    ("R02", "all with full marks", [training("21 October 2026", NAMES, "test: 100, 100, 100, 100, 100, 100; all passed", "a"), training("22 October 2026", OTHERS, "test: 100, 100, 100, 100, 100, 100; nobody again", "b")]),
    ("C12", "catalogues of two customers", [catalogue("Service catalogue Northgate.xlsx", "80 %"), catalogue("Service catalogue Southgate.xlsx", "85 %")]),
    ("C12", "parts of a catalogue", [catalogue("Service catalogue part 1.xlsx", "80 %"), catalogue("Service catalogue part 2.xlsx", "85 %")]),
    ("C14", "a sister firm", [*SEVERAL, monthly("Ferncliff Water Engineering   Monthly service report")]),
    ("C14", "the own name", [*SEVERAL, monthly(f"{FIRM}   Monthly service report")]),
]
# fmt: on


def told(ways: list[tuple[str, str, list[str]]]) -> list[str]:
    return [f"{check} {what}" for check, what, _ in ways]


@pytest.mark.parametrize(("check", "what", "more"), ENGLISH_WAYS, ids=told(ENGLISH_WAYS))
def test_found_in_english(check: str, what: str, more: list[str]) -> None:
    assert new_findings(check, *more, house=ENGLISH)


@pytest.mark.parametrize(("check", "what", "more"), CHINESE_WAYS, ids=told(CHINESE_WAYS))
def test_found_in_chinese(check: str, what: str, more: list[str]) -> None:
    assert new_findings(check, *more, house=CHINESE)


@pytest.mark.parametrize(("check", "what", "more"), SILENT, ids=told(SILENT))
def test_what_is_lawful_is_no_defect(check: str, what: str, more: list[str]) -> None:
    assert not new_findings(check, *more, house=ENGLISH)


def test_a_number_left_out_is_shown_in_the_list_too() -> None:
    listed = [(str(at), f"BC-SM-P-{at:02}", f"第{at}号程序", "V1.0", "2026-04-01") for at in range(1, 9) if at != 5]
    files = [procedure(f"程序/BC-SM-P-{at:02} 程序{at} V1.0.docx", f"BC-SM-P-{at:02}", f"第{at}号程序", "# 1 目的\n有序。") for at in range(1, 9) if at != 5]  # fmt: skip
    found = [one for one in findings("C03", document_list(listed), *files) if "BC-SM-P-05" in one.message.zh]
    assert found
    assert any(side.path.endswith("受控文件清单.xlsx") for side in found[0].evidence)
