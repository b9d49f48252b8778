"""A01: who audits the own unit by the plan."""

from __future__ import annotations

import pytest
from chinese_house import AUDITED, CHINESE, PEOPLE, PLAN, ROSTER, audit_plan, roster, rows
from chinese_papers import ALL_CLAUSES, plan_by_clauses
from english_house import AUDITED as ENGLISH_AUDITED
from english_house import ENGLISH, book, text
from english_house import PEOPLE as ENGLISH_PEOPLE
from english_house import PLAN as ENGLISH_PLAN
from english_house import ROSTER as ENGLISH_ROSTER
from english_house import audit_plan as english_audit_plan
from small_house import findings, new_findings, prose, sheet
from ways import Way, each_is_found, each_is_left_alone, messages_in_english


def plan(who: str) -> str:
    table = f"| 时间 | 谁接受审核 | 条款 | 谁审 |\n|---|---|---|---|\n| 9/14 9:00 | 总经理办公室 | 4、5、6、9.3 | 乔木 |\n| 9/14 14:00 | 运维部 | 8.1、8.2、8.5、8.6、8.7 | {who} |\n| 9/15 9:00 | 商务部 | 8.3、8.4 | 乔木 |\n| 9/15 14:00 | 质量部 | 7、9、10 | 卫澜 |"
    return prose(PLAN, "内部审核日程", f"审核依据：ISO/IEC 20000-1:2018。2026年9月1日。\n\n{table}")


