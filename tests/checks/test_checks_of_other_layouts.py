"""Defects in layouts and under names of a house's own: what days, figures, people and numbers tell without its words."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, roster
from chinese_house import SLA as AGREEMENT
from chinese_house import SLA_BODY as CHINESE_SLA
from english_house import (
    AUDITED,
    ENGLISH,
    OBJECTIVES,
    QUESTIONS,
    ROSTER,
    SLA,
    SLA_BODY,
    audit_plan,
    book,
    checklist,
    document,
    text,
)
from small_house import HOUSE, MANUAL, MANUAL_BODY, findings, form, new_findings, procedure, prose, sheet

LAMPS = "程序/BC-SM-P-07 看灯程序 V1.0.docx"
RAPPORT = "Processes/FMS-301 Handing over.docx"


def a_watch(restored: str) -> str:
    rows = [(f"DJ{day:02}01", f"2026-09-{day:02}", f"09:{day:02}", "灯灭", f"09:{day + 2}", f"10:{day:02}", "石榴") for day in range(11, 19)]  # fmt: skip
    rows[5] = ("DJ1601", "2026-09-16", "14:45", "灯灭", "15:10", restored, "石榴")
    return sheet("记录/灯灭簿.xlsx", "9月", ("单号", "哪天", "几点", "现象", "回话", "亮起", "经手"), rows)


def test_clocks_beside_a_day_run_against_those_of_the_other_rows() -> None:
    assert new_findings("R07", a_watch("14:58"), house=CHINESE)
    assert not new_findings("R07", a_watch("15:40"), house=CHINESE)


def test_a_clock_after_midnight_is_of_the_next_day() -> None:
    assert not new_findings("R07", a_watch("00:20"), house=CHINESE)


def a_change(number: str, day: str) -> str:
    rows = [
        ("改动单号", number),
        ("申请日期", day),
        ("改什么", "夜灯亮度"),
        ("批准", f"卫澜 {day}"),
        ("实施", f"{day} 石榴"),
    ]
    return form(f"记录/{number}.docx", "变更申请单", rows, header="BD-P02-01")


def test_a_form_made_of_the_number_of_its_procedure_is_filled_in_before_it_was_in_force() -> None:
    assert new_findings("C07", a_change("GD-0301", "2026-03-09"), house=CHINESE)
    assert not new_findings("C07", a_change("GD-0501", "2026-05-06"), house=CHINESE)


@pytest.mark.parametrize(("unit", "wrong"), [("灯务综合管理部", True), ("运维部", False)])
def test_a_numbered_clause_gives_a_duty_to_a_unit(unit: str, wrong: bool) -> None:
    body = f"# 1 过程\n（一）每日看灯。\n（二）{unit}每月核对灯数。\n"
    chart = sheet("部门/组织机构.xlsx", "机构", ("部门", "职责"), [("运维部", "运行"), ("质量部", "体系"), ("商务部", "供方"), ("行政部", "后勤")], title="组织机构图")  # fmt: skip
    house = {**CHINESE, "部门/组织机构.xlsx": chart}
    assert bool(new_findings("C13", procedure(LAMPS, "BC-SM-P-07", "看灯程序", body), house=house)) is wrong


def test_an_english_section_is_a_unit() -> None:
    body = "# 1 How\nThe Lamp Room Section keeps the spare lamps and counts them each month.\n"
    known = "# 1 How\nThe Service Desk keeps the spare lamps and counts them each month. This Section 4 applies.\n"
    units = ("Management", "Quality", "Service Desk", "Operations", "Finance")
    chart = book(
        "People/Organisation chart.xlsx",
        "Chart",
        ("Department", "Head"),
        [(u, "") for u in units],
        title="Organisation chart",
    )
    house = {**ENGLISH, "People/Organisation chart.xlsx": chart}
    assert new_findings("C13", document(RAPPORT, "FMS-301", "Handing over", body), house=house)
    assert not new_findings("C13", document(RAPPORT, "FMS-301", "Handing over", known), house=house)


def test_a_roster_of_the_people_covered_has_other_rows_than_the_manual_says() -> None:
    people = [(str(at), name, "运维部", "工程师") for at, name in enumerate(("柏舟", "乔木", "甘棠", "卫澜", "石榴", "尹竹", "方洲", "鲁岩", "谭溪", "景行", "闻笛", "商陆"), 1)]  # fmt: skip
    listed = sheet("申报/名册.xlsx", "名册", ("序号", "姓名", "部门", "岗位"), people, title="体系覆盖人员名册")

    def said(number: int) -> str:
        return procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY + f"体系覆盖{number}人。\n")

    assert [f.check for f in new_findings("L-06", listed, said(15))] == ["L-06"]
    assert not new_findings("L-06", listed, said(12))
    in_all = procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY + "公司现有员工60人，体系覆盖12人。\n")
    assert [f.severity for f in new_findings("L-06", listed, in_all)] == ["low"]  # the others may be outside the system


def test_two_instructions_bear_one_number_in_their_titles() -> None:
    rights = text(
        "Processes/FMS-305 Filling lamps.md",
        "FMS-305 Filling lamps",
        "1. Take the can.\n2. Fill the lamp.\n3. Wipe it.\n4. Write the line.\n",
    )
    shift = text(
        "Processes/FMS-305 Handing over the watch.md",
        "FMS-305 Handing over the watch",
        "1. Both watches meet.\n2. Keys change hands.\n3. Sign the log.\n4. Go home.\n",
    )
    again = text(
        "Processes/FMS-305 Filling lamps copy.md",
        "FMS-305 Filling lamps",
        "1. Take the can.\n2. Fill the lamp.\n3. Wipe it.\n4. Write the line.\n",
    )
    assert new_findings("C03", rights, shift, house=ENGLISH)
    assert not new_findings("C03", rights, again, house=ENGLISH)


def release(number: str, approver: str) -> str:
    return form(f"记录/发布单{number}.docx", "发布单", [("发布单号", number), ("发布内容", "灯控2.8"), ("发布日期", "2026-09-09"), ("批准", f"{approver} 2026-09-08")])  # fmt: skip


def test_who_approves_a_release_alone_is_on_no_roster() -> None:
    known = [release("FB-01", "卫澜"), release("FB-02", "柏舟"), release("FB-03", "乔木")]
    assert new_findings("R14", *known, release("FB-04", "倪松涛"), house=CHINESE)
    assert not new_findings("R14", *known, house=CHINESE)


def test_approvers_who_are_mostly_strange_are_the_customer_s() -> None:
    assert not new_findings("R14", release("FB-01", "卫澜"), release("FB-04", "倪松涛"), house=CHINESE)


def test_a_short_name_of_the_profile_is_not_that_of_the_headers() -> None:
    house = {
        path: source.replace("header: '北辰远图信息技术有限公司 ", "header: '北辰远图 ")
        for path, source in HOUSE.items()
    }

    def profile(name: str) -> str:
        return prose(
            "申报/公司简介.docx", "公司简介", f"北辰远图信息技术有限公司2018年成立。{name}坚持每日看灯，年年有改进。"
        )

    assert new_findings("C14", profile("北辰科技"), house=house)
    assert not new_findings("C14", profile("公司"), house=house)


def test_a_spun_text_is_nobody_s_however_short() -> None:
    body = "# 1 目旳\n为了规范灯具旳办理，提高员工旳素质，特制定本办法。\n# 2 范畴\n合用于本组织全体员工旳办理工作。\n# 3 内容\n员工应当认真学习，互相交流，不断提高旳业务水平。\n"
    own = body.replace("本组织", "运维部").replace("认真学习", "在灯控台登记")
    house = {**CHINESE, "部门/组织机构.xlsx": sheet("部门/组织机构.xlsx", "机构", ("部门", "职责"), [("运维部", "运行"), ("质量部", "体系"), ("商务部", "供方"), ("行政部", "后勤")], title="组织机构图")}  # fmt: skip
    assert new_findings("T05", procedure(LAMPS, "BC-SM-P-07", "看灯管理办法", body), house=house)
    assert not new_findings("T05", procedure(LAMPS, "BC-SM-P-07", "看灯管理办法", own), house=house)


def test_the_houses_as_they_are_say_nothing_of_these() -> None:
    for check in ("R07", "C07", "C14", "R09"):
        assert not findings(check, house=CHINESE), check
        assert not findings(check, house=ENGLISH), check
    assert ROSTER in ENGLISH
    assert roster()


def test_an_audit_leaves_out_a_unit_whose_people_write_documents() -> None:
    without = audit_plan([row if row[1] != "Finance" else (row[0], "Quality", *row[2:]) for row in AUDITED])
    asked = checklist([row for row in QUESTIONS if row[2] != "Finance"])
    costs = document(
        RAPPORT, "FMS-301", "Costs", "# 1 How\nCosts are counted.\n", cover={"Written by": "Ines Moreau, 2 March 2026"}
    )
    assert any("Finance" in one.message.en for one in new_findings("A02", without, asked, costs, house=ENGLISH))
    assert not any("Finance" in one.message.en for one in new_findings("A02", without, asked, house=ENGLISH))
    assert not new_findings("A02", costs, house=ENGLISH)


def test_chapters_of_a_yearly_programme_are_no_plan_of_an_audit() -> None:
    programme = text(
        "Audit/Internal audit programme 2026.docx",
        "Internal audit programme 2026",
        "Drawn up 1 February 2026 by Moira Flint.\n\n| Month | Clauses |\n|---|---|\n| September | 4, 5, 6, 7, 8, 9, 10 |\n",
    )
    short = [row if row[1] != "Finance" else (row[0], row[1], "9.1, 9.4", row[3]) for row in AUDITED]
    asked = [row for row in QUESTIONS if row[0] != "8.4.1"]
    found = new_findings("A02", programme, audit_plan(short), checklist(asked), house=ENGLISH)
    assert any("8.4.1" in one.message.en for one in found)
    assert not new_findings("A02", programme, house=ENGLISH)


def what_keeps_coming_back(*links: str) -> str:
    rows = [
        (f"KC-0{at}", f"2026-0{at + 5}-11", what, "worn cable", "closed", link)
        for at, (what, link) in enumerate(zip(("slow till", "blank labels", "queue grows"), links, strict=True), 1)
    ]
    return book(
        "Records/What keeps coming back.xlsx",
        "KC",
        ("No.", "Opened", "What keeps coming back", "Root cause", "State", "Remark"),
        rows,
        title="Problem records: what keeps coming back",
    )


def test_a_ledger_of_problems_by_any_name_names_no_incident() -> None:
    house = {**ENGLISH}
    assert new_findings("R08", what_keeps_coming_back("", "seen twice", "by night"), house=house)
    assert not new_findings("R08", what_keeps_coming_back("INC-1001", "INC-1004", "INC-1007"), house=house)


def _agreed(figure: str) -> str:
    body = SLA_BODY.replace(
        "| Managed Hosting | Availability in a month | 99.9 % |",
        f"| Managed Hosting | Hours | fit for work {figure} a month; red event ended in 2 hours |",
    )
    return text(
        SLA,
        "Service level agreement",
        body.replace("| Service | Measure | Target |", "| Service | When | Target |")
        .replace("| Managed Network | Network availability in a month | 99.8 % |\n", "")
        .replace("| Service Desk | P1 incidents resolved within 4 h | 95 % |\n", ""),
    )


def _aimed(figure: str) -> str:
    rows = [
        ("Hosting fit for work", f"{figure}", "probe", "month", "Priya Nair"),
        ("User satisfaction", ">= 4.2 of 5", "survey", "half-year", "Oskar Lindqvist"),
    ]
    return book(
        OBJECTIVES,
        "Targets",
        ("Objective", "Target", "Source", "Measured", "Owner"),
        rows,
        title="Service management objectives 2026",
    )


def test_a_service_named_in_short_is_the_service_of_the_agreement() -> None:
    found = new_findings("R11", _agreed("99.5 %"), _aimed("99.2 %"), house=ENGLISH)
    assert [one.severity for one in found] == ["high"]  # more is promised than the house aims at
    assert [one.severity for one in new_findings("R11", _agreed("99.5 %"), _aimed("99.7 %"), house=ENGLISH)] == ["low"]
    assert not new_findings("R11", _agreed("99.5 %"), _aimed("99.5 %"), house=ENGLISH)


def test_a_report_against_what_was_agreed_is_no_other_target_of_the_house() -> None:
    report = text(
        "Reports/Report September 2026 Northgate.docx",
        "Service report September 2026 for Northgate Foods Ltd",
        "Reporting period: 1 to 30 September 2026\n\n| Service | Target | Reached |\n|---|---|---|\n| Managed Hosting | 99.5 % | 99.9 % |\n",
    )
    rows = [("Managed Hosting", "99.7 %", "probe", "month", "Priya Nair")]
    house_s = book(
        OBJECTIVES,
        "Targets",
        ("Objective", "Target", "Source", "Measured", "Owner"),
        rows,
        title="Service management objectives 2026",
    )
    found = new_findings("R11", _agreed("99.5 %"), report, house_s, house=ENGLISH)
    assert [one.severity for one in found] in ([], ["low"])


def test_a_promise_between_two_firms_is_an_agreement() -> None:
    body = "甲方：同泽物流有限公司　乙方：北辰远图信息技术有限公司\n\n期限：2025年10月1日至2026年9月30日，到期双方另议。\n\n一、服务器运维服务：交易时段可用率99.9%；灯控服务：全年99.9%。\n\n二、例外：不可抗力、计划停机。\n\n甲方：冷峰　乙方：柏舟　2025年9月22日\n"
    promise = prose("协议/同泽物流承诺书.docx", "运行承诺书", body)
    alone = prose(
        "协议/守法承诺书.docx",
        "守法承诺书",
        "北辰远图信息技术有限公司承诺遵守法律。\n\n期限：2025年10月1日至2026年9月30日。\n\n柏舟　2025年9月22日\n",
    )
    assert [one.paths for one in new_findings("R13", promise, house=CHINESE)] == [("协议/同泽物流承诺书.docx",)]
    assert not new_findings("R13", alone, house=CHINESE)


def test_a_form_that_was_begun_bears_a_number_that_is_not_listed() -> None:
    forms = book(
        "FMS-002 Forms.xlsx",
        "Forms",
        ("Form no.", "Name", "Kept by"),
        [
            ("FMS-FRM-301-1", "Lamp count", "Operations"),
            ("FMS-FRM-302-1", "Oil count", "Operations"),
            ("FMS-FRM-303-1", "Wick count", "Operations"),
        ],
        title="List of records and forms",
    )

    def count(number: str, day: str) -> str:
        rows = [("Day", day), ("Done by", "Priya Nair" if day else "")]
        return form(f"Records/Lamp count {number}.docx", "Lamp count", rows, header=number, text=("| |",))

    house = {**ENGLISH, "FMS-002 Forms.xlsx": forms}
    right = [count("FMS-FRM-301-1", "30 September 2026"), count("FMS-FRM-302-1", "1 October 2026")]
    assert new_findings("R16", *right, count("FMS-FRM-301-4", "30 October 2026"), house=house)
    assert not new_findings("R16", *right, count("FMS-FRM-301-4", ""), house=house)


def _by_mail(*services: str) -> str:
    said = "".join(f"{name}: answered for within the day. " for name in services)
    return text(
        SLA,
        "Service level agreement",
        f"This mail is our agreement, signed 24 April 2026.\n\n{said}Talk once a quarter.\n",
    )


def test_services_that_lead_what_is_said_of_each_are_those_of_the_agreement() -> None:
    strange = new_findings("R10", _by_mail("Managed Hosting", "Managed Network", "Lamp Loan Desk"), house=ENGLISH)
    assert any("Lamp Loan Desk" in one.message.en for one in strange)
    known = new_findings("R10", _by_mail("Managed Hosting", "Managed Network", "Service Desk"), house=ENGLISH)
    assert not any("not in the catalogue" in one.message.en for one in known)


def test_labels_of_an_agreement_are_no_services() -> None:
    others = new_findings("R10", _by_mail("Contact Person", "Opening Hours", "Managed Hosting"), house=ENGLISH)
    assert not any("not in the catalogue" in one.message.en for one in others)


@pytest.mark.parametrize(("other", "wrong"), [("灯控接入服务", True), ("网络运维服务", False)])
def test_a_service_below_a_heading_of_services_is_in_no_catalogue(other: str, wrong: bool) -> None:
    body = CHINESE_SLA.replace("# 一、服务内容", f"# 1 服务\n服务台服务；{other}。\n\n# 一、服务内容")
    found = [
        one
        for one in new_findings("R10", prose(AGREEMENT, "服务级别协议", body), house=CHINESE)
        if "灯控" in one.message.zh
    ]
    assert bool(found) is wrong
