"""People where houses write them: attendance, rosters, charts, and who audits whom."""

from __future__ import annotations

import pytest
from laid_out_papers import facts, lines, table

from pipeline.entities.people.people import listed
from pipeline.values import Block, Content, Kind, Place

THREE = ("乔木", "卫澜", "尹竹")
ENGLISH = ("Ann Holt", "Ruth Calloway", "Tom Acheson")


def told(blocks: list[Block], requirement: str, *names: str, kind: Kind = "record") -> str:
    return " ".join(fact.value for fact in facts(blocks, requirement, kind) if fact.name in names)


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        (lines("参加 乔木、卫澜、尹竹"), THREE),
        (lines("参加人员：质量部乔木、运维部卫澜、商务部尹竹"), THREE),
        (lines("参加人员", "乔木　质量部经理", "卫澜　运维部经理", "尹竹　商务部经理"), THREE),
        (lines("会议由总经理柏舟主持，乔木、卫澜、尹竹出席会议。"), THREE),
        (table(("参加人员", "职务"), ("乔木", "质量经理"), ("卫澜", "运维经理"), ("尹竹", "商务经理")), THREE),
        (lines("Present (signed on the list): Ann Holt, Ruth Calloway, Tom Acheson"), ENGLISH),
        (lines("Oliver Stamp took the chair. Ann Holt, Ruth Calloway and Tom Acheson attended."), ENGLISH),
        (lines("Attendees", "- Ann Holt, Quality", "- Ruth Calloway, Desk", "- Tom Acheson, Operations"), ENGLISH),
    ],
)
def test_who_was_there(blocks: list[Block], names: tuple[str, ...]) -> None:
    present = told(lines("会议纪要") + blocks, "R-9.3-3", "meeting.present")
    assert all(name in present for name in names)


@pytest.mark.parametrize(
    "blocks",
    [
        lines("主持 柏舟"),
        lines("会议主席：柏舟"),
        lines("主持（总经理）：柏舟"),
        table(("In the chair", "柏舟")),
        lines("出席人员：", "- 柏舟（主持）", "- 乔木"),
    ],
)
def test_who_was_in_the_chair(blocks: list[Block]) -> None:
    assert "柏舟" in told(lines("会议纪要") + blocks, "R-9.3-3", "meeting.chair")


@pytest.mark.parametrize(
    "rows",
    [
        (("序号", "成员", "归属部门"), ("1", "乔木", "质量部"), ("2", "卫澜", "运维部"), ("3", "尹竹", "商务部"), ("4", "石榴", "运维部")),
        (("质量部", "乔木", "经理"), ("", "甘棠", "专员"), ("运维部", "卫澜", "经理"), ("", "石榴", "工程师")),
    ],
)  # fmt: skip
def test_people_of_a_roster_without_a_head_for_names(rows: tuple[tuple[str, ...], ...]) -> None:
    blocks = table(*rows)
    assert "石榴" in told(blocks, "L14", "person.listed", kind="list")
    assert "石榴|运维部" in told(blocks, "L14", "person.department", kind="list")


def test_given_and_family_names_in_two_columns_and_turned_about() -> None:
    apart = table(("First name", "Last name"), ("Ann", "Holt"), ("Tom", "Acheson"))
    turned = table(("Name", "Unit"), ("Holt, Ann", "Quality"), ("Acheson, Tom", "Desk"))
    assert all("Ann Holt" in told(each, "L14", "person.listed", kind="list") for each in (apart, turned))


def test_units_and_who_leads_them_are_no_roster() -> None:
    rows = [(f"{unit}部", name) for unit, name in zip("甲乙丙丁", (*THREE, "石榴"), strict=True)]
    units = table(("Lead of", "Lead"), *((f"Desk {c}", n) for c, n in zip("ABCD", (*ENGLISH, "Guy Peel"), strict=True)))
    assert not told(units, "L14", "person.listed", kind="list")
    assert not told(table(*((f"运{unit}", name) for unit, name in rows)), "L14", "person.listed", kind="list")


