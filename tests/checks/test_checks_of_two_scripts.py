"""Houses that write in two scripts, exports of tools, and papers that say things in tables of their own."""

from __future__ import annotations

import pytest
from chinese_house import AUDITED as CHINESE_AUDITED
from chinese_house import CHINESE, changes
from chinese_house import audit_plan as chinese_plan
from chinese_house import rows as chinese_rows
from english_changes import proc, rows
from english_house import (
    AUDITED,
    ENGLISH,
    INCIDENT_BODY,
    INCIDENTS,
    OBJECTIVES,
    PEOPLE,
    ROSTER,
    SLA,
    TICKET_COLUMNS,
    audit_plan,
    book,
    document,
    text,
)
from small_house import findings, sheet

NAMES = ("韩真", "莫芙兰", "林奎", "南雨", "艾彤", "罗思", "魏丹", "莫茵")
UNITS = {
    "Management": "管理层",
    "Quality": "质量部",
    "Service Desk": "服务台",
    "Operations": "运维部",
    "Finance": "财务部",
}
OWN = rows(AUDITED, 1, c3="Oskar Lindqvist")  # of the Service Desk
BOARD = "# Decisions\n\n| Change | Decision |\n|---|---|\n| CHG-031 disk replacement | approved |\n| CHG-032 new line | approved |\n"


def roster_of_two(columns: tuple[str, ...], units: str = "{en}") -> str:
    """A roster in Chinese with Latin names beside: the columns, and how a unit is written."""
    people = [
        (str(at), zh, en, units.format(en=unit, zh=UNITS[unit]), post)
        for at, (zh, (en, unit, post)) in enumerate(zip(NAMES, PEOPLE, strict=True), 1)
    ]
    return book(ROSTER, "花名册", columns, people, title="员工花名册（2026年9月）")


def roster_in_one_cell(between: str) -> str:
    people = [
        (f"{zh}{between}{en}", f"{UNITS[unit]} {unit}", post)
        for zh, (en, unit, post) in zip(NAMES, PEOPLE, strict=True)
    ]
    return book(ROSTER, "Staff", ("Name", "Department", "Position"), people, title="Staff list 1 September 2026")


def board(last: str, lead: str = "Chair: Priya Nair. Present: Tom Acheson, Ruth Calloway.") -> str:
    return text(
        "Records/Change advisory board minutes 2026-09-08.docx",
        "Change advisory board - minutes",
        f"Date: 8 September 2026. {lead}\n\n{BOARD}\n{last}",
    )


TWO_SCRIPTS = [
    ("english name", roster_of_two(("序号", "姓名", "英文名", "部门", "岗位"))),
    ("pinyin", roster_of_two(("序号", "姓名", "拼音", "所属部门", "职务"), "{en} {zh}")),
    ("either", roster_of_two(("序号", "姓名", "英文/拼音", "部门", "岗位"), "{zh} {en}")),
    ("chinese name beside", book(ROSTER, "Staff", ("Name", "Chinese name", "Department", "Position"), [(en, zh, unit, post) for zh, (en, unit, post) in zip(NAMES, PEOPLE, strict=True)], title="Staff list 1 September 2026")),
    ("one cell", roster_in_one_cell(" ")),
    ("one cell with a slash", roster_in_one_cell(" / ")),
]  # fmt: skip


@pytest.mark.parametrize("roster", [each for _, each in TWO_SCRIPTS], ids=[way for way, _ in TWO_SCRIPTS])
def test_roster_in_two_scripts_tells_who_is_known_and_where_people_belong(roster: str) -> None:
    assert not findings("R14", roster, house=ENGLISH)
    assert not findings("A01", roster, house=ENGLISH)
    assert findings("A01", roster, audit_plan(OWN), house=ENGLISH)
    unknown = findings("R14", roster, audit_plan(rows(AUDITED, 0, c3="Gregor Stahl")), house=ENGLISH)
    assert ["Gregor Stahl" in one.message.en for one in unknown] == [True]


