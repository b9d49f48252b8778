"""C13: departments that no chart or roster knows."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, SERVICES, audit_plan, catalogue, changes, manual, roster, rows
from chinese_papers import CHART, LAMPS
from english_changes import proc
from english_house import AUDITED, ENGLISH, PEOPLE, ROSTER, book, document
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import audit_plan as english_audit_plan
from english_papers import RAPPORT
from small_house import CHANGE_BODY, CHANGES, INCIDENT_BODY, INCIDENTS, findings, new_findings, procedure, sheet
from ways import Way, each_is_found, each_is_left_alone, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C13","dept",[changes("市场拓展部负责过程的监督。")]),
    ("C13","two",[changes("变更由工程交付部提出，研发中心部确认。")]),
    ("C13","table",[changes("| 部门 | 职责 |\n|---|---|\n| 市场拓展部 | 监督 |\n| 运维部 | 执行 |")]),
    ("C13","center",[changes("客户服务中心负责变更日历的维护。")]),
    ("C13","role",[changes("技术支持部经理批准变更。")]),
    ("C13","bu",[changes("技术服务事业部负责实施变更。")]),
    ("C13", "a division that sends somebody", [changes("高峰时段由运行支撑事业部加派一人。")]),
    ("C13", "owner in a catalogue", [catalogue(rows(SERVICES, 0, c4="客户服务中心"))]),
    ("C13", "owner", [roster(), procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, cover="归口部门: 技术支持中心, 编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 实施日期: 2026年4月15日")]),
    ("C13", "audited", [audit_plan([("2026-09-14", "系统运行部", "8.1", "尹竹"), ("2026-09-14", "质量部", "7.5", "卫澜"), ("2026-09-14", "商务部", "8.3.4", "乔木")])]),
]
CHINESE_RIGHT: list[Way] = [
    ("C13", "owners of the chart", [catalogue()]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C13","department",[proc("The Marketing Department is responsible for the calendar; Field Services keeps the list.")]),
    ("C13", "with somebody else", [proc("Marketing Department and the change manager review this calendar each year.")]),
    ("C13","team",[proc("The Network Engineering Team approves each change and the Marketing Team keeps the calendar.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_department_of_a_house_of_groups_is_asked_about() -> None:
    people = [("1", "柏舟", "总经理室", "总经理"), ("2", "乔木", "质量组", "组长"), ("3", "卫澜", "平台组", "组长"), ("4", "石榴", "现场组", "技师"), ("5", "尹竹", "商务组", "组长")]  # fmt: skip
    groups = sheet("人员/员工花名册.xlsx", "花名册", ("序号", "姓名", "组室", "岗位"), people, title="员工花名册")
    groups = groups.replace("组室", "组别")
    bodies = INCIDENT_BODY.replace("运维部", "平台组").replace("质量部", "质量组")
    strange = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", bodies + "\n运营保障部负责督办。")
    found = [one for one in findings("C13", groups, strange, house=CHINESE) if "运营保障部" in one.message.zh]
    assert found
    assert "花名册" in found[0].message.zh
    assert not [one for one in findings("C13", groups, changes("平台组负责登记。"), house=CHINESE) if "平台组" in one.message.zh]  # fmt: skip


def test_the_name_of_several_numbered_units_is_either_of_them() -> None:
    def said(*units: str) -> list[str]:
        people = [("1", "柏舟", "总经理室", "总经理"), *((str(at), name, unit, "工程师") for at, (name, unit) in enumerate(zip(("乔木", "卫澜", "石榴"), units, strict=True), 2))]  # fmt: skip
        staff = sheet("人员/员工花名册.xlsx", "花名册", ("序号", "姓名", "部门", "岗位"), people, title="员工花名册")
        told = findings("C13", staff, changes("保障科负责变更日历的维护。"), house=CHINESE)
        return [one.message.zh for one in told if "保障科" in one.message.zh]

    assert not said("保障一科", "保障二科", "质量科")
    assert said("保障一科", "商务科", "质量科")


def test_departments_that_the_chart_does_not_know_are_found() -> None:
    line = "先由采购部提出名单，技术部负责验收，质量部负责归档。"
    (finding,) = findings("C13", CHART, changes(line))
    assert "采购部" in finding.message.zh
    assert "技术部" in finding.message.zh
    assert "质量部" not in finding.message.zh


def test_departments_need_a_chart_and_general_words_are_none() -> None:
    assert findings("C13", changes("技术部负责验收。")) == []
    assert findings("C13", CHART, changes("各部门负责执行；本部门负责人、相关部门按要求配合；总部负责协调。")) == []


def test_a_department_that_does_the_work_of_the_night_is_named_with_a_duty() -> None:
    def plan(line: str) -> str:
        return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY + f"\n{line}")

    assert new_findings("C13", plan("总经理批资源；抢修保障部管夜间抢修；其余见手册。"), house=CHINESE)
    assert not new_findings("C13", plan("总经理批资源；运维部管夜间抢修；其余见手册。"), house=CHINESE)


def test_a_department_of_the_group_is_on_no_roster_of_the_house() -> None:
    assert not findings("C13", changes("集团资产管理部负责机房土建和供电。"), house=CHINESE)
    assert findings("C13", changes("资产管理部负责机房土建和供电。"), house=CHINESE)


def test_a_centre_that_provides_is_asked_for_in_the_chart() -> None:
    assert any(
        "技术支持中心" in each
        for each in messages_in_english("C13", changes("技术支持中心提供技术支持。"), house=CHINESE)
    )
    assert not messages_in_english("C13", changes("运维部提供技术支持，教育局信息中心提供城域网。"), house=CHINESE)


@pytest.mark.parametrize(("unit", "wrong"), [("灯务综合管理部", True), ("运维部", False)])
def test_a_numbered_clause_gives_a_duty_to_a_unit(unit: str, wrong: bool) -> None:
    body = f"# 1 过程\n（一）每日看灯。\n（二）{unit}每月核对灯数。\n"
    chart = sheet("部门/组织机构.xlsx", "机构", ("部门", "职责"), [("运维部", "运行"), ("质量部", "体系"), ("商务部", "供方"), ("行政部", "后勤")], title="组织机构图")  # fmt: skip
    house = {**CHINESE, "部门/组织机构.xlsx": chart}
    assert bool(new_findings("C13", procedure(LAMPS, "BC-SM-P-07", "看灯程序", body), house=house)) is wrong


def _english(*units: str) -> dict[str, str]:
    path = "People/Organisation chart.xlsx"
    return {**ENGLISH, path: book(path, "Chart", ("Department", "Head"), [(u, "") for u in units], title="Organisation chart")}  # fmt: skip


def test_an_english_bureau_is_a_unit_unless_it_is_of_the_state() -> None:
    body = "# 1 How\nThe lead of the Cutover Planning Bureau writes a plan.\n"
    house = _english("Management", "Quality", "Service Desk", "Operations", "Finance")
    assert new_findings("C13", document(RAPPORT, "FMS-301", "Handing over", body), house=house)
    state = body.replace("Cutover Planning Bureau", "Public Security Bureau")
    assert not new_findings("C13", document(RAPPORT, "FMS-301", "Handing over", state), house=house)


def test_a_unit_that_another_holds_is_listed() -> None:
    def people(unit: str) -> str:
        rows = [(who, unit if of == "Operations" else of, post) for who, of, post in PEOPLE]
        return book(ROSTER, "Staff", ("Name", "Unit", "Post"), rows, title="Staff list 1 September 2026")

    body = "# 1 How\n| What | Who does it |\n|---|---|\n| Notices | Lamp Desk |\n| Keys | Operations |\n"
    told = document(RAPPORT, "FMS-301", "Handing over", body)
    assert not new_findings("C13", told, people("Operations (with Lamp Desk and Stores)"), house=ENGLISH)
    assert new_findings("C13", told, people("Operations"), house=ENGLISH)


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


@pytest.mark.parametrize("unit", ["综合管理部", "研发部"])
def test_units_in_tables_of_a_document_are_looked_for_on_the_roster(unit: str) -> None:
    column = f"| 活动 | 责任部门 |\n|---|---|\n| 受理 | 运维部 |\n| 归档 | {unit} |"
    assert messages("C13", roster(), changes(column))
    matrix = f"| 条款 | 运维部 | 质量部 | {unit} |\n|---|---|---|---|\n| 8.6.1 | ● | ○ | ○ |\n| 9.2 | ○ | ● | ○ |"
    assert messages("C13", roster(), manual(matrix))
    assert not messages(
        "C13", roster(), manual(matrix.replace(unit, "商务部")), changes(column.replace(unit, "质量部"))
    )


def test_a_department_of_the_customer_is_on_no_roster_of_the_house() -> None:
    assert not messages("C13", roster(), changes("客户信息部确认变更窗口。"))
    assert messages("C13", roster(), changes("客户服务部确认变更窗口。"))


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("运维部会同项目建设部编制方案。", True),
        ("不能解决的升级至网络保障部处理。", True),
        ("运维部会同商务部编制方案。", False),
        ("重大变更上报工信部备案。", False),
    ],
)
def test_a_unit_that_takes_part_or_is_handed_something_is_on_the_chart(line: str, wrong: bool) -> None:
    chart = sheet("部门/组织机构.xlsx", "机构", ("部门", "职责"), [("运维部", "运行"), ("质量部", "体系"), ("商务部", "供方"), ("行政部", "后勤")], title="组织机构图")  # fmt: skip
    house = {**CHINESE, "部门/组织机构.xlsx": chart}
    body = f"# 1 过程\n申请人提交变更申请。{line}\n"
    assert bool(new_findings("C13", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body), house=house)) is wrong


def test_a_squad_that_no_chart_lists_is_named_in_passing() -> None:
    assert new_findings("C13", proc("Time up: the lead is rung, for phones the Night Systems Squad."), house=ENGLISH)
    assert not new_findings(
        "C13", proc("Time up: the lead is rung, for phones the squad that has the watch."), house=ENGLISH
    )


@pytest.mark.parametrize("said", ["请信息科负责确认恢复。", "各事业部负责提出需求。"])
def test_whom_somebody_asks_and_all_of_a_kind_are_no_departments_of_the_house(said: str) -> None:
    assert not messages_in_english("C13", changes(said), house=CHINESE)
    assert messages_in_english("C13", changes("设备科负责确认恢复。"), house=CHINESE)


@pytest.mark.parametrize("unit", ["信息安全部", "安全部", "运维一部"])
def test_departments_whose_names_end_like_other_words(unit: str) -> None:
    assert any(unit in each for each in messages_in_english("C13", changes(f"{unit}负责变更的评估。"), house=CHINESE))
    assert not messages_in_english("C13", changes("全部负责人均应到会，内部负责沟通。"), house=CHINESE)


@pytest.mark.parametrize("sentence", ["The Key Accounts Division calls each customer.", "The Customer Success Division calls each laboratory.", "The Market Research Department writes the forecast."])  # fmt: skip
def test_division_that_no_chart_lists_whatever_it_does(sentence: str) -> None:
    assert findings("C13", proc(sentence), house=ENGLISH)


def test_units_of_the_customer_stand_on_no_roster_of_the_house() -> None:
    body = INCIDENT_BODY + "\n院方信息科负责确认恢复。\n"
    assert not findings("C13", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house=CHINESE)


def test_sections_in_a_table_of_duties_are_held_against_the_roster() -> None:
    body = INCIDENT_BODY + "\n\n| 部门 | 职责 |\n|---|---|\n| 运维部 | 受理 |\n| {} | 统计 |\n"
    path, number, title = INCIDENTS, "BC-SM-P-01", "事件管理程序"
    assert findings("C13", procedure(path, number, title, body.format("信息科")), house=CHINESE)
    assert not findings("C13", procedure(path, number, title, body.format("质量部")), house=CHINESE)


def test_a_centre_by_which_something_is_done_with_others_is_a_department() -> None:
    assert findings("C13", roster(), changes("达不到的由项目实施中心与客户商量对策。"), house=CHINESE)
    assert not findings("C13", roster(), changes("日志由数据中心与客户机房各存一份。"), house=CHINESE)


def test_a_placeholder_is_no_department() -> None:
    body = ENGLISH_CHANGE_BODY + "\nThe XXX Department approves urgent changes."
    found = findings(
        "C13",
        book(ROSTER, "Staff", ("Name", "Department", "Post"), PEOPLE, title="Staff list"),
        document(ENGLISH_CHANGES, "FMS-202", "Change Management", body),
        house=ENGLISH,
    )
    assert not [one for one in found if "XXX" in one.message.en]


def test_a_department_may_go_by_the_first_characters_of_its_words() -> None:
    chart = book("资料/组织机构与职责分工.xlsx", "部门", ("部门", "负责人", "职责"),
                 [("安全质量部", "甘棠", "体系"), ("系统运检部", "乔木", "运行"), ("客户服务部", "石榴", "受理")], title="组织机构与职责分工")  # fmt: skip

    def strange(unit: str) -> list[str]:
        body = f"{CHANGE_BODY}\n{unit}负责过程的监督。\n"
        changed = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body)
        return [one.message.zh for one in findings("C13", chart, changed) if unit in one.message.zh]

    assert not strange("安质部")
    assert strange("项目建设部")


def test_a_centre_that_is_handed_something_is_a_unit() -> None:
    told = "If nothing helps the ticket is passed to the Technical Support Centre, which answers within the hour."
    assert any("Technical Support Centre" in said for said in messages_in_english("C13", proc(told)))
    assert not messages_in_english("C13", proc("Spare disks are brought to the Data Centre by two people."))


@pytest.mark.parametrize(("audited", "wrong"), [("Depot Liaison", False), ("Lamp Room", True)])
def test_what_the_audit_sees_by_the_post_of_one_of_the_house_is_no_unknown_unit(audited: str, wrong: bool) -> None:
    staff = (*PEOPLE, ("Nell Ashby", "Operations", "Depot Liaison Manager"), ("Bo Lund", "Operations", "Lamp Room"))
    people = book("People/Staff list.xlsx", "Staff", ("Name", "Department", "Post"), staff, title="Staff list 1 September 2026")  # fmt: skip
    plan = english_audit_plan([*AUDITED, ("15 September 2026", audited, "8.3.2", "Moira Flint")])
    said = [one.message.en for one in findings("C13", people, plan, house=ENGLISH)]
    assert any(audited in each for each in said) is wrong


@pytest.mark.parametrize("unit", ["联社科技部", "市支行运营部", "区法院技术室", "供销社信息科", "县医院信息科"])
def test_a_unit_behind_the_kind_of_house_that_is_served_is_one_of_that_house(unit: str) -> None:
    assert not messages("C13", roster(), changes(f"{unit}负责确认变更窗口。"))


def test_a_unit_whose_name_only_begins_alike_is_one_of_the_house() -> None:
    assert messages("C13", roster(), changes("社区管理部负责确认变更窗口。"))