def test_a_chart_gives_units_their_people_and_no_duties() -> None:
    chart = lines("质量部：乔木（经理）、甘棠", "运维部：容量、连续性")
    found = told(chart, "D-5.3", "person.department", kind="manual")
    assert "甘棠|质量部" in found
    assert "运维部" not in found


def audited(blocks: list[Block]) -> str:
    return told(lines("2026年内部审核计划") + blocks, "R-9.2-1", "audit.row", kind="plan")


def test_who_audits_whom_in_lines_and_matrices() -> None:
    listed = [Block(text, Place(heading="审核分工")) for text in ("运维部（8.6）：乔木", "商务部——卫澜")]
    assert {"运维部|乔木", "商务部|卫澜"} <= set(audited(listed).split())
    matrix = table(("条款", "运维部", "商务部"), ("8.6", "乔木", ""), ("8.3", "", "卫澜"))
    assert {"运维部|乔木", "商务部|卫澜"} <= set(audited(matrix).split())
    sentence = lines(
        "Ann Holt audits the Service Desk, Ruth Calloway audits Operations and Tom Acheson audits Quality."
    )
    assert "Quality|Tom Acheson" in audited(sentence)


def test_who_receives_the_auditors_does_not_audit() -> None:
    assert not audited([Block("运维部：乔木", Place(heading="审核组与各部门陪同人员"))])


@pytest.mark.parametrize(("line", "unit"), [("Owner: Platform Operations Team", True), ("Owner: Ruan Hao", False)])
def test_an_owner_is_a_unit_by_its_word(line: str, unit: bool) -> None:
    found = told(lines("Incident management", line), "D-8.6.1", "unit.named", kind="procedure")
    assert bool(found) is unit


def test_a_chart_gives_units_their_heads_and_a_roster_in_two_languages_its_people() -> None:
    chart = table(("部门", "负责人", "职责"), ("质量部", "乔木", "体系"), ("运维部", "卫澜", "运行"))
    assert "卫澜|运维部" in told(chart, "D-5.3", "person.department", kind="manual")
    roster = table(("No.", "Name 姓名", "Team"), ("1", "Ann Holt", "Quality"), ("2", "Tom Acheson", "Desk"))
    assert "Ann Holt|Quality" in told(roster, "L14", "person.department", kind="list")


def test_an_appointment_says_of_what_somebody_is_the_head() -> None:
    letter = lines("任命通知", "台账牵头人：古松（网络现场室主任）")
    assert "古松|网络现场室" in told(letter, "D-5.3", "person.department")


def test_a_timetable_names_those_who_audit_by_a_word_of_its_own() -> None:
    rows = [("13 Oct", "Desk", "8.6.1", "Ann Holt"), ("14 Oct", "Track", "8.5.1, 8.5.3", "Tom Acheson"), ("15 Oct", "Quality", "7.5, 9.1", "Ruth Calloway")]  # fmt: skip
    assert "Track|Tom Acheson" in audited(table(("Day", "Team", "What (clauses)", "Walker"), *rows))
    assert not audited(table(("Day", "Team", "What (clauses)", "Escort"), *rows))


def test_who_is_to_do_something_is_on_no_list_of_people() -> None:
    decisions = table(("No.", "Decision", "Who", "By"), ("1", "a node", "Ann Holt", "15 Dec"), ("2", "a test", "Tom Acheson", "11 Dec"), ("3", "a rota", "Ruth Calloway", "4 Jan"))  # fmt: skip
    assert not told(decisions, "R-9.3-3", "person.listed")


def test_a_roster_keeps_the_blanks_in_names_with_other_letters() -> None:
    roster = table(("Name", "Position"), ("Dr. Jürgen Größl", "General Manager"), ("岑 北", "主管"))
    assert [fact.value for fact in listed(Content(tuple(roster)))] == ["Jürgen Größl|General Manager", "岑北|主管"]


@pytest.mark.parametrize("role", ["Auditors", "Lead auditor", "Audit team", "Members"])
def test_a_role_before_names_without_a_colon_is_no_part_of_the_first(role: str) -> None:
    found = told(lines(f"{role} Ann Holt, Ruth Calloway, Tom Acheson."), "R-9.2-6", "person.group", kind="report")
    assert found.split("、") == list(ENGLISH)