@pytest.mark.parametrize("unit", ["Customer Service Desk (SD)", "SD"])
def test_unit_goes_by_its_short_name(unit: str) -> None:
    people = [(en, "SD" if home == "Service Desk" else home, post) for en, home, post in PEOPLE]
    roster = book(ROSTER, "Staff", ("Name", "Department", "Position"), people, title="Staff list 1 September 2026")
    assert findings("A01", roster, audit_plan(rows(OWN, 1, c1=unit)), house=ENGLISH)
    assert not findings("A01", roster, audit_plan(rows(AUDITED, 1, c1=unit)), house=ENGLISH)


def test_unit_in_both_languages_in_a_chinese_plan() -> None:
    plan = chinese_rows(CHINESE_AUDITED, 1, c1="Operations 运维部", c3="卫澜")
    assert findings("A01", chinese_plan(plan), house=CHINESE)


@pytest.mark.parametrize(
    "last",
    ["Minutes approved: Gregor Stahl", "Approved by: Gregor Stahl", "Minutes released: Gregor Stahl, 9 September 2026"],
)
def test_minutes_of_a_board_are_released_by_somebody_of_the_house(last: str) -> None:
    assert any("Gregor Stahl" in one.message.en for one in findings("R14", board(last), house=ENGLISH))
    assert not findings("R14", board(last.replace("Gregor Stahl", "Moira Flint")), house=ENGLISH)


def test_guests_of_a_board_are_nobody_of_the_roster() -> None:
    guests = "Chair: Priya Nair. Present: Tom Acheson, Gregor Stahl of the customer."
    assert not findings("R14", board("Approved by: Moira Flint", guests), house=ENGLISH)


# Levels of an agreement, against the house's objective of 99.9 % for Managed Hosting.
def level(header: tuple[str, ...], *lines: tuple[str, ...]) -> str:
    table = "\n".join("| " + " | ".join(row) + " |" for row in (header, ("---",) * len(header), *lines))
    body = f"# 1 Services\nManaged Hosting, Managed Network and Service Desk for Northgate Foods Ltd.\n\n# 2 Levels\n{table}\n\n# 3 Term\nValid from 1 May 2026 until 30 April 2027."
    return text(SLA, "Service level agreement", body)


def objective(measure: str = "Availability of Managed Hosting") -> str:
    header = ("Objective", "Target", "Source", "Period", "Owner")
    lines = [(measure, ">= 99.9 %", "probe", "month", "Priya Nair"), ("User satisfaction", ">= 4.2 of 5", "survey", "half-year", "Oskar Lindqvist")]  # fmt: skip
    return book(OBJECTIVES, "Objectives", header, lines, title="Service management objectives 2026")


LEVELS = [
    (("Service", "Hours", "What is measured", "Target"), ("Managed Hosting", "24 x 7", "availability in a month", "{} %")),
    (("Service", "Promise in words", "Target"), ("Managed Hosting", "availability, monthly", "{} %")),
    (("Service", "Service hours", "Target"), ("Managed Hosting", "24x7", "availability {} % per month")),
    (("Service", "Measure", "Target"), ("Managed Hosting", "Availability in a month", ">= {} %")),
    (("Service", "Target"), ("Managed Hosting", "Availability: at least {} %")),
]  # fmt: skip


@pytest.mark.parametrize(("header", "line"), LEVELS)
def test_availability_of_a_service_is_one_measure_however_it_is_laid_out(
    header: tuple[str, ...], line: tuple[str, ...]
) -> None:
    other = ("Managed Network", *line[1:])
    promised = level(header, tuple(each.format("99.5") for each in line), tuple(each.format("99.0") for each in other))
    same = level(header, tuple(each.format("99.9") for each in line), tuple(each.format("99.0") for each in other))
    assert findings("R11", objective(), promised, house=ENGLISH)
    assert not findings("R11", objective(), same, house=ENGLISH)


EXPORTS = [
    ("TicketRef", "FirstSeen", "Device", "Symptom", "Cat", "Sev", "AckBy", "AckAt", "ClosedAt", "State"),
    ("Ticket", "Raised", "Device", "Short text", "Class", "Prio", "Handled by", "Answered", "Closed", "Status"),
    ("incident_id", "opened_at", "ci", "short_description", "category", "severity", "assigned_to", "acknowledged_at", "closed_at", "state"),
]  # fmt: skip