def in_short() -> str:
    return sheet(
        ROSTER, "名册", ("序", "名", "部门", "岗"), [*PEOPLE, ("10", "步青", "商务部", "员工")], title="员工花名册"
    )


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A01", "a timetable in plain words", [roster(), plan("石榴")]),
    ("A01", "a roster whose heads are in short", [in_short(), plan("石榴")]),
    ("A01","plan",[audit_plan(rows(AUDITED,1,c3="卫澜"))]),
    ("A01","two",[audit_plan(rows(AUDITED,1,c3="尹竹、石榴"))]),
    ("A01","head",[audit_plan(rows(AUDITED,1,c3="卫澜"),header=("时间","受审核方","审核条款","审核组成员"))]),
    ("A01","组",[audit_plan(rows(AUDITED,1,c3="卫澜"),header=("时间","科室","审核条款","内审员")),roster()]),
    ("A01","处",[audit_plan(rows(AUDITED,1,c3="卫澜"),header=("时间","部门/过程","条款","审核员"))]),
    ("A01","letters",[audit_plan(rows([(*r[:3], "B") for r in AUDITED],1,c3="A"),top="审核准则：ISO/IEC 20000-1:2018。审核组：A 卫澜（组长）、B 乔木。编制：乔木 2026年9月1日。")]),
    ("A01","letters behind the names",[audit_plan(rows([(*r[:3], "B") for r in AUDITED],1,c3="A"),top="审核准则：ISO/IEC 20000-1:2018。内审员：卫澜（A）、乔木（B）。编制：乔木 2026年9月1日。")]),
    ("A01","分组",[audit_plan(rows(AUDITED,1,c3="第二组"),top="审核准则：ISO/IEC 20000-1:2018。第一组：乔木；第二组：卫澜。编制：乔木 2026年9月1日。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("A01", "letters of others", [audit_plan([(*r[:3], "A" if r[1] in ("运维部", "质量部") else "B") for r in AUDITED],top="审核准则：ISO/IEC 20000-1:2018。审核组：A 尹竹（组长）、B 乔木。编制：乔木 2026年9月1日。")]),
    ("A01", "nobody audits the own unit", [roster(), plan("尹竹")]),
    ("A01", "a roster in short, nobody audits the own unit", [in_short(), plan("尹竹")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A01","plan",[english_audit_plan(rows(ENGLISH_AUDITED,1,c3="Oskar Lindqvist"))]),
    ("A01","initials",[english_audit_plan([(*r[:3], "".join(w[0] for w in r[3].split())) for r in rows(ENGLISH_AUDITED,1,c3="Oskar Lindqvist")])]),
    ("A01","header auditee",[english_audit_plan(rows(ENGLISH_AUDITED,1,c3="Oskar Lindqvist"),header=("Time","Auditee","Clauses","Audit team"))]),
    ("A01","section",[english_audit_plan(rows(ENGLISH_AUDITED,1,c3="Oskar Lindqvist"),header=("Time","Section","Clauses","Auditor")),book(ENGLISH_ROSTER,"Staff",("Name","Section","Position"),ENGLISH_PEOPLE,title="Staff list 1 September 2026")]),
    ("A01","dept in plan",[english_audit_plan(rows(ENGLISH_AUDITED,1,c1="Service Desk (Oskar Lindqvist)",c3="Ruth Calloway"))]),
    ("A01","process",[english_audit_plan([("14 September 2026","Incident management","8.6.1","Oskar Lindqvist"),*ENGLISH_AUDITED],header=("Date","Area","Clauses","Auditor")),english_audit_plan(rows(ENGLISH_AUDITED,1,c3="Oskar Lindqvist, Priya Nair"))]),
    ("A01","initials 2",[english_audit_plan(rows(ENGLISH_AUDITED,1,c3="R. Calloway"))]),
    ("A01","sheet plan",[book("Audit/Internal audit schedule.xlsx","Plan",("Date","Time","Department","Clauses","Lead auditor","Auditor"),[("14 September 2026","09:00","Service Desk","8.6.1","Moira Flint","Dan Whitlock"),("14 September 2026","11:00","Operations","8.5","Moira Flint","Ruth Calloway"),("15 September 2026","09:00","Finance","8.4.1","Moira Flint","Ruth Calloway")],title="Internal audit schedule September 2026")]),
    ("A01", "a team by their first names", [text("Audit/Internal audit plan 2026.docx", "Internal audit plan 2026", "Criteria: ISO/IEC 20000-1:2018. Days: 14 to 15 September 2026. Team: Helen Marsh (lead), Moira Flint, Oskar Lindqvist.\n\n| Date | Department | Clauses | Auditor |\n|---|---|---|---|\n| 14 September 2026 | Service Desk | 8.6 | Marsh |\n| 15 September 2026 | Platforms | 8.4 | Lindqvist |\n"), book("People/Staff list.xlsx", "Staff", ("No.", "Name", "Department", "Role"), [("1", "Helen Marsh", "Quality", "Manager"), ("2", "Oskar Lindqvist", "Platforms", "Engineer"), ("3", "Moira Flint", "Service Desk", "Agent"), ("4", "Ann Holt", "Service Desk", "Agent")], title="Staff list")]),
    ("A01", "initials under By", [text(ENGLISH_PLAN, "Internal audit plan 2026", "Criteria: ISO/IEC 20000-1:2018. Lead auditor Moira Flint (MF), auditor Priya Nair (PN).\n\n| Day | Who is looked at | Clauses | By |\n|---|---|---|---|\n| 14 Sept | Service Desk | 8.6.1, 8.6.2 | MF |\n| 14 Sept | Operations | 8.1, 8.5.1 | PN |\n| 15 Sept | Finance | 8.3.4, 8.4.1 | MF |\n| 15 Sept | Management | 4, 5, 6 | PN |")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_auditor_of_the_own_department_is_found_by_roster_and_plan() -> None:
    header = ("序号", "姓名", "部门", "岗位")
    staff = [
        ("1", "甘棠", "质量部", "主管"),
        ("2", "乔木", "运维部", "经理"),
        ("3", "桑梓", "商务部", "采购"),
        ("4", "柏舟", "管理层", "总经理"),
    ]
    roster = sheet("资质/员工花名册.xlsx", "花名册", header, staff, title="员工花名册")
    (finding,) = findings("A01", plan_by_clauses(ALL_CLAUSES), roster)
    assert "乔木" in finding.message.zh
    assert "运维部" in finding.message.zh
    assert "资质/员工花名册.xlsx" in finding.paths
    assert finding.place
    moved = [staff[0], ("2", "乔木", "商务部", "经理"), *staff[2:]]
    assert (
        findings(
            "A01",
            plan_by_clauses(ALL_CLAUSES),
            sheet("资质/员工花名册.xlsx", "花名册", header, moved, title="员工花名册"),
        )
        == []
    )


@pytest.mark.parametrize("head", ["Who is visited", "Where we go"])
def test_who_is_audited_is_told_by_the_cells(head: str) -> None:
    header = ("Date", head, "Clauses", "Auditor")
    assert findings("A01", english_audit_plan(ENGLISH_AUDITED, header), house=ENGLISH) == []
    own = rows(ENGLISH_AUDITED, 2, c3="Tom Acheson")
    (found,) = findings("A01", english_audit_plan(own, header), house=ENGLISH)
    assert "Tom Acheson" in found.message.en
    own_zh = rows(AUDITED, 1, c3="石榴")
    assert findings("A01", audit_plan(own_zh, ("日期", "去哪里", "条款", "审核员")), house=CHINESE)


def test_the_unit_of_an_auditor_may_stand_in_the_appointment() -> None:
    people = [
        (name, "运维部" if unit == "Operations" else "质量部", post)
        for name, unit, post in (("Helen Marsh", "Management", "MD"), ("Moira Flint", "Quality", "QM"))
    ]
    roster = book("People/Staff list.xlsx", "Staff", ("Name", "Unit", "Post"), people, title="Staff list")
    appointed = text(
        "Audit/Appointment of internal auditors.docx",
        "Appointment of internal auditors",
        "I appoint as internal auditors: Moira Flint (lead), Quality; Tom Acheson, Operations. Both are trained.",
    )
    (found,) = findings(
        "A01", english_audit_plan(rows(ENGLISH_AUDITED, 2, c3="Tom Acheson")), roster, appointed, house=ENGLISH
    )
    assert "Tom Acheson" in found.message.en


def timetable(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    table = "\n".join("| " + " | ".join(row) + " |" for row in (heads, ("---",) * len(heads), *rows))
    return prose("内审/内部审核日程.docx", "内部审核日程", f"依据：ISO/IEC 20000-1:2018。\n\n{table}")


@pytest.mark.parametrize(("auditor", "wrong"), [("卫澜", True), ("尹竹", False)])
def test_timetable_in_words_of_its_own_with_meetings_that_look_at_nothing(auditor: str, wrong: bool) -> None:
    rows = [
        ("14日 8:30", "碰头会", "—", "全组"),
        ("14日 9:00", "总经理室领导", "4.1 4.2 5.1 9.3", "乔木"),
        ("14日 13:30", "运维部", "8.1 8.6.1 8.6.2", auditor),
        ("15日 9:00", "商务部", "8.3.2 8.3.4", "乔木"),
        ("15日 13:30", "质量部", "7.5 9.1 9.2", "尹竹"),
        ("15日 16:30", "末了碰头会", "—", "全组"),
    ]
    plan = timetable(("什么时候", "查谁", "查哪些条款", "谁查"), rows)
    assert any(auditor in one.message.zh for one in new_findings("A01", plan, house=CHINESE)) is wrong


@pytest.mark.parametrize("head", ["受审", "审谁", "看哪些部门"])
@pytest.mark.parametrize(("auditor", "wrong"), [("柳月", True), ("尹竹", False)])
def test_a_short_head_over_posts_of_a_site_and_meetings(head: str, auditor: str, wrong: bool) -> None:
    rows = [
        ("14日 8:30", "首次会议", "—", "全体"),
        ("14日 9:00", "总经理、副总", "4 5 9.3", "乔木"),
        ("14日 13:30", "运维部", "8.1 8.6", auditor),
        ("15日 9:00", "北门站", "8.1", "乔木"),
        ("15日 11:00", "南库点", "8.1", "尹竹"),
        ("15日 16:30", "末次会议", "—", "全体"),
    ]
    plan = timetable(("时间", head, "条款", "审核员"), rows)
    people = roster([*PEOPLE, ("10", "柳月", "运维部", "工程师")])
    found = new_findings("A01", people, plan, house=CHINESE)
    assert any(auditor in one.message.zh for one in found) is wrong


def test_one_auditor_of_several_units_of_which_one_is_the_own_audits_the_own() -> None:
    def plan(unit: str) -> str:
        body = f"| Day | Team | Clauses | Auditor |\n|---|---|---|---|\n| 14 September 2026 | {unit} | 8.5, 8.6, 8.7 | Priya Nair |\n| 15 September 2026 | Quality | 4, 5, 6, 7 | Oskar Lindqvist |\n| 15 September 2026 | Finance | 8.3, 8.4, 9, 10 | Moira Flint |"
        return text(ENGLISH_PLAN, "Internal audit plan 2026", body)

    assert new_findings("A01", plan("Operations, night watch"), house=ENGLISH)
    assert not new_findings("A01", plan("Service Desk, night watch"), house=ENGLISH)


def test_a_department_with_and_in_its_name_is_one() -> None:
    people = [
        (*row[:1], "Service Desk & Support" if row[1] == "Service Desk" else row[1], row[2]) for row in ENGLISH_PEOPLE
    ]
    roster = book(ENGLISH_ROSTER, "Staff", ("Name", "Unit", "Post"), people, title="Staff list 1 September 2026")
    plan = english_audit_plan(
        [(r[0], r[1].replace("Service Desk", "Service Desk & Support"), *r[2:]) for r in ENGLISH_AUDITED]
    )
    assert not messages_in_english("A01", roster, plan)
    own = [(*r[:3], "Ruth Calloway") if "Desk" in r[1] else r for r in ENGLISH_AUDITED]
    own = [(r[0], r[1].replace("Service Desk", "Service Desk & Support"), *r[2:]) for r in own]
    assert len(messages_in_english("A01", roster, english_audit_plan(own))) == 1


OWN = rows(ENGLISH_AUDITED, 1, c3="Oskar Lindqvist")  # of the Service Desk


UNITS = {
    "Management": "管理层",
    "Quality": "质量部",
    "Service Desk": "服务台",
    "Operations": "运维部",
    "Finance": "财务部",
}
NAMES = ("韩真", "莫芙兰", "林奎", "南雨", "艾彤", "罗思", "魏丹", "莫茵")


def roster_of_two(columns: tuple[str, ...], units: str = "{en}") -> str:
    """A roster in Chinese with Latin names beside: the columns, and how a unit is written."""
    people = [
        (str(at), zh, en, units.format(en=unit, zh=UNITS[unit]), post)
        for at, (zh, (en, unit, post)) in enumerate(zip(NAMES, ENGLISH_PEOPLE, strict=True), 1)
    ]
    return book(ENGLISH_ROSTER, "花名册", columns, people, title="员工花名册（2026年9月）")


def roster_in_one_cell(between: str) -> str:
    people = [
        (f"{zh}{between}{en}", f"{UNITS[unit]} {unit}", post)
        for zh, (en, unit, post) in zip(NAMES, ENGLISH_PEOPLE, strict=True)
    ]
    return book(
        ENGLISH_ROSTER, "Staff", ("Name", "Department", "Position"), people, title="Staff list 1 September 2026"
    )


TWO_SCRIPTS = [
    ("english name", roster_of_two(("序号", "姓名", "英文名", "部门", "岗位"))),
    ("pinyin", roster_of_two(("序号", "姓名", "拼音", "所属部门", "职务"), "{en} {zh}")),
    ("either", roster_of_two(("序号", "姓名", "英文/拼音", "部门", "岗位"), "{zh} {en}")),
    ("chinese name beside", book(ENGLISH_ROSTER, "Staff", ("Name", "Chinese name", "Department", "Position"), [(en, zh, unit, post) for zh, (en, unit, post) in zip(NAMES, ENGLISH_PEOPLE, strict=True)], title="Staff list 1 September 2026")),
    ("one cell", roster_in_one_cell(" ")),
    ("one cell with a slash", roster_in_one_cell(" / ")),
]  # fmt: skip


@pytest.mark.parametrize("roster", [each for _, each in TWO_SCRIPTS], ids=[way for way, _ in TWO_SCRIPTS])
def test_roster_in_two_scripts_tells_who_is_known_and_where_people_belong(roster: str) -> None:
    assert not findings("R14", roster, house=ENGLISH)
    assert not findings("A01", roster, house=ENGLISH)
    assert findings("A01", roster, english_audit_plan(OWN), house=ENGLISH)
    unknown = findings("R14", roster, english_audit_plan(rows(ENGLISH_AUDITED, 0, c3="Gregor Stahl")), house=ENGLISH)
    assert ["Gregor Stahl" in one.message.en for one in unknown] == [True]


@pytest.mark.parametrize("unit", ["Customer Service Desk (SD)", "SD"])
def test_unit_goes_by_its_short_name(unit: str) -> None:
    people = [(en, "SD" if home == "Service Desk" else home, post) for en, home, post in ENGLISH_PEOPLE]
    roster = book(
        ENGLISH_ROSTER, "Staff", ("Name", "Department", "Position"), people, title="Staff list 1 September 2026"
    )
    assert findings("A01", roster, english_audit_plan(rows(OWN, 1, c1=unit)), house=ENGLISH)
    assert not findings("A01", roster, english_audit_plan(rows(ENGLISH_AUDITED, 1, c1=unit)), house=ENGLISH)


def test_unit_in_both_languages_in_a_chinese_plan() -> None:
    plan = rows(AUDITED, 1, c1="Operations 运维部", c3="卫澜")
    assert findings("A01", audit_plan(plan), house=CHINESE)


def test_an_examiner_is_an_auditor() -> None:
    header = ("Date", "Section", "Clauses", "Examiner")
    assert findings("A01", english_audit_plan(ENGLISH_AUDITED, header), house=ENGLISH) == []
    (found,) = findings("A01", english_audit_plan(rows(ENGLISH_AUDITED, 2, c3="Tom Acheson"), header), house=ENGLISH)
    assert "Tom Acheson" in found.message.en