def export(header: tuple[str, ...], *lacking: int) -> str:
    lines = [
        (f"INC-{2001 + at}", f"2026-09-{at + 1:02} 09:10", f"host {at}", f"alarm {at}", *(("", "", "", "", "") if at in lacking else ("network", "P3", "Ruth Calloway", f"2026-09-{at + 1:02} 09:20", f"2026-09-{at + 2:02} 10:00")), "open" if at in lacking else "closed")
        for at in range(8)
    ]  # fmt: skip
    return book("Records/Incident export September 2026.xlsx", "Export", header, lines)


@pytest.mark.parametrize("header", EXPORTS, ids=["run together", "short", "underscores"])
def test_blanks_are_seen_in_an_export_with_heads_of_the_tool(header: tuple[str, ...]) -> None:
    assert findings("R05", export(header, 1, 3, 6), house=ENGLISH)
    assert not findings("R05", export(header), house=ENGLISH)


def test_standard_changes_are_not_reviewed_one_by_one() -> None:
    def log(*kinds: str) -> str:
        lines = [(f"RFC-{30 + at}", f"2026-09-{at + 1:02}", "Tom Acheson", f"change {at}", kind, f"2026-09-{at + 2:02}", "" if kind == "standard" or at == 9 else f"2026-09-{at + 9:02}") for at, kind in enumerate(kinds)]  # fmt: skip
        header = ("RFC", "Raised", "Requester", "Description", "Type", "Implemented", "Reviewed")
        return book("Records/Change log 2026.xlsx", "Changes", header, lines, title="Register of changes")

    assert not findings("R05", log(*["normal", "standard", "normal"] * 3), house=ENGLISH)


@pytest.mark.parametrize("sentence", ["The Key Accounts Division calls each customer.", "The Customer Success Division calls each laboratory.", "The Market Research Department writes the forecast."])  # fmt: skip
def test_division_that_no_chart_lists_whatever_it_does(sentence: str) -> None:
    assert findings("C13", proc(sentence), house=ENGLISH)


def scores(*values: str) -> str:
    measures = (
        "Availability of Managed Hosting",
        "P1 restored within 4 hours",
        "Changes without failure",
        "Requests in time",
    )
    lines = [(month, measure, "95 %", value) for month in ("Sep 2026", "Oct 2026") for measure, value in zip(measures, values, strict=True)]  # fmt: skip
    return book("Records/Scoreboard.xlsx", "Scores", ("Month", "Objective", "Target", "Actual"), lines, title="KPI scoreboard 2026")  # fmt: skip


def test_every_measure_at_a_hundred_in_two_months() -> None:
    assert findings("R09", scores("100 %", "100 %", "100 %", "100 %"), house=ENGLISH)
    assert not findings("R09", scores("100 %", "100 %", "97 %", "100 %"), house=ENGLISH)


@pytest.mark.parametrize(
    "title", ["Risk register  BC-SM-P-09", "风险登记册 BC-SM-P-09 A/0版", "风险登记册（BC-SM-P-09）"]
)
def test_number_beside_the_title_of_a_sheet_is_its_own(title: str) -> None:
    cited = "体系的风险见 BC-SM-P-09 风险管理。"
    listed = sheet("清单/风险登记册.xlsx", "风险", ("序号", "风险", "措施"), [("1", "断电", "双路供电")], title=title)
    assert findings("C05", changes(cited), house=CHINESE)
    assert not findings("C05", changes(cited), listed, house=CHINESE)


@pytest.mark.parametrize("head", ["Our paper", "Papers", "Where it stands"])
def test_clause_table_sends_to_a_document_that_is_not_there(head: str) -> None:
    lines = [("8.6.1", "Incidents", "FMS-201"), ("8.5.1", "Changes", "FMS-202"), ("8.6.3", "Problems", "FMS-203"), ("8.4.2", "Demand", "FMS-219")]  # fmt: skip
    table = book("Cross reference.xlsx", "Clauses", ("Clause", "Subject", head), lines, title="Where the standard is answered")  # fmt: skip
    assert any("FMS-219" in one.message.en for one in findings("C05", table, house=ENGLISH))


def test_agreement_lists_services_in_a_sentence() -> None:
    body = "# 1 Services\nManaged Hosting, Managed Network and Sample Storage Cloud, with the Service Desk, under contract C-17.\n\n# 2 Term\nValid from 1 May 2026 until 30 April 2027."
    named = text(SLA, "Service level agreement", body.replace("Managed Network and Sample", "Managed Network, Sample"))
    assert any("Sample Storage Cloud" in one.message.en for one in findings("R10", named, house=ENGLISH))


def two_rows(top: str, below: str, day: str) -> str:
    """A log of requests with a head in two rows; `day` is when the fourth was done, which was asked for on the 4th."""
    lines = [(f"SR-{310 + at}", "new user", f"2026-09-{at + 1:02}", "Northgate", day if at == 3 else f"2026-09-{at + 2:02}", "Ruth Calloway") for at in range(6)]  # fmt: skip
    cells = "\n".join("      - [" + ", ".join(f"'{cell}'" for cell in line) + "]" for line in lines)
    return f"to: Records/Request log 2026.xlsx\nsheets:\n  - name: Requests\n    title: Service requests\n    header: [[{top}], [{below}]]\n    rows:\n{cells}\n"


HEADS = [
    ("No., Asked for, <<, Customer, Done, <<", "^^, What, 'On', ^^, 'On', By"),
    ("编号, 提出, <<, 客户, 完成, <<", "^^, 内容, 时间, ^^, 日期, 人员"),
    ("Request, Raised, <<, Customer, Fulfilled, <<", "^^, What, Date, ^^, Date, By"),
]


@pytest.mark.parametrize(("top", "below"), HEADS)
def test_heads_in_two_rows_tell_when_something_was_done(top: str, below: str) -> None:
    assert findings("R07", two_rows(top, below, "2026-09-02"), house=ENGLISH)
    assert not findings("R07", two_rows(top, below, "2026-09-05"), house=ENGLISH)


@pytest.mark.parametrize(("issue", "whole"), [("2", True), ("2", False)])
def test_records_on_forms_of_the_house_before_the_whole_system_took_effect(issue: str, whole: bool) -> None:
    """An issue 2 that came with the release of the system says that nothing was in force before."""
    second = document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY, cover={"Issue": f"Issue {issue}", **({} if whole else {"Effective from": "1 June 2026"})})  # fmt: skip
    lines = [(f"INC-{900 + at}", f"fault {at}", "P3", f"2026-03-{at + 1:02} 09:10", f"2026-03-{at + 1:02} 11:00", f"2026-03-{at + 2:02} 09:00", "closed", "Ruth Calloway") for at in range(6)]  # fmt: skip
    early = book("Records/FMS-R-20 Incident log March 2026.xlsx", "Log", TICKET_COLUMNS, lines, title="Incident log  FMS-R-20")  # fmt: skip
    assert bool(findings("C07", second, early, house=ENGLISH)) is whole


@pytest.mark.parametrize("number", ["KE-{}", "KEDB-{}", "KE{}0"])
def test_known_error_is_no_link_to_another_process(number: str) -> None:
    header = ("Problem no.", "Opened", "Incidents", "Root cause", "Known error", "Status")
    lines = [(f"PRB-{40 + at}", f"2026-09-{at + 1:02}", f"several {at}", "worn part", number.format(10 + at), "closed") for at in range(6)]  # fmt: skip
    log = [book("Records/Problem log 2026.xlsx", "Problems", header, each, title="Problem log") for each in (lines, [(*line[:2], f"INC-10{at}", *line[3:]) for at, line in enumerate(lines)])]  # fmt: skip
    assert findings("R08", log[0], house=ENGLISH)
    assert not findings("R08", log[1], house=ENGLISH)
